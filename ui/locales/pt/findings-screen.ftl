# The findings on screen: the list, why, what would mend them, what if, free time.

findings-which = Quais achados
findings-open = Pendentes
findings-accepted = Aceitos
findings-severity = Gravidade
findings-severity-all = Qualquer gravidade
findings-errors = Erros
findings-warnings-up = Erros e alertas
findings-told = Achados: { $errors } erros, { $warnings } alertas, { $notices } avisos
findings-errors-count =
    { $count ->
        [1] { $count } erro
       *[other] { $count } erros
    }
findings-count =
    { $count ->
        [1] { $count } achado
       *[other] { $count } achados
    }
findings-further =
    { $count ->
        [1] e mais 1
       *[other] e mais { $count }
    }
findings-show-all = Mostrar todos os { $count }
findings-none = Nenhum achado
findings-none-why = Aqui aparece o que vai dar errado enquanto ainda se pode mudar: dois lugares ao mesmo tempo, pouco tempo, uma noite sem cama.
findings-none-match = Nenhum achado corresponde
findings-none-accepted = Nada aceito
findings-none-accepted-why = Aqui fica o que você deixa passar, com o seu motivo, e pode ser retirado.
finding-gone = Este achado não existe mais.
finding-why = Por quê
finding-accepted = Aceito
finding-accepted-toast = Aceito: { $title }
accept = Aceitar
accept-reason = Pode ficar assim, porque…
accept-why = Volta quando a causa muda.
accept-needs-reason = Diga por que pode ficar assim.
accept-take-back = Retirar a aceitação
fixes-title = O que resolveria
fixes-none = Nada que o programa conheça resolveria sem piorar.
fix-apply = Aplicar
fix-apply-this = Aplicar: { $fix }
effect-solves =
    { $count ->
        [1] Resolve um:
       *[other] Resolve { $count }:
    }
effect-causes =
    { $count ->
        [1] Causa um novo:
       *[other] Causa { $count } novos:
    }
effect-causes-nothing = Não causa nada novo.
finder-type = Digite um nome
what-if = E se…
what-if-title = E se…?
what-if-why = O que aconteceria, antes de mudar qualquer coisa.
what-if-what = O que acontece
what-if-journey = Uma viagem atrasa
what-if-person = Alguém falta
what-if-room = Falta uma sala
what-if-which-journey = Viagem
what-if-hours = Horas de atraso
what-if-who = Quem não vem
what-if-which-room = Sala
what-if-ask = Ver o que aconteceria
what-if-choose = Escolha primeiro do que se trata.
what-if-nothing = Nada mudaria entre os achados.
free-time = Horário livre…
free-title = Procurar um horário livre
free-why = Quando todas estas pessoas estão livres nos dias das etapas, e onde há sala.
free-people = Adicionar pessoas
free-chosen = Pessoas
free-remove = Retirar { $name }
free-minutes = Minutos
free-heads = Sala para
free-ask = Procurar horários
free-choose = Adicione alguém primeiro.
free-none = Não há um horário em que todos estejam livres.
free-times = Horários livres
levels = Gravidade…
levels-title = Quão graves são os achados
levels-why = Neste fórum. O que está desligado não é procurado.
level-error = Erro
level-warning = Alerta
level-notice = Aviso
level-off = Desligado
level-usual = { $level } (o usual)
