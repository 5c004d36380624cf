"""Who takes part in `benchmarks/crypto.py`: our ratchet, vodozemac's Olm session, Syndace's DoubleRatchet and X3DH.

A contender is a pair of parties who have exchanged one message each way. `one` and `other` send; `to_other` and `to_one` open what the
other side sent. What they do differs: ours mixes ML-KEM into every turn, encrypts headers and commits to keys; the peers do not.
"""

from __future__ import annotations

import os
from collections.abc import Coroutine
from typing import Any, Protocol, TypeVar

import doubleratchet
import vodozemac
import x3dh
from doubleratchet.recommended import HashFunction, aead_aes_hmac, kdf_hkdf, kdf_separate_hmacs
from doubleratchet.recommended import diffie_hellman_ratchet_curve25519 as curve25519

from e2ee_desktop.crypto import ratchet
from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.pqxdh import SharedSecrets
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.crypto.ratchet_state import RatchetState

ENTROPY = library_entropy(os.urandom)
SKIPPED_MAX = 1_000
_PICKLE_KEY = bytes(32)
Result = TypeVar("Result")
Message = TypeVar("Message")


class Contender(Protocol[Message]):
    """Two parties in conversation."""

    def one(self, plaintext: bytes) -> Message:
        """Seal as the first party."""
        ...

    def other(self, plaintext: bytes) -> Message:
        """Seal as the second party."""
        ...

    def to_other(self, message: Message) -> bytes:
        """Open as the second party."""
        ...

    def to_one(self, message: Message) -> bytes:
        """Open as the first party."""
        ...


def exchange(pair: Contender[Any], plaintext: bytes) -> None:
    """One message each way: two turns."""
    pair.to_other(pair.one(plaintext))
    pair.to_one(pair.other(plaintext))


class Ours:
    """The ratchet alone, without padding to envelopes: what the peers do too."""

    def __init__(self) -> None:
        secrets = SharedSecrets(os.urandom(32), os.urandom(32), os.urandom(32), os.urandom(32))
        pair = PrekeyPair.generate(1, ENTROPY)
        public = pair.public()
        self._one = ratchet.start_as_initiator(secrets, public.curve, public.kem, ENTROPY)
        self._other = ratchet.start_as_responder(secrets, pair, pair)
        exchange(self, b"first")

    def one(self, plaintext: bytes) -> bytes:
        self._one, message = ratchet.encrypt(self._one, plaintext, ENTROPY)
        return message

    def other(self, plaintext: bytes) -> bytes:
        self._other, message = ratchet.encrypt(self._other, plaintext, ENTROPY)
        return message

    def to_other(self, message: bytes) -> bytes:
        self._other, plaintext = ratchet.decrypt(self._other, message, 0)
        return plaintext

    def to_one(self, message: bytes) -> bytes:
        self._one, plaintext = ratchet.decrypt(self._one, message, 0)
        return plaintext

    def state(self) -> RatchetState:
        """The first party's."""
        return self._one


class Vodozemac:
    """Olm in Rust."""

    def __init__(self) -> None:
        one, other = vodozemac.Account(), vodozemac.Account()
        other.generate_one_time_keys(1)
        self._one = one.create_outbound_session(other.curve25519_key, next(iter(other.one_time_keys.values())))
        first = self._one.encrypt(b"first").to_pre_key()
        self._other, _ = other.create_inbound_session(one.curve25519_key, first)
        self.to_one(self._other.encrypt(b"first"))

    def one(self, plaintext: bytes) -> vodozemac.AnyOlmMessage:
        return self._one.encrypt(plaintext)

    def other(self, plaintext: bytes) -> vodozemac.AnyOlmMessage:
        return self._other.encrypt(plaintext)

    def to_other(self, message: vodozemac.AnyOlmMessage) -> bytes:
        return self._other.decrypt(message)

    def to_one(self, message: vodozemac.AnyOlmMessage) -> bytes:
        return self._one.decrypt(message)

    def stored(self) -> str:
        """The first party's session as its library stores it: encrypted, in base64."""
        return self._one.pickle(_PICKLE_KEY)

    @staticmethod
    def read(stored: str) -> vodozemac.Session:
        """The session again."""
        return vodozemac.Session.from_pickle(stored, _PICKLE_KEY)


