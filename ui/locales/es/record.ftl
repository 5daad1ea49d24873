# Lo que hicieron los pasos que escriben registros de cualquier clase; la clase elige su palabra.
step-record-added = Se agregó { $kind ->
    [organization] la organización
    [membership] la pertenencia
    [place] el lugar
    [venue] la sede
    [room] la sala
    [person] a la persona
    [affiliation] el cargo
    [availability] la disponibilidad de
    [host_event] el evento anfitrión
    [forum] el foro
    [leg] la etapa
    [track] la línea
    [delegation] la delegación
    [delegate] al delegado
    [attended_leg] la asistencia de
    [participation] la participación
    [partner] al socio
    [journey] el viaje
    [traveller] al viajero
    [stay] la estadía en
    [guest] al huésped
    [task] la tarea
    [outcome] el resultado
   *[session] la sesión
} { $name }
step-record-changed = Se cambió { $kind ->
    [organization] la organización
    [membership] la pertenencia
    [place] el lugar
    [venue] la sede
    [room] la sala
    [person] a la persona
    [affiliation] el cargo
    [availability] la disponibilidad de
    [host_event] el evento anfitrión
    [forum] el foro
    [leg] la etapa
    [track] la línea
    [delegation] la delegación
    [delegate] al delegado
    [attended_leg] la asistencia de
    [participation] la participación
    [partner] al socio
    [journey] el viaje
    [traveller] al viajero
    [stay] la estadía en
    [guest] al huésped
    [task] la tarea
    [outcome] el resultado
   *[session] la sesión
} { $name }
step-record-removed = Se quitó { $kind ->
    [organization] la organización
    [membership] la pertenencia
    [place] el lugar
    [venue] la sede
    [room] la sala
    [person] a la persona
    [affiliation] el cargo
    [availability] la disponibilidad de
    [host_event] el evento anfitrión
    [forum] el foro
    [leg] la etapa
    [track] la línea
    [delegation] la delegación
    [delegate] al delegado
    [attended_leg] la asistencia de
    [participation] la participación
    [partner] al socio
    [journey] el viaje
    [traveller] al viajero
    [stay] la estadía en
    [guest] al huésped
    [task] la tarea
    [outcome] el resultado
   *[session] la sesión
} { $name }
step-record-duplicated = Se copió { $kind ->
    [organization] la organización
    [membership] la pertenencia
    [place] el lugar
    [venue] la sede
    [room] la sala
    [person] a la persona
    [affiliation] el cargo
    [availability] la disponibilidad de
    [host_event] el evento anfitrión
    [forum] el foro
    [leg] la etapa
    [track] la línea
    [delegation] la delegación
    [delegate] al delegado
    [attended_leg] la asistencia de
    [participation] la participación
    [partner] al socio
    [journey] el viaje
    [traveller] al viajero
    [stay] la estadía en
    [guest] al huésped
    [task] la tarea
    [outcome] el resultado
   *[session] la sesión
} { $name }
step-private-changed = Se cambiaron datos privados
step-forum-from-template = Se creó { $forum } a partir de un foro anterior

reason-other = No es lo que va ahí.
reason-no-zone = Todavía no tiene reloj: elija antes una etapa, una sede o una zona horaria.
reason-itself = No puede ser el mismo.
reason-weekday = Un día de la semana va de 1 a 7.
reason-unnamed = Dele un nombre, un país o una organización.
reason-no-night = El día de salida debe ser posterior al de llegada.
reason-not-on-earth = No existe ese punto en la Tierra.
reason-other-forum = Pertenece a otro foro.
reason-other-place = Está en otro lugar.
reason-not-by-hand = Esto no se crea a mano.
reason-there-already = Ya está ahí.
reason-fixed = Otros dependen de esto; quítelo y agréguelo de nuevo.
reason-needs-it = No puede prescindir de ello.
reason-no-copy = Esto no se copia.
reason-too-far = Ese día está demasiado lejos.
step-records-changed = Se { $count ->
    [one] cambió un registro
   *[other] cambiaron { $count } registros a la vez
}
step-reverted = Se deshizo: { $step }
step-leg-shifted = Se movió la etapa { $leg } { $days ->
    [one] un día
   *[other] { $days } días
}
step-leg-moved = Se llevó la etapa { $leg } a { $place }
step-sessions-pasted = Se { $count ->
    [one] pegó una sesión
   *[other] pegaron { $count } sesiones
}
reason-nothing-moves = No cambiarían ni los días ni el lugar.
reason-out-of-time = Alguna fecha caería fuera de los años 1 a 9999.
reason-no-step = El historial no tiene ese paso.
reason-not-undone = Esta clase de paso no se deshace.
reason-not-yet = El foro aún no existía.
