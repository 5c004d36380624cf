"""The part of `FakeMessenger` that is about room and history (`services.storage_face`, `services.export_face`).

An export runs until the test lets it end: `exporting` is what it waits for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import Event, HistoryProgressed
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.storage_use import ClearWish, ConversationUse, StorageUse


class FakeKeeping:
    """kept: days, by conversation. exporting: ended by `True` when cancelled. wishes: what was to be cleared."""

    messages: dict[ContactId, list[Message]]

    def start_keeping(self) -> None:
        """For the constructor."""
        self.kept: dict[ContactId, int] = {}
        self.wishes: list[ClearWish] = []
        self.exporting: asyncio.Future[bool] | None = None
        self.exported: list[tuple[str, ContactId | None]] = []

    async def storage_use(self) -> StorageUse:
        self._may("storage_use")
        used = [self._use(contact_id, said) for contact_id, said in self.messages.items()]
        used.sort(key=lambda one: one.text_bytes + one.file_bytes, reverse=True)
        return StorageUse(4_800_000, tuple(used))

    def _use(self, contact_id: ContactId, said: list[Message]) -> ConversationUse:
        files = [message.file for message in said if message.file is not None]
        return ConversationUse(
            contact_id,
            len(said),
            sum(len(message.text.encode()) for message in said),
            len(files),
            sum(file.size_bytes for file in files),
            self.kept.get(contact_id, 0),
        )

    async def clear_history(self, wish: ClearWish) -> int:
        self._may("clear_history")
        self.wishes.append(wish)
        gone = 0
        for contact_id, said in list(self.messages.items()):
            ids = tuple(m.message_id for m in said if self._meant(wish, contact_id, m))
            await self.delete_here(contact_id, ids)
            gone += len(ids)
        return gone

    def _meant(self, wish: ClearWish, contact_id: ContactId, message: Message) -> bool:
        size = len(message.text.encode()) + (message.file.size_bytes if message.file is not None else 0)
        return (
            wish.contact_id in (None, contact_id)
            and (not wish.before_ms or message.stored_ms < wish.before_ms)
            and size > wish.larger_than_bytes
            and not message.starred
        )

    async def keep_for(self, contact_id: ContactId, days: int) -> None:
        self._may("keep_for")
        self.kept[contact_id] = days

    def kept_days(self, contact_id: ContactId) -> int:
        return self.kept.get(contact_id, 0)

    async def export_history(self, folder: str, contact_id: ContactId | None, *, files: bool = False) -> int:
        self._may("export_history")
        self.exported.append((folder, contact_id))
        self.exporting = asyncio.get_running_loop().create_future()
        self._tell(HistoryProgressed(1, 4))
        if await self.exporting:
            raise UserActionNeeded("export.cancelled")
        return 4

    def cancel_export(self) -> None:
        if self.exporting is not None and not self.exporting.done():
            self.exporting.set_result(True)

    def finish_export(self) -> None:
        """The test's: the export that runs comes to its end."""
        assert self.exporting is not None
        self.exporting.set_result(False)

    async def import_history(self, folder: str) -> int:
        self._may("import_history")
        return 12_345

    # --- Of whoever takes it in ------------------------------------------------------------------------------------

    async def delete_here(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> None:
        raise NotImplementedError

    def _may(self, call: str) -> None:
        raise NotImplementedError

    def _tell(self, event: Event) -> None:
        raise NotImplementedError
