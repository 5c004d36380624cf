"""Word of writing, delivery receipts and read receipts: when they leave, to whom, and what a crash does to them."""

from __future__ import annotations

from e2ee_desktop.domain.events import TypingNoticed
from e2ee_desktop.domain.messages import MessageState
from e2ee_desktop.services.change_handling import ON, READ_RECEIPTS, TYPING
from e2ee_desktop.services.receipts import WITHIN_MS
from e2ee_desktop.services.records import OutboxPhase
from e2ee_desktop.services.typing_notices import HEARD_WITHIN_MS, INTERVAL_MS, KEPT_MS
from tests.fakes.person import Person, befriend, settle
from tests.integration.people.test_changes import Friends, said, shown

MINUTE_MS = 60_000


def noticed(person: Person) -> list[bool]:
    return [event.active for event in person.events if isinstance(event, TypingNoticed)]


async def both_tell(alice: Person, bob: Person) -> None:
    for person in (alice, bob):
        await person.messenger.set_setting(TYPING, ON)


async def type_to(person: Person, name: str, *, active: bool = True) -> None:
    await person.messenger.typing(person.knows(name).contact_id, active=active)


async def test_writing_is_told_only_to_who_was_heard_lately(friends: Friends) -> None:
    alice, bob = friends
    await both_tell(alice, bob)
    await said(bob, alice, "hello")
    await type_to(alice, "Bob")
    await settle(alice, bob)
    assert noticed(bob) == [True]
    for person in (alice, bob):
        person.clock.time_ms += HEARD_WITHIN_MS
    await type_to(alice, "Bob")
    await settle(alice, bob)
    assert noticed(bob) == [True]


async def test_writing_is_told_at_most_every_five_seconds(friends: Friends) -> None:
    alice, bob = friends
    await both_tell(alice, bob)
    await said(bob, alice, "hello")
    for _ in range(3):
        await type_to(alice, "Bob")
    alice.clock.time_ms += INTERVAL_MS
    await type_to(alice, "Bob", active=False)
    alice.clock.time_ms += INTERVAL_MS
    await type_to(alice, "Bob", active=False)  # told already
    await settle(alice, bob)
    assert noticed(bob) == [True, False]


async def test_nobody_is_told_while_the_setting_is_off_or_the_relay_away(friends: Friends) -> None:
    alice, bob = friends
    await bob.messenger.set_setting(TYPING, ON)
    await said(bob, alice, "hello")
    await type_to(alice, "Bob")
    await alice.messenger.set_setting(TYPING, ON)
    alice.relay.set_online(False)
    await settle(alice, bob)
    await type_to(alice, "Bob")
    alice.relay.set_online(True)
    await settle(alice, bob)
    assert noticed(bob) == []


async def test_a_stranger_is_never_told_of_writing_or_reading(strangers: Friends) -> None:
    alice, bob = strangers
    address = await alice.messenger.address()
    await bob.messenger.add_contact(address.link)
    await both_tell(alice, bob)
    await alice.messenger.set_setting(READ_RECEIPTS, ON)
    await settle(alice, bob)
    await bob.say("Alice", "let me in")
    await settle(alice, bob)
    contact, before = alice.knows("Bob").contact_id, alice.relay._sequence
    await type_to(alice, "Bob")
    await alice.messenger.mark_read(contact)
    await settle(alice, bob)
    assert alice.relay._sequence == before


async def test_nothing_of_writing_is_sent_after_a_restart(friends: Friends) -> None:
    alice, bob = friends
    await both_tell(alice, bob)
    await said(bob, alice, "hello")
    await settle(alice, bob)
    alice.relay.answers_to_lose = 1
    await type_to(alice, "Bob")
    waiting = alice.parts.profile.store.outbox.queued(alice.knows("Bob").contact_id, 10)
    assert waiting == ()
    await alice.stop()
    await alice.start()
    await settle(alice, bob)
    assert len(noticed(bob)) <= 1


async def test_what_is_kept_of_writing_for_a_broken_session_goes_after_minutes(friends: Friends) -> None:
    alice, bob = friends
    await both_tell(alice, bob)
    await said(bob, alice, "hello")
    await type_to(alice, "Bob")
    first = alice.parts.typing._sent[0][2]
    contact = alice.knows("Bob").contact_id
    outbox = alice.parts.profile.store.outbox
    assert [record.phase for record in outbox.of_message(contact, first)] == [OutboxPhase.ACCEPTED]
    for person in (alice, bob):
        person.clock.time_ms += KEPT_MS
    await said(bob, alice, "still there?")
    await type_to(alice, "Bob")
    assert outbox.of_message(contact, first) == ()


async def test_receipts_wait_for_their_time_and_travel_together(strangers: Friends) -> None:
    alice, bob = strangers
    bob.receipts_within_ms = WITHIN_MS
    await bob.stop()
    await bob.start()
    await befriend(alice, bob)
    await settle(alice, bob)
    bob.clock.time_ms += WITHIN_MS
    bob.parts.receipts.wake()
    await settle(alice, bob)
    sent = [await alice.say("Bob", text) for text in ("one", "two", "three")]
    await bob.hears("Alice", "one", "two", "three")
    before = alice.relay._sequence
    owed = bob.parts.profile.store.receipts.times()
    assert len(owed) == 1
    bob.clock.time_ms = owed[0][1] - 100
    bob.parts.receipts.wake()
    await settle(alice, bob)
    assert alice.relay._sequence == before
    bob.clock.time_ms += WITHIN_MS
    bob.parts.receipts.wake()
    await settle(alice, bob)
    assert alice.relay._sequence == before + 1
    assert {shown(alice, "Bob", message.message_id).state for message in sent} == {MessageState.DELIVERED}


async def test_a_receipt_owed_at_a_crash_is_sent_after_it(strangers: Friends) -> None:
    alice, bob = strangers
    bob.receipts_within_ms = WITHIN_MS
    await bob.stop()
    await bob.start()
    await befriend(alice, bob)
    message = await alice.say("Bob", "one")
    await bob.hears("Alice", "one")
    assert shown(alice, "Bob", message.message_id).state is not MessageState.DELIVERED
    await bob.stop()  # sends nothing more
    bob.clock.time_ms += WITHIN_MS
    await bob.start()
    await settle(alice, bob)
    assert shown(alice, "Bob", message.message_id).state is MessageState.DELIVERED


async def test_a_clock_set_back_does_not_put_a_receipt_off(friends: Friends) -> None:
    alice, bob = friends
    contact = bob.knows("Alice").contact_id
    message = await said(alice, bob, "one")
    with bob.parts.profile.store.transaction():
        bob.parts.profile.store.receipts.owe(contact, [message], bob.clock.time_ms + 10**9)
    bob.parts.receipts.send_due()
    assert bob.parts.profile.store.receipts.times() == ()
