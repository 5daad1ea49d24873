# Costumbres: buscar, marcar varios, copiar, mirar atrás.
shortcut-find = Buscar en todo
shortcut-mark = Marcar una sesión o persona en su lista
shortcut-copy = Copiar sesiones
shortcut-paste = Pegar sesiones en un día
search-title = Buscar en todo
search-label = Sesiones, personas, lugares, notas…
search-why = Basta el comienzo de cada palabra; los acentos no importan. No se busca en los datos privados.
search-found = { $count ->
    [0] Nada encontrado
    [one] Un resultado
   *[other] { $count } resultados
}
many-open = Marcar varios
many-label = Lo marcado
many-mark = Marcar { $name }
many-count = { $count ->
    [one] Uno marcado
   *[other] { $count } marcados
}
many-all = Marcar todo lo que se ve
many-none = Marque algo primero.
many-close = Listo
many-change = Cambiar…
many-copy = Copiar
many-title = { $count ->
    [one] Cambiar una sesión
   *[other] Cambiar { $count } sesiones
}
many-people-title = { $count ->
    [one] Cambiar una persona
   *[other] Cambiar { $count } personas
}
many-why = Todo cambia en un solo paso. Lo que deje como está queda como está en cada una.
many-as-is = Como está
many-at = Lo impidió { $item }. No se cambió nada.
many-days = Mover días
many-minutes = Mover minutos
many-join = Viaja con
many-do = { $count ->
    [one] Cambiarla
   *[other] Cambiar las { $count }
}
many-done = { $count ->
    [one] Se cambió una
   *[other] Se cambiaron { $count }
}
paste-copied = { $count ->
    [one] Una sesión copiada. Ctrl+V la pone en un día.
   *[other] { $count } sesiones copiadas. Ctrl+V las pone en un día.
}
paste-title = { $count ->
    [one] Pegar una sesión
   *[other] Pegar { $count } sesiones
}
paste-why = Las copias son borradores, a las mismas horas y con las mismas personas.
paste-day = Día
paste-do = Pegar
paste-done = { $count ->
    [one] Se pegó una sesión
   *[other] Se pegaron { $count } sesiones
}
history-look = Ver este estado
history-revert = Deshacer este paso
past-title = El programa como era
past-why = Está viendo un estado anterior. Mirarlo no cambia nada.
past-after = Después de: { $step }
past-sessions = { $count ->
    [one] Una sesión
   *[other] { $count } sesiones
}
list-sort = Ordenar por
list-columns = Columnas
removed-toast = { $name } se quitó
