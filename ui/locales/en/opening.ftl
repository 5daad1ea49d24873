# Files that come from outside: dropped on the window, or opened from the file manager.
opening-failed = That file was not opened
opening-drop = Let go to open it
opening-drop-later = Let go: it is opened when this dialog is closed
opening-waits =
    { $count ->
        [one] { $name } is opened when this dialog is closed.
       *[other] { $count } files are opened when this dialog is closed.
    }
opening-later =
    { $count ->
        [one] { $names } is read as soon as a workspace is open.
       *[other] These files are read as soon as a workspace is open: { $names }
    }
opening-later-leave = Do not read it
opening-same = The workspace “{ $name }” is open already.
opening-switch = Open another workspace?
opening-switch-why = “{ $open }” is open in this window, and everything in it is saved. “{ $next }” takes its place.
opening-switch-now = Open it
opening-stay = Stay here
opening-several =
    { $count ->
        [one] One more file
       *[other] { $count } files
    }
opening-several-why = They are opened one after the other. Which is next?
opening-open = Open
opening-open-of = Open { $name }
opening-leave = Leave the others
opening-looking = Looking what it is.
opening-is-workspace = Workspace
opening-is-calendar = Calendar
opening-is-programme = Programme of a conference
opening-is-bundle = Bundle of a forum
opening-is-delegate-bundle = Bundle for a delegate
reading-stop = Stop reading
