# Archivos que llegan de fuera: soltados en la ventana o abiertos desde el gestor de archivos.
opening-failed = Ese archivo no se abrió
opening-drop = Suelte para abrirlo
opening-drop-later = Suelte: se abrirá al cerrar este diálogo
opening-waits =
    { $count ->
        [one] { $name } se abrirá al cerrar este diálogo.
       *[other] { $count } archivos se abrirán al cerrar este diálogo.
    }
opening-later =
    { $count ->
        [one] { $names } se leerá en cuanto haya un espacio de trabajo abierto.
       *[other] Estos archivos se leerán en cuanto haya un espacio de trabajo abierto: { $names }
    }
opening-later-leave = No leerlo
opening-same = El espacio de trabajo «{ $name }» ya está abierto.
opening-switch = ¿Abrir otro espacio de trabajo?
opening-switch-why = En esta ventana está abierto «{ $open }», y todo lo suyo está guardado. «{ $next }» tomará su lugar.
opening-switch-now = Abrirlo
opening-stay = Quedarse aquí
opening-several =
    { $count ->
        [one] Un archivo más
       *[other] { $count } archivos
    }
opening-several-why = Se abren uno tras otro. ¿Cuál sigue?
opening-open = Abrir
opening-open-of = Abrir { $name }
opening-leave = Dejar los demás
opening-looking = Viendo qué es.
opening-is-workspace = Espacio de trabajo
opening-is-calendar = Calendario
opening-is-programme = Programa de un congreso
opening-is-bundle = Paquete de un foro
opening-is-delegate-bundle = Paquete para un delegado
reading-stop = Dejar de leer
