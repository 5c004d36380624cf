"""Texts that wait for their time. Owns the table `scheduled`."""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import ScheduledText
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row

ADD = "INSERT INTO scheduled (message_id, contact_id, body, due_ms) VALUES (?, ?, ?, ?)"
_LIST = "SELECT message_id, contact_id, body, due_ms FROM scheduled"
OF_CONTACT = f"{_LIST} WHERE contact_id = ? ORDER BY due_ms, position"
DUE = f"{_LIST} WHERE due_ms <= ? ORDER BY due_ms, position LIMIT ?"
NEXT = "SELECT min(due_ms) FROM scheduled"
REMOVE = "DELETE FROM scheduled WHERE message_id = ?"


class SqliteScheduleTable:
    """Of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, text: ScheduledText) -> None:
        """Its message id is new."""
        self._database.write(ADD, (text.message_id, text.contact_id, text.text, text.due_ms))

    def of_contact(self, contact_id: ContactId) -> tuple[ScheduledText, ...]:
        """Next first."""
        return tuple(_scheduled(row) for row in self._database.rows(OF_CONTACT, (contact_id,)))

    def due(self, now_ms: int, limit: int) -> tuple[ScheduledText, ...]:
        """Whose time has come, the earliest first."""
        return tuple(_scheduled(row) for row in self._database.rows(DUE, (now_ms, limit)))

    def next_due_ms(self) -> int:
        """0 when nothing waits."""
        row = self._database.row(NEXT, ())
        return 0 if row is None or row[0] is None else int(row[0])

    def remove(self, message_id: MessageId) -> bool:
        """False when it is not there: it was sent, or removed before."""
        return self._database.write(REMOVE, (message_id,)) > 0


def _scheduled(row: Row) -> ScheduledText:
    message_id, contact_id, text, due_ms = row
    return ScheduledText(MessageId(message_id), ContactId(contact_id), text, due_ms)
