"""The raw limits: what the primitives alone cost, called directly, for operations that a protocol cannot do without.

encrypt, decrypt: one XChaCha20-Poly1305 call on the plaintext through libsodium's own function. turn: the key operations of two hybrid
turns (key generation, agreement, encapsulation, decapsulation of X25519 and ML-KEM-768). establish: PQXDH's key operations on
both sides and its four hybrid signature verifications.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from nacl import bindings

from benchmarks.measuring import Task
from e2ee_desktop.crypto.identity import HybridSigner
from e2ee_desktop.crypto.labels import DEVICE_CERTIFICATE
from e2ee_desktop.engine.entropy import library_entropy

_KEY, _NONCE, _TAG_BYTES = bytes(32), bytes(24), 16
_sodium: Any = import_module("nacl._sodium")
_lib: Any = _sodium.lib
_ffi: Any = _sodium.ffi
_SIGNATURES = 4


def raw_encrypt(plaintext: bytes, count: int) -> Task:
    """One AEAD call each."""
    buffer = _ffi.new("unsigned char[]", len(plaintext) + _TAG_BYTES)
    null, seal, size_bytes = _ffi.NULL, _lib.crypto_aead_xchacha20poly1305_ietf_encrypt, len(plaintext)

    def task() -> None:
        for _ in range(count):
            seal(buffer, null, plaintext, size_bytes, null, 0, null, _NONCE, _KEY)

    return task


def raw_decrypt(plaintext: bytes, count: int) -> Task:
    """One AEAD call each."""
    sealed = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, None, _NONCE, _KEY)
    buffer = _ffi.new("unsigned char[]", len(sealed))
    null, unseal, size_bytes = _ffi.NULL, _lib.crypto_aead_xchacha20poly1305_ietf_decrypt, len(sealed)

    def task() -> None:
        for _ in range(count):
            if unseal(buffer, null, null, sealed, size_bytes, null, 0, _NONCE, _KEY):
                raise RuntimeError("it does not open")

    return task


def raw_turn(_plaintext: bytes, count: int) -> Task:
    """The bare key operations of two turns each."""

    def task() -> None:
        for _ in range(2 * count):
            curve = bindings.crypto_scalarmult_base(_KEY)
            private = MLKEM768PrivateKey.generate()
            _, ciphertext = private.public_key().encapsulate()
            private.decapsulate(ciphertext)
            bindings.crypto_scalarmult(_KEY, curve)
            bindings.crypto_scalarmult(_KEY, curve)

    return task


def raw_establish(count: int) -> Task:
    """PQXDH without its turn, its seal and its encoding."""
    signer = HybridSigner.of_account(os.urandom(32))
    signature = signer.sign(DEVICE_CERTIFICATE, b"statement", library_entropy(os.urandom))
    public = signer.public
    private = MLKEM768PrivateKey.generate()
    kem, curve = private.public_key(), bindings.crypto_scalarmult_base(_KEY)

    def task() -> None:
        for _ in range(count):
            for _ in range(_SIGNATURES):
                public.verify(DEVICE_CERTIFICATE, b"statement", signature)
            bindings.crypto_scalarmult_base(_KEY)
            for _ in range(8):
                bindings.crypto_scalarmult(_KEY, curve)
            _, ciphertext = kem.encapsulate()
            private.decapsulate(ciphertext)

    return task
