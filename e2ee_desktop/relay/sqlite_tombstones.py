"""Marks of envelopes that a mailbox has seen, in SQLite: a late resend is told from a new envelope for the retry window.

A mark (`stored_names.tombstone`) is a hash that names no mailbox and comes in no order; all that is known of its time is an epoch of ten days. So
whoever reads the disk finds no neighbours there. (threat model: what a seized disk tells)

Marks are random, so that a row for each would touch a page of its own, for sixteen bytes. They come in one row a transaction (table
`fresh_mark`), and memory knows them; when there are many, or when `shelve` is called, they are put in order on shelves: one
row for all marks of an epoch that begin alike (table `tombstone`). Shelving goes in steps; until its last one the fresh rows
stay, so that a crash loses nothing and at worst puts a mark on its shelf twice.
"""

from __future__ import annotations

import sqlite3
import struct
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

EPOCH_HOURS = 10 * 24
"""All that a mark tells of its time. A few epochs cover the retry window: few places to look a new id up."""
MARK_BYTES = 16
SHELVES = 1_024
"""An epoch's. With a million marks in an epoch a shelf has 16 KB."""
FRESH_MAX = 32_768
"""Marks that are not on shelves yet: some 4 MB of memory."""
SHELVED_AT_ONCE = 16
"""Shelves in one transaction under load: a millisecond, so that nobody's message waits for it."""
CACHE_BYTES_MAX = 33_554_432

_SHELF_SHIFT = 6  # of the first 16 bits of a mark
_ADD = "INSERT INTO fresh_mark (epoch, marks) VALUES (?, ?)"
_FRESH = "SELECT number, epoch, marks FROM fresh_mark ORDER BY number"
_SHELVED = "DELETE FROM fresh_mark WHERE epoch = ? AND number <= ?"
_SHELF = "SELECT marks FROM tombstone WHERE shelf = ?"
_PUT = "INSERT OR REPLACE INTO tombstone (shelf, marks) VALUES (?, ?)"
_LAST = "SELECT coalesce(max(shelf), -1) FROM tombstone WHERE shelf < ?"
_DIG_UP = "DELETE FROM tombstone WHERE shelf IN (SELECT shelf FROM tombstone WHERE shelf < ? LIMIT ?)"


@dataclass(slots=True)
class _Round:
    """Marks on their way to the shelves. ordered: all of them, until place: done. until: the newest of their rows."""

    epoch: int
    until: int
    ordered: list[bytes]
    place: int = 0


