"""An old profile with a long history is brought up to date; whoever kills that in the middle loses nothing."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.services.upgrade_port import Upgrading
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.migrations import migrate, shipped_scripts
from e2ee_desktop.storage.opening import Opening
from e2ee_desktop.storage.sealed_file import connect, make_empty
from e2ee_desktop.storage.sqlite_store import open_existing
from tests.unit.storage.samples import BOB, a_contact

MESSAGES, KILLS = 10_000, 6
FIRST_VERSION = 1
ADD_CONTACT = """
    INSERT INTO contact (contact_id, account_id, name, identity_digest, trust, standing, was_verified, created_ms,
                         identity_public, certificate, relay, send_id, capability, directory_key)
    VALUES (?, ?, 'Bob', x'', 'unverified', 'active', 0, 1, x'', x'', '', x'', x'', x'')
"""
ADD = """
    INSERT INTO message (contact_id, message_id, direction, kind, body, sent_ms, stored_ms, state, new_identity, failure, raw)
    VALUES (?, ?, 'incoming', 'text', ?, 1, 1, 'read', 0, '', x'')
"""
OPEN = """
import sys
from pathlib import Path
from e2ee_desktop.storage.sqlite_store import open_existing
print("begins", flush=True)
store = open_existing(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
print("open", flush=True)
while True:
    with store.transaction():
        if not store.search.index(100):
            break
print("indexed", flush=True)
"""


@pytest.fixture
def old_profile(tmp_path: Path) -> tuple[Path, bytes]:
    """A database as the first version made it."""
    path, key = tmp_path / "old.db", os.urandom(32)
    make_empty(path)
    database = Database(connect(path, key))
    migrate(database, shipped_scripts()[:FIRST_VERSION])
    with database.transaction():
        database.write(ADD_CONTACT, (BOB, a_contact().contact.account_id))
        database.write_many(ADD, [(BOB, os.urandom(16), f"message number {number}") for number in range(MESSAGES)])
    database.close()
    return path, key


async def test_whoever_waits_is_told_and_may_stop_it_while_the_loop_goes_on(old_profile) -> None:
    path, key = old_profile
    opening, told = Opening(), list[Upgrading]()
    opening.listeners.append(told.append)
    opening.listeners.append(lambda step: opening.stop() if step.done > 3 else None)
    with pytest.raises(UserActionNeeded, match=r"profile\.upgrade_stopped"):
        await opening.open(path, key)
    assert 0 == told[0].done < told[-1].done < told[-1].total
    opening.listeners[1:] = []
    given_up = asyncio.create_task(opening.open(path, key))
    opening.listeners.append(lambda _step: given_up.cancel())
    with pytest.raises(asyncio.CancelledError):
        await given_up
    opening.listeners[1:] = []
    store = await opening.open(path, key)
    try:
        assert told[-1].done == told[-1].total
        assert store.room.messages(BOB) == MESSAGES
    finally:
        store.close()
    told.clear()
    (await opening.open(path, key)).close()
    assert told == []


def test_kill_minus_nine_at_any_time_loses_nothing(old_profile) -> None:
    path, key = old_profile
    chance = random.Random(3)
    for _ in range(KILLS):
        command = [sys.executable, "-c", OPEN, str(path), key.hex()]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "begins\n"
            try:
                process.wait(chance.uniform(0.0, 0.4))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
    store = open_existing(path, key)
    try:
        assert store._database.version == len(shipped_scripts())
        assert store.room.messages(BOB) == MESSAGES
        left = 1
        while left:
            with store.transaction():
                left = store.search.index(2_000)
        assert len(store.search.candidates('"num" AND "umb"', 2**62, MESSAGES + 1)) == MESSAGES
        with store.transaction():
            store._database.write("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
    finally:
        store.close()
