"""What is kept of one blob beside its chunks: its shape, the hashes that open its doors, and the day on which it goes.

Days, never hours. The record is the first object that is written and the first that is removed: without it there is no
blob, whatever else lies in its folder.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, replace

from e2ee_desktop.domain.errors import PeerViolation, StorageFailure
from e2ee_desktop.wire.blobs import Creation, Right

RECORD_NAME = "record"
TAG_BYTES = 8
_FORMAT = 1
_CHECK_BYTES = 8
_TAIL_BYTES = 4 + 1 + TAG_BYTES + _CHECK_BYTES


@dataclass(frozen=True, slots=True)
class BlobRecord:
    """last_day: the last one on which it is served, counted from 1970-01-01 UTC. tag: random, new for each completion."""

    creation: Creation
    last_day: int
    complete: bool
    tag: bytes

    def allows(self, right: Right, secret: bytes) -> bool:
        """Whether this secret opens this door. In constant time."""
        stored = {
            Right.UPLOAD: self.creation.upload,
            Right.READ: self.creation.read,
            Right.DELETE: self.creation.delete,
        }
        return hmac.compare_digest(stored[right], right.hash(secret))

    def completed(self, last_day: int, tag: bytes) -> BlobRecord:
        """The same, readable."""
        return replace(self, complete=True, last_day=last_day, tag=tag)

    def encode(self) -> bytes:
        """u8 format ‖ creation ‖ u32 last day ‖ u8 complete ‖ tag 8 ‖ check 8."""
        body = bytes((_FORMAT,)) + self.creation.encode() + self.last_day.to_bytes(4, "big")
        body += bytes((self.complete,)) + self.tag
        return body + _check(body)

    @classmethod
    def decode(cls, data: bytes) -> BlobRecord:
        """Raises StorageFailure("relay.blob_damaged")."""
        body, check = data[:-_CHECK_BYTES], data[-_CHECK_BYTES:]
        if not hmac.compare_digest(check, _check(body)) or body[:1] != bytes((_FORMAT,)):
            raise StorageFailure("relay.blob_damaged")
        try:
            creation = Creation.decode(data[1:-_TAIL_BYTES])
        except PeerViolation as error:
            raise StorageFailure("relay.blob_damaged") from error
        last_day, complete, tag = body[-13:-9], body[-9], body[-TAG_BYTES:]
        return cls(creation, int.from_bytes(last_day, "big"), bool(complete), tag)


def chunk_name(index: int) -> str:
    """Of the object that holds one chunk."""
    return f"{index:05d}"


def _check(body: bytes) -> bytes:
    """Finds what a disk does to a record; protects from nobody."""
    return hashlib.blake2b(body, digest_size=_CHECK_BYTES, person=b"e2ee/v1/blobrec").digest()
