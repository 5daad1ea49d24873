# O que dizem os achados: um título para cada código e uma frase com o que acontece, com o quê e quando.
finding-person-double-booked-title = Em dois lugares ao mesmo tempo
finding-person-double-booked = Espera-se { $first } ao mesmo tempo em “{ $second }” e em “{ $third }”, { $when }: coincidem { $minutes } minutos.
finding-room-double-booked-title = Uma sala ocupada duas vezes
finding-room-double-booked = “{ $second }” e “{ $third }” estão ao mesmo tempo em { $first }, { $when }: coincidem { $minutes } minutos.
finding-delegation-double-booked-title = Uma delegação em dois lugares ao mesmo tempo
finding-delegation-double-booked = A delegação { $first } ({ $people }) é esperada ao mesmo tempo em “{ $second }” e em “{ $third }”, { $when }: coincidem { $minutes } minutos.
finding-session-during-journey-title = Em viagem durante uma sessão
finding-session-during-journey = { $first } está em viagem ({ $third }) durante “{ $second }”, { $when }.
finding-journeys-overlap-title = Duas viagens ao mesmo tempo
finding-journeys-overlap = { $first } está em duas viagens ao mesmo tempo, { $second } e { $third }, { $when }.
finding-stays-overlap-title = Duas camas para uma noite
finding-stays-overlap = { $first } tem duas camas para { $nights ->
    [1] a noite de { $date }
   *[other] { $nights } noites desde { $date }
}: { $second } e { $third }.
finding-before-arrival-title = Compromisso antes da chegada
finding-before-arrival = { $first } chega com { $third } { $minutes } minutos depois de “{ $second }” começar, { $when }.
finding-after-departure-title = Compromisso depois da partida
finding-after-departure = { $first } parte com { $third } { $minutes } minutos antes de “{ $second }” terminar, { $when }.
finding-no-journey-to-leg-title = Sem viagem até lá
finding-no-journey-to-leg = { $first } participa de { $second }, e nenhuma viagem chega até lá.
finding-journey-chain-broken-title = Sai de um lugar aonde não chegou
finding-journey-chain-broken = { $first } chega a { $from } com { $second } e depois sai de { $to } com { $third }; nada leva de um lugar ao outro.
finding-leg-not-attended-title = Participa de uma etapa em que não está
finding-leg-not-attended = { $first } participa de “{ $second }” e não está em { $third }.
finding-transfer-too-short-title = Pouco tempo para chegar
finding-transfer-too-short = { $first } tem { $minutes } minutos entre “{ $second }” e “{ $third }”, { $when }; são precisos { $needed } { $way ->
    [same_venue] entre salas
    [same_city] entre locais
    [other_city] até outra cidade
    [before_international_flight] antes de um voo internacional
    [before_domestic_flight] antes de um voo nacional
    [after_landing] depois de pousar
   *[other] para o caminho
}.
finding-arrival-unmet-title = Ninguém espera o voo
finding-arrival-unmet = { $first } pousa, { $when }, e nenhum traslado busca { $people ->
    [1] quem chega
   *[other] { $people } pessoas
}.
finding-short-rest-title = Uma noite curta
finding-short-rest = { $first } tem { $minutes } minutos de descanso entre “{ $second }” e “{ $third }”; deveriam ser { $needed }.
finding-night-without-bed-title = Uma noite sem cama
finding-night-without-bed = { $first } não tem cama em { $place } para { $nights ->
    [1] a noite de { $date }
   *[other] { $nights } noites desde { $date }
}.
finding-stay-elsewhere-title = Uma cama em outra cidade
finding-stay-elsewhere = { $first } está em { $place } { $nights ->
    [1] na noite de { $date }
   *[other] { $nights } noites desde { $date }
}, e tem a cama em { $second }.
finding-room-type-and-guests-differ-title = Os hóspedes e o quarto não combinam
finding-room-type-and-guests-differ = { $first }: { $room_type } para { $beds }, e { $guests } { $guests ->
    [1] hóspede
   *[other] hóspedes
}.
finding-over-capacity-title = Mais pessoas do que cabem
finding-over-capacity = A “{ $first }”, { $when }, vêm { $people } pessoas, e cabem { $capacity }.
finding-person-unavailable-title = Alguém não pode ir
finding-person-unavailable = { $first } disse que não pode estar em “{ $second }”, { $when }.
finding-room-unavailable-title = A sala não está disponível
finding-room-unavailable = { $first } não está disponível durante “{ $second }”, { $when }.
finding-outside-venue-hours-title = O local está fechado
finding-outside-venue-hours = { $second } está fechado durante “{ $first }” ou uma parte, { $when }.
finding-outside-leg-dates-title = Fora dos dias da etapa
finding-outside-leg-dates = A data de “{ $first }” ({ $date }) não é um dia de { $second }.
finding-outside-forum-dates-title = Fora dos dias do fórum
finding-outside-forum-dates = A data de “{ $first }” ({ $date }) não é um dia do fórum.
finding-public-holiday-title = Um feriado
finding-public-holiday = Feriado ({ $country }, { $date }): { $holiday }. Afeta: { $first }.
finding-day-clash-possible-title = Talvez ao mesmo tempo
finding-day-clash-possible = { $first } participa de “{ $second }” e “{ $third }” no mesmo dia ({ $date }); uma ainda não tem hora, e podem coincidir.
finding-time-nonexistent-title = Uma hora que não existe
finding-time-nonexistent = { $wall } não existe em { $zone }: o relógio passa de { $before } a { $after }. Afeta “{ $first }”.
finding-time-ambiguous-title = Uma hora que existe duas vezes
finding-time-ambiguous = { $wall } existe duas vezes em { $zone }, como { $earlier } e { $later }, e ninguém disse qual. Afeta “{ $first }”.
finding-moved-by-rules-title = Movida por novas regras de fuso
finding-moved-by-rules = Regras de fuso mais novas moveram “{ $first }”: { $wall } em { $zone } é agora { $now } e era { $was }.
finding-ends-before-start-title = Termina antes de começar
finding-ends-before-start = O fim de “{ $first }” ({ $end }) não é posterior ao início ({ $start }).
finding-longer-than-a-day-title = Mais de um dia
finding-longer-than-a-day = “{ $first }” dura { $hours } horas.
finding-unscheduled-title = Sem programação
finding-unscheduled = “{ $first }” ainda não tem dia.
finding-hour-to-be-confirmed-title = Hora a confirmar
finding-hour-to-be-confirmed = “{ $first }” tem dia ({ $date }), mas ainda não tem hora.
finding-no-room-title = Sem sala
finding-no-room = “{ $first }” ainda não tem sala.
finding-no-speaker-title = Sem palestrantes
finding-no-speaker = “{ $first }” ainda não tem quem fale.
finding-speaker-unconfirmed-title = Um palestrante sem confirmar
finding-speaker-unconfirmed = { $first } ainda não aceitou: { $role } em “{ $second }” ({ $reply }).
finding-still-tentative-title = Em breve, e ainda provisório
finding-still-tentative = “{ $first }” começa em breve ({ $date }) e ainda é provisório; { $days ->
    [1] falta um dia
   *[other] faltam { $days } dias
}.
finding-delegation-without-head-title = Uma delegação sem chefe
finding-delegation-without-head = { $first }: a delegação não tem quem a chefie.
finding-language-gap-title = Alguém não entenderia
finding-language-gap = { $people ->
    [1] Uma pessoa de “{ $first }” não fala
   *[other] { $people } pessoas de “{ $first }” não falam
} nenhum dos idiomas ({ $languages }), e ninguém interpreta.
finding-passport-expiring-title = Um passaporte vence
finding-passport-expiring = O passaporte de { $first } não será válido por tempo suficiente depois de { $second }.
finding-task-overdue-title = Uma tarefa atrasada
finding-task-overdue = “{ $first }” devia estar feita até { $due }.
finding-sample-left-title = Restam dados inventados
finding-sample-left = { $count ->
    [1] Um registro ainda tem dados inventados.
   *[other] { $count } registros ainda têm dados inventados.
}
finding-look-alike-title = Talvez sejam o mesmo
finding-look-alike = “{ $first }” e “{ $second }” parecem o mesmo.
finding-orphan-person-title = Alguém sem participação
finding-orphan-person = { $first } não participa de nada.
finding-duplicate-slug-title = Dois fóruns com o mesmo nome curto
finding-duplicate-slug = “{ $first }” e “{ $second }” têm o mesmo nome curto, { $slug }.

