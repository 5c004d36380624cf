"""Doors: invites and the address, who comes through them, and who only claims to be somebody."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import ContactRequested, IdentityChanged
from e2ee_desktop.domain.messages import Direction, MessageKind, MessageState
from e2ee_desktop.domain.people import Standing, Trust
from e2ee_desktop.services.records import Purpose
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, befriend, settle
from tests.integration.people.tampering import Corrupt, Drop, reconnect

Friends = tuple[Person, Person]
DAY_MS = 24 * 3600 * 1000


@pytest.fixture
async def mallory(friends: Friends, tmp_path: Path, relay: MemoryRelay) -> AsyncIterator[Person]:
    """Somebody with Bob's account id and keys of their own."""
    bob = friends[1]
    impostor = Person("Mallory", tmp_path, relay, account_id=bob.messenger.account().account_id)
    yield await impostor.start()
    await impostor.stop()


async def test_two_people_who_add_each_other_at_the_same_time_end_with_one_contact_each(strangers: Friends) -> None:
    alice, bob = strangers
    hers, his = await alice.messenger.create_invite(), await bob.messenger.create_invite()
    alice.relay.tamper = Drop(count=1_000)
    await alice.messenger.add_contact(his.link)
    await bob.messenger.add_contact(hers.link)
    await alice.say("Bob", "me first")
    await bob.say("Alice", "no, me")
    await settle(alice, bob)
    alice.relay.tamper = lambda delivery: (delivery,)
    reconnect(alice.relay)
    await bob.hears("Alice", "me first")
    await alice.hears("Bob", "no, me")
    for number in range(3):
        await alice.say("Bob", f"a{number}")
        await bob.say("Alice", f"b{number}")
    await bob.hears("Alice", "me first", "a0", "a1", "a2")
    await alice.hears("Bob", "no, me", "b0", "b1", "b2")
    assert len(alice.messenger.contacts()) == len(bob.messenger.contacts()) == 1
    await settle(alice, bob)
    ends = {
        person.parts.conversations._sealer._shelf.sending(person.messenger.contacts()[0].contact_id).current.session_id  # type: ignore[union-attr]
        for person in strangers
    }
    assert len(ends) == 1


async def test_somebody_deleted_who_comes_back_through_another_invite_is_the_same_contact(friends: Friends) -> None:
    alice, bob = friends
    await bob.say("Alice", "before")
    await alice.hears("Bob", "before")
    known = alice.knows("Bob").contact_id
    await bob.messenger.remove_contact(bob.knows("Alice").contact_id)
    await bob.messenger.add_contact((await alice.messenger.create_invite()).link)
    await bob.say("Alice", "I am back")
    await alice.hears("Bob", "before", "I am back")
    await alice.say("Bob", "welcome back")
    await bob.hears("Alice", "welcome back")
    assert [contact.contact_id for contact in alice.messenger.contacts()] == [known]
    assert alice.knows("Bob").trust is Trust.UNVERIFIED
    await settle(alice, bob)
    alice.clock.time_ms += 2 * DAY_MS
    alice.parts.work.wake()
    await settle(alice, bob)
    assert [one.purpose for one in alice.parts.profile.store.mailboxes.all() if one.created] == [Purpose.CONTACT]


async def test_a_stranger_who_claims_a_known_account_is_a_request_with_a_warning(
    friends: Friends, mallory: Person
) -> None:
    alice, bob = friends
    before = alice.knows("Bob")
    await mallory.messenger.add_contact((await alice.messenger.address()).link)
    await mallory.say("Alice", "I am Bob, honestly")
    await alice.until(lambda: alice.saw(ContactRequested))
    await settle(alice, bob, mallory)
    request = alice.knows("Mallory")
    assert request.standing is Standing.REQUEST
    assert request.claims == before.contact_id
    assert request.account_id == before.account_id
    assert alice.knows("Bob") == before
    assert not alice.saw(IdentityChanged)
    await bob.say("Alice", "the real one")
    await alice.hears("Bob", "the real one")


