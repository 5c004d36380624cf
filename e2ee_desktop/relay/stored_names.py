"""What stands in a store for ids, capabilities and acknowledged envelopes: hashes, so that no store is a key to a mailbox.

One place for every store adapter, so that none keeps more than another. (PROTOCOL.md section 5)
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence

HASH_BYTES = 32
_TOMBSTONE = hashlib.blake2b(digest_size=16, person=b"e2ee/v1/relay-to")  # a copy costs half of a new one
NUMBER_BITS = 62
"""Of a mailbox's random number: it fits a signed 64-bit integer everywhere."""


def id_hash(identifier: bytes) -> bytes:
    """What stands on disk for a receive or send id: 32 bytes. Ids are random, so no salt is needed."""
    return hashlib.blake2b(identifier, digest_size=HASH_BYTES, person=b"e2ee/v1/relay-id").digest()


def capability_hash(capability: bytes) -> bytes:
    """What stands on disk for a capability or a claim: 32 bytes."""
    return hashlib.blake2b(capability, digest_size=HASH_BYTES, person=b"e2ee/v1/relay-ca").digest()


def tombstones(mailbox: int) -> hashlib.blake2b:
    """For whoever makes many `tombstone`s of one mailbox: a copy of it, updated with an envelope's id, digests to one."""
    hashing = _TOMBSTONE.copy()
    hashing.update(mailbox.to_bytes(8))
    return hashing


def tombstone(mailbox: int, envelope_id: bytes) -> bytes:
    """16 bytes that say "seen" to who brings the id, and nothing to who reads the disk: the id is random and gone."""
    hashing = tombstones(mailbox)
    hashing.update(envelope_id)
    return hashing.digest()


def admits(capability_hashes: Sequence[bytes], capability: bytes | None) -> bool:
    """Whether `capability` opens a mailbox for writing; one without capabilities is public. Compared in constant time."""
    if not capability_hashes:
        return True
    given = capability_hash(capability or b"")
    matches = [hmac.compare_digest(given, each) for each in capability_hashes]
    return any(matches)
