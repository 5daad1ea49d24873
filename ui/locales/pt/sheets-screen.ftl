# As telas das planilhas: trazer uma para um fórum e salvar uma lista como tal.
sheet-import-open = Importar uma planilha…
sheet-export-open = Exportar uma planilha…
sheet-import = Importar uma planilha
sheet-import-why = Uma lista de pessoas, delegados, sessões, viagens ou hospedagens de uma planilha. Nada muda antes de você ver o que acontece com cada linha.
sheet-export = Exportar uma planilha
sheet-export-why = Uma lista do fórum para uma planilha. Pode ser lida de novo aqui depois de alterada.
sheet-file = Planilha
sheet-paste = Ou cole células aqui
sheet-paste-why = Copie células em uma planilha, com os cabeçalhos, e cole-as.
sheet-list = Lista
sheet-format = Formato
sheet-format-xlsx = Pasta de trabalho (XLSX)
sheet-format-csv = Texto (CSV)
sheet-save = Salvar planilha…
sheet-download = Baixar planilha
sheet-rows = { $count ->
    [1] { $count } linha
   *[other] { $count } linhas
}
sheet-reading = Lendo a planilha…
sheet-which = Folha do arquivo
sheet-rows-are = Suas linhas são
sheet-columns = Colunas: { $taken } de { $count } usadas
sheet-columns-list = Colunas da planilha
sheet-column = Coluna
sheet-samples = Algumas células
sheet-holds = Contém
sheet-holds-of = O que “{ $column }” contém
sheet-holds-nothing = nada (fica de fora)
sheet-no-header = sem cabeçalho
sheet-order-of = Como se escrevem as datas de “{ $column }”
sheet-order-day = primeiro o dia: 28/02
sheet-order-month = primeiro o mês: 02/28
sheet-private = privado
sheet-said-before = como da última vez
sheet-at = Coluna { $place }
sheet-counts = { $added } novas, { $updated } mudam, { $same } como estavam, { $ask } a decidir, { $left } ficam de fora
sheet-take = { $count ->
    [1] { $count } campo mudou na planilha e também aqui: usar o da planilha
   *[other] { $count } campos mudaram na planilha e também aqui: usar os da planilha
}
sheet-show = Linhas a mostrar
sheet-show-all = Todas as linhas
sheet-show-changes = O que entra
sheet-show-problems = A verificar
sheet-rows-list = Linhas da planilha
sheet-rows-none = Não há linhas aqui.
sheet-row = Linha
sheet-row-what = O que diz
sheet-row-becomes = O que vira
sheet-row-nameless = sem nome
sheet-change = { $field }: { $before } → { $after }
sheet-choice-of = O que vira a linha { $row }, { $name }
sheet-choice-take = Como proposto
sheet-choice-new = Usar como nova
sheet-choice-leave = Deixar de fora
sheet-choice-is = É { $name }
sheet-choice-chosen = Como escolhido
sheet-page = Linhas { $from } a { $to } de { $count }
sheet-page-before = Linhas anteriores
sheet-page-after = Linhas seguintes
sheet-page-first = Estas são as primeiras linhas
sheet-page-last = Estas são as últimas linhas
sheet-first-choose = Escolha antes um arquivo ou cole células
sheet-nothing-comes = Nenhuma linha entraria nem mudaria nada
sheet-take-rows = { $count ->
    [1] Importar { $count } linha
   *[other] Importar { $count } linhas
}
sheet-done = { $added } novas, { $updated } alteradas, { $same } como estavam
sheet-done-ask = { $count ->
    [1] { $count } linha espera sua decisão e ficou de fora.
   *[other] { $count } linhas esperam sua decisão e ficaram de fora.
}
sheet-done-broken = { $count ->
    [1] { $count } linha não pôde ser usada.
   *[other] { $count } linhas não puderam ser usadas.
}
sheet-done-toast = { $count ->
    [1] { $count } linha importada
   *[other] { $count } linhas importadas
}
sheet-notes = O que convém verificar
