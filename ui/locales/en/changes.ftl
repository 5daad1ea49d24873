# Change lists: what differs between two publications, in sentences to paste into a message.

moment-part = { $day }, { $part }
moment-days = { $from } – { $to }
moment-at = { $day } { $time }
moment-span = { $day } { $hours }
moment-city = { $moment } ({ $city })
moment-place = { $moment }, { $place }

changes-between = { $forum }: changes from publication { $from } to { $to }
changes-since = { $forum }: changes since publication { $from }
changes-first = { $forum }: all of publication { $to }
changes-first-now = { $forum }: all that would be published
changes-for = { $heading }, for { $name }
changes-public = { $heading }, in the public programme
changes-none = Nothing has changed.
changes-line = { $title }: { $changes }
changes-affected = Whom it concerns:
changes-affected-line = { $name }: { $added } new, { $changed } changed, { $gone } gone

change-added = new: { $when }
change-came = new here: { $when }
change-cancelled = cancelled (was { $when })
change-removed = no longer in the programme (was { $when })
change-left = no longer in this calendar (was { $when })
change-moved = moved from { $before } to { $after }
change-moved-part = moved from { $before }, to { $after }
change-hour-set = now has an hour: { $after }
change-hour-lost = hour to be confirmed again: { $after } (was { $before })
change-ends = now until { $end } (was { $before })
change-nights = now { $after } (was { $before })
change-rules-moved = clock rules have changed: { $time } in { $city } is now { $after } UTC, was { $before } UTC
change-relocated = now in { $place }
change-relocated-online = now online
change-relocated-none = place to be confirmed
change-lodging = now at { $after } (was { $before })
change-renamed = new title (was “{ $before }”)
change-confirmed = now confirmed
change-tentative = no longer settled, may still change
change-booked = now booked
change-not-booked = no longer booked
change-audience = now for: { $audience }
change-named = with { $name } ({ $role })
change-unnamed = without { $name } ({ $role })
change-joined = { $name } joins
change-withdrew = { $name } no longer takes part
change-leaves = leaves { $after } (was { $before })
change-arrives = arrives { $after } (was { $before })
change-vehicle = now { $vehicle }
change-details = updated: { $details }
change-detail = { $detail ->
    [abstract] description
    [notes] notes
    [kind] kind
    [track] track
    [languages] languages
    [links] links
    [host-event] host event
    [address] address
    [room-type] kind of room
   *[marks] what is to be confirmed
}

error-no-such-publication = “{ $forum }” has no publication { $number }.
error-not-in-calendar = “{ $item }” is not in the calendar of { $person } at the last publication.
error-still-there = “{ $item }” still stands in the calendar of { $person } at publication { $number }, so it cannot be called off.
error-gone-there = “{ $item }” is cancelled or gone from the calendar of { $person } since publication { $number }: it can only be called off.
hint-publish-cancellation = Cancel it, or take the person out of it, and publish first.
hint-call-off = Ask for the cancellation instead (--cancel).
reason-alarm = A reminder is a number with m, h or d, up to 28d: 30m, 2h, 1d.
reason-address = This is not an e-mail address.

cli-no-publications = Nothing has been published yet.
cli-left-out = { $count } calendars have not changed since and were left out.
cli-invited = { $to }: { $method ->
    [cancel] cancellation
   *[request] invitation
} of “{ $title }” for { $person }.
cli-invited-nobody = It names no address that exists. To send it as a meeting, name one with --attendee and --organizer.
