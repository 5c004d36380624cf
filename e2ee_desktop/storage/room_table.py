"""How much room there is, and what may go. Owns the column `keep_days` of `conversation`; reads `message` and `attachment` in slices."""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.services.storage_port import Slice
from e2ee_desktop.storage.connection import Database

SIZE = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
SLICE = """
    SELECT position, message_id, stored_ms, octet_length(body), starred,
           coalesce((SELECT CASE WHEN a.own OR a.state = 'here' THEN a.size_bytes ELSE a.done_bytes END
                       FROM attachment a
                      WHERE a.contact_id = m.contact_id AND a.message_id = m.message_id AND a.stored <> ''), 0)
      FROM message m
     WHERE contact_id = ? AND position > ?
  ORDER BY position
     LIMIT ?
"""
COUNT = "SELECT count(*) FROM message WHERE contact_id = ?"
KEEP_FOR = "UPDATE conversation SET keep_days = ? WHERE contact_id = ?"
KEPT = "SELECT contact_id, keep_days FROM conversation WHERE keep_days > 0"


class SqliteRoomTable:
    """Of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def database_bytes(self) -> int:
        """The whole file, free pages included."""
        return int(self._database.rows(SIZE)[0][0])

    def messages(self, contact_id: ContactId) -> int:
        """How many there are: the index alone is read."""
        return int(self._database.rows(COUNT, (contact_id,))[0][0])

    def slice(self, contact_id: ContactId, after_row: int, limit: int, before_ms: int, larger_than_bytes: int) -> Slice:
        """Up to `limit` rows, the oldest first; clearable are those stored before and larger, unless they are starred."""
        rows = self._database.rows(SLICE, (contact_id, after_row, limit))
        clearable = tuple(
            MessageId(message_id)
            for _, message_id, stored_ms, size_bytes, starred, file_bytes in rows
            if stored_ms < before_ms and size_bytes + file_bytes > larger_than_bytes and not starred
        )
        last_row = int(rows[-1][0]) if len(rows) == limit else None
        files = [row[5] for row in rows if row[5]]
        text_bytes, newest_ms = sum(row[3] for row in rows), rows[-1][2] if rows else 0
        return Slice(len(rows), text_bytes, len(files), sum(files), last_row, newest_ms, clearable)

    def keep_for(self, contact_id: ContactId, days: int) -> None:
        """0 for ever."""
        self._database.write(KEEP_FOR, (days, contact_id))

    def kept(self) -> tuple[tuple[ContactId, int], ...]:
        """Conversations that are not kept for ever, with their days."""
        return tuple((ContactId(contact_id), days) for contact_id, days in self._database.rows(KEPT))
