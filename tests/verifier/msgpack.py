"""The part of msgpack that frames use, in its shortest forms: nil, booleans, integers, text, bytes, arrays, maps."""

from __future__ import annotations

import struct
from typing import TypeAlias

from tests.verifier.primitives import Octets, Refused

Value: TypeAlias = "bool | int | str | bytes | list[Value] | dict[str, Value] | None"


def pack(value: Value) -> bytes:
    match value:
        case None:
            return b"\xc0"
        case bool():
            return b"\xc3" if value else b"\xc2"
        case int():
            return _pack_integer(value)
        case str():
            text = value.encode()
            return _sized(len(text), (0xA0, 32), (0xD9, 0xDA, 0xDB)) + text
        case bytes():
            return _sized(len(value), None, (0xC4, 0xC5, 0xC6)) + value
        case list():
            return _sized(len(value), (0x90, 16), (None, 0xDC, 0xDD)) + b"".join(map(pack, value))
        case dict():
            members = b"".join(pack(key) + pack(member) for key, member in value.items())
            return _sized(len(value), (0x80, 16), (None, 0xDE, 0xDF)) + members


def _pack_integer(value: int) -> bytes:
    if 0 <= value < 128:
        return bytes([value])
    if value < 0:
        raise ValueError("no frame holds a negative number")
    for width, (head, layout) in enumerate(((0xCC, ">B"), (0xCD, ">H"), (0xCE, ">I"), (0xCF, ">Q"))):
        if value < 1 << (8 << width):
            return bytes([head]) + struct.pack(layout, value)
    raise ValueError("too large")


def _sized(size: int, short: tuple[int, int] | None, heads: tuple[int | None, int, int]) -> bytes:
    if short and size < short[1]:
        return bytes([short[0] | size])
    for head, layout, limit in zip(heads, (">B", ">H", ">I"), (1 << 8, 1 << 16, 1 << 32), strict=True):
        if head is not None and size < limit:
            return bytes([head]) + struct.pack(layout, size)
    raise ValueError("too large")


def unpack(octets: bytes) -> Value:
    """The one value that the octets hold; another encoding of it than the shortest is Refused."""
    reading = Octets(octets)
    value = _read(reading)
    reading.end()
    if pack(value) != octets:
        raise Refused("not canonical")
    return value


_WIDTHS = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4, 0xDC: 2, 0xDD: 4, 0xDE: 2, 0xDF: 4}
_NUMBERS = {0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8}


def _read(reading: Octets) -> Value:
    head = reading.number(1)
    if head < 0x80:
        return head
    if head < 0xC0:
        kind, size = (0x80, head & 15) if head < 0x90 else (0x90, head & 15) if head < 0xA0 else (0xA0, head & 31)
        return _read_sized(reading, kind, size)
    if head in (0xC0, 0xC2, 0xC3):
        return {0xC0: None, 0xC2: False, 0xC3: True}[head]
    if head in _NUMBERS:
        return reading.number(_NUMBERS[head])
    if head not in _WIDTHS:
        raise Refused("msgpack")
    kind = 0xC4 if head < 0xC7 else 0xA0 if head < 0xDC else 0x90 if head < 0xDE else 0x80
    return _read_sized(reading, kind, reading.number(_WIDTHS[head]))


def _read_sized(reading: Octets, kind: int, size: int) -> Value:
    if kind == 0xC4:
        return reading.take(size)
    if kind == 0xA0:
        return reading.take(size).decode("utf-8")
    if kind == 0x90:
        return [_read(reading) for _ in range(size)]
    return {str(_read(reading)): _read(reading) for _ in range(size)}
