# What findings say: a title for each code, and a sentence with what happens, to what, when.
finding-person-double-booked-title = In two places at once
finding-person-double-booked = { $first } is expected in “{ $second }” and in “{ $third }” at the same time, { $when }: { $minutes } minutes of both.
finding-room-double-booked-title = A room taken twice
finding-room-double-booked = “{ $second }” and “{ $third }” are both in { $first } at the same time, { $when }: { $minutes } minutes of both.
finding-delegation-double-booked-title = A delegation in two places at once
finding-delegation-double-booked = The delegation { $first } ({ $people }) is expected in “{ $second }” and in “{ $third }” at the same time, { $when }: { $minutes } minutes of both.
finding-session-during-journey-title = On the way during a session
finding-session-during-journey = { $first } is on the way ({ $third }) during “{ $second }”, { $when }.
finding-journeys-overlap-title = Two journeys at once
finding-journeys-overlap = { $first } is on two journeys at the same time, { $second } and { $third }, { $when }.
finding-stays-overlap-title = Two beds for one night
finding-stays-overlap = { $first } has two beds for { $nights ->
    [one] the night of { $date }
   *[other] { $nights } nights from { $date }
}: { $second } and { $third }.
finding-before-arrival-title = Expected before arriving
finding-before-arrival = { $first } arrives with { $third } only { $minutes } minutes after “{ $second }” has begun, { $when }.
finding-after-departure-title = Expected after leaving
finding-after-departure = { $first } leaves with { $third } { $minutes } minutes before “{ $second }” ends, { $when }.
finding-no-journey-to-leg-title = No journey there
finding-no-journey-to-leg = { $first } attends { $second }, and no journey goes there.
finding-journey-chain-broken-title = Leaves from where they never arrived
finding-journey-chain-broken = { $first } arrives in { $from } with { $second } and next leaves from { $to } with { $third }; nothing leads from one to the other.
finding-leg-not-attended-title = A part in a leg they do not attend
finding-leg-not-attended = { $first } takes part in “{ $second }” and does not attend { $third }.
finding-transfer-too-short-title = Too little time to get there
finding-transfer-too-short = { $first } has { $minutes } minutes between “{ $second }” and “{ $third }”, { $when }; { $needed } are needed { $way ->
    [same_venue] between rooms
    [same_city] between venues
    [other_city] to another city
    [before_international_flight] before an international flight
    [before_domestic_flight] before a domestic flight
    [after_landing] after landing
   *[other] for the way
}.
finding-arrival-unmet-title = Nobody meets the flight
finding-arrival-unmet = { $first } lands, { $when }, and no transfer meets { $people ->
    [one] the traveller
   *[other] { $people } travellers
}.
finding-short-rest-title = A short night
finding-short-rest = { $first } has { $minutes } minutes of rest between “{ $second }” and “{ $third }”; { $needed } are meant to be.
finding-night-without-bed-title = A night without a bed
finding-night-without-bed = { $first } has no bed in { $place } for { $nights ->
    [one] the night of { $date }
   *[other] { $nights } nights from { $date }
}.
finding-stay-elsewhere-title = A bed in another city
finding-stay-elsewhere = { $first } is in { $place } for { $nights ->
    [one] the night of { $date }
   *[other] { $nights } nights from { $date }
}, and has the bed in { $second }.
finding-room-type-and-guests-differ-title = Guests and room do not match
finding-room-type-and-guests-differ = { $first }: { $room_type } for { $beds }, and { $guests } { $guests ->
    [one] guest
   *[other] guests
}.
finding-over-capacity-title = More people than fit
finding-over-capacity = { $people } people come to “{ $first }”, { $when }, and { $capacity } fit.
finding-person-unavailable-title = Somebody cannot come
finding-person-unavailable = { $first } said they cannot be there during “{ $second }”, { $when }.
finding-room-unavailable-title = The room cannot be had
finding-room-unavailable = { $first } cannot be had during “{ $second }”, { $when }.
finding-outside-venue-hours-title = The venue is closed
finding-outside-venue-hours = { $second } is closed during “{ $first }” or a part of it, { $when }.
finding-outside-leg-dates-title = Outside the days of the leg
finding-outside-leg-dates = “{ $first }” is on { $date }, which is none of the days of { $second }.
finding-outside-forum-dates-title = Outside the days of the forum
finding-outside-forum-dates = “{ $first }” is on { $date }, which is none of the days of the forum.
finding-public-holiday-title = A public holiday
finding-public-holiday = { $date } is a public holiday in { $country }: { $holiday }. It concerns { $first }.
finding-day-clash-possible-title = Perhaps at the same time
finding-day-clash-possible = { $first } takes part in “{ $second }” and “{ $third }” on { $date }; one of them has no hour yet, and they may clash.
finding-time-nonexistent-title = A time that does not exist
finding-time-nonexistent = { $wall } does not exist in { $zone }: the clock goes from { $before } to { $after }. It concerns “{ $first }”.
finding-time-ambiguous-title = A time that exists twice
finding-time-ambiguous = { $wall } exists twice in { $zone }, as { $earlier } and { $later }, and nobody said which. It concerns “{ $first }”.
finding-moved-by-rules-title = Moved by new zone rules
finding-moved-by-rules = Newer zone rules moved “{ $first }”: { $wall } in { $zone } is now { $now } and was { $was }.
finding-ends-before-start-title = It ends before it starts
finding-ends-before-start = “{ $first }” ends ({ $end }) no later than it starts ({ $start }).
finding-longer-than-a-day-title = Longer than a day
finding-longer-than-a-day = “{ $first }” takes { $hours } hours.
finding-unscheduled-title = Not scheduled
finding-unscheduled = “{ $first }” has no day yet.
finding-hour-to-be-confirmed-title = Hour to be confirmed
finding-hour-to-be-confirmed = “{ $first }” is on { $date } and has no hour yet.
finding-no-room-title = No room
finding-no-room = “{ $first }” has no room yet.
finding-no-speaker-title = Nobody to speak
finding-no-speaker = “{ $first }” has nobody to speak yet.
finding-speaker-unconfirmed-title = A speaker has not confirmed
finding-speaker-unconfirmed = { $first } has not accepted yet: { $role } in “{ $second }” ({ $reply }).
finding-still-tentative-title = Soon, and still tentative
finding-still-tentative = “{ $first }” begins on { $date } and is not settled; { $days ->
    [one] one day is left
   *[other] { $days } days are left
}.
finding-delegation-without-head-title = A delegation without a head
finding-delegation-without-head = { $first }: the delegation has no head.
finding-language-gap-title = Somebody would not understand
finding-language-gap = { $people ->
    [one] One person of “{ $first }” speaks
   *[other] { $people } people of “{ $first }” speak
} none of its languages ({ $languages }), and nobody interprets.
finding-passport-expiring-title = A passport expires
finding-passport-expiring = The passport of { $first } will not be valid long enough after { $second }.
finding-task-overdue-title = A task is overdue
finding-task-overdue = “{ $first }” was to be done by { $due }.
finding-sample-left-title = Made-up facts are left
finding-sample-left = { $count ->
    [one] One record still holds made-up facts.
   *[other] { $count } records still hold made-up facts.
}
finding-look-alike-title = Perhaps the same
finding-look-alike = “{ $first }” and “{ $second }” look like the same.
finding-orphan-person-title = Somebody without a part
finding-orphan-person = { $first } takes part in nothing.
finding-duplicate-slug-title = Two forums of one short name
finding-duplicate-slug = “{ $first }” and “{ $second }” have the same short name, { $slug }.

