"""The primitives, each as this product calls it: libsodium through PyNaCl, and `cryptography` for what libsodium lacks.

Owns lengths, checks and error codes; knows no protocol. What draws its own randomness (ML-KEM encapsulation, ML-DSA
signing, HPKE sealing) is in `entropy.py`. Sources: RFC 7748, RFC 8032, FIPS 203, FIPS 204, RFC 5869, RFC 7693, RFC 9180.
"""

from __future__ import annotations

import hashlib
import hmac
from functools import lru_cache
from typing import final

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from nacl import bindings
from nacl.exceptions import CryptoError
from nacl.exceptions import RuntimeError as SodiumError

from e2ee_desktop.crypto import aead
from e2ee_desktop.crypto.labels import Label
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.domain.withheld import Withheld

X25519_BYTES = 32
ED25519_PUBLIC_BYTES = 32
ED25519_SIGNATURE_BYTES = 64
ML_KEM_SEED_BYTES = 64
ML_KEM_PUBLIC_BYTES = 1_184
ML_KEM_CIPHERTEXT_BYTES = 1_088
ML_DSA_SEED_BYTES = 32
ML_DSA_PUBLIC_BYTES = 1_952
ML_DSA_SIGNATURE_BYTES = 3_309
HPKE_ENC_BYTES = ML_KEM_CIPHERTEXT_BYTES + X25519_BYTES
HPKE_OVERHEAD_BYTES = HPKE_ENC_BYTES + 16

AEAD_KEY_BYTES = aead.KEY_BYTES
AEAD_NONCE_BYTES = aead.NONCE_BYTES
AEAD_TAG_BYTES = aead.TAG_BYTES
_AEAD = aead.fastest()
aead_seal = _AEAD.seal
"""XChaCha20-Poly1305: ciphertext ‖ 16-byte tag. key 32 bytes, nonce 24 bytes, never twice together."""
aead_open = _AEAD.open
"""The plaintext, or None when it does not authenticate. Any length of key, nonce and ciphertext."""

aead_open_secret = _AEAD.open_secret
"""As `aead_open`, leaving no copy but the one returned where that can be."""

_PUBLIC_KEYS_KEPT = 64
"""Reading a key costs as much as encapsulating to it, and each is read when it is checked and again when it is used. 10 KB each."""
_LOW_ORDER = frozenset(
    value.to_bytes(X25519_BYTES, "little")
    for value in (
        0,
        1,
        325606250916557431795983626356110631294008115727848805560023387167927233504,  # order 8
        39382357235489614581723060781553021112529911719440698176882885853963445705823,  # order 8
        2**255 - 20,  # p - 1, order 4
        2**255 - 19,  # p, not canonical
        2**255 - 18,  # p + 1, not canonical
    )
)
"""All encodings of points of low order on Curve25519 (Bernstein, "Curve25519", section 3), top bit cleared."""

HPKE_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def derive(key: bytes, purpose: Label, data: bytes = b"", size_bytes: int = 32) -> bytes:
    """Keyed BLAKE2b: `size_bytes` (1 to 64) from a key of at most 64 bytes, a purpose and public data."""
    return hashlib.blake2b(data, digest_size=size_bytes, key=key, person=purpose.person).digest()


def digest(purpose: Label, data: bytes, size_bytes: int = 32) -> bytes:
    """Unkeyed BLAKE2b under a purpose; the caller makes `data` unambiguous."""
    return hashlib.blake2b(data, digest_size=size_bytes, person=purpose.person).digest()


def hkdf(salt: bytes, key_material: bytes, info: bytes, size_bytes: int) -> bytes:
    """HKDF-SHA-256, RFC 5869, extract and expand."""
    return HKDF(algorithm=SHA256(), length=size_bytes, salt=salt, info=info).derive(key_material)


def equal(one: bytes, other: bytes) -> bool:
    """Comparison in constant time for equal lengths."""
    return hmac.compare_digest(one, other)


def x25519_public(private: bytes) -> bytes:
    """32 bytes from 32 bytes, RFC 7748 section 5."""
    _need(private, X25519_BYTES, "x25519.private_length")
    return bindings.crypto_scalarmult_base(private)


def x25519(private: bytes, public: bytes) -> bytes:
    """Shared secret of 32 bytes. Raises PeerViolation("x25519.low_order") for an all-zero result (RFC 7748 section 6.1)."""
    _need(private, X25519_BYTES, "x25519.private_length")
    _need(public, X25519_BYTES, "x25519.public_length")
    try:
        return bindings.crypto_scalarmult(private, public)
    except (CryptoError, SodiumError) as error:
        raise PeerViolation("x25519.low_order") from error


