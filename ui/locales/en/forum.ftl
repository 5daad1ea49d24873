# A forum at a glance, its travel and its history.

count-sessions =
    { $count ->
        [one] session
       *[other] sessions
    }
count-to-be-confirmed = without an hour
count-people =
    { $count ->
        [one] person
       *[other] people
    }
count-delegations =
    { $count ->
        [one] delegation
       *[other] delegations
    }
count-journeys =
    { $count ->
        [one] journey
       *[other] journeys
    }
count-stays =
    { $count ->
        [one] stay
       *[other] stays
    }
route-title = Route
route-empty = No legs yet
route-empty-why = A leg is a stop of the forum: one place and its days.
leg-inside = Inside
leg-sessions =
    { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }
partners-title = Partners
organized-by = Organized by
aims-title = Aims
follows-title = Before and after
follows = Follows
followed-by = Followed by
outcomes-title = Outcomes
travel-empty = No journeys and no stays yet
travel-empty-why = Here stands who moves when, by both clocks, and who sleeps where.
travel-journeys = Journeys
travel-no-journeys = No journeys yet.
travel-stays = Stays
travel-no-stays = No stays yet.
travel-to = to
stay = Stay
stay-nights =
    { $count ->
        [one] 1 night
       *[other] { $count } nights
    }
history-empty = Nothing has been done yet
history-empty-why = Each change to this workspace will stand here in a sentence, and can be undone.
history-older = Show older steps
history-undone = undone
history-utc = Times of the history are in UTC.
history-clock = Times of the history are by the clock of { $city }.
