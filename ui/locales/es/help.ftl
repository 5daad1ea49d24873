# Ayuda en el lugar, para lo que hace dudar al principio: un nombre y unas pocas frases. Una línea vacía separa párrafos.

help-on = Ayuda: { $what }
help-when = cuándo es una sesión
help-when-text =
    Con hora, la sesión está en la cuadrícula y en los calendarios de principio a fin.

    Si la hora está por confirmar, indique sus días y, si se sabe, la parte del día: los calendarios la muestran como evento de todo el día, provisional, y nadie cuenta como ocupado.

    Sin día, espera en la bandeja y no está en ningún calendario.
help-status = estado
help-status-text =
    Un borrador es solo suyo: ningún calendario lo muestra. Una sesión provisional se muestra como tal. Una confirmada es firme.

    Cancele una sesión en vez de eliminarla: quien la tenga en su calendario verá que ya no se hace.
help-audience = para quién
help-audience-text =
    El programa público solo tiene sesiones públicas. Las demás están en los calendarios de quienes participan y en los de la organización.
help-clock = el reloj del lugar
help-clock-text =
    Las horas son las del reloj de donde ocurre: las 15:00 en Lima son las 15:00 en Lima, planee usted donde planee. La zona es la de la ciudad de la sede o, si no hay, la de la etapa.

    Solo lo que ocurre en línea necesita una zona propia. En Ajustes puede elegir un segundo reloj para usted.
help-reply = no acepta y con excusa
help-reply-text =
    No acepta: se le preguntó y dice que no. Con excusa: su delegación participa, pero esa persona no tiene que ir.

    En los dos casos sale de su calendario y ya no choca con nada. El resto de la delegación la conserva.
help-publish = qué hace publicar
help-publish-text =
    Publicar guarda el foro tal como está ahora, y de ahí se hacen los calendarios. No se envía nada: usted guarda los calendarios y los reparte.

    No se puede deshacer, pero sí corregir: lo que se publique después lo reemplaza. Los borradores y las sesiones sin día quedan fuera.
help-files = calendario, paquete, espacio de trabajo
help-files-text =
    Un calendario es para la aplicación de calendario de cada quien: lo que debe ver una persona, o el público.

    Un paquete es un foro en un archivo, para alguien que seguirá planeándolo en Periplo.

    El espacio de trabajo es todo lo que tiene aquí, en un solo archivo de este equipo. En Ajustes se hacen copias.
help-overlay = un foro propio o sesiones bloqueadas
help-overlay-text =
    Tómelo como foro propio si lo planean ustedes: todo se puede cambiar.

    Tómelo como sesiones bloqueadas si es de un evento anfitrión: queda junto a su programa, para que se vean los choques, y no se publica con él. Una versión nueva se lee sobre la anterior.
help-keep = qué se conserva
help-keep-text =
    Lo usual es la hora del reloj: lo que era a las 10:00 será a las 10:00 también en el nuevo lugar.

    El instante es para llamadas con gente de otros lugares: para esas personas sigue siendo el mismo momento, y la hora del reloj puede cambiar.
help-accept = aceptar un hallazgo
help-accept-text =
    Aceptar dice que usted lo sabe y que puede quedarse así. En el plan no cambia nada; el hallazgo deja de contarse y queda en la lista con su motivo.

    Si cambia lo que lo causa, vuelve por sí solo. Puede retirar su palabra cuando quiera.
