"""Ratchet states, opaque. Owns the table `session`.

At most one session a device is current: saving a current one ends the former one's time, whatever the order of saving.
"""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, DeviceId
from e2ee_desktop.services.records import SessionRecord
from e2ee_desktop.storage.connection import Database

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

REMOVE = "DELETE FROM session WHERE session_id = ?"


class SqliteSessionTable:
    """Sessions of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_contact(self, contact_id: ContactId) -> tuple[SessionRecord, ...]:
        """Most recently updated first."""
        return tuple(
            SessionRecord(session_id, ContactId(owner), DeviceId(device_id), bool(current), state, updated_ms)
            for session_id, owner, device_id, current, state, updated_ms in self._database.rows(
                OF_CONTACT, (contact_id,)
            )
        )

    def save(self, record: SessionRecord) -> None:
        """Insert or replace; the former state is gone."""
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

    def remove(self, session_id: bytes) -> None:
        """An unknown one is no error."""
        self._database.write(REMOVE, (session_id,))
