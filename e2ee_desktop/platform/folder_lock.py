"""One process a profile: an operating-system lock on a file, which ends with its process however that ends.

The file itself means nothing and stays; its presence is no sign of a running process. Knows no profile.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.platform.atomic_file import file_failure


class FolderLock:
    """Held from construction to `release`; also a context manager.

    Raises UserActionNeeded("profile.in_use"), StorageFailure("profile.unwritable").
    """

    def __init__(self, path: Path) -> None:
        try:
            self._descriptor: int | None = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise file_failure(error) from error
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            if isinstance(error, (BlockingIOError, PermissionError)):  # Windows says "permission denied"
                raise UserActionNeeded("profile.in_use") from error
            raise file_failure(error) from error

    def release(self) -> None:
        """Safe to call twice."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(OSError):  # closing is what releases
                os.close(descriptor)

    def __enter__(self) -> FolderLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
