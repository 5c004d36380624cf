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
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

EPOCH_HOURS = 10 * 24
"""All that a mark tells of its time. A few epochs cover the retry window: few places to look a new id up."""
MARK_BYTES = 16
SHELVES = 1_024
"""An epoch's. With a million marks in an epoch a shelf has 16 KB."""
FRESH_MAX = 32_768
"""Marks that are not on shelves yet: some 5 MB of memory, twice as many while they are brought there."""
_DRAWERS = 256
"""A mark's first byte. What is fresh lies in drawers, so that a step needs to look at one of them alone."""
DRAWERS_AT_ONCE, ROWS_AT_ONCE = 2, 256
"""In one transaction under load: eight shelves, half a millisecond, so that nobody's message waits for it."""
CACHE_BYTES_MAX = 33_554_432

_SHELF_SHIFT = 6  # of the first 16 bits of a mark
_ADD = "INSERT INTO fresh_mark (epoch, marks) VALUES (?, ?)"
_FRESH = "SELECT number, epoch, marks FROM fresh_mark ORDER BY number"
_SHELVED = "DELETE FROM fresh_mark WHERE number IN (SELECT number FROM fresh_mark WHERE number <= ? LIMIT ?)"
_LEFT = "SELECT count(*) FROM (SELECT 1 FROM fresh_mark WHERE number <= ? LIMIT 1)"
_SHELF = "SELECT marks FROM tombstone WHERE shelf = ?"
_PUT = "INSERT OR REPLACE INTO tombstone (shelf, marks) VALUES (?, ?)"
_LAST = "SELECT coalesce(max(shelf), -1) FROM tombstone WHERE shelf < ?"
_DIG_UP = "DELETE FROM tombstone WHERE shelf IN (SELECT shelf FROM tombstone WHERE shelf < ? LIMIT ?)"


@dataclass(slots=True)
class _Fresh:
    """Marks of an epoch that came after each other. newest: their last row. place: drawers before it are on shelves."""

    epoch: int
    newest: int = 0
    place: int = 0
    marks: set[bytes] = field(default_factory=set[bytes])
    drawers: list[list[bytes]] = field(default_factory=lambda: [[] for _ in range(_DRAWERS)])

    def add(self, marks: Sequence[bytes], row: int) -> None:
        self.newest = row
        self.marks.update(marks)
        drawers = self.drawers
        for mark in marks:
            drawers[mark[0]].append(mark)


class SqliteTombstones:
    """The tables `tombstone` and `fresh_mark`. window_hours: how long a mark is kept at least."""

    def __init__(self, database: sqlite3.Connection, window_hours: int) -> None:
        self._database = database
        self._epochs = 1 - (-window_hours // EPOCH_HOURS)
        self._fresh: list[_Fresh] = []
        """Oldest first. Only the first one is brought to the shelves; nothing is added to it then."""
        self._moving = False
        self._cache: dict[int, bytes] = {}
        self._cache_bytes = 0
        self._there: set[int] = set()
        """Epochs that have shelves."""
        self.reload()

    def reload(self) -> None:
        """A transaction failed: what is in memory may be ahead of the disk."""
        self._fresh.clear()
        self._moving = False
        self._forget_shelves()
        for number, epoch, marks in self._database.execute(_FRESH):
            self._add(epoch, unpacked(marks), number)
        self._find_epochs()

    def bury(self, marks: Sequence[bytes], now_hour: int) -> None:
        """Keep these, and bring some of those that were buried before to their shelves, when there are many."""
        epoch = now_hour // EPOCH_HOURS
        if marks:
            number = self._database.execute(_ADD, (epoch, b"".join(sorted(marks)))).lastrowid
            self._add(epoch, marks, number or 0)
        if self._moving or sum([len(fresh.marks) for fresh in self._fresh]) >= FRESH_MAX:
            self._shelve_some(DRAWERS_AT_ONCE, ROWS_AT_ONCE)

    def known(self, marks: Sequence[bytes], now_hour: int) -> set[bytes]:
        """Which of these are kept."""
        found: set[bytes] = set()
        for fresh in self._fresh:
            found |= fresh.marks.intersection(marks)
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
        while self._fresh:
            self._shelve_some(_DRAWERS, FRESH_MAX)

    def expire(self, now_hour: int, rows_max: int) -> int:
        """Forget marks whose retry window is over; returns how many shelves."""
        oldest = now_hour // EPOCH_HOURS - self._epochs + 1
        gone = self._database.execute(_DIG_UP, (oldest * SHELVES, rows_max)).rowcount
        if gone:
            self._forget_shelves()
            self._find_epochs()
        return gone

    def _add(self, epoch: int, marks: Sequence[bytes], row: int) -> None:
        fresh = self._fresh
        if not fresh or fresh[-1].epoch != epoch or (self._moving and len(fresh) == 1):
            fresh.append(_Fresh(epoch))
        fresh[-1].add(marks, row)

    def _shelve_some(self, drawers: int, rows: int) -> None:
        """Go on with the oldest: first its drawers, then, once all is on shelves, the rows."""
        oldest = self._fresh[0]
        self._moving = True
        self._there.add(oldest.epoch)
        for drawer in oldest.drawers[oldest.place : oldest.place + drawers]:
            for shelf, marks in groupby(sorted(drawer), lambda mark: shelf_of(oldest.epoch, mark)):
                self._put(shelf, b"".join(sorted([*unpacked(self._shelf(shelf)), *marks])))
        oldest.place += drawers
        if oldest.place >= _DRAWERS:
            self._database.execute(_SHELVED, (oldest.newest, rows))
            (left,) = self._database.execute(_LEFT, (oldest.newest,)).fetchone()
            if not left:  # asked in the same step: an empty table gives its numbers again
                del self._fresh[0]
                self._moving = False

    def _put(self, shelf: int, marks: bytes) -> None:
        self._database.execute(_PUT, (shelf, marks))
        self._keep(shelf, marks)

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
