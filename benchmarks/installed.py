"""The installed application beside this source tree and beside Debian's messengers: size of the download, and start.

Ours is taken out of dist/*.deb (`dev.py package deb --only e2ee-desktop` makes it), or made first. Sizes: the package itself, and all that apt
fetches for it on a Debian on which nothing is installed, without what is only recommended: ours brings its libraries, theirs are
packages of their own. Starts: as in start.py; the programs take turns, so that a machine that is busy meanwhile is so for all. A new
home each time but ours and the tree's, which open the same profile.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.rows import Row
from benchmarks.start import ROOT, ScreenReader, start_program
from tests.e2e.desktop_session import desktop_session
from tests.e2e.relay_process import RelayProcess
from tests.e2e.screen import screen

ROUNDS, SHORT_ROUNDS = 7, 1
PEERS = {"telegram": "telegram-desktop", "dino": "dino-im", "nheko": "nheko"}
_ALONE = {"GSK_RENDERER": "cairo", "http_proxy": "http://127.0.0.1:9"}
_FETCHED = re.compile(r"^'\S+' \S+ (\d+) ", re.MULTILINE)
_NOTHING_INSTALLED = ("-o", "Dir::State::status=/dev/null", "-o", "APT::Install-Recommends=false")


@dataclass(slots=True)
class Starter:
    """One program to start again and again. taken: seconds to the first letters, and MiB, of each start."""

    command: tuple[str, ...]
    environment: dict[str, str]
    taken: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])

    @property
    def start_ms(self) -> float:
        return statistics.median(seconds for seconds, _ in self.taken) * 1000

    @property
    def pss_mib(self) -> float:
        return statistics.median(mib for _, mib in self.taken)


def main(json: bool, short: bool = False) -> Iterator[Row]:
    """Sizes, then starts: installed beside the source tree, then beside each peer that is here. The short one starts each once."""
    del json
    package = _package()
    yield from _sizes(package)
    with tempfile.TemporaryDirectory(prefix="e2ee-installed-") as name:
        folder = Path(name)
        subprocess.run(("dpkg-deb", "-x", str(package), str(folder / "root")), check=True)
        with screen(folder, None, managed=False) as display, desktop_session(folder / "s", display.name) as environment:
            relay = RelayProcess(folder)
            relay.start()
            try:
                starters = _starters(folder, environment, relay.address)
                reader = ScreenReader(display.name)
                for _ in range(SHORT_ROUNDS if short else ROUNDS):
                    _start_each(starters, reader)
                yield from _starts(starters)
            finally:
                relay.stop()


def _package() -> Path:
    """The newest package in dist/, else one that is made now."""
    made = sorted((ROOT / "dist").glob("e2ee-desktop_*.deb"), key=lambda path: path.stat().st_mtime)
    if made:
        return made[-1]
    command = (sys.executable, "dev.py", "package", "deb", "--only", "e2ee-desktop")
    subprocess.run(command, cwd=ROOT, check=True, stdout=sys.stderr)
    return _package()


def _sizes(package: Path) -> Iterator[Row]:
    whole = _fetched(str(package)) / 1e6
    yield Row("download_mb", package.stat().st_size / 1e6, "MB")
    yield Row("download_with_all_it_needs_mb", whole, "MB")
    for peer, debian in PEERS.items():
        own = _fetched(debian, of=f"/{debian}_") / 1e6
        theirs = _fetched(debian) / 1e6
        if theirs:
            yield Row("download_mb", own, "MB", peer, package.stat().st_size / 1e6 / own)
            yield Row("download_with_all_it_needs_mb", theirs, "MB", peer, whole / theirs)


def _fetched(package: str, of: str = "") -> int:
    """Bytes that apt would fetch for `package`; of: only of files with this in their address. 0 where apt knows none of it."""
    command = ("apt-get", "install", "--print-uris", "-y", "-qq", *_NOTHING_INSTALLED)
    with tempfile.TemporaryDirectory(prefix="e2ee-apt-") as nothing_fetched:
        (Path(nothing_fetched) / "partial").mkdir()
        shown = subprocess.run(
            (*command, "-o", f"Dir::Cache::archives={nothing_fetched}", package),
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    lines = [line for line in shown.stdout.splitlines(keepends=True) if of in line]
    return sum(int(size) for size in _FETCHED.findall("".join(lines)))


def _starters(folder: Path, environment: dict[str, str], relay: str) -> dict[str, Starter]:
    profile = ("--home", str(folder / "profile"))
    tree = (sys.executable, "-m", "e2ee_desktop.entrypoints.desktop")
    init = (sys.executable, "-m", "e2ee_desktop.entrypoints.cli", *profile, "init", "--name", "Ada", "--relay", relay)
    subprocess.run(init, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    ours = str(folder / "root/usr/lib/e2ee-desktop/e2ee-desktop")
    starters = {"": Starter((ours, *profile), environment), "source tree": Starter((*tree, *profile), environment)}
    for peer, program in PEERS.items():
        found = shutil.which(program)
        if found is None:
            print(f"{program} is not installed: left out", file=sys.stderr, flush=True)
            continue
        starters[peer] = Starter((found,), {**environment, **_ALONE})
    return starters


def _start_each(starters: dict[str, Starter], reader: ScreenReader) -> None:
    """Once each; a messenger of others that shows nothing is named and left out."""
    with Path(os.devnull).open("w") as nowhere:
        for name, starter in tuple(starters.items()):
            try:
                starter.taken.append(start_program(starter.command, starter.environment, reader, errors=nowhere))
            except RuntimeError:
                if name not in PEERS:
                    raise
                print(f"{name} showed no window: left out", file=sys.stderr, flush=True)
                del starters[name]


def _starts(starters: dict[str, Starter]) -> Iterator[Row]:
    ours = starters.pop("")
    yield Row("start_ms", ours.start_ms, "ms")
    yield Row("pss_mib", ours.pss_mib, "MiB")
    for name, other in starters.items():
        yield Row("start_ms", other.start_ms, "ms", name, ours.start_ms / other.start_ms)
        yield Row("pss_mib", other.pss_mib, "MiB", name, ours.pss_mib / other.pss_mib)
