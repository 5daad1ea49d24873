# What the viewer chooses, zone rules, workspace, backups.

settings-view = Vista
settings-language = Idioma
settings-theme = Tema
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
settings-hours = Horas
hours-24 = de 0 a 23
hours-12 = de 1 a 12, antes y después del mediodía
settings-zone = Segundo reloj
settings-keys = Las teclas sin Ctrl son atajos (?, /, g p…)
zones-title = Reglas horarias
zones-shipped = venían con el programa; { $count } zonas
zones-installed = se instalaron en este equipo; el programa traía { $shipped }
zones-workspace = venían con el espacio de trabajo; el programa traía { $shipped }
zones-moved =
    { $count ->
        [one] Las reglas en uso han movido un elemento:
       *[other] Las reglas en uso han movido { $count } elementos:
    }
zones-moved-item = { $time } en { $city } es ahora { $after } UTC, era { $before } UTC
zones-newer = Instalar reglas más nuevas
zones-newer-why = Los gobiernos cambian la hora con días de aviso. Un zip de archivos de zonas, como un wheel de tzdata, trae reglas nuevas sin red.
zones-file = Zip de archivos de zonas (.zip, .whl)
zones-folder = Elegir una carpeta zoneinfo…
zones-offered = Reglas { $version }, { $zones } zonas
zones-same = El reloj de ninguna zona cambia desde ahora.
zones-differ =
    { $count ->
        [one] Una zona difiere: { $names }.
       *[other] { $count } zonas difieren: { $names }.
    }
zones-would-move =
    { $count ->
        [one] Un elemento se movería:
       *[other] { $count } elementos se moverían:
    }
zones-install = Instalar
zones-done = Las reglas { $version } están en uso.
workspace-title = Espacio de trabajo
workspace-close = Cerrar el espacio de trabajo
snapshot-save = Guardar una copia…
verify = Comprobar que todo está en orden
verify-good = Todo está en orden: se comprobaron { $steps } pasos y { $records } registros.
verify-bad =
    { $count ->
        [one] Una cosa no está en orden.
       *[other] { $count } cosas no están en orden.
    }
backups-title = Copias de seguridad
backups-why = Se hacen solas mientras trabaja: 12 de los últimos días, 10 de las últimas semanas, 9 de los últimos meses.
backups-none = Aún ninguna.
backup-size = { $size } kB
restore = Restaurar
restore-of = Restaurar la copia del { $when }
restore-title = Restaurar esta copia
restore-why = El espacio de trabajo vuelve a ese momento. Antes se guarda una copia de cómo está ahora.
about-title = Acerca de
about-why = Un planificador sin conexión para foros que viajan. Tipografía: Inter, SIL Open Font License. Iconos: Lucide, ISC. Nombres de países e idiomas: Unicode CLDR. Ciudades: GeoNames (geonames.org), CC BY 4.0.
