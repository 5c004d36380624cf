"""Which envelopes wait in a mailbox, in SQLite: a list by mailbox of what has rows of its own, written in large handfuls.

Mailboxes have random numbers. An index that SQLite keeps would touch a page of its own, 4 KiB in the log, for each envelope that
comes for somebody who is away: more than the envelope. So memory knows the newest ones, and thousands of them at a time come to
the list (table `waiting`) in the order of their mailboxes, in steps that nobody's message waits for.

    sequence up to                  where it is found
    `listed`                        table `waiting` alone
    the end of what is on its way   memory; perhaps in the table already, which is not asked about it
    the newest                      memory alone

What lies behind `listed` is found again, after a crash, by one walk over the newest rows of `envelope`, and is then on its way.
Within a mailbox everything comes in the order of its sequences; mailboxes overtake each other, so that a row may come with a
sequence that is on its way or listed: it goes to the table at once. Knows no body.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from e2ee_desktop.relay.mailbox_store import MailboxNumber

UNLISTED_MAX = 16_384
"""Some 3 MB of memory, twice as many while they are on their way; with a million that wait, nine of them share a page."""
LISTED_AT_ONCE = 512
"""In one transaction, or twice as many as came with it: a millisecond."""
_UNREADABLE_MAX = 256
"""Rows that are stepped over, one after the other, where a page is damaged."""

_UNTIL = "SELECT before - 1 FROM listed"
_LISTED = "UPDATE listed SET before = 1 + ?"
_AT_ONCE = (100, 10, 1)
"""Rows in one statement: a call into SQLite costs as much as what it does for one of them."""
_ADD = {
    count: f"INSERT OR IGNORE INTO waiting (mailbox, sequence, size) VALUES {','.join(['(?, ?, ?)'] * count)}"  # noqa: S608 - only places
    for count in _AT_ONCE
}
_NEWEST = "SELECT sequence, mailbox, size FROM envelope WHERE sequence > ? ORDER BY sequence"
_IN = "SELECT sequence FROM waiting WHERE mailbox = ? AND sequence > ? AND sequence <= ? ORDER BY sequence"
_LAST = "SELECT max(sequence) FROM waiting WHERE mailbox = ? AND sequence <= ?"
_COUNT = "SELECT count(*), coalesce(sum(size), 0) FROM waiting WHERE mailbox = ? AND sequence <= ?"
_REMOVE = "DELETE FROM waiting WHERE mailbox = ? AND sequence = ?"

Place = tuple[MailboxNumber, int, int]
"""mailbox, sequence, size."""


class SqliteWaiting:
    """The tables `waiting` and `listed`. Raises sqlite3.Error."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._newest: defaultdict[MailboxNumber, dict[int, int]] = defaultdict(dict)
        self._moving: defaultdict[MailboxNumber, dict[int, int]] = defaultdict(dict)
        """Mailbox -> sequence -> size, in order. What is in `_moving` comes before what is in `_newest`."""
        self._order: list[MailboxNumber] = []
        """Mailboxes whose part of `_moving` is not in the table yet, the next one last."""
        self._count = 0
        self._listed = self._taken = 0
        self.reload()

    def reload(self) -> None:
        """A transaction failed, or the relay starts: what is in memory may be another thing than the disk."""
        self._newest.clear()
        self._moving.clear()
        (self._listed,) = self._database.execute(_UNTIL).fetchone()
        self._taken, self._count = self._listed, 0
        for sequence, mailbox, size in self._unlisted():
            self._moving[mailbox][sequence] = size
            self._taken = sequence
        self._order = sorted(self._moving, reverse=True)

    def add(self, places: Sequence[Place]) -> None:
        """These wait from now on, and some that waited before come to the table."""
        newest, taken = self._newest, self._taken
        late: list[Place] = []
        for place in places:
            mailbox, sequence, size = place
            if sequence > taken:
                newest[mailbox][sequence] = size
            else:
                late.append(place)
        self._count += len(places) - len(late)
        if late:
            self._add_late(late)
        if self._order:
            self._list_some(max(LISTED_AT_ONCE, 2 * len(places)))
        elif self._count >= UNLISTED_MAX:
            self._take()

    def remove(self, places: Iterable[tuple[MailboxNumber, int]]) -> None:
        """These wait no longer."""
        listed: list[tuple[MailboxNumber, int]] = []
        for mailbox, sequence in places:
            if sequence > self._taken:
                _drop(self._newest, mailbox, sequence)
                self._count -= 1
            else:
                _drop(self._moving, mailbox, sequence)
                listed.append((mailbox, sequence))
        if listed:
            self._database.executemany(_REMOVE, listed)

    def list_all(self) -> None:
        """Nothing is left to be found again, for which a damaged page could stand in the way."""
        while self._order or self._newest:
            if not self._order:
                self._take()
            self._list_some(UNLISTED_MAX)

    def after(self, mailbox: MailboxNumber, sequence: int) -> Iterator[int]:
        """Sequences that wait in a mailbox behind `sequence`, in order."""
        listed = self._database.execute(_IN, (mailbox, sequence, self._listed)) if sequence < self._listed else ()
        for (found,) in listed:
            yield found
        for found in tuple(chain(self._moving.get(mailbox, ()), self._newest.get(mailbox, ()))):
            if found > sequence:
                yield found

    def last(self, mailbox: MailboxNumber) -> int:
        """The newest that waits there, 0 when none does."""
        for remembered in (self._newest, self._moving):
            if mailbox in remembered:
                return next(reversed(remembered[mailbox]))
        (last,) = self._database.execute(_LAST, (mailbox, self._listed)).fetchone()
        return int(last or 0)

    def count(self, mailbox: MailboxNumber) -> tuple[int, int]:
        """How many wait there, and how many bytes."""
        count, size_bytes = self._database.execute(_COUNT, (mailbox, self._listed)).fetchone()
        sizes = [*self._moving.get(mailbox, {}).values(), *self._newest.get(mailbox, {}).values()]
        return count + len(sizes), size_bytes + sum(sizes)

    def _add_late(self, places: Sequence[Place]) -> None:
        self._write([value for place in places for value in place])
        for mailbox, sequence, size in places:
            if sequence > self._listed:
                self._moving[mailbox][sequence] = size

    def _take(self) -> None:
        """What memory knows is on its way from now on."""
        self._moving, self._newest, self._count = self._newest, self._moving, 0
        self._order = sorted(self._moving, reverse=True)
        self._taken = max(next(reversed(of_mailbox)) for of_mailbox in self._moving.values())

    def _list_some(self, most: int) -> None:
        values: list[int] = []
        while self._order and len(values) < most * 3:
            mailbox = self._order.pop()
            for sequence, size in self._moving.get(mailbox, {}).items():
                values += (mailbox, sequence, size)
        self._write(values)
        if not self._order:
            self._database.execute(_LISTED, (self._taken,))
            self._listed = self._taken
            self._moving.clear()

    def _write(self, values: list[int]) -> None:
        """values: of places, one after the other."""
        begin = 0
        for count, statement in _ADD.items():
            while len(values) - begin >= count * 3:
                self._database.execute(statement, values[begin : begin + count * 3])
                begin += count * 3

    def _unlisted(self) -> Iterator[tuple[int, MailboxNumber, int]]:
        """What has a row and is not listed. What lies on a damaged page can't be read anyway, and is stepped over."""
        after, unreadable = self._listed, 0
        while True:
            try:
                for row in self._database.execute(_NEWEST, (after,)):
                    after, unreadable = row[0], 0
                    yield row
            except sqlite3.DatabaseError:
                after, unreadable = after + 1, unreadable + 1
                if unreadable > _UNREADABLE_MAX:
                    raise
            else:
                return


def _drop(remembered: dict[MailboxNumber, dict[int, int]], mailbox: MailboxNumber, sequence: int) -> None:
    of_mailbox = remembered.get(mailbox)
    if of_mailbox is not None:
        of_mailbox.pop(sequence, None)
        if not of_mailbox:
            del remembered[mailbox]
