# The findings on screen: the list, why, what would mend them, what if, free time.

findings-which = Which findings
findings-open = Open
findings-accepted = Accepted
findings-severity = Severity
findings-severity-all = All severities
findings-errors = Errors
findings-warnings-up = Errors and warnings
findings-told = Findings: { $errors } errors, { $warnings } warnings, { $notices } notices
findings-errors-count =
    { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
findings-count =
    { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
findings-further =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
findings-show-all = Show all { $count }
findings-none = Nothing found
findings-none-why = Whatever will go wrong stands here while it can still be changed: two places at once, too little time, a night without a bed.
findings-none-match = No finding matches
findings-none-accepted = Nothing accepted
findings-none-accepted-why = What you let stay, with your reason, stands here, and can be taken back.
finding-gone = This is no longer found.
finding-why = Why
finding-accepted = Accepted
finding-accepted-toast = Accepted: { $title }
accept = Accept
accept-reason = It may stay, because…
accept-why = It comes back when its cause changes.
accept-needs-reason = Say why it may stay.
accept-take-back = Take the acceptance back
fixes-title = What would mend it
fixes-none = Nothing that the program knows would mend it without making it worse.
fix-apply = Apply
fix-apply-this = Apply: { $fix }
effect-solves =
    { $count ->
        [one] Solves one:
       *[other] Solves { $count }:
    }
effect-causes =
    { $count ->
        [one] Newly causes one:
       *[other] Newly causes { $count }:
    }
effect-causes-nothing = Causes nothing new.
finder-type = Type a name
what-if = What if…
what-if-title = What if
what-if-why = What would follow, before anything is changed.
what-if-what = What happens
what-if-journey = A journey is late
what-if-person = Somebody is out
what-if-room = A room is lost
what-if-which-journey = Journey
what-if-hours = Hours late
what-if-who = Who does not come
what-if-which-room = Room
what-if-ask = See what follows
what-if-choose = Choose what it is about first.
what-if-nothing = Nothing would follow among the findings.
free-time = Free time…
free-title = Find a free time
free-why = When all of these people are free within the days of the legs, and where there is a room.
free-people = Add people
free-chosen = People
free-remove = Leave out { $name }
free-minutes = Minutes
free-heads = Room for
free-ask = Look for times
free-choose = Add somebody first.
free-none = There is no time at which all of them are free.
free-times = Free times
levels = Severities…
levels-title = How grave findings are
levels-why = In this forum. What is off is not looked for.
level-error = Error
level-warning = Warning
level-notice = Notice
level-off = Off
level-usual = { $level } (usual)
