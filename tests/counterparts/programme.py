"""What a schedule.xml or schedule.json holds, counted with the standard library alone and without a word of Rust.

Prints one JSON object: how many events there are, the names of rooms, the keys of people, and for each event by its key
the instant it starts at (seconds since 1970), the day its own date says, its room, its title and who is on it.
"""

import json
import sys
import xml.etree.ElementTree as tree
from datetime import datetime


def of_event(date, room, title, people):
    starts = datetime.fromisoformat(date)
    return {"starts": int(starts.timestamp()), "day": date[:10], "room": room, "title": title, "people": people}


def of_xml(path):
    root = tree.parse(path).getroot()
    rooms, people, events = set(), set(), {}
    for room in root.findall("./day/room"):
        rooms.add(room.get("name"))
        for event in room.findall("event"):
            keys = [person.get("id") for person in event.findall("./persons/person")]
            people.update(keys)
            title = " ".join(event.findtext("title").split())
            events[event.get("guid")] = of_event(event.findtext("date"), room.get("name"), title, keys)
    return rooms, people, events


def of_json(path):
    conference = json.load(open(path, encoding="utf-8"))["schedule"]["conference"]
    rooms, people, events = set(), set(), {}
    for day in conference["days"]:
        for room, items in day["rooms"].items():
            rooms.add(room)
            for event in items:
                keys = [person["guid"] for person in event["persons"]]
                people.update(keys)
                title = " ".join(event["title"].split())
                events[event["guid"]] = of_event(event["date"], room, title, keys)
    return rooms, people, events


rooms, people, events = (of_json if sys.argv[1].endswith(".json") else of_xml)(sys.argv[1])
json.dump({"count": len(events), "rooms": sorted(rooms), "people": sorted(people), "events": events}, sys.stdout)
