"""Blobs of a whole relay: where they lie, what they cost, and their service, from start to stop.

On the disk unless the operator names a store; its adapter is loaded only then, because it is an extra.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.blob_disk import BlobDisk
from e2ee_desktop.relay.blob_gate import BlobGate
from e2ee_desktop.relay.blob_limits import BlobLimits
from e2ee_desktop.relay.blob_objects import BlobObjects
from e2ee_desktop.relay.blob_service import BlobService, BlobWorld
from e2ee_desktop.relay.policy import Policy

FOLDER_NAME = "blobs"
_LIMITS = BlobLimits()


@dataclass(frozen=True, slots=True)
class BlobStore:
    """bucket: of an S3-compatible store, "": on the disk. region, endpoint, root: of that store, as far as it needs them.

    Its keys come from the environment (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`), never from a settings file.
    """

    bucket: str = ""
    region: str = ""
    endpoint: str = ""
    root: str = ""

    def objects(self, folder: Path) -> BlobObjects:
        """folder: the relay's data. Raises StorageFailure("relay.blobs_failed")."""
        if not self.bucket:
            return BlobDisk(folder / FOLDER_NAME)
        try:
            from e2ee_desktop.relay.blob_opendal import BlobOpendal  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise StorageFailure("relay.blobs_failed") from error
        options = {"bucket": self.bucket, "region": self.region, "endpoint": self.endpoint, "root": self.root}
        return BlobOpendal("s3", {name: value for name, value in options.items() if value})


_STORE = BlobStore()


@dataclass(frozen=True, slots=True)
class BlobSettings:
    """What is allowed, and where it lies."""

    limits: BlobLimits = _LIMITS
    store: BlobStore = _STORE


@contextlib.asynccontextmanager
async def open_blobs(settings: BlobSettings, folder: Path, policy: Policy) -> AsyncGenerator[BlobService]:
    """A service that counts, sweeps and, at the end, lets what is under way end. policy: price and rates of creation."""
    objects = await asyncio.to_thread(settings.store.objects, folder)
    service = BlobService(BlobWorld(objects, BlobGate(policy, os.urandom(32))), settings.limits)
    sweeping = asyncio.create_task(service.run())
    try:
        yield service
    finally:
        await service.drain()
        sweeping.cancel()
        await asyncio.wait((sweeping,))
        await objects.close()
