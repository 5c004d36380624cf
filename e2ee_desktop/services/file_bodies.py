"""What is said of an own file to who shall have it: the body of its message, made from what is stored."""

from __future__ import annotations

from e2ee_desktop.domain.files import Metadata
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.services.file_records import AttachmentRecord
from e2ee_desktop.wire.conversation_bodies import Quoted
from e2ee_desktop.wire.file_body import File


def file_body(record: AttachmentRecord, message: Message, quoted: Quoted | None, relay: str) -> File:
    """relay: where its blob is reached now."""
    card, key, place = record.card, record.key, record.place
    return File(
        card.name,
        card.media_type,
        card.size_bytes,
        relay,
        place.blob_id,
        place.read_secret,
        place.delete_secret,
        key.key,
        key.commitment,
        key.cipher,
        message.text,
        card.width,
        card.height,
        card.thumbnail,
        card.duration_ms,
        card.waveform,
        card.voice,
        "" if card.metadata is Metadata.NONE else card.metadata.value,
        quoted,
        message.timer_s,
        message.forwarded,
    )
