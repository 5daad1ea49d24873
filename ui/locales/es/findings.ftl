# Lo que dicen los hallazgos: un título por cada código y una frase con qué pasa, a qué y cuándo.
finding-person-double-booked-title = En dos lugares a la vez
finding-person-double-booked = A { $first } se le espera a la vez en «{ $second }» y en «{ $third }», { $when }: coinciden { $minutes } minutos.
finding-room-double-booked-title = Una sala ocupada dos veces
finding-room-double-booked = «{ $second }» y «{ $third }» están a la vez en { $first }, { $when }: coinciden { $minutes } minutos.
finding-delegation-double-booked-title = Una delegación en dos lugares a la vez
finding-delegation-double-booked = A la delegación { $first } ({ $people }) se la espera a la vez en «{ $second }» y en «{ $third }», { $when }: coinciden { $minutes } minutos.
finding-session-during-journey-title = De viaje durante una sesión
finding-session-during-journey = { $first } está de viaje ({ $third }) durante «{ $second }», { $when }.
finding-journeys-overlap-title = Dos viajes a la vez
finding-journeys-overlap = { $first } está en dos viajes a la vez, { $second } y { $third }, { $when }.
finding-stays-overlap-title = Dos camas para una noche
finding-stays-overlap = { $first } tiene dos camas para { $nights ->
    [one] la noche del { $date }
   *[other] { $nights } noches desde el { $date }
}: { $second } y { $third }.
finding-before-arrival-title = Se le espera antes de que llegue
finding-before-arrival = { $first } llega con { $third } { $minutes } minutos después de que empiece «{ $second }», { $when }.
finding-after-departure-title = Se le espera después de que se vaya
finding-after-departure = { $first } se va con { $third } { $minutes } minutos antes de que termine «{ $second }», { $when }.
finding-no-journey-to-leg-title = Sin viaje hasta allí
finding-no-journey-to-leg = { $first } asiste a { $second }, y ningún viaje llega hasta allí.
finding-journey-chain-broken-title = Sale de un lugar al que no llegó
finding-journey-chain-broken = { $first } llega a { $from } con { $second } y después sale de { $to } con { $third }; nada lleva de un lugar al otro.
finding-leg-not-attended-title = Participa en una etapa a la que no asiste
finding-leg-not-attended = { $first } participa en «{ $second }» y no asiste a { $third }.
finding-transfer-too-short-title = Poco tiempo para llegar
finding-transfer-too-short = { $first } tiene { $minutes } minutos entre «{ $second }» y «{ $third }», { $when }; hacen falta { $needed } { $way ->
    [same_venue] entre salas
    [same_city] entre sedes
    [other_city] hasta otra ciudad
    [before_international_flight] antes de un vuelo internacional
    [before_domestic_flight] antes de un vuelo nacional
    [after_landing] después de aterrizar
   *[other] para el camino
}.
finding-arrival-unmet-title = Nadie espera el vuelo
finding-arrival-unmet = { $first } aterriza, { $when }, y ningún traslado recoge a { $people ->
    [one] quien llega
   *[other] { $people } personas
}.
finding-short-rest-title = Una noche corta
finding-short-rest = { $first } tiene { $minutes } minutos de descanso entre «{ $second }» y «{ $third }»; deberían ser { $needed }.
finding-night-without-bed-title = Una noche sin cama
finding-night-without-bed = { $first } no tiene cama en { $place } para { $nights ->
    [one] la noche del { $date }
   *[other] { $nights } noches desde el { $date }
}.
finding-stay-elsewhere-title = Una cama en otra ciudad
finding-stay-elsewhere = { $first } está en { $place } { $nights ->
    [one] la noche del { $date }
   *[other] { $nights } noches desde el { $date }
}, y tiene la cama en { $second }.
finding-room-type-and-guests-differ-title = Los huéspedes y la habitación no coinciden
finding-room-type-and-guests-differ = { $first }: { $room_type } para { $beds }, y { $guests } { $guests ->
    [one] huésped
   *[other] huéspedes
}.
finding-over-capacity-title = Más personas de las que caben
finding-over-capacity = A «{ $first }», { $when }, vienen { $people } personas, y caben { $capacity }.
finding-person-unavailable-title = Alguien no puede asistir
finding-person-unavailable = { $first } dijo que no puede estar en «{ $second }», { $when }.
finding-room-unavailable-title = La sala no está disponible
finding-room-unavailable = { $first } no está disponible durante «{ $second }», { $when }.
finding-outside-venue-hours-title = La sede está cerrada
finding-outside-venue-hours = { $second } está cerrada durante «{ $first }» o una parte, { $when }.
finding-outside-leg-dates-title = Fuera de los días de la etapa
finding-outside-leg-dates = «{ $first }» es el { $date }, que no es un día de { $second }.
finding-outside-forum-dates-title = Fuera de los días del foro
finding-outside-forum-dates = «{ $first }» es el { $date }, que no es un día del foro.
finding-public-holiday-title = Un feriado
finding-public-holiday = El { $date } es feriado en { $country }: { $holiday }. Afecta a { $first }.
finding-day-clash-possible-title = Quizá a la misma hora
finding-day-clash-possible = { $first } participa en «{ $second }» y «{ $third }» el { $date }; una aún no tiene hora, y pueden coincidir.
finding-time-nonexistent-title = Una hora que no existe
finding-time-nonexistent = { $wall } no existe en { $zone }: el reloj pasa de { $before } a { $after }. Afecta a «{ $first }».
finding-time-ambiguous-title = Una hora que existe dos veces
finding-time-ambiguous = { $wall } existe dos veces en { $zone }, como { $earlier } y { $later }, y nadie dijo cuál. Afecta a «{ $first }».
finding-moved-by-rules-title = Movida por nuevas reglas horarias
finding-moved-by-rules = Reglas horarias más nuevas movieron «{ $first }»: { $wall } en { $zone } es ahora { $now } y era { $was }.
finding-ends-before-start-title = Termina antes de empezar
finding-ends-before-start = El fin de «{ $first }» ({ $end }) no es posterior a su comienzo ({ $start }).
finding-longer-than-a-day-title = Más de un día
finding-longer-than-a-day = «{ $first }» dura { $hours } horas.
finding-unscheduled-title = Sin programar
finding-unscheduled = «{ $first }» todavía no tiene día.
finding-hour-to-be-confirmed-title = Hora por confirmar
finding-hour-to-be-confirmed = «{ $first }» es el { $date } y todavía no tiene hora.
finding-no-room-title = Sin sala
finding-no-room = «{ $first }» todavía no tiene sala.
finding-no-speaker-title = Sin ponentes
finding-no-speaker = «{ $first }» todavía no tiene quien hable.
finding-speaker-unconfirmed-title = Un ponente sin confirmar
finding-speaker-unconfirmed = { $first } todavía no ha aceptado: { $role } en «{ $second }» ({ $reply }).
finding-still-tentative-title = Pronto, y aún provisional
finding-still-tentative = «{ $first }» empieza el { $date } y no está en firme; { $days ->
    [one] queda un día
   *[other] quedan { $days } días
}.
finding-delegation-without-head-title = Una delegación sin quien la encabece
finding-delegation-without-head = { $first }: la delegación no tiene quien la encabece.
finding-language-gap-title = Alguien no entendería
finding-language-gap = { $people ->
    [one] Una persona de «{ $first }» no habla
   *[other] { $people } personas de «{ $first }» no hablan
} ninguno de sus idiomas ({ $languages }), y nadie interpreta.
finding-passport-expiring-title = Un pasaporte vence
finding-passport-expiring = El pasaporte de { $first } no será válido el tiempo suficiente después de { $second }.
finding-task-overdue-title = Una tarea vencida
finding-task-overdue = «{ $first }» debía estar hecha el { $due }.
finding-sample-left-title = Quedan datos inventados
finding-sample-left = { $count ->
    [one] Un registro aún tiene datos inventados.
   *[other] { $count } registros aún tienen datos inventados.
}
finding-look-alike-title = Quizá sean lo mismo
finding-look-alike = «{ $first }» y «{ $second }» parecen lo mismo.
finding-orphan-person-title = Alguien sin participación
finding-orphan-person = { $first } no participa en nada.
finding-duplicate-slug-title = Dos foros con el mismo nombre corto
finding-duplicate-slug = «{ $first }» y «{ $second }» tienen el mismo nombre corto, { $slug }.

