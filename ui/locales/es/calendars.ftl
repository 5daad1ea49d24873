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
