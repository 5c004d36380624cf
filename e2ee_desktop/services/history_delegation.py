"""The part of an open profile's face that is about the history as a whole: each wish to the service that owns it."""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.search import SearchPage, SearchWish
from e2ee_desktop.domain.storage_use import ClearWish, StorageUse
from e2ee_desktop.services.assembly import Assembly


class HistoryDelegation:
    """See `search_face`, `storage_face` and `export_face` for every method's contract."""

    def __init__(self, assembly: Assembly) -> None:
        self._parts = assembly

    def search(self, wish: SearchWish, before_row: int | None, limit: int) -> SearchPage:
        return self._parts.searching.page(wish, before_row, limit)

    def history_around(self, contact_id: ContactId, row: int, limit: int) -> tuple[Message, ...]:
        return self._parts.searching.around(contact_id, row, limit)

    def history_around_message(self, contact_id: ContactId, message_id: MessageId, limit: int) -> tuple[Message, ...]:
        return self._parts.searching.around_message(contact_id, message_id, limit)

    def history_since(self, contact_id: ContactId, at_ms: int, limit: int) -> tuple[Message, ...]:
        return self._parts.searching.since(contact_id, at_ms, limit)

    async def index_history(self) -> None:
        """Bring the search index up to now: for a command that searches and ends, while no background does so."""
        await self._parts.searching.catch_up()

    async def storage_use(self) -> StorageUse:
        return await self._parts.keeping.use()

    async def clear_history(self, wish: ClearWish) -> int:
        return await self._parts.keeping.clear(wish)

    async def keep_for(self, contact_id: ContactId, days: int) -> None:
        self._parts.keeping.keep_for(contact_id, days)

    def kept_days(self, contact_id: ContactId) -> int:
        return self._parts.keeping.kept_days(contact_id)

    async def retain_history(self) -> int:
        """Delete now what has been kept for its days: for a command that ends."""
        return await self._parts.keeping.retain()

    async def export_history(self, folder: str, contact_id: ContactId | None, *, files: bool = False) -> int:
        return await self._parts.exporting.export(folder, contact_id, files=files)

    def cancel_export(self) -> None:
        self._parts.exporting.cancel()

    async def import_history(self, folder: str) -> int:
        try:
            return await self._parts.importing.run(folder)
        finally:
            self._parts.searching.wake()
