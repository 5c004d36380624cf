"""The Transport port over real relays: WebSocket and TLS 1.3, one connection a relay, keys pinned.

Joins the links; each knows one relay (`relay_link.py`). (PROTOCOL.md section 5)
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Mapping, Sequence

import msgspec

from e2ee_desktop.domain.errors import LocalMisuse, RelayFailure
from e2ee_desktop.domain.ids import EnvelopeId, ReceiveId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import (
    Delivery,
    Directory,
    FetchedDirectory,
    OwnedMailbox,
    SendAddress,
    TransportEvent,
)
from e2ee_desktop.transport.arguments import (
    capabilities_frame,
    check_claim,
    check_send,
    create_frame,
    delete_frame,
    publish_frame,
)
from e2ee_desktop.transport.backoff import Backoff
from e2ee_desktop.transport.dial import Dial, directly
from e2ee_desktop.transport.event_queue import EventQueue
from e2ee_desktop.transport.payment import Purse, Toll, creation_toll, writing_toll
from e2ee_desktop.transport.relay_line import RelayLine
from e2ee_desktop.transport.relay_link import RelayLink, Request
from e2ee_desktop.transport.signing import Signed, sign
from e2ee_desktop.wire.frames_control import Create, Done, Fetch, Fetched
from e2ee_desktop.wire.frames_hot import Send
from e2ee_desktop.wire.frames_payment import Payment

_NO_TOKENS: Mapping[RelayAddress, str] = {}
SMALL_BYTES = 1_024
LINKS_MAX = 256
"""Relays known at once before those that nobody uses are forgotten: a contact may name another one every minute."""


class RelayTransport:
    """Made and used on one event loop. dial: directly, or through a proxy. chance: jitter of the back-off.

    tokens: invite tokens of relays' operators, as text; where a relay asks for work instead, it is done unasked.
    """

    def __init__(
        self,
        dial: Dial = directly,
        chance: random.Random | None = None,
        tokens: Mapping[RelayAddress, str] = _NO_TOKENS,
    ) -> None:
        self._dial = dial
        self._purse = Purse(tokens)
        self._chance = random.SystemRandom() if chance is None else chance
        self._events = EventQueue()
        self._links: dict[RelayAddress, RelayLink] = {}
        self._closed = False

    def invited(self, relay: RelayAddress, token: str) -> None:
        """From now on pay this relay with its operator's invite token."""
        self._purse.put(relay, token)

    async def create_mailbox(self, mailbox: OwnedMailbox, capabilities: Sequence[bytes]) -> None:
        frame = create_frame(0, mailbox, capabilities)
        await self._owner_request(mailbox, frame, SMALL_BYTES, creation_toll(self._purse, mailbox))

    async def set_capabilities(self, mailbox: OwnedMailbox, capabilities: Sequence[bytes]) -> None:
        frame = capabilities_frame(0, mailbox, capabilities)
        await self._owner_request(mailbox, frame, SMALL_BYTES)

    async def publish(self, mailbox: OwnedMailbox, directory: Directory) -> int:
        frame = publish_frame(0, mailbox, directory)
        size = len(directory.base or b"") + sum(map(len, directory.one_time))
        return (await self._owner_request(mailbox, frame, size)).count

    async def delete_mailbox(self, mailbox: OwnedMailbox) -> None:
        await self._owner_request(mailbox, delete_frame(0, mailbox), SMALL_BYTES)

    async def fetch_directory(self, address: SendAddress, claim: bytes) -> FetchedDirectory:
        check_claim(address, claim)

        def build(_line: RelayLine, request: int, _payment: Payment) -> Fetch:
            return Fetch(request, address.send_id, claim)

        answer = await self._link(address.relay).ask(Request(build, SMALL_BYTES, b"fetch"))
        if not isinstance(answer, Fetched):
            raise RelayFailure("relay.protocol")
        return FetchedDirectory(answer.base, answer.one_time)

    async def send(self, address: SendAddress, envelope_id: EnvelopeId, envelope: bytes) -> None:
        check_send(address, envelope_id, envelope)
        send_id = address.send_id

        def build(_line: RelayLine, request: int, payment: Payment) -> Send:
            capability = address.capability if payment is None else None
            return Send(request, send_id, envelope_id, capability, envelope, payment)

        toll = writing_toll(self._purse, address, envelope_id)
        answer = await self._link(address.relay).ask(Request(build, len(envelope), send_id, toll, in_order=True))
        if answer is not None:
            raise RelayFailure("relay.protocol")

    def subscribe(self, mailbox: OwnedMailbox) -> None:
        link = self._link(mailbox.relay)
        link.subscriptions.add(mailbox)
        link.start()

    def unsubscribe(self, receive_id: ReceiveId) -> None:
        for link in self._links.values():
            link.subscriptions.remove(receive_id)

    def acknowledge(self, deliveries: Sequence[Delivery]) -> None:
        for delivery in deliveries:
            if delivery.relay in self._links:
                self._links[delivery.relay].subscriptions.acknowledge(delivery)

    def events(self) -> AsyncIterator[TransportEvent]:
        return self._events.stream()

    async def close(self) -> None:
        self._closed = True
        await asyncio.gather(*(link.close() for link in self._links.values()))
        self._events.close()

    async def _owner_request(
        self, mailbox: OwnedMailbox, frame: Signed, size_bytes: int, toll: Toll | None = None
    ) -> Done:
        def build(line: RelayLine, request: int, payment: Payment) -> Signed:
            paid = {"payment": payment} if isinstance(frame, Create) else {}
            return sign(msgspec.structs.replace(frame, request=request, **paid), mailbox, line)

        about = type(frame).__name__.encode()
        answer = await self._link(mailbox.relay).ask(Request(build, size_bytes, about, toll))
        if not isinstance(answer, Done):
            raise RelayFailure("relay.protocol")
        return answer

    def _link(self, address: RelayAddress) -> RelayLink:
        if self._closed:
            raise LocalMisuse("transport.closed")
        if address not in self._links:
            if len(self._links) >= LINKS_MAX:
                self._links = {known: link for known, link in self._links.items() if not link.idle}
            self._links[address] = RelayLink(address, self._events, self._dial, Backoff(self._chance))
        return self._links[address]
