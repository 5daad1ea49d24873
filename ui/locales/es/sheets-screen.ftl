# Las pantallas de las planillas: tomar una para un foro y guardar una lista como tal.
sheet-import-open = Importar una planilla…
sheet-export-open = Exportar una planilla…
sheet-import = Importar una planilla
sheet-import-why = Una lista de personas, delegados, sesiones, viajes o estadías de una hoja de cálculo. Nada cambia antes de que vea qué pasa con cada fila.
sheet-export = Exportar una planilla
sheet-export-why = Una lista del foro para una hoja de cálculo. Se puede volver a leer aquí después de cambiarla.
sheet-file = Planilla
sheet-paste = O pegue celdas aquí
sheet-paste-why = Copie celdas en una hoja de cálculo, también los encabezados, y péguelas.
sheet-list = Lista
sheet-format = Formato
sheet-format-xlsx = Libro (XLSX)
sheet-format-csv = Texto (CSV)
sheet-save = Guardar planilla…
sheet-download = Descargar planilla
sheet-rows = { $count ->
    [one] { $count } fila
   *[other] { $count } filas
}
sheet-reading = Leyendo la planilla…
sheet-which = Hoja del archivo
sheet-rows-are = Sus filas son
sheet-columns = Columnas: se toman { $taken } de { $count }
sheet-columns-list = Columnas de la planilla
sheet-column = Columna
sheet-samples = Algunas celdas
sheet-holds = Contiene
sheet-holds-of = Qué contiene «{ $column }»
sheet-holds-nothing = nada (queda fuera)
sheet-no-header = sin encabezado
sheet-order-of = Cómo se escriben las fechas de «{ $column }»
sheet-order-day = primero el día: 28/02
sheet-order-month = primero el mes: 02/28
sheet-private = privado
sheet-said-before = como la última vez
sheet-at = Columna { $place }
sheet-counts = { $added } nuevas, { $updated } cambian, { $same } como estaban, { $ask } por decidir, { $left } quedan fuera
sheet-take = { $count ->
    [one] { $count } campo cambió en la planilla y también aquí: tomar el de la planilla
   *[other] { $count } campos cambiaron en la planilla y también aquí: tomar los de la planilla
}
sheet-show = Filas que se muestran
sheet-show-all = Todas las filas
sheet-show-changes = Lo que entra
sheet-show-problems = Por mirar
sheet-rows-list = Filas de la planilla
sheet-rows-none = Aquí no hay filas.
sheet-row = Fila
sheet-row-what = Lo que dice
sheet-row-becomes = En qué queda
sheet-row-nameless = sin nombre
sheet-change = { $field }: { $before } → { $after }
sheet-choice-of = En qué queda la fila { $row }, { $name }
sheet-choice-take = Como se propone
sheet-choice-new = Tomar como nueva
sheet-choice-leave = Dejar fuera
sheet-choice-is = Es { $name }
sheet-choice-chosen = Como se eligió
sheet-page = Filas { $from } a { $to } de { $count }
sheet-page-before = Filas anteriores
sheet-page-after = Filas siguientes
sheet-page-first = Estas son las primeras filas
sheet-page-last = Estas son las últimas filas
sheet-first-choose = Elija antes un archivo o pegue celdas
sheet-nothing-comes = Ninguna fila entraría ni cambiaría nada
sheet-take-rows = { $count ->
    [one] Importar { $count } fila
   *[other] Importar { $count } filas
}
sheet-done = { $added } nuevas, { $updated } cambiadas, { $same } como estaban
sheet-done-ask = { $count ->
    [one] { $count } fila espera su decisión y quedó fuera.
   *[other] { $count } filas esperan su decisión y quedaron fuera.
}
sheet-done-broken = { $count ->
    [one] { $count } fila no se pudo tomar.
   *[other] { $count } filas no se pudieron tomar.
}
sheet-done-toast = { $count ->
    [one] { $count } fila importada
   *[other] { $count } filas importadas
}
sheet-notes = Lo que conviene mirar
