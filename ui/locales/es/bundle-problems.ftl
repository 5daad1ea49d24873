# Qué puede estar mal en el paquete de un foro, y qué hizo o duda una importación, por código.
problem-too-large = El archivo tiene más de { $limit } bytes.
problem-not-text = El archivo no es texto en UTF-8.
problem-not-json = El JSON se interrumpe o está mal: { $detail }
problem-not-a-bundle = No es el paquete de un foro.
problem-wrong-version = No hay ninguna versión { $version } de paquetes.
problem-newer-version = Es de la versión { $version }; este programa lee hasta la { $newest }. Hace falta un programa más nuevo.
problem-unknown-kind = «{ $field }» no es ningún tipo de registro.
problem-duplicate-field = El campo «{ $field }» aparece aquí dos veces.
problem-unknown-field = Aquí no hay ningún campo «{ $field }».
problem-missing-field = Falta el campo «{ $field }».
problem-wrong-type = Debe ser { $expected ->
        [text] un texto
        [number] un número
        [whole-number] un número entero
        [boolean] verdadero o falso
        [list] una lista
        [object] un objeto
        [reference] una referencia
       *[other] { $expected }
    }.
problem-unknown-value = «{ $value }» no es ninguna de las palabras que caben aquí: { $expected }.
problem-out-of-range = { $value } no está entre { $lowest } y { $highest }.
problem-too-long = El texto tiene más de { $limit } caracteres.
problem-invalid-id = «{ $value }» no es un identificador.
problem-invalid-date = «{ $value }» no es una fecha como 2024-02-29.
problem-invalid-time-of-day = «{ $value }» no es una hora como 18:30:00.
problem-invalid-instant = «{ $value }» no es un instante como 2024-02-29T17:00:00Z.
problem-invalid-wall-time = «{ $value }» no es una hora de reloj como 2024-02-29T11:30.
problem-invalid-zone = «{ $value }» no es el nombre de una zona horaria.
problem-unknown-zone = No hay ninguna zona horaria «{ $value }» en las reglas en uso.
problem-invalid-country = «{ $value }» no es el código de un país.
problem-invalid-language = «{ $value }» no es el código de un idioma.
problem-invalid-rank = «{ $value }» no indica ningún lugar en un orden.
problem-invalid-slug = «{ $value }» no es un nombre corto: minúsculas, cifras y guiones.
problem-not-exactly-one = Aquí debe haber exactamente uno de estos campos: { $fields }.
problem-duplicate-id = El registro en { $first } tiene el mismo identificador { $id }.
problem-duplicate-name = El registro en { $first } también se llama «{ $name }», y ninguno tiene identificador ni clave.
problem-no-identity = El registro no tiene identificador, clave ni nombre.
problem-unknown-reference = El identificador { $id } no está ni en el paquete ni en el espacio de trabajo.
problem-unknown-name = «{ $name }» no está ni en el paquete ni en el espacio de trabajo.
problem-ambiguous-name = «{ $name }» es el nombre de { $count } registros; indique cuál por su identificador.
problem-wrong-kind = El identificador { $id } es de otro tipo de registro.
problem-end-before-start = El fin { $end } es anterior al inicio { $start }.
problem-private-not-announced = Contiene datos privados, y dice que no los hay.
problem-invalid-record = El registro no se puede leer: { $detail }
problem-more-problems = Y { $count } más.
problem-took-earlier = { $value } existe dos veces en { $zone }; se entiende la primera.
problem-skipped-time = { $value } no existe en { $zone }: el reloj la salta. Queda como está escrita.
problem-arrives-before-it-leaves = Llega a las { $arrives }, antes de salir a las { $departs }.
problem-mark-on-unknown-field = Hay una marca en el campo «{ $field }», que el registro no tiene.
