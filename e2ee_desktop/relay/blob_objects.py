"""Port: where blobs lie, as small named objects in folders. The shelf above it knows no disk and no S3.

An object is there whole or not at all, and what was put is durable when `put` returns. Adapters pass one contract suite.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Protocol

Octets = bytes | bytearray | memoryview


class BlobObjects(Protocol):
    """folder: 64 hex digits, one a blob. name: lower-case letters and digits.

    Everything raises StorageFailure: relay.blobs_full (no room), relay.blobs_failed (anything else).
    """

    async def put(self, folder: str, name: str, parts: Sequence[Octets]) -> None:
        """Write or replace one object; durable on return. A death in between leaves the former one, or none."""
        ...

    async def get(self, folder: str, name: str) -> bytes | None:
        """The whole object, or None."""
        ...

    async def tail(self, folder: str, name: str, size_bytes: int) -> bytes | None:
        """Its last bytes, or None."""
        ...

    async def names(self, folder: str) -> frozenset[str]:
        """Of the objects in one folder; none when there is no such folder."""
        ...

    async def remove(self, folder: str, first: str) -> None:
        """The folder with all objects, `first` before the others. One that is not there is no error."""
        ...

    def folders(self) -> AsyncIterator[str]:
        """All of them, in an order that says nothing, a few at a time."""
        ...

    async def free_bytes(self) -> int | None:
        """How much more fits; None where nobody knows."""
        ...

    async def close(self) -> None: ...
