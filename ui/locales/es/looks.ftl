# Cómo se oyen las pantallas.
toasts-label = Mensajes
