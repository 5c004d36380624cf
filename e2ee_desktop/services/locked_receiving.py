"""While the profile is locked: envelopes are fetched, sealed and kept; when it is opened they are taken in, in order, exactly once
(docs/lock.md, ADR 0013).

Rules:
1. Kept durably, then acknowledged: what dies in between comes again, and its id tells that it was seen.
2. Nothing that opens an envelope is here: of each mailbox only what its relay asks of who reads it.
3. The file goes when its last record is in the database. A crash before that has them taken in again; their ids were marked.

Knows no session and no content.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

from e2ee_desktop.domain.errors import PeerViolation, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.ids import ID_BYTES, EnvelopeId, ReceiveId
from e2ee_desktop.domain.octets import OctetReader, text, u64
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.kept_envelopes import KEY_BYTES, KeepingKey
from e2ee_desktop.services.locked_port import KeptFile
from e2ee_desktop.services.ports import Delivery, OwnedMailbox, Random, Transport
from e2ee_desktop.services.store_port import Store

BATCH_MAX = 128
QUEUE_MAX = 256
STORE_RETRY_S = 5.0
_ADDRESS_BYTES_MAX = 1_024
_FIRST_KEY = "locked-key"
"""Setting: the first record's key, in hexadecimal; "" while nothing can be kept."""
_DAMAGED = "locked.damaged"


class LockedReceiving:
    """One locked profile's mailboxes. transport: its own, closed with it. told: hears how many envelopes came with each batch."""

    def __init__(
        self,
        transport: Transport,
        mailboxes: Sequence[OwnedMailbox],
        key: KeepingKey,
        file: KeptFile,
        told: Callable[[int], None],
    ) -> None:
        self._transport, self._mailboxes, self._key, self._file, self._told = transport, mailboxes, key, file, told
        self._queue: asyncio.Queue[Delivery] = asyncio.Queue(QUEUE_MAX)
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Ask for the envelopes of every mailbox, until `close`."""
        for mailbox in self._mailboxes:
            self._transport.subscribe(mailbox)
        self._task = asyncio.create_task(self._run())

    async def close(self) -> None:
        """Acknowledge what is kept, end the connections, wipe the key. Safe to call twice."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None
        await self._transport.close()
        self._key.forget()
        self._mailboxes = ()

    async def _run(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self._read())
            group.create_task(self._work_off())

    async def _read(self) -> None:
        async for event in self._transport.events():
            if isinstance(event, Delivery):
                await self._queue.put(event)

    async def _work_off(self) -> None:
        while True:
            batch = [await self._queue.get()]
            while not self._queue.empty() and len(batch) < BATCH_MAX:
                batch.append(self._queue.get_nowait())
            await self._keep([self._key.seal(_encoded(delivery)) for delivery in batch])
            self._transport.acknowledge(batch)
            self._told(len(batch))

    async def _keep(self, records: Sequence[bytes]) -> None:
        """Until it worked: nothing behind it is read meanwhile, so that the rest waits at the relays."""
        while True:
            with suppress(StorageFailure):
                self._file.append(records)
                return
            await asyncio.sleep(STORE_RETRY_S)


def prepare_locking(store: Store, random: Random) -> KeepingKey:
    """A first key, in the open database and for `LockedReceiving`."""
    key = KeepingKey(random(KEY_BYTES))
    with store.transaction():
        store.profile.set_setting(_FIRST_KEY, key.key.hex())
    return key


def take_kept(store: Store, file: KeptFile, take: Callable[[Sequence[Delivery]], None]) -> bool:
    """Hand on what was kept, in order, then remove it. False when a part of it can't be read: the authors are asked for it.

    take: stores a batch durably, or raises StorageFailure; then the rest stays as it is.
    """
    first = store.profile.setting(_FIRST_KEY)
    if not first:
        file.remove()  # kept by nobody who is known here: an old copy of the database was put back
        return True
    key, whole = KeepingKey(bytes.fromhex(first)), True
    batch: list[Delivery] = []
    for record in file.records():
        delivery = _decoded(key.open(record))
        if delivery is None:
            whole = False
            break
        batch.append(delivery)
        if len(batch) == BATCH_MAX:
            take(batch)
            batch = []
    if batch:
        take(batch)
    file.remove()
    with store.transaction():
        store.profile.set_setting(_FIRST_KEY, "")
    return whole


def _encoded(delivery: Delivery) -> bytes:
    head = text(str(delivery.relay)), delivery.receive_id, u64(delivery.sequence), delivery.envelope_id
    return b"".join((*head, delivery.envelope))


def _decoded(content: bytes | None) -> Delivery | None:
    if content is None:
        return None
    reader = OctetReader(content, _DAMAGED)
    try:
        relay = RelayAddress.parse(reader.text(_ADDRESS_BYTES_MAX))
        receive_id, sequence = ReceiveId(reader.fixed(ID_BYTES)), reader.u64()
        return Delivery(relay, receive_id, sequence, EnvelopeId(reader.fixed(ID_BYTES)), reader.rest())
    except (PeerViolation, UserActionNeeded):
        return None
