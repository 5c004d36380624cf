"""Deletion means deletion: what was deleted, expired, edited away or cleared is in no page of the file, free or not, nor in its log.

A canary is a word of letters that nothing else has. `bbb` in its middle is one of its search tokens, so that its octets stand
both where the text is and where the index is.
"""

from __future__ import annotations

import asyncio
import random

import pytest

from e2ee_desktop.domain.events import MessageRemoved
from e2ee_desktop.services import erasure
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.wire.content import decode_body, decode_frame
from tests.fakes.person import Person
from tests.fakes.plain_pages import plain_pages

VAI = 0xA500


class Canary:
    """One word. octets: what stands in a page that holds it, in a text or in the index."""

    def __init__(self, number: int) -> None:
        first, middle, last = (chr(VAI + 3 * number + place) for place in range(3))
        self.word = first + middle * 3 + last
        self.octets = (middle * 3).encode()[2:]

    def pages(self, person: Person) -> int:
        """In how many pages it is."""
        key = person.custodian.secrets.storage_key
        return sum(self.octets in page for page in plain_pages(person.database, key))


async def gone(person: Person, canary: Canary) -> bool:
    """Whether it leaves before a command would end or somebody would look: within the time that waiting for events has."""
    try:
        async with asyncio.timeout(person.patience_s):
            while canary.pages(person):  # noqa: ASYNC110 - the pages of a file tell nobody when they change
                await asyncio.sleep(0.05)
    except TimeoutError:
        return False
    return True


@pytest.fixture
async def crowded(friends: tuple[Person, Person], monkeypatch: pytest.MonkeyPatch) -> tuple[Person, Person]:
    """Both have a history with gaps, so that pages are split, merged and used again."""
    monkeypatch.setattr(erasure, "SOON_S", 0.0)
    alice, bob = friends
    chance = random.Random(1)
    sent = [await alice.say("Bob", f"{number} " + "noise " * chance.randint(1, 120)) for number in range(100)]
    await bob.until(lambda: len(bob.texts_from("Alice")) == len(sent))
    await alice.parts.searching.catch_up()
    await bob.parts.searching.catch_up()
    return alice, bob


async def told(alice: Person, bob: Person, canary: Canary, text: str = "{}", **how) -> object:
    """A message with the canary, stored and indexed at both ends."""
    message = await alice.messenger.send_text(alice.knows("Bob").contact_id, text.format(canary.word), **how)
    await bob.until(lambda: bob.texts_from("Alice")[-1:] == [message.text])
    await alice.say("Bob", "one more")
    await bob.until(lambda: bob.texts_from("Alice")[-1:] == ["one more"])
    await alice.parts.searching.catch_up()
    await bob.parts.searching.catch_up()
    assert canary.pages(alice)
    assert canary.pages(bob)
    return message


async def test_deleted_here(crowded) -> None:
    alice, bob = crowded
    canary = Canary(1)
    message = await told(alice, bob, canary, "before {} after " + "long " * 3_000)
    await alice.messenger.delete_here(alice.knows("Bob").contact_id, [message.message_id])
    assert await gone(alice, canary)
    assert canary.pages(bob)
    theirs = bob.history("Alice")[-2]
    await bob.messenger.delete_here(theirs.contact_id, [theirs.message_id])
    assert await gone(bob, canary)


async def test_deleted_for_everyone_with_quotes_edits_and_stars(crowded) -> None:
    alice, bob = crowded
    first, second = Canary(2), Canary(3)
    message = await told(alice, bob, first)
    contact = alice.knows("Bob").contact_id
    await bob.messenger.send_text(bob.knows("Alice").contact_id, "quoting", bob.history("Alice")[-2].message_id)
    await alice.until(lambda: alice.texts_from("Bob")[-1:] == ["quoting"])
    await alice.messenger.edit(contact, message.message_id, f"now {second.word}")
    await bob.until(lambda: any(second.word in one.text for one in bob.history("Alice")))
    assert first.pages(alice)  # as it was before the edit
    await alice.messenger.delete_for_everyone(contact, [message.message_id])
    for canary in (first, second):
        assert await gone(alice, canary)
        assert await gone(bob, canary)


