"""One open database: statements and transactions.

Rules:
1. Writing happens inside `transaction()` only.
2. When SQLite gives up a whole transaction by itself (full disk), nothing more is written until the outermost level has
   ended, and that level raises, even when somebody in between swallowed the error: what they wrote before is gone.

This file knows no table, no key and no path.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from functools import partial

import apsw

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, StorageFailure, UserActionNeeded
from e2ee_desktop.storage.failures import failure_of
from e2ee_desktop.storage.handle import Bindings, Handle, Row
from e2ee_desktop.storage.log_note import LogNote

_FOLDED, _NO_LOG = (0, 0, 0), (0, -1, -1)
_STEPS_BETWEEN_LOOKS = 100_000
"""Of SQLite's machine: some milliseconds."""
_FOLDED_FROM_PAGES = 1_000
"""A log of this length is brought into the file after a commit, as SQLite does by itself."""
_THOROUGH_CHECK_BYTES = 8 * 1024 * 1024  # well under 0.1 s; above it, each page's own authentication finds damage


class Database:
    """An unlocked connection, owned by one thread."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._depth = 0
        self._given_up: E2EEError | None = None
        self._note: LogNote | None = None
        self.epoch = 0
        """Grows whenever something that was read or written may no longer be so: what was kept of it is out of date."""

    @property
    def version(self) -> int:
        """The schema's number; 0 before the first migration."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def use_write_ahead_log(self) -> None:
        """Switch to WAL: a commit is one append and one sync. Raises StorageFailure("store.read_only")."""
        found = self.row("PRAGMA journal_mode = WAL")
        if found != ("wal",):
            raise StorageFailure("store.read_only")

    def keep_note(self, note: LogNote) -> None:
        """From now on every commit is noted; see `log_note.py`."""
        self._note = note
        self._handle.set_wal_hook(partial(_committed, note))
        weakref.finalize(self, note.close)  # a database that nobody closes is closed by SQLite, log and all

    def check(self) -> None:
        """Raise store.damaged unless sound: every page while the file is small, above that the ends of each table."""
        pages, page_bytes = self.rows("PRAGMA page_count")[0][0], self.rows("PRAGMA page_size")[0][0]
        if pages * page_bytes <= _THOROUGH_CHECK_BYTES:
            if self.rows("PRAGMA quick_check(1)") != (("ok",),):
                raise StorageFailure("store.damaged")
            return
        for (table,) in self.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite_%'"
        ):
            for order in ("ASC", "DESC"):  # names and orders are our own; the first column is always the primary key
                self.rows(f'SELECT * FROM "{table}" ORDER BY 1 {order} LIMIT 1')  # noqa: S608

    def define(self, name: str, places: int, function: Callable[..., str]) -> None:
        """Let statements and triggers call a pure function of ours."""
        flags = apsw.SQLITE_INNOCUOUS  # it reads nothing but its arguments, so that triggers may call it
        self._handle.create_scalar_function(name, function, places, deterministic=True, flags=flags)

    def rows(self, sql: str, bindings: Bindings = ()) -> tuple[Row, ...]:
        """Every row of a question."""
        try:
            return tuple(self._handle.execute(sql, bindings).fetchall())
        except apsw.Error as error:
            raise failure_of(error, self._handle.system_errno) from error

    def row(self, sql: str, bindings: Bindings = ()) -> Row | None:
        """The first row of a question that has at most one."""
        found = self.rows(sql, bindings)
        return found[0] if found else None

    def write(self, sql: str, bindings: Bindings = ()) -> int:
        """Run a statement that writes; returns how many rows it changed, not counting what triggers changed."""
        self.write_returning(sql, bindings)
        return self._handle.changes()

    def write_returning(self, sql: str, bindings: Bindings = ()) -> Row | None:
        """Run a statement that writes and has a RETURNING clause; None when it changed nothing."""
        self._refuse_after_giving_up()
        if self._depth == 0:
            raise LocalMisuse("store.no_transaction")
        found = self._run(sql, bindings)
        return found[0] if found else None

    def write_many(self, sql: str, rows: Iterable[Bindings]) -> None:
        """Run a statement that writes, once for each row of bindings."""
        self._refuse_after_giving_up()
        if self._depth == 0:
            raise LocalMisuse("store.no_transaction")
        try:
            self._handle.executemany(sql, rows)
        except apsw.Error as error:
            failure = failure_of(error, self._handle.system_errno)
            if not self._handle.in_transaction:
                self._given_up = failure
            raise failure from error

    def write_script(self, sql: str) -> None:
        """Run several statements that write (a migration)."""
        self.write_returning(sql)

    @contextmanager
    def interruptible(self, stopped: Callable[[], bool]) -> Generator[None]:
        """What runs inside ends with UserActionNeeded("profile.upgrade_stopped") as soon as `stopped` says so."""
        self._handle.set_progress_handler(stopped, _STEPS_BETWEEN_LOOKS)
        try:
            yield
        except LocalMisuse as refused:
            if isinstance(refused.__cause__, apsw.InterruptError):
                raise UserActionNeeded("profile.upgrade_stopped") from refused
            raise
        finally:
            self._handle.set_progress_handler(None)

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Outermost: durable when it ends. Inner: a savepoint. An exception takes back its own level."""
        self._refuse_after_giving_up()
        begin, keep, take_back = _levels(self._depth)
        self._run(begin)
        self._depth += 1
        try:
            yield
            self._refuse_after_giving_up()
            self._run(keep)
        except BaseException:
            self._take_back(take_back)
            raise
        finally:
            self._depth -= 1
            if self._depth == 0:
                self._given_up = None

    def outdate(self) -> None:
        """Rows went that their tables did not remove themselves."""
        self.epoch += 1

    def fold_log(self) -> None:
        """Bring the log into the file and cut it off, so that what was erased is gone from both. Raises store.busy."""
        self._clear_note()
        if self.row("PRAGMA wal_checkpoint(TRUNCATE)") not in (_FOLDED, _NO_LOG):
            raise StorageFailure("store.busy")

    def close(self) -> None:
        """Fold the log into the file, so that what was erased is gone from both, and close. Safe to call twice."""
        self._clear_note()
        with suppress(apsw.Error):  # a full disk: the log stays beside the file and is read when it is opened next
            self._handle.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._handle.close(True)
        if self._note is not None:
            self._note.close()

    def _clear_note(self) -> None:
        if self._note is not None:
            self._note.clear()

    def _run(self, sql: str, bindings: Bindings = ()) -> list[Row]:
        try:
            return self._handle.execute(sql, bindings).fetchall()
        except apsw.Error as error:
            failure = failure_of(error, self._handle.system_errno)
            if self._depth > 0 and not self._handle.in_transaction:
                self._given_up = failure
            raise failure from error

    def _refuse_after_giving_up(self) -> None:
        if self._given_up is not None:
            raise self._given_up

    def _take_back(self, sql: str) -> None:
        self.epoch += 1
        if not self._handle.in_transaction:
            return  # SQLite has done so itself
        try:
            self._handle.execute(sql).fetchall()
        except apsw.Error as error:
            self._given_up = failure_of(error, self._handle.system_errno)


def _committed(note: LogNote, handle: Handle, _name: str, pages: int) -> int:
    note.committed(pages)
    if pages >= _FOLDED_FROM_PAGES:
        with suppress(apsw.Error):  # as SQLite: it is tried again after the next commit
            handle.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    return apsw.SQLITE_OK


def _levels(depth: int) -> tuple[str, str, str]:
    """The statements that begin, keep and take back a transaction of that depth."""
    if depth == 0:
        return "BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"
    name = f"level{depth}"
    return f"SAVEPOINT {name}", f"RELEASE {name}", f"ROLLBACK TO {name}; RELEASE {name}"
