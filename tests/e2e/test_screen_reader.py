"""What a screen reader finds on every screen: the real tree of a real window, asked over the accessibility bus by another process.

Open menus are not in that tree: Qt tells of their entries by events only. Buttons that stay pressed are check boxes to it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desktop_session import desktop_session
from tests.e2e.eye import Eye, Sought, Widget
from tests.e2e.screen import screen

PROGRAM = Path(__file__).with_name("tour_program.py")
pytestmark = pytest.mark.timeout(500)  # some 3,000 questions over a bus that the whole machine shares
CONTROLS = {
    "push button", "button", "toggle button", "check box", "radio button", "text", "entry", "password text", "combo box", "list",
    "list item", "menu item", "check menu item", "spin button", "slider", "dialog", "menu", "popup menu",
}  # fmt: skip
EXPECTED = {
    "list": {("Conversations", "list"), ("Search conversations", "text"), ("Settings", "check box")},
    "conversation": {("Messages", "list"), ("Message to Bob Marley", "text"), ("Attach files", "push button")},
    "safety number by Digits": {
        ("Safety number", "dialog"),
        ("It matches", "push button"),
        ("Compare by Scan", "check box"),
    },
    "settings: Accessibility": {("High contrast", "check box"), ("Reduced motion", "check box")},
    "settings: Privacy": {("Tell each other what was read", "check box")},
    "choosing": {("Stop choosing", "push button")},
    "palette": {("What was found", "list")},
}
LIST_ITEM = "Bob Marley: Look at https://konzerthaus.example/visit"


@pytest.fixture(scope="module")
def seen() -> Iterator[dict[str, list[Widget]]]:
    """Everything that is showing at every stop of the walk."""
    with tempfile.TemporaryDirectory(prefix="e2ee-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with screen(folder, None) as shown, desktop_session(folder / "a", shown.name) as environment:
            with (folder / "tour.log").open("wb") as log:
                program = subprocess.Popen(
                    [sys.executable, str(PROGRAM)],
                    env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
                )  # fmt: skip
            try:
                with Eye(environment) as eye:
                    yield dict(stops(program, eye))
                assert program.wait(30) == 0, (folder / "tour.log").read_text()
            finally:
                program.kill()
                program.communicate()


def stops(program: subprocess.Popen[str], eye: Eye) -> Iterator[tuple[str, list[Widget]]]:
    assert program.stdin is not None
    assert program.stdout is not None
    for line in program.stdout:
        yield line.strip(), eye.all(Sought())
        program.stdin.write("\n")
        program.stdin.flush()


def test_every_screen_was_seen(seen):
    assert len(seen) > 40
    assert min(len(widgets) for widgets in seen.values()) > 3


def test_nothing_that_can_be_used_is_without_a_name(seen):
    nameless = Counter(
        f"{stop}: {widget.role} of {widget.width} x {widget.height}"
        for stop, widgets in seen.items()
        for widget in widgets
        if widget.role in CONTROLS and not widget.name
    )
    assert not nameless, nameless


def test_controls_have_the_roles_of_what_they_are(seen):
    lacking = {
        stop: missing
        for stop, wanted in EXPECTED.items()
        if (missing := wanted - {(widget.name, widget.role) for widget in seen[stop]})
    }
    assert not lacking, lacking


def test_messages_are_read_with_who_said_them(seen):
    names = [widget.name for widget in seen["conversation"] if widget.role == "list item"]
    assert any(name.startswith(LIST_ITEM) for name in names), names
    assert any(name.startswith("You: Platform 4, under the clock") for name in names), names


def test_a_warning_is_an_alert_and_in_words(seen):
    words = [widget.name for widget in seen["safety number changed"]]
    assert any("safety number changed" in each and "Sending is paused" in each for each in words), words
