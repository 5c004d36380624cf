"""Turns fuzzed bytes into choices, so that an input is a script and not only a blob. Runs dry without a complaint."""

from __future__ import annotations


class Chooser:
    """Takes from the front; what is missing is zero."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def __bool__(self) -> bool:
        return self._at < len(self._data)

    def take(self, size_bytes: int) -> bytes:
        taken = self._data[self._at : self._at + size_bytes]
        self._at += size_bytes
        return taken.ljust(size_bytes, b"\0")

    def number(self, size_bytes: int = 1) -> int:
        return int.from_bytes(self.take(size_bytes), "big")

    def below(self, limit: int) -> int:
        return self.number(2) % limit

    def rest(self) -> bytes:
        left = self._data[self._at :]
        self._at = len(self._data)
        return left

    def edited(self, original: bytes) -> bytes:
        """`original` with up to three places changed, and maybe cut or lengthened."""
        changed = bytearray(original)
        for _ in range(self.number() % 4):
            changed[self.number(4) % len(changed)] ^= self.number()
        match self.number() % 8:
            case 0:
                return bytes(changed[: self.number(4) % (len(changed) + 1)])
            case 1:
                return bytes(changed) + self.take(self.number() % 8)
            case _:
                return bytes(changed)
