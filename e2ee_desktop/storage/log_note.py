"""How much of the write-ahead log counts, noted beside it: so that a log that was taken away, cut or exchanged is noticed.

SQLite takes a missing log for an empty one, and what stands behind the first damage in it for a crash's leavings: the last
messages would be gone without a word, and sessions would be as they were before. The note is written after each commit and is
not synced: it survives a crash of the program, and after a power cut it may be older than the log, never newer.

    the log has        the note says   what it means
    as much, or more   n frames        sound; the newest commit was not noted any more
    less               n frames        damaged: cut off, or a bit flipped in it
    none               n frames        missing
    an older salt      n frames        missing: an older log lies in its place
    anything           nothing         nothing to say: closed well, or not yet used
"""

from __future__ import annotations

import os
import struct
from contextlib import suppress
from enum import Enum
from io import FileIO
from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.storage.raw.log_frames import HEADER_BYTES, LogHeader, whole_frames

NOTE_SUFFIX, LOG_SUFFIX = "-log", "-wal"
_NOTE = struct.Struct(">II")  # salt, frames
_SALT_AT = 16
_HALF_ROUND = 1 << 31


class LogVerdict(Enum):
    """What the note says of the log."""

    SOUND = "sound"
    DAMAGED = "damaged"
    MISSING = "missing"


class LogNote:
    """The note of one open database. path: of the database."""

    def __init__(self, path: Path) -> None:
        self._note_path, self._log_path = _beside(path)
        flags = os.O_CREAT | os.O_RDWR | getattr(os, "O_BINARY", 0)
        self._note = FileIO(os.open(self._note_path, flags, 0o600), "r+b")
        self._log: FileIO | None = None

    def committed(self, frames: int) -> None:
        """A commit is durable; the log holds so many frames. On a full disk less will be noticed, and nothing is lost."""
        with suppress(OSError, ValueError):  # ValueError: it was closed
            if self._log is None:
                self._log = FileIO(self._log_path, "rb")
            self._log.seek(_SALT_AT)
            salt = self._log.read(4)
            self._note.seek(0)
            self._note.write(salt + frames.to_bytes(4, "big") if len(salt) == 4 else bytes(_NOTE.size))

    def clear(self) -> None:
        """The log is about to be cut off, or removed, by us."""
        if self._log is not None:
            self._log.close()
            self._log = None
        with suppress(OSError, ValueError):
            self._note.seek(0)
            self._note.write(bytes(_NOTE.size))

    def close(self) -> None:
        """The database is closed well, or about to be: nothing is to be said any more. Safe to call twice."""
        if self._note.closed:
            return
        self._note.close()
        if self._log is not None:
            self._log.close()
        with suppress(OSError):
            self._note_path.unlink(missing_ok=True)


def verdict(path: Path) -> LogVerdict:
    """Of the database's log, before SQLite opens it. Raises OSError."""
    note_path, log_path = _beside(path)
    noted = note_path.read_bytes() if note_path.exists() else b""
    salt, frames = _NOTE.unpack(noted) if len(noted) == _NOTE.size else (0, 0)
    if not frames:
        return LogVerdict.SOUND
    if not log_path.exists() or log_path.stat().st_size < HEADER_BYTES:
        return LogVerdict.MISSING
    header, whole = whole_frames(log_path)
    return LogVerdict.DAMAGED if header is None else _compared(header, whole, salt, frames)


def refuse_lost_log(path: Path) -> None:
    """Raise StorageFailure: store.log_missing, store.log_damaged. To be asked before SQLite touches the log. Raises OSError."""
    match verdict(path):
        case LogVerdict.SOUND:
            return
        case LogVerdict.MISSING:
            raise StorageFailure("store.log_missing")
        case LogVerdict.DAMAGED:
            raise StorageFailure("store.log_damaged")


def _compared(header: LogHeader, whole: int, salt: int, frames: int) -> LogVerdict:
    if header.salt == salt:
        return LogVerdict.SOUND if whole >= frames else LogVerdict.DAMAGED
    begun_later = (header.salt - salt) & 0xFFFFFFFF < _HALF_ROUND
    return LogVerdict.SOUND if begun_later else LogVerdict.MISSING


def _beside(path: Path) -> tuple[Path, Path]:
    return path.with_name(path.name + NOTE_SUFFIX), path.with_name(path.name + LOG_SUFFIX)