async def test_an_invite_used_by_somebody_who_claims_a_known_account_asks_first(
    friends: Friends, mallory: Person
) -> None:
    alice, _ = friends
    await mallory.messenger.add_contact((await alice.messenger.create_invite()).link)
    await alice.until(lambda: alice.saw(ContactRequested))
    assert alice.knows("Mallory").standing is Standing.REQUEST
    assert alice.knows("Mallory").claims == alice.knows("Bob").contact_id


async def test_another_identity_through_the_contacts_own_mailbox_changes_the_contact(
    friends: Friends, mallory: Person
) -> None:
    alice, bob = friends
    await alice.messenger.verify_digits(
        alice.knows("Bob").contact_id, alice.messenger.safety_number(alice.knows("Bob").contact_id).digits
    )
    await settle(alice, bob)
    mallory.take_over(bob, "Alice")
    await mallory.say("Alice", "new computer, same old me")
    await alice.until(lambda: alice.saw(IdentityChanged))
    contact = alice.messenger.contacts()[0]
    assert contact.trust is Trust.CHANGED
    assert contact.was_verified
    assert contact.identity_digest == mallory.messenger.account().identity_digest
    assert len(alice.messenger.contacts()) == 1
    with pytest.raises(UserActionNeeded, match=r"identity\.changed"):
        await alice.messenger.send_text(contact.contact_id, "who are you?")


async def test_a_blocked_contact_gets_nothing_stored_and_no_receipts(friends: Friends) -> None:
    alice, bob = friends
    bob_id = alice.knows("Bob").contact_id
    await alice.messenger.block(bob_id)
    with pytest.raises(UserActionNeeded, match=r"contact\.blocked"):
        await alice.say("Bob", "not to you")
    message = await bob.say("Alice", "why not?")
    await bob.say("Alice", "x" * 60_000)
    await settle(alice, bob)
    assert alice.history("Bob") == ()
    assert bob.history("Alice")[0].state is MessageState.SENT
    await alice.messenger.unblock(bob_id)
    assert alice.knows("Bob").standing is Standing.ACTIVE
    await bob.say("Alice", "thank you")
    await alice.hears("Bob", "thank you")
    assert bob.messenger.message_state(message.contact_id, message.message_id) is MessageState.SENT


async def test_removing_a_contact_deletes_their_mailbox_at_the_relay(friends: Friends, relay: MemoryRelay) -> None:
    alice, bob = friends
    await bob.say("Alice", "hello")
    await alice.hears("Bob", "hello")
    await settle(alice, bob)
    contact_id = alice.knows("Bob").contact_id
    mailboxes = alice.parts.profile.store.mailboxes.of_contact(contact_id)
    assert [relay.knows(one.receive_id) for one in mailboxes] == [True, True]
    await alice.messenger.remove_contact(contact_id)
    await settle(alice, bob)
    assert [relay.knows(one.receive_id) for one in mailboxes] == [False, False]
    assert alice.messenger.contacts() == ()
    assert alice.messenger.conversations() == ()
    message = await bob.say("Alice", "are you there?")
    await bob.until(lambda: "relay.mailbox_unknown" in bob.troubles())
    assert bob.messenger.message_state(message.contact_id, message.message_id) is MessageState.QUEUED


async def test_a_mailbox_of_a_removed_contact_is_deleted_later_when_the_relay_is_away(
    friends: Friends, relay: MemoryRelay
) -> None:
    alice, bob = friends
    await settle(alice, bob)
    contact_id = alice.knows("Bob").contact_id
    mailboxes = alice.parts.profile.store.mailboxes.of_contact(contact_id)
    relay.set_online(False)
    await alice.messenger.remove_contact(contact_id)
    await alice.stop()
    relay.set_online(True)
    await alice.start()
    await settle(alice, bob)
    assert [relay.knows(one.receive_id) for one in mailboxes] == [False, False]


