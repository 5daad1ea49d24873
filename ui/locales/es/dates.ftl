# Fechas, horas, números y listas como se escriben en cada región, para la interfaz y para lo que escribe Rust.
# $region es una etiqueta BCP 47 de las regiones cuyos usos conoce el programa.

weekday = { $day ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
weekday-short = { $day ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
}
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
month-short = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
}

# El día del mes: un número.
day-of-month = { $day }

# «jueves 29 de febrero de 2024»; en España, con coma.
date-full = { $region ->
    [es-ES] { $weekday }, { $day } de { $month } de { $year }
   *[other] { $weekday } { $day } de { $month } de { $year }
}
# «29 de febrero de 2024».
date-long = { $day } de { $month } de { $year }
# «29 de febrero».
date-day-month = { $day } de { $month }
# «febrero de 2024».
date-month = { $month } de { $year }
# «jue 29 feb»; en España, con coma.
date-weekday = { $region ->
    [es-ES] { $weekday }, { $day } { $month }
   *[other] { $weekday } { $day } { $month }
}
# «jue 29 feb 2024».
date-weekday-year = { $region ->
    [es-ES] { $weekday }, { $day } { $month } { $year }
   *[other] { $weekday } { $day } { $month } { $year }
}
# «29 feb».
date-brief = { $day } { $month }
# «29 feb 2024».
date-short = { $day } { $month } { $year }
# «22–29 de febrero de 2024».
range-days = { $from }–{ $to } de { $month } de { $year }
# «22–29 feb».
range-days-brief = { $from }–{ $to } { $month }
# «29 de febrero – 2 de marzo de 2024», «11:00 a. m. – 5:00 p. m.»: donde alguno de los lados lleva palabras propias.
range-wide = { $from } – { $to }

# Lo que sigue a una hora del reloj de 12 horas. México lo escribe sin espacio.
half-day = { $half ->
    [am] { $region ->
        [es-MX] a.m.
       *[other] a.{"\u00A0"}m.
    }
   *[pm] { $region ->
        [es-MX] p.m.
       *[other] p.{"\u00A0"}m.
    }
}

# «A, B y C» se compone de estas: primero «A, B», luego «A, B y C». $sound es i donde lo último empieza con ese sonido.
list-comma = { $before }, { $next }
list-last = { $sound ->
    [i] { $before } e { $last }
   *[other] { $before } y { $last }
}
list-last-of-many = { $sound ->
    [i] { $before } e { $last }
   *[other] { $before } y { $last }
}
