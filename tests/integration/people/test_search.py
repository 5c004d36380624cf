"""Searching a real profile: found at once, found once, and gone with what was said."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import MessageKind
from e2ee_desktop.domain.search import SearchWish
from e2ee_desktop.services import searching
from e2ee_desktop.services.export_format import message_line
from e2ee_desktop.services.export_page import message_part
from e2ee_desktop.services.file_face import FileToSend
from tests.fakes.person import Person


def texts(person: Person, text: str = "", **filters) -> list[str]:
    """Every page's hits, newest first."""
    found, before = [], None
    while True:
        page = person.messenger.search(SearchWish(text, **filters), before, 2)
        found += [hit.message.text for hit in page.hits]
        before = page.before_row
        if before is None:
            return found


async def indexed(person: Person) -> None:
    await person.parts.searching.catch_up()


@pytest.fixture(params=["not indexed", "indexed", "half"])
def settle(request):
    """How far the index is when it is asked: the answer is the same."""

    async def run(person: Person, *, late: bool = False) -> None:
        if request.param == "indexed" or (request.param == "half" and not late):
            await indexed(person)

    return run


async def test_what_was_said_is_found_newest_first(friends, settle) -> None:
    alice, bob = friends
    for text in ("The first Meeting", "nothing", "a second meeting https://example.org"):
        await alice.say("Bob", text)
    await settle(alice)
    await bob.say("Alice", "no mééting today")
    await alice.until(lambda: "no mééting today" in alice.texts_from("Bob"))
    await settle(alice, late=True)
    everything = ["no mééting today", "a second meeting https://example.org", "The first Meeting"]
    assert texts(alice, "meeting") == everything
    assert texts(alice, "MEET") == everything
    assert texts(alice, "meeting today") == everything[:1]
    assert texts(alice, "meeting", has_link=True) == everything[1:2]
    assert texts(alice, has_link=True) == everything[1:2]
    assert texts(alice, "meeting", has_file=True) == []
    assert texts(alice, "meeting", contact_id=alice.knows("Bob").contact_id) == everything
    clocks = {message.text: message.sent_ms for message in alice.history("Bob")}  # each author's own
    bound = clocks["a second meeting https://example.org"]
    assert texts(alice, "meeting", since_ms=bound) == [text for text in everything if clocks[text] >= bound]
    assert texts(alice, "meeting", until_ms=bound) == [text for text in everything if clocks[text] < bound]


async def test_files_are_found_by_being_files_and_by_their_caption(friends, settle) -> None:
    alice, _ = friends
    sent = await alice.say("Bob", "holiday plans")
    card = FileCard("beach.jpg", "image/jpeg", 1_000, FileState.HERE)
    file = replace(sent, message_id=MessageId(b"f" * 16), kind=MessageKind.FILE, text="holiday photo", file=card)
    store = alice.parts.profile.store
    with store.transaction():
        store.messages.add(file, None)
    await settle(alice)
    assert texts(alice, "holiday") == ["holiday photo", "holiday plans"]
    assert texts(alice, "holiday", has_file=True) == texts(alice, has_file=True) == ["holiday photo"]
    assert texts(alice, "beach") == texts(alice, "ach.jp photo") == ["holiday photo"]
    hit = alice.messenger.search(SearchWish("beach"), None, 1).hits[0]
    assert (hit.excerpt, [hit.excerpt[start:end] for start, end in hit.matches]) == (
        "holiday photo beach.jpg",
        ["beach"],
    )
    assert "beach.jpg" in message_part(file)
    assert json.loads(message_line(file))["file"]["name"] == "beach.jpg"
    with store.transaction():
        store.changes.erase(file.contact_id, file.message_id)
    assert texts(alice, "holiday") == ["holiday plans"]
    assert texts(alice, "beach") == []


async def test_a_file_s_name_leaves_the_index_with_its_contact(friends) -> None:
    alice, _ = friends
    contact = alice.knows("Bob").contact_id
    await alice.messenger.send_file(contact, FileToSend(b"content", "beach.txt"))
    await indexed(alice)
    assert [hit.excerpt for hit in alice.messenger.search(SearchWish("beach"), None, 9).hits] == ["beach.txt"]
    await alice.messenger.remove_contact(contact)
    database = alice.parts.profile.store._database
    with database.transaction():
        database.write("INSERT INTO search_index (search_index) VALUES ('integrity-check')")
    assert alice.parts.profile.store.search.candidates('"bea"', 2**62, 9) == ()
    (left,) = database.rows("SELECT count(*) FROM search_index_data WHERE instr(block, CAST('bea' AS BLOB))")
    assert left == (0,)


async def test_a_quiet_profile_makes_one_of_many_parts_of_its_index(friends) -> None:
    alice, _ = friends
    store = alice.parts.profile.store
    for number in range(12):
        await alice.say("Bob", f"number {number}")
        alice.parts.searching.index_some()  # each makes a part of its own
    while alice.parts.searching.merge_some():
        pass
    (parts,) = store._database.rows("SELECT count(DISTINCT segid) FROM search_index_idx")
    assert parts == (1,)
    assert len(texts(alice, "number")) == 12


