"""A disk that fills up while messages come and go: nothing is acknowledged that is not stored, and nothing is lost.

The disk is real: SQLite may use no page beyond those that the file has.
"""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.messages import MessageState
from e2ee_desktop.services import background, listening, outbox_pump
from e2ee_desktop.storage.sqlite_store import SqliteStore
from tests.fakes.person import Person, settle

Friends = tuple[Person, Person]
SOON_S = 0.01


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried again in seconds is tried again at once: the waiting is not what these tests are about."""
    monkeypatch.setattr(listening, "STORE_RETRY_S", SOON_S)
    monkeypatch.setattr(outbox_pump, "FIRST_RETRY_S", SOON_S)
    monkeypatch.setattr(background, "RETRY_S", SOON_S)


def fill_disk(person: Person) -> None:
    """No page more than there are, and none of those that are free."""
    store = person.parts.profile.store
    assert isinstance(store, SqliteStore)
    with store.transaction():
        store.profile.set_setting("ballast", "x" * 100)
    database = store._database
    pages = database.rows("PRAGMA page_count")[0][0]
    free = database.rows("PRAGMA freelist_count")[0][0]
    if free:
        page_bytes = database.rows("PRAGMA page_size")[0][0]
        with store.transaction():
            store.profile.set_setting("ballast", "x" * (free * page_bytes))
    database.rows(f"PRAGMA max_page_count = {pages}")


def free_disk(person: Person) -> None:
    person.parts.profile.store._database.rows("PRAGMA max_page_count = 1073741823")  # type: ignore[attr-defined]


async def test_what_cannot_be_stored_is_not_acknowledged_and_comes_when_there_is_room(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    mailbox = bob.parts.mailboxes.of_contact(bob.knows("Alice").contact_id)
    assert mailbox is not None
    fill_disk(bob)
    texts = [f"{number} " + "x" * 3_000 for number in range(40)]
    for text in texts:
        await alice.say("Bob", text)
    await alice.until(lambda: MessageState.QUEUED not in {message.state for message in alice.history("Bob")})
    await bob.until(lambda: "store.disk_full" in bob.troubles())
    stored = len(bob.texts_from("Alice"))
    assert stored < len(texts)
    assert alice.relay.waiting(mailbox.receive_id) >= len(texts) - stored
    free_disk(bob)
    await bob.hears("Alice", *texts)
    await settle(alice, bob)
    assert alice.relay.waiting(mailbox.receive_id) == 0
    assert {message.state for message in alice.history("Bob")} == {MessageState.DELIVERED}


async def test_what_waits_unstored_when_the_program_ends_comes_at_the_next_start(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    fill_disk(bob)
    texts = [f"{number} " + "x" * 3_000 for number in range(40)]
    for text in texts:
        await alice.say("Bob", text)
    await bob.until(lambda: "store.disk_full" in bob.troubles())
    await bob.stop()
    await bob.start()
    await bob.hears("Alice", *texts)


async def test_a_text_that_finds_no_room_is_refused_and_leaves_nothing(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    fill_disk(alice)
    sent: list[str] = []

    async def write() -> None:
        for number in range(100):
            text = f"{number} " + "x" * 3_000
            await alice.say("Bob", text)
            sent.append(text)

    with pytest.raises(StorageFailure, match=r"store\.disk_full"):
        await write()
    assert [message.text for message in alice.history("Bob")] == sent
    free_disk(alice)
    await alice.say("Bob", "room again")
    await bob.hears("Alice", *sent, "room again")
