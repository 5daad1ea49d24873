# Fechas y lo que se les parece, para lo que está escrito en Rust: calendarios, terminal, errores.

weekday = { $day ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
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
# «miércoles 8 de noviembre de 2023».
date-long = { $weekday } { $day } de { $month } de { $year }
# «A, B y C» se compone de estas: primero «A, B», luego «A, B y C».
list-comma = { $before }, { $next }
list-last = { $before } y { $last }
