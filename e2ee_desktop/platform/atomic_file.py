"""Small files that are there whole or not at all: written beside their place, synced, then moved over it.

Owns the words for file-system failures of this floor. Files are for their owner alone (0600). Knows no content.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure

PART_SUFFIX = ".part"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_atomically(path: Path, content: bytes) -> None:
    """Replace `path`. Survives a power cut as either the former or the new file. Raises what `file_failure` says."""
    part = path.with_name(path.name + PART_SUFFIX)
    try:
        descriptor = os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with open(descriptor, "wb") as file:  # noqa: PTH123  a descriptor, so that the mode holds from the start
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):  # a disk that became read-only keeps it; the next start removes it
            part.unlink(missing_ok=True)
        raise file_failure(error) from error


def read_if_there(path: Path, size_max: int) -> bytes | None:
    """At most `size_max` + 1 bytes, so that a huge file is refused by its length; None when there is no file."""
    try:
        with path.open("rb") as file:
            return file.read(size_max + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise file_failure(error) from error


def sync_folder(folder: Path) -> None:
    """Make a new name durable; only POSIX systems need it."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def file_failure(error: OSError) -> StorageFailure:
    """store.disk_full when there is no room, else profile.unwritable with the system's error number."""
    number = error.errno or 0
    return StorageFailure("store.disk_full" if number in _NO_ROOM else "profile.unwritable", errno=number)
