"""A new database in the place of a damaged one, which is kept aside and never deleted by us.

    1 the new one is whole beside its place, and synced
    2 `database.exchange` says into which folder the damaged one goes        from here on the exchange is finished, whatever happens
    3 the damaged one's files are moved there, its log first
    4 the new one is moved to its place, the note goes

A crash after 2 is finished by the next start, before anything opens a database: a log beside another database than its own
would be taken for that one's.
"""

from __future__ import annotations

from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.platform.atomic_file import file_failure, read_if_there, sync_folder, write_atomically

ASIDE = "damaged"
_NOTE, _NEW = "database.exchange", ".salvaged"
_SIDES = ("-wal", "-shm", "-journal", "-log", "")
_NAME_BYTES_MAX = 100


class DatabaseExchange:
    """database: the profile's. The folder must be acquired."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self.new = database.with_name(database.name + _NEW)
        self._note = database.with_name(_NOTE)

    def clear(self) -> None:
        """Remove what a salvage that did not end has left. Raises StorageFailure."""
        self.finish()
        try:
            for leaving in self.new.parent.glob(self.new.name + "*"):
                leaving.unlink()
        except OSError as error:
            raise file_failure(error) from error

    def begin(self, name: str) -> Path:
        """The new one is whole: exchange. name: of the folder for the damaged one. Returns that folder."""
        aside = self._database.parent / ASIDE / name
        try:
            aside.parent.mkdir(mode=0o700, exist_ok=True)
            aside.mkdir(mode=0o700)
        except OSError as error:
            raise file_failure(error) from error
        write_atomically(self._note, name.encode())
        self.finish()
        return aside

    def finish(self) -> None:
        """What was begun; nothing else. Raises StorageFailure: profile.damaged, profile.unwritable."""
        noted = read_if_there(self._note, _NAME_BYTES_MAX)
        if noted is None:
            return
        aside = self._database.parent / ASIDE / noted.decode("ascii", "replace")
        if not aside.is_dir():
            raise StorageFailure("profile.damaged")
        try:
            self._move(aside)
            self._note.unlink()
            sync_folder(self._database.parent)
        except OSError as error:
            raise file_failure(error) from error

    def _move(self, aside: Path) -> None:
        """Twice is as once: what is aside already was moved before."""
        for side in _SIDES:
            source = self._database.with_name(self._database.name + side)
            if self.new.exists() and source.exists() and not (aside / source.name).exists():
                source.rename(aside / source.name)
        sync_folder(aside)
        if self.new.exists():
            self.new.rename(self._database)
        sync_folder(self._database.parent)
