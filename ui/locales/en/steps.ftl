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
step-published = Published { $forum }, number { $number }
step-person-forgotten = Forgot a person
step-undone = Undid a step
step-redone = Did a step again
