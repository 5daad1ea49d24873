# Sheets of people, delegates, sessions, journeys and stays: what stands above their columns, and what is said of their rows.
sheet-kind-people = People
sheet-kind-delegates = Delegates
sheet-kind-sessions = Sessions
sheet-kind-journeys = Journeys
sheet-kind-stays = Stays
sheet-yes = yes
sheet-no = no
sheet-field-id = Periplo id
sheet-field-name = Name
sheet-field-given-name = First name
sheet-field-family-name = Last name
sheet-field-badge-name = Badge name
sheet-field-organization = Organization
sheet-field-position = Position
sheet-field-country = Country
sheet-field-city = City
sheet-field-languages = Languages
sheet-field-biography = Biography
sheet-field-email = E-mail
sheet-field-telephone = Telephone
sheet-field-legal-name = Name in passport
sheet-field-passport-country = Passport country
sheet-field-passport-expiry = Passport expiry
sheet-field-passport-number = Passport number
sheet-field-diet = Diet
sheet-field-access-needs = Access needs
sheet-field-emergency-contact = Emergency contact
sheet-field-delegation = Delegation
sheet-field-head = Head of delegation
sheet-field-legs = Legs attended
sheet-field-title = Title
sheet-field-abstract = Abstract
sheet-field-kind = Kind
sheet-field-status = Status
sheet-field-leg = Leg
sheet-field-track = Track
sheet-field-weekday = Weekday
sheet-field-day = Date
sheet-field-last-day = End date
sheet-field-start = Start
sheet-field-end = End
sheet-field-minutes = Minutes
sheet-field-venue = Venue
sheet-field-venue-stays = Hotel
sheet-field-room = Room
sheet-field-audience = Audience
sheet-field-capacity = Capacity
sheet-field-unnamed-heads = Unnamed heads
sheet-field-speakers = Speakers
sheet-field-moderators = Moderators
sheet-field-panelists = Panelists
sheet-field-hosts = Hosts
sheet-field-performers = Performers
sheet-field-interpreters = Interpreters
sheet-field-attendees = Attendees
sheet-field-organizers = Organizers
sheet-field-registration-url = Registration link
sheet-field-online-url = Online link
sheet-field-zone = Time zone
sheet-field-mode = Means of transport
sheet-field-operator = Operator
sheet-field-number = Flight or number
sheet-field-from-city = Departure city
sheet-field-from-point = Departure point
sheet-field-to-city = Arrival city
sheet-field-to-point = Arrival point
sheet-field-departs-day = Departure date
sheet-field-departs-hour = Departure time
sheet-field-arrives-day = Arrival date
sheet-field-arrives-hour = Arrival time
sheet-field-travellers = Travellers
sheet-field-check-in = Check-in
sheet-field-check-out = Check-out
sheet-field-room-type = Room type
sheet-field-guests = Guests
sheet-field-confirmed = Confirmed
sheet-field-booking = Booking reference
sheet-field-notes = Notes
sheet-fate-new = new
sheet-fate-updated = changes
sheet-fate-same = as before
sheet-fate-joined = with another row
sheet-fate-twice = twice in the sheet
sheet-fate-ask = to be decided
sheet-fate-removed-here = removed here
sheet-fate-broken = cannot be taken
sheet-fate-left-out = left out
sheet-gravity-broken = cannot be taken
sheet-gravity-doubtful = look at this
sheet-gravity-told = note
sheet-note-name-missing = There is no name.
sheet-note-title-missing = There is no title.
sheet-note-delegation-missing = There is no delegation.
sheet-note-where-missing = Where “{ $text }” is, is not known; name a city that can be found, or a leg.
sheet-note-nights-missing = The days of arrival and departure are missing, or in the wrong order.
sheet-note-lodging-missing = The hotel, or the city it is in, is missing: { $text }
sheet-note-city-unknown = No city “{ $text }” is known.
sheet-note-city-several = Several cities are called “{ $text }”; { $taken } was taken.
sheet-note-no-leg = It has an hour, but no leg or venue says in which clock.
sheet-note-leg-unknown = The forum has no leg “{ $text }”.
sheet-note-leg-by-day = The leg was taken by its days: { $leg }.
sheet-note-day-unreadable = “{ $text }” is no date that can be read.
sheet-note-day-outside = { $day } is far from the days of the forum.
sheet-note-order-open = Nothing says whether the day or the month comes first; { $first ->
    [month] the month
   *[day] the day
} was taken first.
sheet-note-order-mixed = Some dates have the day first ({ $days }) and others the month ({ $months }); each was read in the only way it can be, the others like most.
sheet-note-weekday-wrong = The sheet says { $said ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}, but { $day } is a { $is ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}.
sheet-note-day-from-above = The date was taken from the row above: { $day }.
sheet-note-day-from-heading = The date was taken from above: { $day }.
sheet-note-hour-unreadable = “{ $text }” is no hour that can be read.
sheet-note-hour-without-day = It has an hour, but no date; it is not scheduled.
sheet-note-ends-before-start = It ends before it starts; an hour was taken.
sheet-note-long-span = It would last { $hours } hours.
sheet-note-end-taken = The end is missing; { $minutes } minutes were taken.
sheet-note-time-never = { $time } does not exist: the clock is turned forward over it.
sheet-note-time-twice = { $time } exists twice; the earlier one was taken.
sheet-note-word-unknown = “{ $text }” is no value of this column that is known; it was left out.
sheet-note-number-unreadable = “{ $text }” is no number.
sheet-note-country-unknown = No country “{ $text }” is known.
sheet-note-language-unknown = No language “{ $text }” is known.
sheet-note-zone-unknown = No time zone “{ $text }” is known.
sheet-note-mail-odd = This does not look like an e-mail address.
sheet-note-not-kept = Passport and document numbers are not kept.
sheet-note-twice = Row { $row } says this already.
sheet-note-twice-differs = It differs from row { $row } in column { $column }.
sheet-note-joined = It adds to row { $row }.
sheet-note-looks-like = “{ $name }” looks like “{ $other }”: the same person?
sheet-note-same-name = There is another “{ $name }” here: the same person?
sheet-note-several-of-name = Several people are called “{ $name }”; nobody was taken.
sheet-note-new-organization = New organization: { $name }
sheet-note-organization-like = New organization “{ $name }”, which looks like “{ $other }”.
sheet-note-new-person = New person: { $name }
sheet-note-person-like = “{ $name }” looks like “{ $other }” and was left out here: write the name as it is there, or add the person first.
sheet-note-new-venue = New venue: { $name }
sheet-note-new-room = New room: { $name }
sheet-note-new-track = New track: { $name }
sheet-note-new-delegation = New delegation: { $name }
sheet-note-new-place = New place: { $name } ({ $country })
sheet-note-heading = A heading, no row of the list: { $text }
sheet-note-header-again = The header once more.
sheet-note-removed-here = “{ $name }” came with this sheet before, and was removed here.
sheet-note-locked = “{ $name }” belongs to a host event or another forum, and is not changed here.
sheet-note-too-many-rows = The sheet has too many rows; the first { $count } were read.
reason-sheet-large = it is too large
reason-sheet-empty = there is nothing in it
reason-no-sheet = there is no such sheet
reason-no-column = there is no such column, or it cannot hold that
cli-sheet-would = { $sheet } into { $slug }, as { $kind }: { $added } new, { $updated } changed, { $same } as before, { $left_out } left out, { $doubtful } to look at
cli-sheet-imported = { $slug }: { $added } new, { $updated } changed, { $same } as before, { $left_out } left out, { $doubtful } to look at
cli-sheet-nothing = nothing
cli-sheet-saved = { $rows } rows written to { $to }
