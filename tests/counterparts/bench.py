"""Measures how fast python-icalendar reads and writes the calendars of a folder, and prints it as JSON.

    PYTHONTZPATH= python3 bench.py FOLDER SECONDS

What it prints and measures is that of bench.mjs.
"""

import json
import pathlib
import statistics
import sys
import time

import icalendar


def read(content):
    calendar = icalendar.Calendar.from_ical(content)
    events = [
        (str(event["UID"]), str(event["SUMMARY"]), event["DTSTART"].dt, event["DTEND"].dt)
        for event in calendar.walk("VEVENT")
    ]
    return calendar, events


def median(work, seconds):
    """The median time of doing something again and again for some seconds, at least thrice, in milliseconds."""
    times, begun = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - begun < seconds:
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main(folder, seconds):
    figures = {}
    for path in sorted(pathlib.Path(folder).glob("*.ics")):
        content = path.read_bytes()
        calendar, events = read(content)
        figures[path.name] = {
            "events": len(events),
            "read": median(lambda: read(content), seconds),
            "write": median(calendar.to_ical, seconds),
        }
    json.dump(figures, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
