"""Keeps calendars on a CalDAV server of its own (PyPI's radicale), and prints what it holds in the end.

    python3 caldav.py FOLDER

FOLDER is as reduce.py wants it. For each calendar every entry of every file, in a random order of files, is PUT under its
UID unless what is there counts more (RFC 5546 §2.1.5). Prints what reduce.py prints, from the server's own answer, and
ends with status 1 where the server holds an entry twice or takes the same UID under another name.
"""

import base64
import json
import pathlib
import random
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

import icalendar

import reduce

AUTHORIZATION = "Basic " + base64.b64encode(b"ana:ana").decode()


class Server:
    """Radicale on this machine, with a folder that goes with it."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.host = f"127.0.0.1:{free.getsockname()[1]}"
        options = {
            "--server-hosts": self.host,
            "--storage-filesystem-folder": self.folder.name,
            "--auth-type": "none",
            "--rights-type": "owner_only",
            "--logging-level": "error",
        }
        command = [sys.executable, "-m", "radicale", "--config", ""]
        for option, value in options.items():
            command += [option, value]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE)
        for _ in range(300):
            if self.process.poll() is not None:
                sys.exit(f"radicale did not start: {self.process.stderr.read().decode()}")
            try:
                if self.ask("OPTIONS", "/")[0] == 200:
                    return self
            except OSError:
                time.sleep(0.1)
        sys.exit("radicale does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stderr.close()
        self.folder.cleanup()

    def ask(self, method, path, content=None):
        """The status and the body of an answer."""
        headers = {"Authorization": AUTHORIZATION, "Content-Type": "text/calendar; charset=utf-8"}
        request = urllib.request.Request(f"http://{self.host}{path}", content, headers, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()


def alone(content, event):
    """One event with the zones it needs, without the METHOD that a server must not keep (RFC 4791 §4.1)."""
    calendar = icalendar.Calendar.from_ical(content)
    calendar.pop("METHOD", None)
    calendar.subcomponents = [
        part for part in calendar.subcomponents if part.name == "VTIMEZONE" or part.get("UID") == event["UID"]
    ]
    return calendar.to_ical()


def keep(server, calendar, files):
    home = f"/ana/{calendar}/"
    status, said = server.ask("MKCALENDAR", home)
    if status != 201:
        sys.exit(f"{home}: {status} {said.decode()}")
    for content in files:
        for event in icalendar.Calendar.from_ical(content).walk("VEVENT"):
            path = home + urllib.parse.quote(str(event["UID"]), safe="") + ".ics"
            status, there = server.ask("GET", path)
            if status == 200:
                known = reduce.Entry(icalendar.Calendar.from_ical(there).walk("VEVENT")[0])
                if not reduce.Entry(event).newer_than(known):
                    continue
            item = alone(content, event)
            status, said = server.ask("PUT", path, item)
            if status not in (201, 204):
                sys.exit(f"{path}: {status} {said.decode()}")
            status, _ = server.ask("PUT", f"{home}another-name.ics", item)
            if status in (201, 204):
                sys.exit(f"{path}: the server takes it a second time")
    status, all_of_it = server.ask("GET", home)
    if status != 200:
        sys.exit(f"{home}: {status}")
    held = reduce.entries(all_of_it)
    if len({entry.uid for entry in held}) != len(held):
        sys.exit(f"{calendar}: an entry is there twice")
    return reduce.shown({entry.uid: entry for entry in held})


def main(folder):
    chance, told = random.Random(4791), {}
    with Server() as server:
        for calendar in sorted(path for path in pathlib.Path(folder).iterdir() if path.is_dir()):
            files = [path.read_bytes() for path in sorted(calendar.glob("*.ics"))]
            chance.shuffle(files)
            told[calendar.name] = keep(server, calendar.name, files)
    json.dump(told, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(sys.argv[1])
