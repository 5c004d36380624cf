"""Ports for files: their table, the folder where sealed ones lie, the disk that plain ones come from and go to, and pictures.

Blobs at relays have their port in `ports.py`. Every call that touches a disk is off the event loop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from e2ee_desktop.domain.files import FileState, Metadata, Pixels
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.engine.attachment import AttachmentKey, AttachmentSealer
from e2ee_desktop.services.file_records import AttachmentRecord, BlobPlace, LeavingRecord, SourceFile
from e2ee_desktop.services.ports import Blobs, Progress


class AttachmentTable(Protocol):
    """Files of messages. A row goes with its message, and leaves a `LeavingRecord`."""

    def add(self, record: AttachmentRecord) -> None:
        """One that is there stays as it is."""
        ...

    def get(self, contact_id: ContactId, message_id: MessageId) -> AttachmentRecord | None: ...
    def moving(self) -> tuple[AttachmentRecord, ...]:
        """Those of state SENDING or FETCHING, oldest first."""
        ...

    def set_state(self, record: AttachmentRecord, state: FileState, failure: str = "") -> bool:
        """False when it is gone."""
        ...

    def set_done(self, record: AttachmentRecord, done_bytes: int) -> None: ...
    def set_sealed(self, record: AttachmentRecord, commitment: bytes) -> None:
        """Sealed: its source is forgotten."""
        ...

    def set_announced(self, record: AttachmentRecord) -> None: ...
    def set_played(self, record: AttachmentRecord) -> None: ...
    def stored_names(self) -> frozenset[str]: ...
    def here(self) -> tuple[tuple[str, str], ...]:
        """Name to show and stored name of every file that should be whole in the profile's folder."""
        ...

    def leave(self, stored: str, place: BlobPlace | None) -> None:
        """To be removed."""
        ...

    def leaving(self, limit: int) -> tuple[LeavingRecord, ...]: ...
    def left(self, leaving: LeavingRecord) -> None: ...


class AttachmentShelf(Protocol):
    """Sealed files in the profile's folder, by name. Nothing plain is ever written there.

    Raises StorageFailure: file.shelf_failed, store.disk_full, file.source_changed, file.source_missing, file.not_saved.
    """

    def path(self, stored: str) -> Path: ...
    async def look(self, source: Path) -> SourceFile:
        """Raises UserActionNeeded("file.unreadable")."""
        ...

    async def content(self, source: SourceFile) -> bytes: ...
    async def seal(self, source: SourceFile | bytes, stored: str, sealer: AttachmentSealer, progress: Progress) -> None:
        """Whole and durable when it returns; a call that was cut off leaves nothing that counts."""
        ...

    async def reseal(self, stored: str, key: AttachmentKey, copy: str, sealer: AttachmentSealer) -> None:
        """Another sealed file of the same content, as `seal`. Raises PeerViolation: file.chunk_damaged, file.commitment."""
        ...

    async def read(self, stored: str, key: AttachmentKey, begin: int, size_bytes: int) -> bytes: ...
    async def save(self, stored: str, key: AttachmentKey, target: Path, name: str, progress: Progress) -> Path:
        """In plain; target: a folder, where it is called `name`, or its path; or the next free form of that. Returns where."""
        ...

    async def remove(self, stored: str) -> None:
        """Also what has come of it. One that is not there is no error."""
        ...

    async def names(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class Picture:
    """media_type as found. content: the picture without metadata, None when it is to be sent as it came."""

    media_type: str
    width: int
    height: int
    thumbnail: bytes = field(repr=False)
    content: bytes | None = field(repr=False)
    metadata: Metadata


class Pictures(Protocol):
    """What is done to pictures before they are sent. Limits come before decoding."""

    async def prepare(self, content: bytes, name: str, *, keep_metadata: bool) -> Picture | None:
        """None for what is no picture. Raises UserActionNeeded: picture.too_large, file.metadata_unremovable."""
        ...

    def may_hold_metadata(self, name: str, head: bytes) -> bool:
        """Whether a file of this name and beginning may be a picture with metadata."""
        ...


class PictureDecoder(Protocol):
    """Other people's pictures as pixels, decoded where a broken decoder does no harm."""

    async def decode(self, contents: Sequence[bytes], side_max: int) -> tuple[Pixels | None, ...]:
        """In the order of `contents`, no side longer than `side_max`; None for what can't be shown."""
        ...


@dataclass(frozen=True, slots=True)
class FileWorld:
    """What files need of the world outside. has_aes_instructions: of this processor, for the choice of a cipher."""

    blobs: Blobs
    shelf: AttachmentShelf
    pictures: Pictures
    decoder: PictureDecoder
    has_aes_instructions: Callable[[], bool]
