"""Directories in NATS: the base and the pool of one-time items that an owner publishes beside a mailbox.

The pool is one small message that names what is left and who got what; taking an item is a compare-and-set of it, so that no
two relays hand out the same one. Items lie beside it, each in a message of its own. An item that was handed out stays for
the retry window, bound to its claim: whoever lost the answer asks again and gets the same one.
"""

from __future__ import annotations

import asyncio
import hashlib
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay import nats_names as names
from e2ee_desktop.relay.mailbox_store import (
    DirectoryFetched,
    FetchDirectory,
    MailboxNumber,
    Pool,
    PublishDirectory,
    Refused,
)
from e2ee_desktop.relay.nats_link import Entry, NatsLink, Rejected
from e2ee_desktop.relay.nats_records import races
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.stored_names import HASH_BYTES, capability_hash
from e2ee_desktop.wire.frames_control import Refusal
from e2ee_desktop.wire.limits import ONE_TIME_ITEMS_MAX

_FORM = 1
_HEAD = struct.Struct(">BBHH")
_CLAIM = struct.Struct(">32s32sI")
_SINGLE_USE, _HAS_FIRST, _HAS_BASE = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Claimed:
    """An item that was handed out. hour: since 1970."""

    claim: bytes
    digest: bytes
    hour: int


@dataclass(frozen=True, slots=True)
class PoolRecord:
    """What one directory's pool message says. left: digests, in the order in which they go. sequence: not in the message."""

    single_use: bool = False
    first_claim: bytes | None = None
    has_base: bool = False
    left: tuple[bytes, ...] = ()
    claimed: tuple[Claimed, ...] = ()
    sequence: int = 0

    def encode(self) -> bytes:
        flags = self.single_use * _SINGLE_USE | (self.first_claim is not None) * _HAS_FIRST | self.has_base * _HAS_BASE
        head = _HEAD.pack(_FORM, flags, len(self.left), len(self.claimed))
        claims = b"".join(_CLAIM.pack(each.claim, each.digest, each.hour) for each in self.claimed)
        return head + (self.first_claim or b"") + b"".join(self.left) + claims

    @classmethod
    def decode(cls, data: bytes, sequence: int) -> PoolRecord:
        """Raises StorageFailure("relay.data_newer"), StorageFailure("relay.data_damaged")."""
        if data[0] != _FORM:
            raise StorageFailure("relay.data_newer", version=data[0])
        try:
            _, flags, left, _ = _HEAD.unpack_from(data)
            start = _HEAD.size + (HASH_BYTES if flags & _HAS_FIRST else 0)
            first = data[_HEAD.size : start] if flags & _HAS_FIRST else None
            ends = start + left * HASH_BYTES
            digests = tuple(data[place : place + HASH_BYTES] for place in range(start, ends, HASH_BYTES))
            claimed = tuple(Claimed(*fields) for fields in _CLAIM.iter_unpack(data[ends:]))
        except struct.error as error:
            raise StorageFailure("relay.data_damaged") from error
        return cls(bool(flags & _SINGLE_USE), first, bool(flags & _HAS_BASE), digests, claimed, sequence)


