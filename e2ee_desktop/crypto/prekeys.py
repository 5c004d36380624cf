"""Prekeys: what a device publishes so that others can write to it first (docs/protocol.md section 2).

A *prekey offer* is one signed statement for one mailbox: the signed prekey (X25519), the last-resort KEM prekey (ML-KEM-768),
the mailbox's address key (X-Wing) and the roots of its batches of one-time prekeys. A one-time prekey proves that it is in
a signed batch by its Merkle path (RFC 6962's shape: leaves and nodes hash under different labels).
Knows no mailbox, no database and no link.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.identity import SIGNATURE_BYTES, HybridPublic, HybridSigner
from e2ee_desktop.crypto.labels import SUITE, VERSION
from e2ee_desktop.crypto.primitives import (
    ML_KEM_PUBLIC_BYTES,
    ML_KEM_SEED_BYTES,
    X25519_BYTES,
    KemKey,
    digest,
    equal,
    ml_kem_key,
    x25519_public,
    x25519_usable,
)
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.domain.octets import OctetReader, u8, u16, u32, u64
from e2ee_desktop.domain.withheld import Withheld

ADDRESS_KEY_BYTES = ML_KEM_PUBLIC_BYTES + X25519_BYTES
BATCH_MAX = 128
BATCHES_MAX = 4
"""Roots in one offer: a pool refilled below a third holds keys of two batches at most; two more for fetches under way."""
PATH_MAX = 7
ROOT_BYTES = 32


@dataclass(frozen=True, slots=True)
class PrekeyPair(Withheld):
    """Private halves of one prekey: X25519 (32 bytes) and ML-KEM-768 seed (64 bytes)."""

    prekey_id: int
    curve: bytes = field(repr=False)
    kem_seed: bytes = field(repr=False)
    kem: KemKey = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kem", KemKey(self.kem_seed))

    @classmethod
    def generate(cls, prekey_id: int, entropy: Entropy) -> PrekeyPair:
        """Fresh keys under a number that is never used again."""
        return cls(prekey_id, entropy.random(X25519_BYTES), entropy.random(ML_KEM_SEED_BYTES))

    def public(self) -> PrekeyPublic:
        """The public halves."""
        return PrekeyPublic(self.prekey_id, x25519_public(self.curve), self.kem.public())

    def encode(self) -> bytes:
        """100 secret bytes, for the encrypted database."""
        return u32(self.prekey_id) + self.curve + self.kem_seed

    @classmethod
    def decode(cls, data: bytes) -> PrekeyPair:
        """Raises LocalMisuse("prekey.malformed"): only we write these."""
        if len(data) != 4 + X25519_BYTES + ML_KEM_SEED_BYTES:
            raise LocalMisuse("prekey.malformed")
        return cls(int.from_bytes(data[:4], "big"), data[4:36], data[36:])


@dataclass(frozen=True, slots=True)
class PrekeyPublic:
    """prekey_id: 32-bit number; curve: 32 bytes, X25519; kem: 1,184 bytes, ML-KEM-768."""

    prekey_id: int
    curve: bytes
    kem: bytes

    def encode(self) -> bytes:
        """1,220 bytes."""
        return u32(self.prekey_id) + self.curve + self.kem

    @classmethod
    def read(cls, reader: OctetReader) -> PrekeyPublic:
        """From the reader's place on."""
        return cls(reader.u32(), reader.fixed(X25519_BYTES), reader.fixed(ML_KEM_PUBLIC_BYTES))


