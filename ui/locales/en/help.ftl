# Help in place, for what first users hesitate at: a name, and a few sentences. An empty line parts paragraphs.

help-on = Help: { $what }
help-when = when a session is
help-when-text =
    With an hour, a session stands in the grid and in calendars from start to end.

    Where the hour is still to be confirmed, give its days and perhaps the part of the day: calendars show it all day long, as tentative, and nobody counts as busy.

    Without a day it waits in the tray, and no calendar has it.
help-status = status
help-status-text =
    A draft is yours alone: no calendar shows it. A tentative session is shown as such. A confirmed one is settled.

    Cancel a session rather than remove it: whoever has it in their calendar then sees that it is off.
help-audience = for whom
help-audience-text =
    The public programme has public sessions only. All others are in the calendars of those who take part, and in the organizers’ own.
help-clock = the clock of the place
help-clock-text =
    Hours are those of the clock where it happens: 15:00 in Lima is 15:00 in Lima, wherever you plan. The zone comes from the venue’s city, else from the leg’s.

    Only what happens online needs a zone of its own. A second clock for yourself can be chosen in Settings.
help-reply = declined and excused
help-reply-text =
    Declined: somebody was asked and says no. Excused: somebody’s delegation takes part, but they need not come.

    Either way it leaves their calendar and no longer clashes with anything. The others of the delegation keep it.
help-publish = what publishing does
help-publish-text =
    Publishing keeps the forum as it is now, and calendars are made from that. Nothing is sent: you save the calendars and pass them on.

    It cannot be undone, but corrected: whatever is published next replaces it. Drafts and sessions without a day stay out.
help-files = calendar, bundle, workspace
help-files-text =
    A calendar is for people’s calendar programs: what one of them, or the public, should see.

    A bundle is one forum as a file, for somebody who goes on planning it in Periplo.

    The workspace is everything you have here, in one file on this machine. Copies of it are made in Settings.
help-overlay = a forum of its own, or locked sessions
help-overlay-text =
    Take it as a forum of its own if you plan it yourselves: everything can be changed.

    Take it as locked sessions if it belongs to a host event: it then stands beside your own programme, so that clashes are seen, and is not published with it. A newer version is read over the old one.
help-keep = what stays the same
help-keep-text =
    The hour on the wall is the usual choice: what was at 10:00 is at 10:00 in the new place, too.

    The instant is for calls with people elsewhere: it stays the same moment for them, and the hour on the wall may change.
help-accept = accepting a finding
help-accept-text =
    Accepting says that you know of it and that it may stay. Nothing in the plan changes; the finding is no longer counted and is listed with your reason.

    When what causes it changes, it comes back by itself. You can take your word back at any time.
