"""Prints every property of every component below a folder as python-icalendar reads it, as JSON.

    python3 properties.py FOLDER

prints {"path/of/file.ics": [[path of the component, {NAME: [value, ...]}], ...]}. The name of an organizer stands under
`ORGANIZER;CN`.
"""

import json
import pathlib
import sys

import icalendar


def said(value):
    if isinstance(value, str):
        return str(value)
    written = value.to_ical() if hasattr(value, "to_ical") else value
    return written.decode("utf-8") if isinstance(written, bytes) else str(written)


def components(component, path, found):
    path = f"{path}/{component.name}" if path else component.name
    properties = {}
    for name, value in component.items():
        for one in value if isinstance(value, list) else [value]:
            properties.setdefault(name, []).append(said(one))
            if name == "ORGANIZER" and "CN" in one.params:
                properties.setdefault("ORGANIZER;CN", []).append(str(one.params["CN"]))
    found.append([path, properties])
    for inner in component.subcomponents:
        components(inner, path, found)
    return found


def main(folder):
    told = {}
    for path in sorted(pathlib.Path(folder).rglob("*.ics")):
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        told[path.relative_to(folder).as_posix()] = components(calendar, "", [])
    json.dump(told, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1])
