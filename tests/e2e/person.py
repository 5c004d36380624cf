"""One person at a messenger: sees with `Eye`, acts with `Hand`, and can only do what a person can do.

Knows how widgets are used (press a button, fill in a field), not what the product's screens are called.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.eye import Eye, NotSeenError, Sought, Widget
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


@dataclass(frozen=True, slots=True)
class Programs:
    """The commands of the messenger and of its command line."""

    desktop: tuple[str, ...]
    cli: tuple[str, ...]


OF_THIS_TREE = Programs(*((sys.executable, "-m", f"e2ee_desktop.entrypoints.{name}") for name in ("desktop", "cli")))


def installed_in(root: str) -> Programs:
    """Those of the packages that are installed in the system under `root`, which is entered by chroot."""
    return Programs(*(("chroot", root, f"/usr/bin/{name}") for name in ("e2ee-desktop", "e2ee-cli")))


class Person:
    """Attributes: name; home: the profile folder; environment: of the session; eye. `hand` exists while a messenger runs.

    programs: whose messenger this person uses, this source tree's or an installed one.
    """

    def __init__(
        self, name: str, home: Path, environment: Mapping[str, str], seat: Seat, eye: Eye, programs: Programs
    ) -> None:
        self.name = name
        self.home = home
        self.environment = dict(environment)
        self.seat = seat
        self.eye = eye
        self._programs = programs
        self._messenger: subprocess.Popen[bytes] | None = None
        self._hand: Hand | None = None

    @property
    def hand(self) -> Hand:
        """The mouse and keyboard, for the messenger that runs."""
        assert self._hand is not None, f"{self.name}'s messenger does not run"
        return self._hand

    def open_messenger(self, *arguments: str, first: str) -> None:
        """Start it and wait for the widget called `first`."""
        command = [*self._programs.desktop, "--home", str(self.home), *arguments]
        with (self.home.parent / "messenger.log").open("ab") as log:
            messenger = subprocess.Popen(
                command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        try:
            self.attend(messenger, first)
        except NotSeenError as error:
            raise NotSeenError(f"{error}\n{self.messenger_log()}") from error

    def attend(self, program: subprocess.Popen[bytes], first: str) -> None:
        """Turn to a program that was started, wait for the widget called `first`, put its window in its place."""
        self._messenger = program
        self._hand = Hand(self.seat.display, program.pid)
        self.eye.one(first, patience_s=START_S)
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
        self._agree_to_quit()
        status = end(self._messenger, CLOSE_S)
        self._forget()
        return status

    def ended(self) -> int:
        """Wait for the messenger to end by itself; returns the exit status."""
        assert self._messenger is not None
        status = end(self._messenger, CLOSE_S)
        self._forget()
        return status

    def _agree_to_quit(self) -> None:
        """The first time, the messenger says what quitting means."""
        sought = Sought(("Quit",), roles=BUTTONS)
        while self._messenger is not None and self._messenger.poll() is None:
            if self.eye.sees(sought):
                self.press("Quit")
                return

    def messenger_log(self) -> str:
        """What the messenger wrote to its standard streams; an orderly one writes nothing."""
        return (self.home.parent / "messenger.log").read_text(errors="replace")

    def press(self, *names: str) -> None:
        """Click the button with one of these names, once it can be pressed."""
        self.click(self._steady(Sought(names, roles=BUTTONS, states=("enabled",))))

    def click(self, widget: Widget) -> None:
        """Click the middle of a widget."""
        self.hand.click(*widget.middle)

    def fill(self, name: str, text: str) -> None:
        """Click into a field, replace what it holds, and look whether it holds the text."""
        self._replace(name, text, typed=True)

    def fill_pasted(self, name: str, text: str) -> None:
        """The same by the clipboard, as a person does with what is long or has no keys here."""
        self._replace(name, text, typed=False)

    def paste_from_outside(self, name: str) -> None:
        """Paste into a field what another program put on the clipboard."""
        self.click(self._steady(Sought((name,), roles=FIELDS, states=("enabled",))))
        self.hand.press("ctrl+a", "ctrl+v")

    def cli(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the command line on this person's profile; the messenger must not run."""
        command = [*self._programs.cli, "--home", str(self.home), "--json", *arguments]
        return subprocess.run(
            command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def _steady(self, sought: Sought | str) -> Widget:
        """The widget, once two looks find it in the same place: layouts move while a window opens."""
        before = self.eye.one(sought)
        for _ in range(LOOKS_MAX):
            now = self.eye.one(sought)
            if now.middle == before.middle:
                return now
            before = now
        raise NotSeenError(f"{sought} does not stay in its place")

    def _replace(self, name: str, text: str, *, typed: bool) -> None:
        self.click(self._steady(Sought((name,), roles=FIELDS, states=("enabled",))))
        self.hand.press("ctrl+a", "Delete")
        if typed:
            self.hand.type(text)
        else:
            self.hand.copy_outside(text)
            self.hand.press("ctrl+v")
        self.eye.one(Sought((name,), roles=FIELDS, text=text))

    def _forget(self) -> None:
        if self._hand is not None:
            self._hand.let_clipboard_go()
        self._hand = None
        self._messenger = None


@contextmanager
def sitting_down(
    name: str, home: Path, environment: Mapping[str, str], seat: Seat, programs: Programs = OF_THIS_TREE
) -> Iterator[Person]:
    """Have a person in a session; whatever runs at the end is ended."""
    home.parent.mkdir(parents=True, exist_ok=True)
    with Eye(environment) as eye:
        person = Person(name, home, {**os.environ, **environment}, seat, eye, programs)
        try:
            yield person
        finally:
            person.kill_messenger()
