# Programmes of conferences, and bundles for delegates: what reading and writing them says.
step-programme-imported = Read the programme of { $programme }

doing-write-delegates = Making the delegates’ bundles

error-programme-unreadable = Nothing of this programme could be read. It takes a schedule.xml or a schedule.json, as frab and pretalx publish them.
error-made-for-a-delegate = This bundle was made for { $person }: it holds what one delegate may see, and is looked at, not imported.
error-not-for-a-delegate = This bundle was not made for a delegate. Ask the organizer for one of your own.
hint-open-as-delegate = Open it under “I am a delegate…”.
hint-ask-organizer = Ask the organizer for a bundle made after the forum was published.
reason-needs-zone = The programme names no time zone: say which one its hours are in.

programme-problem-too-large = The file is larger than { $limit } bytes.
programme-problem-not-a-programme = It is neither a schedule.xml nor a schedule.json.
programme-problem-broken-json = The JSON breaks off or is wrong: { $detail }
programme-problem-broken-xml = The XML breaks off or is wrong here; what stands before was read: { $detail }
programme-problem-not-utf8 = It is not UTF-8 throughout; what could not be read was replaced.
programme-problem-doctype-ignored = A document type was passed over; what it defines is not put in.
programme-problem-unknown-entity = { $value } is unknown and stays as written.
programme-problem-too-deep = Elements nested too deep were passed over.
programme-problem-too-many-events = Only the first { $limit } events were read.
programme-problem-unknown-zone = There is no time zone “{ $value }” in the rules in use.
programme-problem-no-title = No title; its key stands for one.
programme-problem-no-time = No time: it comes in unscheduled.
programme-problem-bad-time = “{ $value }” is no date or time.
programme-problem-bad-duration = “{ $value }” is no length; a minute is taken.
programme-problem-took-next-day = No date of its own, and { $value } is before the day changes: taken for the following day.
programme-problem-start-differs = The start says { $value } and the date { $taken }; the date is taken.
programme-problem-offset-differs = The offset of { $value } is not that of { $zone } then; the instant is kept.
programme-problem-took-earlier = { $value } exists twice in { $zone }; the earlier is taken.
programme-problem-skipped-time = { $value } does not exist in { $zone }: the clock skips it.
programme-problem-duplicate-key = An earlier event has the same key, { $value }; both come in.
programme-problem-room-differs = It says the room “{ $value }” and stands under “{ $under }”; its own is taken.
programme-problem-bad-language = “{ $value }” is no language tag; passed over.
programme-problem-no-name = Somebody without a name was passed over.

cli-programme-would = { $title }, { $events } events in { $rooms } rooms with { $people } people → { $slug }: would add { $added }, change { $changed }, remove { $gone }, mark { $cancelled } as cancelled; { $unchanged } as they are.
cli-programme-done = { $title }, { $events } events in { $rooms } rooms with { $people } people → { $slug }: added { $added }, changed { $changed }, removed { $gone }, marked { $cancelled } as cancelled; { $unchanged } as they were.
cli-programme-match = { $name } is taken for the person of that name in the workspace.
cli-programme-saved = Written: { $to }, { $events } events. Not in it, because they are not public or have no hour: { $left-out }.
cli-delegates-saved = { $to }: { $written } bundles written, { $unchanged } unchanged.
