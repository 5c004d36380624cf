"""What a person publishes and hands out: prekeys, offers, Merkle batches, the sealed directory, mailbox keys, links.

docs/protocol.md sections 2.1, 4.1 and 4.2.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass

from tests.verifier.identity import HYBRID, SIGNATURE, DeviceList, check_signature, identity_digest, read_device_list
from tests.verifier.primitives import (
    SUITE,
    VERSION,
    Octets,
    Refused,
    ed25519_public,
    fill,
    kem_public,
    label,
    personal_hash,
    prefixed,
    u32,
    u64,
    unfill,
    x25519_public,
    xchacha_open,
    xchacha_seal,
)

BASE_BYTES, ITEM_BYTES, SEAL_BYTES = 32_768, 2_048, 24 + 16
DIRECTORY_SIZES = {"directory/base": BASE_BYTES, "directory/one-time": ITEM_BYTES}


@dataclass(frozen=True, slots=True)
class Prekey:
    number: int
    curve: bytes
    kem: bytes

    def encode(self) -> bytes:
        return u32(self.number) + self.curve + self.kem


@dataclass(frozen=True, slots=True)
class PrekeyPair:
    """The private halves. kem_seed: 64 bytes, d ‖ z."""

    number: int
    curve: bytes
    kem_seed: bytes

    def public(self) -> Prekey:
        return Prekey(self.number, x25519_public(self.curve), kem_public(self.kem_seed))


@dataclass(frozen=True, slots=True)
class Offer:
    """address_key: ML-KEM-768 ‖ X25519."""

    prekey: Prekey
    address_key: bytes
    created_ms: int
    roots: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Base:
    account_id: bytes
    name: str
    key: bytes
    devices: DeviceList
    offer: Offer


def read_prekey(reading: Octets) -> Prekey:
    return Prekey(reading.number(4), reading.take(32), reading.take(1_184))


def read_offer(octets: bytes, device_key: bytes) -> Offer:
    reading = Octets(octets)
    reading.only(1, VERSION)
    reading.only(1, SUITE)
    prekey, address_key, created_ms, count = (
        read_prekey(reading),
        reading.take(1_216),
        reading.number(8),
        reading.number(1),
    )
    if count > 4:
        raise Refused("count")
    roots = tuple(reading.take(32) for _ in range(count))
    signed = reading.so_far
    check_signature(device_key, "prekey/offer", signed, reading.take(SIGNATURE))
    reading.end()
    return Offer(prekey, address_key, created_ms, roots)


def read_base(octets: bytes, digest: bytes) -> Base:
    """Believe a base whose identity has the digest that a link named."""
    reading = Octets(octets)
    reading.only(1, VERSION)
    account_id, name, key = reading.take(16), reading.text(256), reading.take(HYBRID)
    if identity_digest(key) != digest:
        raise Refused("another identity")
    devices = read_device_list(reading.prefixed(), key)
    offer = read_offer(reading.prefixed(), devices.certificates[0].signing)
    reading.end()
    if devices.account_id != account_id:
        raise Refused("another account")
    return Base(account_id, name, key, devices, offer)


def merkle_leaf(prekey: Prekey) -> bytes:
    return personal_hash("prekey/leaf", prekey.encode())


def merkle_items(prekeys: tuple[Prekey, ...]) -> tuple[bytes, tuple[bytes, ...]]:
    """The root of a batch, and each of its one-time prekeys with its path."""
    level = [merkle_leaf(prekey) for prekey in prekeys]
    depth = (len(prekeys) - 1).bit_length()
    level += [level[-1]] * (2**depth - len(level))
    paths: list[bytes] = [b""] * len(prekeys)
    for height in range(depth):
        for place in range(len(prekeys)):
            paths[place] += level[(place >> height) ^ 1]
        level = [personal_hash("prekey/node", level[at] + level[at + 1]) for at in range(0, len(level), 2)]
    items = (
        prekey.encode() + place.to_bytes(2, "big") + bytes([depth]) + paths[place]
        for place, prekey in enumerate(prekeys)
    )
    return level[0], tuple(items)


def read_one_time(octets: bytes, roots: tuple[bytes, ...]) -> Prekey:
    reading = Octets(octets)
    prekey, index, depth = read_prekey(reading), reading.number(2), reading.number(1)
    if not prekey.number or depth > 7 or index >= 2**depth:
        raise Refused("path")
    node = merkle_leaf(prekey)
    for _ in range(depth):
        sibling = reading.take(32)
        node = personal_hash("prekey/node", sibling + node if index & 1 else node + sibling)
        index >>= 1
    reading.end()
    if node not in roots:
        raise Refused("no root")
    return prekey


def seal_directory(purpose: str, key: bytes, nonce: bytes, plain: bytes) -> bytes:
    padded = fill(plain, DIRECTORY_SIZES[purpose] - SEAL_BYTES)
    return nonce + xchacha_seal(key, nonce, padded, label(purpose))


def open_directory(purpose: str, key: bytes, sealed: bytes) -> bytes:
    if len(sealed) != DIRECTORY_SIZES[purpose]:
        raise Refused("length")
    padded = xchacha_open(key, sealed[:24], sealed[24:], label(purpose))
    if padded is None:
        raise Refused("seal")
    return unfill(padded)


@dataclass(frozen=True, slots=True)
class OwnerKeys:
    """Of a mailbox's owner seed. public: Ed25519."""

    owner_seed: bytes
    public: bytes
    address_kem_seed: bytes
    address_curve: bytes
    address_key: bytes


def owner_keys(seed: bytes) -> OwnerKeys:
    owner = personal_hash("mailbox/owner", b"", seed)
    kem_seed = personal_hash("mailbox/address-ml-kem-768", b"", seed, 64)
    curve = personal_hash("mailbox/address-x25519", b"", seed)
    return OwnerKeys(owner, ed25519_public(owner), kem_seed, curve, kem_public(kem_seed) + x25519_public(curve))


def link_keys(secret: bytes) -> dict[str, bytes]:
    return {name: personal_hash(f"link/{name}", b"", secret) for name in ("directory-key", "send-capability", "token")}


@dataclass(frozen=True, slots=True)
class Link:
    """kind: invite or address. relay: `e2ee-relay://HOST:PORT#PIN`."""

    kind: str
    relay: str
    send_id: bytes
    digest: bytes
    secret: bytes
    expires_ms: int


KINDS = {"invite": 1, "address": 2}


def link_checksum(octets: bytes) -> bytes:
    return hashlib.blake2b(octets, digest_size=4, person=b"e2ee link check").digest()


def write_link(link: Link) -> str:
    octets = bytes([VERSION, KINDS[link.kind]]) + prefixed(link.relay.encode()) + link.send_id + link.digest
    octets += link.secret + u64(link.expires_ms)
    coded = base64.urlsafe_b64encode(octets + link_checksum(octets)).decode().rstrip("=")
    return f"e2ee:{link.kind}#{coded}"


def read_link(text: str) -> Link:
    found = re.fullmatch(r"e2ee:(invite|address)#([A-Za-z0-9_-]+)", "".join(text.split()))
    if not found:
        raise Refused("link")
    kind, coded = found.groups()
    octets = base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4))
    reading = Octets(octets)
    reading.only(1, VERSION)
    reading.only(1, KINDS[kind])
    link = Link(kind, reading.text(320), reading.take(16), reading.take(32), reading.take(32), reading.number(8))
    if reading.take(4) != link_checksum(octets[:-4]):
        raise Refused("checksum")
    reading.end()
    if write_link(link) != f"e2ee:{kind}#{coded}":
        raise Refused("spare bits")
    return link
