"""The write-ahead log read without SQLite: which version of which page it holds, and how much of it is as it was written.

    header 32: magic, format, page size, checkpoint number, salt, salt, checksum, checksum
    frame:     page number, pages after a commit or 0, salt, salt, checksum, checksum | page

Frames whose salts are not the header's are left from before the log began anew. SQLite reads up to the first frame whose
checksum is wrong and takes what follows for a crash's leavings; here every frame counts that opens by itself, up to the last
commit. (SQLite, "WAL-mode File Format", sections 2 to 4)
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from e2ee_desktop.storage.raw.page_cipher import PAGE_BYTES, PageCipher

HEADER_BYTES, FRAME_HEAD_BYTES = 32, 24
FRAME_BYTES = FRAME_HEAD_BYTES + PAGE_BYTES
_HEADER, _FRAME_HEAD = struct.Struct(">8I"), struct.Struct(">6I")
_MAGIC_LITTLE, _MAGIC_BIG = 0x377F0682, 0x377F0683
_ROUND = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class LogHeader:
    """salt: grows by one whenever the log begins anew."""

    salt: int
    other_salt: int
    big_endian: bool
    checksum: tuple[int, int]

    @classmethod
    def decode(cls, data: bytes) -> LogHeader | None:
        """None for what is no log's header."""
        if len(data) < HEADER_BYTES:
            return None
        magic, _, page_bytes, _, salt, other_salt, first, second = _HEADER.unpack_from(data)
        big_endian = magic == _MAGIC_BIG
        if magic not in {_MAGIC_LITTLE, _MAGIC_BIG} or page_bytes != PAGE_BYTES:
            return None
        if _summed(data[:24], (0, 0), big_endian=big_endian) != (first, second):
            return None
        return cls(salt, other_salt, big_endian, (first, second))


@dataclass(frozen=True, slots=True)
class LogPages:
    """places: of the newest version of each page, in the file. pages_after: how many pages the database has with them; 0: not told.

    lost: frames of the log that do not open. header_lost: it has frames and nothing that says which of them count.
    """

    places: dict[int, int] = field(default_factory=dict[int, int])
    pages_after: int = 0
    lost: int = 0
    header_lost: bool = False


def read_log(path: Path, cipher: PageCipher) -> LogPages:
    """Of a log that is not there: nothing. Raises OSError."""
    if not path.exists() or not path.stat().st_size:
        return LogPages()
    with path.open("rb") as file:
        header = LogHeader.decode(file.read(HEADER_BYTES))
        if header is None:
            return LogPages(header_lost=True)
        frames = [(at, head) for at, head in _heads(path) if head[2:4] == (header.salt, header.other_salt)]
        ends = [place for place, (_, head) in enumerate(frames) if head[1]]
        places, lost, pages_after = dict[int, int](), 0, 0
        for at, (number, commit, *_) in frames[: ends[-1] + 1 if ends else 0]:
            file.seek(at + FRAME_HEAD_BYTES)
            if cipher.is_whole(number, file.read(PAGE_BYTES)):
                places[number] = at + FRAME_HEAD_BYTES
            else:
                lost += 1
            pages_after = commit or pages_after
    stray = _strays(path, header)
    return LogPages(places, pages_after, lost + stray)


def whole_frames(path: Path) -> tuple[LogHeader | None, int]:
    """How many frames at the beginning are as they were written, by their checksums: what SQLite will read."""
    if not path.exists():
        return None, 0
    with path.open("rb") as file:
        header = LogHeader.decode(file.read(HEADER_BYTES))
        if header is None:
            return None, 0
        sums, count = header.checksum, 0
        while len(frame := file.read(FRAME_BYTES)) == FRAME_BYTES:
            _, _, salt, other_salt, *written = _FRAME_HEAD.unpack_from(frame)
            sums = _summed(frame[:8], sums, big_endian=header.big_endian)
            sums = _summed(frame[FRAME_HEAD_BYTES:], sums, big_endian=header.big_endian)
            if (salt, other_salt) != (header.salt, header.other_salt) or tuple(written) != sums:
                break
            count += 1
    return header, count


def _heads(path: Path) -> Iterator[tuple[int, tuple[int, ...]]]:
    size_bytes = path.stat().st_size
    with path.open("rb") as file:
        for at in range(HEADER_BYTES, size_bytes - FRAME_BYTES + 1, FRAME_BYTES):
            file.seek(at)
            yield at, _FRAME_HEAD.unpack(file.read(FRAME_HEAD_BYTES))


def _strays(path: Path, header: LogHeader) -> int:
    """Frames with salts of neither this log nor the one before it, between frames of this one: their heads are damaged."""
    ours = [head[2:4] == (header.salt, header.other_salt) for _, head in _heads(path)]
    last = max((place for place, own in enumerate(ours) if own), default=-1)
    return sum(not own for own in ours[: last + 1])


def _summed(data: bytes, sums: tuple[int, int], *, big_endian: bool) -> tuple[int, int]:
    words = array("I", data)
    if big_endian != (struct.pack("=I", 1) == struct.pack(">I", 1)):
        words.byteswap()
    first, second = sums
    for place in range(0, len(words), 2):
        first = (first + words[place] + second) & _ROUND
        second = (second + words[place + 1] + first) & _ROUND
    return first, second
