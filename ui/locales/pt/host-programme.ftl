# Programmes of conferences, and bundles for delegates: what reading and writing them says.
step-programme-imported = O programa de { $programme } foi lido

doing-write-delegates = Preparando os pacotes dos delegados

error-programme-unreadable = Não foi possível ler nada deste programa. Espera-se um schedule.xml ou um schedule.json, como os publicam frab e pretalx.
error-made-for-a-delegate = Este pacote foi feito para { $person }: contém o que um só delegado pode ver, e serve para olhar, não para importar.
error-not-for-a-delegate = Este pacote não foi feito para um delegado. Peça um próprio à organização.
hint-open-as-delegate = Abra-o em “Sou delegado…”.
hint-ask-organizer = Peça à organização um pacote feito depois de o fórum ser publicado.
reason-needs-zone = O programa não indica nenhum fuso horário: diga em qual estão as suas horas.

programme-problem-too-large = O arquivo tem mais de { $limit } bytes.
programme-problem-not-a-programme = Não é um schedule.xml nem um schedule.json.
programme-problem-broken-json = O JSON está cortado ou errado: { $detail }
programme-problem-broken-xml = O XML está cortado ou errado aqui; o que vem antes foi lido: { $detail }
programme-problem-not-utf8 = Nem tudo é UTF-8; o que não pôde ser lido foi substituído.
programme-problem-doctype-ignored = Um tipo de documento foi ignorado; o que ele define não entra.
programme-problem-unknown-entity = { $value } não é conhecido e fica como está escrito.
programme-problem-too-deep = Elementos aninhados fundo demais foram ignorados.
programme-problem-too-many-events = Só foram lidos os primeiros { $limit } eventos.
programme-problem-unknown-zone = Não há nenhum fuso horário “{ $value }” nas regras em uso.
programme-problem-no-title = Sem título; a chave fica no lugar dele.
programme-problem-no-time = Sem horário: entra sem data marcada.
programme-problem-bad-time = “{ $value }” não é uma data nem uma hora.
programme-problem-bad-duration = “{ $value }” não é uma duração; usa-se um minuto.
programme-problem-took-next-day = Sem data própria, e { $value } é antes da virada do dia: usa-se o dia seguinte.
programme-problem-start-differs = O início diz { $value } e a data { $taken }; vale a data.
programme-problem-offset-differs = A diferença de { $value } não é a de { $zone } nesse momento; mantém-se o instante.
programme-problem-took-earlier = { $value } existe duas vezes em { $zone }; vale a primeira.
programme-problem-skipped-time = { $value } não existe em { $zone }: o relógio a pula.
programme-problem-duplicate-key = Um evento anterior tem a mesma chave, { $value }; entram os dois.
programme-problem-room-differs = Diz a sala “{ $value }” e está em “{ $under }”; vale a sua.
programme-problem-bad-language = “{ $value }” não é uma etiqueta de idioma; ignorada.
programme-problem-no-name = Alguém sem nome foi ignorado.

cli-programme-would = { $title }, { $events } eventos em { $rooms } salas com { $people } pessoas → { $slug }: adicionaria { $added }, alteraria { $changed }, removeria { $gone }, marcaria { $cancelled } como cancelados; { $unchanged } ficam como estão.
cli-programme-done = { $title }, { $events } eventos em { $rooms } salas com { $people } pessoas → { $slug }: adicionados { $added }, alterados { $changed }, removidos { $gone }, marcados { $cancelled } como cancelados; { $unchanged } ficaram como estavam.
cli-programme-match = { $name } é reconhecido como a pessoa desse nome no espaço de trabalho.
cli-programme-saved = Gravado: { $to }, { $events } eventos. Fora, por não serem públicas ou não terem horário: { $left-out }.
cli-delegates-saved = { $to }: { $written } pacotes gravados, { $unchanged } sem mudanças.
