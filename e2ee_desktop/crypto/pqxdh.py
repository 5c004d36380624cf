"""PQXDH key agreement (Signal, "The PQXDH Key Agreement Protocol", revision 3), with X25519, ML-KEM-768, HKDF-SHA-256.

As published: SK = HKDF(salt = 0, ikm = 0xFF×32 ‖ DH1 ‖ DH2 ‖ DH3 ‖ [DH4] ‖ SS). Besides, `bound_data` binds both account
ids, device ids, identity digests, device agreement keys, the suite, the hash of the KEM prekey and the whole proposal; it enters
the KDF's info and every message's associated data, so that two parties who see different people never share a key, and no
part of a proposal can be changed without changing all keys (X25519 ignores a public key's top bit; the session id does not).
Knows no signature: the caller has verified certificates and prekeys.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.labels import SUITE, VERSION
from e2ee_desktop.crypto.prekeys import PrekeyPair, PrekeyPublic
from e2ee_desktop.crypto.primitives import (
    ML_KEM_CIPHERTEXT_BYTES,
    X25519_BYTES,
    digest,
    hkdf,
    x25519,
)
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import AccountId, DeviceId, IdentityDigest
from e2ee_desktop.domain.octets import OctetReader, u8, u32
from e2ee_desktop.domain.withheld import Withheld

_CURVE_PREFIX = b"\xff" * 32
_SALT = bytes(32)
NO_ONE_TIME = 0
"""Prekey numbers start at 1; 0 says that no one-time prekey was used."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part: ids, identity digest (32 bytes) and the device's X25519 agreement key (32 bytes)."""

    account_id: AccountId
    device_id: DeviceId
    identity_digest: IdentityDigest
    agreement: bytes

    def encode(self) -> bytes:
        """96 bytes."""
        return self.account_id + self.device_id + self.identity_digest + self.agreement


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the initiator sends in clear to the responder (inside the HPKE seal).

    base_key: 32 bytes, X25519. signed_id, one_time_id: the prekeys used; one_time_id is NO_ONE_TIME when the last-resort
    KEM prekey served. kem_ciphertext: 1,088 bytes, to the one-time KEM prekey or else to the last-resort one.
    """

    base_key: bytes
    signed_id: int
    one_time_id: int
    kem_ciphertext: bytes

    def encode(self) -> bytes:
        """1,128 bytes."""
        return self.base_key + u32(self.signed_id) + u32(self.one_time_id) + self.kem_ciphertext

    @classmethod
    def read(cls, reader: OctetReader) -> Proposal:
        """From the reader's place on."""
        return cls(reader.fixed(X25519_BYTES), reader.u32(), reader.u32(), reader.fixed(ML_KEM_CIPHERTEXT_BYTES))

    def fingerprint(self) -> bytes:
        """32 bytes over (KEM prekey, signed prekey, base key): what the responder remembers against a replay."""
        used = self.one_time_id or self.signed_id
        return digest(labels.HANDSHAKE_FINGERPRINT, u32(used) + u32(self.signed_id) + self.base_key)


@dataclass(frozen=True, slots=True)
class SharedSecrets(Withheld):
    """root: 32 bytes; initiator_header, responder_header: the first header keys of either direction, 32 bytes each."""

    root: bytes = field(repr=False)
    initiator_header: bytes = field(repr=False)
    responder_header: bytes = field(repr=False)
    bound: bytes


def bound_data(initiator: Party, responder: Party, kem_public: bytes, proposal: Proposal) -> bytes:
    """32 bytes: the hash of everything the session is bound to."""
    parties = u8(VERSION) + u8(SUITE) + initiator.encode() + responder.encode()
    return digest(labels.HANDSHAKE_BOUND, parties + digest(labels.HANDSHAKE_KEM, kem_public) + proposal.encode())


def agree_as_initiator(
    own_agreement: bytes,
    base_private: bytes,
    peer_agreement: bytes,
    signed: PrekeyPublic,
    one_time: PrekeyPublic | None,
    kem_secret: bytes,
    bound: bytes,
) -> SharedSecrets:
    """own_agreement, base_private: private X25519 keys. kem_secret: 32 bytes, from encapsulation to the KEM prekey."""
    exchanges = [
        x25519(own_agreement, signed.curve),
        x25519(base_private, peer_agreement),
        x25519(base_private, signed.curve),
    ]
    if one_time is not None:
        exchanges.append(x25519(base_private, one_time.curve))
    return _secrets(exchanges, kem_secret, bound)


def agree_as_responder(
    own_agreement: bytes,
    signed: PrekeyPair,
    one_time: PrekeyPair | None,
    peer_agreement: bytes,
    proposal: Proposal,
    bound: bytes,
) -> SharedSecrets:
    """The mirror. Raises PeerViolation for low-order points and for a proposal that names other prekeys."""
    used = (signed.prekey_id, one_time.prekey_id if one_time else NO_ONE_TIME)
    if used != (proposal.signed_id, proposal.one_time_id):
        raise PeerViolation("handshake.prekey_unknown")
    exchanges = [
        x25519(signed.curve, peer_agreement),
        x25519(own_agreement, proposal.base_key),
        x25519(signed.curve, proposal.base_key),
    ]
    if one_time is not None:
        exchanges.append(x25519(one_time.curve, proposal.base_key))
    return _secrets(exchanges, (one_time or signed).kem.decapsulate(proposal.kem_ciphertext), bound)


def _secrets(exchanges: list[bytes], kem_secret: bytes, bound: bytes) -> SharedSecrets:
    material = _CURVE_PREFIX + b"".join(exchanges) + kem_secret
    output = hkdf(_SALT, material, labels.HANDSHAKE.text + bound, 96)
    return SharedSecrets(output[:32], output[32:64], output[64:], bound)
