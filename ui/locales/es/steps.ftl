# Lo que hizo un paso del historial, en una frase; también lo que nombran deshacer y rehacer.
step-samples-added = Se añadieron los foros de muestra
step-forum-generated = Se inventó el foro { $forum }
step-forum-added = Se añadió el foro { $forum }
step-forum-removed = Se quitó el foro { $forum }
step-session-added = Se añadió { $session }
step-session-removed = Se quitó { $session }
step-session-renamed = Se cambió el título de { $session }
step-session-rescheduled = Se cambió la hora de { $session }
step-session-moved = { $session } pasó a { $room }
step-session-changed = Se cambió { $session }
step-bundle-imported = Se importó el paquete de { $forum }
step-calendar-imported = Se leyó un calendario para { $forum }
step-published = Se publicó { $forum }, número { $number }
step-person-forgotten = Se olvidó a una persona
step-undone = Se deshizo un paso
step-redone = Se rehízo un paso
step-publications-imported = Se tomaron las publicaciones de { $forum }

# Lo que hace un trabajo largo.
doing-read-samples = Leyendo las muestras
doing-read-forum = Leyendo el foro
doing-read-file = Leyendo el archivo
doing-read-calendars = Leyendo los calendarios
doing-write-file = Escribiendo el archivo
doing-write-calendars = Escribiendo calendarios
doing-check-bundle = Revisando el paquete
doing-check-file = Revisando el archivo
doing-check-history = Revisando el historial
doing-check-records = Revisando los registros
doing-check-times = Revisando las horas
doing-compare = Comparando con la última publicación
doing-copy = Copiando
doing-generate = Inventando un foro
doing-import = Importando
doing-publish = Publicando
doing-purge = Quitando los datos privados
