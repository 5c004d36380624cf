"""Blobs in an S3-compatible store (or any other that opendal knows), for relays that share one. Knows no record and no right.

Such a store writes an object whole or not at all, and has it durably when it says so; nothing has to be added to that.
`opendal` is an extra: the disk needs nothing of it (`blob_disk.py`). (docs/operating.md)
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Generator, Mapping, Sequence

from opendal import AsyncOperator
from opendal.exceptions import ConfigInvalid, NotFound
from opendal.layers import RetryLayer

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.blob_objects import Octets

RETRIES, RETRY_SECONDS = 3, 0.1
_ROOT = "/"


class BlobOpendal:
    """BlobObjects in a store of opendal's. Raises StorageFailure("relay.blobs_failed") for options that make no sense."""

    def __init__(self, scheme: str, options: Mapping[str, str]) -> None:
        """scheme: "s3". options: bucket, region, endpoint, root; keys too, unless the environment has them."""
        try:
            self._store = AsyncOperator(scheme, **options).layer(RetryLayer(max_times=RETRIES, min_delay=RETRY_SECONDS))
        except (ConfigInvalid, ValueError, TypeError) as error:
            raise StorageFailure("relay.blobs_failed") from error

    async def put(self, folder: str, name: str, parts: Sequence[Octets]) -> None:
        with _told():
            await self._store.write(_path(folder, name), b"".join(parts))

    async def get(self, folder: str, name: str) -> bytes | None:
        with _told():
            try:
                return bytes(await self._store.read(_path(folder, name)))
            except NotFound:
                return None

    async def tail(self, folder: str, name: str, size_bytes: int) -> bytes | None:
        with _told():
            path = _path(folder, name)
            try:
                whole_bytes = (await self._store.stat(path)).content_length
                return bytes(await self._store.read(path, offset=whole_bytes - size_bytes, size=size_bytes))
            except NotFound:
                return None

    async def names(self, folder: str) -> frozenset[str]:
        with _told():
            return frozenset([name async for name in self._list(_path(folder, "")) if not name.endswith("/")])

    async def remove(self, folder: str, first: str) -> None:
        with _told():
            await self._store.delete(_path(folder, first))
            for name in await self.names(folder):
                await self._store.delete(_path(folder, name))

    async def folders(self) -> AsyncIterator[str]:
        with _told():
            async for shelf in self._list(_ROOT):
                async for folder in self._list(shelf):
                    if folder.endswith("/"):
                        yield folder.rstrip("/").rpartition("/")[2]

    async def free_bytes(self) -> int | None:
        return None

    async def close(self) -> None:
        pass

    async def _list(self, folder: str) -> AsyncIterator[str]:
        """Names in one folder; those of folders end with a slash and are whole paths."""
        try:
            async for entry in await self._store.list(folder):
                path = str(entry.path)
                if path.strip("/") != folder.strip("/"):
                    yield path if path.endswith("/") else path.rpartition("/")[2]
        except NotFound:
            return


@contextlib.contextmanager
def _told() -> Generator[None]:
    """Whatever the store says, in the word of the port; a refused key and a full bucket look alike from here."""
    try:
        yield
    except StorageFailure:
        raise
    except Exception as error:  # opendal's exceptions have no common root
        raise StorageFailure("relay.blobs_failed") from error


def _path(folder: str, name: str) -> str:
    return f"{folder[:2]}/{folder}/{name}"
