# Dates, times, numbers and lists as people of a region write them, for the interface and for what Rust writes.
# $region is a BCP 47 tag of the regions whose customs the program knows.

weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday-short = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] { $region ->
        [en-US] Sep
       *[other] Sept
    }
    [10] Oct
    [11] Nov
   *[12] Dec
}

# The day of the month: a number.
day-of-month = { $day }

# "Thursday 29 February 2024", "Thursday, February 29, 2024".
date-full = { $region ->
    [en-US] { $weekday }, { $month } { $day }, { $year }
   *[other] { $weekday } { $day } { $month } { $year }
}
# "29 February 2024".
date-long = { $region ->
    [en-US] { $month } { $day }, { $year }
   *[other] { $day } { $month } { $year }
}
# "29 February".
date-day-month = { $region ->
    [en-US] { $month } { $day }
   *[other] { $day } { $month }
}
# "February 2024".
date-month = { $month } { $year }
# "Thu 29 Feb".
date-weekday = { $region ->
    [en-US] { $weekday }, { $month } { $day }
   *[other] { $weekday } { $day } { $month }
}
# "Thu 29 Feb 2024".
date-weekday-year = { $region ->
    [en-US] { $weekday }, { $month } { $day }, { $year }
   *[other] { $weekday } { $day } { $month } { $year }
}
# "29 Feb".
date-brief = { $region ->
    [en-US] { $month } { $day }
   *[other] { $day } { $month }
}
# "29 Feb 2024".
date-short = { $region ->
    [en-US] { $month } { $day }, { $year }
   *[other] { $day } { $month } { $year }
}
# "22–29 February 2024".
range-days = { $region ->
    [en-US] { $month } { $from }–{ $to }, { $year }
   *[other] { $from }–{ $to } { $month } { $year }
}
# "22–29 Feb".
range-days-brief = { $region ->
    [en-US] { $month } { $from }–{ $to }
   *[other] { $from }–{ $to } { $month }
}
# "29 February – 2 March 2024", "11:00 am – 5:00 pm": where either side has words of its own.
range-wide = { $from } – { $to }

# What stands behind an hour of a 12-hour clock.
half-day = { $half ->
    [am] { $region ->
        [en-US] AM
       *[other] am
    }
   *[pm] { $region ->
        [en-US] PM
       *[other] pm
    }
}

# "A, B and C" is made of these: "A, B" first, then "A, B and C". $sound is i where the last begins with that sound.
list-comma = { $before }, { $next }
list-last = { $before } and { $last }
list-last-of-many = { $region ->
    [en-US] { $before }, and { $last }
   *[other] { $before } and { $last }
}
