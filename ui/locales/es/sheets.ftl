# Planillas de personas, delegados, sesiones, viajes y estadías: lo que va sobre sus columnas y lo que se dice de sus filas.
sheet-kind-people = Personas
sheet-kind-delegates = Delegados
sheet-kind-sessions = Sesiones
sheet-kind-journeys = Viajes
sheet-kind-stays = Estadías
sheet-yes = sí
sheet-no = no
sheet-field-id = Id de Periplo
sheet-field-name = Nombre
sheet-field-given-name = Nombres
sheet-field-family-name = Apellidos
sheet-field-badge-name = Nombre en la credencial
sheet-field-organization = Organización
sheet-field-position = Cargo
sheet-field-country = País
sheet-field-city = Ciudad
sheet-field-languages = Idiomas
sheet-field-biography = Biografía
sheet-field-email = Correo electrónico
sheet-field-telephone = Teléfono
sheet-field-legal-name = Nombre en el pasaporte
sheet-field-passport-country = País del pasaporte
sheet-field-passport-expiry = Vencimiento del pasaporte
sheet-field-passport-number = Número de pasaporte
sheet-field-diet = Alimentación
sheet-field-access-needs = Accesibilidad
sheet-field-emergency-contact = Contacto de emergencia
sheet-field-delegation = Delegación
sheet-field-head = Encabeza la delegación
sheet-field-legs = Etapas a las que asiste
sheet-field-title = Título
sheet-field-abstract = Descripción
sheet-field-kind = Tipo
sheet-field-status = Estado
sheet-field-leg = Etapa
sheet-field-track = Línea
sheet-field-weekday = Día de la semana
sheet-field-day = Fecha
sheet-field-last-day = Fecha de fin
sheet-field-start = Inicio
sheet-field-end = Fin
sheet-field-minutes = Minutos
sheet-field-venue = Sede
sheet-field-venue-stays = Hotel
sheet-field-room = Sala
sheet-field-audience = Público
sheet-field-capacity = Capacidad
sheet-field-unnamed-heads = Personas sin nombrar
sheet-field-speakers = Ponentes
sheet-field-moderators = Moderación
sheet-field-panelists = Panelistas
sheet-field-hosts = Anfitriones
sheet-field-performers = Artistas
sheet-field-interpreters = Intérpretes
sheet-field-attendees = Asistentes
sheet-field-organizers = Organizan
sheet-field-registration-url = Enlace de inscripción
sheet-field-online-url = Enlace en línea
sheet-field-zone = Zona horaria
sheet-field-mode = Medio de transporte
sheet-field-operator = Operador
sheet-field-number = Vuelo o número
sheet-field-from-city = Ciudad de salida
sheet-field-from-point = Punto de salida
sheet-field-to-city = Ciudad de llegada
sheet-field-to-point = Punto de llegada
sheet-field-departs-day = Fecha de salida
sheet-field-departs-hour = Hora de salida
sheet-field-arrives-day = Fecha de llegada
sheet-field-arrives-hour = Hora de llegada
sheet-field-travellers = Viajeros
sheet-field-check-in = Entrada
sheet-field-check-out = Salida
sheet-field-room-type = Habitación
sheet-field-guests = Huéspedes
sheet-field-confirmed = Confirmado
sheet-field-booking = Código de reserva
sheet-field-notes = Notas
sheet-fate-new = nueva
sheet-fate-updated = cambia
sheet-fate-same = como estaba
sheet-fate-joined = con otra fila
sheet-fate-twice = repetida en la planilla
sheet-fate-ask = por decidir
sheet-fate-removed-here = eliminada aquí
sheet-fate-broken = no se puede tomar
sheet-fate-left-out = queda fuera
sheet-gravity-broken = no se puede tomar
sheet-gravity-doubtful = conviene mirar
sheet-gravity-told = nota
sheet-note-name-missing = Falta el nombre.
sheet-note-title-missing = Falta el título.
sheet-note-delegation-missing = Falta la delegación.
sheet-note-where-missing = No se sabe dónde está «{ $text }»; indique una ciudad que se pueda encontrar, o una etapa.
sheet-note-nights-missing = Faltan los días de entrada y salida, o están al revés.
sheet-note-lodging-missing = Falta el hotel, o la ciudad en la que está: { $text }
sheet-note-city-unknown = No se conoce ninguna ciudad «{ $text }».
sheet-note-city-several = Varias ciudades se llaman «{ $text }»; se tomó { $taken }.
sheet-note-no-leg = Tiene hora, pero ninguna etapa ni sede dice en qué reloj.
sheet-note-leg-unknown = El foro no tiene ninguna etapa «{ $text }».
sheet-note-leg-by-day = La etapa se tomó por sus días: { $leg }.
sheet-note-day-unreadable = «{ $text }» no es una fecha que se pueda leer.
sheet-note-day-outside = { $day } está lejos de los días del foro.
sheet-note-order-open = Nada indica si va primero el día o el mes; se tomó primero { $first ->
    [month] el mes
   *[day] el día
}.
sheet-note-order-mixed = Unas fechas llevan primero el día ({ $days }) y otras el mes ({ $months }); cada una se leyó de la única manera posible, y las demás como la mayoría.
sheet-note-weekday-wrong = La planilla dice { $said ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}, pero el { $day } es { $is ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}.
sheet-note-day-from-above = La fecha se tomó de la fila de arriba: { $day }.
sheet-note-day-from-heading = La fecha se tomó de más arriba: { $day }.
sheet-note-hour-unreadable = «{ $text }» no es una hora que se pueda leer.
sheet-note-hour-without-day = Tiene hora, pero no fecha; queda sin programar.
sheet-note-ends-before-start = Termina antes de empezar; se tomó una hora.
sheet-note-long-span = Duraría { $hours } horas.
sheet-note-end-taken = Falta el final; se tomaron { $minutes } minutos.
sheet-note-time-never = { $time } no existe: el reloj se adelanta y se la salta.
sheet-note-time-twice = { $time } existe dos veces; se tomó la primera.
sheet-note-word-unknown = «{ $text }» no es un valor conocido de esta columna; quedó fuera.
sheet-note-number-unreadable = «{ $text }» no es un número.
sheet-note-country-unknown = No se conoce ningún país «{ $text }».
sheet-note-language-unknown = No se conoce ningún idioma «{ $text }».
sheet-note-zone-unknown = No se conoce ninguna zona horaria «{ $text }».
sheet-note-mail-odd = Esto no parece una dirección de correo.
sheet-note-not-kept = Los números de pasaporte y de documento no se guardan.
sheet-note-twice = La fila { $row } ya lo dice.
sheet-note-twice-differs = Difiere de la fila { $row } en la columna { $column }.
sheet-note-joined = Se suma a la fila { $row }.
sheet-note-looks-like = «{ $name }» se parece a «{ $other }»: ¿es la misma persona?
sheet-note-same-name = Ya hay otra persona «{ $name }»: ¿es la misma?
sheet-note-several-of-name = Varias personas se llaman «{ $name }»; no se tomó ninguna.
sheet-note-new-organization = Organización nueva: { $name }
sheet-note-organization-like = Organización nueva «{ $name }», que se parece a «{ $other }».
sheet-note-new-person = Persona nueva: { $name }
sheet-note-person-like = «{ $name }» se parece a «{ $other }» y aquí quedó fuera: escriba el nombre como está allí, o agregue antes a la persona.
sheet-note-new-venue = Sede nueva: { $name }
sheet-note-new-room = Sala nueva: { $name }
sheet-note-new-track = Línea nueva: { $name }
sheet-note-new-delegation = Delegación nueva: { $name }
sheet-note-new-place = Lugar nuevo: { $name } ({ $country })
sheet-note-heading = Un encabezado, no una fila de la lista: { $text }
sheet-note-header-again = El encabezado de las columnas otra vez.
sheet-note-removed-here = «{ $name }» llegó antes con esta planilla y se eliminó aquí.
sheet-note-locked = «{ $name }» es de un evento anfitrión o de otro foro, y no se cambia aquí.
sheet-note-too-many-rows = La planilla tiene demasiadas filas; se leyeron las primeras { $count }.
reason-sheet-large = es demasiado grande
reason-sheet-empty = no hay nada en ella
reason-no-sheet = no hay tal hoja
reason-no-column = no hay tal columna, o no puede contener eso
cli-sheet-would = { $sheet } para { $slug }, como { $kind }: { $added } nuevas, { $updated } cambian, { $same } como estaban, { $left_out } quedan fuera, { $doubtful } por mirar
cli-sheet-imported = { $slug }: { $added } nuevas, { $updated } cambiadas, { $same } como estaban, { $left_out } fuera, { $doubtful } por mirar
cli-sheet-nothing = nada
cli-sheet-saved = { $rows } filas escritas en { $to }