# Arreglos propuestos.
fix-another-room = Pasar «{ $session }» a { $room }, { $venue }
fix-another-time = Mover «{ $session }» a { $start }
fix-excuse = Excusar a { $who } de «{ $session }»
fix-attend-leg = Que { $person } asista a { $leg }
fix-longer-stay = Que la estadía de { $person } en { $venue } dure del { $check_in } al { $check_out }
fix-stay = Una habitación individual para { $person } en { $venue } del { $check_in } al { $check_out }
fix-transfer = Un traslado para { $journey }: { $start }
fix-name-head = Que { $person } encabece { $delegation }
fix-say-which = Tomar la { $fold ->
    [earlier] primera
   *[later] segunda
} de las dos horas

# Pasos del historial.
step-finding-accepted = Aceptó un hallazgo: { $reason }
step-finding-unaccepted = Retiró una aceptación
step-fix-another-room = Pasó «{ $session }» a { $room }, { $venue }, según lo propuesto
step-fix-another-time = Movió «{ $session }» a { $start }, según lo propuesto
step-fix-excuse = Excusó a { $who } de «{ $session }», según lo propuesto
step-fix-attend-leg = Hizo que { $person } asista a { $leg }, según lo propuesto
step-fix-longer-stay = Alargó la estadía de { $person } en { $venue }, según lo propuesto
step-fix-stay = Agregó una estadía para { $person } en { $venue }, según lo propuesto
step-fix-transfer = Agregó un traslado para { $journey }, según lo propuesto
step-fix-name-head = Hizo que { $person } encabece { $delegation }, según lo propuesto
step-fix-say-which = Dijo cuál de dos horas iguales es, según lo propuesto
step-finding-settings = Cambió la gravedad de los hallazgos

# Familias de hallazgos.
finding-family-overlaps = Dos lugares a la vez
finding-family-presence = No está
finding-family-tightness = Demasiado justo
finding-family-nights = Noches
finding-family-space = Espacio y días
finding-family-time = Hora
finding-family-readiness = Sin terminar
finding-family-hygiene = Orden

# Gravedades.
severity-error = Error
severity-warning = Advertencia
severity-notice = Aviso

# En una terminal, y por qué se rechaza una petición sobre hallazgos.
reason-fix-gone = El plan cambió desde que se propuso. Pida de nuevo los arreglos.
cli-finding = { $severity }: { $text }
cli-nothing-found = No se encontró nada.
cli-accepted = Aceptado: { $key }
cli-free = { $city }: { $from } – { $until }
cli-nothing-free = No hay tal momento.
