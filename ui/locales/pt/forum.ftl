# A forum at a glance, its travel and its history.

count-sessions =
    { $count ->
        [1] sessão
       *[other] sessões
    }
count-to-be-confirmed = sem hora
count-people =
    { $count ->
        [1] pessoa
       *[other] pessoas
    }
count-delegations =
    { $count ->
        [1] delegação
       *[other] delegações
    }
count-journeys =
    { $count ->
        [1] viagem
       *[other] viagens
    }
count-stays =
    { $count ->
        [1] hospedagem
       *[other] hospedagens
    }
route-title = Rota
route-empty = Ainda não há etapas
route-empty-why = Uma etapa é uma parada do fórum: um lugar e seus dias.
leg-inside = Dentro de
leg-sessions =
    { $count ->
        [1] { $count } sessão
       *[other] { $count } sessões
    }
partners-title = Parceiros
organized-by = Organiza
aims-title = Objetivos
follows-title = Antes e depois
follows = Segue
followed-by = Seguido por
outcomes-title = Resultados
travel-empty = Ainda não há viagens nem hospedagens
travel-empty-why = Aqui se vê quem viaja quando, com os dois relógios, e quem dorme onde.
travel-journeys = Viagens
travel-no-journeys = Ainda não há viagens.
travel-stays = Hospedagens
travel-no-stays = Ainda não há hospedagens.
travel-to = para
stay = Hospedagem
stay-nights =
    { $count ->
        [1] { $count } noite
       *[other] { $count } noites
    }
history-empty = Nada foi feito ainda
history-empty-why = Cada mudança deste espaço de trabalho aparecerá aqui em uma frase, e poderá ser desfeita.
history-older = Mostrar passos anteriores
history-undone = desfeito
history-utc = As horas do histórico estão em UTC.
history-clock = As horas do histórico são as do relógio de { $city }.
