"""Files of an exported history: sealed into the profile's folder like any other, or said to be gone where the export has none."""

from __future__ import annotations

from dataclasses import replace

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.files import FILE_BYTES_MAX, FileCard, FileState
from e2ee_desktop.domain.ids import ID_BYTES, BlobId
from e2ee_desktop.domain.messages import Direction, Message
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.engine.attachment import AttachmentKey, AttachmentSealer, bound, new_key
from e2ee_desktop.services.export_format import ExportedMessage
from e2ee_desktop.services.export_port import FolderToRead
from e2ee_desktop.services.file_ports import FileWorld
from e2ee_desktop.services.file_records import AttachmentRecord, BlobPlace, SourceFile
from e2ee_desktop.services.open_profile import OpenProfile

_NOWHERE = BlobPlace("", BlobId(b""), b"", b"", b"")


class ImportedFiles:
    """Of one profile."""

    def __init__(self, profile: OpenProfile, world: FileWorld) -> None:
        self._profile = profile
        self._world = world

    async def take(self, folder: FolderToRead, contact: Contact, exported: ExportedMessage) -> AttachmentRecord | None:
        """What is kept of a message's file; None for a message without one, and for one that is here already or was deleted.

        Raises StorageFailure: file.shelf_failed, store.disk_full, file.source_changed."""
        message, store = exported.message, self._profile.store
        if message.file is None or store.traces.is_gone(contact.contact_id, message.message_id):
            return None
        if store.messages.get(contact.contact_id, message.message_id) is not None:
            return None
        source = await self._source(folder, exported.saved)
        if source is None:
            return self._record(contact, message, message.file, "", AttachmentKey(b"", b"", 1, message.file.size_bytes))
        card = replace(message.file, state=FileState.HERE, size_bytes=source.size_bytes, done_bytes=source.size_bytes)
        random = self._profile.entropy.random
        where = bound(self._profile.own.account_id, contact.account_id, message.message_id)
        key = new_key(random, where, source.size_bytes, has_aes_instructions=self._world.has_aes_instructions())
        sealer, stored = AttachmentSealer(key, random), random(ID_BYTES).hex()
        await self._world.shelf.seal(source, stored, sealer, lambda _done_bytes, _size_bytes: None)
        return self._record(contact, message, card, stored, replace(key, commitment=sealer.commitment))

    async def _source(self, folder: FolderToRead, saved: str) -> SourceFile | None:
        path = folder.file(saved) if saved else None
        if path is None:
            return None
        try:
            source = await self._world.shelf.look(path)
        except UserActionNeeded:
            return None
        return source if source.size_bytes <= FILE_BYTES_MAX else None

    def _record(
        self, contact: Contact, message: Message, card: FileCard, stored: str, key: AttachmentKey
    ) -> AttachmentRecord:
        own = message.direction is Direction.OUTGOING
        return AttachmentRecord(
            contact.contact_id, message.message_id, own, card, stored, key, _NOWHERE, announced=True
        )
