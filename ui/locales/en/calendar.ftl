# What calendars (.ics) say. Changing a text here changes no entry's sequence: only facts do.

calendar-of-forum = { $forum }
calendar-of-public = { $forum }: public programme
calendar-of-subject = { $forum }: { $subject }

entry-cancelled = Cancelled: { $title }
entry-without-hour = { $title } (hour to be confirmed)
entry-without-hour-part = { $title } ({ $part }, hour to be confirmed)

clock = { $date }, { $time }, { $city } ({ $offset })
clock-span = { $date }, { $start }–{ $end }, { $city } ({ $offset })
clock-starts = Starts: { $clock }
clock-ends = Ends: { $clock }
day-without-hour = { $date }, hour to be confirmed
day-without-hour-part = { $date }, { $part }, hour to be confirmed
days-without-hour = { $from } to { $to }, hour to be confirmed
days-without-hour-part = { $from } to { $to }, { $part }, hour to be confirmed
time-unknown = to be confirmed

your-part = Your part: { $part }
delegation-part = Part of the delegation: { $part }
part-and-reply = { $role } ({ $reply })
part-through = { $part }, with { $delegation }
tentative-status = Not settled yet: it may still change
not-booked = Not booked yet
kind-line = Kind: { $kind }
track-line = Track: { $track }
languages-line = Languages: { $languages }
audience-line = For: { $audience }
host-event-line = Within { $event }
party-line = { $role }: { $name }
party-line-about = { $role }: { $name } ({ $about })
affiliation = { $role }, { $organization }
notes-line = Notes: { $notes }
registration-line = Registration: { $url }
online-line = Online: { $url }
online-location = Online
sample-line = Sample: details filled in to try the program, not facts
unconfirmed-line = To be confirmed: { $fields }
unconfirmed-field = { $field ->
    [title] title
    [when] time
    [where] place
    [vehicle] vehicle
    [languages] languages
    [links] links
    [room] room
   *[other] other details
}

journey-title = { $mode }: { $from } → { $to }
journey-title-number = { $mode } { $number }: { $from } → { $to }
journey-title-leaves = { $title } (leaves at { $time })
journey-title-arrives = { $title } (arrives at { $time })
journey-leaves = Leaves: { $clock }
journey-arrives = Arrives: { $clock }
journey-from = From: { $point }
journey-to = To: { $point }
journey-operator = Operated by { $operator }
journey-travellers = Travellers: { $people }
journey-category = Journey

stay-title = Stay: { $lodging }
stay-title-none = Stay
stay-check-in = Check-in: { $date }
stay-check-out = Check-out: { $date }
stay-guests = Guests: { $people }
stay-shared = Shared with { $people }
stay-category = Lodging
