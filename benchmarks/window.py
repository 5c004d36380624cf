"""The window on a long history, and its start and memory beside those of other messengers in the same run.

Peers are those of Debian's packages (dino-im, qtox, nheko, telegram-desktop); one that is not installed is named and left out. Start: from the
process to letters on the screen; all of them on an Xvfb of their own, with a home and a D-Bus session of their own, none
logged in. Ours opens a profile with the whole history; see `window_driver.py` for the rest. Medians of WARM_RUNS starts.
"""

from __future__ import annotations

import json as json_text
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.rows import Row
from benchmarks.start import ROOT, WARM_RUNS, ScreenReader, start_program
from tests.e2e.desktop_session import desktop_session
from tests.e2e.relay_process import RelayProcess
from tests.e2e.screen import screen

MESSAGES, SHORT_MESSAGES = 1_000_000, 5_000
IDLE_S, SHORT_IDLE_S = 60.0, 3.0
PEERS = {"dino": "dino-im", "qtox": "qtox", "nheko": "nheko", "telegram": "telegram-desktop"}
DRIVEN = (
    ("switch_ms", "ms"), ("jump_ms", "ms"), ("frame_ms_p50", "ms"), ("frame_ms_p99", "ms"), ("search_ms", "ms"),
    ("longest_block_ms", "ms"), ("idle_cpu_percent", "%"),
)  # fmt: skip


def main(json: bool, short: bool = False) -> Iterator[Row]:
    """Ours on the long history; then start and memory, ours and each peer's. The short one is ours alone."""
    del json
    runs = 1 if short else WARM_RUNS
    with tempfile.TemporaryDirectory(prefix="e2ee-window-") as name:
        folder = Path(name)
        with screen(folder, None, managed=False) as display, desktop_session(folder / "s", display.name) as environment:
            relay = RelayProcess(folder)
            relay.start()
            try:
                profile = folder / "profile"
                _driver(environment, "make", profile, relay.address, str(SHORT_MESSAGES if short else MESSAGES))
                driven = json_text.loads(_driver(environment, "drive", profile, str(SHORT_IDLE_S if short else IDLE_S)))
                for figure, unit in DRIVEN:
                    yield Row(figure, driven[figure], unit)
                reader = ScreenReader(display.name)
                ours = (sys.executable, "-m", "e2ee_desktop.entrypoints.desktop", "--home", str(profile))
                started, used = _starts(ours, environment, reader, runs)
                yield Row("start_ms", started, "ms")
                yield Row("pss_mib", used, "MiB")
                if not short:
                    yield from _peers(folder, display.name, reader, started, used)
            finally:
                relay.stop()


def _driver(environment: dict[str, str], *arguments: str | Path) -> str:
    command = [sys.executable, "-m", "benchmarks.window_driver", *map(str, arguments)]
    done = subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


def _starts(
    command: tuple[str, ...], environment: dict[str, str], reader: ScreenReader, runs: int
) -> tuple[float, float]:
    """Milliseconds to the first painted window, and PSS."""
    taken = [start_program(command, environment, reader) for _ in range(runs)]
    return statistics.median(seconds for seconds, _ in taken) * 1000, statistics.median(mib for _, mib in taken)


def _peers(folder: Path, display: str, reader: ScreenReader, started: float, used: float) -> Iterator[Row]:
    for name, program in PEERS.items():
        found = shutil.which(program)
        if found is None:
            print(f"{program} is not installed: left out", file=sys.stderr, flush=True)
            continue
        with desktop_session(folder / name[:2], display) as environment:
            environment |= {"GSK_RENDERER": "cairo", "http_proxy": "http://127.0.0.1:9"}
            start_ms, pss_mib = _starts((found,), environment, reader, WARM_RUNS)
        yield Row("start_ms", start_ms, "ms", name, started / start_ms)
        yield Row("pss_mib", pss_mib, "MiB", name, used / pss_mib)
