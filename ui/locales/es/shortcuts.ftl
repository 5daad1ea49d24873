# The keys, as listed by the dialog of keys.

shortcuts-title = Teclas
shortcuts-moving = Moverse
shortcuts-doing = Hacer cosas
shortcut-help = Mostrar estas teclas
shortcut-forums = Foros
shortcut-settings = Ajustes
shortcut-search = Buscar en la lista mostrada
shortcut-list = Arriba y abajo en una lista
shortcut-open = Abrir lo que tiene el foco
shortcut-close = Cerrar detalles o un diálogo
shortcut-edit = Editar la sesión mostrada
shortcut-previous-day = Día anterior
shortcut-next-day = Día siguiente
shortcut-or = o
shortcut-then = luego
