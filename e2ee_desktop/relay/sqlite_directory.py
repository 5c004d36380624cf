"""Directories in SQLite: the base and the pool of one-time items that an owner publishes beside a mailbox.

An item that was handed out keeps its row for the retry window, bound to the claim that got it: whoever lost the answer
asks again and gets the same item, and an owner whose publication is repeated does not publish it a second time.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable

from e2ee_desktop.relay.mailbox_store import (
    DirectoryFetched,
    FetchDirectory,
    MailboxNumber,
    Pool,
    PublishDirectory,
    Refused,
)
from e2ee_desktop.relay.sqlite_mailboxes import SqliteMailboxes
from e2ee_desktop.relay.stored_names import capability_hash
from e2ee_desktop.wire.frames_control import Refusal
from e2ee_desktop.wire.limits import ONE_TIME_ITEMS_MAX

_LEFT = "SELECT count(*) FROM one_time WHERE mailbox = ? AND claim IS NULL"
_ADD = "INSERT OR IGNORE INTO one_time (item, mailbox, digest, body) VALUES (random() & 0x3fffffffffffffff, ?, ?, ?)"
_KNOWN = "SELECT 1 FROM one_time WHERE mailbox = ? AND digest = ?"
_PUBLISH = """
    INSERT INTO directory (mailbox, single_use, base) VALUES (:mailbox, :single_use, :base)
    ON CONFLICT (mailbox) DO UPDATE SET single_use = :single_use, base = coalesce(:base, base)
"""
_DIRECTORY = "SELECT single_use, first_claim, base FROM directory WHERE mailbox = ?"
_CLAIM_FIRST = "UPDATE directory SET first_claim = ? WHERE mailbox = ? AND first_claim IS NULL"
_CLAIMED = "SELECT body FROM one_time WHERE mailbox = ? AND claim = ?"
_POP = """
    UPDATE one_time SET claim = :claim, claimed_hour = :hour
     WHERE item = (SELECT min(item) FROM one_time WHERE mailbox = :mailbox AND claim IS NULL)
 RETURNING body
"""
_EXPIRE = """
    DELETE FROM one_time WHERE item IN
        (SELECT item FROM one_time WHERE claim IS NOT NULL AND claimed_hour < ? LIMIT ?)
"""


class SqliteDirectory:
    """The tables `directory` and `one_time`."""

    def __init__(self, database: sqlite3.Connection, mailboxes: SqliteMailboxes, now_hour: Callable[[], int]) -> None:
        self._database, self._mailboxes, self._now_hour = database, mailboxes, now_hour

    def items_left(self, mailbox: MailboxNumber) -> int:
        """Size of the pool."""
        (left,) = self._database.execute(_LEFT, (mailbox,)).fetchone()
        return int(left)

    def publish(self, wish: PublishDirectory) -> Pool | Refused:
        mailbox = self._mailboxes.owned(wish.receive_id, wish.proof)
        if isinstance(mailbox, Refused):
            return mailbox
        items = {hashlib.sha256(body).digest(): body for body in wish.one_time}
        fresh = {digest: body for digest, body in items.items() if not self._known(mailbox.number, digest)}
        left = self.items_left(mailbox.number) + len(fresh)
        if left > ONE_TIME_ITEMS_MAX:
            return Refused(Refusal.QUOTA_EXCEEDED)
        row = {"mailbox": mailbox.number, "single_use": wish.single_use, "base": wish.base}
        self._database.execute(_PUBLISH, row)
        self._database.executemany(_ADD, [(mailbox.number, digest, body) for digest, body in fresh.items()])
        return Pool(left)

    def fetch(self, wish: FetchDirectory) -> DirectoryFetched | Refused:
        mailbox = self._mailboxes.addressed(wish.send_id)
        if mailbox is None:
            return Refused(Refusal.MAILBOX_UNKNOWN)
        row = self._database.execute(_DIRECTORY, (mailbox.number,)).fetchone()
        if row is None or row[2] is None:
            return Refused(Refusal.DIRECTORY_MISSING)
        single_use, first_claim, base = row
        claim = capability_hash(wish.claim)
        if single_use and first_claim not in (None, claim):
            return Refused(Refusal.DIRECTORY_USED)
        if first_claim is None:
            self._database.execute(_CLAIM_FIRST, (claim, mailbox.number))
        return DirectoryFetched(base, self._item(mailbox.number, claim))

    def expire(self, before_hour: int, rows_max: int) -> int:
        """Forget items handed out before that hour; returns how many."""
        return self._database.execute(_EXPIRE, (before_hour, rows_max)).rowcount

    def _known(self, mailbox: MailboxNumber, digest: bytes) -> bool:
        return self._database.execute(_KNOWN, (mailbox, digest)).fetchone() is not None

    def _item(self, mailbox: MailboxNumber, claim: bytes) -> bytes | None:
        row = self._database.execute(_CLAIMED, (mailbox, claim)).fetchone()
        if row is None:
            wish = {"claim": claim, "hour": self._now_hour(), "mailbox": mailbox}
            row = self._database.execute(_POP, wish).fetchone()
        return None if row is None else bytes(row[0])
