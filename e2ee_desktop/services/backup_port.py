"""Ports of backups: rows of the profile, and files where backups lie (docs/backup.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.wire.backup_items import Value


@dataclass(frozen=True, slots=True)
class BackupPage:
    """rows: in a stable order. next: where the page behind it begins; 0 when there was nothing any more."""

    columns: list[str]
    rows: list[list[Value]]
    next: int


class BackupTables(Protocol):
    """The rows that go into a backup, by table; ratchet states and prekeys are in none of them."""

    @property
    def tables(self) -> Sequence[str]:
        """In the order in which they are put back."""
        ...

    @property
    def schema(self) -> int: ...
    def count(self, table: str) -> int: ...
    def messages_by_contact(self) -> dict[ContactId, int]: ...
    def page(self, table: str, after: int, rows: int) -> BackupPage: ...
    def put(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> int:
        """What is not there; without columns that are unknown here, and without rows whose contact is missing."""
        ...

    def begin_prekeys_at(self, number: int) -> None: ...
    def settle_outgoing(self, failure: str) -> None: ...
    def settle_files(self, whole: Sequence[str]) -> None: ...
    def settle_mailboxes(self) -> None: ...


class BackupSink(Protocol):
    """A backup that is being written; nothing has its name before `finish`. Raises StorageFailure: backup.not_written, store.disk_full."""

    def write(self, data: bytes) -> None: ...
    def finish(self) -> None:
        """Durably, under its name."""
        ...

    def abandon(self) -> None:
        """Nothing of it is left."""
        ...


class BackupSource(Protocol):
    """A backup that is read. Raises UserActionNeeded("backup.unreadable")."""

    @property
    def size_bytes(self) -> int: ...
    def read(self, at: int, size_bytes: int) -> bytes:
        """Fewer where the file ends."""
        ...

    def close(self) -> None: ...


class BackupFiles(Protocol):
    """Backups, and the profile's sealed files as they are. Every call blocks."""

    def create(self, path: str) -> BackupSink:
        """Raises UserActionNeeded("backup.exists"), StorageFailure("backup.not_written")."""
        ...

    def open(self, path: str) -> BackupSource: ...
    def remove(self, path: str) -> None:
        """A backup of ours. One that is not there is no error."""
        ...

    def listing(self, folder: str, beginning: str) -> tuple[str, ...]:
        """Paths of files whose names begin so, in order of their names."""
        ...

    def clear_unfinished(self, folder: str, beginning: str) -> None:
        """Remove what a crash left of backups whose names begin so."""
        ...

    def sealed_bytes(self, stored: str) -> int:
        """Of a sealed file that is whole; 0 when there is none."""
        ...

    def read_sealed(self, stored: str, at: int, size_bytes: int) -> bytes: ...
    def write_sealed(self, stored: str, at: int, data: bytes) -> None:
        """Beside its place. Raises StorageFailure: file.shelf_failed, store.disk_full."""
        ...

    def keep_sealed(self, stored: str) -> None:
        """It is whole: put it in its place, durably."""
        ...

    def drop_sealed(self, stored: str) -> None:
        """It did not become whole."""
        ...
