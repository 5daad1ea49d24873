"""Lists every VEVENT below a folder as python-icalendar reads it, and the occurrences of what repeats, as JSON.

    PYTHONTZPATH= python3 events.py FOLDER FIRST LAST

prints {"path/of/file.ics": {"events": [[UID, start, end]…], "occurrences": [[UID, start]…]}} for each file that is read as a
whole, and {"error": …} for the others. FIRST and LAST are the days (2023-11-15) between which occurrences are listed. An
instant is written 2023-11-15T15:00:00Z, a floating time 2023-11-15T15:00:00, a whole day 2023-11-15.
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


def events(calendars):
    """Every event with a start, with its end where the file says one."""
    for calendar in calendars:
        for event in [calendar] if calendar.name == "VEVENT" else calendar.walk("VEVENT"):
            start = getattr(event.get("DTSTART"), "dt", None)
            end = getattr(event.get("DTEND"), "dt", None)
            if end is None and start is not None and hasattr(event.get("DURATION"), "dt"):
                end = start + event["DURATION"].dt
            if start is not None:
                yield [str(event.get("UID", "")), stamp(start), None if end is None else stamp(end)]


def occurrences(calendars, first, last):
    """The starts of what repeats from one day to another, both included."""
    for calendar in calendars:
        repeated = {str(event.get("UID", "")) for event in calendar.walk("VEVENT") if "RRULE" in event or "RDATE" in event}
        if calendar.name != "VCALENDAR" or not repeated:
            continue
        for event in recurring_ical_events.of(calendar).between(first, last + datetime.timedelta(days=1)):
            uid = str(event.get("UID", ""))
            day = event["DTSTART"].dt
            day = day.date() if isinstance(day, datetime.datetime) else day
            if uid in repeated and first <= day <= last:
                yield [uid, stamp(event["DTSTART"].dt)]


def read(content, first, last):
    try:
        calendars = icalendar.Component.from_ical(content, multiple=True)
        if any(component.errors for calendar in calendars for component in calendar.walk()):
            return {"error": "errors within components"}
        found = {"events": list(events(calendars))}
    except Exception as error:  # Whatever it is: the file is one that this program does not read.
        return {"error": f"{type(error).__name__}: {error}"}
    try:
        found["occurrences"] = sorted(occurrences(calendars, first, last))
    except Exception as error:
        found["not_expanded"] = f"{type(error).__name__}: {error}"
    return found


def main(folder, first, last):
    if os.environ.get("PYTHONTZPATH") != "":
        sys.exit("PYTHONTZPATH must be empty, so that zones come from PyPI's tzdata and not from this machine")
    first, last = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    files = sorted(pathlib.Path(folder).rglob("*.ics"))
    read_files = {path.relative_to(folder).as_posix(): read(path.read_bytes(), first, last) for path in files}
    json.dump(read_files, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:4])
