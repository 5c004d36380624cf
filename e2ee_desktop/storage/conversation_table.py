"""What a person sets about a conversation, and its shared timer. Owns those columns of `conversation` (triggers own the counts).

our_revision: the number of the last change that we sent or saw; the next one of ours is higher than both.
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.storage.connection import Database

SET_DRAFT = "UPDATE conversation SET draft = ? WHERE contact_id = ?"
MARK_UNREAD = "UPDATE conversation SET marked_unread = ? WHERE contact_id = ?"
ARCHIVE = "UPDATE conversation SET archived = ? WHERE contact_id = ?"
PIN = "UPDATE conversation SET pinned = ? WHERE contact_id = ?"
MUTE = "UPDATE conversation SET muted_until_ms = ? WHERE contact_id = ?"
SET_TIMER = """
    UPDATE conversation SET timer_s = :seconds, timer_revision = :revision
     WHERE contact_id = :contact_id AND timer_revision < :revision
"""
NEXT_REVISION = "UPDATE conversation SET our_revision = our_revision + 1 WHERE contact_id = ? RETURNING our_revision"
SAW_REVISION = "UPDATE conversation SET our_revision = :seen WHERE contact_id = :contact_id AND our_revision < :seen"


class SqliteConversationTable:
    """Each method raises LocalMisuse("store.unknown_contact") for a contact that is not there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def set_draft(self, contact_id: ContactId, draft: str) -> None:
        """What is being written."""
        self._set(SET_DRAFT, draft, contact_id)

    def mark_unread(self, contact_id: ContactId, *, marked: bool) -> None:
        """The person wants to come back to it."""
        self._set(MARK_UNREAD, marked, contact_id)

    def archive(self, contact_id: ContactId, *, archived: bool) -> None:
        """Out of the list's way."""
        self._set(ARCHIVE, archived, contact_id)

    def pin(self, contact_id: ContactId, *, pinned: bool) -> None:
        """To the top of the list."""
        self._set(PIN, pinned, contact_id)

    def mute(self, contact_id: ContactId, until_ms: int) -> None:
        """0 for not muted."""
        self._set(MUTE, until_ms, contact_id)

    def set_timer(self, contact_id: ContactId, seconds: int, revision: int) -> bool:
        """False when a timer of that revision or a later one is set."""
        bindings = {"contact_id": contact_id, "seconds": seconds, "revision": revision}
        return self._database.write(SET_TIMER, bindings) > 0

    def next_revision(self, contact_id: ContactId) -> int:
        """A number higher than every one before, ours and theirs."""
        row = self._database.write_returning(NEXT_REVISION, (contact_id,))
        if row is None:
            raise LocalMisuse("store.unknown_contact")
        return int(row[0])

    def saw_revision(self, contact_id: ContactId, revision: int) -> None:
        """The next one of ours will be higher."""
        self._database.write(SAW_REVISION, {"contact_id": contact_id, "seen": revision})

    def _set(self, statement: str, value: object, contact_id: ContactId) -> None:
        if self._database.write(statement, (value, contact_id)) == 0:
            raise LocalMisuse("store.unknown_contact")