async def test_an_invite_is_closed_a_day_after_it_served(friends: Friends, relay: MemoryRelay) -> None:
    alice, bob = friends
    await bob.say("Alice", "hello")
    await alice.hears("Bob", "hello")
    await settle(alice, bob)
    invite = next(one for one in alice.parts.profile.store.mailboxes.all() if one.purpose is Purpose.INVITE)
    assert relay.knows(invite.receive_id)
    alice.clock.time_ms += DAY_MS + 1
    alice.parts.work.wake()
    await settle(alice, bob)
    assert not relay.knows(invite.receive_id)
    alice.clock.time_ms += 31 * DAY_MS
    alice.parts.work.wake()
    await settle(alice, bob)
    assert [one.purpose for one in alice.parts.profile.store.mailboxes.all()] == [Purpose.CONTACT]
    await bob.say("Alice", "still friends")
    await alice.hears("Bob", "hello", "still friends")


async def test_an_invite_that_nobody_used_is_closed_when_it_expires(strangers: Friends, relay: MemoryRelay) -> None:
    alice, bob = strangers
    await alice.messenger.create_invite()
    await settle(alice, bob)
    invite = alice.parts.profile.store.mailboxes.all()[0]
    alice.clock.time_ms += 8 * DAY_MS
    alice.parts.work.wake()
    await settle(alice, bob)
    assert not relay.knows(invite.receive_id)


async def test_a_refused_request_is_gone_and_may_be_made_again(strangers: Friends) -> None:
    alice, bob = strangers
    link = (await alice.messenger.address()).link
    await bob.messenger.add_contact(link)
    await alice.until(lambda: alice.saw(ContactRequested))
    await alice.messenger.remove_contact(alice.knows("Bob").contact_id)
    await settle(alice, bob)
    assert alice.messenger.contacts() == ()
    await bob.messenger.remove_contact(bob.knows("Alice").contact_id)
    await bob.messenger.add_contact((await alice.messenger.address()).link)
    await alice.until(lambda: len(alice.messenger.contacts()) == 1)
    assert alice.knows("Bob").standing is Standing.REQUEST


async def test_a_blocked_request_stays_silent_and_is_a_request_again_when_unblocked(strangers: Friends) -> None:
    alice, bob = strangers
    await bob.messenger.add_contact((await alice.messenger.address()).link)
    await alice.until(lambda: alice.saw(ContactRequested))
    bob_id = alice.knows("Bob").contact_id
    await alice.messenger.block(bob_id)
    await bob.say("Alice", "let me in")
    await settle(alice, bob)
    assert alice.history("Bob") == ()
    await alice.messenger.unblock(bob_id)
    assert alice.knows("Bob").standing is Standing.REQUEST
    assert bob.knows("Alice").standing is Standing.WAITING


async def test_two_people_at_each_others_address_become_contacts_without_a_question(strangers: Friends) -> None:
    alice, bob = strangers
    hers, his = (await alice.messenger.address()).link, (await bob.messenger.address()).link
    alice.relay.tamper = Drop(count=1_000)
    await alice.messenger.add_contact(his)
    await bob.messenger.add_contact(hers)
    await settle(alice, bob)
    alice.relay.tamper = lambda delivery: (delivery,)
    reconnect(alice.relay)
    await alice.until(lambda: alice.knows("Bob").standing is Standing.ACTIVE)
    await bob.until(lambda: bob.knows("Alice").standing is Standing.ACTIVE)
    await alice.say("Bob", "what a coincidence")
    await bob.hears("Alice", "what a coincidence")


async def test_what_a_request_wrote_is_confirmed_when_it_is_accepted(strangers: Friends) -> None:
    alice, bob = strangers
    await bob.messenger.add_contact((await alice.messenger.address()).link)
    message = await bob.say("Alice", "may I?")
    await settle(alice, bob)
    assert bob.messenger.message_state(message.contact_id, message.message_id) is MessageState.SENT
    await alice.messenger.accept_request(alice.knows("Bob").contact_id)
    await settle(alice, bob)
    assert bob.messenger.message_state(message.contact_id, message.message_id) is MessageState.DELIVERED


