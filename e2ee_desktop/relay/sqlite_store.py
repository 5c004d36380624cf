"""The embedded mailbox store: SQLite, one writer thread, one transaction a batch.

Durable means: WAL with synchronous=FULL, so COMMIT has synced when it returns (NORMAL would not). A batch that the disk
refuses is rolled back; then what needs no more room (erasing, reading) is tried again, then reading alone, and the rest is
refused; where a page is damaged, each operation is tried alone. Nothing is acknowledged that is not on disk.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from typing import assert_never, cast

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.mailbox_store import (
    AcceptEnvelope,
    CreateMailbox,
    DeleteMailbox,
    EraseEnvelopes,
    Expire,
    Expired,
    FetchDirectory,
    KeepMailboxes,
    MailboxNumber,
    Opened,
    OpenMailbox,
    Operation,
    Outcome,
    PublishDirectory,
    ReadEnvelopes,
    Refused,
    SetMailboxCapabilities,
)
from e2ee_desktop.relay.one_process import OneProcess
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.sqlite_arrivals import SqliteArrivals
from e2ee_desktop.relay.sqlite_directory import SqliteDirectory
from e2ee_desktop.relay.sqlite_envelopes import SqliteEnvelopes
from e2ee_desktop.relay.sqlite_mailboxes import SqliteMailboxes
from e2ee_desktop.relay.sqlite_order import SqliteOrder
from e2ee_desktop.relay.sqlite_schema import DISK_ERRORS, is_damage, open_database, reason
from e2ee_desktop.wire.frames_control import Refusal

DEFAULT_QUOTA = Quota()
DISK_RETRY_MS = 30_000
SETTLE_SECONDS = 2
"""So long after it came, at the latest after twice as long, an envelope has its lasting place or is gone from the disk."""

_GROWING = (CreateMailbox, SetMailboxCapabilities, PublishDirectory, FetchDirectory, AcceptEnvelope)
_WRITING = (DeleteMailbox, EraseEnvelopes, KeepMailboxes, Expire)


def hours_since_epoch() -> int:
    """The wall clock, as coarse as anything is stamped here."""
    return int(time.time() // 3_600)


class SqliteMailboxStore(OneProcess):
    """`MailboxStore` on one file. Raises what `open_database` raises."""

    def __init__(
        self, folder: Path, quota: Quota = DEFAULT_QUOTA, now_hour: Callable[[], int] = hours_since_epoch
    ) -> None:
        self._database = open_database(folder)
        self._quota, self._now_hour = quota, now_hour
        self._noting_days = True
        try:
            self._arrivals = SqliteArrivals(self._database)
            self._mailboxes = SqliteMailboxes(self._database, self._arrivals, quota, now_hour)
            self._directory = SqliteDirectory(self._database, self._mailboxes, now_hour)
            self._envelopes = SqliteEnvelopes(self._database, self._mailboxes, self._arrivals, quota, now_hour)
            self._order = SqliteOrder(self._database, now_hour)
        except DISK_ERRORS as error:
            self._database.close()
            raise StorageFailure(reason(error)) from error
        self._stale = self._damaged = False
        self._writer = ThreadPoolExecutor(1, "relay-writer")
        self._settling: asyncio.Task[None] | None = None

    async def apply(self, batch: Sequence[Operation]) -> Sequence[Outcome]:
        loop = asyncio.get_running_loop()
        outcomes = await loop.run_in_executor(self._writer, self.apply_blocking, batch)
        if not self._arrivals.empty and (self._settling is None or self._settling.done()):
            self._settling = loop.create_task(self._settle())
        return outcomes

    async def close(self) -> None:
        """Wait for the writer, then close the file; a second call does nothing."""
        if self._settling is not None:
            self._settling.cancel()
        await asyncio.to_thread(self._writer.shutdown)
        try:
            await asyncio.to_thread(self._come_to_rest)
        finally:  # whatever went wrong, the next one must not find the file locked
            self._database.close()

    async def _settle(self) -> None:
        loop = asyncio.get_running_loop()
        while not self._arrivals.empty:
            newest = self._arrivals.newest
            await asyncio.sleep(SETTLE_SECONDS)
            while await loop.run_in_executor(self._writer, self._settle_blocking, newest):
                pass

    def _settle_blocking(self, newest: int) -> bool:
        """Give what came until then its lasting place, some of it; returns whether there is more to settle."""
        settled = self._transaction((), newest)
        return settled is not None and self._arrivals.oldest <= newest

    def _come_to_rest(self) -> None:
        """What is closed holds neither what was acknowledged nor the order in which it was written."""
        while self._settle_blocking(self._arrivals.newest):
            pass
        self._transaction((), resting=True)
        self._order.forget_all()

    def apply_blocking(self, batch: Sequence[Operation]) -> Sequence[Outcome]:
        """`apply`, on the thread of the caller."""
        outcomes = self._apply(batch)
        if Expire in map(type, batch):  # comes every few minutes
            self._order.forget()
        return outcomes

    def _apply(self, batch: Sequence[Operation]) -> Sequence[Outcome]:
        refused: Outcome = Refused(Refusal.STORAGE_FULL, DISK_RETRY_MS)
        for excluded in ((), _GROWING, _GROWING + _WRITING):
            self._noting_days = not excluded  # opening must work where nothing can be written
            left = [each for each in batch if not isinstance(each, excluded)] if excluded else batch
            outcomes = self._transaction(left)
            if outcomes is not None and not excluded:
                return outcomes
            if outcomes is None and self._damaged:
                return self._one_by_one(batch)
            if outcomes is not None:
                done = iter(outcomes)
                return [refused if isinstance(each, excluded) else next(done) for each in batch]
        return [refused] * len(batch)

    def _one_by_one(self, batch: Sequence[Operation]) -> Sequence[Outcome]:
        """Something lies on a damaged page: whom that doesn't concern is served."""
        outcomes: list[Outcome] = []
        for each in batch:
            self._noting_days = True
            done = self._looked_up(each) if isinstance(each, ReadEnvelopes) else self._transaction((each,))
            outcomes.append(done[0] if done else Refused(Refusal.STORAGE_FULL, DISK_RETRY_MS))
        return outcomes

    def _looked_up(self, wish: ReadEnvelopes) -> Sequence[Outcome]:
        """What can be read, none for nothing. SQLite commits no transaction that has met a damaged page."""
        try:
            self._database.execute("BEGIN")
            if self._stale:
                self._envelopes.reload()
                self._stale = False
            return (self._envelopes.read(wish),)
        except DISK_ERRORS:
            self._stale = True
            return ()
        finally:
            self._roll_back()

    def _transaction(
        self, batch: Sequence[Operation], settling: int = 0, *, resting: bool = False
    ) -> Sequence[Outcome] | None:
        """None when the disk refused: nothing of it took effect. settling, resting: see `SqliteEnvelopes.settle`, `.shelve`."""
        try:
            self._database.execute("BEGIN IMMEDIATE")
            if self._stale:
                self._envelopes.reload()
                self._stale = False
            self._envelopes.begin(batch)
            outcomes: list[Outcome] = []
            for kind, run in groupby(batch, type):
                if kind is AcceptEnvelope:
                    outcomes += self._envelopes.accept(cast("Iterator[AcceptEnvelope]", run))
                else:
                    outcomes += map(self._perform, run)
            if settling:
                self._envelopes.settle(settling)
            self._envelopes.finish()
            if resting:
                self._envelopes.shelve()
            self._database.execute("COMMIT")
        except DISK_ERRORS as error:
            self._stale, self._damaged = True, is_damage(error)
            self._mailboxes.forget_cached()
            self._roll_back()
            return None
        return outcomes

    def _roll_back(self) -> None:
        # SQLite rolls back by itself after some errors of the disk, and can then not do it again.
        with contextlib.suppress(sqlite3.Error):
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")

    def leave(self, mailbox: MailboxNumber) -> None:
        self._envelopes.leave(mailbox)

    def _perform(self, wish: Operation) -> Outcome:
        self._envelopes.flush()
        match wish:
            case AcceptEnvelope():
                return self._envelopes.accept((wish,))[0]
            case EraseEnvelopes():
                return self._envelopes.erase(wish)
            case ReadEnvelopes():
                return self._envelopes.read(wish)
            case OpenMailbox():
                return self._open(wish)
            case Expire():
                return self._expire(wish)
            case PublishDirectory():
                return self._directory.publish(wish)
            case FetchDirectory():
                return self._directory.fetch(wish)
            case CreateMailbox() | SetMailboxCapabilities() | DeleteMailbox() | KeepMailboxes():
                return self._administer(wish)
            case _ as never:
                assert_never(never)

    def _administer(self, wish: CreateMailbox | SetMailboxCapabilities | DeleteMailbox | KeepMailboxes) -> Outcome:
        match wish:
            case CreateMailbox():
                return self._mailboxes.create(wish)
            case SetMailboxCapabilities():
                return self._mailboxes.set_capabilities(wish)
            case DeleteMailbox():
                return self._mailboxes.delete(wish)
            case KeepMailboxes():
                return self._mailboxes.keep(wish)

    def _open(self, wish: OpenMailbox) -> Outcome:
        mailbox = self._mailboxes.owned(wish.receive_id, wish.proof)
        if isinstance(mailbox, Refused):
            return mailbox
        if self._noting_days:
            self._mailboxes.opened(mailbox)
        self._envelopes.opened(mailbox.number)
        left = self._directory.items_left(mailbox.number)
        return Opened(mailbox.number, left, self._envelopes.last_sequence(mailbox.number))

    def _expire(self, wish: Expire) -> Expired:
        before = self._now_hour() - self._quota.retention_days * 24
        rows = self._envelopes.expire(wish.rows_max) + self._mailboxes.expire(wish.rows_max)
        return Expired(rows + self._directory.expire(before, wish.rows_max))