def finished(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """The result of a coroutine that never waits."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    raise RuntimeError("it waits")


class Aead(aead_aes_hmac.AEAD):
    """As its documentation recommends."""

    @staticmethod
    def _get_hash_function() -> HashFunction:
        return HashFunction.SHA_512

    @staticmethod
    def _get_info() -> bytes:
        return b"benchmark aead"


class RootKdf(kdf_hkdf.KDF):
    """As its documentation recommends."""

    @staticmethod
    def _get_hash_function() -> HashFunction:
        return HashFunction.SHA_512

    @staticmethod
    def _get_info() -> bytes:
        return b"benchmark root"


class ChainKdf(kdf_separate_hmacs.KDF):
    """As its documentation recommends."""

    @staticmethod
    def _get_hash_function() -> HashFunction:
        return HashFunction.SHA_256


class Ratchet(doubleratchet.DoubleRatchet):
    """Syndace's, with a plain concatenation as associated data."""

    @staticmethod
    def _build_associated_data(associated_data: bytes, header: doubleratchet.Header) -> bytes:
        numbers = header.sending_chain_length.to_bytes(8, "big") + header.previous_sending_chain_length.to_bytes(
            8, "big"
        )
        return associated_data + header.ratchet_pub + numbers


CONFIGURATION: dict[str, Any] = {
    "diffie_hellman_ratchet_class": curve25519.DiffieHellmanRatchet,
    "root_chain_kdf": RootKdf,
    "message_chain_kdf": ChainKdf,
    "message_chain_constant": b"\x01\x02",
    "dos_protection_threshold": SKIPPED_MAX,
    "max_num_skipped_message_keys": SKIPPED_MAX,
    "aead": Aead,
}


class Syndace:
    """DoubleRatchet in Python."""

    def __init__(self) -> None:
        secret, private = os.urandom(32), os.urandom(32)
        public = curve25519.DiffieHellmanRatchet._derive_pub(private)  # noqa: SLF001 - it has no public door
        self._one, first = finished(
            Ratchet.encrypt_initial_message(
                **CONFIGURATION,
                shared_secret=secret,
                recipient_ratchet_pub=public,
                message=b"first",
                associated_data=b"ad",
            )
        )
        self._other, _ = finished(
            Ratchet.decrypt_initial_message(
                **CONFIGURATION, shared_secret=secret, own_ratchet_priv=private, message=first, associated_data=b"ad"
            )
        )
        self.to_one(self.other(b"first"))

    def one(self, plaintext: bytes) -> doubleratchet.EncryptedMessage:
        return finished(self._one.encrypt_message(plaintext, b"ad"))

    def other(self, plaintext: bytes) -> doubleratchet.EncryptedMessage:
        return finished(self._other.encrypt_message(plaintext, b"ad"))

    def to_other(self, message: doubleratchet.EncryptedMessage) -> bytes:
        return finished(self._other.decrypt_message(message, b"ad"))

    def to_one(self, message: doubleratchet.EncryptedMessage) -> bytes:
        return finished(self._one.decrypt_message(message, b"ad"))


class Agreement(x3dh.BaseState):
    """Syndace's X3DH, with keys encoded as they are."""

    @staticmethod
    def _encode_public_key(key_format: x3dh.IdentityKeyFormat, pub: bytes) -> bytes:
        return key_format.value.encode() + pub

    @classmethod
    def fresh(cls) -> Agreement:
        """With one one-time prekey."""
        made = cls.create(x3dh.IdentityKeyFormat.CURVE_25519, x3dh.HashFunction.SHA_256, b"benchmark")
        made.generate_pre_keys(1)
        return made
