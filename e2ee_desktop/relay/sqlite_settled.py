"""Envelopes that wait longer, in SQLite: one row each, in the order of their sequences, which is that of their coming.

Owns the table `envelope` and decides nothing: what comes here, and when, is `sqlite_envelopes.py`'s to say.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from e2ee_desktop.relay.mailbox_store import MailboxNumber, WaitingEnvelope

Row = tuple[int, MailboxNumber, bytes, int, int, bytes]
"""sequence, mailbox, envelope id, hour, size, body."""

_AT_ONCE = (100, 10, 1)
"""Rows in one statement: a call into SQLite costs as much as what it does for one of them."""
_PLACES = "(?, ?, ?, ?, ?, ?)"
_ADD = {
    count: f"INSERT INTO envelope (sequence, mailbox, envelope_id, hour, size, body) VALUES {','.join([_PLACES] * count)}"  # noqa: S608 - only places
    for count in _AT_ONCE
}
_READ = """
    SELECT sequence, envelope_id, body FROM envelope
     WHERE mailbox = ? AND sequence > ?
  ORDER BY sequence
"""
_LAST = "SELECT max(sequence) FROM envelope WHERE mailbox = ?"
_ERASE = "DELETE FROM envelope WHERE sequence = ? AND mailbox = ? RETURNING size"
# By sequence, hence by time: no index on hours to write with every envelope.
_OLDEST = "SELECT sequence, mailbox, hour, size FROM envelope ORDER BY sequence LIMIT ?"
_FORGET = "DELETE FROM envelope WHERE sequence = ?"


class SqliteSettled:
    """The table `envelope`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def add(self, rows: Sequence[Row]) -> None:
        """In the order of their sequences."""
        place = 0
        for count, statement in _ADD.items():
            while len(rows) - place >= count:
                values = [value for row in rows[place : place + count] for value in row]
                self._database.execute(statement, values)
                place += count

    def after(self, mailbox: MailboxNumber, sequence: int) -> Iterator[WaitingEnvelope]:
        """What waits in a mailbox behind `sequence`, in order."""
        for found in self._database.execute(_READ, (mailbox, sequence)):
            yield WaitingEnvelope(*found)

    def last_sequence(self, mailbox: MailboxNumber) -> int:
        """Of the newest that waits there, 0 when none does."""
        (last,) = self._database.execute(_LAST, (mailbox,)).fetchone()
        return int(last or 0)

    def erase(self, mailbox: MailboxNumber, sequence: int) -> int | None:
        """Erase one; returns its size, None when it is not here."""
        row = self._database.execute(_ERASE, (sequence, mailbox)).fetchone()
        return None if row is None else int(row[0])

    def forget(self, before_hour: int, rows_max: int) -> list[tuple[MailboxNumber, int]]:
        """Erase what came before that hour, oldest first; returns mailbox and size of each."""
        rows = self._database.execute(_OLDEST, (rows_max,)).fetchall()
        old = [row for row in rows if row[2] < before_hour]
        self._database.executemany(_FORGET, [(row[0],) for row in old])
        return [(row[1], row[3]) for row in old]
