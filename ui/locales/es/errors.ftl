# Lo que falló, para las personas. Un mensaje por cada código; la pista, donde la hay, dice qué hacer.
error-unknown-command = No existe el comando «{ $name }».
error-bad-request = No se entiende la petición: { $message }
error-no-workspace = No hay ningún espacio de trabajo abierto.
error-not-found = No existe { $kind } «{ $name }».
error-not-unique = Hay más de un { $kind } «{ $name }». Nómbrelo por su identificador.
error-bad-field = { $field }: «{ $value }» no puede ir aquí. { $reason }
error-time-nonexistent = { $time } no existe en { $zone }: el reloj pasa de { $before } ({ $before_offset }) a { $after } ({ $after_offset }).
error-time-ambiguous = { $time } existe dos veces en { $zone }, una con { $earlier_offset } y otra con { $later_offset }. Diga cuál.
error-unknown-zone = La zona horaria «{ $zone }» no está en las reglas en uso.
error-ends-before-start = El final ({ $end }) no es después del comienzo ({ $start }).
error-locked = «{ $session }» pertenece a un evento anfitrión y no se puede cambiar aquí.
error-not-published = «{ $forum }» todavía no se ha publicado. Los calendarios se hacen de una publicación.
error-bundle-problems = El paquete tiene { $count ->
    [one] un problema
   *[other] { $count } problemas
}. No se cambió nada.
error-calendar-unreadable = No se pudo leer nada de { $file } como calendario.
error-unknown-file = { $file } no es nada que se pueda abrir aquí.
error-sheet-unreadable = No se pudo leer { $file } como planilla: { $reason }
error-zone-rules-refused = Se rechazan estas reglas de zonas horarias: { $reason }
error-nothing-to-undo = No hay nada que deshacer.
error-nothing-to-redo = No hay nada que rehacer.
error-undo-conflict = Un paso posterior cambió los mismos campos. Deshaga primero ese.
error-later-step = Este paso no se puede deshacer: uno posterior depende de él («{ $later }»). Deshaga primero ese.
error-second-writer = Otro programa tiene { $file } abierto para escribir. Aquí solo se puede leer.
error-read-only = { $file } solo se puede leer: { $reason }
error-newer-version = { $file } se hizo con una versión más nueva de Periplo ({ $version }). No se tocó; instale la versión nueva para abrirlo.
error-not-a-workspace = { $file } no es un espacio de trabajo de Periplo.
error-damaged = { $file } está dañado: { $detail }
error-disk-full = El disco está lleno; no se pudo escribir { $file }. Lo guardado antes está a salvo.
error-file-exists = { $file } ya existe. Elija otro nombre o quítelo antes.
error-file = No se puede leer o escribir { $file }: { $reason }
error-path-refused = Aquí los archivos no se nombran por su ruta; súbalos o descárguelos.
error-cancelled = Cancelado. El espacio de trabajo quedó como estaba.
error-workspace = El espacio de trabajo no pudo hacerlo: { $message }
error-network-folder = { $file } está en una carpeta de red o sincronizada. Dos equipos que la escriban a la vez pueden dañarla; guárdela en el disco de este equipo.

hint-restore-backup = Hay una copia buena del { $at }: restáurela en Ajustes, Copias de seguridad, o con «periplo-cli restore { $backup }».
hint-free-space = Libere espacio en el disco e inténtelo de nuevo.
hint-close-other = Cierre el otro programa y abra de nuevo el espacio de trabajo.
hint-publish-first = Publique antes el foro.
hint-copy-elsewhere = Copie el archivo a una carpeta propia y ábralo allí.

reason-empty = No puede quedar vacío.
reason-dates-reversed = El último día es anterior al primero.
reason-unknown-row = El archivo no tiene ese elemento.
reason-unknown-room = La sala no es de esa sede.
reason-outside-day = Ese día no tiene ese minuto en su lugar.
reason-slug = Un nombre corto lleva minúsculas, cifras y guiones.
reason-too-many = Son demasiados.
reason-not-there = No existe.
reason-not-allowed = No tiene permiso para leerlo o escribirlo.
reason-read-only = La carpeta o el disco es de solo lectura.
reason-folder = Es una carpeta.
reason-no-folder = Una parte de la ruta no es una carpeta.

rules-no-version = no dice su versión
rules-older = trae { $version }, y está en uso { $current }
rules-partial = le falta { $zones }
rules-damaged = { $detail }
rules-leap-seconds = cuenta segundos intercalares (una carpeta «right/»), y los calendarios no
rules-not-a-source = no es una carpeta zoneinfo ni un zip de archivos de zonas
hint-no-workspace-at = Todavía no hay un espacio de trabajo en { $file }. Indique uno con --workspace o cree uno con «periplo-cli demo».
hint-unknown-file = Se pueden abrir espacios de trabajo (.periplo), calendarios (.ics), programas de congresos (schedule.xml, schedule.json), paquetes de foros y paquetes para delegados (.json).
hint-folder = Es una carpeta. Abra los archivos que hay en ella.
hint-written-stays = Lo que ya se había escrito está completo y se queda. Al guardar de nuevo se escribe el resto.
