# O que fizeram os passos que gravam registros de qualquer tipo; o tipo escolhe sua palavra.
step-record-added = Adicionou { $kind ->
    [organization] a organização
    [membership] a filiação
    [place] o lugar
    [venue] o local
    [room] a sala
    [person] a pessoa
    [affiliation] o vínculo
    [availability] a disponibilidade de
    [host_event] o evento anfitrião
    [forum] o fórum
    [leg] a etapa
    [track] a trilha
    [delegation] a delegação
    [delegate] o delegado
    [attended_leg] a presença de
    [participation] a participação
    [partner] o parceiro
    [journey] a viagem
    [traveller] o viajante
    [stay] a hospedagem em
    [guest] o hóspede
    [task] a tarefa
    [outcome] o resultado
   *[session] a sessão
} { $name }
step-record-changed = Alterou { $kind ->
    [organization] a organização
    [membership] a filiação
    [place] o lugar
    [venue] o local
    [room] a sala
    [person] a pessoa
    [affiliation] o vínculo
    [availability] a disponibilidade de
    [host_event] o evento anfitrião
    [forum] o fórum
    [leg] a etapa
    [track] a trilha
    [delegation] a delegação
    [delegate] o delegado
    [attended_leg] a presença de
    [participation] a participação
    [partner] o parceiro
    [journey] a viagem
    [traveller] o viajante
    [stay] a hospedagem em
    [guest] o hóspede
    [task] a tarefa
    [outcome] o resultado
   *[session] a sessão
} { $name }
step-record-removed = Removeu { $kind ->
    [organization] a organização
    [membership] a filiação
    [place] o lugar
    [venue] o local
    [room] a sala
    [person] a pessoa
    [affiliation] o vínculo
    [availability] a disponibilidade de
    [host_event] o evento anfitrião
    [forum] o fórum
    [leg] a etapa
    [track] a trilha
    [delegation] a delegação
    [delegate] o delegado
    [attended_leg] a presença de
    [participation] a participação
    [partner] o parceiro
    [journey] a viagem
    [traveller] o viajante
    [stay] a hospedagem em
    [guest] o hóspede
    [task] a tarefa
    [outcome] o resultado
   *[session] a sessão
} { $name }
step-record-duplicated = Copiou { $kind ->
    [organization] a organização
    [membership] a filiação
    [place] o lugar
    [venue] o local
    [room] a sala
    [person] a pessoa
    [affiliation] o vínculo
    [availability] a disponibilidade de
    [host_event] o evento anfitrião
    [forum] o fórum
    [leg] a etapa
    [track] a trilha
    [delegation] a delegação
    [delegate] o delegado
    [attended_leg] a presença de
    [participation] a participação
    [partner] o parceiro
    [journey] a viagem
    [traveller] o viajante
    [stay] a hospedagem em
    [guest] o hóspede
    [task] a tarefa
    [outcome] o resultado
   *[session] a sessão
} { $name }
step-private-changed = Alterou dados privados
step-forum-from-template = Criou { $forum } a partir de um fórum anterior

reason-other = Não é o que se espera aí.
reason-no-zone = Ainda não tem relógio: escolha antes uma etapa, um local ou um fuso horário.
reason-itself = Não pode ser o mesmo.
reason-weekday = Um dia da semana vai de 1 a 7.
reason-unnamed = Dê um nome, um país ou uma organização.
reason-no-night = O dia de saída deve ser posterior ao de chegada.
reason-not-on-earth = Esse ponto não existe na Terra.
reason-other-forum = Pertence a outro fórum.
reason-other-place = Fica em outro lugar.
reason-not-by-hand = Isto não se cria à mão.
reason-there-already = Já está aí.
reason-fixed = Outros dependem disto; remova e adicione de novo.
reason-needs-it = Não pode ficar sem isso.
reason-no-copy = Isto não se copia.
reason-too-far = Esse dia está longe demais.
step-records-changed = Alterou { $count ->
    [1] uma ficha
   *[other] { $count } fichas de uma vez
}
step-reverted = Desfez: { $step }
step-leg-shifted = Moveu a etapa { $leg } em { $days ->
    [1] um dia
   *[other] { $days } dias
}
step-leg-moved = Levou a etapa { $leg } para { $place }
step-sessions-pasted = Colou { $count ->
    [1] uma sessão
   *[other] { $count } sessões
}
reason-nothing-moves = Nem os dias nem o lugar mudariam.
reason-out-of-time = Alguma data ficaria fora dos anos 1 a 9999.
reason-no-step = O histórico não tem esse passo.
reason-not-undone = Este tipo de passo não se desfaz.
reason-not-yet = O fórum ainda não existia.
