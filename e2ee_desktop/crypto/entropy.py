"""Randomness as an argument. Four functions; the engine takes them all in one value.

`cryptography` draws its own randomness for ML-KEM encapsulation, ML-DSA signing and HPKE sealing, so these are functions
here: vectors and tests pass others that record or replay. Knows no random source of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PublicKey

from e2ee_desktop.crypto.primitives import HPKE_SUITE, ML_KEM_PUBLIC_BYTES, ml_kem_key


@dataclass(frozen=True, slots=True)
class Entropy:
    """random(n): n bytes. encapsulate(public): (shared secret 32, ciphertext 1,088). sign_ml_dsa(seed, message, context):
    3,309 bytes. seal_hpke(public 1,216, info, plaintext): enc 1,120 ‖ ciphertext ‖ tag 16.
    """

    random: Callable[[int], bytes]
    encapsulate: Callable[[bytes], tuple[bytes, bytes]]
    sign_ml_dsa: Callable[[bytes, bytes, bytes], bytes]
    seal_hpke: Callable[[bytes, bytes, bytes], bytes]


def library_entropy(random: Callable[[int], bytes]) -> Entropy:
    """What runs for real: the given source, and the library's own randomness where it takes no other."""
    return Entropy(random, _encapsulate, _sign_ml_dsa, _seal_hpke)


def _encapsulate(public: bytes) -> tuple[bytes, bytes]:
    shared, ciphertext = ml_kem_key(public).encapsulate()
    return shared, ciphertext


def _sign_ml_dsa(seed: bytes, message: bytes, context: bytes) -> bytes:
    return MLDSA65PrivateKey.from_seed_bytes(seed).sign(message, context)


def _seal_hpke(public: bytes, info: bytes, plaintext: bytes) -> bytes:
    kem_key: MLKEM768PublicKey = ml_kem_key(public[:ML_KEM_PUBLIC_BYTES])
    curve_key = X25519PublicKey.from_public_bytes(public[ML_KEM_PUBLIC_BYTES:])
    return HPKE_SUITE.encrypt(plaintext, MLKEM768X25519PublicKey(kem_key, curve_key), info)
