# O que falhou, para as pessoas. Uma mensagem por código; a dica, onde existe, diz o que fazer.
error-unknown-command = Não existe o comando “{ $name }”.
error-bad-request = O pedido não foi entendido: { $message }
error-no-workspace = Nenhum espaço de trabalho está aberto.
error-not-found = Não existe { $kind } “{ $name }”.
error-not-unique = Há mais de um { $kind } “{ $name }”. Indique-o pelo identificador.
error-bad-field = { $field }: “{ $value }” não pode ficar aqui. { $reason }
error-time-nonexistent = { $time } não existe em { $zone }: o relógio passa de { $before } ({ $before_offset }) a { $after } ({ $after_offset }).
error-time-ambiguous = { $time } existe duas vezes em { $zone }, uma com { $earlier_offset } e outra com { $later_offset }. Diga qual.
error-unknown-zone = O fuso horário “{ $zone }” não está nas regras em uso.
error-ends-before-start = O fim ({ $end }) não é depois do início ({ $start }).
error-locked = “{ $session }” pertence a um evento anfitrião e não pode ser alterado aqui.
error-not-published = “{ $forum }” ainda não foi publicado. Os calendários são feitos de uma publicação.
error-bundle-problems = O pacote tem { $count ->
    [1] um problema
   *[other] { $count } problemas
}. Nada foi alterado.
error-calendar-unreadable = Nada em { $file } pôde ser lido como calendário.
error-unknown-file = { $file } não é nada que se possa abrir aqui.
error-sheet-unreadable = Não foi possível ler { $file } como planilha: { $reason }
error-zone-rules-refused = Estas regras de fusos horários foram recusadas: { $reason }
error-nothing-to-undo = Não há nada a desfazer.
error-nothing-to-redo = Não há nada a refazer.
error-undo-conflict = Um passo posterior alterou os mesmos campos. Desfaça primeiro esse.
error-later-step = Este passo não pode ser desfeito: um posterior depende dele (“{ $later }”). Desfaça primeiro esse.
error-second-writer = Outro programa tem { $file } aberto para escrita. Aqui só pode ser lido.
error-read-only = { $file } só pode ser lido: { $reason }
error-newer-version = { $file } foi feito por uma versão mais nova do Periplo ({ $version }). Não foi tocado; instale a versão nova para abri-lo.
error-not-a-workspace = { $file } não é um espaço de trabalho do Periplo.
error-damaged = { $file } está danificado: { $detail }
error-disk-full = O disco está cheio; não foi possível gravar { $file }. O que foi salvo antes está seguro.
error-file-exists = { $file } já existe. Escolha outro nome ou remova-o antes.
error-file = Não é possível ler ou gravar { $file }: { $reason }
error-path-refused = Aqui os arquivos não são indicados pelo caminho; envie-os ou baixe-os.
error-cancelled = Cancelado. O espaço de trabalho ficou como estava.
error-workspace = O espaço de trabalho não conseguiu fazê-lo: { $message }
error-network-folder = { $file } está numa pasta de rede ou sincronizada. Dois computadores gravando ao mesmo tempo podem danificá-lo; guarde-o no disco deste computador.

hint-restore-backup = Há uma cópia boa de { $at }: restaure-a em Configurações, Cópias de segurança, ou com “periplo-cli restore { $backup }”.
hint-free-space = Libere espaço no disco e tente de novo.
hint-close-other = Feche o outro programa e abra de novo o espaço de trabalho.
hint-publish-first = Publique antes o fórum.
hint-copy-elsewhere = Copie o arquivo para uma pasta sua e abra-o ali.

reason-empty = Não pode ficar vazio.
reason-dates-reversed = O último dia é anterior ao primeiro.
reason-unknown-row = O arquivo não tem esse item.
reason-unknown-room = A sala não é desse local.
reason-outside-day = Esse dia não tem esse minuto no seu lugar.
reason-slug = Um nome curto tem letras minúsculas, algarismos e hifens.
reason-too-many = São demais.
reason-not-there = Não existe.
reason-not-allowed = Você não tem permissão para ler ou gravar.
reason-read-only = A pasta ou o disco é somente leitura.
reason-folder = É uma pasta.
reason-no-folder = Uma parte do caminho não é uma pasta.

rules-no-version = não diz a sua versão
rules-older = traz { $version }, e está em uso { $current }
rules-partial = falta { $zones }
rules-damaged = { $detail }
rules-leap-seconds = conta segundos intercalados (uma pasta “right/”), e os calendários não
rules-not-a-source = não é uma pasta zoneinfo nem um zip de arquivos de fusos
hint-no-workspace-at = Ainda não há espaço de trabalho em { $file }. Indique um com --workspace ou crie um com “periplo-cli demo”.
hint-unknown-file = Podem ser abertos espaços de trabalho (.periplo), calendários (.ics), programas de congressos (schedule.xml, schedule.json), pacotes de fóruns e pacotes para delegados (.json).
hint-folder = É uma pasta. Abra os arquivos que há nela.
hint-written-stays = O que já tinha sido gravado está completo e fica. Ao salvar de novo, o resto é gravado.
