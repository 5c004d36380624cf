"""Relays that repeat, reorder, lose and forget their answers: every message arrives exactly once in the end."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.ids import ReceiveId
from e2ee_desktop.domain.messages import MessageState
from e2ee_desktop.services.prekey_keeper import POOL
from e2ee_desktop.services.records import PrekeyKind, Purpose
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, settle
from tests.integration.people.tampering import Backwards, Corrupt, Drop, reconnect, twice

Friends = tuple[Person, Person]
LONG = "".join(chr(0x4E00 + at % 5_000) for at in range(21_800))  # 65,400 bytes: two envelopes


async def test_deliveries_that_come_twice_are_shown_once(friends: Friends) -> None:
    alice, bob = friends
    alice.relay.tamper = twice
    for number in range(20):
        await alice.say("Bob", f"a{number}")
        await bob.say("Alice", f"b{number}")
    await bob.hears("Alice", *(f"a{number}" for number in range(20)))
    await alice.hears("Bob", *(f"b{number}" for number in range(20)))
    await settle(alice, bob)
    assert "ratchet.duplicate" not in alice.troubles() + bob.troubles()


async def test_deliveries_in_reverse_are_all_shown(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    alice.relay.tamper = Backwards(count=20)
    for number in range(20):
        await alice.say("Bob", str(number))
    await bob.until(lambda: len(bob.texts_from("Alice")) == 20)
    assert set(bob.texts_from("Alice")) == {str(number) for number in range(20)}
    alice.relay.tamper = lambda delivery: (delivery,)


async def test_what_is_dropped_comes_with_the_next_connection(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    alice.relay.tamper = Drop(count=5)
    for number in range(10):
        await alice.say("Bob", str(number))
    await settle(alice, bob)
    alice.relay.tamper = lambda delivery: (delivery,)
    reconnect(alice.relay)
    await bob.until(lambda: len(bob.texts_from("Alice")) == 10)
    await settle(alice, bob)
    assert [message.state for message in alice.history("Bob")] == [MessageState.DELIVERED] * 10


@pytest.mark.parametrize("tamper", [twice, Backwards(count=2), Corrupt(count=1), Corrupt(count=2), Drop(count=1)])
async def test_the_longest_text_comes_whole_over_any_of_these(friends: Friends, tamper) -> None:
    alice, bob = friends
    await alice.say("Bob", "first")
    await bob.hears("Alice", "first")
    await bob.say("Alice", "second")
    await alice.hears("Bob", "second")
    await settle(alice, bob)
    alice.relay.tamper = tamper
    message = await alice.say("Bob", LONG)
    await settle(alice, bob)
    alice.relay.tamper = lambda delivery: (delivery,)
    reconnect(alice.relay)
    await bob.hears("Alice", "first", LONG)
    await settle(alice, bob)
    assert len(bob.history("Alice")) == 3
    assert alice.messenger.message_state(message.contact_id, message.message_id) is MessageState.DELIVERED
    assert bob.parts.profile.store.inbox.fragments(bob.knows("Alice").contact_id, message.message_id) == ()


async def test_lost_answers_to_sends_repeat_nothing(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    alice.relay.answers_to_lose = 5
    for number in range(5):
        await alice.say("Bob", str(number))
    await settle(alice, bob)
    alice.parts.pump.wake()
    await settle(alice, bob)
    await bob.hears("Alice", *map(str, range(5)))


@dataclass
class LosesOne:
    """Loses the answer to the n-th request from now; counts requests by being asked about each."""

    relay: MemoryRelay
    number: int
    asked: int = 0
    lost: list[int] = field(default_factory=list)

    def __call__(self) -> None:
        self.asked += 1
        if self.asked == self.number:
            self.lost.append(self.asked)
            raise RelayFailure("relay.timeout")


@pytest.mark.parametrize("number", range(1, 9))
async def test_any_answer_lost_while_two_people_meet_leaves_them_able_to_talk_and_to_mend(
    strangers: Friends, number: int
) -> None:
    """Creating, publishing, fetching, sending: each may take effect without our hearing of it."""
    alice, bob = strangers
    link = (await alice.messenger.create_invite()).link
    await settle(alice, bob)
    loses = LosesOne(alice.relay, number)
    alice.relay.lose_answer = loses  # type: ignore[method-assign]
    try:
        await bob.messenger.add_contact(link)
    except RelayFailure:
        await bob.messenger.add_contact(link)
    for _ in range(4):
        await settle(alice, bob)
        for person in strangers:
            person.parts.work.wake()
            person.parts.pump.wake()
    await bob.say("Alice", "one")
    await alice.hears("Bob", "one")
    await alice.say("Bob", "two")
    await bob.hears("Alice", "two")
    await settle(alice, bob)
    # each can begin a new session with the other: their directories are whole
    for sender, receiver, text in ((alice, bob, "spoiled by Alice"), (bob, alice, "spoiled by Bob")):
        alice.relay.tamper = Corrupt()
        await sender.say(receiver.name, text)
        await receiver.until(
            lambda receiver=receiver, sender=sender, text=text: text in receiver.texts_from(sender.name)
        )
        await settle(alice, bob)
    assert not [code for code in alice.troubles() + bob.troubles() if code.startswith(("prekey", "bundle"))]


@pytest.mark.parametrize("number", [1, 2])
async def test_an_address_whose_publication_was_not_answered_works_all_the_same(
    strangers: Friends, number: int
) -> None:
    alice, bob = strangers
    loses = LosesOne(alice.relay, number)
    alice.relay.lose_answer = loses  # type: ignore[method-assign]
    try:
        issued = await alice.messenger.address()
    except RelayFailure:
        issued = await alice.messenger.address()
    await alice.stop()
    await alice.start()
    await bob.messenger.add_contact(issued.link)
    await alice.until(lambda: len(alice.messenger.contacts()) == 1)


async def test_an_address_published_again_after_a_restart_works_all_the_same(strangers: Friends) -> None:
    alice, bob = strangers
    loses = LosesOne(alice.relay, 2)
    alice.relay.lose_answer = loses  # type: ignore[method-assign]
    try:
        await alice.messenger.address()
    except RelayFailure:
        await alice.stop()
        await alice.start()
    issued = await alice.messenger.address()
    await bob.messenger.add_contact(issued.link)
    await alice.until(lambda: len(alice.messenger.contacts()) == 1)


async def drained_address(alice: Person, left: int) -> ReceiveId:
    """Somebody fetches from Alice's address until its pool holds `left` one-time prekeys."""
    await alice.messenger.address()
    door = next(one for one in alice.parts.profile.store.mailboxes.all() if one.purpose is Purpose.ADDRESS)
    for number in range(POOL[Purpose.ADDRESS] - left):
        alice.relay.fetch(door.send_id, number.to_bytes(16, "big"))
    return door.receive_id


