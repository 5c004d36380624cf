"""Files that others offer: from a received body to what is kept of it. Nothing is fetched here."""

from __future__ import annotations

from dataclasses import replace

from e2ee_desktop.domain.errors import PeerViolation, UserActionNeeded
from e2ee_desktop.domain.file_names import safe_name
from e2ee_desktop.domain.files import AUTO_DOWNLOAD_BYTES, FileCard, FileState, Metadata
from e2ee_desktop.domain.ids import ID_BYTES, BlobId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.attachment import AttachmentKey, bound
from e2ee_desktop.services.file_records import AttachmentRecord, BlobPlace
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.wire.file_body import File

AUTO_DOWNLOAD = "face/auto_download_bytes"


def offered(profile: OpenProfile, contact: Contact, message: Message, body: File) -> AttachmentRecord:
    """What is kept of an offered file. Raises PeerViolation("content.malformed") for a relay address that is none."""
    try:
        relay = str(RelayAddress.parse(body.relay))
    except UserActionNeeded as error:
        raise PeerViolation("content.malformed") from error
    card = FileCard(
        name=safe_name(body.name),
        media_type=body.media_type,
        size_bytes=body.size_bytes,
        state=FileState.OFFERED,
        width=body.width,
        height=body.height,
        thumbnail=body.thumbnail,
        duration_ms=body.duration_ms,
        waveform=body.waveform,
        voice=body.voice,
        metadata=Metadata(body.metadata) if body.metadata else Metadata.NONE,
    )
    where = bound(profile.own.account_id, contact.account_id, message.message_id)
    key = AttachmentKey(body.key, where, body.cipher, body.size_bytes, body.commitment)
    place = BlobPlace(relay, BlobId(body.blob_id), b"", body.read_secret, body.delete_secret)
    stored = profile.entropy.random(ID_BYTES).hex()
    card = replace(card, state=FileState.FETCHING) if _wanted(profile, contact, card) else card
    return AttachmentRecord(contact.contact_id, message.message_id, False, card, stored, key, place)


def _wanted(profile: OpenProfile, contact: Contact, card: FileCard) -> bool:
    """Whether it is fetched unasked."""
    setting = profile.store.profile.setting(AUTO_DOWNLOAD) or ""
    limit_bytes = int(setting) if setting.isascii() and setting.isdigit() and len(setting) < 16 else AUTO_DOWNLOAD_BYTES
    trusted = contact.standing is Standing.ACTIVE and contact.trust is not Trust.CHANGED
    shown = card.voice or card.media_type.startswith("image/")
    return trusted and shown and card.size_bytes <= limit_bytes
