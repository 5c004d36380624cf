"""PQXDH and the sealed first message. docs/protocol.md sections 2.2 and 2.3."""

from __future__ import annotations

from dataclasses import dataclass

from tests.verifier.directory import Base, Prekey, PrekeyPair
from tests.verifier.identity import HYBRID, Certificate, identity_digest, read_certificate
from tests.verifier.primitives import (
    SUITE,
    SUITE_OCTETS,
    VERSION,
    Octets,
    Refused,
    decapsulate,
    hkdf,
    hpke_open,
    label,
    personal_hash,
    prefixed,
    u32,
    x25519,
    x25519_public,
)


@dataclass(frozen=True, slots=True)
class Device:
    """One of our own devices. certificate: encoded; agreement: the private X25519 key."""

    account_id: bytes
    account_key: bytes
    device_id: bytes
    certificate: bytes
    agreement: bytes

    def party(self) -> bytes:
        return party(self.account_id, self.device_id, self.account_key, x25519_public(self.agreement))


@dataclass(frozen=True, slots=True)
class Proposal:
    base_key: bytes
    signed_number: int
    one_time_number: int
    ciphertext: bytes

    def encode(self) -> bytes:
        return self.base_key + u32(self.signed_number) + u32(self.one_time_number) + self.ciphertext


@dataclass(frozen=True, slots=True)
class Opening:
    account_id: bytes
    account_key: bytes
    certificate: Certificate
    proposal: Proposal

    def encode(self) -> bytes:
        head = SUITE_OCTETS + self.account_id + self.account_key
        return head + prefixed(self.certificate.octets) + self.proposal.encode()


@dataclass(frozen=True, slots=True)
class Agreed:
    """What both sides hold after PQXDH; header_a is the initiator's first sending header key."""

    bound: bytes
    root: bytes
    header_a: bytes
    header_b: bytes
    session_id: bytes


def party(account_id: bytes, device_id: bytes, account_key: bytes, agreement: bytes) -> bytes:
    return account_id + device_id + identity_digest(account_key) + agreement


def read_opening(octets: bytes) -> Opening:
    reading = Octets(octets)
    reading.only(1, VERSION)
    reading.only(1, SUITE)
    account_id, key, certificate = reading.take(16), reading.take(HYBRID), reading.prefixed()
    proposal = Proposal(reading.take(32), reading.number(4), reading.number(4), reading.take(1_088))
    reading.end()
    believed = read_certificate(certificate, key)
    if believed.account_id != account_id:
        raise Refused("another account")
    return Opening(account_id, key, believed, proposal)


def bound_data(party_a: bytes, party_b: bytes, kem_prekey: bytes, proposal: Proposal) -> bytes:
    prekey_hash = personal_hash("handshake/kem-prekey", kem_prekey)
    return personal_hash("handshake/bound-data", SUITE_OCTETS + party_a + party_b + prekey_hash + proposal.encode())


def session_id(base_key: bytes) -> bytes:
    return personal_hash("session/id", base_key, size=16)


def fingerprint(proposal: Proposal) -> bytes:
    """What a responder remembers for ever. The KEM prekey's number is the one-time number, or else the signed one."""
    kem_number = proposal.one_time_number or proposal.signed_number
    return personal_hash("handshake/fingerprint", u32(kem_number) + u32(proposal.signed_number) + proposal.base_key)


def _agree(secrets: tuple[bytes, ...], bound: bytes, base_key: bytes) -> Agreed:
    keys = hkdf(bytes(32), b"\xff" * 32 + b"".join(secrets), label("handshake/pqxdh") + bound, 96)
    return Agreed(bound, keys[:32], keys[32:64], keys[64:], session_id(base_key))


def initiate(
    device: Device, base: Base, one_time: Prekey | None, base_private: bytes, encapsulated: tuple[bytes, bytes]
) -> tuple[Agreed, Opening]:
    """A's side. encapsulated: shared secret and ciphertext that encapsulating to the KEM prekey gave."""
    theirs, signed = base.devices.certificates[0], base.offer.prekey
    shared, ciphertext = encapsulated
    kem_prekey = one_time.kem if one_time else signed.kem
    proposal = Proposal(x25519_public(base_private), signed.number, one_time.number if one_time else 0, ciphertext)
    party_b = party(base.account_id, theirs.device_id, base.key, theirs.agreement)
    bound = bound_data(device.party(), party_b, kem_prekey, proposal)
    secrets = [
        x25519(device.agreement, signed.curve),
        x25519(base_private, theirs.agreement),
        x25519(base_private, signed.curve),
    ]
    if one_time:
        secrets.append(x25519(base_private, one_time.curve))
    opening = Opening(
        device.account_id,
        device.account_key,
        read_certificate(device.certificate, device.account_key),
        proposal,
    )
    return _agree((*secrets, shared), bound, proposal.base_key), opening


def respond(device: Device, opening: Opening, signed: PrekeyPair, one_time: PrekeyPair | None) -> Agreed:
    """B's side."""
    theirs, proposal = opening.certificate, opening.proposal
    kem = one_time or signed
    party_a = party(opening.account_id, theirs.device_id, opening.account_key, theirs.agreement)
    bound = bound_data(party_a, device.party(), kem.public().kem, proposal)
    secrets = [
        x25519(signed.curve, theirs.agreement),
        x25519(device.agreement, proposal.base_key),
        x25519(signed.curve, proposal.base_key),
    ]
    if one_time:
        secrets.append(x25519(one_time.curve, proposal.base_key))
    shared = decapsulate(kem.kem_seed, proposal.ciphertext)
    return _agree((*secrets, shared), bound, proposal.base_key)


def open_first(kem_seed: bytes, curve: bytes, body: bytes) -> tuple[bytes, bytes] | None:
    """The opening and the ratchet message of a sealed first message; None when it is none of ours."""
    plain = hpke_open(kem_seed, curve, label("handshake/hpke"), body)
    if plain is None:
        return None
    reading = Octets(plain)
    return reading.prefixed(), reading.rest()