class NatsDirectory:
    """The stream E2EE_DIRECTORY."""

    def __init__(self, link: NatsLink, quota: Quota, now_hour: Callable[[], int], day_seconds: float) -> None:
        self._link, self._now_hour, self._quota = link, now_hour, quota
        self._lives_seconds = names.seconds(quota.unused_days, day_seconds)
        self._claimed_seconds = names.seconds(quota.retention_days, day_seconds)

    async def items_left(self, mailbox: MailboxNumber) -> int:
        """Size of the pool."""
        return len((await self._pool(mailbox)).left)

    async def publish(self, mailbox: MailboxNumber, wish: PublishDirectory) -> Pool | Refused:
        items = {hashlib.sha256(body).digest(): body for body in wish.one_time}
        async for _ in races():
            pool = await self._pool(mailbox)
            known = {*pool.left, *(each.digest for each in pool.claimed)}
            fresh = tuple(digest for digest in items if digest not in known)
            left = pool.left + fresh
            if len(left) > ONE_TIME_ITEMS_MAX:
                return Refused(Refusal.QUOTA_EXCEEDED)
            has_base = pool.has_base or wish.base is not None
            new = replace(pool, single_use=wish.single_use, has_base=has_base, left=left)
            entries = [self._entry(mailbox, f"item.{names.token(digest)}", items[digest]) for digest in fresh]
            if wish.base is not None:
                entries.append(self._entry(mailbox, "base", wish.base))
            if not await self._store(mailbox, new, entries):
                continue
            return Pool(len(left))
        return Refused(Refusal.BUSY)

    async def fetch(self, mailbox: MailboxNumber, wish: FetchDirectory) -> DirectoryFetched | Refused:
        claim = capability_hash(wish.claim)
        async for _ in races():
            pool, base = await asyncio.gather(
                self._pool(mailbox), self._link.last(names.DIRECTORY, names.directory(mailbox, "base"))
            )
            if not pool.has_base or base is None:
                return Refused(Refusal.DIRECTORY_MISSING)
            if pool.single_use and pool.first_claim not in (None, claim):
                return Refused(Refusal.DIRECTORY_USED)
            for each in pool.claimed:
                if each.claim == claim:
                    return DirectoryFetched(base.body, await self._item(mailbox, each.digest))
            fetched = await self._take(mailbox, pool, claim)
            if fetched is not None:
                return DirectoryFetched(base.body, fetched or None)
        return Refused(Refusal.BUSY)

    async def forget(self, mailbox: MailboxNumber) -> None:
        """All of it."""
        await self._link.purge(names.DIRECTORY, names.directory(mailbox, ">"))

    async def _take(self, mailbox: MailboxNumber, pool: PoolRecord, claim: bytes) -> bytes | None:
        """The first item, now this claim's; b"" when the pool is dry; None when another relay was faster."""
        first_claim = pool.first_claim or claim
        if not pool.left:
            if pool.first_claim is None and not await self._store(mailbox, replace(pool, first_claim=first_claim), []):
                return None
            return b""
        digest, *rest = pool.left
        item = await self._item(mailbox, digest)
        oldest_hour = self._now_hour() - self._quota.retention_days * 24
        kept = tuple(each for each in pool.claimed if each.hour >= oldest_hour)
        claimed = (*kept, Claimed(claim, digest, self._now_hour())) if item else kept
        new = replace(pool, first_claim=first_claim, left=tuple(rest), claimed=claimed)
        # Stored again only to say when it may be forgotten. One that outlived its time is passed over.
        named = f"item.{names.token(digest)}"
        kept_items = [self._entry(mailbox, named, item, self._claimed_seconds)] if item else []
        return item if await self._store(mailbox, new, kept_items) else None

    async def _item(self, mailbox: MailboxNumber, digest: bytes) -> bytes | None:
        found = await self._link.last(names.DIRECTORY, names.directory(mailbox, f"item.{names.token(digest)}"))
        return None if found is None else found.body

    async def _pool(self, mailbox: MailboxNumber) -> PoolRecord:
        found = await self._link.last(names.DIRECTORY, names.directory(mailbox, "pool"))
        return PoolRecord() if found is None else PoolRecord.decode(found.body, found.sequence)

    async def _store(self, mailbox: MailboxNumber, pool: PoolRecord, entries: list[Entry]) -> bool:
        """False: another relay was faster. Raises StorageFailure("relay.cluster_full")."""
        named = names.directory(mailbox, "pool")
        last = Entry(named, pool.encode(), pool.sequence, self._lives_seconds)
        stored = await self._link.store((*entries, last))
        if stored is Rejected.NO_ROOM:
            raise StorageFailure("relay.cluster_full")
        return not isinstance(stored, Rejected)

    def _entry(self, mailbox: MailboxNumber, what: str, body: bytes, lives_seconds: int | None = None) -> Entry:
        return Entry(names.directory(mailbox, what), body, lives_seconds=lives_seconds or self._lives_seconds)
