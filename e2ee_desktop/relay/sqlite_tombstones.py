"""Marks of envelopes that a mailbox has seen, in SQLite: a late resend is told from a new envelope for the retry window.

A mark (`stored_names.tombstone`) is a hash that names no mailbox and comes in no order; all that is known of its time is an epoch of ten days. So
whoever reads the disk finds no neighbours there. (threat model: what a seized disk tells)
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

EPOCH_HOURS = 10 * 24
"""All that a mark tells of its time. A few epochs cover the retry window: few places to look a new id up."""

_ANY = "SELECT 1 FROM tombstone WHERE epoch = ? LIMIT 1"
_DIG_UP = "DELETE FROM tombstone WHERE (epoch, hash) IN (SELECT epoch, hash FROM tombstone WHERE epoch < ? LIMIT ?)"
_AT_ONCE = (128, 16, 1)
"""Marks in one statement: a call into SQLite costs more than what it does for one of them."""
_SEEK = {
    count: f"SELECT hash FROM tombstone WHERE epoch = ? AND hash IN ({','.join('?' * count)})"  # noqa: S608 - only marks of parameters
    for count in _AT_ONCE
}
_BURY = {
    count: f"INSERT OR IGNORE INTO tombstone VALUES {','.join(f'(?1, ?{place + 2})' for place in range(count))}"  # noqa: S608 - as above
    for count in _AT_ONCE
}


class SqliteTombstones:
    """The table `tombstone`. window_hours: how long a mark is kept at least."""

    def __init__(self, database: sqlite3.Connection, window_hours: int) -> None:
        self._database = database
        self._epochs = 1 - (-window_hours // EPOCH_HOURS)
        self._there: set[int] = set()
        """Epochs that have marks. The other ones are asked again: only a few rows stand behind the question."""

    def bury(self, marks: Sequence[bytes], now_hour: int) -> None:
        """Keep these. In order, so that neighbours share a page of the disk."""
        if marks:
            self._in_turn(_BURY, now_hour // EPOCH_HOURS, sorted(marks))

    def known(self, marks: Sequence[bytes], now_hour: int) -> set[bytes]:
        """Which of these are kept: a few questions for all of them."""
        found: set[bytes] = set()
        for epoch in self._epochs_with_marks(now_hour):
            found.update(row[0] for row in self._in_turn(_SEEK, epoch, marks))
        return found

    def expire(self, now_hour: int, rows_max: int) -> int:
        """Forget marks whose retry window is over; returns how many."""
        oldest = now_hour // EPOCH_HOURS - self._epochs + 1
        self._there.clear()
        return self._database.execute(_DIG_UP, (oldest, rows_max)).rowcount

    def _in_turn(self, statements: dict[int, str], epoch: int, marks: Sequence[bytes]) -> list[tuple[bytes]]:
        rows: list[tuple[bytes]] = []
        place = 0
        for count, statement in statements.items():
            while len(marks) - place >= count:
                rows += self._database.execute(statement, (epoch, *marks[place : place + count])).fetchall()
                place += count
        return rows

    def _epochs_with_marks(self, now_hour: int) -> list[int]:
        newest = now_hour // EPOCH_HOURS
        epochs = range(newest, newest - self._epochs, -1)
        for epoch in epochs:
            if epoch not in self._there and self._database.execute(_ANY, (epoch,)).fetchone() is not None:
                self._there.add(epoch)
        return [epoch for epoch in epochs if epoch in self._there]
