"""A locked profile, in a process of its own, with the real services, database and relay.

The process is looked into from outside while it is open and after it was locked: what was there before is gone then. Meanwhile a
contact writes: the envelopes are kept sealed, and after unlocking each text is there once, in order. What is found is printed
(`pytest -s`).
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Direction
from e2ee_desktop.platform.profile_folder import ProfileFolder
from e2ee_desktop.services.face import Custody, Messenger, NewProfile
from e2ee_desktop.services.key_slots import ByPassphrase
from e2ee_desktop.services.session_shelf import SessionShelf
from tests.fakes.opened_slots import root_secrets
from tests.fakes.relay_process import RelayProcess
from tests.integration.memory.test_copies import ROOT, counted

PASSPHRASE = "quite a long secret sentence"
BOB = "Bartholomew-of-Q7xkZ2"
SAID = [f"whisper {number} about Zx93kfQ" for number in range(20)]
LATER = [f"murmur {number} of Ty62hwV" for number in range(5)]

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="another process's memory is read through /proc, which only Linux has"
)


@dataclass(frozen=True)
class Locker:
    """The process under the glass. told: what it said while it was locked."""

    process: asyncio.subprocess.Process

    @classmethod
    async def start(cls, folder: Path, passphrase: Path) -> Locker:
        pipe = asyncio.subprocess.PIPE
        command = (sys.executable, "-m", "tests.integration.memory.locker", str(folder), str(passphrase))
        return cls(await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, cwd=ROOT))

    async def hears(self, beginning: str) -> str:
        """The next line that begins so."""
        assert self.process.stdout is not None
        async with asyncio.timeout(240):
            while line := (await self.process.stdout.readline()).decode().strip():
                if line.startswith(beginning):
                    return line
        raise AssertionError(f"it ended before {beginning!r}")

    def say(self, line: str = "") -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n".encode())

    async def found(self, needles: dict[str, bytes]) -> dict[str, int]:
        return await asyncio.to_thread(counted, self.process.pid, needles)


async def until(messenger: Messenger, seen: Callable[[], object]) -> None:
    """Wait for events until `seen` holds."""
    changed = asyncio.Event()
    stop = messenger.listen(lambda _event: changed.set())
    async with asyncio.timeout(120):
        while not seen():
            changed.clear()
            await changed.wait()
    stop()


async def made(home: Path, name: str, relay: str) -> tuple[ProfileDesk, Messenger]:
    desk = ProfileDesk(ProfileFolder(home))
    messenger = await desk.create(NewProfile(name, relay, Custody.PASSPHRASE, PASSPHRASE))
    await messenger.connect()
    return desk, messenger


def needles_of(home: Path, desk: ProfileDesk, contact_id: ContactId) -> dict[str, bytes]:
    store = desk._store
    assert store is not None
    record, clock = store.profile.load(), desk._messenger._profile.clock
    (archive,) = SessionShelf(store, clock).archives(contact_id).values()
    mailbox = store.mailboxes.of_contact(contact_id)[0]
    return {
        "session root key": archive.sessions[0].ratchet.root,
        "device seed": record.device[16:48],
        "device agreement key": record.device[48:80],
        "mailbox seed": mailbox.secrets[:32],
        "a contact's name": BOB.encode(),
        "a text": SAID[3].encode(),
        "a text, as Qt keeps it": SAID[3].encode("utf-16-le"),
        "the passphrase": PASSPHRASE.encode(),
    }


def roots(home: Path) -> dict[str, bytes]:
    secrets = root_secrets(home, ByPassphrase(PASSPHRASE))
    return {
        "identity seed": secrets.identity_seed,
        "storage key": secrets.storage_key,
        "storage key, written out": secrets.storage_key.hex().encode(),
    }


def incoming(messenger: Messenger, contact_id: ContactId) -> list[str]:
    rows = messenger.history(contact_id, None, 100)
    return [
        row.text for row in sorted(rows, key=lambda row: row.row) if row.direction is Direction.INCOMING and row.text
    ]


async def test_a_locked_process_holds_nothing_and_loses_nothing(tmp_path):
    relay = RelayProcess(tmp_path / "relay")
    address = str(await relay.start())
    try:
        home = tmp_path / "alice"
        alice_desk, alice = await made(home, "Alice", address)
        bob_desk, bob = await made(tmp_path / "bob", BOB, address)
        alice_of_bob = (await bob.add_contact((await alice.create_invite()).link)).contact_id
        await until(alice, alice.contacts)
        bob_of_alice = alice.contacts()[0].contact_id
        for text in SAID:
            await bob.send_text(alice_of_bob, text)
        await until(alice, lambda: len(incoming(alice, bob_of_alice)) == len(SAID))
        await alice.send_text(bob_of_alice, "answer")
        await until(bob, lambda: incoming(bob, alice_of_bob))
        needles = needles_of(home, alice_desk, bob_of_alice)
        await alice_desk.close()
        needles |= roots(home)

        secret = tmp_path / "passphrase"
        secret.write_text(PASSPHRASE)
        locker = await Locker.start(home, secret)
        await locker.hears("begun")
        begun = await locker.found(needles)
        locker.say()
        await locker.hears("open first")
        opened = await locker.found(needles)
        locker.say()
        await locker.hears("locked first")
        locked = await locker.found(needles)
        for text in LATER:
            await bob.send_text(alice_of_bob, text)
        while int((await locker.hears("kept")).split()[1]) < len(LATER):
            pass
        kept = (home / "kept-envelopes").stat().st_size
        locker.say()
        await locker.hears("open second")
        locker.say()
        await locker.hears("locked second")
        again = await locker.found(needles | {"a later text": LATER[2].encode()})
        locker.say()
        assert await locker.process.wait() == 0
        await bob_desk.close()

        print({"begun": begun, "open": opened, "locked": locked, "locked again": again})
        assert set(begun.values()) == {0}, "the process knows nothing before it is told"
        for name in ("a text", "a contact's name", "storage key", "device seed", "mailbox seed"):
            assert opened[name] > 0, f"the control: {name} is found while the profile is open"
        assert {name: count for name, count in locked.items() if count} == {}
        assert {name: count for name, count in again.items() if count} == {}
        assert kept > len(LATER) * 4096
        assert not (home / "kept-envelopes").exists()

        reopened = ProfileDesk(ProfileFolder(home))
        messenger = await reopened.open(PASSPHRASE)
        assert incoming(messenger, bob_of_alice) == [*SAID, *LATER], "each once, in order"
        await reopened.close()
    finally:
        await relay.stop()
