"""Checks every .ics file below a folder against what calendar programs need, without any library that reads calendars.

    python3 check.py FOLDER

Prints each thing that is wrong, a line each, and ends with status 1; otherwise says how many files it found in order.
"""

import collections
import pathlib
import re
import sys

MOST_OCTETS = 75
ONCE_IN_AN_EVENT = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "STATUS", "TRANSP"]
NEVER_IN_AN_EVENT = ["ATTENDEE", "DURATION"]
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def content_lines(content, wrong):
    """The lines of a file, unfolded; says what is wrong with those it is made of."""
    if not content.endswith(b"\r\n"):
        wrong("does not end with CRLF")
    lines = []
    for number, line in enumerate(content.removesuffix(b"\r\n").split(b"\r\n"), 1):
        if b"\r" in line or b"\n" in line:
            wrong(f"line {number} has a CR or LF of its own")
        if len(line) > MOST_OCTETS:
            wrong(f"line {number} has {len(line)} octets")
        if not line:
            wrong(f"line {number} is empty")
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            wrong(f"line {number} is not UTF-8, or folded within a character")
            text = line.decode("utf-8", "replace")
        if CONTROL.search(text):
            wrong(f"line {number} has a control character")
        if text.startswith(" ") and lines:
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def split(line):
    """The name, the parameters and the value of a line."""
    match = re.match(r'([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$', line, re.S)
    if not match:
        return None
    parameters = dict(re.findall(r';([A-Z0-9-]+)=("[^"]*"|[^";:,]*)', match[2]))
    return match[1], {name: value.strip('"') for name, value in parameters.items()}, match[3]


def components(lines, wrong):
    """Every component in order: its path, and its own properties."""
    path, found = [], []
    for line in lines:
        parts = split(line)
        if parts is None:
            wrong(f"cannot be split into name and value: {line!r}")
            continue
        name, parameters, value = parts
        if name == "BEGIN":
            path.append((value, len(found)))
            found.append(("/".join(step for step, _ in path), []))
        elif name == "END":
            if not path or path.pop()[0] != value:
                wrong(f"END:{value} closes nothing")
        elif path:
            found[path[-1][1]][1].append(parts)
        else:
            wrong(f"{name} stands outside of the calendar")
    if path:
        wrong(f"{path[-1][0]} is not closed")
    return found


def check_zone(inner, properties, wrong):
    names = [name for name, _, _ in properties]
    for name in ("DTSTAMP", "UID"):
        if name in names:
            wrong(f"a VTIMEZONE has {name}")
    if not any(path.endswith("/STANDARD") for path, _ in inner):
        wrong("a VTIMEZONE has no STANDARD")
    for path, own in inner:
        if sorted(name for name, _, _ in own if name != "TZNAME") != ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"]:
            wrong(f"{path} has not just DTSTART, TZOFFSETFROM and TZOFFSETTO")


def check_event(properties, wrong):
    values = collections.defaultdict(list)
    for name, parameters, value in properties:
        values[name].append((parameters, value))
    uid = values["UID"][0][1] if values["UID"] else "an event without UID"
    for name in ONCE_IN_AN_EVENT:
        if len(values[name]) != 1:
            wrong(f"{uid} has {name} {len(values[name])} times")
    for name in NEVER_IN_AN_EVENT:
        if name in values:
            wrong(f"{uid} has {name}")
    for _, value in values["SEQUENCE"]:
        if not re.fullmatch(r"\d+", value) or int(value) >= 2**31:
            wrong(f"{uid} has the SEQUENCE {value}")
    for _, value in values["DTSTAMP"] + values["LAST-MODIFIED"]:
        if not re.fullmatch(r"\d{8}T\d{6}Z", value):
            wrong(f"{uid} has a stamp that is not in UTC: {value}")
    for parameters, value in values["DTSTART"] + values["DTEND"]:
        shape = r"\d{8}" if parameters.get("VALUE") == "DATE" else r"\d{8}T\d{6}" if "TZID" in parameters else r"\d{8}T\d{6}Z"
        if not re.fullmatch(shape, value):
            wrong(f"{uid} has a time of the wrong form: {parameters} {value}")
    for _, value in values["GEO"]:
        if not re.fullmatch(r"-?\d+\.\d+;-?\d+\.\d+", value):
            wrong(f"{uid} has the GEO {value}")
    status = values["STATUS"][0][1] if values["STATUS"] else None
    return uid, status


def check(content, wrong):
    """Checks one file; returns the status of each of its events by UID."""
    found = components(content_lines(content, wrong), wrong)
    if [path for path, _ in found].count("VCALENDAR") != 1:
        wrong("is not one VCALENDAR")
        return {}
    heading = {name: value for name, _, value in found[0][1]}
    for name, value in (("VERSION", "2.0"), ("METHOD", "PUBLISH")):
        if heading.get(name) != value:
            wrong(f"{name} is {heading.get(name)}")
    if "PRODID" not in heading:
        wrong("has no PRODID")
    if "UID" in heading:
        wrong("has a UID of its own")
    zones, used, statuses, events_begun = [], set(), {}, False
    for place, (path, properties) in enumerate(found):
        used.update(parameters["TZID"] for _, parameters, _ in properties if "TZID" in parameters)
        if path == "VCALENDAR/VTIMEZONE":
            if events_begun:
                wrong("has a VTIMEZONE after an event")
            zones.extend(value for name, _, value in properties if name == "TZID")
            inner = found[place + 1 :]
            end = next((n for n, (other, _) in enumerate(inner) if not other.startswith(path + "/")), len(inner))
            check_zone(inner[:end], properties, wrong)
        elif path == "VCALENDAR/VEVENT":
            events_begun = True
            uid, status = check_event(properties, wrong)
            if uid in statuses:
                wrong(f"has the UID {uid} twice")
            statuses[uid] = status
    if not statuses:
        wrong("has no event")
    if sorted(zones) != sorted(used):
        wrong(f"uses the zones {sorted(used)} and has {sorted(zones)}")
    return statuses


def main(folder):
    problems, files, alive = [], sorted(pathlib.Path(folder).rglob("*.ics")), {}
    for path in files:
        statuses = check(path.read_bytes(), lambda what: problems.append(f"{path.relative_to(folder)}: {what}"))
        for uid in (uid for uid, status in statuses.items() if status != "CANCELLED"):
            # A calendar that was renamed has left a file behind in which the same entries are cancelled.
            if uid in alive:
                problems.append(f"{path.relative_to(folder)}: shows {uid}, which {alive[uid]} shows too")
            alive[uid] = path.relative_to(folder)
    if not files:
        problems.append(f"there is no .ics file in {folder}")
    print("\n".join(problems) if problems else f"{len(files)} files, {len(alive)} entries in order")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1])
