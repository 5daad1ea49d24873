# O que um passo do histórico fez, numa frase; também o que desfazer e refazer nomeiam.
step-samples-added = Os fóruns de amostra foram acrescentados
step-forum-generated = O fórum { $forum } foi inventado
step-forum-added = O fórum { $forum } foi acrescentado
step-forum-removed = O fórum { $forum } foi removido
step-session-added = { $session } foi acrescentada
step-session-removed = { $session } foi removida
step-session-renamed = O título de { $session } mudou
step-session-rescheduled = O horário de { $session } mudou
step-session-moved = { $session } passou para { $room }
step-session-changed = { $session } foi alterada
step-bundle-imported = O pacote de { $forum } foi importado
step-calendar-imported = Um calendário foi lido para { $forum }
step-published = { $forum } foi publicado, número { $number }
step-person-forgotten = Uma pessoa foi esquecida
step-undone = Um passo foi desfeito
step-redone = Um passo foi refeito
step-publications-imported = As publicações de { $forum } foram tomadas

# O que um trabalho longo está fazendo.
doing-read-samples = Lendo as amostras
doing-read-forum = Lendo o fórum
doing-read-file = Lendo o arquivo
doing-read-calendars = Lendo os calendários
doing-write-file = Gravando o arquivo
doing-write-calendars = Gravando calendários
doing-check-bundle = Verificando o pacote
doing-check-file = Verificando o arquivo
doing-check-history = Verificando o histórico
doing-check-records = Verificando os registros
doing-check-times = Verificando os horários
doing-compare = Comparando com a última publicação
doing-copy = Copiando
doing-generate = Inventando um fórum
doing-import = Importando
doing-publish = Publicando
doing-purge = Retirando os dados privados
