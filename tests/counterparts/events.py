"""Lists what happens in every calendar below a folder as python-icalendar and recurring-ical-events read it, as JSON.

    PYTHONTZPATH= python3 events.py FOLDER WINDOWS

WINDOWS is a JSON file {"path/of/file.ics": [FIRST, LAST]}: the days (2023-11-15) between which what repeats is expanded.
Prints {"path/of/file.ics": {"events": [[UID, start, end, repeats]…]}} for each file that is read as a whole, and {"error": …}
for the others: an entry for each event that does not repeat, and for each occurrence of those that do, whose start lies
within. An instant is written 2023-11-15T15:00:00Z, a floating time 2023-11-15T15:00:00, a whole day 2023-11-15; an end
that the file does not say is null.
"""

import datetime
import json
import os
import pathlib
import sys

import icalendar
import recurring_ical_events


def stamp(value):
    """Writes a date, an aware datetime as an instant, a naive one as it is."""
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None or value.utcoffset() is None:
            return value.strftime("%Y-%m-%dT%H:%M:%S")
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def entry(event, repeats):
    """An event with its end where the file says one."""
    start = getattr(event.get("DTSTART"), "dt", None)
    end = getattr(event.get("DTEND"), "dt", None)
    if end is None and start is not None and hasattr(event.get("DURATION"), "dt"):
        end = start + event["DURATION"].dt
    if start is None:
        return None
    return [str(event.get("UID", "")), stamp(start), None if end is None else stamp(end), repeats]


def happenings(calendars, first, last):
    for calendar in calendars:
        events = [calendar] if calendar.name == "VEVENT" else calendar.walk("VEVENT")
        repeated = {str(event.get("UID", "")) for event in events if "RRULE" in event or "RDATE" in event}
        for event in events:
            if str(event.get("UID", "")) not in repeated:
                yield entry(event, False)
        if not repeated:
            continue
        whole = calendar
        if calendar.name == "VEVENT":  # One that stands alone in its file.
            whole = icalendar.Calendar()
            whole.add_component(calendar)
        for event in recurring_ical_events.of(whole).between(first, last + datetime.timedelta(days=1)):
            day = event["DTSTART"].dt
            day = day.date() if isinstance(day, datetime.datetime) else day
            if str(event.get("UID", "")) in repeated and first <= day <= last:
                yield entry(event, True)


def read(content, window):
    try:
        calendars = icalendar.Component.from_ical(content, multiple=True)
        if any(component.errors for calendar in calendars for component in calendar.walk()):
            return {"error": "errors within components"}
        first, last = map(datetime.date.fromisoformat, window)
        found = [happening for happening in happenings(calendars, first, last) if happening is not None]
    except Exception as error:  # Whatever it is: the file is one that this program does not read.
        return {"error": f"{type(error).__name__}: {error}"}
    return {"events": found}


def main(folder, windows):
    if os.environ.get("PYTHONTZPATH") != "":
        sys.exit("PYTHONTZPATH must be empty, so that zones come from PyPI's tzdata and not from this machine")
    windows = json.loads(pathlib.Path(windows).read_text(encoding="utf-8"))
    files = sorted(pathlib.Path(folder).rglob("*.ics"))
    names = {path: path.relative_to(folder).as_posix() for path in files}
    read_files = {name: read(path.read_bytes(), windows[name]) for path, name in names.items()}
    json.dump(read_files, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:3])
