# Publishing, and calendars as files.

publications-title = Publications
publications-empty = Not published yet
publications-empty-why = Calendars are made from a publication: a dated state of the forum that others have seen.
publication-number = Number { $number }
publication-rules = zone rules { $rules }
publish = Publish…
publish-now = Publish
publish-title = Publish the forum
publish-why = From now on calendars show the forum as it is. It cannot be undone; a later publication can change it.
publish-changes = Publication { $number }: { $added } new, { $changed } changed, { $gone } gone, in { $calendars ->
        [one] one calendar
       *[other] { $calendars } calendars
    }.
publish-nothing = Nothing has changed since the last publication.
publish-looking = Looking at what has changed.
publish-samples =
    { $count ->
        [one] One record still carries a sample mark.
       *[other] { $count } records still carry a sample mark.
    }
publish-note = Note
publish-note-hint = A word on what is new, for those who get the calendars.
published-toast = Published, number { $number }
calendars-title = Calendars
calendars-why = As of the last publication.
calendar-entries =
    { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
calendar-gone = { $count } cancelled
calendars-save = Save calendars…
calendars-save-title = Save calendars
calendars-save-why = One .ics file for each calendar, as of the last publication.
calendars-scope = Which
calendars-all = All calendars
calendars-subject = Of whom or what
calendars-subject-all = All of them
calendars-language = Language of the texts
calendars-save-folder = Choose a folder…
calendars-download = Download
calendars-writing = Writing calendars
calendars-saved =
    { $written ->
        [one] One file
       *[other] { $written } files
    } written, { $unchanged } as they were: { $to }
calendars-cancelled =
    { $count ->
        [one] One file of a calendar that is no more is now all cancelled.
       *[other] { $count } files of calendars that are no more are now all cancelled.
    }
calendars-advice = Import each forum into a calendar of its own: then it can be replaced as a whole.
bundle-save = Save a bundle…
bundle-download = Download
bundle-save-title = Save a bundle
bundle-save-why = This forum and all it refers to as one file, for another workspace.
changes-since-last = Changes since then…
changes-show = What changed…
changes-of = What changed… in publication { $number }
changes-title = What changed
changes-from = From
changes-to = To
changes-now = Now
changes-before-first = Before the first
changes-whose = For whom
changes-whose-all = Everybody
changes-whose-person = One person
changes-choose = Choose one
changes-what = What changes
changes-people = Whose own calendar changes
changes-calendars = Which other calendars change
changes-counts = { $added } new, { $changed } changed, { $gone } gone
changes-further = and { $count } more
changes-copy-text = Copy as text
changes-copy-markdown = Copy as Markdown
changes-copied = Copied
publish-errors =
    { $count ->
        [one] One error is found in the forum.
       *[other] { $count } errors are found in the forum.
    }
publish-look = Look at the findings first
calendars-since = Only what changed since
calendars-since-all = All, changed or not
calendars-left-out =
    { $count ->
        [one] One calendar has not changed and was left out.
       *[other] { $count } calendars have not changed and were left out.
    }
calendars-participants = Name those who take part once more, for programs that know RFC 9073
alarm = Reminder
alarm-none = None
alarm-10m = 10 minutes before
alarm-30m = 30 minutes before
alarm-2h = 2 hours before
alarm-1d = 1 day before
invitation-save = Save an invitation…
invitation-title = Save an invitation
invitation-why = One entry of one person’s calendar as a file of its own, for Outlook and others that update from nothing else. It is made from the last publication.
invitation-person = For whom
invitation-item = Session
invitation-attendee = Their e-mail address (kept nowhere)
invitation-organizer = The organizer’s e-mail address
invitation-cancel = Call it off: it is cancelled, or gone from their calendar
invitation-choose = Choose a person and a session first.
invitation-saved = Saved for { $person }: { $title }
invitation-nobody = It names no address that exists. Name both to send it as a meeting.
invitation-file = Calendar file
