"""A process that opens a profile, says so, closes it, says so, and waits to be looked into. It is told no secret but the
passphrase, and nothing here keeps one.

Arguments: the profile's folder, "passphrase" or the file that stands in for a keyring.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from pathlib import Path

from e2ee_desktop import bootstrap
from e2ee_desktop.platform.profile_folder import ProfileFolder

PASSPHRASE = "correct horse"


class FileKeyring:
    """A keyring's entry in a file."""

    title = "a file"

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, profile_id: str) -> str | None:
        return self._path.read_text() if self._path.exists() else None

    def write(self, profile_id: str, secret: str) -> None:
        self._path.write_text(secret)

    def remove(self, profile_id: str) -> None:
        self._path.unlink(missing_ok=True)


def say(word: str) -> None:
    """Tell the parent, and wait until it has looked."""
    gc.collect()
    print(word, flush=True)
    sys.stdin.readline()


async def run(folder: Path, custody: str) -> None:
    if custody != "passphrase":
        bootstrap._find_keyring = lambda: FileKeyring(Path(custody))
    say("begun")
    desk = bootstrap.ProfileDesk(ProfileFolder(folder))
    await desk.open(PASSPHRASE if custody == "passphrase" else None)
    say("open")
    await desk.close()
    del desk
    say("closed")


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1]), sys.argv[2]))
