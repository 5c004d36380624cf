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
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

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
ROOT = Path(__file__).resolve().parents[1]


class ScreenReader:
    """Reads pixels of an X display through Xlib; a picture of 1,000 by a few lines takes well under a millisecond."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XGetImage.restype = ctypes.c_void_p
        self._x11.XGetPixel.restype = ctypes.c_ulong
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        opened = self._x11.XOpenDisplay(display.encode())
        if not opened:
            raise RuntimeError(f"the display {display} can't be opened")
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))

    def colours(self, width: int, lines: tuple[int, ...]) -> int:
        """How many different colours these lines of the screen show."""
        seen: set[int] = set()
        for line in lines:
            all_planes, z_pixmap = ctypes.c_ulong(0xFFFFFF), 2
            taken = self._x11.XGetImage(self._display, self._root, 0, line, width, 1, all_planes, z_pixmap)
            image = ctypes.c_void_p(taken)
            seen.update(self._x11.XGetPixel(image, x, 0) for x in range(0, width, 7))
            self._x11.XDestroyImage(image)
        return len(seen)


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


def start_program(command: Sequence[str], environment: dict[str, str], reader: ScreenReader) -> tuple[float, float]:
    """Start a program once; returns the seconds until it is painted, and its PSS in MiB."""
    started = time.monotonic()
    process = subprocess.Popen(command, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL)
    try:
        while reader.colours(1000, (200, 350, 500)) < COLOURS_MIN:
            if time.monotonic() - started > PAINT_LIMIT_S or process.poll() is not None:
                raise RuntimeError("the messenger showed no window")
            time.sleep(LOOK_EVERY_S)
        seconds = time.monotonic() - started
        time.sleep(SETTLE_S)  # what it loads right after the first picture counts too
        return seconds, _pss_mib(process.pid)
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        process.wait()
        while reader.colours(1000, (200, 350, 500)) >= COLOURS_MIN:
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
