# Planilhas de pessoas, delegados, sessões, viagens e hospedagens: o que fica sobre suas colunas e o que se diz de suas linhas.
sheet-kind-people = Pessoas
sheet-kind-delegates = Delegados
sheet-kind-sessions = Sessões
sheet-kind-journeys = Viagens
sheet-kind-stays = Hospedagens
sheet-yes = sim
sheet-no = não
sheet-field-id = Id do Periplo
sheet-field-name = Nome
sheet-field-given-name = Primeiro nome
sheet-field-family-name = Sobrenome
sheet-field-badge-name = Nome no crachá
sheet-field-organization = Organização
sheet-field-position = Cargo
sheet-field-country = País
sheet-field-city = Cidade
sheet-field-languages = Idiomas
sheet-field-biography = Biografia
sheet-field-email = E-mail
sheet-field-telephone = Telefone
sheet-field-legal-name = Nome no passaporte
sheet-field-passport-country = País do passaporte
sheet-field-passport-expiry = Validade do passaporte
sheet-field-passport-number = Número do passaporte
sheet-field-diet = Alimentação
sheet-field-access-needs = Acessibilidade
sheet-field-emergency-contact = Contato de emergência
sheet-field-delegation = Delegação
sheet-field-head = Chefia a delegação
sheet-field-legs = Etapas de que participa
sheet-field-title = Título
sheet-field-abstract = Descrição
sheet-field-kind = Tipo
sheet-field-status = Situação
sheet-field-leg = Etapa
sheet-field-track = Trilha
sheet-field-weekday = Dia da semana
sheet-field-day = Data
sheet-field-last-day = Data de término
sheet-field-start = Início
sheet-field-end = Fim
sheet-field-minutes = Minutos
sheet-field-venue = Local
sheet-field-venue-stays = Hotel
sheet-field-room = Sala
sheet-field-audience = Público
sheet-field-capacity = Capacidade
sheet-field-unnamed-heads = Pessoas sem nome
sheet-field-speakers = Palestrantes
sheet-field-moderators = Mediação
sheet-field-panelists = Painelistas
sheet-field-hosts = Anfitriões
sheet-field-performers = Artistas
sheet-field-interpreters = Intérpretes
sheet-field-attendees = Participam da plateia
sheet-field-organizers = Organização da sessão
sheet-field-registration-url = Link de inscrição
sheet-field-online-url = Link online
sheet-field-zone = Fuso horário
sheet-field-mode = Meio de transporte
sheet-field-operator = Operador
sheet-field-number = Voo ou número
sheet-field-from-city = Cidade de partida
sheet-field-from-point = Ponto de partida
sheet-field-to-city = Cidade de chegada
sheet-field-to-point = Ponto de chegada
sheet-field-departs-day = Data de partida
sheet-field-departs-hour = Hora de partida
sheet-field-arrives-day = Data de chegada
sheet-field-arrives-hour = Hora de chegada
sheet-field-travellers = Viajantes
sheet-field-check-in = Entrada
sheet-field-check-out = Saída
sheet-field-room-type = Quarto
sheet-field-guests = Hóspedes
sheet-field-confirmed = Confirmado
sheet-field-booking = Código da reserva
sheet-field-notes = Notas
sheet-fate-new = nova
sheet-fate-updated = muda
sheet-fate-same = como estava
sheet-fate-joined = com outra linha
sheet-fate-twice = repetida na planilha
sheet-fate-ask = a decidir
sheet-fate-removed-here = removida aqui
sheet-fate-broken = não dá para usar
sheet-fate-left-out = fica de fora
sheet-gravity-broken = não dá para usar
sheet-gravity-doubtful = convém verificar
sheet-gravity-told = nota
sheet-note-name-missing = Falta o nome.
sheet-note-title-missing = Falta o título.
sheet-note-delegation-missing = Falta a delegação.
sheet-note-where-missing = Não se sabe onde fica “{ $text }”; indique uma cidade que se possa encontrar, ou uma etapa.
sheet-note-nights-missing = Faltam os dias de entrada e saída, ou estão invertidos.
sheet-note-lodging-missing = Falta o hotel, ou a cidade em que fica: { $text }
sheet-note-city-unknown = Não se conhece nenhuma cidade “{ $text }”.
sheet-note-city-several = Várias cidades se chamam “{ $text }”; foi usada { $taken }.
sheet-note-no-leg = Tem hora, mas nenhuma etapa nem local diz em que relógio.
sheet-note-leg-unknown = O fórum não tem nenhuma etapa “{ $text }”.
sheet-note-leg-by-day = A etapa foi reconhecida pelos dias: { $leg }.
sheet-note-day-unreadable = “{ $text }” não é uma data que se possa ler.
sheet-note-day-outside = { $day } está longe dos dias do fórum.
sheet-note-order-open = Nada indica se vem primeiro o dia ou o mês; foi usado primeiro { $first ->
    [month] o mês
   *[day] o dia
}.
sheet-note-order-mixed = Umas datas trazem primeiro o dia ({ $days }) e outras o mês ({ $months }); cada uma foi lida do único modo possível, e as demais como a maioria.
sheet-note-weekday-wrong = A planilha diz { $said ->
    [1] segunda-feira
    [2] terça-feira
    [3] quarta-feira
    [4] quinta-feira
    [5] sexta-feira
    [6] sábado
   *[7] domingo
}, mas { $day } é { $is ->
    [1] segunda-feira
    [2] terça-feira
    [3] quarta-feira
    [4] quinta-feira
    [5] sexta-feira
    [6] sábado
   *[7] domingo
}.
sheet-note-day-from-above = A data veio da linha de cima: { $day }.
sheet-note-day-from-heading = A data veio de mais acima: { $day }.
sheet-note-hour-unreadable = “{ $text }” não é uma hora que se possa ler.
sheet-note-hour-without-day = Tem hora, mas não data; fica sem programar.
sheet-note-ends-before-start = Termina antes de começar; foi usada uma hora.
sheet-note-long-span = Duraria { $hours } horas.
sheet-note-end-taken = Falta o fim; foram usados { $minutes } minutos.
sheet-note-time-never = { $time } não existe: o relógio é adiantado e pula essa hora.
sheet-note-time-twice = { $time } existe duas vezes; foi usada a primeira.
sheet-note-word-unknown = “{ $text }” não é um valor conhecido desta coluna; ficou de fora.
sheet-note-number-unreadable = “{ $text }” não é um número.
sheet-note-country-unknown = Não se conhece nenhum país “{ $text }”.
sheet-note-language-unknown = Não se conhece nenhum idioma “{ $text }”.
sheet-note-zone-unknown = Não se conhece nenhum fuso horário “{ $text }”.
sheet-note-mail-odd = Isto não parece um endereço de e-mail.
sheet-note-not-kept = Números de passaporte e de documento não são guardados.
sheet-note-twice = A linha { $row } já diz isso.
sheet-note-twice-differs = Difere da linha { $row } na coluna { $column }.
sheet-note-joined = Soma-se à linha { $row }.
sheet-note-looks-like = “{ $name }” se parece com “{ $other }”: é a mesma pessoa?
sheet-note-same-name = Já há outra pessoa “{ $name }”: é a mesma?
sheet-note-several-of-name = Várias pessoas se chamam “{ $name }”; nenhuma foi usada.
sheet-note-new-organization = Organização nova: { $name }
sheet-note-organization-like = Organização nova “{ $name }”, que se parece com “{ $other }”.
sheet-note-new-person = Pessoa nova: { $name }
sheet-note-person-like = “{ $name }” se parece com “{ $other }” e ficou de fora aqui: escreva o nome como está lá, ou adicione antes a pessoa.
sheet-note-new-venue = Local novo: { $name }
sheet-note-new-room = Sala nova: { $name }
sheet-note-new-track = Trilha nova: { $name }
sheet-note-new-delegation = Delegação nova: { $name }
sheet-note-new-place = Lugar novo: { $name } ({ $country })
sheet-note-heading = Um título, não uma linha da lista: { $text }
sheet-note-header-again = O cabeçalho das colunas outra vez.
sheet-note-removed-here = “{ $name }” veio antes com esta planilha e foi removido aqui.
sheet-note-locked = “{ $name }” é de um evento anfitrião ou de outro fórum, e não muda aqui.
sheet-note-too-many-rows = A planilha tem linhas demais; foram lidas as primeiras { $count }.
reason-sheet-large = é grande demais
reason-sheet-empty = não há nada nela
reason-no-sheet = não há tal folha
reason-no-column = não há tal coluna, ou ela não pode conter isso
cli-sheet-would = { $sheet } para { $slug }, como { $kind }: { $added } novas, { $updated } mudam, { $same } como estavam, { $left_out } ficam de fora, { $doubtful } a verificar
cli-sheet-imported = { $slug }: { $added } novas, { $updated } alteradas, { $same } como estavam, { $left_out } de fora, { $doubtful } a verificar
cli-sheet-nothing = nada
cli-sheet-saved = { $rows } linhas gravadas em { $to }
