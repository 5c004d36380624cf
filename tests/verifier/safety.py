"""Safety numbers and their QR code. docs/protocol.md section 5."""

from __future__ import annotations

import hashlib


def half(account_id: bytes, digest: bytes) -> str:
    """The 30 digits of one side."""
    key = b"\x05" + digest
    state = hashlib.sha512(b"\0\0" + key + account_id + key).digest()
    for _ in range(5_199):
        state = hashlib.sha512(state + key).digest()
    return "".join(f"{int.from_bytes(state[at : at + 5], 'big') % 100_000:05}" for at in range(0, 30, 5))


def safety_number(one: tuple[bytes, bytes], other: tuple[bytes, bytes]) -> str:
    """60 digits. one, other: account id and identity digest."""
    return "".join(sorted((half(*one), half(*other))))


def qr_code(own: tuple[bytes, bytes], peer: tuple[bytes, bytes]) -> bytes:
    return b"\x01" + b"".join(own) + b"".join(peer)
