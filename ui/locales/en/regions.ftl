# The region whose way of writing is followed, and the fields in which dates are typed.

settings-region = Dates and times as in
region-system = As the system has it
region-es-MX = Mexico
region-es-CO = Colombia
region-es-AR = Argentina
region-es-ES = Spain
region-pt-BR = Brazil
region-pt-PT = Portugal
region-en-GB = United Kingdom
region-en-US = United States
# A date and a time as they are written in the region that is chosen.
region-sample = { $date }, { $time }
hours-region = As in the region

date-unreadable = That is no date. Write it as { $example }, or in words.
date-weekday-wrong = { $date } is a { $weekday }.
date-choose = Choose a day: { $label }
month-before = Month before
month-after = Month after
