"""The primitives of suite 1 from other hands than the product's: `hashlib`, `cryptography`, and plain Python.

XChaCha20 is RFC 8439 below a HChaCha20 written out here (draft-irtf-cfrg-xchacha-03 section 2.2); HPKE is RFC 9180 written out
here, over X-Wing (draft-connolly-cfrg-xwing-kem, KEM 0x647a). Knows no message of the protocol.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from typing import Literal

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

VERSION, SUITE = 1, 1
SUITE_OCTETS = bytes([VERSION, SUITE])


class Refused(Exception):
    """What an honest peer does not send. code: as docs/protocol.md names it, or a word of this verifier."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def label(purpose: str) -> bytes:
    """L(purpose)."""
    return b"e2ee-desktop/v1/" + purpose.encode("ascii")


def personal_hash(purpose: str, data: bytes, key: bytes = b"", size: int = 32) -> bytes:
    """B(purpose, data, key, n)."""
    person = hashlib.blake2b(label(purpose), digest_size=16).digest()
    return hashlib.blake2b(data, digest_size=size, key=key, person=person).digest()


def prefixed(octets: bytes) -> bytes:
    """P(x)."""
    return struct.pack(">I", len(octets)) + octets


def u32(number: int) -> bytes:
    return struct.pack(">I", number)


def u64(number: int) -> bytes:
    return struct.pack(">Q", number)


def fill(octets: bytes, size: int) -> bytes:
    """P(x) and zeros up to an exact size."""
    padded = prefixed(octets).ljust(size, b"\0")
    if len(padded) != size:
        raise ValueError("too long to be filled")
    return padded


def unfill(padded: bytes) -> bytes:
    size = int.from_bytes(padded[:4], "big")
    if len(padded) < 4 or size > len(padded) - 4 or any(padded[4 + size :]):
        raise Refused("padding")
    return padded[4 : 4 + size]


def hkdf(salt: bytes, ikm: bytes, info: bytes, size: int) -> bytes:
    """HKDF-SHA-256, RFC 5869, both steps."""
    return hkdf_expand(hmac.digest(salt, ikm, "sha256"), info, size)


