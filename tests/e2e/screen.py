"""The screen that windows appear on: the person's own when there is one, else an Xvfb with a window manager.

Owns those processes and nothing on the screen. Waits for readiness by what the programs themselves announce.
"""

from __future__ import annotations

import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

READY_S = 30.0
XVFB_SIZE = (2260, 860)  # two windows of the default 1100x760 side by side, with their frames


@dataclass(frozen=True, slots=True)
class Screen:
    """An X display. width, height: pixels. own: nobody is looking at it, so that nothing needs to be polite."""

    name: str
    width: int
    height: int
    own: bool


@contextmanager
def screen(folder: Path, real: str | None, *, managed: bool = True) -> Iterator[Screen]:
    """Give the display `real`, or one of our own that ends with the context.

    folder: for its pipes and logs. managed: with a window manager, without which no window gets the keyboard.
    """
    with ExitStack() as stack:
        name = real or stack.enter_context(_virtual_display(folder))
        if managed and not _has_window_manager(name):
            stack.enter_context(_window_manager(name, folder))
        width, height = _geometry(name)
        yield Screen(name, width, height, own=real is None)


def real_display() -> str | None:
    """The X display of the person, or None. Under Wayland other programs' windows can't be driven, so that is none."""
    if os.environ.get("WAYLAND_DISPLAY"):
        return None
    return os.environ.get("DISPLAY") or None


@contextmanager
def _virtual_display(folder: Path) -> Iterator[str]:
    readable, writable = os.pipe()
    width, height = XVFB_SIZE
    command = ["Xvfb", "-displayfd", str(writable), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    with (folder / "xvfb.log").open("wb") as log:
        server = subprocess.Popen(command, pass_fds=(writable,), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    os.close(writable)
    try:
        yield f":{_first_line(readable, 'Xvfb')}"
    finally:
        server.kill()
        server.wait()


@contextmanager
def _window_manager(display: str, folder: Path) -> Iterator[None]:
    pipe = folder / "window-manager-ready"
    os.mkfifo(pipe)
    readable = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    command = ["openbox", "--sm-disable", "--startup", f"sh -c 'echo ready > {pipe}'"]
    environment = {**os.environ, "DISPLAY": display, "HOME": str(folder)}
    with (folder / "openbox.log").open("wb") as log:
        manager = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        _first_line(readable, "openbox")
        yield
    finally:
        manager.kill()
        manager.wait()


def _first_line(readable: int, program: str) -> str:
    ready, _, _ = select.select([readable], [], [], READY_S)
    if not ready:
        raise RuntimeError(f"{program} did not get ready within {READY_S:.0f} s")
    with os.fdopen(readable) as stream:
        line = stream.readline().strip()
    if not line:
        raise RuntimeError(f"{program} ended before it was ready")
    return line


def _has_window_manager(display: str) -> bool:
    return _xdotool(display, "get_num_desktops").returncode == 0


def _geometry(display: str) -> tuple[int, int]:
    shown = _xdotool(display, "getdisplaygeometry").stdout.split()
    return int(shown[0]), int(shown[1])


def _xdotool(display: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DISPLAY": display}
    return subprocess.run(["xdotool", *arguments], env=environment, capture_output=True, text=True, check=False)
