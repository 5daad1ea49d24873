# A forum at a glance, its travel and its history.

count-sessions =
    { $count ->
        [one] sesión
       *[other] sesiones
    }
count-to-be-confirmed = sin hora
count-people =
    { $count ->
        [one] persona
       *[other] personas
    }
count-delegations =
    { $count ->
        [one] delegación
       *[other] delegaciones
    }
count-journeys =
    { $count ->
        [one] viaje
       *[other] viajes
    }
count-stays =
    { $count ->
        [one] estadía
       *[other] estadías
    }
route-title = Ruta
route-empty = Aún no hay etapas
route-empty-why = Una etapa es una parada del foro: un lugar y sus días.
leg-inside = Dentro de
leg-sessions =
    { $count ->
        [one] 1 sesión
       *[other] { $count } sesiones
    }
partners-title = Socios
organized-by = Organiza
aims-title = Objetivos
follows-title = Antes y después
follows = Sigue a
followed-by = Le sigue
outcomes-title = Resultados
travel-empty = Aún no hay viajes ni estadías
travel-empty-why = Aquí se ve quién viaja cuándo, con ambos relojes, y quién duerme dónde.
travel-journeys = Viajes
travel-no-journeys = Aún no hay viajes.
travel-stays = Estadías
travel-no-stays = Aún no hay estadías.
travel-to = a
stay = Estadía
stay-nights =
    { $count ->
        [one] 1 noche
       *[other] { $count } noches
    }
history-empty = Aún no se ha hecho nada
history-empty-why = Cada cambio de este espacio de trabajo aparecerá aquí en una frase, y se podrá deshacer.
history-older = Mostrar pasos anteriores
history-undone = deshecho
history-utc = Las horas del historial están en UTC.
history-clock = Las horas del historial son las del reloj de { $city }.
