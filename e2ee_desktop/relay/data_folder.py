"""The relay's folder: private, and one process's at a time. Knows no key and no database."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from e2ee_desktop.domain.errors import StorageFailure

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class DataFolder:
    """Held from entry to exit. Raises StorageFailure: relay.data_in_use, relay.data_unwritable."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = None

    def __enter__(self) -> DataFolder:
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.path.chmod(0o700)
            file = (self.path / "lock").open("ab")
        except OSError as error:
            raise StorageFailure("relay.data_unwritable") from error
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise StorageFailure("relay.data_in_use") from error
        self._file = file
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()  # and with it goes the lock
            self._file = None


def write_private(path: Path, content: bytes) -> None:
    """Write a file of mode 0600, wholly or not at all, durable when this returns. Raises OSError."""
    half = path.with_name(path.name + ".new")
    half.unlink(missing_ok=True)
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)
    if sys.platform != "win32":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
