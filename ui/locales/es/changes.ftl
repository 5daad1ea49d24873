# Listas de cambios: qué difiere entre dos publicaciones, en frases para pegar en un mensaje.

moment-part = { $day }, { $part }
moment-days = { $from } – { $to }
moment-at = { $day } { $time }
moment-span = { $day } { $hours }
moment-city = { $moment } ({ $city })
moment-place = { $moment }, { $place }

changes-between = { $forum }: cambios de la publicación { $from } a la { $to }
changes-since = { $forum }: cambios desde la publicación { $from }
changes-first = { $forum }: todo lo de la publicación { $to }
changes-first-now = { $forum }: todo lo que se publicaría
changes-for = { $heading }, para { $name }
changes-public = { $heading }, en el programa público
changes-none = Nada ha cambiado.
changes-line = { $title }: { $changes }
changes-affected = A quién afecta:
changes-affected-line = { $name }: { $added } nuevas, { $changed } cambiadas, { $gone } retiradas

change-added = nuevo: { $when }
change-came = nuevo aquí: { $when }
change-cancelled = cancelado (era { $when })
change-removed = ya no está en el programa (era { $when })
change-left = ya no está en este calendario (era { $when })
change-moved = pasa de { $before } a { $after }
change-moved-part = pasa de { $before }, a { $after }
change-hour-set = ya tiene hora: { $after }
change-hour-lost = hora otra vez por confirmar: { $after } (era { $before })
change-ends = ahora hasta las { $end } (antes { $before })
change-nights = ahora { $after } (antes { $before })
change-rules-moved = cambiaron las reglas del reloj: { $time } en { $city } es ahora { $after } UTC, antes { $before } UTC
change-relocated = ahora en { $place }
change-relocated-online = ahora en línea
change-relocated-none = lugar por confirmar
change-lodging = ahora en { $after } (antes { $before })
change-renamed = título nuevo (antes «{ $before }»)
change-confirmed = ya confirmado
change-tentative = ya no es firme, puede cambiar
change-booked = ya reservado
change-not-booked = ya no está reservado
change-audience = ahora para: { $audience }
change-named = con { $name } ({ $role })
change-unnamed = sin { $name } ({ $role })
change-joined = se suma { $name }
change-withdrew = ya no participa { $name }
change-leaves = sale { $after } (antes { $before })
change-arrives = llega { $after } (antes { $before })
change-vehicle = ahora { $vehicle }
change-details = actualizado: { $details }
change-detail = { $detail ->
    [abstract] descripción
    [notes] notas
    [kind] tipo
    [track] línea
    [languages] idiomas
    [links] enlaces
    [host-event] evento anfitrión
    [address] dirección
    [room-type] tipo de habitación
   *[marks] lo que está por confirmar
}

error-no-such-publication = «{ $forum }» no tiene una publicación { $number }.
error-not-in-calendar = «{ $item }» no está en el calendario de { $person } según la última publicación.
error-still-there = «{ $item }» sigue en el calendario de { $person } según la publicación { $number }; no se puede cancelar así.
error-gone-there = «{ $item }» está cancelado o ya no está en el calendario de { $person } según la publicación { $number }: solo se puede cancelar.
hint-publish-cancellation = Cancélelo, o retire a la persona, y publique antes.
hint-call-off = Pida la cancelación (--cancel).
reason-alarm = Un aviso es un número con m, h o d, hasta 28d: 30m, 2h, 1d.
reason-address = No es una dirección de correo.

cli-no-publications = Todavía no se ha publicado nada.
cli-left-out = { $count } calendarios no han cambiado desde entonces y se dejaron fuera.
cli-invited = { $to }: { $method ->
    [cancel] cancelación
   *[request] invitación
} de «{ $title }» para { $person }.
cli-invited-nobody = No lleva ninguna dirección que exista. Para enviarla como reunión, indique una con --attendee y --organizer.
