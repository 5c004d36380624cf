"""Conversations out of the profile into a folder of the person's own: web pages to read, JSON to go on with (docs/export.md).

The folder is not encrypted; whoever asks for this has said so to the person. Messages that disappear stay here. What was begun and
not finished, because it was cancelled or failed, is removed again.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop.domain.errors import PeerViolation, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.events import HistoryProgressed
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.export_format import INDEX, ExportedConversation, conversation_of, index_text, message_line
from e2ee_desktop.services.export_page import (
    MESSAGES_A_PAGE,
    index_page,
    message_part,
    page_begin,
    page_end,
    page_name,
)
from e2ee_desktop.services.export_port import FolderToFill, PlainFolders
from e2ee_desktop.services.file_ports import AttachmentShelf
from e2ee_desktop.services.open_profile import OpenProfile

READ_AT_ONCE = 200
START_PAGE = "index.html"


@dataclass(slots=True)
class _Progress:
    done: int
    total: int


class _Saving:
    """Files of one conversation, into a folder of their own."""

    def __init__(self, profile: OpenProfile, shelf: AttachmentShelf, folder: FolderToFill, name: str) -> None:
        self._profile = profile
        self._shelf = shelf
        self._folder = folder
        self._name = name
        self._target: Path | None = None

    async def save(self, message: Message) -> str:
        """Where it lies within the export; "" for what has no file, or none that is here and whole."""
        record = self._profile.store.attachments.get(message.contact_id, message.message_id)
        if record is None or not record.is_here:
            return ""
        self._target = self._target or self._folder.subfolder(self._name)
        try:
            saved = await self._shelf.save(record.stored, record.key, self._target, record.card.name, _untold)
        except PeerViolation:
            return ""
        except StorageFailure as failure:
            raise StorageFailure("export.failed") from failure
        return f"{self._name}/{saved.name}"


def _untold(_done_bytes: int, _size_bytes: int) -> None:
    """Messages are counted, not bytes."""


class HistoryExport:
    """Of one profile; one at a time."""

    def __init__(self, profile: OpenProfile, book: ContactBook, folders: PlainFolders, shelf: AttachmentShelf) -> None:
        self._profile = profile
        self._book = book
        self._folders = folders
        self._shelf = shelf
        self._cancelled = False

    def cancel(self) -> None:
        """Whatever is being exported ends soon and leaves nothing behind."""
        self._cancelled = True

    async def export(self, path: str, contact_id: ContactId | None, *, files: bool = False) -> int:
        """Returns how many messages were written. files: with those that are here, in plain too. Raises UserActionNeeded: contact.unknown, export.folder_not_empty,
        export.cancelled; StorageFailure("export.failed")."""
        contacts = self._chosen(contact_id)
        folder = self._folders.fill(path)
        self._cancelled = False
        try:
            return await self._fill(folder, contacts, files=files)
        except BaseException:
            folder.discard()
            raise

    def _chosen(self, contact_id: ContactId | None) -> list[Contact]:
        if contact_id is not None:
            return [self._book.get(contact_id).contact]
        everybody = (record.contact for record in self._profile.store.contacts.all())
        return [contact for contact in everybody if contact.standing is not Standing.REQUEST]

    async def _fill(self, folder: FolderToFill, contacts: list[Contact], *, files: bool) -> int:
        room = self._profile.store.room
        progress = _Progress(0, sum(room.messages(contact.contact_id) for contact in contacts))
        done: list[ExportedConversation] = []
        for number, contact in enumerate(contacts, start=1):
            saving = _Saving(self._profile, self._shelf, folder, f"files-{number}") if files else None
            conversation = conversation_of(number, contact, 0)
            written = await self._conversation(folder, conversation, contact.contact_id, progress, saving)
            done.append(conversation_of(number, contact, written))
        owner, now_ms = self._profile.record.name, self._profile.clock.now_ms()
        folder.append(INDEX, index_text(owner, now_ms, done))
        folder.append(START_PAGE, index_page(owner, now_ms, done))
        folder.finish()
        return sum(one.messages for one in done)

    async def _conversation(
        self,
        folder: FolderToFill,
        one: ExportedConversation,
        contact_id: ContactId,
        progress: _Progress,
        saving: _Saving | None,
    ) -> int:
        written, page, row = 0, 1, 0
        folder.append(one.file, "")
        folder.append(page_name(one.number, page), page_begin(one, page))
        while messages := self._profile.store.search.following(contact_id, row + 1, READ_AT_ONCE):
            for message in messages:
                if message.timer_s:
                    continue
                if written == page * MESSAGES_A_PAGE:
                    folder.append(page_name(one.number, page), page_end(one, page, last=False))
                    folder.close(page_name(one.number, page))
                    page += 1
                    folder.append(page_name(one.number, page), page_begin(one, page))
                saved = await saving.save(message) if saving is not None else ""
                folder.append(one.file, message_line(message, saved))
                folder.append(page_name(one.number, page), message_part(message, saved))
                written += 1
            row = messages[-1].row
            progress.done += len(messages)
            self._profile.publish([HistoryProgressed(progress.done, progress.total)])
            await asyncio.sleep(0)
            if self._cancelled:
                raise UserActionNeeded("export.cancelled")
        folder.append(page_name(one.number, page), page_end(one, page, last=True))
        folder.close(page_name(one.number, page))
        folder.close(one.file)
        return written
