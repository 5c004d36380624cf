"""Blobs on the wire: what creates one, which of its chunks are there, what each right is proven with.

A blob is a row of chunks of one size. Three random secrets open three doors: upload, read, delete; the relay stores
only their hashes, each with a label of its own, so that no secret opens another door. Paths and headers of the HTTP
requests are here too, because both ends must write them alike. Pure bytes. (docs/protocol.md, section 9)
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.wire.frames_payment import Payment
from e2ee_desktop.wire.limits import (
    BLOB_CHUNK_SIZES,
    BLOB_CHUNKS_MAX,
    BLOB_DIGEST_BYTES,
    TOKEN_BYTES,
    WORK_COUNTER_MAX,
)

VERSION = 1
RELAY_PATH = "/v1/relay"
"""Answers with the hello frame of a WebSocket: the relay proves its key before it hears a secret, and names its price."""
BLOBS_PATH = "/v1/blobs/"
DIGEST_HEADER = "e2ee-digest"
PAYMENT_HEADER = "e2ee-payment"

_HEX = re.compile(r"[0-9a-f]+")
_COUNTER = re.compile(r"0|[1-9][0-9]{0,19}")
CREATION_BYTES = 1 + 1 + 4 + 3 * BLOB_DIGEST_BYTES


class Right(Enum):
    """Each has a secret of its own."""

    UPLOAD = "upload"
    READ = "read"
    DELETE = "delete"

    def hash(self, secret: bytes) -> bytes:
        """What the relay keeps of a secret, 32 bytes."""
        return _labelled(f"blob/{self.value}", secret)


@dataclass(frozen=True, slots=True)
class Shape:
    """chunk_bytes: one of BLOB_CHUNK_SIZES. chunks: 1 to BLOB_CHUNKS_MAX. Raises PeerViolation("blob.malformed")."""

    chunk_bytes: int
    chunks: int

    def __post_init__(self) -> None:
        if self.chunk_bytes not in BLOB_CHUNK_SIZES or not 0 < self.chunks <= BLOB_CHUNKS_MAX:
            raise PeerViolation("blob.malformed")

    @property
    def size_bytes(self) -> int:
        """Of the whole, padding included."""
        return self.chunk_bytes * self.chunks

    @classmethod
    def holding(cls, size_bytes: int) -> Shape:
        """The shape of what has so many bytes: small chunks while they are few."""
        small, large = BLOB_CHUNK_SIZES
        chunk_bytes = small if size_bytes <= large else large
        return cls(chunk_bytes, max(1, -(-size_bytes // chunk_bytes)))


@dataclass(frozen=True, slots=True)
class Creation:
    """upload, read, delete: hashes of the secrets, 32 bytes each."""

    shape: Shape
    upload: bytes
    read: bytes
    delete: bytes

    def encode(self) -> bytes:
        """u8 version ‖ u8 class of chunk size ‖ u32 chunks ‖ three hashes: 102 bytes."""
        size_class = BLOB_CHUNK_SIZES.index(self.shape.chunk_bytes)
        return (
            bytes((VERSION, size_class)) + self.shape.chunks.to_bytes(4, "big") + self.upload + self.read + self.delete
        )

    @classmethod
    def decode(cls, data: bytes) -> Creation:
        """Raises PeerViolation("blob.malformed")."""
        if len(data) != CREATION_BYTES or data[0] != VERSION or data[1] >= len(BLOB_CHUNK_SIZES):
            raise PeerViolation("blob.malformed")
        shape = Shape(BLOB_CHUNK_SIZES[data[1]], int.from_bytes(data[2:6], "big"))
        upload, read, delete = (data[at : at + BLOB_DIGEST_BYTES] for at in range(6, CREATION_BYTES, BLOB_DIGEST_BYTES))
        return cls(shape, upload, read, delete)


@dataclass(frozen=True, slots=True)
class UploadState:
    """Which chunks the relay has. complete: it was told that these are all, so that readers get them."""

    complete: bool
    present: frozenset[int]

    def encode(self, shape: Shape) -> bytes:
        """u8 complete ‖ one bit a chunk, the lowest bit of the first byte for chunk 0."""
        bits = bytearray(-(-shape.chunks // 8))
        for index in self.present:
            bits[index // 8] |= 1 << index % 8
        return bytes((self.complete,)) + bytes(bits)

    @classmethod
    def decode(cls, data: bytes, shape: Shape) -> UploadState:
        """Raises PeerViolation("blob.malformed")."""
        if len(data) != 1 + -(-shape.chunks // 8) or data[0] > 1:
            raise PeerViolation("blob.malformed")
        if data[-1] >> ((shape.chunks - 1) % 8 + 1):
            raise PeerViolation("blob.malformed")
        present = (index for index in range(shape.chunks) if data[1 + index // 8] >> index % 8 & 1)
        return cls(bool(data[0]), frozenset(present))


def payment_text(payment: Payment) -> str:
    """A payment as the value of a header: 64 hex digits of a token, the decimal counter of a work, or nothing."""
    match payment:
        case None:
            return ""
        case bytes():
            return payment.hex()
        case int():
            return str(payment)
        case _:
            assert_never(payment)


def payment_of(text: str) -> Payment:
    """Raises PeerViolation("blob.malformed")."""
    if not text:
        return None
    if len(text) == 2 * TOKEN_BYTES and _HEX.fullmatch(text):
        return bytes.fromhex(text)
    if not _COUNTER.fullmatch(text) or int(text) > WORK_COUNTER_MAX:
        raise PeerViolation("blob.malformed")
    return int(text)


def chunk_digest(chunk: bytes | bytearray | memoryview) -> bytes:
    """BLAKE2b-256 of one whole chunk."""
    return hashlib.blake2b(chunk, digest_size=BLOB_DIGEST_BYTES).digest()


def blob_name(blob_id: bytes) -> bytes:
    """What a blob is called where it is stored, 32 bytes: a seized disk does not say which ids to ask for."""
    return _labelled("blob/name", blob_id)


def _labelled(purpose: str, data: bytes) -> bytes:
    person = hashlib.blake2b(b"e2ee-desktop/v1/" + purpose.encode(), digest_size=16).digest()
    return hashlib.blake2b(data, digest_size=BLOB_DIGEST_BYTES, person=person).digest()
