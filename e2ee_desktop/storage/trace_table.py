"""What concerns a message that is not here: content that came before it, and ids of what was deleted. Owns `early` and `gone`."""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.storage.connection import Database

KEEP_EARLY = "INSERT INTO early (contact_id, message_id, content, stored_ms) VALUES (?, ?, ?, ?)"
TRIM_EARLY = """
    DELETE FROM early
     WHERE contact_id = :contact_id
       AND position <= (SELECT position FROM early WHERE contact_id = :contact_id
                         ORDER BY position DESC LIMIT 1 OFFSET :keep)
"""
EARLY = "SELECT content FROM early WHERE contact_id = ? AND message_id = ? ORDER BY position"
TAKE_EARLY = "DELETE FROM early WHERE contact_id = ? AND message_id = ?"
FORGET_EARLY = "DELETE FROM early WHERE stored_ms < ?"
EARLY_KEPT_MAX = 1_000
"""Of one contact; the oldest go first."""

BURY = "INSERT INTO gone (contact_id, message_id, at_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
ABOUT = """
    SELECT EXISTS (SELECT 1 FROM gone WHERE contact_id = :contact_id AND message_id = :message_id),
           EXISTS (SELECT 1 FROM early WHERE contact_id = :contact_id AND message_id = :message_id)
"""
IS_GONE = "SELECT 1 FROM gone WHERE contact_id = ? AND message_id = ?"
FORGET_GONE = """
    DELETE FROM gone
     WHERE (contact_id, message_id) IN (SELECT contact_id, message_id FROM gone WHERE at_ms < ? ORDER BY at_ms LIMIT ?)
"""


class SqliteTraceTable:
    """Traces of messages of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep_early(self, contact_id: ContactId, target: MessageId, content: bytes, now_ms: int) -> None:
        """Until `target` comes, or is given up; at most EARLY_KEPT_MAX of a contact."""
        self._database.write(KEEP_EARLY, (contact_id, target, content, now_ms))
        self._database.write(TRIM_EARLY, {"contact_id": contact_id, "keep": EARLY_KEPT_MAX})

    def take_early(self, contact_id: ContactId, target: MessageId) -> tuple[bytes, ...]:
        """What waited for `target`, in the order in which it came; it waits no longer."""
        found = tuple(row[0] for row in self._database.rows(EARLY, (contact_id, target)))
        if found:
            self._database.write(TAKE_EARLY, (contact_id, target))
        return found

    def forget_early(self, before_ms: int) -> int:
        """Give up what has waited since before then; returns how many."""
        return self._database.write(FORGET_EARLY, (before_ms,))

    def bury(self, contact_id: ContactId, message_id: MessageId, now_ms: int) -> None:
        """It was deleted here and must not come back."""
        self._database.write(BURY, (contact_id, message_id, now_ms))

    def is_gone(self, contact_id: ContactId, message_id: MessageId) -> bool:
        """Whether it was deleted here."""
        return self._database.row(IS_GONE, (contact_id, message_id)) is not None

    def about(self, contact_id: ContactId, message_id: MessageId) -> tuple[bool, bool]:
        """Whether it was deleted here, and whether something waits for it: one question for what is asked of every message."""
        row = self._database.row(ABOUT, {"contact_id": contact_id, "message_id": message_id}) or (0, 0)
        return bool(row[0]), bool(row[1])

    def forget_gone(self, before_ms: int, limit: int) -> int:
        """Remove the oldest; returns how many."""
        return self._database.write(FORGET_GONE, (before_ms, limit))