def hkdf_expand(key: bytes, info: bytes, size: int) -> bytes:
    out, block = b"", b""
    while len(out) < size:
        block = hmac.digest(key, block + info + bytes([len(out) // 32 + 1]), "sha256")
        out += block
    return out[:size]


def x25519(private: bytes, public: bytes) -> bytes:
    """The shared secret, 32 bytes; `cryptography` refuses an all-zero one."""
    try:
        return X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError as error:
        raise Refused("low order") from error


def x25519_public(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def kem_public(seed: bytes) -> bytes:
    """ML-KEM-768 from d ‖ z."""
    return MLKEM768PrivateKey.from_seed_bytes(seed).public_key().public_bytes_raw()


def decapsulate(seed: bytes, ciphertext: bytes) -> bytes:
    return MLKEM768PrivateKey.from_seed_bytes(seed).decapsulate(ciphertext)


def ed25519_public(seed: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def ed25519_verify(public: bytes, signature: bytes, message: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature as error:
        raise Refused("signature") from error


def ed25519_sign(seed: bytes, message: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def ml_dsa_public(seed: bytes) -> bytes:
    return MLDSA65PrivateKey.from_seed_bytes(seed).public_key().public_bytes_raw()


def ml_dsa_verify(public: bytes, signature: bytes, message: bytes, context: bytes) -> None:
    try:
        MLDSA65PublicKey.from_public_bytes(public).verify(signature, message, context)
    except InvalidSignature as error:
        raise Refused("signature") from error


def _hchacha20(key: bytes, nonce: bytes) -> bytes:
    words = list(struct.unpack("<16I", b"expand 32-byte k" + key + nonce))
    for _ in range(10):
        for a, b, c, d in (
            *((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)),
            *((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)),
        ):
            for first, second, third, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                words[first] = (words[first] + words[second]) & 0xFFFFFFFF
                mixed = words[third] ^ words[first]
                words[third] = (mixed << turn | mixed >> (32 - turn)) & 0xFFFFFFFF
    return struct.pack("<8I", *words[:4], *words[12:])


def xchacha_seal(key: bytes, nonce: bytes, plaintext: bytes, associated: bytes) -> bytes:
    """XChaCha20-Poly1305, 24-byte nonce; ciphertext and 16-byte tag."""
    cipher = ChaCha20Poly1305(_hchacha20(key, nonce[:16]))
    return cipher.encrypt(bytes(4) + nonce[16:], plaintext, associated)


def xchacha_open(key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes | None:
    cipher = ChaCha20Poly1305(_hchacha20(key, nonce[:16]))
    try:
        return cipher.decrypt(bytes(4) + nonce[16:], ciphertext, associated)
    except InvalidTag:
        return None


def hpke_open(kem_seed: bytes, curve: bytes, info: bytes, sealed: bytes) -> bytes | None:
    """HPKE base mode, empty associated data; None when it was not sealed to these keys."""
    if len(sealed) < 1_120 + 16:
        return None
    kem_ciphertext, ephemeral, ciphertext = sealed[:1_088], sealed[1_088:1_120], sealed[1_120:]
    curve_secret = X25519PrivateKey.from_private_bytes(curve)
    try:
        curve_shared = curve_secret.exchange(X25519PublicKey.from_public_bytes(ephemeral))
    except ValueError:
        return None
    mixed = (
        decapsulate(kem_seed, kem_ciphertext) + curve_shared + ephemeral + curve_secret.public_key().public_bytes_raw()
    )
    key, nonce = _hpke_schedule(hashlib.sha3_256(mixed + rb"\.//^" + b"\\").digest(), info)
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, ciphertext, b"")
    except InvalidTag:
        return None


def _hpke_schedule(shared: bytes, info: bytes) -> tuple[bytes, bytes]:
    """RFC 9180 section 5.1, mode_base, for KEM 0x647a, HKDF-SHA-256 and ChaCha20-Poly1305."""
    suite = b"HPKE" + struct.pack(">HHH", 0x647A, 0x0001, 0x0003)

    def extract(salt: bytes, name: bytes, ikm: bytes) -> bytes:
        return hmac.digest(salt, b"HPKE-v1" + suite + name + ikm, "sha256")

    def expand(name: bytes, context: bytes, size: int) -> bytes:
        return hkdf_expand(secret, struct.pack(">H", size) + b"HPKE-v1" + suite + name + context, size)

    context = b"\0" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", info)
    secret = extract(shared, b"secret", b"")
    return expand(b"key", context, 32), expand(b"base_nonce", context, 12)


Order = Literal[">", "<"]


class Octets:
    """Reads one encoding from its first byte to its last; anything short or left over is Refused."""

    def __init__(self, octets: bytes, order: Order = ">") -> None:
        self._octets, self._at, self._order = octets, 0, order

    @property
    def so_far(self) -> bytes:
        """What was read until now: signatures cover it."""
        return self._octets[: self._at]

    def take(self, size: int) -> bytes:
        part = self._octets[self._at : self._at + size]
        if len(part) != size:
            raise Refused("truncated")
        self._at += size
        return part

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big" if self._order == ">" else "little")

    def only(self, size: int, *wanted: int) -> int:
        found = self.number(size)
        if found not in wanted:
            raise Refused("unknown version")
        return found

    def prefixed(self) -> bytes:
        return self.take(self.number(4))

    def text(self, most: int) -> str:
        octets = self.prefixed()
        if len(octets) > most:
            raise Refused("too long")
        try:
            return octets.decode("utf-8")
        except UnicodeDecodeError as error:
            raise Refused("text") from error

    def rest(self) -> bytes:
        return self.take(len(self._octets) - self._at)

    def end(self) -> None:
        if self._at != len(self._octets):
            raise Refused("trailing")
