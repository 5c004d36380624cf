"""Secrets that live longer than a call: in memory of their own that is not swapped out or dumped, and wiped when done.

Three rules. A secret is never shown: `repr` says only how long it is, and text, format, copy and pickle refuse. It is looked at
only inside `reveal()`, which wipes what it lent. It compares in constant time.

What this does not do: Python copies bytes as it likes, libraries keep copies of their own, and a lent value that somebody kept
is zeros, not gone. docs/threat-model.md says what remains. Knows no custody.
"""

from __future__ import annotations

import hmac
import mmap
import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Any, NoReturn, SupportsIndex

from e2ee_desktop.domain.errors import LocalMisuse

_SODIUM = "nacl._sodium"
_PYTHON_KEEPS_BYTES_IN_PLACE = sys.implementation.name == "cpython"


class SecretBuffer:
    """A secret of 1 to 4,096 bytes. locked: whether the system promised to keep it out of swap and core dumps.

    Takes a copy: what it was given stays with the caller, who may `wipe` it.
    """

    __slots__ = ("_closed", "_map", "_sodium", "locked", "size_bytes")

    def __init__(self, secret: bytes | bytearray, module_name: str = _SODIUM) -> None:
        """Raises LocalMisuse("secret.length")."""
        self._closed = True
        if not 0 < len(secret) <= mmap.PAGESIZE:
            raise LocalMisuse("secret.length", size_bytes=len(secret))
        self.size_bytes = len(secret)
        self._map = mmap.mmap(-1, mmap.PAGESIZE)  # a page of its own: unlocking a neighbour must not unlock it
        self._sodium = _sodium(module_name)
        self.locked = self._sodium is not None and self._sodium.lock(self._map)
        self._closed = False
        self._map[: len(secret)] = secret

    @contextmanager
    def reveal(self) -> Generator[bytes]:
        """Lend the secret as bytes, which are wiped at the end: whoever needs them longer keeps zeros.

        Raises LocalMisuse("secret.closed").
        """
        lent = self._copy()
        try:
            yield lent
        finally:
            wipe(lent)

    def equals(self, other: SecretBuffer) -> bool:
        """Compared in constant time. Raises LocalMisuse("secret.closed")."""
        with self.reveal() as one, other.reveal() as two:
            return hmac.compare_digest(one, two)

    def close(self) -> None:
        """Wipe and give the memory back. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        self._map[:] = bytes(len(self._map))
        if self.locked and self._sodium is not None:
            self._sodium.unlock(self._map)
        self._map.close()

    def _copy(self) -> bytes:
        if self._closed:
            raise LocalMisuse("secret.closed")
        return self._map[: self.size_bytes]

    def __del__(self) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"SecretBuffer(<{self.size_bytes} bytes>)"

    def __str__(self) -> NoReturn:
        raise LocalMisuse("secret.not_copied")

    def __format__(self, format_spec: str) -> NoReturn:
        raise LocalMisuse("secret.not_copied")

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise LocalMisuse("secret.not_copied")

    def __copy__(self) -> NoReturn:
        raise LocalMisuse("secret.not_copied")

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise LocalMisuse("secret.not_copied")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SecretBuffer) and self.equals(other)

    __hash__ = None  # type: ignore[assignment]  # a hash of a secret would be a handle to it


def wipe(*values: bytes | bytearray, module_name: str = _SODIUM) -> None:
    """Overwrite values that nobody else holds with zeros, also `bytes`, which Python itself never changes.

    For a value that was just made and of which no other reference is left or matters. Values shorter than two bytes are shared
    by the interpreter and stay. Where it cannot be done it is not: wiping is a help, never a promise.
    """
    sodium = _sodium(module_name)
    for value in values:
        if isinstance(value, bytearray):
            value[:] = bytes(len(value))
        elif sodium is not None and _PYTHON_KEEPS_BYTES_IN_PLACE and len(value) > 1:
            sodium.wipe(value)


class _Sodium:
    """libsodium's own functions for memory. Raises ImportError or AttributeError where they are not to be had."""

    __slots__ = ("_address", "_lock", "_release", "_unlock", "_wipe")

    def __init__(self, module_name: str) -> None:
        module: Any = import_module(module_name)
        self._address, self._release = module.ffi.from_buffer, module.ffi.release
        self._lock, self._unlock = module.lib.sodium_mlock, module.lib.sodium_munlock
        self._wipe = module.lib.sodium_memzero

    def lock(self, memory: mmap.mmap) -> bool:
        """False where the system allows this process no more locked memory."""
        address = self._address(memory)
        failed: int = self._lock(address, len(memory))
        self._release(address)
        return failed == 0

    def unlock(self, memory: mmap.mmap) -> None:
        """Wipes it too."""
        address = self._address(memory)
        self._unlock(address, len(memory))
        self._release(address)

    def wipe(self, value: bytes) -> None:
        self._wipe(self._address(value), len(value))


@cache
def _sodium(module_name: str) -> _Sodium | None:
    try:
        return _Sodium(module_name)
    except (ImportError, AttributeError):
        return None
