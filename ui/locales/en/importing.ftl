# Reading calendars and programmes of others: row by row, before anything is written.

import-calendar = Read a calendar
import-calendar-open = Read a calendar…
import-calendar-why = What an airline, a host or a colleague sends as .ics. Nothing is written until you accept it, and it can be undone in one step.
import-calendar-file = Calendar (.ics)
import-calendar-counts = { $events } events in the file, { $rows } rows, of which { $comes } come in.
import-rows = What each item becomes
import-more = Show { $count } more
import-take-file = Where a field was changed in the file and here, take the file’s
import-take-rows =
    { $count ->
        [one] Take one row
       *[other] Take { $count } rows
    }
import-done = { $added } new, { $updated } changed, { $cancelled } cancelled, { $left_out } left out
import-done-toast =
    { $count ->
        [one] Read one item from the calendar
       *[other] Read { $count } items from the calendar
    }
import-line = Line { $line }:
import-not-said = Not said
import-no-leg = Online or elsewhere
import-repeats = repeats
import-becomes-session = Session
import-becomes-journey = Journey
import-becomes-stay = Stay
import-becomes-nothing = Leave out
import-details = Details
import-mode = Vehicle
import-from = From where
import-to = Where to
import-fate-new = new
import-fate-changed = changed
import-fate-same = as it was
import-fate-older = older than here
import-fate-cancelled = cancelled
import-fate-never-was = cancelled, never here
import-fate-removed-here = removed here
import-fate-ours = ours already
import-nothing-comes = No row comes in.
import-becomes = Becomes
import-becomes-cancelled = Cancel it here
import-becomes-kept = Keep it here
import-what = What
import-of = { $what }: { $title }
import-added = will be added
import-lodging = Lodging
import-lacks-ends = Say from where and to where.
import-lacks-venue = Say where they sleep.
import-clock = The clock its times mean
import-clock-none = As read
import-clock-hint = Where the file does not say it, or not clearly.
import-into = Into
import-choose-forum = Choose a forum
import-no-forum = There is no forum yet to read it into. Make one first.
import-first-file = Choose a file first.
import-first-forum = Choose the forum first.
import-notes = Remarks on the file
import-reading = Reading the file.
import-empty = There is nothing in it.
import-show-all = All
import-show-doubtful = To look at
import-everyone = All that comes in is for
import-everyone-none = Add a person…
import-done-why = It is one step: undoing takes all of it back.
import-kept =
    { $count ->
        [one] One field was changed in the file and here:
       *[other] { $count } fields were changed in the file and here:
    }
import-kept-theirs = – the file’s was taken
import-kept-ours = – ours was kept
programme-open = Read a programme…
programme-read = Read the programme of a conference
programme-read-why = The schedule.xml or schedule.json of a host or another conference. What it changes is shown first; it can be undone in one step.
programme-file = Programme (schedule.xml, schedule.json)
programme-becomes = It becomes
programme-as-forum = A forum of its own
programme-as-overlay = Locked sessions beside ours
programme-audience = Who sees these sessions
programme-audience-as-before = As before; new ones: delegates
programme-audience-delegates = Delegates
programme-audience-public = Everybody: in our public programme too
programme-zone = Time zone of its hours
programme-zone-file = As the file says: { $zone }
programme-zone-leg = As the file says, else that of the leg
programme-zone-choose = As the file says
programme-first-leg = Choose the forum and the leg first.
programme-first-zone = Say the time zone first.
programme-cannot = It cannot be read like this.
programme-nothing = It changes nothing: everything is here as it is there.
programme-take = Take it over
programme-done =
    { $count ->
        [one] One session of { $title } taken over
       *[other] { $count } sessions of { $title } taken over
    }
programme-version = version { $version }
programme-counts = { $events } events, { $rooms } rooms, { $people } people
programme-matched =
    { $count ->
        [one] Taken for the person of that name here:
       *[other] Taken for the people of these names here:
    }
programme-rows = What it changes, event by event
programme-show-changes = What changes
programme-takes = Take
programme-happens = What happens
programme-fate-gone = no longer there
programme-fate-cancelled = no longer there: stays as cancelled
programme-fate-left-out = left out
programme-save = Save the programme…
programme-save-title = Save the programme for apps
programme-save-why = The public programme as schedule.xml or schedule.json, which the apps of many conferences show.
programme-format = Form
programme-format-xml = schedule.xml (frab, pentabarf)
programme-format-json = schedule.json (frab, pretalx)
programme-language-own = The forum’s own
programme-saved =
    { $count ->
        [one] One session
       *[other] { $count } sessions
    } written: { $to }
programme-left-out =
    { $count ->
        [one] One session is not in it: it is not public, or has no hour.
       *[other] { $count } sessions are not in it: they are not public, or have no hour.
    }
others-title = From others, and for their programs
others-calendar = A calendar that somebody sent
others-calendar-why = Flights, hotels, meetings: row by row into sessions, journeys and stays.
others-programme = The programme of the host
others-programme-why = Beside ours on a leg, locked; counted where our people take part.
others-apps = Our programme for conference apps
others-apps-why = In the form that the apps of many conferences read.
welcome-programme = Take over a conference’s programme
welcome-programme-why = From the schedule.xml or schedule.json that many conferences publish.
welcome-delegate = Look at my own days
welcome-delegate-why = With the file that the organizer made for you.
locked-why = Read a newer programme of the host to change it, or leave it out there.
leg-overlaid =
    { $count ->
        [one] and 1 of the host
       *[other] and { $count } of the host
    }
pack-open = Pack for one person…
pack-title = Pack what one person needs
pack-why = One file to send: their calendar, what changed, and each change as a message for Outlook.
pack-since = What they know already
pack-since-none = Nothing yet
pack-since-hint = What changed since that publication comes along.
pack-file = Packed folder (.zip)
pack-choose = Choose a person first.
pack-save = Save…
programme-elsewhere = Nothing in it is on the days of the leg, { $days }. Is it the programme of another year?
field-people = People