def pool(relay: MemoryRelay, receive_id: ReceiveId) -> int:
    return len(relay._mailboxes[receive_id].pool)


@pytest.mark.parametrize(("left", "after"), [(30, 30), (29, 100), (0, 100)])
async def test_a_pool_below_a_third_is_filled_when_the_profile_opens(strangers: Friends, left: int, after: int) -> None:
    alice, _ = strangers
    door = await drained_address(alice, left)
    await alice.stop()
    await alice.start()
    await settle(*strangers)
    assert pool(alice.relay, door) == after


async def test_a_refill_whose_answer_is_lost_is_not_made_twice(strangers: Friends) -> None:
    alice, _ = strangers
    door = await drained_address(alice, 10)
    await alice.stop()
    alice.relay.answers_to_lose = 1
    await alice.start()
    for _ in range(3):
        await settle(*strangers)
        alice.parts.work.wake()
    await settle(*strangers)
    assert pool(alice.relay, door) == POOL[Purpose.ADDRESS]
    ours = alice.parts.profile.store.prekeys.of_kind(PrekeyKind.ONE_TIME)
    assert len(ours) == 2 * POOL[Purpose.ADDRESS] - 10
    assert alice.parts.work.pools == {}


async def test_prekeys_are_not_made_over_and_over_while_the_relay_is_away(strangers: Friends) -> None:
    alice, _ = strangers
    await drained_address(alice, 10)
    await alice.stop()
    await alice.start()
    alice.relay.set_online(False)
    await settle(*strangers)
    before = len(alice.parts.profile.store.prekeys.of_kind(PrekeyKind.ONE_TIME))
    for _ in range(5):
        alice.parts.work.pools = {one.receive_id: 10 for one in alice.parts.profile.store.mailboxes.all()}
        alice.parts.work.wake()
        await settle(*strangers)
    assert len(alice.parts.profile.store.prekeys.of_kind(PrekeyKind.ONE_TIME)) <= before + 90
