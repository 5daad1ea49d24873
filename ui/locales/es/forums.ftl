# The forums as cards, the first start, opening a bundle, making a forum.

forum-new = Foro nuevo
forum-add = Agregar el foro
forum-name = Nombre
forum-name-missing = Un foro necesita un nombre.
forum-starts = Primer día
forum-ends = Último día
forum-ends-before = El último día es anterior al primero.
forum-languages = Idiomas de sus textos
card-counts =
    { $sessions ->
        [one] 1 sesión
       *[other] { $sessions } sesiones
    } · { $delegates ->
        [one] 1 delegado
       *[other] { $delegates } delegados
    }
card-published = Publicación { $number }
card-unpublished = Sin publicar
welcome-title = Empiece con un foro
welcome-lead = Un foro es una edición de un evento que viaja: su ruta, su programa, su gente y sus viajes.
welcome-samples = Recorra tres foros reales
welcome-samples-why = FICA 2023, el taller de México 2023 y FIM GDL 2024. Lo inventado para la muestra va marcado.
samples-add = Agregar las muestras
welcome-empty = Empezar un foro vacío
welcome-empty-why = Basta con un nombre y sus fechas.
welcome-bundle = Abrir un paquete
welcome-bundle-why = Un foro en un archivo, tal como otra persona lo guardó.
bundle-open = Abrir un paquete…
bundle-read = Abrir un paquete
bundle-open-why = Primero se muestra qué cambiaría; nada se importa hasta que usted lo diga.
bundle-file = Paquete (.json)
bundle-import = Importar
import-first-choose = Elija primero un paquete.
import-counts = { $added } se agregan, { $updated } cambian, { $removed } se quitan, { $unchanged } quedan igual.
import-both =
    { $count ->
        [one] Un campo cambió tanto aquí como en el paquete:
       *[other] { $count } campos cambiaron tanto aquí como en el paquete:
    }
import-take = Tomar los del paquete
import-prune = Quitar lo que el paquete tenía y ya no tiene
workspace-file = Espacio de trabajo de Periplo
workspace-none = No hay ningún espacio de trabajo abierto
workspace-none-why = Un espacio de trabajo es un archivo con sus foros, personas, organizaciones y sedes. Se queda en este equipo.
workspace-make = Crear un espacio de trabajo
workspace-make-at = Crearlo en otro lugar…
workspace-open = Abrir un espacio de trabajo…
workspace-recent = Abiertos antes
