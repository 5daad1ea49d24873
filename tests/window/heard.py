"""What Periplo's window tells a screen reader: the tree of AT-SPI, which is what Orca reads, as JSON.

    /usr/bin/python3 heard.py

Each thing comes with its role, name, description, states and, where it speaks up by itself, what it says, in the order of the window. The choices of
closed lists are left out.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

STATES = ("focused", "pressed", "checked", "expanded", "selected")


def said(accessible):
    """The text of what speaks up when it changes."""
    if accessible.get_role_name() not in ("status bar", "alert") or not accessible.get_attributes().get("live"):
        return None
    text = accessible.get_text_iface()
    return text.get_text(0, -1) if text else ""


def things(accessible):
    if accessible is None or accessible.get_role_name() == "menu":
        return
    states = accessible.get_state_set()
    yield {
        "role": accessible.get_role_name(),
        "name": accessible.get_name(),
        "description": accessible.get_description(),
        "states": [state for state in STATES if states.contains(getattr(Atspi.StateType, state.upper()))],
        "said": said(accessible),
    }
    for place in range(accessible.get_child_count()):
        yield from things(accessible.get_child_at_index(place))


def window():
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(place) for place in range(desktop.get_child_count())]
    return [thing for program in programs if program.get_name() == "periplo" for thing in things(program)]


Atspi.init()
for tries in range(20):
    try:
        print(json.dumps(window()))
        break
    except GLib.Error as trouble:
        # Something went while it was asked: all is asked again.
        if tries == 19:
            raise
        print(trouble, file=sys.stderr)
        time.sleep(0.2)
