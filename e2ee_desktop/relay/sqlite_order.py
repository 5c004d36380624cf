"""What the database's file would tell by the order in which it was written, and how it is forgotten. Knows no operation.

SQLite puts rows into a page, and pages into the file, in the order in which they come; its log holds changed pages in the
order of their change, and what was changed together. Mailboxes that one person made in a row, or opened at once, would
be neighbours there, however random their numbers are. So the log is emptied every few minutes, and the file is written
anew in the order of its keys, which are random, every hour. (docs/leakage.md)
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable

REWRITTEN_BYTES_MAX = 67_108_864
"""A larger file is not rewritten: nobody's message may wait for seconds. Some 1,300 mailboxes with directories fit."""


class SqliteOrder:
    """Call `forget` between transactions. Trouble with the disk is none here: the order stays a little longer."""

    def __init__(self, database: sqlite3.Connection, now_hour: Callable[[], int]) -> None:
        self._database, self._now_hour = database, now_hour
        self._rewritten_hour: int | None = None
        self._changes = -1

    def forget(self) -> None:
        """Empty the log; once an hour rewrite the file, if anything was written since."""
        with contextlib.suppress(sqlite3.Error):
            if self._rewritten_hour != self._now_hour():
                self._rewrite()
            self._empty_log()

    def forget_all(self) -> None:
        """At the end: as `forget`, without waiting for the hour."""
        with contextlib.suppress(sqlite3.Error):
            self._rewrite()
            self._empty_log()

    def _rewrite(self) -> None:
        (pages,) = self._database.execute("PRAGMA page_count").fetchone()
        (page_bytes,) = self._database.execute("PRAGMA page_size").fetchone()
        if self._changes != self._database.total_changes and pages * page_bytes <= REWRITTEN_BYTES_MAX:
            self._database.execute("PRAGMA temp_store = MEMORY")  # no copy of it in a folder for temporary files
            self._database.execute("VACUUM")
            self._changes = self._database.total_changes
        self._rewritten_hour = self._now_hour()

    def _empty_log(self) -> None:
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
