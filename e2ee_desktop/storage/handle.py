"""What this floor uses of an apsw connection, with its types.

apsw's own stubs name `collections.abc.Buffer`, which Python has from 3.12 on: under 3.11 a strict checker knows none of
its types. Here they are said once; nothing else of a connection may be used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

import apsw

Row = tuple[Any, ...]  # Any: the tables are STRICT, so each column's type is known where its row is read
Bindings = Mapping[str, Any] | Sequence[Any]


class Rows(Protocol):
    """The answer to a statement."""

    def fetchall(self) -> list[Row]:
        """Every row; runs the statement to its end."""
        ...


class Handle(Protocol):
    """An open connection; every call may raise apsw.Error."""

    @property
    def in_transaction(self) -> bool:
        """False as soon as SQLite has rolled back, whoever asked for it."""
        ...

    @property
    def system_errno(self) -> int:
        """The system's error number behind the newest failure of a file, 0 when there was none."""
        ...

    def execute(self, statements: str, bindings: Bindings | None = None, /, *, can_cache: bool = True) -> Rows:
        """Run up to the first row. can_cache: False for a text that must not stay in memory."""
        ...

    def executemany(self, statements: str, bindings: Iterable[Bindings], /) -> object:
        """Run once for each bindings, to the end."""
        ...

    def changes(self) -> int:
        """Rows changed by the last statement that writes, without those that its triggers changed."""
        ...

    def set_busy_timeout(self, milliseconds: int, /) -> None:
        """How long to wait for a lock."""
        ...

    def create_scalar_function(
        self,
        name: str,
        callable: Callable[..., str],  # noqa: A002 - apsw's own name
        numargs: int,
        *,
        deterministic: bool,
        flags: int,
    ) -> None:
        """Let statements call a function of ours."""
        ...

    def set_progress_handler(self, callable: Callable[[], bool] | None, nsteps: int = 100, /) -> None:  # noqa: A002
        """Ask every so many steps whether to break off; None to ask no more."""
        ...

    def set_wal_hook(self, callable: Callable[[Any, str, int], int] | None, /) -> None:  # noqa: A002
        """Called after each commit with the log's length in pages; takes the place of SQLite's own folding of a long log."""
        ...

    def close(self, force: bool = False) -> None:
        """Close, also with statements half run when forced."""
        ...


def open_handle(path: Path) -> Handle:
    """Open an existing file for reading and writing; SQLite never creates one here."""
    return cast("Handle", apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE))
