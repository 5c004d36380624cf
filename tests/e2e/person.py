"""One person at a messenger: sees with `Eye`, acts with `Hand`, and can only do what a person can do.

Knows how widgets are used (press a button, fill in a field), not what the product's screens are called.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.eye import Eye, NotSeenError, Widget
from tests.e2e.hand import Hand, end

BUTTONS = ("push button", "button", "toggle button", "radio button", "check box", "page tab", "menu item", "link")
FIELDS = ("text", "entry", "password text", "terminal", "paragraph")
START_S = 60.0
LOOKS_MAX = 200
CLOSE_S = 20.0


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a person's window stands on the screen, in pixels."""

    display: str
    left: int
    top: int
    width: int
    height: int


class Person:
    """Attributes: name; home: the profile folder; environment: of the session; eye. `hand` exists while a messenger runs."""

    def __init__(self, name: str, home: Path, environment: Mapping[str, str], seat: Seat, eye: Eye) -> None:
        self.name = name
        self.home = home
        self.environment = dict(environment)
        self.seat = seat
        self.eye = eye
        self._messenger: subprocess.Popen[bytes] | None = None
        self._hand: Hand | None = None

    @property
    def hand(self) -> Hand:
        """The mouse and keyboard, for the messenger that runs."""
        assert self._hand is not None, f"{self.name}'s messenger does not run"
        return self._hand

    def open_messenger(self, *arguments: str, first: str) -> None:
        """Start it and wait for the widget called `first`."""
        command = [sys.executable, "-m", "e2ee_desktop.entrypoints.desktop", "--home", str(self.home), *arguments]
        with (self.home.parent / "messenger.log").open("ab") as log:
            self._messenger = subprocess.Popen(
                command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        self._hand = Hand(self.seat.display, self._messenger.pid)
        try:
            self.eye.one(first, patience_s=START_S)
        except NotSeenError as error:
            raise NotSeenError(f"{error}\n{self.messenger_log()}") from error
        self.take_seat(first)

    def take_seat(self, landmark: str) -> None:
        """Put the window in its place, and wait until the toolkit knows where its widgets now are."""
        seat = self.seat
        self.hand.place_window(seat.left, seat.top, seat.width, seat.height)
        for _ in range(LOOKS_MAX):
            x, y = self._steady(landmark).middle
            if seat.left <= x < seat.left + seat.width and seat.top <= y < seat.top + seat.height:
                return
        raise NotSeenError(f"{self.name}'s window did not move to its place")

    def kill_messenger(self) -> None:
        """kill -9: no chance to save anything."""
        if self._messenger is not None:
            self._messenger.send_signal(signal.SIGKILL)
            self._messenger.wait()
        self._forget()

    def close_messenger(self) -> int:
        """Close the window; returns the exit status."""
        assert self._messenger is not None
        self.hand.close_window()
        status = end(self._messenger, CLOSE_S)
        self._forget()
        return status

    def messenger_log(self) -> str:
        """What the messenger wrote to its standard streams; an orderly one writes nothing."""
        return (self.home.parent / "messenger.log").read_text(errors="replace")

    def press(self, *names: str) -> None:
        """Click the button with one of these names, once it can be pressed."""
        self.click(self._steady(*names, roles=BUTTONS, enabled=True))

    def click(self, widget: Widget) -> None:
        """Click the middle of a widget."""
        self.hand.click(*widget.middle)

    def fill(self, name: str, text: str) -> None:
        """Click into a field, replace what it holds, and look whether it holds the text."""
        self._replace(name, text, typed=True)

    def fill_pasted(self, name: str, text: str) -> None:
        """The same by the clipboard, as a person does with what is long or has no keys here."""
        self._replace(name, text, typed=False)

    def cli(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the command line on this person's profile; the messenger must not run."""
        command = [sys.executable, "-m", "e2ee_desktop.entrypoints.cli", "--home", str(self.home), "--json", *arguments]
        return subprocess.run(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def _steady(self, *names: str, roles: Sequence[str] = (), enabled: bool = False) -> Widget:
        """The widget, once two looks find it in the same place: layouts move while a window opens."""
        before: Widget | None = None
        for _ in range(LOOKS_MAX):
            candidates = self.eye.all(*names, roles=roles)
            now = next((each for each in candidates if not enabled or "enabled" in each.states), None)
            if now is not None and before is not None and now.middle == before.middle:
                return now
            before = now
        raise NotSeenError(f"{names} cannot be used; on the screen:\n{self.eye.everything()}")

    def _replace(self, name: str, text: str, *, typed: bool) -> None:
        self.click(self._steady(name, roles=FIELDS, enabled=True))
        self.hand.press("ctrl+a", "Delete")
        if typed:
            self.hand.type(text)
        else:
            self.hand.copy_outside(text)
            self.hand.press("ctrl+v")

    def _forget(self) -> None:
        if self._hand is not None:
            self._hand.let_clipboard_go()
        self._hand = None
        self._messenger = None


@contextmanager
def sitting_down(name: str, home: Path, environment: Mapping[str, str], seat: Seat) -> Iterator[Person]:
    """Have a person in a session; whatever runs at the end is ended."""
    home.parent.mkdir(parents=True, exist_ok=True)
    with Eye(environment) as eye:
        person = Person(name, home, {**os.environ, **environment}, seat, eye)
        try:
            yield person
        finally:
            person.kill_messenger()
