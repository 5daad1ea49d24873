unreachable = Periplo does not answer. Is it still running? ({ $detail })
no-session = This address has been used already. Start “periplo-cli serve” again and open the address it prints.
clocks-label = Clocks
clock-beside = beside
untitled = Untitled
time-utc = { $time } UTC
unconfirmed = not confirmed
with-private = With private facts (diet, documents, bookings)
with-private-warning = The file will hold private facts. Give it only to those who need them.
saved-to = Saved: { $to }
file-choose = Choose a file…
zone-beside = Clock beside the place’s
zone-beside-none = No second clock
zone-beside-city = Clock of { $city }
zone-of-forum = In this forum
finder-clear = Clear: { $label }
finder-none = Nothing matches.
finder-more =
    { $count ->
        [one] One more: type on.
       *[other] { $count } more: type on.
    }
finder-found =
    { $count ->
        [one] One found
       *[other] { $count } found
    }
clocks-forward = clocks +{ $size } h
clocks-back = clocks −{ $size } h
duration =
    { $form ->
        [m] { $minutes } min
        [h] { $hours } h
       *[hm] { $hours } h { $minutes } min
    }
fold-earlier = the first, at { $offset }
fold-later = the second, at { $offset }
languages-title = Languages

# The frame: rail, header, what is common to all screens.
app-name = Periplo
close = Close
cancel = Cancel
save = Save
try-again = Try again
progress-of = { $done } of { $total }
skip-to-content = Skip to content
rail-label = Sections
rail-forums = Forums
rail-settings = Settings
rail-shortcuts = Keys
tab-overview = Overview
tab-programme = Programme
tab-people = People
tab-travel = Travel
tab-findings = Findings
tab-calendars = Calendars
tab-history = History
undo = Undo
redo = Redo
undo-step = Undo: { $step }
redo-step = Redo: { $step }
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to redo.
undone = Undone: { $step }
redone = Redone: { $step }
inspector-label = Details
error-title = That did not work
