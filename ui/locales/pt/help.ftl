# Ajuda no lugar, para o que faz hesitar no começo: um nome e algumas frases. Uma linha vazia separa parágrafos.

help-on = Ajuda: { $what }
help-when = quando é uma sessão
help-when-text =
    Com hora, a sessão aparece na grade e nos calendários do começo ao fim.

    Se a hora ainda está a confirmar, indique os dias e, se souber, a parte do dia: os calendários a mostram como evento de dia inteiro, provisório, e ninguém conta como ocupado.

    Sem dia, ela espera na bandeja e não está em nenhum calendário.
help-status = situação
help-status-text =
    Um rascunho é só seu: nenhum calendário o mostra. Uma sessão provisória aparece como tal. Uma confirmada está definida.

    Cancele uma sessão em vez de removê-la: quem a tem no calendário vê que ela não acontecerá mais.
help-audience = para quem
help-audience-text =
    O programa público só tem sessões públicas. As outras estão nos calendários de quem participa e nos da organização.
help-clock = o relógio do lugar
help-clock-text =
    As horas são as do relógio de onde acontece: 15:00 em Lima são 15:00 em Lima, de onde quer que você planeje. O fuso é o da cidade do local ou, na falta dele, o da etapa.

    Só o que acontece online precisa de um fuso próprio. Em Configurações você pode escolher um segundo relógio para si.
help-reply = recusou e dispensado
help-reply-text =
    Recusou: perguntaram à pessoa e ela disse não. Dispensado: a delegação participa, mas a pessoa não precisa ir.

    Nos dois casos a sessão sai do calendário dela e não conflita mais com nada. O resto da delegação continua com ela.
help-publish = o que é publicar
help-publish-text =
    Publicar guarda o fórum como está agora, e dali são feitos os calendários. Nada é enviado: você salva os calendários e os distribui.

    Não dá para desfazer, mas dá para corrigir: o que for publicado depois substitui. Rascunhos e sessões sem dia ficam de fora.
help-files = calendário, pacote, espaço de trabalho
help-files-text =
    Um calendário é para o aplicativo de calendário de cada um: o que uma pessoa, ou o público, deve ver.

    Um pacote é um fórum em um arquivo, para alguém que vai continuar a planejá-lo no Periplo.

    O espaço de trabalho é tudo o que você tem aqui, em um só arquivo deste computador. As cópias são feitas em Configurações.
help-overlay = um fórum próprio ou sessões bloqueadas
help-overlay-text =
    Use como fórum próprio se são vocês que planejam: tudo pode ser mudado.

    Use como sessões bloqueadas se é de um evento anfitrião: elas ficam ao lado do seu programa, para que os conflitos apareçam, e não são publicadas com ele. Uma versão nova é lida por cima da anterior.
help-keep = o que se mantém
help-keep-text =
    O usual é a hora do relógio: o que era às 10:00 será às 10:00 também no novo lugar.

    O instante é para chamadas com gente de outros lugares: para essas pessoas continua sendo o mesmo momento, e a hora do relógio pode mudar.
help-accept = aceitar um achado
help-accept-text =
    Aceitar diz que você sabe disso e que pode ficar assim. Nada muda no plano; o achado deixa de ser contado e fica na lista com o seu motivo.

    Quando muda o que o causa, ele volta por si só. Você pode voltar atrás quando quiser.
