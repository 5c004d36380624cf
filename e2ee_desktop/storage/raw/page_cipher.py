"""One page of an encrypted database file, authenticated and opened without SQLite.

The format is the cipher `chacha20` of SQLite3 Multiple Ciphers: the last 32 bytes of a page are a nonce and a tag. Each page
opens by itself, whatever became of its neighbours; a flipped bit anywhere in it is noticed. Nothing is ever encrypted here.
"""

from __future__ import annotations

import struct

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
from cryptography.hazmat.primitives.poly1305 import Poly1305

PAGE_BYTES = 4096
RESERVED_BYTES = 32
USABLE_BYTES = PAGE_BYTES - RESERVED_BYTES
_NONCE_BYTES = 16
_CLEAR_HEAD_BYTES = 24
"""Of the first page: the key check, and what SQLite must know before it has the key."""
_COUNTER = struct.Struct("<I")


class PageCipher:
    """key: 32 bytes, the profile's storage key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def is_whole(self, number: int, sealed: bytes) -> bool:
        """Whether the page is as it was written. number: from 1. sealed: PAGE_BYTES."""
        if len(sealed) != PAGE_BYTES:
            return False
        _, one_time, _ = self._keys(number, sealed)
        return _is_authentic(one_time, sealed)

    def open(self, number: int, sealed: bytes) -> bytes | None:
        """USABLE_BYTES as SQLite wrote them; None for a page that is not as it was written."""
        if len(sealed) != PAGE_BYTES:
            return None
        nonce, one_time, counter = self._keys(number, sealed)
        if not _is_authentic(one_time, sealed):
            return None
        start = _CLEAR_HEAD_BYTES if number == 1 else 0
        return sealed[:start] + _stream(one_time[32:], counter + 1, nonce, sealed[start:USABLE_BYTES])

    def _keys(self, number: int, sealed: bytes) -> tuple[bytes, bytes, int]:
        """Nonce, 64 bytes of one-time keys (tag, then text), and where the cipher's counter begins."""
        place = sealed[USABLE_BYTES : USABLE_BYTES + _NONCE_BYTES]
        nonce, counter = place[:12], _COUNTER.unpack(place[12:])[0] ^ number
        return nonce, _stream(self._key, counter, nonce, bytes(64)), counter


def _is_authentic(one_time: bytes, sealed: bytes) -> bool:
    try:
        Poly1305.verify_tag(one_time[:32], sealed[: USABLE_BYTES + _NONCE_BYTES], sealed[USABLE_BYTES + _NONCE_BYTES :])
    except InvalidSignature:
        return False
    return True


def _stream(key: bytes, counter: int, nonce: bytes, data: bytes) -> bytes:
    start = _COUNTER.pack(counter & 0xFFFFFFFF) + nonce
    return Cipher(algorithms.ChaCha20(key, start), None).encryptor().update(data)
