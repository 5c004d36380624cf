"""The profile that `dev.py bench window` opens: 200 conversations, a million messages, its relay and its person's keyring.

Writing and indexing a million messages takes minutes, so the finished one is kept in the machine's folder for temporary files
and each run works on a copy. It is made anew when one of the files that make it has changed. What is kept holds invented words alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.start import ROOT
from tests.e2e.desktop_session import desktop_session
from tests.e2e.relay_process import RelayProcess

_MAKERS = ("window_profile.py", "window_driver.py", "long_history.py", "many_files.py")
_PROFILE, _SESSION, _ADDRESS, _FILES = "profile", "s", "relay-address", "attachments"


@dataclass(frozen=True, slots=True)
class WindowProfile:
    """environment: of the desktop session whose keyring opens the profile in `folder`."""

    folder: Path
    environment: dict[str, str]


@contextmanager
def window_profile(scratch: Path, display: str, messages: int) -> Iterator[WindowProfile]:
    """A copy of the profile with so many messages under `scratch`, with its relay running and its session on `display`."""
    kept = _kept(messages)
    if not (kept / _ADDRESS).exists():
        _make(kept, display, messages)
    _say("copying the profile")
    copy = scratch / "copy"
    shutil.copytree(kept, copy, copy_function=_copy)
    relay = RelayProcess(copy, address=(copy / _ADDRESS).read_text())
    relay.start()
    try:
        with desktop_session(copy / _SESSION, display) as environment:
            yield WindowProfile(copy / _PROFILE, environment)
    finally:
        relay.stop()


def run_driver(environment: dict[str, str], *arguments: str | Path) -> str:
    """`window_driver` as a process of its own; returns what it printed."""
    command = [sys.executable, "-m", "benchmarks.window_driver", *map(str, arguments)]
    return subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def _make(kept: Path, display: str, messages: int) -> None:
    _say(f"making a profile with {messages:,} messages; it is kept in {kept}")
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(mode=0o700)
    relay = RelayProcess(kept)
    relay.start()
    try:
        with desktop_session(kept / _SESSION, display) as environment:
            run_driver(environment, "make", kept / _PROFILE, relay.address, str(messages))
    finally:
        relay.stop()
    (kept / _ADDRESS).write_text(relay.address)  # last: it says that all the rest is there


def _kept(messages: int) -> Path:
    """Where a profile made by the present code is kept; nobody else on this machine may have put it there."""
    home = Path(tempfile.gettempdir()) / f"e2ee-desktop-bench-{os.getuid()}"
    home.mkdir(mode=0o700, exist_ok=True)
    found = home.lstat()
    if found.st_uid != os.getuid() or found.st_mode & 0o077 or home.is_symlink():
        raise PermissionError(f"{home} is not a private folder of this user")
    made_by = b"".join((Path(__file__).parent / name).read_bytes() for name in _MAKERS)
    return home / f"window-{messages}-{hashlib.blake2b(made_by, digest_size=6).hexdigest()}"


def _copy(source: str, target: str) -> None:
    """Sealed files are never written to again, so that fifty thousand of them need no copies."""
    if Path(source).parent.name == _FILES:
        os.link(source, target)
    else:
        shutil.copy2(source, target)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