def x25519_usable(public: bytes) -> bool:
    """Whether no private key gives the all-zero secret with it: `x25519` refuses exactly the others."""
    return len(public) == X25519_BYTES and public[:-1] + bytes((public[-1] & 0x7F,)) not in _LOW_ORDER


def ed25519_public(seed: bytes) -> bytes:
    """32 bytes from a 32-byte seed, RFC 8032."""
    _need(seed, 32, "ed25519.seed_length")
    return bindings.crypto_sign_seed_keypair(seed)[0]


def ed25519_sign(seed: bytes, message: bytes) -> bytes:
    """64 bytes, deterministic, RFC 8032 section 5.1.6."""
    _need(seed, 32, "ed25519.seed_length")
    _, secret = bindings.crypto_sign_seed_keypair(seed)
    return bindings.crypto_sign(message, secret)[:ED25519_SIGNATURE_BYTES]


def ed25519_verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """libsodium refuses small-order and non-canonical keys, small-order R and non-canonical S."""
    if len(public) != ED25519_PUBLIC_BYTES or len(signature) != ED25519_SIGNATURE_BYTES:
        return False
    try:
        bindings.crypto_sign_open(signature + message, public)
    except CryptoError:
        return False
    return True


def ml_dsa_public(seed: bytes) -> bytes:
    """1,952 bytes from a 32-byte seed, ML-DSA-65, FIPS 204."""
    _need(seed, ML_DSA_SEED_BYTES, "ml_dsa.seed_length")
    return MLDSA65PrivateKey.from_seed_bytes(seed).public_key().public_bytes_raw()


def ml_dsa_verify(public: bytes, message: bytes, signature: bytes, context: bytes) -> bool:
    """ML-DSA-65 with a context of at most 255 bytes."""
    try:
        MLDSA65PublicKey.from_public_bytes(public).verify(signature, message, context)
    except (InvalidSignature, ValueError):
        return False
    return True


@final
class KemKey(Withheld):
    """An ML-KEM-768 private key (FIPS 203) that is expanded at most once: expanding costs three decapsulations.

    seed: 64 bytes, d ‖ z. The expanded form lives as long as this value and is stored nowhere.
    Raises LocalMisuse("ml_kem.seed_length").
    """

    __slots__ = ("_expanded", "_public", "_seed")

    def __init__(self, seed: bytes) -> None:
        _need(seed, ML_KEM_SEED_BYTES, "ml_kem.seed_length")
        self._seed = seed
        self._expanded: MLKEM768PrivateKey | None = None
        self._public = b""

    def public(self) -> bytes:
        """1,184 bytes."""
        if not self._public:
            self._public = self._key().public_key().public_bytes_raw()
        return self._public

    def decapsulate(self, ciphertext: bytes) -> bytes:
        """Shared secret of 32 bytes; a wrong ciphertext of right length gives a secret nobody else has (implicit rejection).

        Raises LocalMisuse("ml_kem.ciphertext_length").
        """
        _need(ciphertext, ML_KEM_CIPHERTEXT_BYTES, "ml_kem.ciphertext_length")
        return self._key().decapsulate(ciphertext)

    def _key(self) -> MLKEM768PrivateKey:
        if self._expanded is None:
            self._expanded = MLKEM768PrivateKey.from_seed_bytes(self._seed)
        return self._expanded


def ml_kem_public(seed: bytes) -> bytes:
    """1,184 bytes from a 64-byte seed (d ‖ z)."""
    return KemKey(seed).public()


@lru_cache(maxsize=_PUBLIC_KEYS_KEPT)
def ml_kem_key(public: bytes) -> MLKEM768PublicKey:
    """The key, after FIPS 203's modulus check. Raises PeerViolation("ml_kem.public_invalid")."""
    try:
        return MLKEM768PublicKey.from_public_bytes(public)
    except ValueError as error:
        raise PeerViolation("ml_kem.public_invalid") from error


def ml_kem_decapsulate(seed: bytes, ciphertext: bytes) -> bytes:
    """As `KemKey.decapsulate`, for a key that is used once."""
    return KemKey(seed).decapsulate(ciphertext)


def hpke_open(ml_kem_seed: bytes, x25519_private: bytes, sealed: bytes, info: bytes) -> bytes | None:
    """HPKE base mode with X-Wing (MLKEM768_X25519), HKDF-SHA-256, ChaCha20-Poly1305; None when it does not open."""
    private = MLKEM768X25519PrivateKey(
        MLKEM768PrivateKey.from_seed_bytes(ml_kem_seed), X25519PrivateKey.from_private_bytes(x25519_private)
    )
    try:
        return HPKE_SUITE.decrypt(sealed, private, info)
    except (InvalidTag, ValueError):
        return None


def _need(value: bytes, size_bytes: int, code: str) -> None:
    if len(value) != size_bytes:
        raise LocalMisuse(code, size_bytes=len(value))
