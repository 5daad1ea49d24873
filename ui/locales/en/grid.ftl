# The programme as a grid of days, hours and rooms.

grid-shape = Shape of the programme
grid-shape-list = List
grid-shape-grid = Grid
grid-shape-strip = Strip
grid-strip-label = The whole forum day by day
grid-strip-day = { $day }, { $city }, { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }, { $waiting } with the hour to be confirmed, { $journeys ->
        [one] 1 journey
       *[other] { $journeys } journeys
    }. Opens it in the grid.
grid-strip-waiting = { $count } without hour
grid-label = Programme grid
grid-keys = The arrows go from session to session. Alt and an arrow carry one: up and down in time, left and right to another room. Ctrl, Alt and an arrow make it longer or shorter. Enter puts it down, Escape takes it back. Enter opens a session, M moves it by saying where to.
grid-nowhere = No room yet
grid-travel = Travel
grid-tray-search = Search the tray
grid-tray-empty = Every session has a day.
grid-tray = Tray
grid-minutes = { $minutes } min
grid-count = Days shown
grid-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
grid-by = Columns
grid-by-room = Rooms
grid-by-venue = Venues
grid-zoom = Zoom
grid-zoom-in = Closer
grid-zoom-in-last = Hours are drawn as large as they can be.
grid-zoom-out-last = Hours are drawn as small as they can be.
grid-zoom-out = Wider
grid-columns-search = Find rooms
grid-used = Only in use
grid-pin = Keep { $column } in front
grid-move = Move to…
grid-move-do = Move
grid-move-none = Open a session to move it.
grid-length = Minutes
grid-day-long = { $hours } hours: the clock is turned
grid-day-skipped = The clock of this place skipped this day.
grid-journey-comes = { $what } from { $place }, { $count ->
        [one] 1 traveller
       *[other] { $count } travellers
    }
grid-journey-leaves = { $what } to { $place }, { $count ->
        [one] 1 traveller
       *[other] { $count } travellers
    }
grid-busy = Taken: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
grid-at-hours = { $hours }, { $day }, { $column }
grid-at-band = { $day }, hour to be confirmed ({ $part })
grid-at-tray = without a day
grid-at-nothing = nowhere: it stays where it is
grid-carry-keys = Arrows carry it on · Enter puts it down · Esc takes it back
grid-carry-pointer = Let go to put it down · Shift for steps of 5 minutes · Esc takes it back
grid-solves =
    { $count ->
        [one] Solves 1 finding.
       *[other] Solves { $count } findings.
    }
grid-moved = { $title }: { $to }
grid-moved-simply = Moved { $title }
grid-said-cancelled = { $title } stays where it was
grid-said-refused = { $title } stays where it was. { $reason }
grid-hidden =
    { $count ->
        [one] 1 session stands in a room that is not shown.
       *[other] { $count } sessions stand in rooms that are not shown.
    }
grid-show-all = Show all rooms
grid-empty = No sessions yet. Add one, and it waits in the tray until it is carried to an hour and a room.
grid-no-leg = No leg yet
grid-no-leg-why = A grid shows the days of a leg by its rooms. Add a leg with its place and dates first.
grid-key-time = Grid: carry a session in time
grid-key-room = Grid: carry it to another room
grid-key-day = Grid: carry it to another day
grid-key-length = Grid: make it shorter or longer
grid-key-band = Grid: take its hour away
grid-key-tray = Grid: take its day away
grid-key-move = Grid: move it by saying where to
