"""Mailboxes of ours, with their secrets. Owns the table `mailbox`."""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, ReceiveId, SendId
from e2ee_desktop.services.records import MailboxRecord, Purpose
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row
from e2ee_desktop.storage.row_cache import RowCache

_ALL = """
    SELECT receive_id, send_id, relay, purpose, secrets, contact_id, created, published, created_ms, expires_ms
      FROM mailbox
"""
ALL = f"{_ALL} ORDER BY position"
GET = f"{_ALL} WHERE receive_id = ?"
OF_CONTACT = f"{_ALL} WHERE contact_id = ? ORDER BY position"

SAVE = """
    INSERT INTO mailbox
           (receive_id, send_id, relay, purpose, secrets, contact_id, created, published, created_ms, expires_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (receive_id) DO UPDATE
       SET send_id = excluded.send_id, relay = excluded.relay, purpose = excluded.purpose,
           secrets = excluded.secrets, contact_id = excluded.contact_id, created = excluded.created,
           published = excluded.published, created_ms = excluded.created_ms, expires_ms = excluded.expires_ms
"""

REMOVE = "DELETE FROM mailbox WHERE receive_id = ?"


class SqliteMailboxTable:
    """Mailboxes of one profile. Always oldest first."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: RowCache[ReceiveId, MailboxRecord] = RowCache(database)

    def all(self) -> tuple[MailboxRecord, ...]:
        """Oldest first."""
        return tuple(_record(row) for row in self._database.rows(ALL))

    def get(self, receive_id: ReceiveId) -> MailboxRecord | None:
        """None when unknown."""
        kept = self._read.get(receive_id)
        if kept is not None:
            return kept
        row = self._database.row(GET, (receive_id,))
        if row is None:
            return None
        record = _record(row)
        self._read.keep(receive_id, record)
        return record

    def of_contact(self, contact_id: ContactId) -> tuple[MailboxRecord, ...]:
        """Oldest first."""
        return tuple(_record(row) for row in self._database.rows(OF_CONTACT, (contact_id,)))

    def save(self, record: MailboxRecord) -> None:
        """Insert or replace."""
        self._read.drop(record.receive_id)
        self._database.write(
            SAVE,
            (
                record.receive_id,
                record.send_id,
                record.relay,
                record.purpose.value,
                record.secrets,
                record.contact_id,
                record.created,
                record.published,
                record.created_ms,
                record.expires_ms,
            ),
        )

    def remove(self, receive_id: ReceiveId) -> None:
        """An unknown one is no error."""
        self._read.drop(receive_id)
        self._database.write(REMOVE, (receive_id,))


def _record(row: Row) -> MailboxRecord:
    receive_id, send_id, relay, purpose, secrets, contact_id, created, published, created_ms, expires_ms = row
    return MailboxRecord(
        ReceiveId(receive_id),
        SendId(send_id),
        relay,
        Purpose(purpose),
        secrets,
        None if contact_id is None else ContactId(contact_id),
        bool(created),
        bool(published),
        created_ms,
        expires_ms,
    )
