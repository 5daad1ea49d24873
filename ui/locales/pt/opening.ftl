# Arquivos que chegam de fora: soltos na janela ou abertos pelo gerenciador de arquivos.
opening-failed = Esse arquivo não foi aberto
opening-drop = Solte para abrir
opening-drop-later = Solte: será aberto ao fechar este diálogo
opening-waits =
    { $count ->
        [one] { $name } será aberto ao fechar este diálogo.
       *[other] { $count } arquivos serão abertos ao fechar este diálogo.
    }
opening-later =
    { $count ->
        [one] { $names } será lido assim que houver um espaço de trabalho aberto.
       *[other] Estes arquivos serão lidos assim que houver um espaço de trabalho aberto: { $names }
    }
opening-later-leave = Não ler
opening-same = O espaço de trabalho “{ $name }” já está aberto.
opening-switch = Abrir outro espaço de trabalho?
opening-switch-why = Nesta janela está aberto “{ $open }”, e tudo o que há nele está salvo. “{ $next }” tomará o lugar dele.
opening-switch-now = Abrir
opening-stay = Ficar aqui
opening-several =
    { $count ->
        [one] Mais um arquivo
       *[other] { $count } arquivos
    }
opening-several-why = São abertos um após o outro. Qual é o próximo?
opening-open = Abrir
opening-open-of = Abrir { $name }
opening-leave = Deixar os outros
opening-looking = Vendo o que é.
opening-is-workspace = Espaço de trabalho
opening-is-calendar = Calendário
opening-is-programme = Programa de uma conferência
opening-is-bundle = Pacote de um fórum
opening-is-delegate-bundle = Pacote para um delegado
reading-stop = Parar a leitura
