"""SQLite's result codes and the system's file errors, as errors of the product.

A write that fails for want of room arrives as FULL, or as one of the write-side IOERR codes (quota, file-size limit,
network disks), which a disk that fails gives as well: the system's error number tells them apart; a read-side IOERR means that the file no longer holds what was written. Anything not listed is a defect
of ours. Only numbers go into `facts`: SQLite's texts may quote values.
"""

from __future__ import annotations

import errno

import apsw

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, StorageFailure

_WRITE_SIDE_IOERR = frozenset(
    {
        apsw.SQLITE_IOERR_WRITE,
        apsw.SQLITE_IOERR_FSYNC,
        apsw.SQLITE_IOERR_DIR_FSYNC,
        apsw.SQLITE_IOERR_TRUNCATE,
        apsw.SQLITE_IOERR_SHMSIZE,
        apsw.SQLITE_IOERR_COMMIT_ATOMIC,
    }
)
_MAY_NOT_WRITE = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def failure_of(error: apsw.Error, system_errno: int = 0) -> E2EEError:
    """The product's error for one of SQLite's; the caller raises it `from error`. system_errno: the system's own word, 0 for unknown."""
    result = int(getattr(error, "extendedresult", 0))
    match error:
        case apsw.FullError():
            return StorageFailure("store.disk_full", result=result)
        case apsw.IOError() if result in _WRITE_SIDE_IOERR:
            return StorageFailure(_not_written(system_errno), result=result, errno=system_errno)
        case apsw.CorruptError() | apsw.NotADBError() | apsw.IOError():
            return StorageFailure("store.damaged", result=result)
        case apsw.ReadOnlyError():
            return StorageFailure("store.read_only", result=result)
        case apsw.BusyError() | apsw.LockedError():
            return StorageFailure("store.busy", result=result)
        case apsw.CantOpenError() | apsw.PermissionsError() | apsw.AuthError():
            return StorageFailure("store.unreadable", result=result)
        case apsw.ConstraintError() if result == apsw.SQLITE_CONSTRAINT_FOREIGNKEY:
            return LocalMisuse("store.unknown_contact")
        case _:
            return LocalMisuse("store.refused", result=result)


def _not_written(number: int) -> str:
    """A disk that fails is not to be called full: who then makes room on it loses time, and perhaps the disk."""
    if number in _MAY_NOT_WRITE:
        return "store.read_only"
    return "store.disk_full" if number == 0 or number in _NO_ROOM else "store.write_failed"


def failure_of_file(error: OSError) -> StorageFailure:
    """The same for an error of the file system when something was to be written outside SQLite."""
    number = error.errno or 0
    if number in _NO_ROOM:
        return StorageFailure("store.disk_full", errno=number)
    if number in _MAY_NOT_WRITE:
        return StorageFailure("store.read_only", errno=number)
    return StorageFailure("store.write_failed" if number == errno.EIO else "store.unreadable", errno=number)
