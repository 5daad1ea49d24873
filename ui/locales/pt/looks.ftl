# Como se ouvem as telas.
toasts-label = Mensagens
