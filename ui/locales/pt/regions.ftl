# A região cuja maneira de escrever se segue, e os campos em que se escrevem datas.

settings-region = Datas e horas como em
region-system = Como no sistema
region-es-MX = México
region-es-CO = Colômbia
region-es-AR = Argentina
region-es-ES = Espanha
region-pt-BR = Brasil
region-pt-PT = Portugal
region-en-GB = Reino Unido
region-en-US = Estados Unidos
# Uma data e uma hora como se escrevem na região escolhida.
region-sample = { $date }, { $time }
hours-region = Como na região

date-unreadable = Isso não é uma data. Escreva assim: { $example }, ou por extenso.
date-weekday-wrong = { $date } é { $weekday }.
date-choose = Escolher um dia: { $label }
month-before = Mês anterior
month-after = Mês seguinte
