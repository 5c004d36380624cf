"""Mailboxes in NATS: who owns one, who may write to it, when it was opened last.

Two messages a mailbox, made and deleted together: the owner's way to the record, and the record. Changes are compare-and-set,
so that relays side by side can't undo each other's. Records in use are kept in memory; every relay hears of each change
and forgets its copy, and trusts none for longer than CACHED_SECONDS, in case it did not hear.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, replace

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay import nats_names as names
from e2ee_desktop.relay.mailbox_store import (
    Changed,
    CreateMailbox,
    MailboxNumber,
    Refused,
    SetMailboxCapabilities,
)
from e2ee_desktop.relay.nats_link import Entry, NatsLink, Rejected
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.stored_names import HASH_BYTES, NUMBER_BITS, admits, capability_hash, id_hash
from e2ee_desktop.wire.frames_control import Refusal

CACHED_SECONDS = 10.0
CACHED_MAX = 16_384
RACES_MAX = 12
"""So often a change is tried again when another relay was faster; more means that something is wrong."""

_RACE_SECONDS = 0.01

_FORM = 1
_HEAD_BYTES = 1 + 8 + 4 + 2 * HASH_BYTES
_TOMBSTONE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class MailboxRecord:
    """opened_day: since 1970. sequence: of the message that says so, for compare-and-set; not in the message."""

    number: MailboxNumber
    opened_day: int
    owner_key: bytes
    receive_hash: bytes
    capability_hashes: tuple[bytes, ...]
    sequence: int = 0

    def admits(self, capability: bytes | None) -> bool:
        """Whether `capability` opens it for writing."""
        return admits(self.capability_hashes, capability)

    def encode(self) -> bytes:
        head = bytes((_FORM,)) + self.number.to_bytes(8) + self.opened_day.to_bytes(4)
        return head + self.owner_key + self.receive_hash + b"".join(self.capability_hashes)

    @classmethod
    def decode(cls, data: bytes, sequence: int) -> MailboxRecord:
        """Raises StorageFailure("relay.data_newer"), StorageFailure("relay.data_damaged")."""
        if data[0] != _FORM:
            raise StorageFailure("relay.data_newer", version=data[0])
        if len(data) < _HEAD_BYTES or (len(data) - _HEAD_BYTES) % HASH_BYTES:
            raise StorageFailure("relay.data_damaged")
        number, day = MailboxNumber(int.from_bytes(data[1:9])), int.from_bytes(data[9:13])
        hashes = [data[start : start + HASH_BYTES] for start in range(13, len(data), HASH_BYTES)]
        return cls(number, day, hashes[0], hashes[1], tuple(hashes[2:]), sequence)


@dataclass(frozen=True, slots=True)
class Located:
    """A mailbox's record and where it is. partition: of its envelopes."""

    send_hash: bytes
    partition: int
    record: MailboxRecord


