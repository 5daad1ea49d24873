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
