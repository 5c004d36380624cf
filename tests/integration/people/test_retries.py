"""A broken session mends itself: the person sees a placeholder that then fills, exactly once, and never silence."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from e2ee_desktop.domain.events import MessageReplaced, MessageStored
from e2ee_desktop.domain.ids import ID_BYTES, EnvelopeId
from e2ee_desktop.domain.messages import Direction, MessageKind, MessageState
from e2ee_desktop.engine.session import PIECE_BYTES_MAX
from e2ee_desktop.services.retries import INTERVAL_MS, NOTED_MAX
from tests.fakes.person import Person, settle
from tests.integration.people.tampering import Corrupt, spoiled

Friends = tuple[Person, Person]


@pytest.fixture
async def talking(friends: Friends) -> Friends:
    """Both have written and heard: sessions are answered, and nothing is under way."""
    alice, bob = friends
    await alice.say("Bob", "from Alice")
    await bob.hears("Alice", "from Alice")
    await bob.say("Alice", "from Bob")
    await alice.hears("Bob", "from Bob")
    await settle(alice, bob)
    return friends


async def test_a_message_spoiled_on_its_way_is_asked_for_and_fills_its_placeholder(talking: Friends) -> None:
    alice, bob = talking
    alice.relay.tamper = Corrupt()
    await alice.say("Bob", "fragile")
    await bob.hears("Alice", "from Alice", "fragile")
    placeholders = [event.message for event in bob.events if isinstance(event, MessageStored)]
    assert placeholders[-1].kind is MessageKind.UNREADABLE
    filled = [event.message for event in bob.events if isinstance(event, MessageReplaced)]
    assert [message.text for message in filled] == ["fragile"]
    assert filled[0].row == placeholders[-1].row
    await settle(alice, bob)
    assert alice.history("Bob")[-1].state is MessageState.DELIVERED


async def test_what_follows_a_spoiled_message_is_not_held_up(talking: Friends) -> None:
    alice, bob = talking
    alice.relay.tamper = Corrupt()
    for text in ("first", "second", "third"):
        await alice.say("Bob", text)
    await bob.until(lambda: len(bob.texts_from("Alice")) == 4)
    assert sorted(bob.texts_from("Alice")[1:]) == ["first", "second", "third"]
    assert MessageKind.UNREADABLE not in bob.kinds_from("Alice")


async def test_a_retry_that_is_spoiled_too_is_asked_for_again_and_leaves_no_placeholder(talking: Friends) -> None:
    alice, bob = talking
    spoiler = Corrupt(wanted=lambda delivery: bob.parts.profile.store.mailboxes.get(delivery.receive_id) is not None)
    alice.relay.tamper = spoiler
    await alice.say("Bob", "unlucky")
    await bob.until(lambda: bob.texts_from("Alice") == ["from Alice", "unlucky"])
    spoiler.done.clear()
    spoiler.count = 2
    await alice.say("Bob", "unluckier")
    await settle(alice, bob)
    bob.clock.time_ms += INTERVAL_MS
    bob.parts.work.wake()
    await settle(alice, bob)
    bob.clock.time_ms += INTERVAL_MS
    bob.parts.work.wake()
    await bob.until(lambda: "unluckier" in bob.texts_from("Alice"))
    assert bob.kinds_from("Alice") == [MessageKind.TEXT] * 3
    assert alice.history("Bob")[-1].text == "unluckier"


async def test_a_receiver_rolled_back_to_an_old_copy_still_gets_every_message(talking: Friends) -> None:
    alice, bob = talking
    await bob.stop()
    old = bob.copy_database()
    await bob.start()
    for number in range(3):
        await alice.say("Bob", f"seen {number}")
        await bob.until(lambda expected=f"seen {number}": expected in bob.texts_from("Alice"))
        await bob.say("Alice", f"turn {number}")
        await alice.until(lambda expected=f"turn {number}": expected in alice.texts_from("Bob"))
    await settle(alice, bob)
    await bob.stop()
    bob.put_back(old)
    await bob.start()
    await alice.say("Bob", "after the rollback")
    await bob.until(lambda: "after the rollback" in bob.texts_from("Alice"))
    assert bob.texts_from("Alice").count("after the rollback") == 1
    assert MessageKind.UNREADABLE not in bob.kinds_from("Alice")


async def test_what_a_sender_rolled_back_to_an_old_copy_writes_is_not_lost(talking: Friends) -> None:
    alice, bob = talking
    await bob.stop()
    old = bob.copy_database()
    await bob.start()
    await bob.say("Alice", "before")
    await alice.until(lambda: "before" in alice.texts_from("Bob"))
    await settle(alice, bob)
    await bob.stop()
    bob.put_back(old)
    await bob.start()
    await bob.say("Alice", "after the rollback")
    await alice.until(lambda: "after the rollback" in alice.texts_from("Bob"))
    assert alice.texts_from("Bob").count("after the rollback") == 1
    assert MessageKind.UNREADABLE not in alice.kinds_from("Bob")


async def test_what_the_sender_no_longer_has_becomes_lost(talking: Friends) -> None:
    alice, bob = talking
    alice.relay.tamper = lambda delivery: (spoiled(delivery),)
    message = await alice.say("Bob", "gone before anybody asks")
    with alice.parts.profile.store.transaction():
        alice.parts.profile.store.outbox.remove_message(message.contact_id, message.message_id)
    garbage = EnvelopeId(os.urandom(ID_BYTES))
    alice.relay.tamper = lambda delivery: (delivery,)
    record = alice.parts.profile.store.contacts.get(message.contact_id)
    mailbox = bob.parts.mailboxes.of_contact(bob.knows("Alice").contact_id)
    assert record is not None
    assert mailbox is not None
    alice.relay.accept(mailbox.send_id, record.route.capability, garbage, bytes([1, 1]) + os.urandom(4_094))
    await bob.until(lambda: MessageKind.LOST in bob.kinds_from("Alice"))
    assert bob.kinds_from("Alice") == [MessageKind.TEXT, MessageKind.LOST]


async def test_garbage_makes_at_most_a_hundred_placeholders_and_one_session_a_minute(talking: Friends) -> None:
    alice, bob = talking
    mailbox = bob.parts.mailboxes.of_contact(bob.knows("Alice").contact_id)
    route = alice.parts.profile.store.contacts.all()[0].route
    assert mailbox is not None

    def flood(count: int) -> None:
        for _ in range(count):
            envelope = bytes([1, 1]) + os.urandom(4_094)
            alice.relay.accept(mailbox.send_id, route.capability, EnvelopeId(os.urandom(ID_BYTES)), envelope)

    contact_id = bob.knows("Alice").contact_id
    flood(NOTED_MAX + 50)
    await settle(alice, bob)
    shown = len(bob.history("Alice"))
    assert bob.kinds_from("Alice").count(MessageKind.UNREADABLE) + bob.kinds_from("Alice").count(MessageKind.LOST) <= (
        2 * NOTED_MAX
    )
    assert "retry.flood" in bob.troubles()
    sessions = len(bob.parts.profile.store.sessions.of_contact(contact_id))
    flood(20)
    await settle(alice, bob)
    assert len(bob.history("Alice")) >= shown
    assert len(bob.parts.profile.store.sessions.of_contact(contact_id)) == sessions
    bob.clock.time_ms += INTERVAL_MS
    bob.parts.work.wake()
    await settle(alice, bob)
    assert len(bob.parts.profile.store.sessions.of_contact(contact_id)) == sessions + 1
    assert MessageKind.UNREADABLE not in bob.kinds_from("Alice")
    await alice.say("Bob", "still here")
    await bob.until(lambda: "still here" in bob.texts_from("Alice"))


async def test_a_spoiled_receipt_leaves_nothing_in_the_timeline(talking: Friends) -> None:
    alice, bob = talking
    rows = len(alice.history("Bob"))
    alice.relay.tamper = Corrupt(
        wanted=lambda delivery: alice.parts.profile.store.mailboxes.get(delivery.receive_id) is not None
    )
    message = await alice.say("Bob", "tell me when you have it")
    await settle(alice, bob)
    assert len(alice.history("Bob")) == rows + 1
    assert alice.history("Bob")[-1].state is MessageState.DELIVERED
    assert alice.history("Bob")[-1].message_id == message.message_id


@pytest.mark.parametrize("extra_bytes", range(-48, 1, 12))
async def test_a_text_that_just_fits_one_envelope_can_be_asked_for_again(talking: Friends, extra_bytes: int) -> None:
    alice, bob = talking
    text = "x" * (PIECE_BYTES_MAX - 80 + extra_bytes)
    alice.relay.tamper = Corrupt()
    await alice.say("Bob", text)
    await bob.until(lambda: text in bob.texts_from("Alice"))
    assert bob.kinds_from("Alice") == [MessageKind.TEXT, MessageKind.TEXT]


async def test_a_damaged_session_stops_neither_other_contacts_nor_its_own(talking: Friends) -> None:
    alice, bob = talking
    store = bob.parts.profile.store
    with store.transaction():
        for record in store.sessions.of_contact(bob.knows("Alice").contact_id):
            store.sessions.save(replace(record, state=b"damaged"))
    await alice.say("Bob", "can you read this?")
    await bob.until(lambda: "can you read this?" in bob.texts_from("Alice"))
    await bob.say("Alice", "I can again")
    await alice.until(lambda: "I can again" in alice.texts_from("Bob"))
    assert [m.direction for m in bob.history("Alice")][-1] is Direction.OUTGOING
