"""The room that a profile takes: counting it, clearing it, and keeping conversations only for so many days.

Rules:
1. Whatever is deleted here goes through `MessageChanges.delete_here`: text, index, outbox and whatever belongs to it together.
2. Nothing takes long at a stretch: rows are read in slices and deleted some at a time, and others have their turn in between.
3. What the person starred stays until they delete it themselves.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from e2ee_desktop.domain.errors import E2EEError, UserActionNeeded
from e2ee_desktop.domain.events import TroubleNoticed
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.storage_use import KEEP_DAYS_MAX, ClearWish, ConversationUse, StorageUse
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.message_changes import MessageChanges
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.storage_port import Slice

READ_AT_ONCE, DELETED_AT_ONCE = 2_000, 25
"""Each some milliseconds."""
REMOVED_AT_ONCE = 200
"""Messages that go together with their contact."""
LOOKED_AFTER_S = 3600.0
DAY_MS = 24 * 3600 * 1000
_EVERY_TIME_MS = 2**63 - 1


class StorageKeeping:
    """Of one profile."""

    def __init__(self, profile: OpenProfile, book: ContactBook, changes: MessageChanges) -> None:
        self._profile = profile
        self._book = book
        self._changes = changes
        self._woken = asyncio.Event()

    async def use(self) -> StorageUse:
        """Counted now."""
        room, kept = self._profile.store.room, dict(self._profile.store.room.kept())
        found: list[ConversationUse] = []
        for record in self._profile.store.contacts.all():
            contact_id = record.contact.contact_id
            messages = text_bytes = files = file_bytes = 0
            async for part in self._slices(contact_id, ClearWish()):
                messages, text_bytes = messages + part.messages, text_bytes + part.text_bytes
                files, file_bytes = files + part.files, file_bytes + part.file_bytes
            days = kept.get(contact_id, 0)
            found.append(ConversationUse(contact_id, messages, text_bytes, files, file_bytes, days))
        found.sort(key=lambda one: -(one.text_bytes + one.file_bytes))
        return StorageUse(room.database_bytes(), tuple(found))

    async def clear(self, wish: ClearWish) -> int:
        """Delete here what the wish names; returns how many. Raises UserActionNeeded("contact.unknown")."""
        if wish.contact_id is not None:
            self._book.get(wish.contact_id)
            return await self._clear(wish.contact_id, wish)
        contacts = [record.contact.contact_id for record in self._profile.store.contacts.all()]
        return sum([await self._clear(contact_id, wish) for contact_id in contacts])

    def keep_for(self, contact_id: ContactId, days: int) -> None:
        """0 for ever. Raises UserActionNeeded: contact.unknown, retention.out_of_range."""
        if not 0 <= days <= KEEP_DAYS_MAX:
            raise UserActionNeeded("retention.out_of_range", limit_days=KEEP_DAYS_MAX)
        self._book.get(contact_id)
        with self._profile.store.transaction():
            self._profile.store.room.keep_for(contact_id, days)
        self._woken.set()

    def kept_days(self, contact_id: ContactId) -> int:
        """0 for ever. Raises UserActionNeeded("contact.unknown")."""
        self._book.get(contact_id)
        return dict(self._profile.store.room.kept()).get(contact_id, 0)

    async def retain(self) -> int:
        """Delete what has been kept for its days; returns how many."""
        now_ms, count = self._profile.clock.now_ms(), 0
        for contact_id, days in self._profile.store.room.kept():
            count += await self._clear(contact_id, ClearWish(contact_id, now_ms - days * DAY_MS), in_order=True)
        return count

    async def shorten(self, contact_id: ContactId) -> None:
        """Empty a conversation that is about to be removed, where that at once would stop everything for seconds."""
        room = self._profile.store.room
        if room.slice(contact_id, 0, REMOVED_AT_ONCE, 0, 0).last_row is not None:
            await self._clear(contact_id, ClearWish(contact_id))

    async def run(self) -> None:
        """Look after the conversations that are not kept for ever; until cancelled."""
        while True:
            self._woken.clear()
            try:
                await self.retain()
            except E2EEError as error:
                self._profile.publish([TroubleNoticed(error.code)])
            try:
                async with asyncio.timeout(LOOKED_AFTER_S):
                    await self._woken.wait()
            except TimeoutError:
                continue

    async def _clear(self, contact_id: ContactId, wish: ClearWish, *, in_order: bool = False) -> int:
        """in_order: nothing old comes after something young, which spares reading the rest."""
        count = 0
        async for part in self._slices(contact_id, wish):
            for start in range(0, len(part.clearable), DELETED_AT_ONCE):
                some = part.clearable[start : start + DELETED_AT_ONCE]
                self._changes.delete_here(contact_id, some)
                count += len(some)
                await asyncio.sleep(0)
            if in_order and part.newest_ms >= wish.before_ms:
                break
        return count

    async def _slices(self, contact_id: ContactId, wish: ClearWish) -> AsyncIterator[Slice]:
        after_row: int | None = 0
        while after_row is not None:
            before_ms = wish.before_ms or _EVERY_TIME_MS
            part = self._profile.store.room.slice(
                contact_id, after_row, READ_AT_ONCE, before_ms, wish.larger_than_bytes or -1
            )
            yield part
            after_row = part.last_row
            await asyncio.sleep(0)
