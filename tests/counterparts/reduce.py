"""Reads every file of a calendar in many orders, as RFC 5546 §2.1.5 says, and prints what is left.

    python3 reduce.py FOLDER [ORDERS]

FOLDER has a folder for each calendar, with all files that were ever given out of it. Of two components with one UID the one
with the higher SEQUENCE counts, then the one with the later DTSTAMP; two that tie must say the same. Prints
{"calendar": [[summary, start, end, status, location], ...]} without what is cancelled, and ends with status 1 where the
order matters, a tie is none, or two calendars share a UID. Nothing here knows the program that wrote the files.
"""

import datetime
import json
import pathlib
import random
import sys

import icalendar


def stamp(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


class Entry:
    """A VEVENT with what RFC 5546 compares and what people see."""

    def __init__(self, event):
        self.uid = str(event["UID"])
        self.sequence = int(event.get("SEQUENCE", 0))
        self.stamped = event["DTSTAMP"].dt
        self.status = str(event.get("STATUS", "CONFIRMED"))
        self.shown = [
            str(event["SUMMARY"]),
            stamp(event["DTSTART"].dt),
            stamp(event["DTEND"].dt),
            self.status,
            str(event.get("LOCATION", "")),
        ]

    def newer_than(self, other):
        """Whether this one counts rather than the other (RFC 5546 §2.1.5)."""
        if self.sequence != other.sequence:
            return self.sequence > other.sequence
        if self.stamped != other.stamped:
            return self.stamped > other.stamped
        if self.shown != other.shown:
            raise ValueError(f"{self.uid} at {self.sequence}, {self.stamped} is both {self.shown} and {other.shown}")
        return False


def entries(content):
    calendar = icalendar.Calendar.from_ical(content)
    if str(calendar.get("METHOD")) in ("REQUEST", "CANCEL") and len(calendar.walk("VEVENT")) != 1:
        raise ValueError("a message of its own has not one event")
    return [Entry(event) for event in calendar.walk("VEVENT")]


def reduce(files):
    """The entries that count after all files, by UID."""
    kept = {}
    for found in files:
        for entry in found:
            if entry.uid not in kept or entry.newer_than(kept[entry.uid]):
                kept[entry.uid] = entry
    return kept


def shown(kept):
    return sorted(entry.shown for entry in kept.values() if entry.status != "CANCELLED")


def main(folder, orders):
    chance, seen, told = random.Random(5546), {}, {}
    for calendar in sorted(path for path in pathlib.Path(folder).iterdir() if path.is_dir()):
        files = [entries(path.read_bytes()) for path in sorted(calendar.glob("*.ics"))]
        results = []
        for _ in range(orders):
            chance.shuffle(files)
            results.append(shown(reduce(files)))
        if any(result != results[0] for result in results):
            sys.exit(f"{calendar.name}: the order of {len(files)} files matters")
        told[calendar.name] = results[0]
        for uid in {entry.uid for found in files for entry in found}:
            if seen.setdefault(uid, calendar.name) != calendar.name:
                sys.exit(f"{calendar.name} and {seen[uid]} share {uid}")
    json.dump(told, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200)
