"""Rules of blobs: who may do what with which, how much fits, what goes when. Knows no HTTP and no disk.

    state      event                               -> state
    none       create, within the limits           -> HALF       readers see nothing
    HALF       a chunk, digest right               -> HALF       a chunk that is there is never replaced
    HALF       complete, every chunk there         -> COMPLETE   readable; its days begin
    HALF       its few days are over               -> none
    COMPLETE   delete, or its days are over        -> none

Everything is durable before it is told. What is there is asked of the objects each time, so that several relays may
serve one store, and a death at any point leaves one of the states above. (docs/protocol.md, section 9)
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.blob_limits import BlobLimits
from e2ee_desktop.relay.blob_objects import BlobObjects
from e2ee_desktop.relay.blob_record import RECORD_NAME, TAG_BYTES, BlobRecord, chunk_name
from e2ee_desktop.wire.blobs import Creation, Right, UploadState, blob_name, chunk_digest
from e2ee_desktop.wire.limits import BLOB_DIGEST_BYTES


class Outcome(Enum):
    """Of a change. THERE: it was so already."""

    DONE = "done"
    THERE = "there"
    CONFLICT = "conflict"
    MALFORMED = "malformed"
    TOO_LARGE = "too-large"
    NO_ROOM = "no-room"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class FoundBlob:
    """A blob whose secret was shown. folder: where its objects lie."""

    folder: str
    record: BlobRecord


class BlobShelf:
    """today: days since 1970-01-01 UTC. Call `sweep` once before anything can be created, and then daily."""

    def __init__(self, objects: BlobObjects, limits: BlobLimits, today: Callable[[], int]) -> None:
        self._objects, self._limits, self._today = objects, limits, today
        self._in_work: set[str] = set()
        self._used_bytes, self._created_bytes = 0, 0
        self._counted = False

    async def find(self, blob_id: bytes, right: Right, secret: bytes) -> FoundBlob | None:
        """None for one that is not there, not yet readable or no longer there, and for a wrong secret: all look alike."""
        folder = blob_name(blob_id).hex()
        record = await self._record(folder)
        if record is None or self._over(record) or not record.allows(right, secret):
            return None
        return None if right is Right.READ and not record.complete else FoundBlob(folder, record)

    async def create(self, blob_id: bytes, creation: Creation) -> Outcome:
        """DONE, THERE for an equal one, CONFLICT for another of this id, TOO_LARGE, NO_ROOM, BUSY."""
        if creation.shape.size_bytes > self._limits.blob_bytes:
            return Outcome.TOO_LARGE
        folder = blob_name(blob_id).hex()
        with self._alone(folder) as alone:
            if not alone or not self._counted:
                return Outcome.BUSY
            record = await self._record(folder)
            if record is not None and not self._over(record):
                return Outcome.THERE if record.creation == creation else Outcome.CONFLICT
            if record is not None:
                await self._remove(folder, record)
            return await self._create(folder, creation)

    async def state(self, blob: FoundBlob) -> UploadState:
        """Which chunks are there."""
        names = await self._objects.names(blob.folder)
        present = (index for index in range(blob.record.creation.shape.chunks) if chunk_name(index) in names)
        return UploadState(blob.record.complete, frozenset(present))

    async def put_chunk(self, blob: FoundBlob, index: int, digest: bytes, chunk: bytearray) -> Outcome:
        """chunk: of the right size. DONE, THERE, CONFLICT with what is there, MALFORMED (not its digest), NO_ROOM, BUSY."""
        name = chunk_name(index)
        with self._alone(f"{blob.folder}/{name}") as alone:
            if not alone:
                return Outcome.BUSY
            there = await self._objects.tail(blob.folder, name, BLOB_DIGEST_BYTES)
            if there is not None:
                return Outcome.THERE if there == digest else Outcome.CONFLICT
            if blob.record.complete:
                return Outcome.CONFLICT
            if await asyncio.to_thread(chunk_digest, chunk) != digest:
                return Outcome.MALFORMED
            if not await self._fits(len(chunk)):
                return Outcome.NO_ROOM
            await self._objects.put(blob.folder, name, (chunk, digest))
            return Outcome.DONE

    async def complete(self, blob: FoundBlob) -> Outcome:
        """DONE, THERE, CONFLICT while chunks are missing, BUSY."""
        with self._alone(blob.folder) as alone:
            if not alone:
                return Outcome.BUSY
            if blob.record.complete:
                return Outcome.THERE
            if len((await self.state(blob)).present) != blob.record.creation.shape.chunks:
                return Outcome.CONFLICT
            record = blob.record.completed(self._today() + self._limits.days, os.urandom(TAG_BYTES))
            await self._objects.put(blob.folder, RECORD_NAME, (record.encode(),))
            return Outcome.DONE

    async def chunk(self, blob: FoundBlob, index: int) -> memoryview | None:
        """One chunk as it came, or None when it was removed meanwhile. Raises StorageFailure("relay.blob_damaged")."""
        stored = await self._objects.get(blob.folder, chunk_name(index))
        if stored is None:
            return None
        content, digest = memoryview(stored)[:-BLOB_DIGEST_BYTES], stored[-BLOB_DIGEST_BYTES:]
        if await asyncio.to_thread(chunk_digest, content) != digest:
            raise StorageFailure("relay.blob_damaged")
        return content

    async def delete(self, blob: FoundBlob) -> Outcome:
        """DONE or BUSY."""
        with self._alone(blob.folder) as alone:
            if not alone:
                return Outcome.BUSY
            await self._remove(blob.folder, blob.record)
            return Outcome.DONE

    async def sweep(self) -> None:
        """Remove what is over, and count what is there, one blob at a time."""
        self._created_bytes, counted_bytes = 0, 0
        async for folder in self._objects.folders():
            with contextlib.suppress(StorageFailure):  # a damaged record stays for its operator to look at
                counted_bytes += await self._look_at(folder)
        self._used_bytes = counted_bytes + self._created_bytes
        self._counted = True

    async def _look_at(self, folder: str) -> int:
        with self._alone(folder) as alone:
            if not alone:
                return 0
            record = await self._record(folder)
            if record is not None and not self._over(record):
                return record.creation.shape.size_bytes
            await self._remove(folder, record)
            return 0

    async def _create(self, folder: str, creation: Creation) -> Outcome:
        size_bytes = creation.shape.size_bytes
        if self._used_bytes + size_bytes > self._limits.total_bytes or not await self._fits(size_bytes):
            return Outcome.NO_ROOM
        self._used_bytes += size_bytes
        self._created_bytes += size_bytes
        record = BlobRecord(creation, self._today() + self._limits.days_half, complete=False, tag=bytes(TAG_BYTES))
        try:
            await self._objects.put(folder, RECORD_NAME, (record.encode(),))
        except BaseException:
            self._used_bytes -= size_bytes
            raise
        return Outcome.DONE

    async def _fits(self, size_bytes: int) -> bool:
        free_bytes = await self._objects.free_bytes()
        return free_bytes is None or free_bytes - size_bytes >= self._limits.reserve_bytes

    async def _remove(self, folder: str, record: BlobRecord | None) -> None:
        await self._objects.remove(folder, RECORD_NAME)
        if record is not None:
            self._used_bytes = max(0, self._used_bytes - record.creation.shape.size_bytes)

    async def _record(self, folder: str) -> BlobRecord | None:
        stored = await self._objects.get(folder, RECORD_NAME)
        return None if stored is None else BlobRecord.decode(stored)

    def _over(self, record: BlobRecord) -> bool:
        return self._today() > record.last_day

    @contextlib.contextmanager
    def _alone(self, what: str) -> Generator[bool]:
        """Whether nobody else of this process changes the same thing meanwhile."""
        if what in self._in_work:
            yield False
            return
        self._in_work.add(what)
        try:
            yield True
        finally:
            self._in_work.discard(what)
