# Mover uma etapa.
shift-open-dialog = Mover…
shift-title = Mover { $leg }
shift-why = O que pertence à etapa vai com ela. Nada muda antes de você ter visto.
shift-by = { $days ->
    [-1] Um dia antes
    [1] Um dia mais tarde
   *[other] Em { $days } dias
}
shift-keep = O que se conserva
shift-keep-wall = A hora do relógio
shift-keep-instant = O instante, para chamadas com gente de outros lugares
shift-along = Vão junto:
shift-along-journeys = Viagens de ida e volta
shift-along-stays = Hospedagens
shift-along-tasks = Tarefas
shift-items = O que pertence à etapa
shift-alone = Nada pertence ainda à etapa: mudam só os dias e o lugar.
shift-unchanged = Escolha outro primeiro dia ou outro lugar.
shift-looking = Ainda se está vendo o que muda.
shift-open = { $count ->
    [1] Antes é preciso escolher uma hora.
   *[other] Antes é preciso escolher { $count } horas.
}
shift-do = Mover a etapa
shift-done = { $leg } foi movida
shift-remains-wanted = fica como está
shift-remains-locked = do evento anfitrião, fica
shift-remains-undated = sem data
shift-remains-lodging = numa hospedagem de lá, fica
shift-unconfirmed = é preciso reservar de novo
shift-emptied = a encontrar de novo: { $fields }
shift-other-leg = também de { $leg }
