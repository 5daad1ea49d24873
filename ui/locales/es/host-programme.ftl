# Programmes of conferences, and bundles for delegates: what reading and writing them says.
step-programme-imported = Se leyó el programa de { $programme }

doing-write-delegates = Preparando los paquetes de los delegados

error-programme-unreadable = No se pudo leer nada de este programa. Se espera un schedule.xml o un schedule.json, como los publican frab y pretalx.
error-made-for-a-delegate = Este paquete se hizo para { $person }: contiene lo que puede ver un solo delegado, y se mira, no se importa.
error-not-for-a-delegate = Este paquete no se hizo para un delegado. Pida uno propio a la organización.
hint-open-as-delegate = Ábralo en «Soy delegado…».
hint-ask-organizer = Pida a la organización un paquete hecho después de publicar el foro.
reason-needs-zone = El programa no nombra ninguna zona horaria: indique en cuál están sus horas.

programme-problem-too-large = El archivo tiene más de { $limit } bytes.
programme-problem-not-a-programme = No es un schedule.xml ni un schedule.json.
programme-problem-broken-json = El JSON se corta o está mal: { $detail }
programme-problem-broken-xml = El XML se corta o está mal aquí; lo anterior se leyó: { $detail }
programme-problem-not-utf8 = No todo es UTF-8; lo que no se pudo leer se sustituyó.
programme-problem-doctype-ignored = Se pasó por alto un tipo de documento; lo que define no se incluye.
programme-problem-unknown-entity = { $value } no se conoce y queda como está escrito.
programme-problem-too-deep = Se pasaron por alto elementos anidados a demasiada profundidad.
programme-problem-too-many-events = Solo se leyeron los primeros { $limit } eventos.
programme-problem-unknown-zone = No hay ninguna zona horaria «{ $value }» en las reglas en uso.
programme-problem-no-title = Sin título; lo sustituye su clave.
programme-problem-no-time = Sin hora: entra sin programar.
programme-problem-bad-time = «{ $value }» no es una fecha ni una hora.
programme-problem-bad-duration = «{ $value }» no es una duración; se toma un minuto.
programme-problem-took-next-day = Sin fecha propia, y { $value } es antes del cambio de día: se toma el día siguiente.
programme-problem-start-differs = El comienzo dice { $value } y la fecha { $taken }; vale la fecha.
programme-problem-offset-differs = El desfase de { $value } no es el de { $zone } en ese momento; se conserva el instante.
programme-problem-took-earlier = { $value } existe dos veces en { $zone }; se toma la primera.
programme-problem-skipped-time = { $value } no existe en { $zone }: el reloj se la salta.
programme-problem-duplicate-key = Un evento anterior tiene la misma clave, { $value }; entran los dos.
programme-problem-room-differs = Dice la sala «{ $value }» y está bajo «{ $under }»; vale la suya.
programme-problem-bad-language = «{ $value }» no es una etiqueta de idioma; se pasa por alto.
programme-problem-no-name = Se pasó por alto a alguien sin nombre.

cli-programme-would = { $title }, { $events } eventos en { $rooms } salas con { $people } personas → { $slug }: agregaría { $added }, cambiaría { $changed }, quitaría { $gone }, marcaría { $cancelled } como cancelados; { $unchanged } quedan como están.
cli-programme-done = { $title }, { $events } eventos en { $rooms } salas con { $people } personas → { $slug }: se agregaron { $added }, cambiaron { $changed }, se quitaron { $gone }, se marcaron { $cancelled } como cancelados; { $unchanged } quedaron como estaban.
cli-programme-match = { $name } se toma por la persona de ese nombre en el espacio de trabajo.
cli-programme-saved = Escrito: { $to }, { $events } eventos. Fuera, por no ser públicas o no tener hora: { $left-out }.
cli-delegates-saved = { $to }: { $written } paquetes escritos, { $unchanged } sin cambios.
