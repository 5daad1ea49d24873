# The programme by day, and a session in full.

programme-empty = No sessions yet
programme-empty-why = The programme will stand here by day, in the clock of each place.
programme-none = No session matches
programme-none-why = Widen the filters, or clear them all.
programme-unscheduled = Without a day
programme-no-day = no day yet
band-title = Hour to be confirmed
hour-to-be-confirmed = hour to be confirmed
day-online = online
days-label = Days
days-all = All days
filter-search = Search the programme
filter-leg = Leg
filter-leg-all = All legs
filter-track = Track
filter-track-all = All tracks
filter-kind = Kind
filter-kind-all = All kinds
filter-person = Person
filter-person-all = Everybody
filter-delegation = Delegation
filter-delegation-all = All delegations
filter-clear = Clear filters
filter-shown = { $shown } of { $total }
locked = Item of a host event; it cannot be changed here
locked-by = This item belongs to { $event } and cannot be changed here.
session-edit = Edit
session-when = When
session-where = Where
session-no-venue = No venue yet
session-about = About
session-people = People
session-heads = Attendance
session-registration = Registration
session-notes = Notes for delegates
heads =
    { $count ->
        [one] 1 person expected
       *[other] { $count } people expected
    }
capacity = room for { $count }
delegates-count =
    { $count ->
        [one] 1 delegate
       *[other] { $count } delegates
    }
excused = excused
form-span = At an hour
form-days = Hour to be confirmed
form-unscheduled = No day yet
form-from = From
form-to = To
form-part = Part of the day
form-start = Starts
form-end = Ends
form-time = Time
form-ends-before = It ends before it starts, or at the same time.
form-unchanged = Nothing has been changed yet.
time-unreadable = That is no time of day. Write it as 9:30.
time-never = { $time } does not exist that day: the clock goes past it. Choose one of its neighbours.
time-neighbours = Times that exist
time-twice = { $time } exists twice that day: the clock is turned back. Which is meant?
trouble-unknown-zone = zone unknown: read as UTC
trouble-gap = this hour does not exist that day
trouble-ambiguous = this hour exists twice; the earlier is taken
trouble-stand-in = zone missing from the rules; older ones stand in