@pytest.mark.parametrize("door", ["create_invite", "address"])
async def test_an_answer_whose_introduction_is_late_loses_no_message(strangers: Friends, door: str) -> None:
    """Until the introduction comes, Bob answers through the door he came by, in a session that is answered already."""
    alice, bob = strangers
    await bob.messenger.add_contact((await getattr(alice.messenger, door)()).link)
    await bob.say("Alice", "one")
    await settle(alice, bob)
    if door == "address":
        alice.relay.tamper = Drop()
        await alice.messenger.accept_request(alice.knows("Bob").contact_id)
    else:
        await bob.stop()
        await bob.start()
    await alice.say("Bob", "hello")
    await bob.until(lambda: "hello" in bob.texts_from("Alice"))
    await bob.say("Alice", "two")
    await settle(alice, bob)
    reconnect(alice.relay)
    await alice.hears("Bob", "one", "two")
    await settle(alice, bob)
    await bob.say("Alice", "three")
    await alice.hears("Bob", "one", "two", "three")


async def test_an_answer_whose_introduction_is_dropped_loses_no_message(strangers: Friends) -> None:
    alice, bob = strangers
    link = (await alice.messenger.create_invite()).link
    await settle(alice, bob)
    alice.relay.tamper = Drop(
        wanted=lambda delivery: bob.parts.profile.store.mailboxes.get(delivery.receive_id) is not None
    )
    await bob.messenger.add_contact(link)
    await settle(alice, bob)
    await alice.say("Bob", "hello")
    await bob.until(lambda: "hello" in bob.texts_from("Alice"))
    await bob.say("Alice", "two")
    await alice.hears("Bob", "two")
    reconnect(alice.relay)
    await settle(alice, bob)
    await bob.say("Alice", "three")
    await alice.hears("Bob", "two", "three")


@pytest.mark.parametrize("door", ["create_invite", "address"])
async def test_an_answer_that_is_spoiled_is_asked_for_again(strangers: Friends, door: str) -> None:
    alice, bob = strangers
    link = (await getattr(alice.messenger, door)()).link
    await settle(alice, bob)
    alice.relay.tamper = Corrupt(
        wanted=lambda delivery: bob.parts.profile.store.mailboxes.get(delivery.receive_id) is not None
    )
    await bob.messenger.add_contact(link)
    await settle(alice, bob)
    if door == "address":
        await alice.messenger.accept_request(alice.knows("Bob").contact_id)
    await bob.until(lambda: len(bob.parts.profile.store.contacts.all()) == 1)
    await settle(alice, bob)
    assert bob.knows("Alice").standing is Standing.ACTIVE
    own = alice.parts.mailboxes.of_contact(alice.knows("Bob").contact_id)
    assert own is not None
    assert bob.parts.profile.store.contacts.all()[0].route.send_id == own.send_id
    assert MessageKind.UNREADABLE not in [message.kind for message in bob.history("Alice")]
    await alice.say("Bob", "hello")
    await bob.hears("Alice", "hello")


async def test_names_and_ids_find_one_contact_or_say_why_not(friends: Friends, tmp_path: Path) -> None:
    alice, bob = friends
    double = await Person("BOB", tmp_path, alice.relay).start()
    await befriend(alice, double)
    with pytest.raises(UserActionNeeded, match=r"contact\.ambiguous"):
        alice.knows("bob")
    with pytest.raises(UserActionNeeded, match=r"contact\.unknown"):
        alice.knows("Carol")
    for contact in alice.messenger.contacts():
        assert alice.knows(contact.contact_id.hex().upper()) == contact
    await double.stop()
    assert bob.history("Alice") == ()
    assert all(message.direction is Direction.INCOMING for message in bob.history("Alice"))
