"""Files at this end of a transfer: one that is read in padded chunks, one that grows and is whole only at its end.

All file access is off the event loop. Knows no relay and nothing of what is inside.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from io import FileIO
from pathlib import Path
from types import TracebackType

from e2ee_desktop.domain.errors import PeerViolation, StorageFailure
from e2ee_desktop.services.ports import Pieces
from e2ee_desktop.wire.limits import BLOB_CHUNK_SIZES

PART_SUFFIX = ".part"
WRITE_BYTES = 1_048_576
_STEP_BYTES = min(BLOB_CHUNK_SIZES)


class SourceFile:
    """size_bytes: when it was opened. Raises StorageFailure: blob.file_failed, blob.file_changed."""

    def __init__(self, file: FileIO) -> None:
        self._file, self._lock = file, threading.Lock()
        self.size_bytes = os.fstat(file.fileno()).st_size

    @classmethod
    async def open(cls, path: Path) -> SourceFile:
        """For reading."""
        try:
            return await asyncio.to_thread(lambda: cls(path.open("rb", buffering=0)))
        except OSError as error:
            raise StorageFailure("blob.file_failed", errno=error.errno or 0) from error

    async def chunk(self, index: int, chunk_bytes: int) -> bytes:
        """One chunk, the last one padded with what nobody can tell from ciphertext."""
        return await asyncio.to_thread(self._chunk, index, chunk_bytes)

    def close(self) -> None:
        """Nothing is lost by it."""
        self._file.close()

    def _chunk(self, index: int, chunk_bytes: int) -> bytes:
        begin = index * chunk_bytes
        wanted = min(chunk_bytes, self.size_bytes - begin)
        try:
            with self._lock:  # two lanes read from one position; not every system has `pread`
                self._file.seek(begin)
                read = self._file.read(wanted)
        except OSError as error:
            raise StorageFailure("blob.file_failed", errno=error.errno or 0) from error
        if len(read) != wanted:
            raise StorageFailure("blob.file_changed")
        return read + os.urandom(chunk_bytes - wanted)


class AnyPieces:
    """Pieces of a file that nobody checks."""

    def __init__(self, size_bytes: int) -> None:
        self._size_bytes = size_bytes

    def resumes_at(self, there_bytes: int) -> int:
        """Where chunks of any size begin."""
        return min(there_bytes, self._size_bytes) // _STEP_BYTES * _STEP_BYTES

    def piece_bytes(self, at: int) -> int:
        """As much as is worth a write."""
        return min(WRITE_BYTES, self._size_bytes - at)

    def check(self, at: int, piece: bytes | bytearray | memoryview, /) -> None:
        """Anything will do."""


class PartialFile:
    """A file that is fetched, beside its place until it is whole. begin: where to go on. Raises StorageFailure("blob.file_failed"),
    and what its pieces raise."""

    def __init__(self, target: Path, size_bytes: int, pieces: Pieces | None = None) -> None:
        self._target, self.size_bytes = target, size_bytes
        self._pieces = pieces or AnyPieces(size_bytes)
        self._part = target.with_name(target.name + PART_SUFFIX)
        self._part.parent.mkdir(mode=0o700, exist_ok=True)
        self._file = os.fdopen(os.open(self._part, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)
        self.begin = self._good_bytes()
        self._file.seek(self.begin)
        self._file.truncate()
        self._received = self._written = self.begin
        self._waiting = bytearray()
        self._turn = threading.RLock()  # who is cancelled leaves its thread behind, which may still be writing

    @classmethod
    async def open(cls, target: Path, size_bytes: int, pieces: Pieces | None = None) -> PartialFile:
        """Go on with what is there, or begin."""
        try:
            return await asyncio.to_thread(cls, target, size_bytes, pieces)
        except OSError as error:
            raise StorageFailure("blob.file_failed", errno=error.errno or 0) from error

    async def __aenter__(self) -> PartialFile:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """What came is kept, for the next time."""
        with self._turn:
            try:
                self._flush()
                if isinstance(self._pieces, AnyPieces):
                    self._write(memoryview(self._waiting))
            except (StorageFailure, PeerViolation):
                if error is None:
                    raise
            finally:
                self._file.close()

    async def add(self, piece: bytes) -> int:
        """The next bytes; what lies behind the end is padding. Returns how much there is."""
        wanted = piece[: self.size_bytes - self._received]
        self._received += len(wanted)
        self._waiting += wanted
        if len(self._waiting) >= WRITE_BYTES:
            await asyncio.to_thread(self._flush)
        return self._received

    async def finish(self) -> None:
        """Durable, and in its place. Raises StorageFailure("blob.file_changed") if it is not whole."""
        await asyncio.to_thread(self._finish)

    def _good_bytes(self) -> int:
        """What is there and need not come again."""
        begin = self._pieces.resumes_at(os.fstat(self._file.fileno()).st_size)
        if begin:
            try:
                self._pieces.check(0, self._file.read(self._pieces.piece_bytes(0)))
            except PeerViolation:  # what is there is not of this file
                return 0
        return begin

    def _finish(self) -> None:
        with self._turn:
            self._flush()
            self._publish()

    def _publish(self) -> None:
        try:
            if os.fstat(self._file.fileno()).st_size != self.size_bytes:
                raise StorageFailure("blob.file_changed")
            os.fsync(self._file.fileno())
            if sys.platform == "win32":
                self._file.close()  # nothing open can be moved there
            self._part.replace(self._target)
        except OSError as error:
            raise StorageFailure("blob.file_failed", errno=error.errno or 0) from error

    def _flush(self) -> None:
        """Check and write every piece that is whole."""
        with self._turn:
            self._take_pieces()

    def _take_pieces(self) -> None:
        if self._file.closed:
            return
        waiting, taken = memoryview(self._waiting), 0
        try:
            while self._written < self.size_bytes:
                size_bytes = self._pieces.piece_bytes(self._written)
                if len(waiting) - taken < size_bytes:
                    break
                piece = waiting[taken : taken + size_bytes]
                self._pieces.check(self._written, piece)
                self._write(piece)
                taken += size_bytes
        except PeerViolation:
            taken = len(waiting)  # nothing behind it is worth anything
            raise
        finally:
            self._waiting = bytearray(waiting[taken:])

    def _write(self, piece: memoryview) -> None:
        rest = piece
        try:
            while rest:
                rest = rest[self._file.write(rest) or 0 :]
        except OSError as error:
            raise StorageFailure("blob.file_failed", errno=error.errno or 0) from error
        self._written += len(piece)
