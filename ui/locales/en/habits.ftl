# Habits people have: searching, marking many, copying, looking back.
shortcut-find = Search everything
shortcut-mark = Mark a session or person in its list
shortcut-copy = Copy sessions
shortcut-paste = Paste sessions on a day
search-title = Search everything
search-label = Sessions, people, places, notes…
search-why = Every word may be the beginning of one; accents do not matter. Private facts are not searched.
search-found = { $count ->
    [0] Nothing found
    [one] One found
   *[other] { $count } found
}
many-open = Mark several
many-label = What is marked
many-mark = Mark { $name }
many-count = { $count ->
    [one] One marked
   *[other] { $count } marked
}
many-all = Mark all shown
many-none = Mark something first.
many-close = Done
many-change = Change…
many-copy = Copy
many-title = { $count ->
    [one] Change one session
   *[other] Change { $count } sessions
}
many-people-title = { $count ->
    [one] Change one person
   *[other] Change { $count } people
}
many-why = All of them change in one step. What you leave as it is stays as it is in each.
many-as-is = As it is
many-at = It was { $item } that stood in the way. Nothing was changed.
many-days = Move by days
many-minutes = Move by minutes
many-join = Travels with
many-do = { $count ->
    [one] Change it
   *[other] Change all { $count }
}
many-done = { $count ->
    [one] One was changed
   *[other] { $count } were changed
}
paste-copied = { $count ->
    [one] One session copied. Ctrl+V puts it on a day.
   *[other] { $count } sessions copied. Ctrl+V puts them on a day.
}
paste-title = { $count ->
    [one] Paste a session
   *[other] Paste { $count } sessions
}
paste-why = The copies are drafts, at the same hours and with the same people.
paste-day = Day
paste-do = Paste
paste-done = { $count ->
    [one] One session was pasted
   *[other] { $count } sessions were pasted
}
history-look = See this state
history-revert = Take back
past-title = The programme as it was
past-why = You are looking at an earlier state. Nothing is changed by it.
past-after = After: { $step }
past-sessions = { $count ->
    [one] One session
   *[other] { $count } sessions
}
list-sort = Sort by
list-columns = Columns
removed-toast = { $name } was removed
