# The findings on screen: the list, why, what would mend them, what if, free time.

findings-which = Qué hallazgos
findings-open = Pendientes
findings-accepted = Aceptados
findings-severity = Gravedad
findings-severity-all = Cualquier gravedad
findings-errors = Errores
findings-warnings-up = Errores y advertencias
findings-told = Hallazgos: { $errors } errores, { $warnings } advertencias, { $notices } avisos
findings-errors-count =
    { $count ->
        [one] 1 error
       *[other] { $count } errores
    }
findings-count =
    { $count ->
        [one] 1 hallazgo
       *[other] { $count } hallazgos
    }
findings-further =
    { $count ->
        [one] y 1 más
       *[other] y { $count } más
    }
findings-show-all = Mostrar los { $count }
findings-none = Ningún hallazgo
findings-none-why = Aquí aparece lo que va a salir mal mientras aún se puede cambiar: dos lugares a la vez, poco tiempo, una noche sin cama.
findings-none-match = Ningún hallazgo coincide
findings-none-accepted = Nada aceptado
findings-none-accepted-why = Aquí queda lo que usted deja pasar, con su motivo, y se puede retirar.
finding-gone = Este hallazgo ya no existe.
finding-why = Por qué
finding-accepted = Aceptado
finding-accepted-toast = Aceptado: { $title }
accept = Aceptar
accept-reason = Puede quedar así, porque…
accept-why = Vuelve cuando cambia su causa.
accept-needs-reason = Diga por qué puede quedar así.
accept-take-back = Retirar la aceptación
fixes-title = Qué lo arreglaría
fixes-none = Nada que el programa conozca lo arreglaría sin empeorarlo.
fix-apply = Aplicar
fix-apply-this = Aplicar: { $fix }
effect-solves =
    { $count ->
        [one] Resuelve uno:
       *[other] Resuelve { $count }:
    }
effect-causes =
    { $count ->
        [one] Causa uno nuevo:
       *[other] Causa { $count } nuevos:
    }
effect-causes-nothing = No causa nada nuevo.
finder-type = Escriba un nombre
what-if = ¿Y si…
what-if-title = ¿Y si…?
what-if-why = Qué pasaría, antes de cambiar nada.
what-if-what = Qué ocurre
what-if-journey = Un viaje se retrasa
what-if-person = Alguien falta
what-if-room = Falta una sala
what-if-which-journey = Viaje
what-if-hours = Horas de retraso
what-if-who = Quién no viene
what-if-which-room = Sala
what-if-ask = Ver qué pasaría
what-if-choose = Elija primero de qué se trata.
what-if-nothing = No cambiaría nada entre los hallazgos.
free-time = Horario libre…
free-title = Buscar un horario libre
free-why = Cuándo están libres todas estas personas en los días de las etapas, y dónde hay sala.
free-people = Agregar personas
free-chosen = Personas
free-remove = Quitar a { $name }
free-minutes = Minutos
free-heads = Sala para
free-ask = Buscar horarios
free-choose = Agregue primero a alguien.
free-none = No hay un horario en que todos estén libres.
free-times = Horarios libres
levels = Gravedad…
levels-title = Qué tan graves son los hallazgos
levels-why = En este foro. Lo desactivado no se busca.
level-error = Error
level-warning = Advertencia
level-notice = Aviso
level-off = Desactivado
level-usual = { $level } (lo usual)
