"""What is wrong with one contact, a slow relay or a comparison without a session, or with the disk stops nobody else."""

from __future__ import annotations

import asyncio
from typing import Any

from e2ee_desktop.domain.comparison import COMPARISON_LIFETIME_MS
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.ids import EnvelopeId
from e2ee_desktop.domain.messages import MessageState
from e2ee_desktop.services.ports import SendAddress
from e2ee_desktop.services.records import OutboxPhase
from e2ee_desktop.services.store_port import OutboxTable, Store
from e2ee_desktop.transport.memory import MemoryTransport
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import settle
from tests.integration.attacks.conftest import Three


class Tarpit:
    """A transport whose requests to one relay are never answered; everything else passes."""

    def __init__(self, transport: MemoryTransport, relay: MemoryRelay) -> None:
        self._transport, self._relay = transport, relay
        self.caught = asyncio.Event()

    async def send(self, address: SendAddress, envelope_id: EnvelopeId, envelope: bytes) -> None:
        if address.relay == self._relay.address:
            self.caught.set()
            await asyncio.Event().wait()
        await self._transport.send(address, envelope_id, envelope)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)


async def test_a_contact_whose_relay_never_answers_holds_up_nobody_else(three: Three, lair: MemoryRelay) -> None:
    alice, bob, _ = three
    await settle(*three)
    tarpit = Tarpit(alice.transport, lair)
    alice.parts.profile.transport = tarpit
    await alice.say("Mallory", "into the tarpit")
    await tarpit.caught.wait()
    await alice.say("Bob", "past it")
    await bob.hears("Alice", "past it")


class FullOnce:
    """An outbox on a disk that has no room for the next thing that is to be recorded."""

    def __init__(self, outbox: OutboxTable) -> None:
        self._outbox = outbox
        self._full = True

    def set_phase(self, envelope_id: EnvelopeId, phase: OutboxPhase) -> None:
        if self._full:
            self._full = False
            raise StorageFailure("store.disk_full")
        self._outbox.set_phase(envelope_id, phase)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._outbox, name)


class WithOutbox:
    """A store with another outbox."""

    def __init__(self, store: Store, outbox: OutboxTable) -> None:
        self._store, self.outbox = store, outbox

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


async def test_a_disk_that_is_full_for_a_moment_ends_neither_sending_nor_receiving(three: Three) -> None:
    alice, bob, _ = three
    await settle(*three)
    store = alice.parts.profile.store
    alice.parts.profile.store = WithOutbox(store, FullOnce(store.outbox))
    message = await alice.say("Bob", "one")
    await bob.hears("Alice", "one")
    await alice.until(lambda: "store.disk_full" in alice.troubles())
    await bob.say("Alice", "two")
    await alice.hears("Bob", "two")

    def state() -> MessageState:
        return alice.messenger.message_state(message.contact_id, message.message_id)

    await alice.until(lambda: state() is MessageState.DELIVERED)


async def test_a_comparison_that_cannot_be_ended_does_not_end_receiving(three: Three) -> None:
    alice, _, mallory = three
    await settle(*three)
    store, contact_id = alice.parts.profile.store, alice.knows("Bob").contact_id
    await alice.messenger.start_comparison(contact_id)
    await settle(*three)
    with store.transaction():
        for session in store.sessions.of_contact(contact_id):
            store.sessions.remove(session.session_id)
    alice.clock.time_ms += COMPARISON_LIFETIME_MS
    for text in ("one", "two"):
        await mallory.say("Alice", text)
        await alice.until(lambda: text in alice.texts_from("Mallory"))  # noqa: B023 - awaited in the same round
