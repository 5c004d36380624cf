"""The one reader of the transport's events: hands deliveries on in batches and acknowledges what is stored.

Persist, then acknowledge: a batch is acknowledged only after its transaction is durable. While the disk refuses, the batch
is kept and tried again; nothing behind it is read, so that back-pressure reaches the relay.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.events import (
    CaughtUp,
    Event,
    IdentityChanged,
    LastResortServed,
    Link,
    LinkChanged,
    TroubleNoticed,
)
from e2ee_desktop.domain.ids import ReceiveId
from e2ee_desktop.services.background import BackgroundWork
from e2ee_desktop.services.content_handling import Arrived
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import (
    Delivery,
    MailboxDrained,
    MailboxOpened,
    MailboxRefused,
    RelayState,
    RelayStateChanged,
    TransportEvent,
)
from e2ee_desktop.services.receipts import Receipts
from e2ee_desktop.services.receiving import Receiver

BATCH_MAX = 128
"""Envelopes in one commit: the disk is synced once for all, and the window never waits longer than some 50 ms."""
QUEUE_MAX = 256
STORE_RETRY_S = 5.0
_LINKS = {
    RelayState.CONNECTING: Link.CONNECTING,
    RelayState.ONLINE: Link.ONLINE,
    RelayState.OFFLINE: Link.OFFLINE,
}


class Listening:
    """State: `link`, the connection to our own relay with the last failure's code; mailboxes not yet drained."""

    def __init__(self, profile: OpenProfile, receiver: Receiver, receipts: Receipts, work: BackgroundWork) -> None:
        self._profile = profile
        self._receipts = receipts
        self._receiver = receiver
        self._work = work
        self._queue: asyncio.Queue[TransportEvent] = asyncio.Queue(QUEUE_MAX)
        self._undrained: set[ReceiveId] = set()
        self.link: tuple[Link, str] = (Link.CONNECTING, "")

    def expect(self, receive_ids: Sequence[ReceiveId]) -> None:
        """These mailboxes are being subscribed: only when all are drained has everything been caught up with."""
        self._undrained.update(receive_ids)
        if not self._undrained:
            self._profile.publish([CaughtUp()])

    async def run(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._read())
            group.create_task(self._work_off())

    async def _read(self) -> None:
        async for event in self._profile.transport.events():
            await self._queue.put(event)

    async def _work_off(self) -> None:
        while True:
            batch: list[Delivery] = []
            event: TransportEvent | None = await self._queue.get()
            while event is not None:
                if isinstance(event, Delivery):
                    batch.append(event)
                else:
                    await self._store(batch)
                    batch = []
                    self._profile.publish(self._note(event))
                event = None if self._queue.empty() or len(batch) >= BATCH_MAX else self._queue.get_nowait()
            await self._store(batch)
            await asyncio.sleep(0)  # a long backlog must not starve commands

    async def _store(self, batch: Sequence[Delivery]) -> None:
        if not batch:
            return
        arrived = await self._receive(batch)
        self._profile.transport.acknowledge(batch)
        self._follow(arrived)

    def take_kept(self, batch: Sequence[Delivery]) -> None:
        """Store what came while the profile was locked, and was acknowledged then. Raises StorageFailure, and nothing is stored."""
        self._follow(self._receiver.receive(batch))

    def _follow(self, arrived: Arrived) -> None:
        self._work.comparisons.receive(arrived.comparisons)
        if arrived.comparisons or any(isinstance(event, IdentityChanged) for event in arrived.happened):
            arrived.chores = arrived.sealed = True  # a step is to leave, or a comparison with them is to end
        if any(isinstance(event, LastResortServed) for event in arrived.happened):
            self._work.last_resort_served()
        if arrived.receipts:
            self._receipts.wake()
        if arrived.chores:
            self._work.wake()
        if arrived.sealed:
            self._work.pump.wake()

    async def _receive(self, batch: Sequence[Delivery]) -> Arrived:
        while True:
            try:
                return self._receiver.receive(batch)
            except StorageFailure as failure:
                self._profile.publish([TroubleNoticed(failure.code)])
                await asyncio.sleep(STORE_RETRY_S)

    def _note(self, event: MailboxOpened | MailboxDrained | MailboxRefused | RelayStateChanged) -> list[Event]:
        match event:
            case MailboxOpened(receive_id, left):
                self._undrained.add(receive_id)
                self._work.pool_reported(receive_id, left)
                return []
            case MailboxDrained(receive_id):
                self._work.emptied(receive_id)
                return self._drained(receive_id)
            case MailboxRefused(receive_id, code):
                if code == "relay.mailbox_unknown" and self._work.mailboxes.forgotten_by_relay(receive_id):
                    self._work.wake()
                if code == "relay.taken_over":
                    self._work.taken_over()
                return [TroubleNoticed(code), *self._drained(receive_id)]
            case RelayStateChanged():
                return self._relay_changed(event)

    def _drained(self, receive_id: ReceiveId) -> list[Event]:
        self._undrained.discard(receive_id)
        return [] if self._undrained else [CaughtUp()]

    def _relay_changed(self, event: RelayStateChanged) -> list[Event]:
        if event.state is RelayState.ONLINE:
            self._work.wake()
            self._work.pump.wake()
        if event.state is RelayState.OFFLINE and event.relay == self._profile.relay:
            self._work.mailboxes.disconnected()
        link = (_LINKS[event.state], event.code)
        if event.relay != self._profile.relay or link == self.link:
            return []
        self.link = link
        return [LinkChanged(*link)]
