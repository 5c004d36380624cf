"""Envelopes in SQLite: accepted once, read in order, erased when acknowledged, forgotten after the retention.

What has just come for somebody who is there lives in `sqlite_arrivals.py`, because it goes again at once; what comes for
others, or waits longer, in `sqlite_settled.py`; what was seen in `sqlite_tombstones.py`. Here they are one. Everything of a
mailbox that is settled came before everything that is not.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    Changed,
    EraseEnvelopes,
    MailboxNumber,
    Operation,
    Outcome,
    ReadEnvelopes,
    Refused,
    Waiting,
    WaitingEnvelope,
)
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.sqlite_arrivals import SETTLED_AT_ONCE, SqliteArrivals
from e2ee_desktop.relay.sqlite_mailboxes import Mailbox, SqliteMailboxes
from e2ee_desktop.relay.sqlite_settled import Row
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
        self._settled = arrivals.settled
        self._tombstones = SqliteTombstones(database, quota.retention_days * 24)
        self._opened: Counter[MailboxNumber] = Counter()
        self._left: deque[MailboxNumber] = deque()
        self._rows: list[Row] = []
        self._new_marks: list[bytes] = []
        self._marked: Iterator[tuple[Mailbox | None, bytes]] = iter(())
        """Of each envelope of the batch: where it goes, as far as `begin` could know, and its mark."""
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
        addressed, in_memory = self._mailboxes.addressed, self._mailboxes.by_send_id.get
        marked: list[tuple[Mailbox | None, bytes]] = []
        for each in batch:
            if type(each) is AcceptEnvelope:
                mailbox = in_memory(each.send_id) or addressed(each.send_id)
                if mailbox is None:
                    marked.append((None, b""))
                    continue
                mark = mailbox.tombstones.copy()
                mark.update(each.envelope_id)
                marked.append((mailbox, mark.digest()))
        self._marked = iter(marked)
        self._seen = self._seen_among([mark for _, mark in marked]) if marked else set()

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

    def accept(self, wishes: Iterable[AcceptEnvelope]) -> list[Outcome]:
        """One outcome each, in order. All envelopes of a batch come by here, in the order in which `begin` saw them."""
        outcomes: list[Outcome] = []
        seen, full, opened, hour = self._seen, self._full, self._opened, self._hour
        by_send_id, arrivals = self._mailboxes.by_send_id, self._arrivals
        envelopes_max, bytes_max = self._quota.envelopes, self._quota.size_bytes
        for wish, (expected, expected_mark) in zip(wishes, self._marked, strict=False):
            mailbox, mark = by_send_id.get(wish.send_id), expected_mark
            if mailbox is None or mailbox is not expected:
                mailbox, mark = self._found_late(wish)
            if mailbox is None:
                outcomes.append(Refused(Refusal.MAILBOX_UNKNOWN))
                continue
            refusal = mailbox.objection(wish.capability, wish.paid)
            if refusal is not None:
                outcomes.append(Refused(refusal))
                continue
            number, size = mailbox.number, len(wish.envelope)
            if mark in seen:
                outcomes.append(Accepted(number, 0))
                continue
            over = mailbox.waiting >= envelopes_max or mailbox.waiting_bytes + size > bytes_max
            if over or (full and number in full):
                full.add(number)  # a later one of this batch must not overtake it
                outcomes.append(Refused(Refusal.QUOTA_EXCEEDED))
                continue
            mailbox.waiting += 1
            mailbox.waiting_bytes += size
            seen.add(mark)
            if number in opened or number in arrivals.by_mailbox:
                sequence = arrivals.accept(number, wish.envelope_id, mark, hour, wish.envelope)
            else:
                sequence = arrivals.next_sequence()
                self._rows.append((sequence, number, wish.envelope_id, hour, size, wish.envelope))
                self._new_marks.append(mark)
            outcomes.append(Accepted(number, sequence))
        return outcomes

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
        return last or self._settled.waiting.last(mailbox)

    def erase(self, wish: EraseEnvelopes) -> Changed:
        erased, size_bytes, elsewhere = self._arrivals.erase(wish.mailbox, wish.sequences)
        for sequence in elsewhere:
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
        """Nothing is left that tells which envelopes were acknowledged together, and nothing to be found out at the next start."""
        self._tombstones.shelve()
        self._settled.waiting.list_all()

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

    def _found_late(self, wish: AcceptEnvelope) -> tuple[Mailbox | None, bytes]:
        """A mailbox that was not in memory, or was made in this batch, after `begin`."""
        self.flush()  # it is about to be counted what waits there
        mailbox = self._mailboxes.addressed(wish.send_id)
        if mailbox is None:
            return None, b""
        mark = tombstone(mailbox.number, wish.envelope_id)
        self._seen |= self._seen_among((mark,))
        return mailbox, mark

    def _seen_among(self, marks: Sequence[bytes]) -> set[bytes]:
        return self._tombstones.known(marks, self._hour) | self._arrivals.marks.intersection(marks)
