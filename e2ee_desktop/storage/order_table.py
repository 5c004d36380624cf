"""The order of what is written: places of a contact's messages that are empty, and the places of our own.

Owns the table `missing` and the column `counter` of `message`.
"""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.services.records import MissingRecord
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row
from e2ee_desktop.storage.message_rows import COLUMNS, message_of

NOTE = """
    INSERT INTO missing (contact_id, counter, hash, previous, asked, ask_ms)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""
TRIM = """
    DELETE FROM missing
     WHERE contact_id = :contact_id
       AND counter <= (SELECT counter FROM missing WHERE contact_id = :contact_id
                        ORDER BY counter DESC LIMIT 1 OFFSET :keep)
"""
_RETURNED = "contact_id, counter, hash, previous, asked, ask_ms"
FILL = f"DELETE FROM missing WHERE contact_id = ? AND counter = ? RETURNING {_RETURNED}"  # noqa: S608  our own columns
EXPECT = "UPDATE missing SET hash = ? WHERE contact_id = ? AND counter = ? AND hash = x''"
DUE = f"SELECT {_RETURNED} FROM missing WHERE ask_ms <= ? ORDER BY contact_id, counter LIMIT ?"  # noqa: S608  our own columns
ASKED = "UPDATE missing SET asked = asked + 1, ask_ms = ? WHERE contact_id = ? AND counter = ?"
NEXT_ASK = "SELECT min(ask_ms) FROM missing"
FORGET = "DELETE FROM missing WHERE contact_id = ?"

NUMBER = "UPDATE message SET counter = ? WHERE contact_id = ? AND message_id = ?"
BY_COUNTER = f"SELECT {COLUMNS} FROM message m WHERE m.contact_id = ? AND m.counter = ? AND m.counter > 0 LIMIT 1"  # noqa: S608
FORGET_NUMBERS = "UPDATE message SET counter = 0 WHERE contact_id = ? AND counter > 0"


class SqliteOrderTable:
    """Of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, places: Sequence[MissingRecord], keep: int) -> None:
        """These places are empty, all of one contact. Of more than `keep` in all the lowest are given up."""
        rows = [(one.contact_id, one.counter, one.hash, one.previous, one.asked, one.ask_ms) for one in places]
        self._database.write_many(NOTE, rows)
        if rows:
            self._database.write(TRIM, {"contact_id": rows[0][0], "keep": keep})

    def fill(self, contact_id: ContactId, counter: int) -> MissingRecord | None:
        """The place is empty no longer; what was known of it, None when it was not known to be empty."""
        row = self._database.write_returning(FILL, (contact_id, counter))
        return None if row is None else _missing(row)

    def expect(self, contact_id: ContactId, counter: int, message_hash: bytes) -> None:
        """The message after it says so; nothing happens when the place is not empty."""
        self._database.write(EXPECT, (message_hash, contact_id, counter))

    def due(self, now_ms: int, limit: int) -> tuple[MissingRecord, ...]:
        """What is to be asked for now, by contact and place."""
        return tuple(_missing(row) for row in self._database.rows(DUE, (now_ms, limit)))

    def asked(self, contact_id: ContactId, counters: Sequence[int], next_ms: int) -> None:
        """They were asked for once more; `next_ms`: when to look again."""
        self._database.write_many(ASKED, [(next_ms, contact_id, counter) for counter in counters])

    def next_ask_ms(self) -> int:
        """0 when nothing is missing."""
        row = self._database.row(NEXT_ASK)
        return 0 if row is None or row[0] is None else int(row[0])

    def forget(self, contact_id: ContactId) -> None:
        """Nothing of this contact is waited for any more."""
        self._database.write(FORGET, (contact_id,))

    def number(self, contact_id: ContactId, message_id: MessageId, counter: int) -> None:
        """The place of an own message."""
        self._database.write(NUMBER, (counter, contact_id, message_id))

    def by_counter(self, contact_id: ContactId, counter: int) -> Message | None:
        """The own message at this place, None when it is gone or must not be told again."""
        row = self._database.row(BY_COUNTER, (contact_id, counter))
        return None if row is None else message_of(row)

    def forget_numbers(self, contact_id: ContactId) -> None:
        """What was written to this contact so far must not be told again."""
        self._database.write(FORGET_NUMBERS, (contact_id,))


def _missing(row: Row) -> MissingRecord:
    contact_id, counter, message_hash, previous, asked, ask_ms = row
    return MissingRecord(ContactId(contact_id), counter, message_hash, previous, asked, ask_ms)
