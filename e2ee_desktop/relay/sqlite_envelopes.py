"""Envelopes in SQLite: accepted once, read in order, erased when acknowledged, forgotten after the retention.

The hottest code of the relay: one INSERT an envelope; one DELETE and a tombstone's INSERT an acknowledgement.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    Changed,
    EraseEnvelopes,
    MailboxNumber,
    ReadEnvelopes,
    Refused,
    Waiting,
    WaitingEnvelope,
)
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.sqlite_mailboxes import SqliteMailboxes
from e2ee_desktop.relay.stored_names import tombstone
from e2ee_desktop.wire.frames_control import Refusal

_INSERT = "INSERT OR IGNORE INTO envelope (mailbox, envelope_id, hour, size, body) VALUES (?, ?, ?, ?, ?)"
_KNOWN = "SELECT 1 FROM envelope WHERE mailbox = ? AND envelope_id = ?"
_READ = """
    SELECT sequence, envelope_id, size, body FROM envelope
     WHERE mailbox = ? AND sequence > ?
  ORDER BY sequence
"""
_LAST = "SELECT max(sequence) FROM envelope WHERE mailbox = ?"
_ERASE = "DELETE FROM envelope WHERE sequence = ? AND mailbox = ? RETURNING envelope_id, size"
_BURY = "INSERT OR IGNORE INTO tombstone (epoch, hash) VALUES (?, ?)"
_BURIED = "SELECT 1 FROM tombstone WHERE hash = ? AND epoch IN ({})"
_DIG_UP = "DELETE FROM tombstone WHERE (epoch, hash) IN (SELECT epoch, hash FROM tombstone WHERE epoch < ? LIMIT ?)"
# By sequence, hence by time: no index on hours to write with every envelope.
_OLDEST = "SELECT sequence, mailbox, hour, size FROM envelope ORDER BY sequence LIMIT ?"
_FORGET = "DELETE FROM envelope WHERE sequence = ?"

EPOCH_HOURS = 10 * 24
"""All that a tombstone tells of its time. A few epochs cover the retry window: few places to look a new id up."""


class SqliteEnvelopes:
    """The tables `envelope` and `tombstone`."""

    def __init__(
        self, database: sqlite3.Connection, mailboxes: SqliteMailboxes, quota: Quota, now_hour: Callable[[], int]
    ) -> None:
        self._database, self._mailboxes, self._quota, self._now_hour = database, mailboxes, quota, now_hour
        self._epochs = 1 - (-quota.retention_days * 24 // EPOCH_HOURS)
        self._buried = _BURIED.format(",".join("?" * self._epochs))

    def accept(self, wish: AcceptEnvelope) -> Accepted | Refused:
        mailbox = self._mailboxes.addressed(wish.send_id)
        if mailbox is None:
            return Refused(Refusal.MAILBOX_UNKNOWN)
        if not mailbox.admits(wish.capability):
            return Refused(Refusal.CAPABILITY_REFUSED)
        if not wish.paid and not mailbox.capability_hashes:
            return Refused(Refusal.PAYMENT_NEEDED)
        if self._is_buried(mailbox.number, wish.envelope_id):
            return Accepted(mailbox.number, 0)
        size = len(wish.envelope)
        full = mailbox.waiting >= self._quota.envelopes or mailbox.waiting_bytes + size > self._quota.size_bytes
        if full:
            known = self._database.execute(_KNOWN, (mailbox.number, wish.envelope_id)).fetchone()
            return Refused(Refusal.QUOTA_EXCEEDED) if known is None else Accepted(mailbox.number, 0)
        row = (mailbox.number, wish.envelope_id, self._now_hour(), size, wish.envelope)
        cursor = self._database.execute(_INSERT, row)
        if not cursor.rowcount:
            return Accepted(mailbox.number, 0)
        mailbox.waiting += 1
        mailbox.waiting_bytes += size
        return Accepted(mailbox.number, cursor.lastrowid or 0)

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
        return Waiting(tuple(found), complete=True)

    def last_sequence(self, mailbox: MailboxNumber) -> int:
        """Of the newest envelope that waits, 0 when none does."""
        (last,) = self._database.execute(_LAST, (mailbox,)).fetchone()
        return int(last or 0)

    def erase(self, wish: EraseEnvelopes) -> Changed:
        epoch = self._now_hour() // EPOCH_HOURS
        for sequence in wish.sequences:
            row = self._database.execute(_ERASE, (sequence, wish.mailbox)).fetchone()
            if row is not None:
                envelope_id, size = row
                self._database.execute(_BURY, (epoch, tombstone(wish.mailbox, envelope_id)))
                self._mailboxes.count(wish.mailbox, -1, -size)
        return Changed()

    def expire(self, rows_max: int) -> int:
        """Forget what waited too long, oldest first, and tombstones whose retry window is over; returns how many."""
        now_hour = self._now_hour()
        rows = self._database.execute(_OLDEST, (rows_max,)).fetchall()
        old = [row for row in rows if row[2] < now_hour - self._quota.retention_days * 24]
        for sequence, mailbox, _, size in old:
            self._database.execute(_FORGET, (sequence,))
            self._mailboxes.count(mailbox, -1, -size)
        oldest_epoch = now_hour // EPOCH_HOURS - self._epochs + 1
        return len(old) + self._database.execute(_DIG_UP, (oldest_epoch, rows_max)).rowcount

    def _is_buried(self, mailbox: MailboxNumber, envelope_id: bytes) -> bool:
        newest = self._now_hour() // EPOCH_HOURS
        epochs = range(newest, newest - self._epochs, -1)
        row = self._database.execute(self._buried, (tombstone(mailbox, envelope_id), *epochs)).fetchone()
        return row is not None
