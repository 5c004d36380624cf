"""XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) by two roads to the same libsodium.

The public bindings of PyNaCl spend more time on checks than libsodium on a small message; `nacl._sodium`, which they stand on,
is private. So: the direct road where its functions are there, else the public one. Both check every length before C sees a
pointer, and the tests drive both over the same vectors.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Protocol

from nacl import bindings
from nacl.exceptions import CryptoError

from e2ee_desktop.domain.errors import LocalMisuse

KEY_BYTES = 32
NONCE_BYTES = 24
TAG_BYTES = 16
_SEAL = "crypto_aead_xchacha20poly1305_ietf_encrypt"
_OPEN = "crypto_aead_xchacha20poly1305_ietf_decrypt"


class Aead(Protocol):
    """seal: ciphertext ‖ 16-byte tag. open: the plaintext, or None when it does not authenticate.

    Key (32 bytes) and nonce (24 bytes) of another length are LocalMisuse("aead.key_length"), ("aead.nonce_length") when
    sealing, and open nothing when opening.
    """

    def seal(self, key: bytes, nonce: bytes, plaintext: bytes, associated: bytes) -> bytes: ...

    def open(self, key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes | None: ...

    def open_secret(self, key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes | None:
        """As `open`, for secrets that live long: where it can be, no copy is left in memory but the one returned."""
        ...


class PublicBindings:
    """PyNaCl's documented functions."""

    def seal(self, key: bytes, nonce: bytes, plaintext: bytes, associated: bytes) -> bytes:
        _need(key, nonce)
        return bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, associated, nonce, key)

    def open(self, key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes | None:
        if len(key) != KEY_BYTES or len(nonce) != NONCE_BYTES or len(ciphertext) < TAG_BYTES:
            return None  # of a ciphertext shorter than its tag the binding would make an array of negative length
        try:
            return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, associated, nonce, key)
        except CryptoError:
            return None

    def open_secret(self, key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes | None:
        return self.open(key, nonce, ciphertext, associated)


class DirectBindings:
    """libsodium's functions themselves. Raises AttributeError or ImportError where they are not to be had."""

    __slots__ = ("_buffer", "_new", "_null", "_open", "_seal", "_wipe")

    def __init__(self, module_name: str = "nacl._sodium") -> None:
        sodium: Any = import_module(module_name)
        self._new, self._buffer, self._null = sodium.ffi.new, sodium.ffi.buffer, sodium.ffi.NULL
        self._seal, self._open = getattr(sodium.lib, _SEAL), getattr(sodium.lib, _OPEN)
        self._wipe = sodium.lib.sodium_memzero

    def seal(self, key: bytes, nonce: bytes, plaintext: bytes, associated: bytes) -> bytes:
        _need(key, nonce)
        null = self._null
        sealed = self._new("unsigned char[]", len(plaintext) + TAG_BYTES)
        self._seal(sealed, null, plaintext, len(plaintext), associated, len(associated), null, nonce, key)
        return bytes(self._buffer(sealed))

    def open(self, key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes | None:
        size_bytes = len(ciphertext) - TAG_BYTES
        if len(key) != KEY_BYTES or len(nonce) != NONCE_BYTES or size_bytes < 0:
            return None
        null = self._null
        plaintext = self._new("unsigned char[]", size_bytes)
        failed = self._open(plaintext, null, null, ciphertext, len(ciphertext), associated, len(associated), nonce, key)
        return None if failed else bytes(self._buffer(plaintext))

    def open_secret(self, key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes | None:
        size_bytes = len(ciphertext) - TAG_BYTES
        if len(key) != KEY_BYTES or len(nonce) != NONCE_BYTES or size_bytes < 0:
            return None
        null = self._null
        plaintext = self._new("unsigned char[]", size_bytes)
        failed = self._open(plaintext, null, null, ciphertext, len(ciphertext), associated, len(associated), nonce, key)
        opened = None if failed else bytes(self._buffer(plaintext))
        self._wipe(plaintext, size_bytes)  # not in `open`: it would cost every message, whose text is in memory anyway
        return opened


def fastest(module_name: str = "nacl._sodium") -> Aead:
    """The direct road, or the public one where the private module is not as we know it."""
    try:
        return DirectBindings(module_name)
    except (ImportError, AttributeError):
        return PublicBindings()


def _need(key: bytes, nonce: bytes) -> None:
    if len(key) != KEY_BYTES:
        raise LocalMisuse("aead.key_length", size_bytes=len(key))
    if len(nonce) != NONCE_BYTES:
        raise LocalMisuse("aead.nonce_length", size_bytes=len(nonce))
