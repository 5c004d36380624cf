"""Files of messages, and what is to be removed after them. Owns the tables `attachment` and `leaving`.

Triggers of the schema join them to messages: a row goes with its message and leaves what has to be removed elsewhere.
"""

from __future__ import annotations

from pathlib import Path

from e2ee_desktop.domain.files import FileCard, FileState, Metadata
from e2ee_desktop.domain.ids import BlobId, ContactId, MessageId
from e2ee_desktop.engine.attachment import AttachmentKey
from e2ee_desktop.services.file_records import AttachmentRecord, BlobPlace, LeavingRecord, SourceFile
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row

_NAMES = (
    *("contact_id", "message_id", "own"),
    *("name", "media_type", "size_bytes", "state", "done_bytes", "failure", "width", "height", "thumbnail"),
    *("duration_ms", "waveform", "voice", "metadata", "played"),
    *("stored", "file_key", "bound", "cipher", "commitment"),
    *("relay", "blob_id", "upload_secret", "read_secret", "delete_secret"),
    *("source", "source_bytes", "source_ns", "announced"),
)
_COLUMNS = ", ".join(_NAMES)
_WHERE = "WHERE contact_id = ? AND message_id = ?"
ADD = f"INSERT INTO attachment ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))}) ON CONFLICT DO NOTHING"  # noqa: S608  our own columns
GET = f"SELECT {_COLUMNS} FROM attachment {_WHERE}"  # noqa: S608  our own columns
MOVING = f"SELECT {_COLUMNS} FROM attachment WHERE state IN ('sending', 'fetching') ORDER BY position"  # noqa: S608  our own columns
SET_STATE = f"UPDATE attachment SET state = ?, failure = ? {_WHERE}"  # noqa: S608  our own columns
SET_DONE = f"UPDATE attachment SET done_bytes = ? {_WHERE}"  # noqa: S608  our own columns
SET_SEALED = f"UPDATE attachment SET commitment = ?, source = '', source_bytes = 0, source_ns = 0 {_WHERE}"  # noqa: S608  our own columns
SET_PLAYED = f"UPDATE attachment SET played = 1 {_WHERE}"  # noqa: S608  our own columns
SET_ANNOUNCED = f"UPDATE attachment SET announced = 1 {_WHERE}"  # noqa: S608  our own columns
STORED = "SELECT stored FROM attachment UNION SELECT stored FROM leaving"
HERE = "SELECT name, stored FROM attachment WHERE state = 'here' ORDER BY position"
LEAVE = "INSERT INTO leaving (stored, relay, blob_id, delete_secret) VALUES (?, ?, ?, ?)"
LEAVING = "SELECT position, stored, relay, blob_id, delete_secret FROM leaving ORDER BY position LIMIT ?"
LEFT = "DELETE FROM leaving WHERE position = ?"


