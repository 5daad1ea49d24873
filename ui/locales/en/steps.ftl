# What a step of the history did, in a sentence; also what undo and redo name.
step-samples-added = Added the sample forums
step-forum-generated = Made up the forum { $forum }
step-forum-added = Added the forum { $forum }
step-forum-removed = Removed the forum { $forum }
step-session-added = Added { $session }
step-session-removed = Removed { $session }
step-session-renamed = Renamed { $session }
step-session-rescheduled = Rescheduled { $session }
step-session-moved = Moved { $session } to { $room }
step-session-changed = Changed { $session }
step-bundle-imported = Imported the bundle of { $forum }
step-calendar-imported = Read a calendar into { $forum }
step-published = Published { $forum }, number { $number }
step-person-forgotten = Forgot a person
step-undone = Undid a step
step-redone = Did a step again
step-publications-imported = Took over the publications of { $forum }

# What long work is doing.
doing-read-samples = Reading the samples
doing-read-forum = Reading the forum
doing-read-file = Reading the file
doing-read-calendars = Reading the calendars
doing-write-file = Writing the file
doing-write-calendars = Writing calendars
doing-check-bundle = Checking the bundle
doing-check-file = Checking the file
doing-check-history = Checking the history
doing-check-records = Checking the records
doing-check-times = Checking the times
doing-compare = Comparing with the last publication
doing-copy = Copying
doing-generate = Making up a forum
doing-import = Importing
doing-publish = Publishing
doing-purge = Taking out private facts
