# Lo que dicen los calendarios (.ics). Cambiar aquí un texto no cambia la secuencia de ninguna entrada: solo los hechos lo hacen.

calendar-of-forum = { $forum }
calendar-of-public = { $forum }: programa público
calendar-of-subject = { $forum }: { $subject }

entry-cancelled = Cancelado: { $title }
entry-without-hour = { $title } (hora por confirmar)
entry-without-hour-part = { $title } ({ $part }, hora por confirmar)

clock = { $date }, { $time }, { $city } ({ $offset })
clock-span = { $date }, { $start }–{ $end }, { $city } ({ $offset })
clock-starts = Empieza: { $clock }
clock-ends = Termina: { $clock }
day-without-hour = { $date }, hora por confirmar
day-without-hour-part = { $date }, { $part }, hora por confirmar
days-without-hour = Del { $from } al { $to }, hora por confirmar
days-without-hour-part = Del { $from } al { $to }, { $part }, hora por confirmar
time-unknown = por confirmar

your-part = Tu participación: { $part }
delegation-part = Participación de la delegación: { $part }
part-and-reply = { $role } ({ $reply })
part-through = { $part }, con { $delegation }
tentative-status = Provisional: aún puede cambiar
not-booked = Aún sin reservar
kind-line = Tipo: { $kind }
track-line = Línea: { $track }
languages-line = Idiomas: { $languages }
audience-line = Para: { $audience }
host-event-line = Dentro de { $event }
party-line = { $role }: { $name }
party-line-about = { $role }: { $name } ({ $about })
affiliation = { $role }, { $organization }
notes-line = Notas: { $notes }
registration-line = Inscripción: { $url }
online-line = En línea: { $url }
online-location = En línea
sample-line = Muestra: datos rellenados para probar el programa, no hechos
unconfirmed-line = Por confirmar: { $fields }
unconfirmed-field = { $field ->
    [title] título
    [when] hora
    [where] lugar
    [vehicle] vehículo
    [languages] idiomas
    [links] enlaces
    [room] habitación
   *[other] otros detalles
}

journey-title = { $mode }: { $from } → { $to }
journey-title-number = { $mode } { $number }: { $from } → { $to }
journey-title-leaves = { $title } (sale a las { $time })
journey-title-arrives = { $title } (llega a las { $time })
journey-leaves = Sale: { $clock }
journey-arrives = Llega: { $clock }
journey-from = Desde: { $point }
journey-to = Hasta: { $point }
journey-operator = Operado por { $operator }
journey-travellers = Viajan: { $people }
journey-category = Viaje

stay-title = Alojamiento: { $lodging }
stay-title-none = Alojamiento
stay-check-in = Entrada: { $date }
stay-check-out = Salida: { $date }
stay-guests = Se alojan: { $people }
stay-shared = Habitación compartida con { $people }
stay-category = Alojamiento
