"""The room that a profile takes: counted, cleared by age or size, and conversations that are kept for so many days."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import MessageRemoved
from e2ee_desktop.domain.files import FileState
from e2ee_desktop.domain.messages import MessageKind
from e2ee_desktop.domain.search import SearchWish
from e2ee_desktop.domain.storage_use import ClearWish
from e2ee_desktop.services import storage_keeping
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.services.storage_keeping import DAY_MS
from tests.fakes.memory_blobs import BLOBS
from tests.fakes.person import Person


def texts(person: Person) -> list[str]:
    return [message.text for message in person.history("Bob") if message.text]


@pytest.fixture(autouse=True)
def in_small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage_keeping, "READ_AT_ONCE", 2)
    monkeypatch.setattr(storage_keeping, "DELETED_AT_ONCE", 1)


async def test_use_counts_what_was_written(friends) -> None:
    alice, _ = friends
    for text in ("héllo", "", "four"):
        if text:
            await alice.say("Bob", text)
    use = await alice.messenger.storage_use()
    (one,) = use.conversations
    assert one.messages == len(alice.history("Bob"))
    assert one.text_bytes == sum(len(message.text.encode()) for message in alice.history("Bob"))
    assert use.database_bytes == alice.database.stat().st_size or use.database_bytes > 100_000


async def test_clearing_by_age_and_size_spares_what_is_starred(friends) -> None:
    alice, _ = friends
    contact = alice.knows("Bob").contact_id
    starred = await alice.say("Bob", "old and starred")
    await alice.say("Bob", "old")
    await alice.say("Bob", "old and large " * 10)
    await alice.messenger.star(contact, starred.message_id, starred=True)
    alice.clock.time_ms += 10 * DAY_MS
    await alice.say("Bob", "young and large " * 10)
    bound = alice.clock.time_ms - DAY_MS
    assert await alice.messenger.clear_history(ClearWish(contact, bound, 50)) == 1
    assert [text[:9] for text in texts(alice)] == ["old and s", "old", "young and"]
    assert await alice.messenger.clear_history(ClearWish(None, bound)) >= 1
    assert [text[:9] for text in texts(alice)] == ["old and s", "young and"]
    assert await alice.messenger.clear_history(ClearWish(larger_than_bytes=50)) == 1
    assert texts(alice) == ["old and starred"]


async def test_a_conversation_is_kept_for_its_days(friends) -> None:
    alice, _ = friends
    contact = alice.knows("Bob").contact_id
    for number in range(5):
        await alice.say("Bob", f"before {number}")
    await alice.parts.searching.catch_up()
    await alice.messenger.keep_for(contact, 7)
    assert alice.messenger.kept_days(contact) == 7
    alice.clock.time_ms += 8 * DAY_MS
    await alice.say("Bob", "after")
    begun = len(alice.events)
    await alice.messenger.keep_for(contact, 7)  # wakes who looks after it, as the passing of an hour does
    await alice.until(lambda: sum(isinstance(event, MessageRemoved) for event in alice.events[begun:]) >= 5)
    assert texts(alice) == ["after"]
    assert alice.messenger.search(SearchWish("before"), None, 10).hits == ()
    await alice.messenger.keep_for(contact, 0)
    assert alice.messenger.kept_days(contact) == 0


async def test_what_can_not_be_kept_is_refused(friends) -> None:
    alice, _ = friends
    contact = alice.knows("Bob").contact_id
    for days in (-1, 40_000):
        with pytest.raises(UserActionNeeded, match=r"retention\.out_of_range"):
            await alice.messenger.keep_for(contact, days)
    with pytest.raises(UserActionNeeded, match=r"contact\.unknown"):
        await alice.messenger.clear_history(replace(ClearWish(), contact_id=type(contact)(b"x" * 16)))


async def test_removing_somebody_with_a_long_history_lets_others_have_their_turn(friends, monkeypatch) -> None:
    alice, bob = friends
    for number in range(20):
        await alice.say("Bob", f"number {number}")
    monkeypatch.setattr(storage_keeping, "REMOVED_AT_ONCE", 5)
    await alice.messenger.remove_contact(alice.knows("Bob").contact_id)
    assert alice.messenger.contacts() == ()
    assert bob.messenger.contacts() != ()


async def test_files_count_and_go_with_their_messages(friends, tmp_path) -> None:
    alice, bob = friends
    BLOBS.clear()
    (tmp_path / "large.bin").write_bytes(b"x" * 100_000)
    contact = alice.knows("Bob").contact_id
    await alice.messenger.send_file(contact, FileToSend(tmp_path / "large.bin", caption="small"))
    await bob.until(lambda: bob.history("Alice") and bob.history("Alice")[-1].kind is MessageKind.FILE)
    before = (await bob.messenger.storage_use()).conversations[0]
    assert (before.files, before.file_bytes) == (0, 0)  # offered, not fetched
    message = bob.history("Alice")[-1]
    await bob.messenger.fetch_file(message.contact_id, message.message_id)
    await bob.until(lambda: bob.history("Alice")[-1].file.state is FileState.HERE)
    after = (await bob.messenger.storage_use()).conversations[0]
    assert (after.files, after.file_bytes) == (1, 100_000)
    assert await bob.messenger.clear_history(ClearWish(larger_than_bytes=50_000)) == 1
    assert await bob.messenger.finish_files()
    assert (await bob.messenger.storage_use()).conversations[0].files == 0
