# What the viewer chooses, zone rules, workspace, backups.

settings-view = View
settings-language = Language
settings-theme = Theme
theme-system = As the system has it
theme-light = Light
theme-dark = Dark
settings-hours = Hours
hours-24 = 0 to 23
hours-12 = 1 to 12, before and after noon
settings-zone = Second clock
settings-keys = Keys without Ctrl are shortcuts (?, /, g p…)
zones-title = Zone rules
zones-shipped = came with the program; { $count } zones
zones-installed = were installed on this machine; the program brought { $shipped }
zones-workspace = came with the workspace; the program brought { $shipped }
zones-moved =
    { $count ->
        [one] The rules in use have moved one item:
       *[other] The rules in use have moved { $count } items:
    }
zones-moved-item = { $time } in { $city } is now { $after } UTC, was { $before } UTC
zones-newer = Install newer rules
zones-newer-why = Governments change clocks with days of notice. A zip of zone files, such as a tzdata wheel, brings newer rules without a network.
zones-file = Zip of zone files (.zip, .whl)
zones-folder = Choose a zoneinfo folder…
zones-offered = Rules { $version }, { $zones } zones
zones-same = No zone’s clock differs from now on.
zones-differ =
    { $count ->
        [one] One zone differs: { $names }.
       *[other] { $count } zones differ: { $names }.
    }
zones-would-move =
    { $count ->
        [one] One item would move:
       *[other] { $count } items would move:
    }
zones-install = Install
zones-done = Rules { $version } are in use.
workspace-title = Workspace
workspace-close = Close the workspace
snapshot-save = Save a copy…
verify = Check that all is in order
verify-good = All is in order: { $steps } steps and { $records } records were checked.
verify-bad =
    { $count ->
        [one] One thing is not in order.
       *[other] { $count } things are not in order.
    }
backups-title = Backups
backups-why = Made by themselves while you work: 12 of the last days, 10 of the last weeks, 9 of the last months.
backups-none = None yet.
backup-size = { $size } kB
restore = Restore
restore-of = Restore the backup of { $when }
restore-title = Restore this backup
restore-why = The workspace goes back to that moment. As it is now, it is backed up first.
about-title = About
about-why = An offline planner for forums that travel. Typeface: Inter, SIL Open Font License. Icons: Lucide, ISC. Names of countries and languages: Unicode CLDR. Cities: GeoNames (geonames.org), CC BY 4.0.
