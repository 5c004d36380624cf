"""Blobs in memory, one place for all relays: what services' tests upload to. `blobs` holds them by their random ids."""

from __future__ import annotations

import asyncio
from pathlib import Path

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.services.ports import BlobAddress, OwnedBlob, Pieces, Progress

BLOBS: dict[bytes, tuple[OwnedBlob, bytes]] = {}


class MemoryBlobs:
    """As `Blobs` says, without going on where it stopped."""

    def __init__(self) -> None:
        self.blobs = BLOBS

    async def upload(self, blob: OwnedBlob, source: Path, progress: Progress) -> None:
        content = await asyncio.to_thread(source.read_bytes)
        progress(0, len(content))
        self.blobs[blob.blob_id] = blob, content
        progress(len(content), len(content))

    async def download(
        self, blob: BlobAddress, size_bytes: int, target: Path, progress: Progress, pieces: Pieces | None = None
    ) -> None:
        owned, content = self.blobs.get(blob.blob_id, (None, b""))
        if owned is None or owned.read_secret != blob.read_secret:
            raise RelayFailure("blob.unknown")
        at = 0
        while pieces is not None and at < size_bytes:
            size = pieces.piece_bytes(at)
            pieces.check(at, content[at : at + size])
            at += size
        progress(size_bytes, size_bytes)
        await asyncio.to_thread(target.parent.mkdir, exist_ok=True)
        await asyncio.to_thread(target.write_bytes, content[:size_bytes])

    async def delete(self, blob: OwnedBlob) -> None:
        owned, _ = self.blobs.get(blob.blob_id, (None, b""))
        if owned is not None and owned.delete_secret == blob.delete_secret:
            del self.blobs[blob.blob_id]
