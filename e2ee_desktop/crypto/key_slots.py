"""The slot file: one record of root secrets, and the ways to its key (docs/custody.md).

The record is sealed under a random record key. Each slot wraps that same key: under a 32-byte slot key (what a keyring's entry
holds, what a recovery phrase gives), or under a passphrase (`passphrase.py`). Changing a slot changes nothing else, and no slot
knows another. The end is a seal by the record key over everything before it, so that no slot can be put in, taken out or
brought back by somebody who can't open one; and a checksum that anybody can compute, so that damage is told before that.

    magic 4 | version 1 | generation 4 | nonce 24 | length 2 | record | slots 1 | slot … | seal 32 | checksum 16
    slot: kind 1 | created ms 8 | length 2 | wrap
    wrap under a slot key: nonce 24 | commitment 32 | record key 32 ‖ tag 16

Pure: randomness and time are arguments.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from e2ee_desktop.crypto.labels import label
from e2ee_desktop.crypto.primitives import (
    AEAD_KEY_BYTES,
    AEAD_NONCE_BYTES,
    AEAD_TAG_BYTES,
    aead_open_secret,
    aead_seal,
    derive,
    digest,
    equal,
)
from e2ee_desktop.crypto.secret_buffer import wipe
from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.withheld import Withheld

FILE_VERSION = 1
KEY_BYTES = 32
COMMITMENT_BYTES = 32
SEAL_BYTES = 32
CHECKSUM_BYTES = 16
FILE_BYTES_MAX = 8_192
"""Three slots of at most 1,200 bytes and a record of about a hundred take less than half."""

WRAP_KEY = label("custody/wrap-key")
WRAP_COMMITMENT = label("custody/wrap-commitment")
RECORD_KEY = label("custody/record-key")
RECORD_SEAL = label("custody/record-seal")
FILE_CHECKSUM = label("custody/file-checksum")
PHRASE_KEY = label("custody/phrase-key")

_MAGIC = b"E2KF"
_HEAD = struct.Struct(f">4sBI{AEAD_NONCE_BYTES}sH")
_SLOT = struct.Struct(">BQH")
_KIND_CODES = {SlotKind.KEYRING: 1, SlotKind.PASSPHRASE: 2, SlotKind.PHRASE: 3}
_KINDS = {code: kind for kind, code in _KIND_CODES.items()}
_WRAP_BYTES = AEAD_NONCE_BYTES + COMMITMENT_BYTES + KEY_BYTES + AEAD_TAG_BYTES


@dataclass(frozen=True, slots=True)
class KeySlot(Withheld):
    """One way to the record key. created_ms: since 1970-01-01 UTC."""

    kind: SlotKind
    created_ms: int
    wrap: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SlotBook(Withheld):
    """A slot file taken apart. generation: grows by one with every change. seal: by the record key, over what precedes it."""

    generation: int
    nonce: bytes = field(repr=False)
    record: bytes = field(repr=False)
    slots: tuple[KeySlot, ...]
    seal: bytes = field(default=b"", repr=False)

    def slot(self, kind: SlotKind) -> KeySlot | None:
        """The slot of this kind, or None."""
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def encode(self, record_key: bytes) -> bytes:
        """The file's bytes, sealed."""
        body = self._body()
        sealed = body + derive(record_key, RECORD_SEAL, body, SEAL_BYTES)
        return sealed + digest(FILE_CHECKSUM, sealed, CHECKSUM_BYTES)

    def sealed_by(self, record_key: bytes) -> bool:
        """Whether who wrote this had the record key."""
        return equal(self.seal, derive(record_key, RECORD_SEAL, self._body(), SEAL_BYTES))

    def _body(self) -> bytes:
        head = _HEAD.pack(_MAGIC, FILE_VERSION, self.generation, self.nonce, len(self.record))
        slots = (_SLOT.pack(_KIND_CODES[slot.kind], slot.created_ms, len(slot.wrap)) + slot.wrap for slot in self.slots)
        return b"".join((head, self.record, bytes((len(self.slots),)), *slots))


