# Datas, horas, números e listas como se escrevem em cada região, para a interface e para o que o Rust escreve.
# $region é uma etiqueta BCP 47 das regiões cujos usos o programa conhece.

weekday = { $day ->
    [1] segunda-feira
    [2] terça-feira
    [3] quarta-feira
    [4] quinta-feira
    [5] sexta-feira
    [6] sábado
   *[7] domingo
}
weekday-short = { $day ->
    [1] seg.
    [2] ter.
    [3] qua.
    [4] qui.
    [5] sex.
    [6] sáb.
   *[7] dom.
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
month-short = { $month ->
    [1] jan.
    [2] fev.
    [3] mar.
    [4] abr.
    [5] mai.
    [6] jun.
    [7] jul.
    [8] ago.
    [9] set.
    [10] out.
    [11] nov.
   *[12] dez.
}

# O dia do mês: o primeiro é ordinal no Brasil, «1º de março».
day-of-month = { $day ->
    [1] { $region ->
        [pt-BR] 1º
       *[other] 1
    }
   *[other] { $day }
}

# «quinta-feira, 29 de fevereiro de 2024».
date-full = { $weekday }, { $day } de { $month } de { $year }
# «29 de fevereiro de 2024».
date-long = { $day } de { $month } de { $year }
# «29 de fevereiro».
date-day-month = { $day } de { $month }
# «fevereiro de 2024».
date-month = { $month } de { $year }
# «qui., 29 de fev.».
date-weekday = { $weekday }, { $day } de { $month }
# «qui., 29 de fev. de 2024».
date-weekday-year = { $weekday }, { $day } de { $month } de { $year }
# «29 de fev.».
date-brief = { $day } de { $month }
# «29 de fev. de 2024».
date-short = { $day } de { $month } de { $year }
# «22–29 de fevereiro de 2024».
range-days = { $from }–{ $to } de { $month } de { $year }
# «22–29 de fev.».
range-days-brief = { $from }–{ $to } de { $month }
# «29 de fevereiro – 2 de março de 2024», «11:00 AM – 5:00 PM»: onde algum dos lados tem palavras próprias.
range-wide = { $from } – { $to }

# O que segue uma hora do relógio de 12 horas.
half-day = { $half ->
    [am] { $region ->
        [pt-PT] a.m.
       *[other] AM
    }
   *[pm] { $region ->
        [pt-PT] p.m.
       *[other] PM
    }
}

# «A, B e C» compõe-se destas: primeiro «A, B», depois «A, B e C».
list-comma = { $before }, { $next }
list-last = { $before } e { $last }
list-last-of-many = { $before } e { $last }
