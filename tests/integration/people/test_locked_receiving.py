"""Receiving while locked, on the real database and relays in memory: kept, then taken in exactly once, whatever dies in between."""

from __future__ import annotations

import asyncio
import os

import pytest

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.platform.kept_file import OsKeptFile
from e2ee_desktop.services.locked_receiving import LockedReceiving, prepare_locking, take_kept
from e2ee_desktop.services.mailboxes import subscribed
from e2ee_desktop.transport.memory import MemoryTransport
from tests.fakes.person import Person, befriend, settle

TEXTS = [f"text {number}" for number in range(6)]


@pytest.fixture
async def people(tmp_path, relay):
    alice, bob = Person("alice", tmp_path, relay), Person("bob", tmp_path, relay)
    await alice.start()
    await bob.start()
    await befriend(alice, bob)
    await bob.until(lambda: any(contact.name == "alice" for contact in bob.messenger.contacts()))
    await settle(alice, bob)
    yield alice, bob
    await alice.stop()
    await bob.stop()


async def receive_locked(alice: Person, bob: Person, file: OsKeptFile, texts: list[str]) -> None:
    """Alice locks, Bob writes, what came is kept."""
    store, came = alice.parts.profile.store, asyncio.Event()
    mailboxes, key = subscribed(store), prepare_locking(store, os.urandom)
    await alice.stop()
    counted = [0]

    def told(count: int) -> None:
        counted[0] += count
        if counted[0] >= len(texts):
            came.set()

    locked = LockedReceiving(MemoryTransport(alice.relay), mailboxes, key, file, told)
    locked.start()
    for text in texts:
        await bob.say("alice", text)
    async with asyncio.timeout(10):
        await came.wait()
    await locked.close()


async def test_what_came_while_locked_is_there_once_and_in_order(people, tmp_path):
    alice, bob = people
    file = OsKeptFile(tmp_path / "kept")
    await receive_locked(alice, bob, file, TEXTS)
    await alice.start(connected=False)
    assert alice.texts_from("bob") == []
    assert take_kept(alice.parts.profile.store, file, alice.parts.listening.take_kept)
    assert alice.texts_from("bob") == TEXTS
    assert not (tmp_path / "kept").exists()


async def test_a_crash_after_taking_in_takes_nothing_in_twice(people, tmp_path):
    alice, bob = people
    path = tmp_path / "kept"
    await receive_locked(alice, bob, OsKeptFile(path), TEXTS)
    await alice.start(connected=False)
    store, copy = alice.parts.profile.store, path.read_bytes()
    first = store.profile.setting("locked-key")
    take_kept(store, OsKeptFile(path), alice.parts.listening.take_kept)
    path.write_bytes(copy)  # as if it had died before the file went
    with store.transaction():
        store.profile.set_setting("locked-key", first)
    assert take_kept(store, OsKeptFile(path), alice.parts.listening.take_kept)
    assert alice.texts_from("bob") == TEXTS


async def test_a_database_that_refuses_leaves_all_where_it_is(people, tmp_path):
    alice, bob = people
    file = OsKeptFile(tmp_path / "kept")
    await receive_locked(alice, bob, file, TEXTS)
    await alice.start(connected=False)

    def refuse(_batch) -> None:
        raise StorageFailure("store.disk_full")

    with pytest.raises(StorageFailure):
        take_kept(alice.parts.profile.store, file, refuse)
    assert take_kept(alice.parts.profile.store, file, alice.parts.listening.take_kept)
    assert alice.texts_from("bob") == TEXTS


async def test_what_is_damaged_is_told_and_what_is_before_it_is_there(people, tmp_path):
    alice, bob = people
    path = tmp_path / "kept"
    await receive_locked(alice, bob, OsKeptFile(path), TEXTS)
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    await alice.start(connected=False)
    assert not take_kept(alice.parts.profile.store, OsKeptFile(path), alice.parts.listening.take_kept)
    assert alice.texts_from("bob") == TEXTS[:-1]
    assert not path.exists()


async def test_the_file_of_another_database_is_removed_unread(people, tmp_path):
    alice, _ = people
    file = OsKeptFile(tmp_path / "kept")
    file.append([b"nonsense"])
    assert take_kept(alice.parts.profile.store, file, alice.parts.listening.take_kept)
    assert list(file.records()) == []


async def test_the_next_messages_go_on_as_if_nothing_had_been(people, tmp_path):
    alice, bob = people
    file = OsKeptFile(tmp_path / "kept")
    await receive_locked(alice, bob, file, TEXTS)
    await alice.start(connected=False)
    take_kept(alice.parts.profile.store, file, alice.parts.listening.take_kept)
    await alice.messenger.connect()
    await bob.say("alice", "and on")
    await alice.hears("bob", *TEXTS, "and on")
    await alice.say("bob", "answer")
    await bob.hears("alice", "answer")
