"""A process that opens a profile, reads what was said, locks, unlocks and locks again, and waits at each step to be looked into.

It is told no secret but the passphrase, in a file and not on its standard input, whose buffer would keep it. While it is locked it says
how many envelopes came. Arguments: the profile's folder, the passphrase's file.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from e2ee_desktop import bootstrap
from e2ee_desktop.platform.freed_memory import overwrite_when_freed
from e2ee_desktop.platform.profile_folder import ProfileFolder


def say(words: str) -> None:
    print(words, flush=True)


async def heard() -> str:
    """The next line; while it is waited for, everything goes on."""
    return (await asyncio.to_thread(sys.stdin.readline)).strip()


async def read_all(desk: bootstrap.ProfileDesk, passphrase: str) -> int:
    """Open, and look at everything as a window would; returns how many messages there are."""
    messenger = await desk.open(passphrase)
    await messenger.connect()
    return sum(len(messenger.history(talk.contact_id, None, 100)) for talk in messenger.conversations())


async def run(folder: Path, passphrase: Path) -> None:
    overwrite_when_freed()
    desk = bootstrap.ProfileDesk(ProfileFolder(folder))
    desk.on_kept(lambda count: say(f"kept {count}"))
    say("begun")
    await heard()
    for turn in ("first", "second"):
        say(f"open {turn}: {await read_all(desk, await asyncio.to_thread(passphrase.read_text))}")
        await heard()
        await desk.lock()
        say(f"locked {turn}")
        await heard()
    await desk.close()


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1]), Path(sys.argv[2])))