async def test_edited_and_deleted_texts_leave_at_once(friends, settle) -> None:
    alice, bob = friends
    edited, deleted, gone = [await alice.say("Bob", f"secret {name}") for name in ("edited", "deleted", "gone")]
    await bob.until(lambda: len(bob.texts_from("Alice")) == 3)
    await settle(alice)
    await settle(bob)
    assert texts(alice, "secret") == texts(bob, "secret") == ["secret gone", "secret deleted", "secret edited"]
    contact = alice.knows("Bob").contact_id
    await alice.messenger.edit(contact, edited.message_id, "harmless")
    await alice.messenger.delete_here(contact, [gone.message_id])
    await alice.messenger.delete_for_everyone(contact, [deleted.message_id])
    assert texts(alice, "secret") == []
    assert texts(alice, "harmless") == ["harmless"]
    await bob.until(lambda: texts(bob, "secret") == ["secret gone"])


async def test_a_removed_contact_leaves_the_index(friends, settle) -> None:
    alice, _ = friends
    await alice.say("Bob", "nobody finds this any more")
    await settle(alice)
    await alice.messenger.remove_contact(alice.knows("Bob").contact_id)
    assert texts(alice, "nobody") == []
    with pytest.raises(UserActionNeeded, match=r"contact\.unknown"):
        texts(alice, "nobody", contact_id=ContactId(b"x" * 16))


async def test_the_history_around_a_hit(friends) -> None:
    alice, _ = friends
    rows = [(await alice.say("Bob", f"number {number}")).row for number in range(9)]
    contact = alice.knows("Bob").contact_id

    def around(row: int, limit: int) -> list[int]:
        return [message.row for message in alice.messenger.history_around(contact, row, limit)]

    assert around(rows[4], 4) == rows[2:6]
    assert around(rows[8], 4) == rows[5:9]
    assert around(rows[0], 4)[-2:] == rows[:2]


async def test_the_history_around_what_a_quotation_names_and_around_a_time(friends) -> None:
    alice, _ = friends
    said = [await alice.say("Bob", f"number {number}") for number in range(30)]
    contact = alice.knows("Bob").contact_id
    found = alice.messenger.history_around_message(contact, said[11].message_id, 4)
    assert [message.row for message in found] == [one.row for one in said[9:13]]
    for place in (0, 11, 29):
        since = alice.messenger.history_since(contact, said[place].stored_ms, 6)
        assert next(one.row for one in since if one.stored_ms >= said[place].stored_ms) == said[place].row
    assert alice.messenger.history_since(contact, 2**60, 3) == tuple(alice.history("Bob")[-3:])
    await alice.messenger.delete_here(contact, [said[11].message_id])
    with pytest.raises(UserActionNeeded, match=r"message\.unknown"):
        alice.messenger.history_around_message(contact, said[11].message_id, 4)


async def test_what_is_not_indexed_yet_is_counted(friends, monkeypatch) -> None:
    alice, _ = friends
    for number in range(6):
        await alice.say("Bob", f"number {number}")
    monkeypatch.setattr(searching, "TAIL_ROWS", 2)
    newest = alice.history("Bob")[-1].row
    page = alice.messenger.search(SearchWish("number"), None, 10)
    assert [hit.message.text for hit in page.hits] == ["number 5", "number 4"]
    assert page.unindexed == newest - 2
    await indexed(alice)
    page = alice.messenger.search(SearchWish("number"), None, 10)
    assert (len(page.hits), page.unindexed) == (6, 0)


async def test_the_index_follows_in_the_background(friends, monkeypatch) -> None:
    alice, bob = friends
    monkeypatch.setattr(searching, "QUIET_S", 0.0)
    await bob.say("Alice", "comes by itself")
    await alice.until(lambda: "comes by itself" in alice.texts_from("Bob"))
    table = alice.parts.profile.store.search
    await bob.say("Alice", "and another")  # wakes a round of indexing after the first one at the latest
    await alice.until(lambda: alice.texts_from("Bob")[-1:] == ["and another"])
    while table.indexed() < table.newest_row():
        await searching.asyncio.sleep(0)


async def test_an_index_of_another_form_is_made_anew(friends) -> None:
    alice, _ = friends
    await alice.say("Bob", "still found")
    await indexed(alice)
    store = alice.parts.profile.store
    with store.transaction():
        store._database.write("UPDATE search_progress SET form = 'older'")
    await alice.stop()
    await alice.start()
    await indexed(alice)
    assert texts(alice, "found") == ["still found"]


async def test_the_excerpt_shows_the_place_in_a_long_text(friends) -> None:
    alice, _ = friends
    await alice.say("Bob", "x " * 500 + "the Needle\nis here " + "y " * 500)
    hit = alice.messenger.search(SearchWish("needle"), None, 10).hits[0]
    assert [hit.excerpt[start:end] for start, end in hit.matches] == ["Needle"]
    assert "\n" not in hit.excerpt
    assert len(hit.excerpt) < 170
