"""Relays that cost something, and relays that are full: what people notice of it."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.messages import MessageState
from e2ee_desktop.transport.memory_relay import MemoryRelay
from e2ee_desktop.wire.frames_payment import Price
from tests.fakes.person import Person, settle

Friends = tuple[Person, Person]
WORK = Price(work_bits=6)


async def test_at_a_relay_that_asks_for_work_people_meet_by_address_and_notice_nothing(
    strangers: Friends, relay: MemoryRelay
) -> None:
    relay.creating = relay.writing = WORK
    alice, bob = strangers
    issued = await alice.messenger.address()
    await bob.messenger.add_contact(issued.link)
    await bob.say("Alice", "may I?")
    await alice.until(lambda: bool(alice.messenger.contacts()))
    await alice.messenger.accept_request(alice.knows("Bob").contact_id)
    await alice.hears("Bob", "may I?")
    await alice.say("Bob", "of course")
    await bob.hears("Alice", "of course")
    assert not alice.troubles() + bob.troubles()


async def test_who_has_no_token_is_told_once_and_keeps_what_is_written(strangers: Friends, relay: MemoryRelay) -> None:
    alice, bob = strangers
    issued = await alice.messenger.create_invite()
    relay.creating = Price(token=True)
    await bob.messenger.add_contact(issued.link)
    await bob.until(lambda: "relay.token_needed" in bob.troubles())
    message = await bob.say("Alice", "kept")
    await settle(alice, bob)
    assert bob.messenger.message_state(message.contact_id, message.message_id) is MessageState.QUEUED
    assert bob.troubles() == ["relay.token_needed"]
    with pytest.raises(RelayFailure, match=r"relay\.token_needed"):
        await bob.messenger.create_invite()


async def test_a_relay_that_is_full_is_told_and_what_is_written_goes_when_there_is_room(
    strangers: Friends, relay: MemoryRelay
) -> None:
    alice, bob = strangers
    issued = await alice.messenger.create_invite()
    relay.mailboxes_max = 1
    await bob.messenger.add_contact(issued.link)
    await bob.until(lambda: "relay.full" in bob.troubles())
    await bob.say("Alice", "later")
    relay.mailboxes_max = 10
    bob.parts.work.wake()
    await alice.until(lambda: bool(alice.messenger.contacts()))
    await alice.hears("Bob", "later")


async def test_a_full_mailbox_is_told_to_the_sender_and_loses_nothing(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    bob.relay._quota = (3, 10**9)
    await bob.messenger.close()
    for number in range(6):
        await alice.say("Bob", str(number))
    await alice.until(lambda: "relay.quota_exceeded" in alice.troubles())
    await bob.start()
    await bob.hears("Alice", *map(str, range(6)))
    assert alice.troubles() == ["relay.quota_exceeded"]
