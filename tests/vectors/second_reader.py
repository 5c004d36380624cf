"""A second implementation of the protocol's reading side, written from docs/protocol.md. It imports nothing of the product.

It knows all secrets of both people and only reads: seal, opening, PQXDH, hybrid ratchet, padding. Where it can it stands on other
ground than the product: X25519 and Ed25519 from `cryptography`, XChaCha20-Poly1305 from HChaCha20 and ChaCha20-Poly1305.
Messages come in order, each sender's turn keys in order too.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SEALED_HEADER = 24 + 2_304 + 8 + 16
SUITE = b"\x01\x01"


def label(purpose: str) -> bytes:
    return b"e2ee-desktop/v1/" + purpose.encode()


def blake(purpose: str, data: bytes, key: bytes = b"", size: int = 32) -> bytes:
    person = hashlib.blake2b(label(purpose), digest_size=16).digest()
    return hashlib.blake2b(data, digest_size=size, key=key, person=person).digest()


def hkdf(salt: bytes, material: bytes, info: bytes) -> tuple[bytes, bytes, bytes]:
    output = HKDF(algorithm=SHA256(), length=96, salt=salt, info=info).derive(material)
    return output[:32], output[32:64], output[64:]


def dh(private: bytes, public: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(public))


def curve_public(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def kem_public(seed: bytes) -> bytes:
    return MLKEM768PrivateKey.from_seed_bytes(seed).public_key().public_bytes_raw()


def decapsulate(seed: bytes, ciphertext: bytes) -> bytes:
    return MLKEM768PrivateKey.from_seed_bytes(seed).decapsulate(ciphertext)


def hchacha20(key: bytes, nonce: bytes) -> bytes:
    """draft-irtf-cfrg-xchacha-03, section 2.2."""
    state = list(struct.unpack("<16I", b"expand 32-byte k" + key + nonce))

    def quarter(a: int, b: int, c: int, d: int) -> None:
        for first, second, third, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[first] = (state[first] + state[second]) & 0xFFFFFFFF
            mixed = state[third] ^ state[first]
            state[third] = ((mixed << turn) | (mixed >> (32 - turn))) & 0xFFFFFFFF

    for _ in range(10):
        for column in range(4):
            quarter(column, column + 4, column + 8, column + 12)
        for diagonal in range(4):
            quarter(diagonal, (diagonal + 1) % 4 + 4, (diagonal + 2) % 4 + 8, (diagonal + 3) % 4 + 12)
    return struct.pack("<8I", *state[:4], *state[12:])


def aead_open(key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes:
    inner = ChaCha20Poly1305(hchacha20(key, nonce[:16]))
    return inner.decrypt(bytes(4) + nonce[16:], ciphertext, associated)


class Cursor:
    """Takes fields from the front; `done` insists that nothing is left."""

    def __init__(self, data: bytes) -> None:
        self.left = data

    def take(self, size: int) -> bytes:
        assert len(self.left) >= size
        taken, self.left = self.left[:size], self.left[size:]
        return taken

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big")

    def prefixed(self) -> bytes:
        return self.take(self.number(4))

    def done(self) -> None:
        assert not self.left


def prefixed(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


@dataclass
class Pair:
    """Private keys of one prekey or of one turn."""

    curve: bytes
    kem_seed: bytes

    @property
    def public(self) -> bytes:
        return curve_public(self.curve) + kem_public(self.kem_seed)


@dataclass
class Somebody:
    """identity: 1,984 bytes. turns: this person's turn keys, oldest first."""

    account_id: bytes
    identity: bytes
    device_id: bytes
    agreement: bytes
    turns: list[Pair]

    def party(self) -> bytes:
        digest = blake("identity/digest", b"\x01" + self.identity)
        return self.account_id + self.device_id + digest + curve_public(self.agreement)


@dataclass
class Opening:
    """What the initiator says of itself, already verified."""

    account_id: bytes
    identity: bytes
    device_id: bytes
    agreement: bytes
    base_key: bytes
    signed_id: int
    one_time_id: int
    kem_ciphertext: bytes
    proposal: bytes

    @classmethod
    def read(cls, data: bytes) -> Opening:
        cursor = Cursor(data)
        assert cursor.take(2) == SUITE
        account_id, identity = cursor.take(16), cursor.take(1_984)
        certificate, proposal = cursor.prefixed(), cursor.left
        device_id, agreement = certified(certificate, account_id, identity)
        base_key, signed_id, one_time_id = cursor.take(32), cursor.number(4), cursor.number(4)
        kem_ciphertext = cursor.take(1_088)
        cursor.done()
        return cls(
            account_id, identity, device_id, agreement, base_key, signed_id, one_time_id, kem_ciphertext, proposal
        )


def certified(certificate: bytes, account_id: bytes, identity: bytes) -> tuple[bytes, bytes]:
    """(device id, agreement key) of a certificate that both halves of the identity signed."""
    cursor = Cursor(certificate)
    assert cursor.take(1) == b"\x01"
    assert cursor.take(16) == account_id
    device_id = cursor.take(16)
    cursor.prefixed().decode()
    cursor.take(8 + 1_984)
    agreement = cursor.take(32)
    signature = cursor.take(64 + 3_309)
    cursor.done()
    purpose = label("device/certificate")
    message = prefixed(purpose) + certificate[: -len(signature)]
    Ed25519PublicKey.from_public_bytes(identity[:32]).verify(signature[:64], message)
    MLDSA65PublicKey.from_public_bytes(identity[32:]).verify(signature[64:], message, purpose)
    return device_id, agreement


