unreachable = Periplo no responde. ¿Sigue en marcha? ({ $detail })
no-session = Esta dirección ya se usó. Inicie de nuevo «periplo-cli serve» y abra la dirección que muestra.
clocks-label = Relojes
clock-beside = junto a
untitled = Sin título
time-utc = { $time } UTC
unconfirmed = sin confirmar
with-private = Con datos privados (dieta, documentos, reservas)
with-private-warning = El archivo contendrá datos privados. Entréguelo solo a quien los necesite.
saved-to = Guardado: { $to }
file-choose = Elegir un archivo…
zone-beside = Reloj junto al del lugar
zone-beside-none = Sin segundo reloj
zone-beside-city = Hora de { $city }
zone-of-forum = En este foro
finder-clear = Quitar: { $label }
finder-none = Nada coincide.
finder-more =
    { $count ->
        [one] Hay 1 más: siga escribiendo.
       *[other] Hay { $count } más: siga escribiendo.
    }
finder-found =
    { $count ->
        [one] 1 encontrado
       *[other] { $count } encontrados
    }
clocks-forward = relojes +{ $size } h
clocks-back = relojes −{ $size } h
duration =
    { $form ->
        [m] { $minutes } min
        [h] { $hours } h
       *[hm] { $hours } h { $minutes } min
    }
fold-earlier = la primera, a { $offset }
fold-later = la segunda, a { $offset }
languages-title = Idiomas

# The frame: rail, header, what is common to all screens.
app-name = Periplo
close = Cerrar
cancel = Cancelar
save = Guardar
try-again = Probar otra vez
progress-of = { $done } de { $total }
skip-to-content = Ir al contenido
rail-label = Secciones
rail-forums = Foros
rail-settings = Ajustes
rail-shortcuts = Teclas
tab-overview = Resumen
tab-programme = Programa
tab-people = Personas
tab-travel = Viajes
tab-findings = Hallazgos
tab-calendars = Calendarios
tab-history = Historial
undo = Deshacer
redo = Rehacer
undo-step = Deshacer: { $step }
redo-step = Rehacer: { $step }
nothing-to-undo = No hay nada que deshacer.
nothing-to-redo = No hay nada que rehacer.
undone = Deshecho: { $step }
redone = Rehecho: { $step }
inspector-label = Detalles
error-title = No se pudo hacer