async def test_expired(crowded) -> None:
    alice, bob = crowded
    canary = Canary(4)
    await alice.messenger.set_timer(alice.knows("Bob").contact_id, 5)
    await told(alice, bob, canary)
    await bob.messenger.mark_read(bob.knows("Alice").contact_id)
    for person in crowded:
        person.clock.time_ms += 3_600_000
        person.parts.work.wake()
        await person.until(lambda person=person: person.saw(MessageRemoved))
        assert await gone(person, canary)


async def test_cleared_when_its_days_are_over(crowded) -> None:
    """A text, what it was before an edit, its quotation in an answer, a file's name and caption."""
    alice, bob = crowded
    first, second, name, caption = (Canary(30 + number) for number in range(4))
    message = await told(alice, bob, first)
    contact = alice.knows("Bob").contact_id
    await alice.messenger.edit(contact, message.message_id, f"now {second.word}")
    await alice.messenger.send_file(contact, FileToSend(b"content", f"{name.word}.txt", caption.word))
    await bob.until(lambda: bob.history("Alice")[-1].text == caption.word)
    theirs = next(one for one in bob.history("Alice") if second.word in one.text)
    await bob.messenger.send_text(theirs.contact_id, "answer", theirs.message_id)
    await alice.until(lambda: alice.texts_from("Bob")[-1:] == ["answer"])
    for person in crowded:
        await person.parts.searching.catch_up()
        assert all(canary.pages(person) for canary in (first, second, name, caption))
        await person.messenger.keep_for(person.history("Alice" if person is bob else "Bob")[0].contact_id, 1)
        person.clock.time_ms += 3 * 24 * 3_600_000
        await person.messenger.retain_history()
        for canary in (first, second, name, caption):
            assert await gone(person, canary)


async def test_a_quotation_of_what_was_deleted_is_not_kept_for_being_encrypted_again(crowded, relay) -> None:
    alice, bob = crowded
    canary = Canary(40)
    await told(alice, bob, canary)
    relay.set_online(False)
    theirs = next(one for one in bob.history("Alice") if canary.word in one.text)
    answer = await bob.messenger.send_text(theirs.contact_id, "the answer", theirs.message_id)
    await bob.messenger.delete_here(theirs.contact_id, [theirs.message_id])
    assert await gone(bob, canary)
    (kept,) = bob.parts.profile.store.outbox.of_message(theirs.contact_id, answer.message_id)
    body = decode_body(decode_frame(kept.content))
    assert (body.text, body.reply_to.excerpt) == ("the answer", "")


async def test_drafts_and_scheduled_texts(crowded) -> None:
    alice, _ = crowded
    draft, scheduled, contact = Canary(5), Canary(6), alice.knows("Bob").contact_id
    await alice.messenger.set_draft(contact, f"half typed {draft.word}")
    later = await alice.messenger.schedule_text(contact, scheduled.word, alice.clock.time_ms + 10_000_000)
    assert draft.pages(alice)
    assert scheduled.pages(alice)
    await alice.messenger.set_draft(contact, "")
    await alice.messenger.cancel_scheduled(contact, later.message_id)
    assert await gone(alice, draft)
    assert await gone(alice, scheduled)


async def test_a_removed_contact(crowded) -> None:
    alice, bob = crowded
    canary = Canary(7)
    await told(alice, bob, canary)
    await alice.messenger.remove_contact(alice.knows("Bob").contact_id)
    assert await gone(alice, canary)
    assert "noise" in "".join(
        page.decode(errors="ignore") for page in plain_pages(bob.database, bob.custodian.secrets.storage_key)
    )
    assert not any(b"noise noise" in page for page in plain_pages(alice.database, alice.custodian.secrets.storage_key))


async def test_most_of_a_history_at_once(crowded) -> None:
    alice, bob = crowded
    canaries = [Canary(10 + number) for number in range(20)]
    chance = random.Random(2)
    for canary in canaries:
        await alice.say("Bob", "x " * chance.randint(0, 900) + canary.word + " y" * chance.randint(0, 900))
    await bob.until(lambda: canaries[-1].word in bob.texts_from("Alice")[-1])
    await bob.parts.searching.catch_up()
    everything = list(bob.history("Alice"))
    chance.shuffle(everything)
    for start in range(0, len(everything) - 20, 7):
        some = [message.message_id for message in everything[start : start + 7]]
        await bob.messenger.delete_here(everything[0].contact_id, some)
    kept = "".join(message.text for message in bob.history("Alice"))
    for canary in canaries:
        assert canary.word in kept or await gone(bob, canary)
