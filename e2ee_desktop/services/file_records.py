"""Records of files: what the services keep of an attachment beyond its card, and what is to be removed behind a transaction.

What is secret stays out of every `repr`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.ids import BlobId, ContactId, MessageId
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.engine.attachment import AttachmentKey


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that the person chose: where it lies, and how it was then. modified_ns: its time of change. head: its first bytes."""

    path: Path
    size_bytes: int
    modified_ns: int
    head: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class BlobPlace(Withheld):
    """Where the sealed file lies. relay: an address as text. upload_secret: b"" for who only reads."""

    relay: str
    blob_id: BlobId
    upload_secret: bytes = field(repr=False)
    read_secret: bytes = field(repr=False)
    delete_secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class AttachmentRecord(Withheld):
    """The file of one message. stored: its name in the profile's folder. own: this person sends it.

    source: of an own one that is not sealed yet. announced: the message that offers it is in the outbox, or was.
    """

    contact_id: ContactId
    message_id: MessageId
    own: bool
    card: FileCard
    stored: str
    key: AttachmentKey = field(repr=False)
    place: BlobPlace
    source: SourceFile | None = None
    announced: bool = False

    @property
    def sealed(self) -> bool:
        """Whether the key names one sealing."""
        return bool(self.key.commitment)

    @property
    def is_here(self) -> bool:
        """Whether the whole of it lies in the profile's folder; an own one does as soon as it is sealed."""
        return self.card.state is FileState.HERE or (self.own and self.sealed)


@dataclass(frozen=True, slots=True)
class LeavingRecord(Withheld):
    """A file to be unlinked ("" for none) and a blob to be deleted (None for none). position: names it."""

    position: int
    stored: str
    place: BlobPlace | None
