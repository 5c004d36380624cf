"""Files of backups: written beside their name and then moved there, read by places; and the profile's sealed files as they are.

Knows bytes, not what they mean. Files are for their owner alone (0600).
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from io import FileIO
from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.platform.atomic_file import PART_SUFFIX, file_failure, sync_folder

_BINARY = getattr(os, "O_BINARY", 0)
_STORED = re.compile(r"[0-9a-f]{32}")
_RESTORING = ".restoring"


class FileSink:
    """One backup that is being written."""

    def __init__(self, path: Path) -> None:
        self._path, self._part = path, path.with_name(path.name + PART_SUFFIX)
        try:
            descriptor = os.open(self._part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC | _BINARY, 0o600)
        except OSError as error:
            raise _not_written(error) from error
        self._file = FileIO(descriptor, "wb")

    def write(self, data: bytes) -> None:
        """To the end."""
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[self._file.write(rest) or 0 :]
        except OSError as error:
            raise _not_written(error) from error

    def finish(self) -> None:
        """Synced, then moved to its name; a file that came there meanwhile is not replaced."""
        try:
            os.fsync(self._file.fileno())
            self._file.close()
            if self._path.exists():
                raise UserActionNeeded("backup.exists")
            self._part.rename(self._path)
            sync_folder(self._path.parent)
        except OSError as error:
            raise _not_written(error) from error

    def abandon(self) -> None:
        """Safe to call after `finish`."""
        with suppress(OSError):  # what failed before is what is told
            self._file.close()
        with suppress(OSError):
            self._part.unlink(missing_ok=True)


class FileSource:
    """One backup that is read."""

    def __init__(self, path: Path) -> None:
        try:
            self._file = FileIO(path, "rb")
            self.size_bytes = os.fstat(self._file.fileno()).st_size
        except OSError as error:
            raise UserActionNeeded("backup.unreadable", errno=error.errno or 0) from error

    def read(self, at: int, size_bytes: int) -> bytes:
        """Fewer where the file ends. A place that the disk does not give is as if it were damaged: zeros."""
        try:
            self._file.seek(at)
            parts: list[bytes] = []
            while size_bytes and (part := self._file.read(size_bytes)):
                parts.append(part)
                size_bytes -= len(part)
            return b"".join(parts)
        except OSError:
            return bytes(size_bytes)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class OsBackupFiles:
    """attachments: the profile's folder of sealed files."""

    def __init__(self, attachments: Path) -> None:
        self._attachments = attachments

    def create(self, path: str) -> FileSink:
        """Raises UserActionNeeded("backup.exists"): nothing is ever replaced."""
        target = Path(path).expanduser().absolute()
        if target.exists():
            raise UserActionNeeded("backup.exists")
        return FileSink(target)

    def open(self, path: str) -> FileSource:
        """Raises UserActionNeeded("backup.unreadable")."""
        return FileSource(Path(path).expanduser())

    def remove(self, path: str) -> None:
        """One that is not there is no error."""
        try:
            Path(path).expanduser().unlink(missing_ok=True)
        except OSError as error:
            raise _not_written(error) from error

    def listing(self, folder: str, beginning: str) -> tuple[str, ...]:
        """In order of their names; unfinished ones are none."""
        try:
            found = Path(folder).expanduser().glob(beginning + "*")
            return tuple(sorted(str(path) for path in found if path.suffix != PART_SUFFIX))
        except OSError as error:
            raise _not_written(error) from error

    def clear_unfinished(self, folder: str, beginning: str) -> None:
        """Their names are ours: no other program makes such a part."""
        try:
            for part in Path(folder).expanduser().glob(f"{beginning}*{PART_SUFFIX}"):
                part.unlink(missing_ok=True)
        except OSError as error:
            raise _not_written(error) from error

    def sealed_bytes(self, stored: str) -> int:
        """0 when there is none."""
        try:
            return self._place(stored).stat().st_size
        except OSError:
            return 0

    def read_sealed(self, stored: str, at: int, size_bytes: int) -> bytes:
        """Fewer where the file ends or went meanwhile."""
        try:
            with FileIO(self._place(stored), "rb") as file:
                file.seek(at)
                return file.read(size_bytes) or b""
        except OSError:
            return b""

    def write_sealed(self, stored: str, at: int, data: bytes) -> None:
        """Beside its place."""
        try:
            self._attachments.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(self._half(stored), os.O_CREAT | os.O_WRONLY | _BINARY, 0o600)
            with open(descriptor, "wb") as file:  # noqa: PTH123  a descriptor, so that the mode holds from the start
                file.seek(at)
                file.write(data)
        except OSError as error:
            raise _shelf_failed(error) from error

    def keep_sealed(self, stored: str) -> None:
        """Durably in its place."""
        try:
            with open(self._half(stored), "rb+") as file:  # noqa: PTH123 - a descriptor to sync
                os.fsync(file.fileno())
            self._half(stored).replace(self._place(stored))
            sync_folder(self._attachments)
        except OSError as error:
            raise _shelf_failed(error) from error

    def drop_sealed(self, stored: str) -> None:
        """One that is not there is no error."""
        try:
            self._half(stored).unlink(missing_ok=True)
        except OSError as error:
            raise _shelf_failed(error) from error

    def _place(self, stored: str) -> Path:
        if _STORED.fullmatch(stored) is None:  # a name out of a backup must not lead elsewhere
            raise StorageFailure("backup.damaged")
        return self._attachments / stored

    def _half(self, stored: str) -> Path:
        place = self._place(stored)
        return place.with_name(place.name + _RESTORING)


def _not_written(error: OSError) -> StorageFailure:
    failure = file_failure(error)
    return (
        failure if failure.code == "store.disk_full" else StorageFailure("backup.not_written", errno=error.errno or 0)
    )


def _shelf_failed(error: OSError) -> StorageFailure:
    failure = file_failure(error)
    return failure if failure.code == "store.disk_full" else StorageFailure("file.shelf_failed", errno=error.errno or 0)
