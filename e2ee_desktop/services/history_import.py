"""An exported history into this profile, beside what is there: nothing is written over, nothing comes twice, nothing is sent.

A conversation that comes in this way belongs to a contact of standing `imported`: a name without keys or mailbox. Its account
id is made from the exported one, so that a second import finds it, and so that it can never be taken for a real contact's:
an export is anybody's word.
"""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace

from e2ee_desktop.domain.events import ContactAdded, HistoryProgressed
from e2ee_desktop.domain.ids import DIGEST_BYTES, ID_BYTES, AccountId, ContactId, IdentityDigest, SendId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.services.change_handling import conversation_changed
from e2ee_desktop.services.export_format import (
    INDEX,
    LINE_CHARACTERS_MAX,
    ExportedConversation,
    read_index,
    read_message,
)
from e2ee_desktop.services.export_port import FolderToRead, PlainFolders
from e2ee_desktop.services.file_ports import FileWorld
from e2ee_desktop.services.file_records import AttachmentRecord
from e2ee_desktop.services.imported_files import ImportedFiles
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.records import ContactRecord, RouteRecord

STORED_AT_ONCE = 200
INDEX_CHARACTERS_MAX = 32 * 1024 * 1024
Batch = list[tuple[Message, AttachmentRecord | None]]
_NOBODY = ContactId(bytes(ID_BYTES))


class HistoryImport:
    """Into one profile."""

    def __init__(self, profile: OpenProfile, folders: PlainFolders, world: FileWorld) -> None:
        self._profile = profile
        self._folders = folders
        self._files = ImportedFiles(profile, world)

    async def run(self, path: str) -> int:
        """Returns how many messages are new. Everything is read once before anything is stored; cut off in the middle, it can
        be repeated. Raises UserActionNeeded: import.not_an_export, import.newer; StorageFailure("import.failed")."""
        folder = self._folders.read(path)
        conversations = read_index("".join(folder.lines(INDEX, INDEX_CHARACTERS_MAX)))
        total = 0
        for one in conversations:
            total += await self._checked(folder, one)
        done = new = 0
        for one in conversations:
            contact, known = self._contact(one)
            batch: Batch = []
            for line in folder.lines(one.file, LINE_CHARACTERS_MAX):
                if (exported := read_message(line, contact.contact_id)) is not None:
                    file = await self._files.take(folder, contact, exported)
                    batch.append((exported.message, file))
                if len(batch) >= STORED_AT_ONCE:
                    new, done, batch = new + self._store(batch), done + len(batch), []
                    self._profile.publish([HistoryProgressed(done, total)])
                    await asyncio.sleep(0)
            new, done = new + self._store(batch), done + len(batch)
            changed = conversation_changed(self._profile, contact.contact_id)
            self._profile.publish([HistoryProgressed(done, total), changed if known else ContactAdded(contact)])
        return new

    async def _checked(self, folder: FolderToRead, one: ExportedConversation) -> int:
        count = 0
        for line in folder.lines(one.file, LINE_CHARACTERS_MAX):
            count += read_message(line, _NOBODY) is not None
            if count % STORED_AT_ONCE == 0:
                await asyncio.sleep(0)
        return count

    def _contact(self, one: ExportedConversation) -> tuple[Contact, bool]:
        """Whom the conversation belongs to here, and whether they were here before."""
        account_id = AccountId(hashlib.blake2b(one.account_id, digest_size=ID_BYTES, person=b"e2ee imported").digest())
        for record in self._profile.store.contacts.all():
            if record.contact.standing is Standing.IMPORTED and record.contact.account_id == account_id:
                return record.contact, True
        contact = Contact(
            contact_id=ContactId(self._profile.entropy.random(ID_BYTES)),
            account_id=account_id,
            name=one.name,
            identity_digest=IdentityDigest(bytes(DIGEST_BYTES)),
            trust=Trust.UNVERIFIED,
            standing=Standing.IMPORTED,
            was_verified=False,
            created_ms=self._profile.clock.now_ms(),
        )
        nowhere = RouteRecord(self._profile.record.relay, SendId(bytes(ID_BYTES)), b"", b"")
        with self._profile.store.transaction():
            self._profile.store.contacts.save(ContactRecord(contact, b"", b"", nowhere))
        return contact, False

    def _store(self, batch: Batch) -> int:
        """In one transaction; returns how many were not here, nor deleted here."""
        store, new = self._profile.store, 0
        with store.transaction():
            for message, file in batch:
                if store.traces.is_gone(message.contact_id, message.message_id):
                    continue
                if file is not None:
                    store.attachments.add(file)
                stored = store.messages.add(replace(message, stored_ms=self._profile.clock.now_ms()), None)
                if stored is None:
                    continue
                new += 1
                for reaction in message.reactions:
                    store.changes.react(message.contact_id, message.message_id, reaction.emoji, 1, own=reaction.own)
        return new
