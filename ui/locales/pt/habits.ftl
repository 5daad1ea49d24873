# Hábitos: buscar, marcar vários, copiar, olhar para trás.
shortcut-find = Buscar em tudo
shortcut-mark = Marcar uma sessão ou pessoa na lista
shortcut-copy = Copiar sessões
shortcut-paste = Colar sessões num dia
search-title = Buscar em tudo
search-label = Sessões, pessoas, lugares, notas…
search-why = Basta o começo de cada palavra; os acentos não importam. Os dados privados não são buscados.
search-found = { $count ->
    [0] Nada encontrado
    [1] Um resultado
   *[other] { $count } resultados
}
many-open = Marcar vários
many-label = O que está marcado
many-mark = Marcar { $name }
many-count = { $count ->
    [1] Um marcado
   *[other] { $count } marcados
}
many-all = Marcar tudo o que se vê
many-none = Marque algo primeiro.
many-close = Pronto
many-change = Alterar…
many-copy = Copiar
many-title = { $count ->
    [1] Alterar uma sessão
   *[other] Alterar { $count } sessões
}
many-people-title = { $count ->
    [1] Alterar uma pessoa
   *[other] Alterar { $count } pessoas
}
many-why = Tudo muda num só passo. O que você deixar como está fica como está em cada uma.
many-as-is = Como está
many-at = O impedimento foi { $item }. Nada foi alterado.
many-days = Mover dias
many-minutes = Mover minutos
many-join = Viaja com
many-do = { $count ->
    [1] Alterar
   *[other] Alterar as { $count }
}
many-done = { $count ->
    [1] Uma foi alterada
   *[other] { $count } foram alteradas
}
paste-copied = { $count ->
    [1] Uma sessão copiada. Ctrl+V a põe num dia.
   *[other] { $count } sessões copiadas. Ctrl+V as põe num dia.
}
paste-title = { $count ->
    [1] Colar uma sessão
   *[other] Colar { $count } sessões
}
paste-why = As cópias são rascunhos, nas mesmas horas e com as mesmas pessoas.
paste-day = Dia
paste-do = Colar
paste-done = { $count ->
    [1] Uma sessão foi colada
   *[other] { $count } sessões foram coladas
}
history-look = Ver este estado
history-revert = Desfazer este passo
past-title = O programa como era
past-why = Você está vendo um estado anterior. Olhar não muda nada.
past-after = Depois de: { $step }
past-sessions = { $count ->
    [1] Uma sessão
   *[other] { $count } sessões
}
list-sort = Ordenar por
list-columns = Colunas
removed-toast = { $name } foi removido
