# Reading calendars and programmes of others: row by row, before anything is written.

import-calendar = Ler um calendário
import-calendar-open = Ler um calendário…
import-calendar-why = O que uma companhia aérea, um anfitrião ou um colega manda em .ics. Nada é gravado até você aceitar, e se desfaz em um passo.
import-calendar-file = Calendário (.ics)
import-calendar-counts = { $events } eventos no arquivo, { $rows } linhas, das quais entram { $comes }.
import-rows = No que cada item se torna
import-more = Mostrar mais { $count }
import-take-file = Onde um campo mudou no arquivo e aqui, usar o do arquivo
import-take-rows =
    { $count ->
        [0] Importar 0 linhas
        [1] Importar uma linha
       *[other] Importar { $count } linhas
    }
import-done = { $added } novos, { $updated } alterados, { $cancelled } cancelados, { $left_out } de fora
import-done-toast =
    { $count ->
        [0] Nenhum item lido do calendário
        [1] Lido um item do calendário
       *[other] Lidos { $count } itens do calendário
    }
import-line = Linha { $line }:
import-not-said = Não dito
import-no-leg = Online ou em outro lugar
import-repeats = repete-se
import-becomes-session = Sessão
import-becomes-journey = Viagem
import-becomes-stay = Hospedagem
import-becomes-nothing = Deixar de fora
import-details = Detalhes
import-mode = Meio de transporte
import-from = De onde
import-to = Para onde
import-fate-new = novo
import-fate-changed = alterado
import-fate-same = igual
import-fate-older = mais antigo
import-fate-cancelled = cancelado
import-fate-never-was = cancelado, nunca entrou
import-fate-removed-here = removido aqui
import-fate-ours = já é nosso
import-nothing-comes = Nenhuma linha entra.
import-becomes = Torna-se
import-becomes-cancelled = Cancelar aqui
import-becomes-kept = Manter aqui
import-what = O quê
import-of = { $what }: { $title }
import-added = será adicionado
import-lodging = Hospedagem
import-lacks-ends = Diga de onde e para onde.
import-lacks-venue = Diga onde se dorme.
import-clock = A hora de que lugar é
import-clock-none = Como foi lida
import-clock-hint = Onde o arquivo não diz, ou não com clareza.
import-into = Em
import-choose-forum = Escolha um fórum
import-no-forum = Ainda não há um fórum para recebê-lo. Crie um primeiro.
import-first-file = Escolha primeiro um arquivo.
import-first-forum = Escolha primeiro o fórum.
import-notes = Observações sobre o arquivo
import-reading = Lendo o arquivo.
import-empty = Não há nada nele.
import-show-all = Tudo
import-show-doubtful = A revisar
import-everyone = Tudo o que entra é para
import-everyone-none = Adicionar uma pessoa…
import-done-why = É um só passo: desfazer retira tudo.
import-kept =
    { $count ->
        [1] Um campo mudou no arquivo e aqui:
       *[other] { $count } campos mudaram no arquivo e aqui:
    }
import-kept-theirs = – foi usado o do arquivo
import-kept-ours = – foi mantido o nosso
programme-open = Ler um programa…
programme-read = Ler o programa de um congresso
programme-read-why = O schedule.xml ou schedule.json de um anfitrião ou de outro congresso. Primeiro se mostra o que muda; desfaz-se em um passo.
programme-file = Programa (schedule.xml, schedule.json)
programme-becomes = Torna-se
programme-as-forum = Um fórum próprio
programme-as-overlay = Sessões bloqueadas ao lado das nossas
programme-audience = Quem vê estas sessões
programme-audience-as-before = Como antes; as novas: delegados
programme-audience-delegates = Os delegados
programme-audience-public = Todos: também no nosso programa público
programme-zone = Fuso horário das suas horas
programme-zone-file = O que diz o arquivo: { $zone }
programme-zone-leg = O que diz o arquivo; senão, o da etapa
programme-zone-choose = O que diz o arquivo
programme-first-leg = Escolha primeiro o fórum e a etapa.
programme-first-zone = Diga primeiro o fuso horário.
programme-cannot = Assim não pode ser lido.
programme-nothing = Não muda nada: tudo está aqui como está lá.
programme-take = Importar
programme-done =
    { $count ->
        [1] Uma sessão de { $title } foi importada
       *[other] { $count } sessões de { $title } foram importadas
    }
programme-version = versão { $version }
programme-counts = { $events } eventos, { $rooms } salas, { $people } pessoas
programme-matched =
    { $count ->
        [1] Reconhecida como a pessoa desse nome aqui:
       *[other] Reconhecidas como as pessoas destes nomes aqui:
    }
programme-rows = O que muda, evento por evento
programme-show-changes = O que muda
programme-takes = Importar
programme-happens = O que acontece
programme-fate-gone = não está mais lá
programme-fate-cancelled = não está mais lá: fica como cancelada
programme-fate-left-out = fica de fora
programme-save = Salvar o programa…
programme-save-title = Salvar o programa para aplicativos
programme-save-why = O programa público como schedule.xml ou schedule.json, que os aplicativos de muitos congressos mostram.
programme-format = Formato
programme-format-xml = schedule.xml (frab, pentabarf)
programme-format-json = schedule.json (frab, pretalx)
programme-language-own = O próprio do fórum
programme-saved =
    { $count ->
        [1] Uma sessão gravada
       *[other] { $count } sessões gravadas
    }: { $to }
programme-left-out =
    { $count ->
        [1] Uma sessão não está nele: não é pública ou não tem hora.
       *[other] { $count } sessões não estão nele: não são públicas ou não têm hora.
    }
others-title = De outros, e para os programas deles
others-calendar = Um calendário que alguém mandou
others-calendar-why = Voos, hotéis, reuniões: linha por linha, como sessões, viagens e hospedagens.
others-programme = O programa do anfitrião
others-programme-why = Ao lado do nosso em uma etapa, bloqueado; conta onde a nossa gente participa.
others-apps = Nosso programa para aplicativos de congressos
others-apps-why = No formato que os aplicativos de muitos congressos leem.
welcome-programme = Importar o programa de um congresso
welcome-programme-why = Do schedule.xml ou schedule.json que muitos congressos publicam.
welcome-delegate = Ver os meus próprios dias
welcome-delegate-why = Com o arquivo que a organização fez para você.
locked-why = Para mudá-la, leia um programa mais novo do anfitrião, ou deixe-a de fora lá.
leg-overlaid =
    { $count ->
        [1] e 1 do anfitrião
       *[other] e { $count } do anfitrião
    }
pack-open = Preparar para uma pessoa…
pack-title = Preparar o que uma pessoa precisa
pack-why = Um arquivo para enviar: o calendário dela, o que mudou, e cada mudança como mensagem para o Outlook.
pack-since = O que já conhece
pack-since-none = Nada ainda
pack-since-hint = O que mudou desde essa publicação vai junto.
pack-file = Pasta compactada (.zip)
pack-choose = Escolha primeiro uma pessoa.
pack-save = Salvar…
programme-elsewhere = Nada nele cai nos dias da etapa, { $days }. É o programa de outro ano?
field-people = Pessoas
