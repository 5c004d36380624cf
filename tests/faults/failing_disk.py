"""Disks that fail for this process alone, from one moment on: the kernel itself answers its calls with the error (seccomp, x86-64 Linux).

What SQLite does in C meets the failure as Python's own calls do. It can't be undone: the process ends with it, as with a disk
that stays broken; the next process has a sound one.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Callable, Mapping

_FSYNC, _FDATASYNC = 74, 75
_WRITE, _PWRITE64, _WRITEV, _PWRITEV, _FTRUNCATE, _FALLOCATE = 1, 18, 20, 296, 77, 285
_MKDIR, _MKDIRAT, _UNLINK, _UNLINKAT, _RENAME, _RENAMEAT, _RENAMEAT2, _LINK, _LINKAT = (
    83,
    258,
    87,
    263,
    82,
    264,
    316,
    86,
    265,
)
_OPEN, _OPENAT = 2, 257
_MKDIRS = (_MKDIR, _MKDIRAT)
_NAMES = (*_MKDIRS, _UNLINK, _UNLINKAT, _RENAME, _RENAMEAT, _RENAMEAT2, _LINK, _LINKAT)
_GROWING = (_PWRITE64, _PWRITEV, _FALLOCATE)
_PR_SET_NO_NEW_PRIVS, _SECCOMP, _SET_MODE_FILTER, _ALL_THREADS = 38, 317, 1, 1
_LOAD, _EQUAL, _ANY_BIT, _GREATER, _RETURN = 0x20, 0x15, 0x45, 0x25, 0x06
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_NUMBER_AT, _ARGUMENTS_AT = 0, 16
_STANDARD_ERROR = 2
_WRITABLE = os.O_WRONLY | os.O_RDWR | os.O_CREAT

Rule = tuple[int, int, int, int]


def possible() -> bool:
    """Whether this system can be asked for it."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def disk_full() -> None:
    """Nothing that needs room is written any more. Names can still be changed and removed."""
    _answer(errno.ENOSPC, calls=(*_GROWING, *_MKDIRS))


def read_only() -> None:
    """As a file system that the kernel has made read-only in the middle of the work."""
    _answer(errno.EROFS, calls=(*_GROWING, *_NAMES, _FTRUNCATE, _FSYNC, _FDATASYNC), opening=True)


def sync_fails() -> None:
    """Writing works, and what was written can't be brought to the disk."""
    _answer(errno.EIO, calls=(_FSYNC, _FDATASYNC), writing=False)


FAILURES: Mapping[str, Callable[[], None]] = {
    "the disk is full": disk_full,
    "the file system is read-only": read_only,
    "fsync fails": sync_fails,
}


def _answer(number: int, *, calls: tuple[int, ...], writing: bool = True, opening: bool = False) -> None:
    """From now on these calls fail in every thread. writing: also write() to anything but the standard streams; sockets are
    written to by other calls. opening: also opening for writing."""
    refuse: Rule = (_RETURN, 0, 0, _ERRNO | number)
    allow: Rule = (_RETURN, 0, 0, _ALLOW)
    load: Rule = (_LOAD, 0, 0, _NUMBER_AT)
    rules: list[Rule] = [load]
    for call in calls:
        rules += [(_EQUAL, 0, 1, call), refuse]
    for call in (_WRITE, _WRITEV) if writing else ():
        rules += [(_EQUAL, 0, 4, call), (_LOAD, 0, 0, _ARGUMENTS_AT), (_GREATER, 0, 1, _STANDARD_ERROR), refuse, allow]
    for call, flags in ((_OPEN, 1), (_OPENAT, 2)) if opening else ():
        argument: Rule = (_LOAD, 0, 0, _ARGUMENTS_AT + 8 * flags)
        rules += [(_EQUAL, 0, 4, call), argument, (_ANY_BIT, 0, 1, _WRITABLE), refuse, allow]
    _install([*rules, allow])


def _install(rules: list[Rule]) -> None:
    packed = b"".join(struct.pack("=HBBI", *rule) for rule in rules)
    code = ctypes.create_string_buffer(packed, len(packed))
    program = ctypes.create_string_buffer(struct.pack("=HxxxxxxQ", len(rules), ctypes.addressof(code)), 16)
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or library.syscall(
        _SECCOMP, _SET_MODE_FILTER, _ALL_THREADS, ctypes.byref(program)
    ):
        raise OSError(ctypes.get_errno(), "seccomp")
