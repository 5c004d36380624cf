"""Sealed files. docs/protocol-files.md section 1."""

from __future__ import annotations

from dataclasses import dataclass

from tests.verifier.aegis import Aegis256
from tests.verifier.primitives import personal_hash, prefixed, xchacha_seal

CHUNK = 1_048_576
AEGIS_256, XCHACHA20 = 1, 2
NONCE = {AEGIS_256: 32, XCHACHA20: 24}


@dataclass(frozen=True, slots=True)
class FileKeys:
    header: bytes
    chunk_key: bytes


def file_keys(cipher: int, salt: bytes, bound: bytes, file_key: bytes) -> FileKeys:
    """bound: conversation id ‖ message id."""
    start = bytes([1, cipher]) + salt
    data = start + prefixed(bound)
    commitment = personal_hash("file/commitment", data, file_key)
    return FileKeys(start + commitment, personal_hash("file/chunk-key", data, file_key))


def seal_file(cipher: int, keys: FileKeys, plaintext: bytes) -> bytes:
    chunks = [plaintext[at : at + CHUNK] for at in range(0, len(plaintext), CHUNK)] or [b""]
    sealed = keys.header
    for index, chunk in enumerate(chunks):
        nonce = (index.to_bytes(8, "big") + bytes([index == len(chunks) - 1])).ljust(NONCE[cipher], b"\0")
        sealed += _seal_chunk(cipher, keys.chunk_key, nonce, chunk)
    return sealed


def _seal_chunk(cipher: int, key: bytes, nonce: bytes, chunk: bytes) -> bytes:
    if cipher == AEGIS_256:
        return Aegis256(key, nonce).encrypt(chunk)
    return xchacha_seal(key, nonce, chunk, b"")