class NatsRecords:
    """The stream E2EE_OWNERS, and the cache of its records."""

    def __init__(
        self, link: NatsLink, quota: Quota, partitions: int, now_hour: Callable[[], int], day_seconds: float
    ) -> None:
        self._link, self._quota, self._partitions = link, quota, partitions
        self._now_hour, self._lives_seconds = now_hour, names.seconds(quota.unused_days, day_seconds)
        self._cached: dict[bytes, tuple[float, MailboxRecord]] = {}
        self._tokens: dict[str, bytes] = {}
        self._counting = asyncio.Lock()

    def partition(self, send_hash: bytes) -> int:
        """Where a mailbox's envelopes are."""
        return send_hash[0] % self._partitions

    def forget_cached(self) -> None:
        """Changes may have gone unheard."""
        self._cached.clear()
        self._tokens.clear()

    async def heard(self, headers: Mapping[str, str], body: bytes) -> None:  # noqa: ARG002 - says nothing more
        """Some relay changed a record."""
        token = headers.get("Nats-Subject", "").rpartition(".")[2]
        self._cached.pop(self._tokens.pop(token, b""), None)

    async def addressed(self, send_id: bytes) -> Located | None:
        """The mailbox that senders call so."""
        return await self._located(id_hash(send_id))

    async def owned(self, receive_id: bytes, proof: OwnerProof) -> Located | Refused:
        """The mailbox that its owner calls so, if `proof` is its owner's."""
        way = await self._link.last(names.OWNERS, names.owner(id_hash(receive_id)))
        located = await self._located(way.body) if way is not None and way.body else None
        if located is None:
            return Refused(Refusal.MAILBOX_UNKNOWN)
        return located if proof.signed_by(located.record.owner_key) else Refused(Refusal.REFUSED)

    async def create(self, wish: CreateMailbox) -> Changed | Refused:
        send_hash, receive_hash = id_hash(wish.send_id), id_hash(wish.receive_id)
        hashes = tuple(map(capability_hash, wish.capabilities))
        number = self._new_number(send_hash)
        record = MailboxRecord(number, self.today(), wish.owner_key, receive_hash, hashes)
        async for _ in races():
            way, there = await asyncio.gather(
                self._link.last(names.OWNERS, names.owner(receive_hash)),
                self._link.last(names.OWNERS, names.record(send_hash)),
            )
            if (way is not None and way.body) or (there is not None and there.body):
                known = None if there is None or not there.body else MailboxRecord.decode(there.body, 0)
                same = known == replace(record, number=known.number, opened_day=known.opened_day) if known else False
                return Changed() if same else Refused(Refusal.MAILBOX_EXISTS)
            expected = (0 if way is None else way.sequence), (0 if there is None else there.sequence)
            async with self._counting:
                if await self._link.subjects(names.OWNERS) >= 2 * self._quota.mailboxes:
                    return Refused(Refusal.RELAY_FULL)
                stored = await self._store(send_hash, record, expected)
            if stored is None or isinstance(stored, Refused):
                return stored or Changed()
        return Refused(Refusal.BUSY)

    async def set_capabilities(self, wish: SetMailboxCapabilities) -> Changed | Refused:
        hashes = tuple(map(capability_hash, wish.capabilities))
        async for _ in races():
            located = await self.owned(wish.receive_id, wish.proof)
            if isinstance(located, Refused):
                return located
            record = replace(located.record, capability_hashes=hashes)
            stored = await self._store(located.send_hash, record)
            if stored is None or isinstance(stored, Refused):
                return stored or Changed()
        return Refused(Refusal.BUSY)

    async def delete(self, located: Located) -> bool:
        """False: somebody changed it meanwhile. Its envelopes and its directory are others' matter."""
        record = located.record
        subjects = (names.owner(record.receive_hash), names.record(located.send_hash))
        entries = (
            Entry(subjects[0], b"", lives_seconds=_TOMBSTONE_SECONDS),
            Entry(subjects[1], b"", record.sequence, _TOMBSTONE_SECONDS),
        )
        self._drop(located.send_hash)
        if isinstance(await self._link.store(entries), Rejected):
            return False
        for subject in subjects:
            await self._link.purge(names.OWNERS, subject)
        return True

    async def opened(self, located: Located) -> None:
        """Its owner is here: note the day, at most once a day. When it fails, tomorrow is another day."""
        if located.record.opened_day != self.today():
            await self._store(located.send_hash, replace(located.record, opened_day=self.today()))

    async def keep(self, send_hash: bytes) -> None:
        """As `opened`, where it still exists."""
        located = await self._located(send_hash)
        if located is not None:
            await self.opened(located)

    def today(self) -> int:
        """Days since 1970."""
        return self._now_hour() // 24

    async def _store(
        self, send_hash: bytes, record: MailboxRecord, expected: tuple[int, int] | None = None
    ) -> Refused | Rejected | None:
        """None: done. Rejected: another relay was faster. expected: last sequences of the way and of the record."""
        way, there = (None, record.sequence) if expected is None else expected
        entries = (
            Entry(names.owner(record.receive_hash), send_hash, way, self._lives_seconds),
            Entry(names.record(send_hash), record.encode(), there, self._lives_seconds),
        )
        self._drop(send_hash)
        stored = await self._link.store(entries)
        if stored is Rejected.NO_ROOM:
            return Refused(Refusal.STORAGE_FULL)
        return stored if isinstance(stored, Rejected) else None

    def _new_number(self, send_hash: bytes) -> MailboxNumber:
        """Random, but it names the partition: whoever has a mailbox's number knows where its envelopes are."""
        number = secrets.randbits(NUMBER_BITS)
        return MailboxNumber(number - number % self._partitions + self.partition(send_hash))

    async def _located(self, send_hash: bytes) -> Located | None:
        now = asyncio.get_running_loop().time()
        read, record = self._cached.get(send_hash, (-CACHED_SECONDS, None))
        if record is None or now - read > CACHED_SECONDS:
            found = await self._link.last(names.OWNERS, names.record(send_hash))
            if found is None or not found.body:
                self._drop(send_hash)
                return None
            record = MailboxRecord.decode(found.body, found.sequence)
            self._keep(send_hash, now, record)
        return Located(send_hash, self.partition(send_hash), record)

    def _keep(self, send_hash: bytes, now: float, record: MailboxRecord) -> None:
        if len(self._cached) >= CACHED_MAX:
            self.forget_cached()
        self._cached[send_hash] = now, record
        self._tokens[names.token(send_hash)] = send_hash

    def _drop(self, send_hash: bytes) -> None:
        self._cached.pop(send_hash, None)
        self._tokens.pop(names.token(send_hash), None)


async def races() -> AsyncIterator[int]:
    """Attempts at a compare-and-set, each after a longer pause: what it lost against must become durable first."""
    for attempt in range(RACES_MAX):
        yield attempt
        await asyncio.sleep(_RACE_SECONDS * (attempt + 1))