def decode_book(content: bytes) -> SlotBook:
    """Any bytes give a book or StorageFailure: keyslot.damaged, keyslot.newer."""
    sealed, checksum = content[:-CHECKSUM_BYTES], content[-CHECKSUM_BYTES:]
    if not _HEAD.size + 1 + SEAL_BYTES < len(sealed) <= FILE_BYTES_MAX:
        raise StorageFailure("keyslot.damaged")
    if not equal(checksum, digest(FILE_CHECKSUM, sealed, CHECKSUM_BYTES)):
        raise StorageFailure("keyslot.damaged")
    magic, version, generation, nonce, record_bytes = _HEAD.unpack_from(sealed)
    if magic != _MAGIC:
        raise StorageFailure("keyslot.damaged")
    if version != FILE_VERSION:
        raise StorageFailure("keyslot.newer", found=version, known=FILE_VERSION)
    body, seal = sealed[:-SEAL_BYTES], sealed[-SEAL_BYTES:]
    place = _HEAD.size + record_bytes
    slots = _decode_slots(body[place:])
    return SlotBook(generation, nonce, body[_HEAD.size : place], slots, seal)


def _decode_slots(encoded: bytes) -> tuple[KeySlot, ...]:
    slots: list[KeySlot] = []
    place = 1
    for _ in range(encoded[0] if encoded else 0):
        if place + _SLOT.size > len(encoded):
            raise StorageFailure("keyslot.damaged")
        code, created_ms, wrap_bytes = _SLOT.unpack_from(encoded, place)
        place += _SLOT.size
        if code not in _KINDS or place + wrap_bytes > len(encoded):
            raise StorageFailure("keyslot.damaged")
        slots.append(KeySlot(_KINDS[code], created_ms, encoded[place : place + wrap_bytes]))
        place += wrap_bytes
    if place != len(encoded) or len({slot.kind for slot in slots}) != len(slots):
        raise StorageFailure("keyslot.damaged")
    return tuple(slots)


def seal_record(record_key: bytes, secrets: bytes, nonce: bytes, profile_id: bytes) -> bytes:
    """The record. nonce: 24 random bytes, new each time; profile_id: bound to it, so that records don't change places."""
    key = derive(record_key, RECORD_KEY, size_bytes=AEAD_KEY_BYTES)
    sealed = aead_seal(key, nonce, secrets, profile_id)
    wipe(key)
    return sealed


def open_record(book: SlotBook, record_key: bytes, profile_id: bytes) -> bytes:
    """The secrets. Raises StorageFailure("keyslot.damaged") when record, slots or seal are not of this key."""
    key = derive(record_key, RECORD_KEY, size_bytes=AEAD_KEY_BYTES)
    secrets = aead_open_secret(key, book.nonce, book.record, profile_id) if book.sealed_by(record_key) else None
    wipe(key)
    if secrets is None:
        raise StorageFailure("keyslot.damaged")
    return secrets


def wrap_record_key(record_key: bytes, slot_key: bytes, nonce: bytes, bound: bytes) -> bytes:
    """The wrap. slot_key: 32 bytes; nonce: 24 random bytes; bound: kind and profile."""
    key = derive(slot_key, WRAP_KEY, bound, AEAD_KEY_BYTES)
    wrap = nonce + derive(slot_key, WRAP_COMMITMENT, nonce + bound, COMMITMENT_BYTES)
    wrap += aead_seal(key, nonce, record_key, bound)
    wipe(key)
    return wrap


def unwrap_record_key(wrap: bytes, slot_key: bytes, bound: bytes) -> bytes | None:
    """The record key, or None when this slot key is not the wrap's."""
    if len(wrap) != _WRAP_BYTES:
        return None
    nonce, rest = wrap[:AEAD_NONCE_BYTES], wrap[AEAD_NONCE_BYTES:]
    if not equal(rest[:COMMITMENT_BYTES], derive(slot_key, WRAP_COMMITMENT, nonce + bound, COMMITMENT_BYTES)):
        return None
    key = derive(slot_key, WRAP_KEY, bound, AEAD_KEY_BYTES)
    record_key = aead_open_secret(key, nonce, rest[COMMITMENT_BYTES:], bound)
    wipe(key)
    return record_key


def phrase_key(entropy: bytes) -> bytes:
    """The slot key of a recovery phrase. entropy: the 32 bytes that its words stand for; 256 bits need no stretching."""
    return derive(entropy, PHRASE_KEY)


def bound_to(kind: SlotKind, profile_id: str) -> bytes:
    """What a wrap is bound to."""
    return bytes((_KIND_CODES[kind],)) + profile_id.encode("ascii")
