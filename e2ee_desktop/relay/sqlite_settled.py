"""Envelopes that wait longer, in SQLite: one row each, in the order of their sequences, which is that of their coming.

Owns the table `envelope` and decides nothing: what comes here, and when, is `sqlite_envelopes.py`'s to say. What waits in one
mailbox is found by `sqlite_waiting.py`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice

from e2ee_desktop.relay.mailbox_store import MailboxNumber, WaitingEnvelope
from e2ee_desktop.relay.sqlite_waiting import SqliteWaiting

Row = tuple[int, MailboxNumber, bytes, int, int, bytes]
"""sequence, mailbox, envelope id, hour, size, body."""

_AT_ONCE = (100, 10, 1)
"""Rows in one statement: a call into SQLite costs as much as what it does for one of them."""
_PLACES = "(?, ?, ?, ?, ?, ?)"
_ADD = {
    count: f"INSERT INTO envelope (sequence, mailbox, envelope_id, hour, size, body) VALUES {','.join([_PLACES] * count)}"  # noqa: S608 - only places
    for count in _AT_ONCE
}
_READ = "SELECT sequence, envelope_id, body FROM envelope WHERE sequence = ?"
_ERASE = "DELETE FROM envelope WHERE sequence = ? AND mailbox = ? RETURNING size"
# By sequence, hence by time: no index on hours to write with every envelope.
_OLDEST = "SELECT sequence, mailbox, hour, size FROM envelope ORDER BY sequence LIMIT ?"
_FORGET = "DELETE FROM envelope WHERE sequence = ?"


class SqliteSettled:
    """The table `envelope`. waiting: where they are."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.waiting = SqliteWaiting(database)

    def add(self, rows: Sequence[Row]) -> None:
        """In the order of their sequences."""
        place = 0
        for count, statement in _ADD.items():
            while len(rows) - place >= count:
                values = [value for row in rows[place : place + count] for value in row]
                self._database.execute(statement, values)
                place += count
        if rows:
            self.waiting.add([(mailbox, sequence, size) for sequence, mailbox, _, _, size, _ in rows])

    def after(self, mailbox: MailboxNumber, sequence: int) -> Iterator[WaitingEnvelope]:
        """What waits in a mailbox behind `sequence`, in order."""
        for each in self.waiting.after(mailbox, sequence):
            yield WaitingEnvelope(*self._database.execute(_READ, (each,)).fetchone())

    def erase(self, mailbox: MailboxNumber, sequence: int) -> int | None:
        """Erase one; returns its size, None when it is not here."""
        row = self._database.execute(_ERASE, (sequence, mailbox)).fetchone()
        if row is None:
            return None
        self.waiting.remove(((mailbox, sequence),))
        return int(row[0])

    def erase_all(self, mailbox: MailboxNumber, most: int | None = None) -> int:
        """Erase what waits in a mailbox, oldest first; returns how many. most: None for all."""
        sequences = tuple(islice(self.waiting.after(mailbox, 0), most))
        self._database.executemany(_FORGET, [(sequence,) for sequence in sequences])
        self.waiting.remove((mailbox, sequence) for sequence in sequences)
        return len(sequences)

    def forget(self, before_hour: int, rows_max: int) -> list[tuple[MailboxNumber, int]]:
        """Erase what came before that hour, oldest first; returns mailbox and size of each."""
        rows = self._database.execute(_OLDEST, (rows_max,)).fetchall()
        old = [row for row in rows if row[2] < before_hour]
        self._database.executemany(_FORGET, [(row[0],) for row in old])
        self.waiting.remove((row[1], row[0]) for row in old)
        return [(row[1], row[3]) for row in old]
