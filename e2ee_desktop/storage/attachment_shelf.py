"""Sealed files in the profile's folder: making them, reading from them, writing one out in plain where the person wants it.

A file is sealed beside its place, synced, and then moved there: what has its name is whole. Nothing plain is ever written into the folder.
One buffer of a piece, whatever the file's size. Knows no message and no relay.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import re
from collections.abc import Callable, Generator, Iterator
from io import FileIO
from pathlib import Path
from stat import S_ISREG
from typing import Final

from e2ee_desktop.domain.errors import E2EEError, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.file_names import numbered, safe_name
from e2ee_desktop.engine.attachment import (
    HEAD_BYTES,
    PIECE_BYTES,
    PIECE_ROOM_BYTES,
    AttachmentKey,
    AttachmentReader,
    AttachmentSealer,
)
from e2ee_desktop.services.file_records import SourceFile
from e2ee_desktop.services.ports import Progress

HALF_SUFFIX: Final = ".sealing"
PART_SUFFIX: Final = ".part"
STEP_PIECES: Final = 8
"""Pieces between two looks at whether it shall go on: some milliseconds."""
SNIFFED_BYTES: Final = 32
NUMBERS_MAX: Final = 10_000
_NAME = re.compile(r"[0-9a-f]{32}")
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_BINARY = getattr(os, "O_BINARY", 0)


class DiskShelf:
    """folder: made with the first file. mark: tells the system that a file came from elsewhere."""

    def __init__(self, folder: Path, mark: Callable[[Path], None]) -> None:
        self._folder, self._mark = folder, mark

    def path(self, stored: str) -> Path:
        """Where a sealed file lies, or grows."""
        return self._folder / stored

    async def look(self, source: Path) -> SourceFile:
        """Raises UserActionNeeded("file.unreadable") for what is no file that can be read."""
        return await asyncio.to_thread(_look, source)

    async def content(self, source: SourceFile) -> bytes:
        """All of it. Raises StorageFailure: file.source_changed, file.source_missing."""
        return await asyncio.to_thread(_content, source)

    async def seal(self, source: SourceFile | bytes, stored: str, sealer: AttachmentSealer, progress: Progress) -> None:
        """Whole and durable when it returns."""
        size_bytes = len(source) if isinstance(source, bytes) else source.size_bytes
        await self._make(_pieces(source), stored, sealer, lambda done_bytes: progress(done_bytes, size_bytes))

    async def reseal(self, stored: str, key: AttachmentKey, copy: str, sealer: AttachmentSealer) -> None:
        """As `seal`, from a sealed file, piece by piece."""
        opened = self._opened(stored, key, range(key.pieces))
        await self._make(
            ((piece, index == key.pieces - 1) for index, piece in opened), copy, sealer, lambda _done_bytes: None
        )

    async def _make(
        self,
        pieces: Iterator[tuple[memoryview, bool]],
        stored: str,
        sealer: AttachmentSealer,
        tell: Callable[[int], None],
    ) -> None:
        half = self._folder / (stored + HALF_SUFFIX)
        steps = self._sealing(pieces, half, sealer)
        try:
            await _each(steps, tell)
            await asyncio.to_thread(_publish, half, self.path(stored))
        finally:
            await asyncio.to_thread(steps.close)

    async def read(self, stored: str, key: AttachmentKey, begin: int, size_bytes: int) -> bytes:
        """Part of the file itself. Raises PeerViolation: file.chunk_damaged, file.commitment."""
        return await asyncio.to_thread(self._read, stored, key, begin, size_bytes)

    async def save(self, stored: str, key: AttachmentKey, target: Path, name: str, progress: Progress) -> Path:
        """In plain, in that folder or under that name, or the next free form of it. Raises StorageFailure("file.not_saved"), PeerViolation as `read`."""
        saved, file = await asyncio.to_thread(_free_place, target, name)
        steps = self._saving(stored, key, file)
        try:
            await _each(steps, lambda done_bytes: progress(done_bytes, key.size_bytes))
            await asyncio.to_thread(self._mark, saved)
        except BaseException:
            await asyncio.to_thread(steps.close)
            with contextlib.suppress(OSError):  # what failed before is what is told
                await asyncio.to_thread(saved.unlink, missing_ok=True)
            raise
        return saved

    async def remove(self, stored: str) -> None:
        """Also what has come of it."""
        with _told("file.shelf_failed"):
            for suffix in ("", HALF_SUFFIX, PART_SUFFIX):
                await asyncio.to_thread((self._folder / (stored + suffix)).unlink, missing_ok=True)

    async def names(self) -> frozenset[str]:
        """Of every file, whole or not."""
        return await asyncio.to_thread(self._names)

    def _names(self) -> frozenset[str]:
        try:
            found = (_NAME.match(path.name) for path in self._folder.iterdir())
            return frozenset(name[0] for name in found if name is not None)
        except FileNotFoundError:
            return frozenset()

    def _sealing(
        self, pieces: Iterator[tuple[memoryview, bool]], half: Path, sealer: AttachmentSealer
    ) -> Generator[int]:
        """Seals; yields how much of the file is done, every STEP_PIECES."""
        with _told("file.shelf_failed"):
            self._folder.mkdir(mode=0o700, exist_ok=True)
            descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
            with FileIO(descriptor, "wb") as target:
                _write(target, sealer.header)
                done_bytes, room = 0, bytearray(PIECE_ROOM_BYTES)
                for number, (piece, last) in enumerate(pieces):
                    sealed_bytes = sealer.seal_into(piece, room, last=last)
                    _write(target, memoryview(room)[:sealed_bytes])
                    done_bytes += len(piece)
                    if number % STEP_PIECES == STEP_PIECES - 1:
                        yield done_bytes
                os.fsync(target.fileno())
        yield done_bytes

    def _read(self, stored: str, key: AttachmentKey, begin: int, size_bytes: int) -> bytes:
        end = min(begin + size_bytes, key.size_bytes)
        if begin >= end:
            return b""
        parts: list[bytes] = []
        for index, piece in self._opened(stored, key, range(begin // PIECE_BYTES, -(-end // PIECE_BYTES))):
            at = index * PIECE_BYTES
            parts.append(bytes(piece[max(0, begin - at) : end - at]))
        return b"".join(parts)

    def _saving(self, stored: str, key: AttachmentKey, target: FileIO) -> Generator[int]:
        with target, _told("file.not_saved"):
            done_bytes = 0
            for index, piece in self._opened(stored, key, range(key.pieces)):
                _write(target, piece)
                done_bytes += len(piece)
                if index % STEP_PIECES == STEP_PIECES - 1:
                    yield done_bytes
            os.fsync(target.fileno())

    def _opened(self, stored: str, key: AttachmentKey, indices: range) -> Iterator[tuple[int, memoryview]]:
        """Each piece is good until the next one is asked for."""
        with _told("file.shelf_failed"), FileIO(self.path(stored), "rb") as file:
            reader = AttachmentReader(key, file.read(HEAD_BYTES))
            sealed, room = bytearray(PIECE_ROOM_BYTES), bytearray(PIECE_BYTES)
            for index in indices:
                begin, size_bytes = reader.span(index)
                file.seek(begin)
                there_bytes = _fill(file, memoryview(sealed)[:size_bytes])
                opened_bytes = reader.open_into(index, memoryview(sealed)[:there_bytes], room)
                yield index, memoryview(room)[:opened_bytes]


async def _each(steps: Generator[int], tell: Callable[[int], None]) -> None:
    """Run a generator step by step off the event loop; cancelling ends it between two steps, never within one."""
    while True:
        step = asyncio.ensure_future(asyncio.to_thread(next, steps, None))
        try:
            done_bytes = await asyncio.shield(step)
        except asyncio.CancelledError:
            await asyncio.wait([step])
            raise
        if done_bytes is None:
            return
        tell(done_bytes)


def _pieces(source: SourceFile | bytes) -> Iterator[tuple[memoryview, bool]]:
    """(piece, whether it is the last). Raises StorageFailure("file.source_changed") when the file is no longer what it was."""
    if isinstance(source, bytes):
        whole = memoryview(source)
        for at in range(0, max(1, len(whole)), PIECE_BYTES):
            yield whole[at : at + PIECE_BYTES], at + PIECE_BYTES >= len(whole)
        return
    with _source(source) as file:
        room, done_bytes = bytearray(PIECE_BYTES), 0
        while True:
            wanted = min(PIECE_BYTES, source.size_bytes - done_bytes)
            if _fill(file, memoryview(room)[:wanted]) != wanted:
                raise StorageFailure("file.source_changed")
            done_bytes += wanted
            last = done_bytes == source.size_bytes
            if last:
                _refuse_changed(file, source)
            yield memoryview(room)[:wanted], last
            if last:
                return


@contextlib.contextmanager
def _source(source: SourceFile) -> Generator[FileIO]:
    """Raises StorageFailure: file.source_missing, file.source_changed."""
    try:
        file = FileIO(source.path, "rb")
    except OSError as error:
        raise StorageFailure("file.source_missing", errno=error.errno or 0) from error
    with file:
        _refuse_changed(file, source)
        yield file


def _refuse_changed(file: FileIO, source: SourceFile) -> None:
    now = os.fstat(file.fileno())
    if (now.st_size, now.st_mtime_ns) != (source.size_bytes, source.modified_ns):
        raise StorageFailure("file.source_changed")


def _look(source: Path) -> SourceFile:
    try:
        if not S_ISREG(source.stat().st_mode):  # before opening: a pipe would wait for its writer
            raise UserActionNeeded("file.unreadable")
        with FileIO(source, "rb") as file:
            found, head = os.fstat(file.fileno()), file.read(SNIFFED_BYTES)
    except OSError as error:
        raise UserActionNeeded("file.unreadable", errno=error.errno or 0) from error
    return SourceFile(source.absolute(), found.st_size, found.st_mtime_ns, head)


def _content(source: SourceFile) -> bytes:
    with _source(source) as file:
        content = bytearray(source.size_bytes)
        if _fill(file, memoryview(content)) != len(content):
            raise StorageFailure("file.source_changed")
        _refuse_changed(file, source)
        return bytes(content)


def _free_place(wanted: Path, name: str) -> tuple[Path, FileIO]:
    """A new file under the name or the next free form of it; nothing is overwritten, also not by a race."""
    with _told("file.not_saved"):
        folder = wanted if wanted.is_dir() else wanted.parent
        name = safe_name(name) if wanted.is_dir() else wanted.name
        for number in range(1, NUMBERS_MAX):
            target = folder / numbered(name, number)
            with contextlib.suppress(FileExistsError):
                descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
                return target, FileIO(descriptor, "wb")
    raise StorageFailure("file.not_saved")


def _publish(half: Path, target: Path) -> None:
    with _told("file.shelf_failed"):
        half.replace(target)
        if os.name == "posix":
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def _fill(file: FileIO, room: memoryview) -> int:
    """Read until the room is full or the file ends; returns how much there was."""
    filled = 0
    while filled < len(room):
        read = file.readinto(room[filled:])
        if not read:
            break
        filled += read
    return filled


def _write(file: FileIO, data: bytes | memoryview) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) or 0 :]


@contextlib.contextmanager
def _told(code: str) -> Generator[None]:
    try:
        yield
    except E2EEError:
        raise
    except OSError as error:
        full = error.errno in _NO_ROOM
        raise StorageFailure("store.disk_full" if full else code, errno=error.errno or 0) from error
