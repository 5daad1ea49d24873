# The programme by day, and a session in full.

programme-empty = Ainda não há sessões
programme-empty-why = Aqui estará o programa por dias, com o relógio de cada lugar.
programme-none = Nenhuma sessão corresponde
programme-none-why = Amplie os filtros ou limpe todos.
programme-unscheduled = Sem dia
programme-no-day = ainda sem dia
band-title = Hora a confirmar
hour-to-be-confirmed = hora a confirmar
day-online = online
days-label = Dias
days-all = Todos os dias
filter-search = Buscar no programa
filter-leg = Etapa
filter-leg-all = Todas as etapas
filter-track = Trilha
filter-track-all = Todas as trilhas
filter-kind = Tipo
filter-kind-all = Todos os tipos
filter-person = Pessoa
filter-person-all = Todas as pessoas
filter-delegation = Delegação
filter-delegation-all = Todas as delegações
filter-clear = Limpar filtros
filter-shown = { $shown } de { $total }
locked = Item de um evento anfitrião; não pode ser mudado aqui
locked-by = Este item é de { $event } e não pode ser mudado aqui.
session-edit = Editar
session-when = Quando
session-where = Onde
session-no-venue = Ainda sem local
session-about = Sobre
session-people = Pessoas
session-heads = Presença
session-registration = Inscrição
session-notes = Notas para delegados
heads =
    { $count ->
        [1] { $count } pessoa esperada
       *[other] { $count } pessoas esperadas
    }
capacity = cabem { $count }
delegates-count =
    { $count ->
        [1] { $count } delegado
       *[other] { $count } delegados
    }
excused = dispensado
form-span = Com hora
form-days = Hora a confirmar
form-unscheduled = Ainda sem dia
form-from = De
form-to = Até
form-part = Parte do dia
form-start = Começa
form-end = Termina
form-time = Hora
form-ends-before = Termina antes de começar, ou na mesma hora.
form-unchanged = Nada foi mudado ainda.
time-unreadable = Isso não é uma hora. Escreva assim: 9:30.
time-never = { $time } não existe nesse dia: o relógio a pula. Escolha uma das vizinhas.
time-neighbours = Horas que existem
time-twice = { $time } existe duas vezes nesse dia: o relógio é atrasado. Qual delas?
trouble-unknown-zone = fuso desconhecido: lido como UTC
trouble-gap = esta hora não existe nesse dia
trouble-ambiguous = esta hora existe duas vezes; vale a primeira
trouble-stand-in = fuso ausente das regras; outras mais antigas o suprem
