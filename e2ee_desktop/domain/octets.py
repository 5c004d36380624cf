"""Strict binary layouts: big-endian integers, fixed fields, length-prefixed fields.

`OctetReader` is total: any byte string gives the fields asked for or one PeerViolation with the code it was given. It
refuses truncated input, over-long fields and, in `end()`, trailing bytes. Knows no layout itself.
"""

from __future__ import annotations

import struct

from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation

_U16 = struct.Struct(">H")
_U32 = struct.Struct(">I")
_U64 = struct.Struct(">Q")


class OctetReader:
    """Reads `data` from front to back; every failure is PeerViolation(code)."""

    __slots__ = ("_at", "_code", "_data")

    def __init__(self, data: bytes, code: str) -> None:
        self._data = data
        self._at = 0
        self._code = code

    def fixed(self, size_bytes: int) -> bytes:
        """The next `size_bytes` bytes."""
        end = self._at + size_bytes
        if end > len(self._data):
            raise PeerViolation(self._code)
        taken = self._data[self._at : end]
        self._at = end
        return taken

    def u8(self) -> int:
        """One byte."""
        return self.fixed(1)[0]

    def u16(self) -> int:
        """Two bytes, big-endian."""
        return int.from_bytes(self.fixed(2), "big")

    def u32(self) -> int:
        """Four bytes, big-endian."""
        return int.from_bytes(self.fixed(4), "big")

    def u64(self) -> int:
        """Eight bytes, big-endian."""
        return int.from_bytes(self.fixed(8), "big")

    def flag(self) -> bool:
        """One byte that is 0 or 1."""
        value = self.u8()
        if value > 1:
            raise PeerViolation(self._code)
        return value == 1

    def prefixed(self, limit_bytes: int) -> bytes:
        """A field behind its four-byte length, at most `limit_bytes`."""
        size_bytes = self.u32()
        if size_bytes > limit_bytes:
            raise PeerViolation(self._code)
        return self.fixed(size_bytes)

    def text(self, limit_bytes: int) -> str:
        """A length-prefixed field of strict UTF-8, at most `limit_bytes`."""
        try:
            return self.prefixed(limit_bytes).decode("utf-8")
        except UnicodeDecodeError as error:
            raise PeerViolation(self._code) from error

    def rest(self) -> bytes:
        """Everything not read yet."""
        return self.fixed(len(self._data) - self._at)

    def end(self) -> None:
        """Refuse trailing bytes."""
        if self._at != len(self._data):
            raise PeerViolation(self._code)


def u8(value: int) -> bytes:
    """One byte."""
    return bytes((value,))


def u16(value: int) -> bytes:
    """Two bytes, big-endian."""
    return _U16.pack(value)


def u32(value: int) -> bytes:
    """Four bytes, big-endian."""
    return _U32.pack(value)


def u64(value: int) -> bytes:
    """Eight bytes, big-endian."""
    return _U64.pack(value)


def prefixed(field: bytes) -> bytes:
    """The field behind its four-byte length."""
    return _U32.pack(len(field)) + field


def text(field: str) -> bytes:
    """UTF-8 behind its four-byte length."""
    return prefixed(field.encode("utf-8"))


def fill(content: bytes, size_bytes: int) -> bytes:
    """Pad to exactly `size_bytes`: four bytes of length, the content, zeros.

    Raises LocalMisuse("octets.too_long") when it doesn't fit.
    """
    if len(content) + 4 > size_bytes:
        raise LocalMisuse("octets.too_long", size_bytes=len(content), limit_bytes=size_bytes - 4)
    return (_U32.pack(len(content)) + content).ljust(size_bytes, b"\0")


def unfill(padded: bytes, code: str) -> bytes:
    """Undo `fill`. Raises PeerViolation(code) unless every padding byte is zero: one content has one padded form."""
    reader = OctetReader(padded, code)
    content = reader.prefixed(len(padded))
    if reader.rest().count(0) != len(padded) - 4 - len(content):
        raise PeerViolation(code)
    return content
