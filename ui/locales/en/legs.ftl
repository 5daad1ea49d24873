# Moving a leg.
shift-open-dialog = Move…
shift-title = Move { $leg }
shift-why = What belongs to the leg comes along. Nothing is changed before you have seen it.
shift-by = { $days ->
    [-1] One day earlier
    [one] One day later
   *[other] By { $days } days
}
shift-keep = What stays the same
shift-keep-wall = The hour on the wall
shift-keep-instant = The instant, for calls with people elsewhere
shift-along = Come along:
shift-along-journeys = Journeys to and from it
shift-along-stays = Stays
shift-along-tasks = Tasks
shift-items = What belongs to the leg
shift-alone = Nothing belongs to the leg yet: only its days and place change.
shift-unchanged = Choose another first day or another place.
shift-looking = What this changes is still being looked through.
shift-open = { $count ->
    [one] One hour has to be chosen first.
   *[other] { $count } hours have to be chosen first.
}
shift-do = Move the leg
shift-done = { $leg } was moved
shift-remains-wanted = stays as it is
shift-remains-locked = item of the host event, stays
shift-remains-undated = has no date
shift-remains-lodging = in a lodging there, stays
shift-unconfirmed = to be booked anew
shift-emptied = to be found anew: { $fields }
shift-other-leg = also of { $leg }