@dataclass
class Direction:
    """One person's sending side as an onlooker follows it. turn: number of turns begun."""

    header_key: bytes
    next_header_key: bytes
    chain: bytes = b""
    number: int = 0
    turn: int = 0


@dataclass
class Reader:
    """Reads one session between `initiator` and `responder`."""

    initiator: Somebody
    responder: Somebody
    signed: Pair
    one_time: Pair
    address: Pair
    root: bytes = b""
    bound: bytes = b""
    base_key: bytes = b""
    directions: dict[str, Direction] = field(default_factory=dict)

    def read(self, sender: str, envelope: bytes) -> bytes:
        assert len(envelope) in {4_096, 16_384, 65_536}
        assert envelope[:2] == SUITE
        message = envelope[2:]
        if len(envelope) == 16_384:
            message = self._unseal(message)
        return self._ratchet(sender, message)

    def _unseal(self, body: bytes) -> bytes:
        private = MLKEM768X25519PrivateKey(
            MLKEM768PrivateKey.from_seed_bytes(self.address.kem_seed),
            X25519PrivateKey.from_private_bytes(self.address.curve),
        )
        suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
        cursor = Cursor(suite.decrypt(body, private, label("handshake/hpke")))
        opening = Opening.read(cursor.prefixed())
        assert (opening.account_id, opening.identity) == (self.initiator.account_id, self.initiator.identity)
        if opening.base_key != self.base_key:
            self._agree(opening)
        return cursor.left

    def _agree(self, opening: Opening) -> None:
        assert opening.one_time_id
        kem_digest = blake("handshake/kem-prekey", kem_public(self.one_time.kem_seed))
        parties = SUITE + self.initiator.party() + self.responder.party()
        self.bound = blake("handshake/bound-data", parties + kem_digest + opening.proposal)
        material = b"\xff" * 32
        material += dh(self.signed.curve, opening.agreement)
        material += dh(self.responder.agreement, opening.base_key)
        material += dh(self.signed.curve, opening.base_key)
        material += dh(self.one_time.curve, opening.base_key)
        material += decapsulate(self.one_time.kem_seed, opening.kem_ciphertext)
        self.root, first, second = hkdf(bytes(32), material, label("handshake/pqxdh") + self.bound)
        self.directions = {"initiator": Direction(b"", first), "responder": Direction(b"", second)}
        self.base_key = opening.base_key

    def _ratchet(self, sender: str, message: bytes) -> bytes:
        sealed_header, sealed = message[:SEALED_HEADER], message[SEALED_HEADER:]
        direction = self.directions[sender]
        header = self._header(direction.header_key, sealed_header) if direction.header_key else None
        if header is None:
            header = self._header(direction.next_header_key, sealed_header)
            assert header is not None
            self._turn(sender, header[:2_304])
        direction = self.directions[sender]
        assert int.from_bytes(header[2_308:], "big") == direction.number
        both = blake("ratchet/chain", b"", direction.chain, 64)
        direction.chain, message_key = both[:32], both[32:]
        direction.number += 1
        return self._open(message_key, sealed_header, sealed)

    @staticmethod
    def _header(key: bytes, sealed: bytes) -> bytes | None:
        try:
            return aead_open(key, sealed[:24], sealed[24:], label("ratchet/header"))
        except Exception:  # InvalidTag says only that another key is meant
            return None

    def _turn(self, sender: str, turn: bytes) -> None:
        mine = self.initiator if sender == "initiator" else self.responder
        theirs = self.responder if sender == "initiator" else self.initiator
        direction = self.directions[sender]
        other = self.directions["responder" if sender == "initiator" else "initiator"]
        own = mine.turns[direction.turn]
        first = Pair(self.signed.curve, self.one_time.kem_seed)
        recipient = theirs.turns[other.turn - 1] if other.turn else first
        assert turn[: 32 + 1_184] == own.public
        secret = dh(own.curve, curve_public(recipient.curve)) + decapsulate(recipient.kem_seed, turn[-1_088:])
        info = label("ratchet/root") + blake("ratchet/step", turn + recipient.public)
        self.root, chain, next_header = hkdf(self.root, secret, info)
        self.directions[sender] = Direction(direction.next_header_key, next_header, chain, 0, direction.turn + 1)

    def _open(self, message_key: bytes, sealed_header: bytes, sealed: bytes) -> bytes:
        assert sealed[:32] == blake("ratchet/commitment", sealed_header, message_key)
        key_and_nonce = blake("ratchet/message", sealed_header[:24], message_key, 56)
        associated = SUITE + prefixed(self.bound) + prefixed(sealed_header)
        padded = Cursor(aead_open(key_and_nonce[:32], key_and_nonce[32:], sealed[32:], associated))
        content = padded.prefixed()
        assert not padded.left.strip(b"\0")
        return content
