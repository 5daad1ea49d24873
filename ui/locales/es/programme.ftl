# The programme by day, and a session in full.

programme-empty = Aún no hay sesiones
programme-empty-why = Aquí estará el programa por días, con el reloj de cada lugar.
programme-none = Ninguna sesión coincide
programme-none-why = Amplíe los filtros o quítelos todos.
programme-unscheduled = Sin día
programme-no-day = sin día aún
band-title = Hora por confirmar
hour-to-be-confirmed = hora por confirmar
day-online = en línea
days-label = Días
days-all = Todos los días
filter-search = Buscar en el programa
filter-leg = Etapa
filter-leg-all = Todas las etapas
filter-track = Línea
filter-track-all = Todas las líneas
filter-kind = Tipo
filter-kind-all = Todos los tipos
filter-person = Persona
filter-person-all = Todo el mundo
filter-delegation = Delegación
filter-delegation-all = Todas las delegaciones
filter-clear = Quitar filtros
filter-shown = { $shown } de { $total }
locked = Elemento de un evento anfitrión; no se puede cambiar aquí
locked-by = Este elemento es de { $event } y no se puede cambiar aquí.
session-edit = Editar
session-when = Cuándo
session-where = Dónde
session-no-venue = Aún sin sede
session-about = De qué trata
session-people = Personas
session-heads = Asistencia
session-registration = Inscripción
session-notes = Notas para delegados
heads =
    { $count ->
        [one] Se espera a 1 persona
       *[other] Se espera a { $count } personas
    }
capacity = caben { $count }
delegates-count =
    { $count ->
        [one] 1 delegado
       *[other] { $count } delegados
    }
excused = con excusa
form-span = Con hora
form-days = Hora por confirmar
form-unscheduled = Aún sin día
form-from = Desde
form-to = Hasta
form-part = Parte del día
form-start = Empieza
form-end = Termina
form-time = Hora
form-ends-before = Termina antes de empezar, o a la vez.
form-unchanged = Aún no se ha cambiado nada.
time-unreadable = Eso no es una hora. Escríbala así: 9:30.
time-never = { $time } no existe ese día: el reloj la salta. Elija una de las vecinas.
time-neighbours = Horas que existen
time-twice = { $time } existe dos veces ese día: el reloj se atrasa. ¿Cuál es?
trouble-unknown-zone = zona desconocida: leída como UTC
trouble-gap = esta hora no existe ese día
trouble-ambiguous = esta hora existe dos veces; se toma la primera
trouble-stand-in = zona ausente de las reglas; la suplen otras más viejas
