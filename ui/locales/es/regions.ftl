# La región cuya manera de escribir se sigue, y los campos donde se escriben fechas.

settings-region = Fechas y horas como en
region-system = Lo que diga el sistema
region-es-MX = México
region-es-CO = Colombia
region-es-AR = Argentina
region-es-ES = España
region-pt-BR = Brasil
region-pt-PT = Portugal
region-en-GB = Reino Unido
region-en-US = Estados Unidos
# Una fecha y una hora como se escriben en la región elegida.
region-sample = { $date }, { $time }
hours-region = Como en la región

date-unreadable = Eso no es una fecha. Escríbala así: { $example }, o con palabras.
date-weekday-wrong = El { $date } es { $weekday }.
date-choose = Elegir un día: { $label }
month-before = Mes anterior
month-after = Mes siguiente
