"""Which events of a schedule.xml overlap in a room, and which people are in two at a time: counted with the standard library alone.

Prints one JSON object: `rooms`, a list of [room, key, key], and `people`, a list of [person, key, key], each pair once with
its keys in order. Events that only touch do not overlap. An event that ends before it begins, or lasts no time, overlaps nothing.
"""

import itertools
import json
import sys
import xml.etree.ElementTree as tree
from datetime import datetime

by_room, by_person = {}, {}
for room in tree.parse(sys.argv[1]).getroot().findall("./day/room"):
    for event in room.findall("event"):
        hours, minutes = event.findtext("duration").split(":")[-2:]
        starts = datetime.fromisoformat(event.findtext("date")).timestamp()
        span = (starts, starts + (int(hours) * 60 + int(minutes)) * 60, event.get("guid"))
        by_room.setdefault(room.get("name"), []).append(span)
        for person in {person.get("id") for person in event.findall("./persons/person")}:
            by_person.setdefault(person, []).append(span)


def pairs(spans_of):
    found = []
    for name, spans in spans_of.items():
        for (start, end, key), (other_start, other_end, other_key) in itertools.combinations(spans, 2):
            if max(start, other_start) < min(end, other_end):
                found.append([name, *sorted([key, other_key])])
    return sorted(found)


json.dump({"rooms": pairs(by_room), "people": pairs(by_person)}, sys.stdout)
