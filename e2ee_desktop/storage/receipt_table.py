"""Confirmations that we owe: messages stored here whose author has not been told yet. Owns the table `owed_receipt`."""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.storage.connection import Database

DUE_OF_CONTACT = "SELECT due_ms FROM owed_receipt WHERE contact_id = ? ORDER BY position LIMIT 1"
OWE = "INSERT INTO owed_receipt (contact_id, message_id, due_ms) VALUES (?, ?, ?)"
TIMES = "SELECT contact_id, min(due_ms) FROM owed_receipt GROUP BY contact_id ORDER BY min(position)"
OLDEST = "SELECT position, message_id FROM owed_receipt WHERE contact_id = ? ORDER BY position LIMIT ?"
SETTLE = "DELETE FROM owed_receipt WHERE contact_id = ? AND position <= ?"


class SqliteReceiptTable:
    """Of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def owe(self, contact_id: ContactId, message_ids: Sequence[MessageId], due_ms: int) -> None:
        """At `due_ms`, or together with those that are owed to this contact already."""
        owed = self._database.row(DUE_OF_CONTACT, (contact_id,))
        due_ms = due_ms if owed is None else int(owed[0])
        self._database.write_many(OWE, [(contact_id, message_id, due_ms) for message_id in message_ids])

    def times(self) -> tuple[tuple[ContactId, int], ...]:
        """Whom we owe, and when it is due; longest owed first."""
        return tuple((ContactId(row[0]), int(row[1])) for row in self._database.rows(TIMES))

    def take(self, contact_id: ContactId, limit: int) -> tuple[MessageId, ...]:
        """The oldest, at most `limit`; they are owed no longer."""
        rows = self._database.rows(OLDEST, (contact_id, limit))
        if rows:
            self._database.write(SETTLE, (contact_id, rows[-1][0]))
        return tuple(MessageId(row[1]) for row in rows)
