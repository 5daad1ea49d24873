# Datas e afins, para o que está escrito em Rust: calendários, terminal, erros.

weekday = { $day ->
    [1] segunda-feira
    [2] terça-feira
    [3] quarta-feira
    [4] quinta-feira
    [5] sexta-feira
    [6] sábado
   *[7] domingo
}
month = { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
}
# «quarta-feira, 8 de novembro de 2023».
date-long = { $weekday }, { $day } de { $month } de { $year }
# «A, B e C» compõe-se destas: primeiro «A, B», depois «A, B e C».
list-comma = { $before }, { $next }
list-last = { $before } e { $last }
