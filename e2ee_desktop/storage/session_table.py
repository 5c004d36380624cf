"""Ratchet states, opaque. Owns the table `session`.

At most one session a device is current: saving a current one ends the former one's time, whatever the order of saving.
"""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, DeviceId
from e2ee_desktop.services.records import SessionRecord
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.row_cache import RowCache

OF_CONTACT = """
    SELECT session_id, contact_id, device_id, current, state, updated_ms
      FROM session
     WHERE contact_id = ?
  ORDER BY updated_ms DESC, position DESC
"""

SUPERSEDE = """
    UPDATE session SET current = 0
     WHERE contact_id = ? AND device_id = ? AND current = 1 AND session_id <> ?
"""

SAVE = """
    INSERT INTO session (session_id, contact_id, device_id, current, state, updated_ms)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (session_id) DO UPDATE
       SET contact_id = excluded.contact_id, device_id = excluded.device_id, current = excluded.current,
           state = excluded.state, updated_ms = excluded.updated_ms
"""

ADVANCE = "UPDATE session SET state = ?, updated_ms = ? WHERE session_id = ?"

REMOVE = "DELETE FROM session WHERE session_id = ?"


class SqliteSessionTable:
    """Sessions of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: RowCache[ContactId, tuple[SessionRecord, ...]] = RowCache(database)

    def of_contact(self, contact_id: ContactId) -> tuple[SessionRecord, ...]:
        """Most recently updated first."""
        kept = self._read.get(contact_id)
        if kept is None:
            kept = tuple(
                SessionRecord(session_id, ContactId(owner), DeviceId(device_id), bool(current), state, updated_ms)
                for session_id, owner, device_id, current, state, updated_ms in self._database.rows(
                    OF_CONTACT, (contact_id,)
                )
            )
            self._read.keep(contact_id, kept)
        return kept

    def save(self, record: SessionRecord) -> None:
        """Insert or replace; the former state is gone."""
        self._read.drop(record.contact_id)
        if record.current:
            self._database.write(SUPERSEDE, (record.contact_id, record.device_id, record.session_id))
        self._database.write(
            SAVE,
            (
                record.session_id,
                record.contact_id,
                record.device_id,
                record.current,
                record.state,
                record.updated_ms,
            ),
        )

    def advance(self, record: SessionRecord) -> None:
        """A new state of a session that is here, and is or is not current as before."""
        kept = self._read.get(record.contact_id) or ()
        self._read.drop(record.contact_id)
        self._database.write(ADVANCE, (record.state, record.updated_ms, record.session_id))
        others = tuple(other for other in kept if other.session_id != record.session_id)
        if kept and all(
            other.updated_ms < record.updated_ms for other in others
        ):  # else the order is the database's matter
            self._read.keep(record.contact_id, (record, *others))

    def remove(self, session_id: bytes) -> None:
        """An unknown one is no error."""
        self._read.clear()
        self._database.write(REMOVE, (session_id,))
