"""The Transport port over relays in memory: what tests and the engine's harness talk through.

Passes the same contract suite as the adapter for real relays. Connections cost nothing here, so a transport is online
as soon as the relay and its own network are; events come in the order in which the real adapter gives them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from e2ee_desktop.domain.errors import LocalMisuse, RelayFailure
from e2ee_desktop.domain.ids import EnvelopeId, ReceiveId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import (
    Delivery,
    Directory,
    FetchedDirectory,
    MailboxDrained,
    MailboxOpened,
    MailboxRefused,
    OwnedMailbox,
    RelayState,
    RelayStateChanged,
    SendAddress,
)
from e2ee_desktop.transport.arguments import (
    capabilities_frame,
    check_claim,
    check_send,
    create_frame,
    delete_frame,
    open_frame,
    publish_frame,
)
from e2ee_desktop.transport.event_queue import EventQueue
from e2ee_desktop.transport.memory_relay import MemoryRelay
from e2ee_desktop.transport.payment import Purse, Toll, creation_toll, writing_toll
from e2ee_desktop.wire.frames_payment import Payment
from e2ee_desktop.wire.limits import UNACKNOWLEDGED_BYTES_MAX, UNACKNOWLEDGED_ENVELOPES_MAX

Answer = TypeVar("Answer")
_NO_TOKENS: Mapping[RelayAddress, str] = {}


class MemoryTransport:
    """One client's transport. relays: those that it can reach; any other is unreachable. tokens: as `RelayTransport` has them."""

    def __init__(self, *relays: MemoryRelay, tokens: Mapping[RelayAddress, str] = _NO_TOKENS) -> None:
        self._purse = Purse(tokens)
        self._events = EventQueue()
        self._links = {relay.address: _Link(relay, self._events) for relay in relays}
        self._unknown: set[RelayAddress] = set()
        self._closed = False

    def set_online(self, online: bool) -> None:
        """Pull this client's own network cable, or plug it in again."""
        for link in self._links.values():
            link.set_network(online)

    async def create_mailbox(self, mailbox: OwnedMailbox, capabilities: Sequence[bytes]) -> None:
        frame = create_frame(0, mailbox, capabilities)

        def create(relay: MemoryRelay, payment: Payment) -> None:
            relay.create(mailbox, msgspec.structs.replace(frame, payment=payment))

        await self._pay(creation_toll(self._purse, mailbox), create)

    async def set_capabilities(self, mailbox: OwnedMailbox, capabilities: Sequence[bytes]) -> None:
        frame = capabilities_frame(0, mailbox, capabilities)
        await self._request(mailbox.relay, lambda relay: relay.set_capabilities(mailbox, frame))

    async def publish(self, mailbox: OwnedMailbox, directory: Directory) -> int:
        frame = publish_frame(0, mailbox, directory)
        return await self._request(mailbox.relay, lambda relay: relay.publish(mailbox, frame))

    async def delete_mailbox(self, mailbox: OwnedMailbox) -> None:
        frame = delete_frame(0, mailbox)
        await self._request(mailbox.relay, lambda relay: relay.delete(mailbox, frame))

    async def fetch_directory(self, address: SendAddress, claim: bytes) -> FetchedDirectory:
        check_claim(address, claim)
        return await self._request(address.relay, lambda relay: relay.fetch(address.send_id, claim))

    async def send(self, address: SendAddress, envelope_id: EnvelopeId, envelope: bytes) -> None:
        check_send(address, envelope_id, envelope)

        def accept(relay: MemoryRelay, payment: Payment) -> None:
            relay.accept(address.send_id, address.capability, envelope_id, envelope, payment)

        await self._pay(writing_toll(self._purse, address, envelope_id), accept)

    def subscribe(self, mailbox: OwnedMailbox) -> None:
        if mailbox.relay in self._links:
            self._links[mailbox.relay].subscribe(mailbox)
        else:
            self._events.put(mailbox.relay, RelayStateChanged(mailbox.relay, RelayState.OFFLINE, "relay.unreachable"))

    def unsubscribe(self, receive_id: ReceiveId) -> None:
        for link in self._links.values():
            link.unsubscribe(receive_id)

    def acknowledge(self, deliveries: Sequence[Delivery]) -> None:
        for delivery in deliveries:
            if delivery.relay in self._links:
                self._links[delivery.relay].acknowledge(delivery)

    def events(self) -> AsyncIterator[Delivery | MailboxOpened | MailboxDrained | MailboxRefused | RelayStateChanged]:
        return self._events.stream()

    async def close(self) -> None:
        if not self._closed:
            self._closed = True
            for link in self._links.values():
                link.close()
            self._events.close()

    async def _pay(self, toll: Toll, ask: Callable[[MemoryRelay, Payment], None]) -> None:
        link, tried = self._links.get(toll.relay), 0
        while True:
            payment = None if link is None else await toll.pay(link.relay, tried)
            try:
                await self._request(toll.relay, lambda relay: ask(relay, payment))  # noqa: B023 - called at once
            except RelayFailure as refused:
                if refused.code != "relay.token_needed":
                    raise
                tried += 1
            else:
                return

    async def _request(self, address: RelayAddress, ask: Callable[[MemoryRelay], Answer]) -> Answer:
        if self._closed:
            raise LocalMisuse("transport.closed")
        await asyncio.sleep(0)  # as over a network, others get their turn
        if address not in self._links:
            raise RelayFailure("relay.unreachable")
        return self._links[address].request(ask)


