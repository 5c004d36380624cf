"""From the start of the process to the first painted window, and the memory that it then shares out to us (PSS).

Method of the peers' figures: an Xvfb of its own, a home and a D-Bus session of its own, the whole tree of processes
without D-Bus and keyring. "Painted" is stricter than "mapped": the screen itself shows letters where
the window stands. Cold is with the pages of our files evicted from the cache; warm is the median of five.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

from benchmarks.rows import Row
from tests.e2e.desktop_session import desktop_session
from tests.e2e.relay_process import RelayProcess
from tests.e2e.screen import screen

WARM_RUNS = 5
PAINT_LIMIT_S = 30.0
LOOK_EVERY_S = 0.005
SETTLE_S = 3.0
COLOURS_MIN = 8  # smooth edges of letters have many, an empty window has two
LINE_EVERY = 20
ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Area:
    """Of the screen, in pixels: from (left, top) up to, not including, (right, bottom)."""

    left: int
    top: int
    right: int
    bottom: int


class ScreenReader:
    """Reads pixels of an X display through Xlib, some lines of them: less than a millisecond each."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XGetImage.restype = ctypes.POINTER(_ImageHead)
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        opened = self._x11.XOpenDisplay(display.encode())
        if not opened:
            raise RuntimeError(f"the display {display} can't be opened")
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        screen = self._x11.XDefaultScreen(self._display)
        self.whole = Area(
            0, 0, self._x11.XDisplayWidth(self._display, screen), self._x11.XDisplayHeight(self._display, screen)
        )

    def colours(self, area: Area) -> int:
        """How many different colours every LINE_EVERY-th line of this part of the screen shows."""
        seen: set[bytes] = set()
        width, every_plane, z_pixmap = area.right - area.left, ctypes.c_ulong(0xFFFFFF), 2
        for y in range(area.top, area.bottom, LINE_EVERY):
            image = self._x11.XGetImage(self._display, self._root, area.left, y, width, 1, every_plane, z_pixmap)
            pixels = ctypes.string_at(image.contents.data, width * 4)
            seen.update(pixels[at : at + 4] for at in range(0, width * 4, 4))
            self._x11.XDestroyImage(image)
        return len(seen)


class _ImageHead(ctypes.Structure):
    """The beginning of Xlib's XImage; 32 bits a pixel, as Xvfb has them."""

    _fields_ = (
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
    )  # fmt: skip


def main(json: bool) -> Iterator[Row]:
    """Rows: cold and warm start of a profile that exists, warm start of a new one, and PSS of the first."""
    del json
    with tempfile.TemporaryDirectory(prefix="e2ee-start-") as name:
        folder = Path(name)
        with screen(folder, None, managed=False) as display, desktop_session(folder / "s", display.name) as environment:
            relay = RelayProcess(folder)
            relay.start()
            try:
                profile = folder / "profile"
                _make_profile(profile, relay.address, environment)
                reader = ScreenReader(display.name)
                _evict()
                yield Row("start_first_paint_cold", _start(profile, environment, reader)[0], "s")
                warm = [_start(profile, environment, reader) for _ in range(WARM_RUNS)]
                yield Row("start_first_paint", statistics.median(seconds for seconds, _ in warm), "s")
                yield Row("start_pss", statistics.median(mib for _, mib in warm), "MiB")
                fresh = [_start(folder / f"new-{n}", environment, reader)[0] for n in range(WARM_RUNS)]
                yield Row("start_first_paint_new_profile", statistics.median(fresh), "s")
            finally:
                relay.stop()


def _make_profile(profile: Path, relay: str, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "e2ee_desktop.entrypoints.cli", "--home", str(profile), "--json"]
    subprocess.run(
        [*command, "init", "--name", "Ada", "--relay", relay],
        env=environment,
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _start(profile: Path, environment: dict[str, str], reader: ScreenReader) -> tuple[float, float]:
    """Start the messenger once."""
    return start_program(
        (sys.executable, "-m", "e2ee_desktop.entrypoints.desktop", "--home", str(profile)), environment, reader
    )


def start_program(  # one start, told apart by what is looked at and done
    command: Sequence[str],
    environment: dict[str, str],
    reader: ScreenReader,
    area: Area | None = None,
    painted: Callable[[], None] = lambda: None,
    errors: IO[str] | None = None,
) -> tuple[float, float]:
    """Start a program once; returns the seconds until `area` of the screen is painted, and its PSS in MiB.

    painted: done then, before the memory is looked at. errors: where what it writes goes.
    """
    area = area or reader.whole
    started = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors
    )
    try:
        while reader.colours(area) < COLOURS_MIN:
            if time.monotonic() - started > PAINT_LIMIT_S or process.poll() is not None:
                raise RuntimeError(f"{command[0]} showed no window")
            time.sleep(LOOK_EVERY_S)
        seconds = time.monotonic() - started
        painted()
        time.sleep(SETTLE_S)  # what it loads right after the first picture counts too
        return seconds, _pss_mib(process.pid)
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        process.wait()
        while reader.colours(reader.whole) >= COLOURS_MIN:
            time.sleep(LOOK_EVERY_S)


def _pss_mib(process_id: int) -> float:
    root = psutil.Process(process_id)
    total = 0
    for process in (root, *root.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            total += process.memory_full_info().pss
    return total / 2**20


def _evict() -> None:
    """Drop our code, Qt and the interpreter's library from the page cache, as after a restart of the machine."""
    for folder in {ROOT / "e2ee_desktop", Path(sys.prefix) / "lib", Path(os.__file__).parent}:
        for path in folder.rglob("*"):
            if path.is_file():
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