class SqliteTombstones:
    """The tables `tombstone` and `fresh_mark`. window_hours: how long a mark is kept at least."""

    def __init__(self, database: sqlite3.Connection, window_hours: int) -> None:
        self._database = database
        self._epochs = 1 - (-window_hours // EPOCH_HOURS)
        self._fresh: dict[int, set[bytes]] = {}
        self._round: _Round | None = None
        self._cache: dict[int, bytes] = {}
        self._cache_bytes = self._newest_row = 0
        self._there: set[int] = set()
        """Epochs that have shelves."""
        self.reload()

    def reload(self) -> None:
        """A transaction failed: what is in memory may be ahead of the disk."""
        self._fresh.clear()
        self._forget_shelves()
        self._round, self._newest_row = None, 0
        for number, epoch, marks in self._database.execute(_FRESH):
            self._fresh.setdefault(epoch, set()).update(unpacked(marks))
            self._newest_row = number
        self._find_epochs()

    def bury(self, marks: Sequence[bytes], now_hour: int) -> None:
        """Keep these, and bring some of those that were buried before to their shelves, when there are many."""
        epoch = now_hour // EPOCH_HOURS
        if marks:
            number = self._database.execute(_ADD, (epoch, b"".join(sorted(marks)))).lastrowid
            self._newest_row = number or 0
            self._fresh.setdefault(epoch, set()).update(marks)
        if self._round is not None or sum(map(len, self._fresh.values())) >= FRESH_MAX:
            self._shelve_some(SHELVED_AT_ONCE)

    def known(self, marks: Sequence[bytes], now_hour: int) -> set[bytes]:
        """Which of these are kept."""
        found: set[bytes] = set()
        for fresh in self._fresh.values():
            found |= fresh.intersection(marks)
        newest = now_hour // EPOCH_HOURS
        for epoch in range(newest - self._epochs + 1, newest + 1):
            if epoch in self._there:
                first, cached, number = epoch * SHELVES, self._cache.get, int.from_bytes
                for mark in marks:
                    shelf = first + (number(mark[:2]) >> _SHELF_SHIFT)
                    if mark in (cached(shelf) or self._shelf(shelf)):
                        found.add(mark)
        return found

    def shelve(self) -> None:
        """Bring everything to its shelf: then no row tells what came together."""
        while self._fresh or self._round is not None:
            self._shelve_some(SHELVES)

    def expire(self, now_hour: int, rows_max: int) -> int:
        """Forget marks whose retry window is over; returns how many shelves."""
        oldest = now_hour // EPOCH_HOURS - self._epochs + 1
        gone = self._database.execute(_DIG_UP, (oldest * SHELVES, rows_max)).rowcount
        if gone:
            self._forget_shelves()
            self._find_epochs()
        return gone

    def _shelve_some(self, shelves: int) -> None:
        """Go on with a round, or begin one."""
        going = self._round
        if going is None:
            epoch = min(self._fresh)
            going = self._round = _Round(epoch, self._newest_row, sorted(self._fresh[epoch]))
            self._there.add(epoch)
        ordered, epoch = going.ordered, going.epoch
        while shelves and going.place < len(ordered):
            shelf, end = shelf_of(epoch, ordered[going.place]), len(ordered)
            if shelf % SHELVES + 1 < SHELVES:
                end = bisect_left(ordered, ((shelf % SHELVES + 1) << _SHELF_SHIFT).to_bytes(2), going.place)
            marks = b"".join(sorted([*unpacked(self._shelf(shelf)), *ordered[going.place : end]]))
            self._database.execute(_PUT, (shelf, marks))
            self._keep(shelf, marks)
            going.place, shelves = end, shelves - 1
        if going.place == len(ordered):
            self._database.execute(_SHELVED, (epoch, going.until))
            self._fresh[epoch].difference_update(ordered)
            if not self._fresh[epoch]:
                del self._fresh[epoch]
            self._round = None

    def _shelf(self, shelf: int) -> bytes:
        cached = self._cache.get(shelf)
        if cached is not None:
            return cached
        row: tuple[bytes] | None = self._database.execute(_SHELF, (shelf,)).fetchone()
        marks = b"" if row is None else row[0]
        self._keep(shelf, marks)
        return marks

    def _keep(self, shelf: int, marks: bytes) -> None:
        self._cache_bytes += len(marks) - len(self._cache.get(shelf, b""))
        if self._cache_bytes > CACHE_BYTES_MAX:
            self._cache.clear()
            self._cache_bytes = len(marks)
        self._cache[shelf] = marks

    def _forget_shelves(self) -> None:
        self._cache.clear()
        self._cache_bytes = 0

    def _find_epochs(self) -> None:
        """One question an epoch, newest first."""
        self._there.clear()
        (last,) = self._database.execute(_LAST, (2**62,)).fetchone()
        while last >= 0:
            self._there.add(last // SHELVES)
            (last,) = self._database.execute(_LAST, (last // SHELVES * SHELVES,)).fetchone()


def unpacked(marks: bytes) -> tuple[bytes, ...]:
    """The single marks of a row. One that makes no sense is damage: sqlite3.DatabaseError."""
    if not isinstance(marks, bytes) or len(marks) % MARK_BYTES:  # pyright: ignore[reportUnnecessaryIsInstance] - from a disk
        raise sqlite3.DatabaseError("a row of marks is damaged")
    return struct.unpack(f"{MARK_BYTES}s" * (len(marks) // MARK_BYTES), marks)


def shelf_of(epoch: int, mark: bytes) -> int:
    """The row that it belongs to."""
    return epoch * SHELVES + (int.from_bytes(mark[:2]) >> _SHELF_SHIFT)
