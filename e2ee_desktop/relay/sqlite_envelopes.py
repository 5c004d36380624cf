"""Envelopes in SQLite: accepted once, read in order, erased when acknowledged, forgotten after the retention.

What has just come for somebody who is there lives in `sqlite_arrivals.py`, because it goes again at once; what comes for
others, or waits longer, in `sqlite_settled.py`; what was seen in `sqlite_tombstones.py`. Here they are one. Everything of a
mailbox that is settled came before everything that is not.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    Changed,
    EraseEnvelopes,
    MailboxNumber,
    Operation,
    ReadEnvelopes,
    Refused,
    Waiting,
    WaitingEnvelope,
)
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.sqlite_arrivals import SETTLED_AT_ONCE, SqliteArrivals
from e2ee_desktop.relay.sqlite_mailboxes import SqliteMailboxes
from e2ee_desktop.relay.sqlite_settled import Row, SqliteSettled
from e2ee_desktop.relay.sqlite_tombstones import SqliteTombstones
from e2ee_desktop.relay.stored_names import tombstone
from e2ee_desktop.wire.frames_control import Refusal


class SqliteEnvelopes:
    """The tables `envelope`, `arrival` and `tombstone`. Between `begin` and `finish` lies one transaction."""

    def __init__(
        self,
        database: sqlite3.Connection,
        mailboxes: SqliteMailboxes,
        arrivals: SqliteArrivals,
        quota: Quota,
        now_hour: Callable[[], int],
    ) -> None:
        self._mailboxes, self._arrivals = mailboxes, arrivals
        self._quota, self._now_hour = quota, now_hour
        self._settled = SqliteSettled(database)
        self._tombstones = SqliteTombstones(database, quota.retention_days * 24)
        self._opened: Counter[MailboxNumber] = Counter()
        self._left: deque[MailboxNumber] = deque()
        self._rows: list[Row] = []
        self._new_marks: list[bytes] = []
        self._marks: dict[tuple[MailboxNumber, bytes], bytes] = {}
        self._seen: set[bytes] = set()
        self._full: set[MailboxNumber] = set()
        self._hour = now_hour()

    def begin(self, batch: Sequence[Operation]) -> None:
        """Look up at once which of a batch's envelopes were seen before."""
        self._hour = self._now_hour()
        self._rows, self._new_marks = [], []
        self._full.clear()
        while self._left:
            mailbox_left = self._left.popleft()
            self._opened[mailbox_left] -= 1
            if self._opened[mailbox_left] <= 0:
                del self._opened[mailbox_left]
        marks = self._marks = {}
        addressed, in_memory = self._mailboxes.addressed, self._mailboxes.by_send_id.get
        for each in batch:
            if isinstance(each, AcceptEnvelope):
                mailbox = in_memory(each.send_id) or addressed(each.send_id)
                if mailbox is not None:
                    number, envelope_id = mailbox.number, each.envelope_id
                    marks[number, envelope_id] = tombstone(number, envelope_id)
        self._seen = self._tombstones.known(tuple(marks.values()), self._hour) if marks else set()

    def finish(self) -> None:
        """Write what the operations left to be written."""
        self.flush()
        self._tombstones.bury(self._arrivals.write() + self._new_marks, self._hour)

    def flush(self) -> None:
        """Before anything looks at the tables: what was accepted so far is there."""
        if self._rows:
            self._settled.add(self._rows)
            self._rows = []

    def opened(self, mailbox: MailboxNumber) -> None:
        """Its owner reads it from now on."""
        self._opened[mailbox] += 1

    def leave(self, mailbox: MailboxNumber) -> None:
        """The owner has gone; any thread may say so."""
        self._left.append(mailbox)

    def accept(self, wish: AcceptEnvelope) -> Accepted | Refused:
        mailbox = self._mailboxes.by_send_id.get(wish.send_id)
        if mailbox is None:
            self.flush()  # it is about to be counted what waits there
            mailbox = self._mailboxes.addressed(wish.send_id)
            if mailbox is None:
                return Refused(Refusal.MAILBOX_UNKNOWN)
        if not mailbox.admits(wish.capability):
            return Refused(Refusal.CAPABILITY_REFUSED)
        if not wish.paid and not mailbox.capability_hashes:
            return Refused(Refusal.PAYMENT_NEEDED)
        number, envelope_id, envelope = mailbox.number, wish.envelope_id, wish.envelope
        marked = self._marks.get((number, envelope_id)) or self._mark(number, envelope_id)
        if marked in self._seen or marked in self._arrivals.marks:
            return Accepted(number, 0)
        size = len(envelope)
        over = mailbox.waiting >= self._quota.envelopes or mailbox.waiting_bytes + size > self._quota.size_bytes
        if over or (self._full and number in self._full):
            self._full.add(number)  # a later one of this batch must not overtake it
            return Refused(Refusal.QUOTA_EXCEEDED)
        mailbox.waiting += 1
        mailbox.waiting_bytes += size
        if number in self._opened or self._arrivals.has(number):
            return Accepted(number, self._arrivals.accept(number, envelope_id, marked, self._hour, envelope))
        sequence = self._arrivals.next_sequence()
        self._rows.append((sequence, number, envelope_id, self._hour, size, envelope))
        self._seen.add(marked)
        self._new_marks.append(marked)
        return Accepted(number, sequence)

    def read(self, wish: ReadEnvelopes) -> Waiting:
        found: list[WaitingEnvelope] = []
        room = wish.bytes_max
        try:
            for each in chain(self._settled.after(wish.mailbox, wish.after), self._arrived(wish)):
                if len(found) == wish.envelopes_max or (found and room <= 0):
                    return Waiting(tuple(found), complete=False)
                found.append(each)
                room -= len(each.envelope)
        except sqlite3.Error:  # a damaged page: what lies before it can be had
            if not found:
                raise
            return Waiting(tuple(found), complete=False)
        return Waiting(tuple(found), complete=True)

    def last_sequence(self, mailbox: MailboxNumber) -> int:
        """Of the newest envelope that waits, 0 when none does."""
        last = 0
        for each in self._arrivals.waiting(mailbox):
            last = each.sequence
        return last or self._settled.last_sequence(mailbox)

    def erase(self, wish: EraseEnvelopes) -> Changed:
        erased = size_bytes = 0
        for sequence in wish.sequences:
            size = self._arrivals.erase(wish.mailbox, sequence)
            if size is None:
                size = self._settled.erase(wish.mailbox, sequence)
            if size is not None:
                erased += 1
                size_bytes += size
        self._mailboxes.count(wish.mailbox, -erased, -size_bytes)
        return Changed()

    def settle(self, newest: int) -> None:
        """Give what came until then its lasting place: not more at once than others can wait for."""
        self._tombstones.bury(self._arrivals.settle(newest, SETTLED_AT_ONCE), self._hour)

    def shelve(self) -> None:
        """Nothing is left that tells which envelopes were acknowledged together."""
        self._tombstones.shelve()

    def reload(self) -> None:
        """A transaction failed: what is in memory may be ahead of the disk."""
        self._arrivals.reload()
        self._tombstones.reload()

    def expire(self, rows_max: int) -> int:
        """Forget what waited too long, oldest first, and marks whose retry window is over; returns how many."""
        while not self._arrivals.empty:
            self.settle(self._arrivals.newest)
        self._tombstones.shelve()
        old = self._settled.forget(self._hour - self._quota.retention_days * 24, rows_max)
        for mailbox, size in old:
            self._mailboxes.count(mailbox, -1, -size)
        return len(old) + self._tombstones.expire(self._hour, rows_max)

    def _arrived(self, wish: ReadEnvelopes) -> Iterator[WaitingEnvelope]:
        for each in self._arrivals.waiting(wish.mailbox):
            if each.sequence > wish.after:
                yield WaitingEnvelope(each.sequence, each.envelope_id, each.body)

    def _mark(self, mailbox: MailboxNumber, envelope_id: bytes) -> bytes:
        """Of an envelope whose mailbox was made in this batch, after `begin`."""
        marked = tombstone(mailbox, envelope_id)
        self._seen |= self._tombstones.known((marked,), self._hour)
        return marked
