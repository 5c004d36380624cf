"""Every page of an encrypted database file and of its log, decrypted, whoever still points to it: also free pages, the gaps
within pages, and frames of the log that were overtaken long ago. What is not in here is gone, not hidden.

The cipher is that of SQLite3 Multiple Ciphers, "chacha20": of each page's last 32 bytes, 16 are the nonce and 16 the tag.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms

PAGE_BYTES, RESERVED_BYTES, NONCE_BYTES = 4096, 32, 16
LOG_HEADER_BYTES, FRAME_HEADER_BYTES = 32, 24


def plain_pages(database: Path, key: bytes) -> Iterator[bytes]:
    """The pages of the file, then those of the log beside it."""
    octets = database.read_bytes()
    for number, at in enumerate(range(0, len(octets), PAGE_BYTES), start=1):
        yield _plain(octets[at : at + PAGE_BYTES], number, key)
    log = Path(f"{database}-wal")
    frames = log.read_bytes()[LOG_HEADER_BYTES:] if log.exists() else b""
    for at in range(0, len(frames) - PAGE_BYTES, FRAME_HEADER_BYTES + PAGE_BYTES):
        (number,) = struct.unpack_from(">I", frames, at)
        yield _plain(frames[at + FRAME_HEADER_BYTES : at + FRAME_HEADER_BYTES + PAGE_BYTES], number, key)


def _plain(page: bytes, number: int, key: bytes) -> bytes:
    end = len(page) - RESERVED_BYTES
    nonce = page[end : end + NONCE_BYTES]
    counter = struct.unpack("<I", nonce[12:])[0] ^ number
    one_time = _chacha20(bytes(64), key, counter, nonce)
    start = 24 if number == 1 else 0  # of page 1, the cipher leaves the head alone
    return page[:start] + _chacha20(page[start:end], one_time[32:], counter + 1, nonce)


def _chacha20(octets: bytes, key: bytes, counter: int, nonce: bytes) -> bytes:
    start = struct.pack("<I", counter & 0xFFFFFFFF) + nonce[:12]
    return Cipher(algorithms.ChaCha20(key, start), mode=None).decryptor().update(octets)
