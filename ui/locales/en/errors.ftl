# What went wrong, for people. One message for each code of the wire; a hint, where there is one, says what to do.
error-unknown-command = There is no command “{ $name }”.
error-bad-request = The request is not understood: { $message }
error-no-workspace = No workspace is open.
error-not-found = There is no { $kind } “{ $name }”.
error-not-unique = There is more than one { $kind } “{ $name }”. Name it by its id.
error-bad-field = { $field }: “{ $value }” cannot stand here. { $reason }
error-time-nonexistent = { $time } does not exist in { $zone }: the clock goes from { $before } ({ $before_offset }) to { $after } ({ $after_offset }).
error-time-ambiguous = { $time } exists twice in { $zone }, once at { $earlier_offset } and once at { $later_offset }. Say which one.
error-unknown-zone = There is no time zone “{ $zone }” in the rules in use.
error-ends-before-start = It ends at { $end }, which is not after its start at { $start }.
error-locked = “{ $session }” is an item of a host event and cannot be changed here.
error-not-published = “{ $forum }” has not been published yet. Calendars are made from a publication.
error-bundle-problems = The bundle has { $count ->
    [one] one problem
   *[other] { $count } problems
}. Nothing was changed.
error-calendar-unreadable = Nothing in { $file } could be read as a calendar.
error-unknown-file = { $file } is nothing that can be opened here.
error-sheet-unreadable = { $file } cannot be read as a sheet: { $reason }
error-zone-rules-refused = These zone rules are refused: { $reason }
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-undo-conflict = A later step changed the same fields. Undo that one first.
error-later-step = This step cannot be taken back: a later one depends on it (“{ $later }”). Take that one back first.
error-second-writer = Another program has { $file } open for writing. Here it can only be read.
error-read-only = { $file } can only be read: { $reason }
error-newer-version = { $file } was made by a newer version of Periplo ({ $version }). It was not touched; install the newer version to open it.
error-not-a-workspace = { $file } is not a Periplo workspace.
error-damaged = { $file } is damaged: { $detail }
error-disk-full = The disk is full; { $file } could not be written. What was saved before is safe.
error-file-exists = { $file } exists already. Choose another name, or remove it first.
error-file = { $file } cannot be read or written: { $reason }
error-path-refused = Files cannot be named by path here; upload or download them.
error-cancelled = Cancelled. The workspace is as it was.
error-workspace = The workspace could not do this: { $message }
error-network-folder = { $file } lies in a network or synced folder. Two machines writing it at once can damage it; keep it on this machine’s own disk.

hint-restore-backup = A good backup of { $at } is at hand: restore it from Settings, Backups, or with “periplo-cli restore { $backup }”.
hint-free-space = Free some space on the disk and try again.
hint-close-other = Close the other program, then open the workspace again.
hint-publish-first = Publish the forum first.
hint-copy-elsewhere = Copy the file to a folder of your own and open it there.

reason-empty = It must not be empty.
reason-dates-reversed = The last day is before the first.
reason-unknown-row = The file has no such item.
reason-unknown-room = The room is not one of the venue.
reason-outside-day = That day has no such minute in its place.
reason-slug = A short name has lower-case letters, digits and hyphens.
reason-too-many = That is too many.
reason-not-there = It is not there.
reason-not-allowed = You may not read or write it.
reason-read-only = The folder or disk is read-only.
reason-folder = It is a folder.
reason-no-folder = Part of the path is no folder.

rules-no-version = it does not say its version
rules-older = it holds { $version }, and { $current } is in use
rules-partial = it lacks { $zones }
rules-damaged = { $detail }
rules-leap-seconds = it counts leap seconds (a “right/” folder), which calendars do not
rules-not-a-source = it is neither a zoneinfo folder nor a zip of zone files
hint-no-workspace-at = There is no workspace at { $file } yet. Name one with --workspace, or make one with “periplo-cli demo”.
hint-unknown-file = What can be opened: workspaces (.periplo), calendars (.ics), programmes of conferences (schedule.xml, schedule.json), bundles of forums and bundles for delegates (.json).
hint-folder = It is a folder. Open the files in it.
hint-written-stays = What was written before is whole and stays. Saving again writes the rest.
