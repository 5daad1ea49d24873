# Mover una etapa.
shift-open-dialog = Mover…
shift-title = Mover { $leg }
shift-why = Lo que pertenece a la etapa va con ella. Nada cambia antes de que usted lo haya visto.
shift-by = { $days ->
    [-1] Un día antes
    [one] Un día más tarde
   *[other] En { $days } días
}
shift-keep = Qué se conserva
shift-keep-wall = La hora del reloj
shift-keep-instant = El instante, para llamadas con gente de otros lugares
shift-along = Van con ella:
shift-along-journeys = Viajes de ida y vuelta
shift-along-stays = Estadías
shift-along-tasks = Tareas
shift-items = Lo que pertenece a la etapa
shift-alone = Aún nada pertenece a la etapa: solo cambian sus días y su lugar.
shift-unchanged = Elija otro primer día u otro lugar.
shift-looking = Aún se está viendo qué cambia.
shift-open = { $count ->
    [one] Antes hay que elegir una hora.
   *[other] Antes hay que elegir { $count } horas.
}
shift-do = Mover la etapa
shift-done = { $leg } se ha movido
shift-remains-wanted = queda como está
shift-remains-locked = del evento anfitrión, queda
shift-remains-undated = sin fecha
shift-remains-lodging = en un alojamiento de allí, queda
shift-unconfirmed = hay que reservar de nuevo
shift-emptied = por encontrar de nuevo: { $fields }
shift-other-leg = también de { $leg }
