# The keys, as listed by the dialog of keys.

shortcuts-title = Keys
shortcuts-moving = Moving about
shortcuts-doing = Doing things
shortcut-help = Show these keys
shortcut-forums = Forums
shortcut-settings = Settings
shortcut-search = Search in the list shown
shortcut-list = Up and down in a list
shortcut-open = Open what has the focus
shortcut-close = Close details or a dialog
shortcut-edit = Edit the session shown
shortcut-previous-day = Previous day
shortcut-next-day = Next day
shortcut-or = or
shortcut-then = then
