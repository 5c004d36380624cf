"""The shared mailbox store: NATS JetStream, three copies of everything, any number of relays in front.

Durable means: stored by most nodes of the cluster, each of which has synced (`sync_interval: always` in the nodes' own
configuration, without which an acknowledgement may come two minutes before the sync; `ensure` can't see it from here).
Lanes: one for each partition of envelopes, so that one whose leader fell out delays no other, and some for owners and
directories. Nothing of a relay's own is kept: a relay may fall out at any moment. (docs/adr/0008)
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

from nats.aio.subscription import Subscription

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay import nats_names as names
from e2ee_desktop.relay.mailbox_store import (
    AcceptEnvelope,
    Changed,
    CreateMailbox,
    Deleted,
    DeleteMailbox,
    EraseEnvelopes,
    Expire,
    Expired,
    FetchDirectory,
    KeepMailboxes,
    MailboxNumber,
    News,
    Opened,
    OpenMailbox,
    Operation,
    Outcome,
    PublishDirectory,
    ReadEnvelopes,
    Refused,
    SetMailboxCapabilities,
)
from e2ee_desktop.relay.nats_acceptance import NatsAcceptance
from e2ee_desktop.relay.nats_boxes import NatsBoxes
from e2ee_desktop.relay.nats_directory import NatsDirectory
from e2ee_desktop.relay.nats_link import NatsLink
from e2ee_desktop.relay.nats_records import NatsRecords
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.stored_names import id_hash
from e2ee_desktop.wire.frames_control import Refusal

PARTITIONS = 3
"""Envelopes' streams, each with a leader of its own: one a node. More make smaller batches (docs/adr/0008)."""

REPLICAS = 3
LOOK_ROUND_SECONDS = 5.0
SILENT_RETRY_MS = 2_000
_OTHER_LANES = 16
_HOUR_SECONDS = 3_600
_HOT = (AcceptEnvelope, ReadEnvelopes, EraseEnvelopes)
_SIDE_BY_SIDE = (*_HOT, OpenMailbox, FetchDirectory, CreateMailbox)
"""Kinds whose neighbours in a batch can't tell in which order they took effect, or find out by compare-and-set."""


@dataclass(frozen=True, slots=True)
class ClusterSettings:
    """urls: of some of the nodes, `nats://host:port` or `tls://user:password@host:port`.

    partitions, replicas: only for a cluster without relay data; later it keeps what it has. day_seconds: a test's days are shorter.
    """

    urls: tuple[str, ...]
    partitions: int = PARTITIONS
    replicas: int = REPLICAS
    day_seconds: int = names.DAY_SECONDS


