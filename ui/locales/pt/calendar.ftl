# O que dizem os calendários (.ics). Mudar um texto aqui não muda a sequência de nenhuma entrada: só os fatos o fazem.

calendar-of-forum = { $forum }
calendar-of-public = { $forum }: programa público
calendar-of-subject = { $forum }: { $subject }

entry-cancelled = Cancelado: { $title }
entry-without-hour = { $title } (hora a confirmar)
entry-without-hour-part = { $title } ({ $part }, hora a confirmar)

clock = { $date }, { $time }, { $city } ({ $offset })
clock-span = { $date }, { $start }–{ $end }, { $city } ({ $offset })
clock-starts = Começa: { $clock }
clock-ends = Termina: { $clock }
day-without-hour = { $date }, hora a confirmar
day-without-hour-part = { $date }, { $part }, hora a confirmar
days-without-hour = De { $from } a { $to }, hora a confirmar
days-without-hour-part = De { $from } a { $to }, { $part }, hora a confirmar
time-unknown = a confirmar

your-part = Sua participação: { $part }
delegation-part = Participação da delegação: { $part }
part-and-reply = { $role } ({ $reply })
part-through = { $part }, com { $delegation }
tentative-status = Provisório: ainda pode mudar
not-booked = Ainda sem reserva
kind-line = Tipo: { $kind }
track-line = Trilha: { $track }
languages-line = Idiomas: { $languages }
audience-line = Para: { $audience }
host-event-line = Dentro de { $event }
party-line = { $role }: { $name }
party-line-about = { $role }: { $name } ({ $about })
affiliation = { $role }, { $organization }
notes-line = Notas: { $notes }
registration-line = Inscrição: { $url }
online-line = Online: { $url }
online-location = Online
sample-line = Amostra: dados preenchidos para experimentar o programa, não fatos
unconfirmed-line = A confirmar: { $fields }
unconfirmed-field = { $field ->
    [title] título
    [when] hora
    [where] lugar
    [vehicle] veículo
    [languages] idiomas
    [links] links
    [room] quarto
   *[other] outros detalhes
}

journey-title = { $mode }: { $from } → { $to }
journey-title-number = { $mode } { $number }: { $from } → { $to }
journey-title-leaves = { $title } (parte às { $time })
journey-title-arrives = { $title } (chega às { $time })
journey-leaves = Parte: { $clock }
journey-arrives = Chega: { $clock }
journey-from = De: { $point }
journey-to = Para: { $point }
journey-operator = Operado por { $operator }
journey-travellers = Viajam: { $people }
journey-category = Viagem

stay-title = Hospedagem: { $lodging }
stay-title-none = Hospedagem
stay-check-in = Entrada: { $date }
stay-check-out = Saída: { $date }
stay-guests = Hóspedes: { $people }
stay-shared = Quarto dividido com { $people }
stay-category = Hospedagem
