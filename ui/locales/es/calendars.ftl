# Publishing, and calendars as files.

publications-title = Publicaciones
publications-empty = Aún sin publicar
publications-empty-why = Los calendarios se hacen de una publicación: un estado fechado del foro que otros han visto.
publication-number = Número { $number }
publication-rules = reglas horarias { $rules }
publish = Publicar…
publish-now = Publicar
publish-title = Publicar el foro
publish-why = Desde ahora los calendarios muestran el foro como está. No se puede deshacer; otra publicación puede cambiarlo.
publish-changes = Publicación { $number }: { $added } nuevas, { $changed } cambiadas, { $gone } retiradas, en { $calendars ->
        [one] un calendario
       *[other] { $calendars } calendarios
    }.
publish-nothing = Nada ha cambiado desde la última publicación.
publish-looking = Mirando qué ha cambiado.
publish-samples =
    { $count ->
        [one] Un registro sigue marcado como muestra.
       *[other] { $count } registros siguen marcados como muestra.
    }
publish-note = Nota
publish-note-hint = Unas palabras sobre lo nuevo, para quien recibe los calendarios.
published-toast = Publicado, número { $number }
calendars-title = Calendarios
calendars-why = Según la última publicación.
calendar-entries =
    { $count ->
        [one] 1 entrada
       *[other] { $count } entradas
    }
calendar-gone = { $count } canceladas
calendars-save = Guardar calendarios…
calendars-save-title = Guardar calendarios
calendars-save-why = Un archivo .ics por calendario, según la última publicación.
calendars-scope = Cuáles
calendars-all = Todos los calendarios
calendars-subject = De quién o de qué
calendars-subject-all = Todos
calendars-language = Idioma de los textos
calendars-save-folder = Elegir una carpeta…
calendars-download = Descargar
calendars-writing = Escribiendo calendarios
calendars-saved =
    { $written ->
        [one] Un archivo escrito
       *[other] { $written } archivos escritos
    }, { $unchanged } como estaban: { $to }
calendars-cancelled =
    { $count ->
        [one] Un archivo de un calendario que ya no existe queda todo cancelado.
       *[other] { $count } archivos de calendarios que ya no existen quedan todos cancelados.
    }
calendars-advice = Importe cada foro en un calendario propio: así se puede sustituir entero.
bundle-save = Guardar un paquete…
bundle-download = Descargar
bundle-save-title = Guardar un paquete
bundle-save-why = Este foro y todo lo que nombra en un archivo, para otro espacio de trabajo.
changes-since-last = Cambios desde entonces…
changes-show = Qué cambió…
changes-of = Qué cambió… en la publicación { $number }
changes-title = Qué cambió
changes-from = Desde
changes-to = Hasta
changes-now = Ahora
changes-before-first = Antes de la primera
changes-whose = Para quién
changes-whose-all = Todos
changes-whose-person = Una persona
changes-choose = Elija una
changes-what = Qué cambia
changes-people = A quién le cambia su calendario
changes-calendars = Qué otros calendarios cambian
changes-counts = { $added } nuevas, { $changed } cambiadas, { $gone } retiradas
changes-further = y { $count } más
changes-copy-text = Copiar como texto
changes-copy-markdown = Copiar como Markdown
changes-copied = Copiado
publish-errors =
    { $count ->
        [one] Hay un error entre los hallazgos del foro.
       *[other] Hay { $count } errores entre los hallazgos del foro.
    }
publish-look = Ver antes los hallazgos
calendars-since = Solo lo cambiado desde
calendars-since-all = Todo, cambiado o no
calendars-left-out =
    { $count ->
        [one] Un calendario no ha cambiado y se dejó fuera.
       *[other] { $count } calendarios no han cambiado y se dejaron fuera.
    }
calendars-participants = Nombrar otra vez a los participantes, para programas que conocen RFC 9073
alarm = Recordatorio
alarm-none = Ninguno
alarm-10m = 10 minutos antes
alarm-30m = 30 minutos antes
alarm-2h = 2 horas antes
alarm-1d = 1 día antes
invitation-save = Guardar una invitación…
invitation-title = Guardar una invitación
invitation-why = Una entrada del calendario de una persona como archivo propio, para Outlook y otros que solo así se actualizan. Se hace de la última publicación.
invitation-person = Para quién
invitation-item = Sesión
invitation-attendee = Su dirección de correo (no se guarda)
invitation-organizer = La dirección de correo de la organización
invitation-cancel = Anularla: está cancelada o ya no está en su calendario
invitation-choose = Elija primero una persona y una sesión.
invitation-saved = Guardada para { $person }: { $title }
invitation-nobody = No nombra ninguna dirección que exista. Indique ambas para enviarla como reunión.
invitation-file = Archivo de calendario