def hours_since_epoch() -> int:
    """The wall clock, as coarse as anything is stamped here."""
    return int(time.time() // _HOUR_SECONDS)


class NatsMailboxStore:
    """`MailboxStore` on a cluster. Made by `connect`."""

    def __init__(self, link: NatsLink, records: NatsRecords, directory: NatsDirectory, partitions: int) -> None:
        self._link, self._records, self._directory, self._partitions = link, records, directory, partitions
        self._boxes = NatsBoxes(link, self._partition_of, secrets.token_bytes(8))
        self._acceptances = [NatsAcceptance(link, records, self._boxes, each) for each in range(partitions)]
        self._returned = asyncio.Event()
        self._looking = asyncio.create_task(self._look_round())
        self._changes: Subscription | None = None

    @classmethod
    async def connect(
        cls, settings: ClusterSettings, quota: Quota, now_hour: Callable[[], int] = hours_since_epoch
    ) -> NatsMailboxStore:
        """Raises UserActionNeeded("relay.cluster_unreachable"), StorageFailure("relay.cluster_silent")."""
        stores: list[NatsMailboxStore] = []

        def returned() -> None:
            for store in stores:
                store.returned()

        link = await NatsLink.connect(settings.urls, returned)
        try:
            partitions = await _prepare(link, settings, quota)
            records = NatsRecords(link, quota, partitions, now_hour, settings.day_seconds)
            directory = NatsDirectory(link, quota, now_hour, settings.day_seconds)
            store = cls(link, records, directory, partitions)
            stores.append(store)
            await store.start()
        except BaseException:
            await link.close()
            raise
        return store

    async def start(self) -> None:
        """Hear what other relays change. Raises StorageFailure("relay.cluster_silent")."""
        self._changes = await self._link.listen(names.CHANGED, self._records.heard)

    def returned(self) -> None:
        """The connection was away: what was told meanwhile is lost."""
        self._records.forget_cached()
        self._returned.set()

    @property
    def lanes(self) -> int:
        """Partitions first, then the others."""
        return self._partitions + _OTHER_LANES

    def lane(self, operation: Operation) -> int:
        match operation:
            case AcceptEnvelope():
                return self._records.partition(id_hash(operation.send_id))
            case ReadEnvelopes() | EraseEnvelopes():
                return self._partition_of(operation.mailbox)
            case FetchDirectory():
                return self._partitions + operation.send_id[0] % _OTHER_LANES
            case KeepMailboxes() | Expire():
                return self._partitions
            case _:
                return self._partitions + operation.receive_id[0] % _OTHER_LANES

    def hear(self, heard: Callable[[News], None]) -> None:
        self._boxes.hear(heard)

    def leave(self, mailbox: MailboxNumber) -> None:
        self._boxes.leave(mailbox)

    async def apply(self, batch: Sequence[Operation]) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        for _, run in itertools.groupby(batch, _kind):
            together = list(run)
            if isinstance(together[0], _SIDE_BY_SIDE):
                outcomes += await self._side_by_side(together)
            else:
                outcomes += [await self._perform(each) for each in together]
        return outcomes

    async def close(self) -> None:
        """Leave the cluster; a second call does nothing."""
        self._looking.cancel()
        await asyncio.wait((self._looking,))
        await self._link.close()

    async def _side_by_side(self, run: Sequence[Operation]) -> list[Outcome]:
        """Accepting first: who reads in the same batch reads what it accepted."""
        outcomes: dict[int, Outcome] = {}
        accepting: dict[int, list[tuple[int, AcceptEnvelope]]] = {}
        for place, wish in enumerate(run):
            if isinstance(wish, AcceptEnvelope):
                accepting.setdefault(self.lane(wish), []).append((place, wish))

        async def accept(partition: int, wishes: list[tuple[int, AcceptEnvelope]]) -> None:
            found = await self._acceptances[partition].accept([wish for _, wish in wishes])
            outcomes.update(zip((place for place, _ in wishes), found, strict=True))

        async def perform(places: list[int], wish: Operation) -> None:
            outcome = await self._perform(wish)
            outcomes.update((place, outcome) for place in places)

        await asyncio.gather(*itertools.starmap(accept, accepting.items()))
        await asyncio.gather(*itertools.starmap(perform, _merged(run)))
        return [outcomes[place] for place in range(len(run))]

    async def _perform(self, wish: Operation) -> Outcome:
        try:
            return await self._attempt(wish)
        except StorageFailure as failure:
            full = failure.code == "relay.cluster_full"
            return Refused(Refusal.STORAGE_FULL if full else Refusal.BUSY, SILENT_RETRY_MS)

    async def _attempt(self, wish: Operation) -> Outcome:
        match wish:
            case ReadEnvelopes():
                return await self._boxes.read(wish)
            case EraseEnvelopes():
                return await self._boxes.erase(wish)
            case OpenMailbox():
                return await self._open(wish)
            case FetchDirectory():
                return await self._fetch(wish)
            case PublishDirectory():
                return await self._publish(wish)
            case CreateMailbox() | SetMailboxCapabilities() | DeleteMailbox() | KeepMailboxes():
                return await self._administer(wish)
            case AcceptEnvelope() | Expire():
                return Expired(0)  # accepting goes by the group; NATS itself forgets what is too old
            case _ as never:
                assert_never(never)

    async def _administer(
        self, wish: CreateMailbox | SetMailboxCapabilities | DeleteMailbox | KeepMailboxes
    ) -> Outcome:
        match wish:
            case CreateMailbox():
                return await self._records.create(wish)
            case SetMailboxCapabilities():
                return await self._records.set_capabilities(wish)
            case DeleteMailbox():
                return await self._delete(wish)
            case KeepMailboxes():
                return await self._keep(wish)

    async def _open(self, wish: OpenMailbox) -> Outcome:
        located = await self._records.owned(wish.receive_id, wish.proof)
        if isinstance(located, Refused):
            return located
        mailbox = located.record.number
        await self._records.opened(located)
        left, last = await asyncio.gather(self._directory.items_left(mailbox), self._boxes.open(located))
        return Opened(mailbox, left, last)

    async def _fetch(self, wish: FetchDirectory) -> Outcome:
        located = await self._records.addressed(wish.send_id)
        if located is None:
            return Refused(Refusal.MAILBOX_UNKNOWN)
        return await self._directory.fetch(located.record.number, wish)

    async def _publish(self, wish: PublishDirectory) -> Outcome:
        located = await self._records.owned(wish.receive_id, wish.proof)
        return located if isinstance(located, Refused) else await self._directory.publish(located.record.number, wish)

    async def _delete(self, wish: DeleteMailbox) -> Outcome:
        """The directory first and the record last but one: a deletion that broke off can be asked for again."""
        located = await self._records.owned(wish.receive_id, wish.proof)
        if isinstance(located, Refused):
            return Deleted(None) if located.refusal is Refusal.MAILBOX_UNKNOWN else located
        await self._directory.forget(located.record.number)
        if not await self._records.delete(located):
            return Refused(Refusal.BUSY, SILENT_RETRY_MS)
        await self._boxes.forget(located)
        return Deleted(located.record.number)

    async def _keep(self, wish: KeepMailboxes) -> Outcome:
        for mailbox in wish.mailboxes:
            box = self._boxes.opened.get(mailbox)
            if box is not None:
                await self._records.keep(box.located.send_hash)
        return Changed()

    async def _look_round(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._returned.wait(), LOOK_ROUND_SECONDS)
            self._returned.clear()
            with contextlib.suppress(StorageFailure):
                await self._boxes.look_round()

    def _partition_of(self, mailbox: MailboxNumber) -> int:
        return mailbox % self._partitions


async def _prepare(link: NatsLink, settings: ClusterSettings, quota: Quota) -> int:
    """Have every stream; returns how many partitions there are."""
    owners = await link.ensure(names.owners_config(settings.replicas, settings.partitions))
    partitions = names.partitions_of(owners)
    wanted = [names.box_config(each, quota, settings.replicas, settings.day_seconds) for each in range(partitions)]
    for config in (*wanted, names.directory_config(settings.replicas)):
        await link.ensure(config)
    return partitions


def _kind(operation: Operation) -> object:
    return _HOT if isinstance(operation, _HOT) else type(operation)


def _merged(run: Sequence[Operation]) -> list[tuple[list[int], Operation]]:
    """All but accepting; acknowledgements of one mailbox become one."""
    erased: dict[MailboxNumber, tuple[list[int], list[int]]] = {}
    merged: list[tuple[list[int], Operation]] = []
    for place, wish in enumerate(run):
        if isinstance(wish, EraseEnvelopes):
            places, sequences = erased.setdefault(wish.mailbox, ([], []))
            places.append(place)
            sequences += wish.sequences
        elif not isinstance(wish, AcceptEnvelope):
            merged.append(([place], wish))
    merged += [(places, EraseEnvelopes(box, tuple(sequences))) for box, (places, sequences) in erased.items()]
    return merged