@dataclass(frozen=True, slots=True)
class PrekeyOffer:
    """One device's signed statement for one mailbox. signed: signed prekey and last-resort KEM prekey under one number.

    address_key: 1,216 bytes, ML-KEM-768 ‖ X25519: the initial message is sealed to it. batch_roots: 32 bytes each.
    """

    signed: PrekeyPublic
    address_key: bytes
    batch_roots: tuple[bytes, ...]
    created_ms: int
    signature: bytes

    def encode(self) -> bytes:
        """About 6 KB."""
        return self._signed_part() + self.signature

    def _signed_part(self) -> bytes:
        head = u8(VERSION) + u8(SUITE) + self.signed.encode() + self.address_key + u64(self.created_ms)
        return head + u8(len(self.batch_roots)) + b"".join(self.batch_roots)

    @classmethod
    def issue(
        cls,
        device: HybridSigner,
        signed: PrekeyPublic,
        address_key: bytes,
        batch_roots: Sequence[bytes],
        now_ms: int,
        entropy: Entropy,
    ) -> PrekeyOffer:
        """Signed by the device; at most BATCHES_MAX roots."""
        if len(batch_roots) > BATCHES_MAX:
            raise LocalMisuse("prekey.batches")
        blank = cls(signed, address_key, tuple(batch_roots), now_ms, b"")
        signature = device.sign(labels.PREKEY_OFFER, blank._signed_part(), entropy)
        return cls(signed, address_key, blank.batch_roots, now_ms, signature)

    def verify(self, device: HybridPublic) -> None:
        """Raise PeerViolation unless the device signed it (signature.invalid) and its keys are keys that can be used.

        x25519.low_order, ml_kem.public_invalid: found here, and not when the first message is to be sealed.
        """
        device.verify(labels.PREKEY_OFFER, self._signed_part(), self.signature)
        for kem in (self.signed.kem, self.address_key[:ML_KEM_PUBLIC_BYTES]):
            ml_kem_key(kem)
        for curve in (self.signed.curve, self.address_key[ML_KEM_PUBLIC_BYTES:]):
            if not x25519_usable(curve):
                raise PeerViolation("x25519.low_order")

    @classmethod
    def decode(cls, data: bytes) -> PrekeyOffer:
        """Raises PeerViolation("prekey.malformed"), or ("suite.unknown") for another version or suite."""
        reader = OctetReader(data, "prekey.malformed")
        if (reader.u8(), reader.u8()) != (VERSION, SUITE):
            raise PeerViolation("suite.unknown")
        signed = PrekeyPublic.read(reader)
        address_key, created_ms, count = reader.fixed(ADDRESS_KEY_BYTES), reader.u64(), reader.u8()
        if count > BATCHES_MAX:
            raise PeerViolation("prekey.malformed")
        roots = tuple(reader.fixed(ROOT_BYTES) for _ in range(count))
        offer = cls(signed, address_key, roots, created_ms, reader.fixed(SIGNATURE_BYTES))
        reader.end()
        return offer


@dataclass(frozen=True, slots=True)
class OneTimePrekey:
    """A one-time prekey and its way to a signed root. index: leaf number; path: siblings from leaf to root."""

    key: PrekeyPublic
    index: int
    path: tuple[bytes, ...]

    def encode(self) -> bytes:
        """At most 1,447 bytes."""
        return self.key.encode() + u16(self.index) + u8(len(self.path)) + b"".join(self.path)

    @classmethod
    def decode(cls, data: bytes) -> OneTimePrekey:
        """Raises PeerViolation("prekey.malformed"), also for number 0, which says that no one-time key was used."""
        reader = OctetReader(data, "prekey.malformed")
        key, index, depth = PrekeyPublic.read(reader), reader.u16(), reader.u8()
        if not key.prekey_id or depth > PATH_MAX or index >= 1 << depth:
            raise PeerViolation("prekey.malformed")
        path = tuple(reader.fixed(ROOT_BYTES) for _ in range(depth))
        reader.end()
        return cls(key, index, path)

    def belongs_to(self, offer: PrekeyOffer) -> bool:
        """Whether its path ends at one of the offer's signed roots."""
        node, index = _leaf(self.key), self.index
        for sibling in self.path:
            node = _node(sibling, node) if index & 1 else _node(node, sibling)
            index >>= 1
        return any(equal(node, root) for root in offer.batch_roots)


def batch(keys: Sequence[PrekeyPublic]) -> tuple[bytes, tuple[OneTimePrekey, ...]]:
    """The root over 1 to 128 keys and each key with its path. The tree is filled up with the last leaf."""
    if not 0 < len(keys) <= BATCH_MAX:
        raise LocalMisuse("prekey.batch_length")
    width = 1 << (len(keys) - 1).bit_length()
    leaves = [_leaf(key) for key in keys]
    level = leaves + [leaves[-1]] * (width - len(leaves))
    paths: list[list[bytes]] = [[] for _ in keys]
    depth = 0
    while len(level) > 1:
        for number, path in enumerate(paths):
            path.append(level[(number >> depth) ^ 1])
        level = [_node(level[at], level[at + 1]) for at in range(0, len(level), 2)]
        depth += 1
    return level[0], tuple(
        OneTimePrekey(key, number, tuple(path)) for number, (key, path) in enumerate(zip(keys, paths, strict=True))
    )


def _leaf(key: PrekeyPublic) -> bytes:
    return digest(labels.PREKEY_LEAF, key.encode())


def _node(left: bytes, right: bytes) -> bytes:
    return digest(labels.PREKEY_NODE, left + right)
