"""A place from which files can be dragged, as from a file manager: a small window in the corner of the screen.

    /usr/bin/python3 dragged.py FILE...

It says "ready" when it can be dragged from, and goes when its input ends. A drag from it offers the files as `text/uri-list`, which is what
file managers offer (XDND, by GTK).
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

addresses = [Path(name).absolute().as_uri() for name in sys.argv[1:]]

# Of this type the window manager lets it lie where it is put, above all others.
window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(40, 40)
window.move(0, 0)
handle = Gtk.EventBox()
handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
handle.drag_source_add_uri_targets()
handle.connect("drag-data-get", lambda _widget, _drag, data, *_rest: data.set_uris(addresses))
window.add(handle)
window.connect("map-event", lambda *_rest: print("ready", flush=True))
window.show_all()
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.HUP, lambda *_rest: Gtk.main_quit())
Gtk.main()