# Correções propostas.
fix-another-room = Passar “{ $session }” para { $room }, { $venue }
fix-another-time = Mudar “{ $session }” para { $start }
fix-excuse = Dispensar { $who } de “{ $session }”
fix-attend-leg = Incluir { $person } em { $leg }
fix-longer-stay = Estender a hospedagem de { $person } em { $venue } de { $check_in } a { $check_out }
fix-stay = Um quarto individual para { $person } em { $venue } de { $check_in } a { $check_out }
fix-transfer = Um traslado para { $journey }: { $start }
fix-name-head = Fazer de { $person } chefe de { $delegation }
fix-say-which = Usar a { $fold ->
    [earlier] primeira
   *[later] segunda
} das duas horas

# Passos do histórico.
step-finding-accepted = Aceitou um achado: { $reason }
step-finding-unaccepted = Retirou uma aceitação
step-fix-another-room = Passou “{ $session }” para { $room }, { $venue }, como proposto
step-fix-another-time = Mudou “{ $session }” para { $start }, como proposto
step-fix-excuse = Dispensou { $who } de “{ $session }”, como proposto
step-fix-attend-leg = Incluiu { $person } em { $leg }, como proposto
step-fix-longer-stay = Estendeu a hospedagem de { $person } em { $venue }, como proposto
step-fix-stay = Adicionou uma hospedagem para { $person } em { $venue }, como proposto
step-fix-transfer = Adicionou um traslado para { $journey }, como proposto
step-fix-name-head = Fez de { $person } chefe de { $delegation }, como proposto
step-fix-say-which = Disse qual de duas horas iguais é, como proposto
step-finding-settings = Mudou a gravidade dos achados

# Famílias de achados.
finding-family-overlaps = Dois lugares ao mesmo tempo
finding-family-presence = Não está
finding-family-tightness = Apertado demais
finding-family-nights = Noites
finding-family-space = Espaço e dias
finding-family-time = Hora
finding-family-readiness = Inacabado
finding-family-hygiene = Ordem

# Gravidades.
severity-error = Erro
severity-warning = Alerta
severity-notice = Aviso

# Em um terminal, e por que um pedido sobre achados é recusado.
reason-fix-gone = O plano mudou desde que foi proposto. Peça as correções de novo.
cli-finding = { $severity }: { $text }
cli-nothing-found = Nada foi encontrado.
cli-accepted = Aceito: { $key }
cli-free = { $city }: { $from } – { $until }
cli-nothing-free = Não há tal momento.
