"""Mailboxes in SQLite: who owns one, who may write to it, how much waits in it.

Keeps the rows in use in memory, with the quota's counters. The cache is only ever dropped whole: after a transaction
that failed, and when it has grown too large.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field

from e2ee_desktop.relay.mailbox_store import (
    Changed,
    CreateMailbox,
    Deleted,
    DeleteMailbox,
    KeepMailboxes,
    MailboxNumber,
    Refused,
    SetMailboxCapabilities,
)
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.sqlite_arrivals import SqliteArrivals
from e2ee_desktop.relay.stored_names import HASH_BYTES, NUMBER_BITS, admits, capability_hash, id_hash, tombstones
from e2ee_desktop.wire.frames_control import Refusal

CACHED_MAX = 16_384

_COLUMNS = "SELECT mailbox, owner_key, capability_hashes, opened_day FROM mailbox"
_BY_SEND_ID = f"{_COLUMNS} WHERE send_hash = ?"
_BY_RECEIVE_ID = f"{_COLUMNS} WHERE receive_hash = ?"
_BY_NUMBER = f"{_COLUMNS} WHERE mailbox = ?"
_COUNT = "SELECT count(*) FROM mailbox"
_INSERT = """
    INSERT INTO mailbox (receive_hash, send_hash, owner_key, capability_hashes, mailbox, opened_day)
    VALUES (?, ?, ?, ?, ?, ?)
"""
_OPENED = "UPDATE mailbox SET opened_day = ? WHERE mailbox = ?"
_UNUSED = "SELECT mailbox FROM mailbox WHERE opened_day < ? LIMIT ?"
_SAME = """
    SELECT 1 FROM mailbox
     WHERE receive_hash = ? AND send_hash = ? AND owner_key = ? AND capability_hashes = ?
