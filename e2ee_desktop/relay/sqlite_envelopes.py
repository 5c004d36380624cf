"""Envelopes in SQLite: accepted once, read in order, erased when acknowledged, forgotten after the retention.

The hottest code of the relay: one INSERT an envelope, one UPDATE an acknowledgement.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

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
from e2ee_desktop.relay.sqlite_mailboxes import SqliteMailboxes
from e2ee_desktop.wire.frames_control import Refusal

_INSERT = "INSERT OR IGNORE INTO envelope (mailbox, envelope_id, hour, size, body) VALUES (?, ?, ?, ?, ?)"
_KNOWN = "SELECT 1 FROM envelope WHERE mailbox = ? AND envelope_id = ?"
_READ = """
    SELECT sequence, envelope_id, size, body FROM envelope
     WHERE mailbox = ? AND size > 0 AND sequence > ?
  ORDER BY sequence
"""
_LAST = "SELECT max(sequence) FROM envelope WHERE mailbox = ? AND size > 0"
_SIZE = "SELECT size FROM envelope WHERE mailbox = ? AND size > 0 AND sequence = ?"
_ERASE = "UPDATE envelope SET size = 0, body = NULL WHERE sequence = ?"
# By sequence, hence by time: no index on hours to write with every envelope.
_OLDEST = "SELECT sequence, mailbox, hour, size FROM envelope ORDER BY sequence LIMIT ?"
_FORGET = "DELETE FROM envelope WHERE sequence = ?"


@dataclass(frozen=True, slots=True)
class Quota:
    """What may wait in one mailbox."""

    envelopes: int
    size_bytes: int


class SqliteEnvelopes:
    """The table `envelope`."""

    def __init__(
        self, database: sqlite3.Connection, mailboxes: SqliteMailboxes, quota: Quota, now_hour: Callable[[], int]
    ) -> None:
        self._database, self._mailboxes, self._quota, self._now_hour = database, mailboxes, quota, now_hour

    def accept(self, wish: AcceptEnvelope) -> Accepted | Refused:
        mailbox = self._mailboxes.addressed(wish.send_id)
        if mailbox is None:
            return Refused(Refusal.MAILBOX_UNKNOWN)
        if not mailbox.admits(wish.capability):
            return Refused(Refusal.CAPABILITY_REFUSED)
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
        for sequence in wish.sequences:
            row = self._database.execute(_SIZE, (wish.mailbox, sequence)).fetchone()
            if row is not None:
                self._database.execute(_ERASE, (sequence,))
                self._mailboxes.count(wish.mailbox, -1, -row[0])
        return Changed()

    def expire(self, before_hour: int, rows_max: int) -> int:
        """Forget the oldest rows from before that hour, waiting or not; returns how many."""
        rows = self._database.execute(_OLDEST, (rows_max,)).fetchall()
        old = [row for row in rows if row[2] < before_hour]
        for sequence, mailbox, _, size in old:
            self._database.execute(_FORGET, (sequence,))
            if size:
                self._mailboxes.count(mailbox, -1, -size)
        return len(old)
