"""B-tree pages and records of SQLite's file format, from pages that are authentic. (SQLite, "Database File Format", 1.6 and 2)

Knows no table and no cipher. What is not of the format is None, never an exception.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from e2ee_desktop.storage.raw.page_cipher import USABLE_BYTES

Value = None | int | float | str | bytes
PageOf = Callable[[int], bytes | None]
FIRST_PAGE_HEAD_BYTES = 100
_INTEGER_BYTES = (0, 1, 2, 3, 4, 6, 8)
_LOCAL_MIN = (USABLE_BYTES - 12) * 32 // 255 - 23
_LOCAL_MAX_TABLE = USABLE_BYTES - 35
_LOCAL_MAX_INDEX = (USABLE_BYTES - 12) * 64 // 255 - 23
_OVERFLOW_BYTES = USABLE_BYTES - 4


class PageKind(IntEnum):
    """The first byte of a b-tree page."""

    INDEX_INNER = 2
    TABLE_INNER = 5
    INDEX_LEAF = 10
    TABLE_LEAF = 13


@dataclass(frozen=True, slots=True)
class Cell:
    """rowid: of a table's; 0 in an index. values: None when a page that it runs on to does not open."""

    rowid: int
    values: list[Value] | None


@dataclass(frozen=True, slots=True)
class TreePage:
    """One page of a b-tree. children: pages below it, left to right."""

    kind: PageKind
    cells: tuple[int, ...]
    children: tuple[int, ...]
    data: bytes

    @classmethod
    def decode(cls, number: int, data: bytes) -> TreePage | None:
        """None for a page that is no b-tree's."""
        start = FIRST_PAGE_HEAD_BYTES if number == 1 else 0
        if data[start] not in set(PageKind):
            return None
        kind = PageKind(data[start])
        inner = kind in {PageKind.INDEX_INNER, PageKind.TABLE_INNER}
        (count,) = struct.unpack_from(">H", data, start + 3)
        head_bytes = 12 if inner else 8
        if start + head_bytes + 2 * count > len(data):
            return None
        cells = struct.unpack_from(f">{count}H", data, start + head_bytes)
        if any(place + 4 > len(data) for place in cells):
            return None
        below = [_number_at(data, place) for place in cells] if inner else []
        children = (*below, _number_at(data, start + 8)) if inner else ()
        return cls(kind, cells, children, data)

    def records(self, page_of: PageOf) -> Iterator[Cell]:
        """Every record that stands here; the inner pages of a table have none."""
        if self.kind is PageKind.TABLE_INNER:
            return
        for place in self.cells:
            at = place + 4 if self.kind is PageKind.INDEX_INNER else place
            size_bytes, at = _varint(self.data, at)
            rowid = 0
            if self.kind is PageKind.TABLE_LEAF:
                rowid, at = _varint(self.data, at)
                rowid -= 1 << 64 if rowid >= 1 << 63 else 0
            limit = _LOCAL_MAX_TABLE if self.kind is PageKind.TABLE_LEAF else _LOCAL_MAX_INDEX
            payload = _payload(self.data, at, size_bytes, limit, page_of)
            yield Cell(rowid, None if payload is None else _values(payload))


def _payload(data: bytes, at: int, size_bytes: int, limit: int, page_of: PageOf) -> bytes | None:
    if size_bytes <= limit:
        return data[at : at + size_bytes]
    local = _LOCAL_MIN + (size_bytes - _LOCAL_MIN) % _OVERFLOW_BYTES
    local = local if local <= limit else _LOCAL_MIN
    parts, missing = [data[at : at + local]], size_bytes - local
    following = _number_at(data, at + local)
    while missing > 0:
        page = page_of(following) if following else None
        if page is None:
            return None
        following = _number_at(page, 0)
        parts.append(page[4 : 4 + min(missing, _OVERFLOW_BYTES)])
        missing -= len(parts[-1])
    return b"".join(parts)


def _values(payload: bytes) -> list[Value] | None:
    head_bytes, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < head_bytes:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    found: list[Value] = []
    try:
        for kind in kinds:
            value, at = _value(payload, at, kind)
            found.append(value)
    except (UnicodeDecodeError, struct.error):
        return None
    return found


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind >= 12:
        size_bytes = (kind - 12) // 2
        data = payload[at : at + size_bytes]
        return (data.decode() if kind % 2 else data), at + size_bytes
    match kind:
        case 0:
            return None, at
        case 7:
            return float(struct.unpack_from(">d", payload, at)[0]), at + 8
        case 8 | 9:
            return kind - 8, at
        case _:
            size_bytes = _INTEGER_BYTES[min(kind, 6)]
            return int.from_bytes(payload[at : at + size_bytes], "big", signed=True), at + size_bytes


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(9):
        byte = data[at + place] if at + place < len(data) else 0
        if place == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    return value, at + 9


def _number_at(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
