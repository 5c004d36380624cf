"""Files for a profile with a long history: sealed as the services seal them, and lying in the profile's folder.

Small ones: what grows with their number is the tables and the folder, not the sealing, which `dev.py bench file_transfer` measures.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.ids import BlobId, ContactId, MessageId
from e2ee_desktop.engine.attachment import PIECE_ROOM_BYTES, AttachmentSealer, bound, new_key
from e2ee_desktop.services.assembly import Assembly
from e2ee_desktop.services.file_records import AttachmentRecord, BlobPlace

_SIZE_BYTES = 1_500
_THUMBNAIL_BYTES = 2_000
_ENDINGS = (
    ("jpg", "image/jpeg"), ("pdf", "application/pdf"), ("ogg", "audio/ogg"), ("zip", "application/zip"),
)  # fmt: skip
_PLACE = BlobPlace("e2ee-relay://127.0.0.1:1#" + "A" * 43, BlobId(b"b" * 16), b"", b"r" * 32, b"d" * 32)


def put_files(parts: Assembly, folder: Path, chance: random.Random, places: Iterable[tuple[ContactId, bytes]]) -> None:
    """A received file for each message id of a contact. Belongs into a transaction of the caller."""
    store, own = parts.profile.store, parts.profile.own.account_id
    peers = {one.contact.contact_id: one.contact.account_id for one in store.contacts.all()}
    folder.mkdir(mode=0o700, exist_ok=True)
    content, room = chance.randbytes(_SIZE_BYTES), bytearray(PIECE_ROOM_BYTES)
    for number, (contact_id, message_id) in enumerate(places):
        ending, media_type = _ENDINGS[number % len(_ENDINGS)]
        where = bound(own, peers[contact_id], MessageId(message_id))
        key = new_key(os.urandom, where, _SIZE_BYTES, has_aes_instructions=True)
        sealer, stored = AttachmentSealer(key, os.urandom), chance.randbytes(16).hex()
        sealed_bytes = sealer.seal_into(content, room, last=True)
        (folder / stored).write_bytes(sealer.header + room[:sealed_bytes])
        card = FileCard(
            f"{ending} file {number}.{ending}", media_type, _SIZE_BYTES, FileState.HERE, _SIZE_BYTES,
            thumbnail=chance.randbytes(_THUMBNAIL_BYTES) if ending == "jpg" else b"",
        )  # fmt: skip
        sealed = replace(key, commitment=sealer.commitment)
        store.attachments.add(AttachmentRecord(contact_id, MessageId(message_id), False, card, stored, sealed, _PLACE))