class SqliteAttachmentTable:
    """Attachments of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, record: AttachmentRecord) -> None:
        """One that is there stays as it is."""
        self._database.write(ADD, (*_identity(record), *_card(record.card), *_place(record), *_source(record)))

    def get(self, contact_id: ContactId, message_id: MessageId) -> AttachmentRecord | None:
        """None when the message has no file."""
        row = self._database.row(GET, (contact_id, message_id))
        return None if row is None else _record(row)

    def moving(self) -> tuple[AttachmentRecord, ...]:
        """Those that are on their way, oldest first."""
        return tuple(_record(row) for row in self._database.rows(MOVING))

    def set_state(self, record: AttachmentRecord, state: FileState, failure: str = "") -> bool:
        """False when it is gone."""
        return self._database.write(SET_STATE, (state.value, failure, *_names(record))) > 0

    def set_done(self, record: AttachmentRecord, done_bytes: int) -> None:
        """How far it has come."""
        self._database.write(SET_DONE, (done_bytes, *_names(record)))

    def set_sealed(self, record: AttachmentRecord, commitment: bytes) -> None:
        """It is sealed: its source is forgotten."""
        self._database.write(SET_SEALED, (commitment, *_names(record)))

    def set_announced(self, record: AttachmentRecord) -> None:
        """The message that offers it is in the outbox."""
        self._database.write(SET_ANNOUNCED, _names(record))

    def set_played(self, record: AttachmentRecord) -> None:
        """It was heard here."""
        self._database.write(SET_PLAYED, _names(record))

    def stored_names(self) -> frozenset[str]:
        """Every file of the profile's folder that is known."""
        return frozenset(row[0] for row in self._database.rows(STORED))

    def here(self) -> tuple[tuple[str, str], ...]:
        """Name to show and stored name of every file that should be whole in the profile's folder."""
        return tuple((str(name), str(stored)) for name, stored in self._database.rows(HERE))

    def leave(self, stored: str, place: BlobPlace | None) -> None:
        """Have a file ("" for none) and a blob removed."""
        blob = ("", b"", b"") if place is None else (place.relay, place.blob_id, place.delete_secret)
        self._database.write(LEAVE, (stored, *blob))

    def leaving(self, limit: int) -> tuple[LeavingRecord, ...]:
        """Oldest first."""
        return tuple(_leaving(row) for row in self._database.rows(LEAVING, (limit,)))

    def left(self, leaving: LeavingRecord) -> None:
        """It is removed."""
        self._database.write(LEFT, (leaving.position,))


def _names(record: AttachmentRecord) -> tuple[bytes, bytes]:
    return record.contact_id, record.message_id


def _identity(record: AttachmentRecord) -> tuple[object, ...]:
    return (*_names(record), record.own)


def _card(card: FileCard) -> tuple[object, ...]:
    return (
        *(card.name, card.media_type, card.size_bytes, card.state.value, card.done_bytes, card.failure),
        *(card.width, card.height, card.thumbnail, card.duration_ms, card.waveform, card.voice, card.metadata.value),
        card.played,
    )


def _place(record: AttachmentRecord) -> tuple[object, ...]:
    key, place = record.key, record.place
    return (
        *(record.stored, key.key, key.bound, key.cipher, key.commitment),
        *(place.relay, place.blob_id, place.upload_secret, place.read_secret, place.delete_secret),
    )


def _source(record: AttachmentRecord) -> tuple[object, ...]:
    source = record.source
    file = ("", 0, 0) if source is None else (str(source.path), source.size_bytes, source.modified_ns)
    return (*file, record.announced)


def card_of(values: Row) -> FileCard:
    """From name, media_type, size_bytes, state, done_bytes, failure, width, height, thumbnail, duration_ms, waveform, voice, metadata, played."""
    name, media_type, size_bytes, state, done_bytes, failure, width, height, thumbnail, *sound = values
    duration_ms, waveform, voice, metadata, played = sound
    return FileCard(
        name,
        media_type,
        size_bytes,
        FileState(state),
        done_bytes,
        failure,
        width,
        height,
        thumbnail,
        duration_ms,
        waveform,
        bool(voice),
        Metadata(metadata),
        bool(played),
    )


def _record(row: Row) -> AttachmentRecord:
    contact_id, message_id, own = row[:3]
    card = card_of(row[3:17])
    stored, file_key, bound, cipher, commitment = row[17:22]
    relay, blob_id, upload_secret, read_secret, delete_secret = row[22:27]
    path, source_bytes, source_ns, announced = row[27:]
    return AttachmentRecord(
        ContactId(contact_id),
        MessageId(message_id),
        bool(own),
        card,
        stored,
        AttachmentKey(file_key, bound, cipher, card.size_bytes, commitment),
        BlobPlace(relay, BlobId(blob_id), upload_secret, read_secret, delete_secret),
        SourceFile(Path(path), source_bytes, source_ns) if path else None,
        bool(announced),
    )


def _leaving(row: Row) -> LeavingRecord:
    position, stored, relay, blob_id, delete_secret = row
    place = BlobPlace(relay, BlobId(blob_id), b"", b"", delete_secret) if relay else None
    return LeavingRecord(position, stored, place)
