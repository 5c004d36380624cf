"""What time brings: prekeys are replaced and filled up, what is old is forgotten, drained pools are noticed."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.events import LastResortServed
from e2ee_desktop.services.prekey_keeper import POOL, RETIRED_LIFETIME_MS, SIGNED_LIFETIME_MS
from e2ee_desktop.services.records import PrekeyKind, Purpose
from tests.fakes.person import Person, settle

Friends = tuple[Person, Person]
HOUR_MS = 3600 * 1000


async def passes(person: Person, time_ms: int) -> None:
    """That much time, and what is then due."""
    person.clock.time_ms += time_ms
    person.parts.work.wake()
    await settle(person)


def signed(person: Person) -> list[int]:
    return [record.prekey_id for record in person.parts.profile.store.prekeys.of_kind(PrekeyKind.SIGNED)]


async def test_the_signed_prekey_is_replaced_weekly_and_kept_a_month(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    (first,) = signed(alice)
    mailbox = alice.parts.mailboxes.of_contact(alice.knows("Bob").contact_id)
    assert mailbox is not None
    base = alice.relay.fetch(mailbox.send_id, bytes(16)).base
    await passes(alice, SIGNED_LIFETIME_MS - HOUR_MS)
    assert signed(alice) == [first]
    await passes(alice, 2 * HOUR_MS)
    assert len(signed(alice)) == 2
    assert alice.relay.fetch(mailbox.send_id, bytes(16)).base != base
    await passes(alice, RETIRED_LIFETIME_MS + HOUR_MS)
    assert first not in signed(alice)
    await bob.say("Alice", "a month later")
    await alice.hears("Bob", "a month later")


async def test_a_base_that_could_not_be_published_is_published_later(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    mailbox = alice.parts.mailboxes.of_contact(alice.knows("Bob").contact_id)
    assert mailbox is not None
    base = alice.relay.fetch(mailbox.send_id, bytes(16)).base
    alice.relay.set_online(False)
    await passes(alice, SIGNED_LIFETIME_MS + HOUR_MS)
    alice.relay.set_online(True)
    await settle(alice, bob)
    assert alice.relay.fetch(mailbox.send_id, bytes(16)).base != base


@pytest.mark.parametrize("restarts", [False, True])
async def test_a_drained_pool_is_told_and_filled_while_the_connection_lasts(strangers: Friends, restarts: bool) -> None:
    alice, bob = strangers
    link = (await alice.messenger.address()).link
    door = next(one for one in alice.parts.profile.store.mailboxes.all() if one.purpose is Purpose.ADDRESS)
    for number in range(POOL[Purpose.ADDRESS]):
        alice.relay.fetch(door.send_id, number.to_bytes(16, "big"))
    if restarts:
        await bob.stop()
        await bob.start()
    await bob.messenger.add_contact(link)
    await settle(alice, bob)
    assert alice.saw(LastResortServed)
    assert len(alice.relay._mailboxes[door.receive_id].pool) == POOL[Purpose.ADDRESS]
    await alice.messenger.accept_request(alice.knows("Bob").contact_id)
    await alice.say("Bob", "come in")
    await bob.hears("Alice", "come in")


async def test_a_pool_that_shrinks_during_a_long_connection_is_filled_within_the_hour(strangers: Friends) -> None:
    alice, _ = strangers
    await alice.messenger.address()
    await settle(*strangers)
    door = next(one for one in alice.parts.profile.store.mailboxes.all() if one.purpose is Purpose.ADDRESS)
    for number in range(80):
        alice.relay.fetch(door.send_id, number.to_bytes(16, "big"))
    await passes(alice, HOUR_MS + 1)
    assert len(alice.relay._mailboxes[door.receive_id].pool) == POOL[Purpose.ADDRESS]


async def test_what_no_relay_can_deliver_any_more_is_forgotten(friends: Friends) -> None:
    alice, bob = friends
    for number in range(3):
        await bob.say("Alice", str(number))
    await settle(alice, bob)
    database = alice.parts.profile.store._database  # type: ignore[attr-defined]
    assert database.rows("SELECT count(*) FROM seen_envelope")[0][0] > 0
    assert database.rows("SELECT count(*) FROM outbox")[0][0] > 0
    await passes(alice, 41 * 24 * HOUR_MS)
    await settle(alice, bob)
    assert database.rows("SELECT count(*) FROM seen_envelope")[0][0] == 0
    assert database.rows("SELECT count(*) FROM outbox WHERE phase = 'accepted'")[0][0] == 0


async def test_prekeys_that_were_drawn_and_never_used_go_after_a_month(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    mailbox = alice.parts.mailboxes.of_contact(alice.knows("Bob").contact_id)
    assert mailbox is not None
    drawn = 8
    for claim in range(drawn):
        assert alice.relay.fetch(mailbox.send_id, bytes([claim]) * 16).one_time is not None

    def kept() -> list[int]:
        stored = alice.parts.profile.store.prekeys.of_kind(PrekeyKind.ONE_TIME)
        return [one.retired_ms for one in stored if one.receive_id == mailbox.receive_id]

    await alice.stop()
    await alice.start()  # the relay says how many are left
    await settle(alice, bob)
    assert sum(retired > 0 for retired in kept()) == drawn
    assert sum(retired == 0 for retired in kept()) == POOL[Purpose.CONTACT]
    await passes(alice, RETIRED_LIFETIME_MS + HOUR_MS)
    assert kept() == [0] * POOL[Purpose.CONTACT]


async def test_openings_are_remembered_for_as_long_as_a_prekey_of_theirs_lives(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    inbox = alice.parts.profile.store.inbox
    fingerprint = b"f" * 32
    with alice.parts.profile.store.transaction():
        assert not inbox.handshake_seen(fingerprint, alice.clock.now_ms())
    await passes(alice, SIGNED_LIFETIME_MS + HOUR_MS)  # a new signed prekey; the old one is kept
    await passes(alice, RETIRED_LIFETIME_MS - HOUR_MS)
    with alice.parts.profile.store.transaction():
        assert inbox.handshake_seen(fingerprint, alice.clock.now_ms())
    for _ in range(6):
        await passes(alice, SIGNED_LIFETIME_MS + HOUR_MS)
    await passes(alice, HOUR_MS * 2)
    with alice.parts.profile.store.transaction():
        assert not inbox.handshake_seen(fingerprint, alice.clock.now_ms())


async def test_what_was_kept_about_a_contact_goes_with_the_contact(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    contact, store = alice.knows("Bob").contact_id, alice.parts.profile.store
    names = [f"{kind}/{contact.hex()}" for kind in ("retry", "introduced", "rotations")]
    with store.transaction():
        for name in names:
            store.profile.set_setting(name, "")
        store.profile.set_setting("face/theme", "dark")
    await alice.messenger.remove_contact(contact)
    assert [store.profile.setting(name) for name in (*names, "face/theme")] == [None, None, None, "dark"]