"""
_TAKEN = "SELECT 1 FROM mailbox WHERE receive_hash = ? OR send_hash = ?"
_TABLES_OF_A_MAILBOX = ("one_time", "directory", "mailbox")


@dataclass(slots=True)
class Mailbox:
    """A row in use. opened_day: since 1970. waiting, waiting_bytes: envelopes not yet acknowledged. admitted: the capability
    that came last, so that the next one costs a comparison instead of a hash; empty when there is none. tombstones: see there."""

    number: MailboxNumber
    owner_key: bytes
    capability_hashes: tuple[bytes, ...]
    opened_day: int
    waiting: int
    waiting_bytes: int
    admitted: bytes = field(default=b"", repr=False)
    tombstones: hashlib.blake2b = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.tombstones = tombstones(self.number)

    def objection(self, capability: bytes | None, paid: bool) -> Refusal | None:
        """Why an envelope with this capability is not taken; None when it is. Compared in constant time."""
        if capability and self.admitted and hmac.compare_digest(capability, self.admitted):
            return None
        if not admits(self.capability_hashes, capability):
            return Refusal.CAPABILITY_REFUSED
        if not self.capability_hashes:  # public: any capability is as good as none, and none is remembered
            return None if paid else Refusal.PAYMENT_NEEDED
        self.admitted = capability or b""
        return None


class SqliteMailboxes:
    """The table `mailbox`, and the cache of its rows."""

    def __init__(
        self, database: sqlite3.Connection, arrivals: SqliteArrivals, quota: Quota, now_hour: Callable[[], int]
    ) -> None:
        self._database, self._arrivals, self._quota, self._now_hour = database, arrivals, quota, now_hour
        self._count: int | None = None
        self.by_send_id: dict[bytes, Mailbox] = {}
        """Those in memory, for whoever has many to find; `addressed` finds the other ones."""
        self._by_number: dict[MailboxNumber, Mailbox] = {}

    def forget_cached(self) -> None:
        """What is in memory may be ahead of the disk: a transaction failed."""
        self.by_send_id.clear()
        self._by_number.clear()
        self._count = None

    def addressed(self, send_id: bytes) -> Mailbox | None:
        """The mailbox that senders call so."""
        cached = self.by_send_id.get(send_id)
        if cached is None:
            cached = self._load(_BY_SEND_ID, id_hash(send_id))
            if cached is not None:
                self.by_send_id[send_id] = cached
        return cached

    def owned(self, receive_id: bytes, proof: OwnerProof) -> Mailbox | Refused:
        """The mailbox that its owner calls so, if `proof` is its owner's."""
        mailbox = self._load(_BY_RECEIVE_ID, id_hash(receive_id))
        if mailbox is None:
            return Refused(Refusal.MAILBOX_UNKNOWN)
        return mailbox if proof.signed_by(mailbox.owner_key) else Refused(Refusal.REFUSED)

    def count(self, number: MailboxNumber, envelopes: int, size_bytes: int) -> None:
        """Add to the counters of a mailbox; one that is not in memory is counted when it is loaded."""
        cached = self._by_number.get(number)
        if cached is not None:
            cached.waiting += envelopes
            cached.waiting_bytes += size_bytes

    def create(self, wish: CreateMailbox) -> Changed | Refused:
        hashes = b"".join(map(capability_hash, wish.capabilities))
        row = (id_hash(wish.receive_id), id_hash(wish.send_id), wish.owner_key, hashes)
        if self._database.execute(_TAKEN, row[:2]).fetchone() is None:
            if self._number_of_all() >= self._quota.mailboxes:
                return Refused(Refusal.RELAY_FULL)
            self._database.execute(_INSERT, (*row, secrets.randbits(NUMBER_BITS), self._today()))
            self._count = self._number_of_all() + 1
            return Changed()
        same = self._database.execute(_SAME, row).fetchone() is not None
        return Changed() if same else Refused(Refusal.MAILBOX_EXISTS)

    def set_capabilities(self, wish: SetMailboxCapabilities) -> Changed | Refused:
        mailbox = self.owned(wish.receive_id, wish.proof)
        if isinstance(mailbox, Refused):
            return mailbox
        mailbox.capability_hashes, mailbox.admitted = tuple(map(capability_hash, wish.capabilities)), b""
        joined = b"".join(mailbox.capability_hashes)
        self._database.execute("UPDATE mailbox SET capability_hashes = ? WHERE mailbox = ?", (joined, mailbox.number))
        return Changed()

    def delete(self, wish: DeleteMailbox) -> Deleted | Refused:
        mailbox = self.owned(wish.receive_id, wish.proof)
        if isinstance(mailbox, Refused):
            return Deleted(None) if mailbox.refusal is Refusal.MAILBOX_UNKNOWN else mailbox
        for table in _TABLES_OF_A_MAILBOX:
            self._database.execute(f"DELETE FROM {table} WHERE mailbox = ?", (mailbox.number,))  # noqa: S608 - our own names
        self._arrivals.erase_all(mailbox.number)
        self._arrivals.settled.erase_all(mailbox.number)
        self.forget_cached()
        return Deleted(mailbox.number)

    def opened(self, mailbox: Mailbox) -> None:
        """Its owner is here: note the day, at most once a day."""
        if mailbox.opened_day != self._today():
            mailbox.opened_day = self._today()
            self._database.execute(_OPENED, (mailbox.opened_day, mailbox.number))

    def keep(self, wish: KeepMailboxes) -> Changed:
        for number in wish.mailboxes:
            mailbox = self._by_number.get(number) or self._load(_BY_NUMBER, number)
            if mailbox is not None:
                self.opened(mailbox)
        return Changed()

    def expire(self, rows_max: int) -> int:
        """Delete mailboxes that nobody opened for too long, with what is in them; returns how many rows that were."""
        before = self._today() - self._quota.unused_days
        left = rows_max
        for (number,) in self._database.execute(_UNUSED, (before, rows_max)).fetchall():
            left -= self._arrivals.settled.erase_all(number, max(0, left))
            for table in _TABLES_OF_A_MAILBOX:
                if left > 0:
                    rows = f"SELECT rowid FROM {table} WHERE mailbox = ? LIMIT ?"  # noqa: S608 - our own names
                    deleted = f"DELETE FROM {table} WHERE rowid IN ({rows})"  # noqa: S608
                    left -= self._database.execute(deleted, (number, left)).rowcount
        if left < rows_max:
            self.forget_cached()
        return rows_max - left

    def _today(self) -> int:
        return self._now_hour() // 24

    def _number_of_all(self) -> int:
        if self._count is None:
            (self._count,) = self._database.execute(_COUNT).fetchone()
        return int(self._count or 0)

    def _load(self, query: str, key: bytes | MailboxNumber) -> Mailbox | None:
        row = self._database.execute(query, (key,)).fetchone()
        if row is None:
            return None
        number = MailboxNumber(row[0])
        if number not in self._by_number:
            if len(self._by_number) >= CACHED_MAX:
                self.forget_cached()
            waiting, waiting_bytes = self._arrivals.settled.waiting.count(number)
            for arrival in self._arrivals.waiting(number):
                waiting, waiting_bytes = waiting + 1, waiting_bytes + len(arrival.body)
            hashes = tuple(row[2][start : start + HASH_BYTES] for start in range(0, len(row[2]), HASH_BYTES))
            self._by_number[number] = Mailbox(number, row[1], hashes, row[3], waiting, waiting_bytes)
        return self._by_number[number]
