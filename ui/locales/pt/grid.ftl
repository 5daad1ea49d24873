# O programa como grade de dias, horas e salas.

grid-shape = Forma do programa
grid-shape-list = Lista
grid-shape-grid = Grade
grid-shape-strip = Faixa
grid-strip-label = Todo o fórum dia a dia
grid-strip-day = { $day }, { $city }, { $count ->
        [1] 1 sessão
       *[other] { $count } sessões
    }, { $waiting } com a hora a confirmar, { $journeys ->
        [1] 1 viagem
       *[other] { $journeys } viagens
    }. Abre na grade.
grid-strip-waiting = { $count } sem hora
grid-label = Grade do programa
grid-keys = As setas vão de uma sessão a outra. Alt e uma seta a levam: para cima e para baixo no tempo, para os lados a outra sala. Ctrl, Alt e uma seta a alongam ou encurtam. Enter a deixa, Escape a devolve. Enter abre uma sessão, M a move dizendo para onde.
grid-nowhere = Sem sala
grid-travel = Viagens
grid-tray-search = Buscar na bandeja
grid-tray-empty = Todas as sessões têm dia.
grid-tray = Bandeja
grid-minutes = { $minutes } min
grid-count = Dias à vista
grid-days =
    { $count ->
        [1] 1 dia
       *[other] { $count } dias
    }
grid-by = Colunas
grid-by-room = Salas
grid-by-venue = Locais
grid-zoom = Escala
grid-zoom-in = Mais perto
grid-zoom-in-last = As horas já aparecem no maior tamanho.
grid-zoom-out-last = As horas já aparecem no menor tamanho.
grid-zoom-out = Mais longe
grid-columns-search = Buscar salas
grid-used = Só em uso
grid-pin = Manter { $column } na frente
grid-move = Mover para…
grid-move-do = Mover
grid-move-none = Abra uma sessão para movê-la.
grid-length = Minutos
grid-day-long = { $hours } horas: o relógio muda
grid-day-skipped = O relógio deste lugar pulou este dia.
grid-journey-comes = { $what } de { $place }, { $count ->
        [1] 1 viajante
       *[other] { $count } viajantes
    }
grid-journey-leaves = { $what } para { $place }, { $count ->
        [1] 1 viajante
       *[other] { $count } viajantes
    }
grid-busy = Com outra coisa: { $who }{ $more ->
        [0] {""}
       *[other] {" "}e mais { $more }
    }
grid-at-hours = { $hours }, { $day }, { $column }
grid-at-band = { $day }, hora a confirmar ({ $part })
grid-at-tray = sem dia
grid-at-nothing = lugar nenhum: fica onde está
grid-carry-keys = As setas a levam · Enter a deixa · Esc a devolve
grid-carry-pointer = Solte para deixá-la · Shift para passos de 5 minutos · Esc a devolve
grid-solves =
    { $count ->
        [1] Resolve 1 achado.
       *[other] Resolve { $count } achados.
    }
grid-moved = { $title }: { $to }
grid-moved-simply = { $title } mudou de lugar
grid-said-cancelled = { $title } fica onde estava
grid-said-refused = { $title } fica onde estava. { $reason }
grid-hidden =
    { $count ->
        [1] 1 sessão está em uma sala que não se mostra.
       *[other] { $count } sessões estão em salas que não se mostram.
    }
grid-show-all = Mostrar todas as salas
grid-empty = Ainda não há sessões. Adicione uma: ela espera na bandeja até ser levada a uma hora e uma sala.
grid-no-leg = Ainda não há etapas
grid-no-leg-why = A grade mostra os dias de uma etapa por salas. Adicione primeiro uma etapa com lugar e datas.
grid-key-time = Grade: levar uma sessão no tempo
grid-key-room = Grade: levá-la a outra sala
grid-key-day = Grade: levá-la a outro dia
grid-key-length = Grade: encurtá-la ou alongá-la
grid-key-band = Grade: tirar a hora
grid-key-tray = Grade: tirar o dia
grid-key-move = Grade: movê-la dizendo para onde
