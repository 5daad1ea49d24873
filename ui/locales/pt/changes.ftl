# Listas de mudanças: o que difere entre duas publicações, em frases para colar numa mensagem.

moment-part = { $day }, { $part }
moment-days = { $from } – { $to }
moment-at = { $day }, { $time }
moment-span = { $day }, { $hours }
moment-city = { $moment } ({ $city })
moment-place = { $moment }, { $place }

changes-between = { $forum }: mudanças da publicação { $from } para a { $to }
changes-since = { $forum }: mudanças desde a publicação { $from }
changes-first = { $forum }: tudo o que está na publicação { $to }
changes-first-now = { $forum }: tudo o que seria publicado
changes-for = { $heading }, para { $name }
changes-public = { $heading }, no programa público
changes-none = Nada mudou.
changes-line = { $title }: { $changes }
changes-affected = A quem diz respeito:
changes-affected-line = { $name }: { $added } novas, { $changed } alteradas, { $gone } retiradas

change-added = novo: { $when }
change-came = novo aqui: { $when }
change-cancelled = cancelado (era { $when })
change-removed = não está mais no programa (era { $when })
change-left = não está mais neste calendário (era { $when })
change-moved = passa de { $before } para { $after }
change-moved-part = passa de { $before }, para { $after }
change-hour-set = já tem horário: { $after }
change-hour-lost = horário outra vez a confirmar: { $after } (era { $before })
change-ends = agora até { $end } (antes { $before })
change-nights = agora { $after } (antes { $before })
change-rules-moved = mudaram as regras do relógio: { $time } em { $city } é agora { $after } UTC, antes { $before } UTC
change-relocated = agora em { $place }
change-relocated-online = agora online
change-relocated-none = lugar a confirmar
change-lodging = agora em { $after } (antes { $before })
change-renamed = título novo (antes “{ $before }”)
change-confirmed = agora confirmado
change-tentative = não é mais certo, pode mudar
change-booked = agora reservado
change-not-booked = não está mais reservado
change-audience = agora para: { $audience }
change-named = com { $name } ({ $role })
change-unnamed = sem { $name } ({ $role })
change-joined = { $name } passa a participar
change-withdrew = { $name } não participa mais
change-leaves = parte { $after } (antes { $before })
change-arrives = chega { $after } (antes { $before })
change-vehicle = agora { $vehicle }
change-details = atualizado: { $details }
change-detail = { $detail ->
    [abstract] descrição
    [notes] notas
    [kind] tipo
    [track] trilha
    [languages] idiomas
    [links] links
    [host-event] evento anfitrião
    [address] endereço
    [room-type] tipo de quarto
   *[marks] o que está por confirmar
}

error-no-such-publication = “{ $forum }” não tem uma publicação { $number }.
error-not-in-calendar = “{ $item }” não está no calendário de { $person } segundo a última publicação.
error-still-there = “{ $item }” continua no calendário de { $person } segundo a publicação { $number }; não se pode cancelar assim.
error-gone-there = “{ $item }” está cancelado ou saiu do calendário de { $person } segundo a publicação { $number }: só se pode cancelar.
hint-publish-cancellation = Cancele-o, ou retire a pessoa, e publique antes.
hint-call-off = Peça o cancelamento (--cancel).
reason-alarm = Um lembrete é um número com m, h ou d, até 28d: 30m, 2h, 1d.
reason-address = Não é um endereço de e-mail.

cli-no-publications = Ainda não se publicou nada.
cli-left-out = { $count } calendários não mudaram desde então e ficaram de fora.
cli-invited = { $to }: { $method ->
    [cancel] cancelamento
   *[request] convite
} de “{ $title }” para { $person }.
cli-invited-nobody = Não traz nenhum endereço que exista. Para enviá-lo como reunião, indique um com --attendee e --organizer.
