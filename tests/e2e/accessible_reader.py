#!/usr/bin/python3
"""Reads the accessible tree of one D-Bus session, as a screen reader would: a process of its own, one JSON object a line.

Runs with the system's Python, because the bindings (python3-gi, gir1.2-atspi-2.0) belong to it. Started with the
session's DBUS_SESSION_BUS_ADDRESS and AT_SPI_BUS_ADDRESS; asked on standard input, answers on standard output.

    {"op": "find", "names": [...], "pattern": "...", "roles": [...], "states": [...],
     "text": "...", "wait_ms": n}                                                  -> {"found": [widget, ...]}
    {"op": "gone", ...the same...}                                                 -> {"found": [what is still there]}
    {"op": "dump"}                                                                 -> {"lines": [...]}

A widget is {"name", "role", "text", "x", "y", "width", "height", "states"}; only what is showing is found, and names come
without the invisible marks around them. Waiting is done here, in the toolkit's event loop, woken by every change that the application announces.
"""

import json
import re
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WAKING_EVENTS = (
    "object:children-changed",
    "object:state-changed",
    "object:text-changed",
    "object:property-change",
    "window",
)
LOOK_AGAIN_MS = 150  # an application may change without announcing it
NODES_MAX = 20_000


def widgets(wanted):
    """Every showing widget that fits the question, in the order of the tree."""
    desktop = Atspi.get_desktop(0)
    waiting = [desktop.get_child_at_index(i) for i in reversed(range(desktop.get_child_count()))]
    seen = 0
    found = []
    while waiting and seen < NODES_MAX:
        node = waiting.pop()
        seen += 1
        try:
            described = fits(node, wanted)
            if described is not None:
                found.append(described)
            if prunes(node):
                continue
            waiting += [node.get_child_at_index(i) for i in reversed(range(node.get_child_count()))]
        except (GLib.Error, AttributeError):
            continue  # it went away while we looked
    return found


def prunes(node):
    """Hidden pages of a stack hold widgets that nobody sees."""
    if node.get_role() in (Atspi.Role.APPLICATION, Atspi.Role.DESKTOP_FRAME):
        return False
    return not node.get_state_set().contains(Atspi.StateType.VISIBLE)


def plain(name):
    """Without the invisible marks that keep names of both directions apart."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", name or "")


def fits(node, wanted):
    name = plain(node.get_name())
    if wanted.get("names") and name not in wanted["names"]:
        return None
    if wanted.get("pattern") and not re.search(wanted["pattern"], name, re.DOTALL):
        return None
    role = node.get_role_name()
    if wanted.get("roles") and role not in wanted["roles"]:
        return None
    states = node.get_state_set()
    if not states.contains(Atspi.StateType.SHOWING):
        return None
    if not all(states.contains(getattr(Atspi.StateType, word.upper())) for word in wanted.get("states", ())):
        return None
    widget = described(node, name, role, states)
    return widget if wanted.get("text") in (None, widget["text"]) else None


def described(node, name, role, states):
    component = node.get_component_iface()
    box = component.get_extents(Atspi.CoordType.SCREEN) if component else None
    text = ""
    if node.get_text_iface():
        text = Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
    shown = ("enabled", "checked", "focused", "selected", "editable")
    return {
        "name": name,
        "role": role,
        "text": text,
        "x": box.x if box else 0,
        "y": box.y if box else 0,
        "width": box.width if box else 0,
        "height": box.height if box else 0,
        "states": [word for word in shown if states.contains(getattr(Atspi.StateType, word.upper()))],
    }


def dump():
    lines = []

    def walk(node, depth):
        try:
            states = node.get_state_set()
            mark = "" if states.contains(Atspi.StateType.SHOWING) else "  (not showing)"
            lines.append("  " * depth + f"{node.get_role_name()}: {plain(node.get_name())[:100]!r}{mark}")
            if len(lines) > 2_000:
                return
            for i in range(node.get_child_count()):
                walk(node.get_child_at_index(i), depth + 1)
        except (GLib.Error, AttributeError):
            return

    walk(Atspi.get_desktop(0), 0)
    return lines


def wait_until(settled, wait_ms):
    """Call `settled` at once, after every announced change and now and then, until it is true or the time is over."""
    loop = GLib.MainLoop()
    state = {"done": settled(), "changed": False}
    if state["done"]:
        return

    def look(*_):
        if settled():
            state["done"] = True
            loop.quit()
            return False
        return True

    def woken(_event):
        if not state["changed"]:
            state["changed"] = True
            GLib.idle_add(look_once)

    def look_once():
        state["changed"] = False
        look()
        return False

    listener = Atspi.EventListener.new(woken)
    for event in WAKING_EVENTS:
        listener.register(event)
    again = GLib.timeout_add(LOOK_AGAIN_MS, look)
    end = GLib.timeout_add(wait_ms, loop.quit)
    loop.run()
    for event in WAKING_EVENTS:
        listener.deregister(event)
    context = GLib.MainContext.default()
    for source in (again, end):
        left = context.find_source_by_id(source)
        if left is not None:
            left.destroy()


def answer(question):
    if question["op"] == "dump":
        return {"lines": dump()}
    wants_none = question["op"] == "gone"
    found = []

    def settled():
        found[:] = widgets(question)
        return bool(found) != wants_none

    wait_until(settled, question.get("wait_ms", 0) or 1)
    return {"found": found}


def main():
    Atspi.init()
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)
    for line in sys.stdin:
        question = json.loads(line)
        try:
            reply = answer(question)
        except GLib.Error as error:
            reply = {"found": [], "error": str(error)}
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
