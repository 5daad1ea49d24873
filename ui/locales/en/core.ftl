# Dates and the like, for the parts that are written in Rust: calendars, the terminal, errors.

weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
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
# "Wednesday 8 November 2023".
date-long = { $weekday } { $day } { $month } { $year }
# "A, B and C" is made of these: "A, B" first, then "A, B and C".
list-comma = { $before }, { $next }
list-last = { $before } and { $last }
