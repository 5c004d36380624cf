"""Envelopes in SQLite: accepted once, read in order, erased when acknowledged, forgotten after the retention.

What has just come lives in `sqlite_arrivals.py`, what waits longer in the table `envelope`, what was seen in
`sqlite_tombstones.py`; here they are one. Everything of a mailbox that is settled came before everything that is not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

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
from e2ee_desktop.relay.sqlite_tombstones import SqliteTombstones
from e2ee_desktop.relay.stored_names import tombstone
from e2ee_desktop.wire.frames_control import Refusal

_READ = """
    SELECT sequence, envelope_id, size, body FROM envelope
     WHERE mailbox = ? AND sequence > ?
  ORDER BY sequence
"""
_LAST = "SELECT max(sequence) FROM envelope WHERE mailbox = ?"
_ERASE = "DELETE FROM envelope WHERE sequence = ? AND mailbox = ? RETURNING size"
# By sequence, hence by time: no index on hours to write with every envelope.
_OLDEST = "SELECT sequence, mailbox, hour, size FROM envelope ORDER BY sequence LIMIT ?"
_FORGET = "DELETE FROM envelope WHERE sequence = ?"


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
        self._database, self._mailboxes, self._arrivals = database, mailboxes, arrivals
        self._quota, self._now_hour = quota, now_hour
        self._tombstones = SqliteTombstones(database, quota.retention_days * 24)
        self._marks: dict[tuple[MailboxNumber, bytes], bytes] = {}
        self._seen: set[bytes] = set()
        self._hour = now_hour()

    def begin(self, batch: Sequence[Operation]) -> None:
        """Look up at once which of a batch's envelopes were seen before."""
        self._hour = self._now_hour()
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
        self._tombstones.bury(self._arrivals.write(), self._hour)

    def accept(self, wish: AcceptEnvelope) -> Accepted | Refused:
        mailbox = self._mailboxes.by_send_id.get(wish.send_id) or self._mailboxes.addressed(wish.send_id)
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
        if mailbox.waiting >= self._quota.envelopes or mailbox.waiting_bytes + size > self._quota.size_bytes:
            return Refused(Refusal.QUOTA_EXCEEDED)
        mailbox.waiting += 1
        mailbox.waiting_bytes += size
        return Accepted(number, self._arrivals.accept(number, envelope_id, marked, self._hour, envelope))

    def read(self, wish: ReadEnvelopes) -> Waiting:
        found: list[WaitingEnvelope] = []
        room = wish.bytes_max
        cursor = self._database.execute(_READ, (wish.mailbox, wish.after))
        for sequence, envelope_id, size, body in cursor:
            if len(found) == wish.envelopes_max or (found and room <= 0):
                cursor.close()
                return Waiting(tuple(found), complete=False)
            found.append(WaitingEnvelope(sequence, envelope_id, body))
            room -= size
        for each in self._arrivals.waiting(wish.mailbox):
            if each.sequence > wish.after:
                if len(found) == wish.envelopes_max or (found and room <= 0):
                    return Waiting(tuple(found), complete=False)
                found.append(WaitingEnvelope(each.sequence, each.envelope_id, each.body))
                room -= len(each.body)
        return Waiting(tuple(found), complete=True)

    def last_sequence(self, mailbox: MailboxNumber) -> int:
        """Of the newest envelope that waits, 0 when none does."""
        last = 0
        for each in self._arrivals.waiting(mailbox):
            last = each.sequence
        if not last:
            (last,) = self._database.execute(_LAST, (mailbox,)).fetchone()
        return int(last or 0)

    def erase(self, wish: EraseEnvelopes) -> Changed:
        erased = size_bytes = 0
        for sequence in wish.sequences:
            size = self._arrivals.erase(wish.mailbox, sequence)
            if size is None:
                row = self._database.execute(_ERASE, (sequence, wish.mailbox)).fetchone()
                size = None if row is None else int(row[0])
            if size is not None:
                erased += 1
                size_bytes += size
        self._mailboxes.count(wish.mailbox, -erased, -size_bytes)
        return Changed()

    def settle(self, newest: int) -> None:
        """Give what came until then its lasting place: not more at once than others can wait for."""
        self._tombstones.bury(self._arrivals.settle(newest, SETTLED_AT_ONCE), self._hour)

    def expire(self, rows_max: int) -> int:
        """Forget what waited too long, oldest first, and marks whose retry window is over; returns how many."""
        while not self._arrivals.empty:
            self.settle(self._arrivals.newest)
        rows = self._database.execute(_OLDEST, (rows_max,)).fetchall()
        old = [row for row in rows if row[2] < self._hour - self._quota.retention_days * 24]
        for sequence, mailbox, _, size in old:
            self._database.execute(_FORGET, (sequence,))
            self._mailboxes.count(mailbox, -1, -size)
        return len(old) + self._tombstones.expire(self._hour, rows_max)

    def _mark(self, mailbox: MailboxNumber, envelope_id: bytes) -> bytes:
        """Of an envelope whose mailbox was made in this batch, after `begin`."""
        marked = tombstone(mailbox, envelope_id)
        self._seen |= self._tombstones.known((marked,), self._hour)
        return marked
