"""Good envelopes with bad intentions: what a contact or a stranger says inside them costs no more than it should."""

from __future__ import annotations

import os

from e2ee_desktop.domain.events import ContactRequested
from e2ee_desktop.domain.ids import ID_BYTES
from e2ee_desktop.domain.messages import MessageState
from e2ee_desktop.services.content_handling import FRAGMENTS_KEPT_MAX, RETRIES_AT_ONCE_MAX
from e2ee_desktop.services.records import OutboxPhase
from e2ee_desktop.wire.content import Body, Fragment, Receipt, RetryRequest, Text, encode_frame
from e2ee_desktop.wire.limits import IDS_PER_FRAME_MAX
from tests.fakes.person import Person, settle
from tests.integration.attacks.conftest import Three


def frame(body: Body, message_id: bytes | None = None) -> bytes:
    return encode_frame(body, message_id or os.urandom(ID_BYTES), bytes(ID_BYTES), 1, 0, b"")


def queued_for(person: Person, name: str) -> int:
    outbox = person.parts.profile.store.outbox
    return len(outbox.queued(person.knows(name).contact_id, 10_000))


async def test_a_receipt_for_the_contacts_own_message_does_not_hide_that_it_is_unread(three: Three) -> None:
    alice, _, mallory = three
    mine = os.urandom(ID_BYTES)
    mallory.seal_raw("Alice", frame(Text("you have not read this"), mine))
    mallory.seal_raw("Alice", frame(Receipt([mine])))
    await alice.hears("Mallory", "you have not read this")
    await settle(*three)
    assert alice.history("Mallory")[-1].state is MessageState.RECEIVED
    assert alice.messenger.conversations()[0].unread == 1


async def test_fragments_that_never_become_whole_do_not_fill_the_disk(three: Three) -> None:
    alice, _, mallory = three
    store, contact_id = alice.parts.profile.store, alice.knows("Mallory").contact_id
    ids = [os.urandom(ID_BYTES) for _ in range(FRAGMENTS_KEPT_MAX + 20)]
    for message_id in ids:
        mallory.seal_raw("Alice", frame(Fragment(0, 4, b"never whole"), message_id))
    await mallory.say("Alice", "that was it")
    await alice.hears("Mallory", "that was it")
    kept = [message_id for message_id in ids if store.inbox.fragments(contact_id, message_id)]  # type: ignore[arg-type]
    assert kept == ids[-FRAGMENTS_KEPT_MAX:]
    longest = "long enough for two pieces " * 2_400
    await mallory.say("Alice", longest)
    await alice.hears("Mallory", "that was it", longest)


async def test_a_request_for_everything_again_costs_what_an_honest_one_costs(three: Three) -> None:
    alice, _, mallory = three
    await settle(*three)
    outbox, contact_id = alice.parts.profile.store.outbox, alice.knows("Mallory").contact_id
    envelopes: list[bytes] = []
    mallory.relay.tamper = lambda delivery: (envelopes.append(delivery.envelope_id), ())[1]
    for number in range(RETRIES_AT_ONCE_MAX + 20):
        await alice.say("Mallory", str(number))
    await alice.until(lambda: len(envelopes) == RETRIES_AT_ONCE_MAX + 20)
    await settle(*three)
    mallory.relay.set_online(False)
    mallory.seal_raw("Alice", frame(RetryRequest(envelopes[:IDS_PER_FRAME_MAX])))
    await mallory.say("Alice", "after the request")
    await alice.hears("Mallory", "after the request")
    again = [record for record in outbox.queued(contact_id, 10_000) if record.phase is OutboxPhase.QUEUED]
    assert RETRIES_AT_ONCE_MAX <= len(again) <= RETRIES_AT_ONCE_MAX + 5


async def test_a_stranger_who_asks_for_messages_again_leaves_nothing_in_the_outbox(three: Three) -> None:
    alice, _, mallory = three
    await mallory.messenger.remove_contact(mallory.knows("Alice").contact_id)
    await alice.messenger.remove_contact(alice.knows("Mallory").contact_id)
    await settle(*three)
    await mallory.messenger.add_contact((await alice.messenger.address()).link)
    for _ in range(3):
        mallory.seal_raw("Alice", frame(RetryRequest([os.urandom(ID_BYTES) for _ in range(IDS_PER_FRAME_MAX)])))
    await mallory.say("Alice", "please")
    await alice.until(lambda: alice.saw(ContactRequested))
    await alice.hears("Mallory", "please")
    assert queued_for(alice, "Mallory") == 0
