"""Decodes every VEVENT below a folder to instants, with python-icalendar and with vobject, and prints them as JSON.

    PYTHONTZPATH= python3 decode.py FOLDER

prints {"path/of/file.ics": {"icalendar": {UID: [start, end]}, "vobject": {UID: [start, end]}}}. An instant is written
2023-11-15T15:00:00Z, a whole day 2023-11-15. python-icalendar believes the name of a zone and its own data (PyPI's
tzdata, if PYTHONTZPATH is empty); vobject believes the VTIMEZONE in the file.
"""

import datetime
import json
import os
import pathlib
import sys

import icalendar
import vobject


def stamp(value):
    """Writes a date or an aware datetime; a naive datetime is floating, which no file of ours may hold."""
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            return f"floating {value.isoformat()}"
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def with_icalendar(content):
    calendar = icalendar.Calendar.from_ical(content)
    return {str(event["UID"]): [stamp(event["DTSTART"].dt), stamp(event["DTEND"].dt)] for event in calendar.walk("VEVENT")}


def with_vobject(content):
    # It keeps the zones of the files it has read before, by name, and would not look at those of this one.
    zones = getattr(vobject.icalendar, "__tzidMap")
    for name in [name for name in zones if name != "UTC"]:
        del zones[name]
    calendar = vobject.readOne(content.decode("utf-8"))
    events = calendar.contents.get("vevent", [])
    return {event.uid.value: [stamp(event.dtstart.value), stamp(event.dtend.value)] for event in events}


def main(folder):
    if os.environ.get("PYTHONTZPATH") != "":
        sys.exit("PYTHONTZPATH must be empty, so that zones come from PyPI's tzdata and not from this machine")
    decoded = {}
    for path in sorted(pathlib.Path(folder).rglob("*.ics")):
        content = path.read_bytes()
        decoded[path.relative_to(folder).as_posix()] = {
            "icalendar": with_icalendar(content),
            "vobject": with_vobject(content),
        }
    json.dump(decoded, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(sys.argv[1])
