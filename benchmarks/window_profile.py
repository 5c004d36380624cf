"""The profile that `dev.py bench window` opens: 200 conversations, a million messages, its relay and its person's keyring.

Writing and indexing a million messages takes minutes, so the finished one is kept in the machine's folder for temporary files
and each run works on a copy. It is made anew when one of the files that make it has changed. What is kept holds invented words alone.
"""

from __future__ import annotations

import asyncio
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

from benchmarks.long_history import fill
from benchmarks.start import ROOT
from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services.face import Custody, NewProfile
from e2ee_desktop.services.messenger import ProfileMessenger
from tests.e2e.desktop_session import desktop_session
from tests.e2e.relay_process import RelayProcess

_MAKERS = ("window_profile.py", "long_history.py", "many_files.py")
CONVERSATIONS = 200
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


def fill_profile(folder: Path, relay: str, messages: int) -> None:
    """A profile with a history, whose key is in the session's keyring."""

    async def work() -> None:
        desk = ProfileDesk(ProfileFolder(folder))
        messenger = await desk.create(NewProfile("Ada", relay, Custody.KEYRING, None))
        assert isinstance(messenger, ProfileMessenger)
        parts, files = messenger._parts, folder / "attachments"  # noqa: SLF001 - quicker than any service may be
        fill(parts, messages, files, quiet=False, people=CONVERSATIONS)
        await desk.close()

    asyncio.run(work())


def _make(kept: Path, display: str, messages: int) -> None:
    _say(f"making a profile with {messages:,} messages; it is kept in {kept}")
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(mode=0o700)
    relay = RelayProcess(kept)
    relay.start()
    try:
        with desktop_session(kept / _SESSION, display) as environment:
            command = [sys.executable, "-m", "benchmarks.window_profile", kept / _PROFILE, relay.address, str(messages)]
            subprocess.run(command, env=environment, cwd=ROOT, check=True)
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


if __name__ == "__main__":
    fill_profile(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
