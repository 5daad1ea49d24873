# Reading calendars and programmes of others: row by row, before anything is written.

import-calendar = Leer un calendario
import-calendar-open = Leer un calendario…
import-calendar-why = Lo que envía en .ics una aerolínea, un anfitrión o un colega. Nada se escribe hasta que usted lo acepta, y se deshace en un paso.
import-calendar-file = Calendario (.ics)
import-calendar-counts = { $events } eventos en el archivo, { $rows } filas, de las que entran { $comes }.
import-rows = En qué se convierte cada elemento
import-more = Mostrar { $count } más
import-take-file = Donde un campo cambió en el archivo y aquí, tomar el del archivo
import-take-rows =
    { $count ->
        [one] Tomar una fila
       *[other] Tomar { $count } filas
    }
import-done = { $added } nuevos, { $updated } cambiados, { $cancelled } cancelados, { $left_out } fuera
import-done-toast =
    { $count ->
        [one] Se leyó un elemento del calendario
       *[other] Se leyeron { $count } elementos del calendario
    }
import-line = Línea { $line }:
import-not-said = Sin indicar
import-no-leg = En línea o en otra parte
import-repeats = se repite
import-becomes-session = Sesión
import-becomes-journey = Viaje
import-becomes-stay = Estadía
import-becomes-nothing = Dejar fuera
import-details = Detalles
import-mode = Medio de transporte
import-from = Desde dónde
import-to = Hasta dónde
import-fate-new = nuevo
import-fate-changed = cambiado
import-fate-same = igual
import-fate-older = más antiguo
import-fate-cancelled = cancelado
import-fate-never-was = cancelado, nunca entró
import-fate-removed-here = eliminado aquí
import-fate-ours = ya es nuestro
import-nothing-comes = No entra ninguna fila.
import-becomes = Se convierte en
import-becomes-cancelled = Cancelarlo aquí
import-becomes-kept = Conservarlo aquí
import-what = Qué
import-of = { $what }: { $title }
import-added = se agregará
import-lodging = Alojamiento
import-lacks-ends = Diga desde dónde y hasta dónde.
import-lacks-venue = Diga dónde se duerme.
import-clock = La hora de qué lugar es
import-clock-none = Como se leyó
import-clock-hint = Donde el archivo no lo dice, o no con claridad.
import-into = En
import-choose-forum = Elija un foro
import-no-forum = Todavía no hay un foro donde leerlo. Cree uno primero.
import-first-file = Elija primero un archivo.
import-first-forum = Elija primero el foro.
import-notes = Observaciones sobre el archivo
import-reading = Leyendo el archivo.
import-empty = No contiene nada.
import-show-all = Todo
import-show-doubtful = Por revisar
import-everyone = Todo lo que entra es para
import-everyone-none = Agregar una persona…
import-done-why = Es un solo paso: al deshacer se retira todo.
import-kept =
    { $count ->
        [one] Un campo cambió en el archivo y aquí:
       *[other] { $count } campos cambiaron en el archivo y aquí:
    }
import-kept-theirs = – se tomó el del archivo
import-kept-ours = – se conservó el nuestro
programme-open = Leer un programa…
programme-read = Leer el programa de un congreso
programme-read-why = El schedule.xml o schedule.json de un anfitrión o de otro congreso. Primero se muestra qué cambia; se deshace en un paso.
programme-file = Programa (schedule.xml, schedule.json)
programme-becomes = Se convierte en
programme-as-forum = Un foro propio
programme-as-overlay = Sesiones bloqueadas junto a las nuestras
programme-audience = Quién ve estas sesiones
programme-audience-as-before = Como antes; las nuevas: delegados
programme-audience-delegates = Los delegados
programme-audience-public = Todos: también en nuestro programa público
programme-zone = Zona horaria de sus horas
programme-zone-file = La que dice el archivo: { $zone }
programme-zone-leg = La que dice el archivo; si no, la de la etapa
programme-zone-choose = La que dice el archivo
programme-first-leg = Elija primero el foro y la etapa.
programme-first-zone = Diga primero la zona horaria.
programme-cannot = Así no se puede leer.
programme-nothing = No cambia nada: todo está aquí como está allí.
programme-take = Tomarlo
programme-done =
    { $count ->
        [one] Se tomó una sesión de { $title }
       *[other] Se tomaron { $count } sesiones de { $title }
    }
programme-version = versión { $version }
programme-counts = { $events } eventos, { $rooms } salas, { $people } personas
programme-matched =
    { $count ->
        [one] Se toma por la persona de ese nombre aquí:
       *[other] Se toman por las personas de estos nombres aquí:
    }
programme-rows = Qué cambia, evento por evento
programme-show-changes = Lo que cambia
programme-takes = Tomar
programme-happens = Qué pasa
programme-fate-gone = ya no está
programme-fate-cancelled = ya no está: queda como cancelada
programme-fate-left-out = queda fuera
programme-save = Guardar el programa…
programme-save-title = Guardar el programa para aplicaciones
programme-save-why = El programa público como schedule.xml o schedule.json, que muestran las aplicaciones de muchos congresos.
programme-format = Formato
programme-format-xml = schedule.xml (frab, pentabarf)
programme-format-json = schedule.json (frab, pretalx)
programme-language-own = El propio del foro
programme-saved =
    { $count ->
        [one] Una sesión escrita
       *[other] { $count } sesiones escritas
    }: { $to }
programme-left-out =
    { $count ->
        [one] Una sesión no está: no es pública o no tiene hora.
       *[other] { $count } sesiones no están: no son públicas o no tienen hora.
    }
others-title = De otros, y para sus programas
others-calendar = Un calendario que alguien envió
others-calendar-why = Vuelos, hoteles, reuniones: fila por fila, como sesiones, viajes y estadías.
others-programme = El programa del anfitrión
others-programme-why = Junto al nuestro en una etapa, bloqueado; cuenta donde participa nuestra gente.
others-apps = Nuestro programa para aplicaciones de congresos
others-apps-why = En el formato que leen las aplicaciones de muchos congresos.
welcome-programme = Tomar el programa de un congreso
welcome-programme-why = Del schedule.xml o schedule.json que publican muchos congresos.
welcome-delegate = Ver mis propios días
welcome-delegate-why = Con el archivo que la organización hizo para usted.
locked-why = Para cambiarla, lea un programa más nuevo del anfitrión, o déjela fuera allí.
leg-overlaid =
    { $count ->
        [one] y 1 del anfitrión
       *[other] y { $count } del anfitrión
    }
pack-open = Preparar para una persona…
pack-title = Preparar lo que necesita una persona
pack-why = Un archivo para enviar: su calendario, lo que cambió, y cada cambio como mensaje para Outlook.
pack-since = Lo que ya conoce
pack-since-none = Nada todavía
pack-since-hint = Lo que cambió desde esa publicación va incluido.
pack-file = Carpeta comprimida (.zip)
pack-choose = Elija primero una persona.
pack-save = Guardar…
programme-elsewhere = Nada de lo que contiene cae en los días de la etapa, { $days }. ¿Es el programa de otro año?
field-people = Personas
