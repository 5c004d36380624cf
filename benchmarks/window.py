"""The window on a long history, and its start and memory beside those of other messengers in the same run.

Peers are those of Debian's packages (dino-im, qtox, nheko, telegram-desktop); one that is not installed is named and left out.
All of them on an Xvfb of their own, with a home and a D-Bus session of their own, none logged in, so that their start ends with
their first page. Ours ends when the list of conversations stands on the screen, and its memory (PSS) is taken with the newest
conversation open. Medians of WARM_RUNS starts after one that does not count. See `window_driver.py` for the rest.
"""

from __future__ import annotations

import json as json_text
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.rows import Row
from benchmarks.start import ROOT, WARM_RUNS, Area, ScreenReader, start_program
from benchmarks.window_profile import WindowProfile, window_profile
from tests.e2e.desktop_session import desktop_session
from tests.e2e.screen import screen

MESSAGES, SHORT_MESSAGES = 1_000_000, 5_000
IDLE_S, SHORT_IDLE_S = 60.0, 3.0
LIST_OF_CHATS = Area(64, 120, 340, 700)
PEERS = {"dino": "dino-im", "qtox": "qtox", "nheko": "nheko", "telegram": "telegram-desktop"}
DRIVEN = (
    ("switch_ms", "ms"), ("jump_ms", "ms"), ("frame_ms_p50", "ms"), ("frame_ms_p99", "ms"), ("search_ms", "ms"),
    ("longest_block_ms", "ms"), ("idle_cpu_percent", "%"), ("idle_growth_mib_per_hour", "MiB/h"),
)  # fmt: skip


def main(json: bool, short: bool = False, soak_minutes: float = 0.0) -> Iterator[Row]:
    """Ours on the long history; then start and memory, ours and each peer's. The short one is ours alone.

    soak_minutes: for how long it does nothing, instead of IDLE_S.
    """
    del json
    idle_s = soak_minutes * 60 or (SHORT_IDLE_S if short else IDLE_S)
    with tempfile.TemporaryDirectory(prefix="e2ee-window-") as name, screen(Path(name), None, managed=False) as display:
        folder, reader = Path(name), ScreenReader(display.name)
        with window_profile(folder, display.name, SHORT_MESSAGES if short else MESSAGES) as profile:
            compiled = profile.environment | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
            compiled.pop("PYTHONDONTWRITEBYTECODE", None)  # an installer compiles; so is what is measured
            yield from _driven(WindowProfile(profile.folder, compiled), idle_s)
            started, used = _own_starts(
                WindowProfile(profile.folder, _usual(compiled)), reader, 1 if short else WARM_RUNS
            )
        yield Row("start_ms", started, "ms")
        yield Row("pss_mib", used, "MiB")
        if not short:
            yield from _peers(folder, display.name, reader, started, used)


def _driven(profile: WindowProfile, idle_s: float) -> Iterator[Row]:
    _say(f"driving the window, then watching it do nothing for {idle_s:.0f} s")
    command = [sys.executable, "-m", "benchmarks.window_driver", profile.folder, str(idle_s)]
    done = subprocess.run(command, env=profile.environment, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    driven = json_text.loads(done.stdout)
    for figure, unit in DRIVEN:
        yield Row(figure, driven[figure], unit)


def _own_starts(profile: WindowProfile, reader: ScreenReader, runs: int) -> tuple[float, float]:
    command = (sys.executable, "-m", "e2ee_desktop.entrypoints.desktop", "--home", str(profile.folder))

    def open_newest() -> None:
        keys = [
            "xdotool",
            "search",
            "--onlyvisible",
            "--name",
            "E2EE Desktop",
            "windowfocus",
            "--sync",
            "key",
            "ctrl+1",
        ]
        subprocess.run(keys, env=profile.environment, check=True, stdout=subprocess.DEVNULL)

    def once() -> tuple[float, float]:
        return start_program(command, profile.environment, reader, LIST_OF_CHATS, open_newest)

    return _starts(once, runs)


def _starts(once: Callable[[], tuple[float, float]], runs: int) -> tuple[float, float]:
    """Milliseconds to the painted window, and PSS in MiB, of so many starts after the first."""
    once()
    taken = [once() for _ in range(runs)]
    return statistics.median(seconds for seconds, _ in taken) * 1000, statistics.median(mib for _, mib in taken)


def _usual(environment: dict[str, str]) -> dict[str, str]:
    """As in the session of somebody who uses no screen reader: accessibility is there and not asked for."""
    return {name: value for name, value in environment.items() if name != "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"}


def _peers(folder: Path, display: str, reader: ScreenReader, started: float, used: float) -> Iterator[Row]:
    for name, program in PEERS.items():
        found = shutil.which(program)
        if found is None:
            _say(f"{program} is not installed: left out")
            continue
        _say(f"starting {program}")
        with desktop_session(folder / name[:2], display) as session:
            environment = _usual(session) | {"GSK_RENDERER": "cairo", "http_proxy": "http://127.0.0.1:9"}
            with Path(os.devnull).open("w") as nowhere:
                start_ms, pss_mib = _starts(
                    lambda: start_program((found,), environment, reader, errors=nowhere),  # noqa: B023 - called here
                    WARM_RUNS,
                )
        yield Row("start_ms", start_ms, "ms", name, started / start_ms)
        yield Row("pss_mib", pss_mib, "MiB", name, used / pss_mib)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