@dataclass(slots=True)
class _Subscription:
    """delivered: last sequence handed on. backlog: last sequence that waited at subscription, None once drained."""

    mailbox: OwnedMailbox
    delivered: int = 0
    backlog: int | None = None
    live: bool = False


class _Link:
    """One transport's connection to one relay in memory."""

    def __init__(self, relay: MemoryRelay, events: EventQueue) -> None:
        self._relay, self._events = relay, events
        self._subscriptions: dict[ReceiveId, _Subscription] = {}
        self._unacknowledged: dict[tuple[ReceiveId, int], int] = {}
        self._network = True
        self._announced: RelayState | None = None
        relay.attach(self)

    @property
    def relay(self) -> MemoryRelay:
        """Where it leads."""
        return self._relay

    @property
    def _up(self) -> bool:
        return self._network and self._relay.online

    def request(self, ask: Callable[[MemoryRelay], Answer]) -> Answer:
        self._announce()
        if not self._up:
            raise RelayFailure("relay.unreachable")
        answer = ask(self._relay)
        self._relay.lose_answer()
        return answer

    def subscribe(self, mailbox: OwnedMailbox) -> None:
        if mailbox.receive_id not in self._subscriptions:
            self._announce()
            self._subscriptions[mailbox.receive_id] = _Subscription(mailbox)
            if self._up:
                self._open(mailbox.receive_id)

    def unsubscribe(self, receive_id: ReceiveId) -> None:
        if self._subscriptions.pop(receive_id, None) is not None:
            self._relay.unsubscribe(self, receive_id)
            self._release(receive_id)
            self._pump_all()

    def acknowledge(self, delivery: Delivery) -> None:
        key = (delivery.receive_id, delivery.sequence)
        if self._unacknowledged.pop(key, None) is not None:
            self._relay.erase(delivery.receive_id, delivery.sequence)
            self._pump_all()

    def close(self) -> None:
        self._relay.detach(self)

    def set_network(self, online: bool) -> None:
        if online != self._network:
            was_up = self._up
            self._network = online
            self._switched(was_up)

    # What the relay calls

    def arrived(self, receive_id: ReceiveId) -> None:
        self._pump(receive_id)

    def refused(self, receive_id: ReceiveId, code: str) -> None:
        if self._subscriptions.pop(receive_id, None) is not None:
            self._release(receive_id)
            self._events.put(self._relay.address, MailboxRefused(receive_id, code))

    def relay_switched(self, online: bool) -> None:
        if self._network:
            self._switched(not online)

    def _switched(self, was_up: bool) -> None:
        if self._up and not was_up:
            self._announce()
            for receive_id in tuple(self._subscriptions):
                self._open(receive_id)
        elif was_up and not self._up:
            self._relay.unsubscribe_all(self)
            self._unacknowledged.clear()
            self._events.forget_connection(self._relay.address)
            for subscription in self._subscriptions.values():
                subscription.live = False
            if self._announced is not None:
                self._announce()

    def _open(self, receive_id: ReceiveId) -> None:
        subscription = self._subscriptions[receive_id]
        mailbox = subscription.mailbox
        try:
            left, backlog = self._relay.subscribe(self, mailbox, open_frame(0, 0, mailbox))
        except RelayFailure as refusal:
            self.refused(receive_id, refusal.code)
            return
        subscription.live, subscription.delivered, subscription.backlog = True, 0, backlog
        self._events.put(self._relay.address, MailboxOpened(receive_id, left))
        self._pump(receive_id)

    def _pump_all(self) -> None:
        for receive_id in tuple(self._subscriptions):
            self._pump(receive_id)

    def _pump(self, receive_id: ReceiveId) -> None:
        subscription = self._subscriptions.get(receive_id)
        if subscription is None or not subscription.live:
            return
        for sequence, envelope_id, envelope in self._relay.after(receive_id, subscription.delivered):
            if self._window_full():
                break
            subscription.delivered = sequence
            self._unacknowledged[receive_id, sequence] = len(envelope)
            delivery = Delivery(self._relay.address, receive_id, sequence, envelope_id, envelope)
            for tampered in self._relay.tamper(delivery):
                self._events.put(self._relay.address, tampered)
        if subscription.backlog is not None and not self._behind(subscription):
            subscription.backlog = None
            self._events.put(self._relay.address, MailboxDrained(receive_id))

    def _behind(self, subscription: _Subscription) -> bool:
        backlog = subscription.backlog or 0
        left = self._relay.after(subscription.mailbox.receive_id, subscription.delivered)
        return any(sequence <= backlog for sequence, _, _ in left)

    def _window_full(self) -> bool:
        in_flight = self._unacknowledged
        return len(in_flight) >= UNACKNOWLEDGED_ENVELOPES_MAX or sum(in_flight.values()) >= UNACKNOWLEDGED_BYTES_MAX

    def _release(self, receive_id: ReceiveId) -> None:
        self._unacknowledged = {key: size for key, size in self._unacknowledged.items() if key[0] != receive_id}

    def _announce(self) -> None:
        state = RelayState.ONLINE if self._up else RelayState.OFFLINE
        if state is not self._announced:
            self._announced = state
            code = "" if self._up else "relay.unreachable"
            self._events.put(self._relay.address, RelayStateChanged(self._relay.address, state, code))
