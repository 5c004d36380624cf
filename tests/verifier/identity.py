"""Accounts and devices: keys from seeds, hybrid signatures, certificates, device lists, rotations. docs/protocol.md section 1."""

from __future__ import annotations

from dataclasses import dataclass

from tests.verifier.primitives import (
    SUITE,
    VERSION,
    Octets,
    Refused,
    ed25519_public,
    ed25519_verify,
    label,
    ml_dsa_public,
    ml_dsa_verify,
    personal_hash,
    prefixed,
)

HYBRID, SIGNATURE = 1_984, 3_373


def hybrid_public(seed: bytes, role: str) -> bytes:
    """The hybrid key of a 32-byte seed. role: identity or device."""
    curve = personal_hash(f"{role}/ed25519", b"", seed)
    lattice = personal_hash(f"{role}/ml-dsa-65", b"", seed)
    return ed25519_public(curve) + ml_dsa_public(lattice)


def labelled(purpose: str, message: bytes) -> bytes:
    """m': what both halves of a hybrid signature sign."""
    return prefixed(label(purpose)) + message


def check_signature(key: bytes, purpose: str, message: bytes, signature: bytes) -> None:
    if len(key) != HYBRID or len(signature) != SIGNATURE:
        raise Refused("length")
    ed25519_verify(key[:32], signature[:64], labelled(purpose, message))
    ml_dsa_verify(key[32:], signature[64:], labelled(purpose, message), label(purpose))


def identity_digest(key: bytes) -> bytes:
    return personal_hash("identity/digest", bytes([SUITE]) + key)


@dataclass(frozen=True, slots=True)
class Certificate:
    octets: bytes
    account_id: bytes
    device_id: bytes
    name: str
    created_ms: int
    signing: bytes
    agreement: bytes


@dataclass(frozen=True, slots=True)
class DeviceList:
    account_id: bytes
    serial: int
    certificates: tuple[Certificate, ...]


@dataclass(frozen=True, slots=True)
class Rotation:
    account_id: bytes
    old_digest: bytes
    new_key: bytes
    devices: DeviceList


def read_certificate(octets: bytes, account_key: bytes) -> Certificate:
    reading = Octets(octets)
    reading.only(1, VERSION)
    fields = Certificate(
        octets=octets,
        account_id=reading.take(16),
        device_id=reading.take(16),
        name=reading.text(128),
        created_ms=reading.number(8),
        signing=reading.take(HYBRID),
        agreement=reading.take(32),
    )
    signed = reading.so_far
    check_signature(account_key, "device/certificate", signed, reading.take(SIGNATURE))
    reading.end()
    return fields


def read_device_list(octets: bytes, account_key: bytes) -> DeviceList:
    reading = Octets(octets)
    reading.only(1, VERSION)
    account_id, serial = reading.take(16), reading.number(8)
    count = reading.number(1)
    if not 1 <= count <= 16:
        raise Refused("count")
    certificates = tuple(read_certificate(reading.prefixed(), account_key) for _ in range(count))
    signed = reading.so_far
    check_signature(account_key, "device/list", signed, reading.take(SIGNATURE))
    reading.end()
    if any(one.account_id != account_id for one in certificates):
        raise Refused("another account")
    return DeviceList(account_id, serial, certificates)


def read_rotation(octets: bytes, account_id: bytes, current_key: bytes) -> Rotation:
    """Believe a rotation of the account whose current hybrid key is current_key."""
    reading = Octets(octets)
    reading.only(1, VERSION)
    named, old_digest, new_key = reading.take(16), reading.take(32), reading.take(HYBRID)
    signed = reading.so_far
    devices = read_device_list(reading.prefixed(), new_key)
    check_signature(current_key, "identity/rotation", signed, reading.take(SIGNATURE))
    reading.end()
    if named != account_id or devices.account_id != account_id or old_digest != identity_digest(current_key):
        raise Refused("another account")
    return Rotation(named, old_digest, new_key, devices)
