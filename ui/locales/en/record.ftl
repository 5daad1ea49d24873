# What the steps did that write records of any kind; the kind picks its word.
step-record-added = Added { $kind ->
    [organization] the organization
    [membership] the membership
    [place] the place
    [venue] the venue
    [room] the room
    [person] the person
    [affiliation] the affiliation
    [availability] the availability of
    [host_event] the host event
    [forum] the forum
    [leg] the leg
    [track] the track
    [delegation] the delegation
    [delegate] the delegate
    [attended_leg] the attendance of
    [participation] the participation
    [partner] the partner
    [journey] the journey
    [traveller] the traveller
    [stay] the stay in
    [guest] the guest
    [task] the task
    [outcome] the outcome
   *[session] the session
} { $name }
step-record-changed = Changed { $kind ->
    [organization] the organization
    [membership] the membership
    [place] the place
    [venue] the venue
    [room] the room
    [person] the person
    [affiliation] the affiliation
    [availability] the availability of
    [host_event] the host event
    [forum] the forum
    [leg] the leg
    [track] the track
    [delegation] the delegation
    [delegate] the delegate
    [attended_leg] the attendance of
    [participation] the participation
    [partner] the partner
    [journey] the journey
    [traveller] the traveller
    [stay] the stay in
    [guest] the guest
    [task] the task
    [outcome] the outcome
   *[session] the session
} { $name }
step-record-removed = Removed { $kind ->
    [organization] the organization
    [membership] the membership
    [place] the place
    [venue] the venue
    [room] the room
    [person] the person
    [affiliation] the affiliation
    [availability] the availability of
    [host_event] the host event
    [forum] the forum
    [leg] the leg
    [track] the track
    [delegation] the delegation
    [delegate] the delegate
    [attended_leg] the attendance of
    [participation] the participation
    [partner] the partner
    [journey] the journey
    [traveller] the traveller
    [stay] the stay in
    [guest] the guest
    [task] the task
    [outcome] the outcome
   *[session] the session
} { $name }
step-record-duplicated = Copied { $kind ->
    [organization] the organization
    [membership] the membership
    [place] the place
    [venue] the venue
    [room] the room
    [person] the person
    [affiliation] the affiliation
    [availability] the availability of
    [host_event] the host event
    [forum] the forum
    [leg] the leg
    [track] the track
    [delegation] the delegation
    [delegate] the delegate
    [attended_leg] the attendance of
    [participation] the participation
    [partner] the partner
    [journey] the journey
    [traveller] the traveller
    [stay] the stay in
    [guest] the guest
    [task] the task
    [outcome] the outcome
   *[session] the session
} { $name }
step-private-changed = Changed private facts
step-forum-from-template = Made { $forum } from an earlier forum

reason-other = It is not what is expected there.
reason-no-zone = It has no clock yet: choose a leg, a venue or a zone first.
reason-itself = It cannot be itself.
reason-weekday = A day of the week is 1 to 7.
reason-unnamed = Give it a name, a country or an organization.
reason-no-night = The day of departure must be after the day of arrival.
reason-not-on-earth = There is no such point on Earth.
reason-other-forum = It belongs to another forum.
reason-other-place = It is in another place.
reason-not-by-hand = This is not made by hand.
reason-there-already = It is there already.
reason-fixed = Others depend on this; remove it and add it anew.
reason-needs-it = This cannot do without it.
reason-no-copy = This is not copied.
reason-too-far = That day is too far away.
step-records-changed = Changed { $count ->
    [one] one entry
   *[other] { $count } entries at once
}
step-reverted = Took back: { $step }
step-leg-shifted = Moved the leg { $leg } by { $days ->
    [one] one day
   *[other] { $days } days
}
step-leg-moved = Moved the leg { $leg } to { $place }
step-sessions-pasted = Pasted { $count ->
    [one] a session
   *[other] { $count } sessions
}
reason-nothing-moves = Neither the days nor the place would change.
reason-out-of-time = A date would lie outside the years 1 to 9999.
reason-no-step = The history has no such step.
reason-not-undone = This kind of step is not taken back.
reason-not-yet = The forum was not there yet.