# Proposed fixes.
fix-another-room = Put “{ $session }” into { $room }, { $venue }
fix-another-time = Move “{ $session }” to { $start }
fix-excuse = Excuse { $who } from “{ $session }”
fix-attend-leg = Let { $person } attend { $leg }
fix-longer-stay = Make { $person }'s stay at { $venue } last from { $check_in } to { $check_out }
fix-stay = A single room for { $person } at { $venue } from { $check_in } to { $check_out }
fix-transfer = A transfer for { $journey } at { $start }
fix-name-head = Let { $person } lead { $delegation }
fix-say-which = Take the { $fold ->
    [earlier] earlier
   *[later] later
} of the two times

# Steps of the history.
step-finding-accepted = Accepted a finding: { $reason }
step-finding-unaccepted = Took an acceptance back
step-fix-another-room = Put “{ $session }” into { $room }, { $venue }, as proposed
step-fix-another-time = Moved “{ $session }” to { $start }, as proposed
step-fix-excuse = Excused { $who } from “{ $session }”, as proposed
step-fix-attend-leg = Let { $person } attend { $leg }, as proposed
step-fix-longer-stay = Made { $person }'s stay at { $venue } longer, as proposed
step-fix-stay = Added a stay for { $person } at { $venue }, as proposed
step-fix-transfer = Added a transfer for { $journey }, as proposed
step-fix-name-head = Let { $person } lead { $delegation }, as proposed
step-fix-say-which = Said which of two equal times is meant, as proposed
step-finding-settings = Changed how grave findings are

# Families of findings.
finding-family-overlaps = Two places at once
finding-family-presence = Not there
finding-family-tightness = Too tight
finding-family-nights = Nights
finding-family-space = Space and days
finding-family-time = Time
finding-family-readiness = Not ready
finding-family-hygiene = Hygiene

# Severities.
severity-error = Error
severity-warning = Warning
severity-notice = Notice

# In a terminal, and why a request about findings is refused.
reason-fix-gone = The plan has changed since it was proposed. Ask for fixes again.
cli-finding = { $severity }: { $text }
cli-nothing-found = Nothing found.
cli-accepted = Accepted: { $key }
cli-free = { $city }: { $from } – { $until }
cli-nothing-free = There is no such time.
