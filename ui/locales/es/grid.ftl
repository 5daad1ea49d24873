# El programa como cuadrícula de días, horas y salas.

grid-shape = Forma del programa
grid-shape-list = Lista
grid-shape-grid = Cuadrícula
grid-shape-strip = Tira
grid-strip-label = Todo el foro día a día
grid-strip-day = { $day }, { $city }, { $count ->
        [one] 1 sesión
       *[other] { $count } sesiones
    }, { $waiting } con la hora por confirmar, { $journeys ->
        [one] 1 viaje
       *[other] { $journeys } viajes
    }. Se abre en la cuadrícula.
grid-strip-waiting = { $count } sin hora
grid-label = Cuadrícula del programa
grid-keys = Las flechas van de una sesión a otra. Alt y una flecha la llevan: arriba y abajo en el tiempo, a los lados a otra sala. Ctrl, Alt y una flecha la alargan o la acortan. Enter la deja, Escape la devuelve. Enter abre una sesión, M la mueve diciendo adónde.
grid-nowhere = Sin sala
grid-travel = Viajes
grid-tray-search = Buscar en la bandeja
grid-tray-empty = Todas las sesiones tienen día.
grid-tray = Bandeja
grid-minutes = { $minutes } min
grid-count = Días a la vista
grid-days =
    { $count ->
        [one] 1 día
       *[other] { $count } días
    }
grid-by = Columnas
grid-by-room = Salas
grid-by-venue = Sedes
grid-zoom = Escala
grid-zoom-in = Más cerca
grid-zoom-in-last = Las horas ya se ven lo más grandes posible.
grid-zoom-out-last = Las horas ya se ven lo más pequeñas posible.
grid-zoom-out = Más lejos
grid-columns-search = Buscar salas
grid-used = Solo en uso
grid-pin = Mantener { $column } delante
grid-move = Mover a…
grid-move-do = Mover
grid-move-none = Abra una sesión para moverla.
grid-length = Minutos
grid-day-long = { $hours } horas: cambia el reloj
grid-day-skipped = El reloj de este lugar se saltó este día.
grid-journey-comes = { $what } desde { $place }, { $count ->
        [one] 1 viajero
       *[other] { $count } viajeros
    }
grid-journey-leaves = { $what } a { $place }, { $count ->
        [one] 1 viajero
       *[other] { $count } viajeros
    }
grid-busy = Con otra cosa: { $who }{ $more ->
        [0] {""}
       *[other] {" "}y { $more } más
    }
grid-at-hours = { $hours }, { $day }, { $column }
grid-at-band = { $day }, hora por confirmar ({ $part })
grid-at-tray = sin día
grid-at-nothing = ningún sitio: se queda donde está
grid-carry-keys = Las flechas la llevan · Enter la deja · Esc la devuelve
grid-carry-pointer = Suelte para dejarla · Mayús para pasos de 5 minutos · Esc la devuelve
grid-solves =
    { $count ->
        [one] Resuelve 1 hallazgo.
       *[other] Resuelve { $count } hallazgos.
    }
grid-moved = { $title }: { $to }
grid-moved-simply = Se movió { $title }
grid-said-cancelled = { $title } se queda donde estaba
grid-said-refused = { $title } se queda donde estaba. { $reason }
grid-hidden =
    { $count ->
        [one] 1 sesión está en una sala que no se muestra.
       *[other] { $count } sesiones están en salas que no se muestran.
    }
grid-show-all = Mostrar todas las salas
grid-empty = Aún no hay sesiones. Agregue una: espera en la bandeja hasta que la lleve a una hora y una sala.
grid-no-leg = Aún no hay etapas
grid-no-leg-why = La cuadrícula muestra los días de una etapa por salas. Agregue primero una etapa con su lugar y sus fechas.
grid-key-time = Cuadrícula: llevar una sesión en el tiempo
grid-key-room = Cuadrícula: llevarla a otra sala
grid-key-day = Cuadrícula: llevarla a otro día
grid-key-length = Cuadrícula: acortarla o alargarla
grid-key-band = Cuadrícula: quitarle la hora
grid-key-tray = Cuadrícula: quitarle el día
grid-key-move = Cuadrícula: moverla diciendo adónde
