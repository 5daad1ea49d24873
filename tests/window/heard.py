"""What Periplo's window tells a screen reader: the tree of AT-SPI, which is what Orca reads, as JSON.

    /usr/bin/python3 heard.py

Each thing comes with its role, name, description, states and, where it speaks up by itself, what it says, in the order of the window. The choices of
closed lists are left out.
"""

import json

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

STATES = ("focused", "pressed", "checked", "expanded", "selected")


def said(accessible):
    """The text of what speaks up when it changes."""
    if accessible.get_role_name() not in ("status bar", "alert") or not accessible.get_attributes().get("live"):
        return None
    return accessible.get_text_iface().get_text(0, -1)


def things(accessible):
    try:
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
        count = accessible.get_child_count()
    except GLib.Error:
        return  # It went while it was asked.
    for place in range(count):
        yield from things(accessible.get_child_at_index(place))


Atspi.init()
desktop = Atspi.get_desktop(0)
programs = [desktop.get_child_at_index(place) for place in range(desktop.get_child_count())]
print(json.dumps([thing for program in programs if program.get_name() == "periplo" for thing in things(program)]))
