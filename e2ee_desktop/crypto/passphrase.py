"""The passphrase slot: a secret under a passphrase, for profiles without a system keyring.

Argon2id (RFC 9106) makes 32 bytes of the passphrase; from them come the key of XChaCha20-Poly1305 and a commitment to it
(the AEAD does not commit to its key, and the commitment tells a wrong passphrase from damage). A checksum that anybody can
compute comes last: damage is told before a slow derivation, and before the person is told that they mistyped.

    magic 4 | version 1 | ops 4 | memory KiB 4 | salt 16 | nonce 24 | commitment 32 | ciphertext ‖ tag | checksum 16

Pure: salt, nonce and cost are arguments. Measuring the cost is the custody service's business.
"""

from __future__ import annotations

import struct
import unicodedata
from dataclasses import dataclass

from nacl.exceptions import RuntimeError as SodiumError
from nacl.pwhash import argon2id

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
from e2ee_desktop.domain.errors import LocalMisuse, StorageFailure, UserActionNeeded

SLOT_VERSION = 1
SALT_BYTES = 16
NONCE_BYTES = AEAD_NONCE_BYTES
COMMITMENT_BYTES = 32
CHECKSUM_BYTES = 16
SECRET_BYTES_MAX = 1_024
"""What a slot may hold; root secrets take about a hundred."""

MIB = 1024 * 1024
MEMORY_BYTES_MIN = 64 * MIB
"""Below it, graphics cards guess too cheaply (RFC 9106 section 4, second recommended option)."""
MEMORY_BYTES_MAX = 1024 * MIB
"""A slot may be anybody's file: above it, opening could stop the machine."""
OPS_MIN = 3
OPS_MAX = 64

SLOT_KEY = label("custody/slot-key")
SLOT_COMMITMENT = label("custody/slot-commitment")
SLOT_CHECKSUM = label("custody/slot-checksum")

_MAGIC = b"E2KS"
_HEAD = struct.Struct(f">4sBII{SALT_BYTES}s{NONCE_BYTES}s")
_SLOT_BYTES_MIN = _HEAD.size + COMMITMENT_BYTES + AEAD_TAG_BYTES + CHECKSUM_BYTES
SLOT_BYTES_MAX = _SLOT_BYTES_MIN + SECRET_BYTES_MAX


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs. ops: passes over the memory, OPS_MIN to OPS_MAX; memory_bytes: whole KiB, within the bounds above."""

    ops: int
    memory_bytes: int

    @property
    def allowed(self) -> bool:
        """Whether a slot may have this cost."""
        within = OPS_MIN <= self.ops <= OPS_MAX and MEMORY_BYTES_MIN <= self.memory_bytes <= MEMORY_BYTES_MAX
        return within and self.memory_bytes % 1024 == 0


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot taken apart. head: everything before the commitment, as the AEAD authenticates it."""

    cost: Cost
    salt: bytes
    nonce: bytes
    commitment: bytes
    ciphertext: bytes
    head: bytes


def seal_slot(secret: bytes, passphrase: str, cost: Cost, salt: bytes, nonce: bytes) -> bytes:
    """The slot's bytes. secret: 1 to SECRET_BYTES_MAX bytes; salt: 16 random bytes; nonce: 24 random bytes.

    Raises LocalMisuse: keyslot.secret_length, keyslot.salt_length, keyslot.cost; StorageFailure("keyslot.no_memory").
    """
    if not 0 < len(secret) <= SECRET_BYTES_MAX:
        raise LocalMisuse("keyslot.secret_length", length=len(secret))
    if len(salt) != SALT_BYTES or len(nonce) != NONCE_BYTES:
        raise LocalMisuse("keyslot.salt_length", salt=len(salt), nonce=len(nonce))
    if not cost.allowed:
        raise LocalMisuse("keyslot.cost", ops=cost.ops, memory_bytes=cost.memory_bytes)
    head = _HEAD.pack(_MAGIC, SLOT_VERSION, cost.ops, cost.memory_bytes // 1024, salt, nonce)
    stretched = stretch(passphrase, cost, salt)
    ciphertext = aead_seal(derive(stretched, SLOT_KEY, size_bytes=AEAD_KEY_BYTES), nonce, secret, head)
    body = head + derive(stretched, SLOT_COMMITMENT, head, COMMITMENT_BYTES) + ciphertext
    return body + digest(SLOT_CHECKSUM, body, CHECKSUM_BYTES)


def open_slot(slot: bytes, passphrase: str) -> bytes:
    """The secret.

    Raises UserActionNeeded("passphrase.wrong"); StorageFailure: keyslot.damaged, keyslot.newer, keyslot.no_memory.
    """
    parts = decode_slot(slot)
    stretched = stretch(passphrase, parts.cost, parts.salt)
    if not equal(parts.commitment, derive(stretched, SLOT_COMMITMENT, parts.head, COMMITMENT_BYTES)):
        raise UserActionNeeded("passphrase.wrong")
    key = derive(stretched, SLOT_KEY, size_bytes=AEAD_KEY_BYTES)
    secret = aead_open_secret(key, parts.nonce, parts.ciphertext, parts.head)
    wipe(stretched, key)
    if secret is None:
        raise StorageFailure("keyslot.damaged")
    return secret


def decode_slot(slot: bytes) -> Slot:
    """Take a slot apart; any bytes give a slot or StorageFailure: keyslot.damaged, keyslot.newer."""
    if not _SLOT_BYTES_MIN <= len(slot) <= SLOT_BYTES_MAX:
        raise StorageFailure("keyslot.damaged")
    body, checksum = slot[:-CHECKSUM_BYTES], slot[-CHECKSUM_BYTES:]
    if not equal(checksum, digest(SLOT_CHECKSUM, body, CHECKSUM_BYTES)):
        raise StorageFailure("keyslot.damaged")
    magic, version, ops, memory_kib, salt, nonce = _HEAD.unpack_from(body)
    if magic != _MAGIC:
        raise StorageFailure("keyslot.damaged")
    if version != SLOT_VERSION:
        raise StorageFailure("keyslot.newer", found=version, known=SLOT_VERSION)
    cost = Cost(ops, memory_kib * 1024)
    if not cost.allowed:
        raise StorageFailure("keyslot.damaged", ops=ops, memory_kib=memory_kib)
    after_head = body[_HEAD.size :]
    commitment, ciphertext = after_head[:COMMITMENT_BYTES], after_head[COMMITMENT_BYTES:]
    return Slot(cost, salt, nonce, commitment, ciphertext, body[: _HEAD.size])


def stretch(passphrase: str, cost: Cost, salt: bytes) -> bytes:
    """Argon2id: 32 bytes of a passphrase. Slow on purpose. Raises StorageFailure("keyslot.no_memory")."""
    try:
        return argon2id.kdf(32, passphrase_bytes(passphrase), salt, opslimit=cost.ops, memlimit=cost.memory_bytes)
    except SodiumError as error:
        raise StorageFailure("keyslot.no_memory", memory_bytes=cost.memory_bytes) from error


def passphrase_bytes(passphrase: str) -> bytes:
    """NFC, so that "é" opens what "é" closed whichever keyboard wrote it; bytes that were no text pass through."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
