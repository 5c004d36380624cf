"""Our ratchet without header encryption and without ML-KEM, and Syndace's own classes beside it: the same published protocol, the same bytes.

The product has no switch for this, and none may exist: whoever could turn protection off would. So a test replaces names inside
`e2ee_desktop.crypto.ratchet` for as long as it runs (`bare()`), and what is left is the machine itself: when it steps, which key belongs to
which message, what is skipped, what is a duplicate. Replaced are

    seal_header, open_header   the header goes in clear: X25519 key 32 ‖ PN 4 ‖ N 4, and a chain is known by its key, as in section 3 of
                               the specification, instead of by the header key that opens it
    _step_root                 our own, given the X25519 secret alone and no public values
    sizes, SKIPPED_CHAINS_MAX  those of bare headers; Syndace's library bounds keys, not chains

ML-KEM is switched off by the entropy that is passed in: encapsulation gives zeros. On the other side nothing is replaced: Syndace's
`DoubleRatchet` and its recommended `DiffieHellmanRatchet`, with our KDFs and AEAD (the verifier's) where the library asks for some.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from struct import Struct
from typing import TypedDict

import pytest
from doubleratchet import (
    AEAD,
    KDF,
    AuthenticationFailedException,
    DoSProtectionException,
    DoubleRatchet,
    DuplicateMessageException,
    EncryptedMessage,
    Header,
)
from doubleratchet.recommended.diffie_hellman_ratchet_curve25519 import DiffieHellmanRatchet

from e2ee_desktop.crypto import ratchet
from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.message_keys import SEAL_OVERHEAD_BYTES
from e2ee_desktop.crypto.primitives import KemKey
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.errors import PeerViolation
from tests.verifier.primitives import hkdf, label, personal_hash, xchacha_open
from tests.verifier.ratchet import JUMP_KEYS, STORED_KEYS, chain_step, message_keys, seal_message
from tests.verifier.ratchet import associated_data as associated

NOW_MS = 1_700_000_000_000
HEADER = Struct(">32sII")
COUNTS_BYTES = 8
REFUSALS = PeerViolation, AuthenticationFailedException, DuplicateMessageException, DoSProtectionException
_ANY_KEM_KEY = KemKey(bytes(64)).public()
"""The ratchet checks that a turn's ML-KEM key is one."""


@dataclass
class OurParty:
    """The product's ratchet under `bare()`. chains: the peer's X25519 key by the (here meaningless) header key of its chain."""

    state: RatchetState
    entropy: Entropy
    chains: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])

    async def send(self, plaintext: bytes) -> bytes:
        self.state, message = ratchet.encrypt(self.state, plaintext, self.entropy)
        return message

    async def receive(self, message: bytes) -> bytes:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ratchet, "open_header", self._read_header)
            self.state, plaintext = ratchet.decrypt(self.state, message, NOW_MS)
        receiving = self.state.receiving
        assert receiving
        self.chains[receiving.header_key] = self.state.peer_curve
        return plaintext

    def _read_header(self, header_key: bytes, bare: bytes) -> bytes | None:
        """DH key as expected for that chain; for the chain that is not begun yet, any that was not met before."""
        curve = bare[:32]
        expected = self.chains.get(header_key)
        belongs = curve == expected if expected else curve not in self.chains.values()
        return curve + _ANY_KEM_KEY + bytes(1_088) + bare[-COUNTS_BYTES:] if belongs else None

    def frozen(self) -> object:
        return self.state.encode()

    def restart(self) -> None:
        self.state = RatchetState.decode(self.state.encode())


@contextmanager
def bare() -> Iterator[None]:
    """Our ratchet with bare headers and X25519 alone, until the end of the block."""
    step_root = ratchet._step_root
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ratchet, "seal_header", lambda _key, _nonce, header: header[:32] + header[-COUNTS_BYTES:])
        patch.setattr(ratchet, "_step_root", lambda root, secret, _turn, _to: step_root(root, secret[:32], b"", b""))
        patch.setattr(ratchet, "SEALED_HEADER_BYTES", HEADER.size)
        patch.setattr(ratchet, "MESSAGE_OVERHEAD_BYTES", HEADER.size + SEAL_OVERHEAD_BYTES)
        patch.setattr(ratchet, "SKIPPED_CHAINS_MAX", 10_000)
        yield


def without_kem(entropy: Entropy) -> Entropy:
    """Encapsulation that encapsulates nothing."""
    return replace(entropy, encapsulate=lambda _public: (bytes(32), bytes(1_088)))


class RootKdf(KDF):
    """HKDF-SHA-256 with our label; no public values are bound."""

    @staticmethod
    async def derive(key: bytes, data: bytes, length: int) -> bytes:
        assert (len(data), length) == (32, 64)
        return hkdf(key, data, label("ratchet/root") + personal_hash("ratchet/step", b""), 96)[:64]


class ChainKdf(KDF):
    """Keyed BLAKE2b."""

    @staticmethod
    async def derive(key: bytes, data: bytes, length: int) -> bytes:
        assert (data, length) == (b"", 64)
        return b"".join(chain_step(key))


class CommittingAead(AEAD):
    """Ours. Its associated data are 32 bytes of the session, then the header."""

    @staticmethod
    async def encrypt(plaintext: bytes, key: bytes, associated_data: bytes) -> bytes:
        return seal_message(key, associated_data[:32], associated_data[32:], plaintext)[HEADER.size :]

    @staticmethod
    async def decrypt(ciphertext: bytes, key: bytes, associated_data: bytes) -> bytes:
        bound, header = associated_data[:32], associated_data[32:]
        aead_key, nonce, commitment = message_keys(key, header)
        opened = xchacha_open(aead_key, nonce, ciphertext[32:], associated(bound, header))
        if ciphertext[:32] != commitment or opened is None:
            raise AuthenticationFailedException("commitment or tag")
        return opened


class BareRatchet(DoubleRatchet):
    """Syndace's, with the one method that every user must write."""

    @staticmethod
    def _build_associated_data(associated_data: bytes, header: Header) -> bytes:
        return associated_data + HEADER.pack(*header)


class Settings(TypedDict):
    """What Syndace's constructors and its loading take alike."""

    diffie_hellman_ratchet_class: type[DiffieHellmanRatchet]
    root_chain_kdf: type[KDF]
    message_chain_kdf: type[KDF]
    message_chain_constant: bytes
    dos_protection_threshold: int
    max_num_skipped_message_keys: int
    aead: type[AEAD]


SETTINGS: Settings = {
    "diffie_hellman_ratchet_class": DiffieHellmanRatchet,
    "root_chain_kdf": RootKdf,
    "message_chain_kdf": ChainKdf,
    "message_chain_constant": b"",
    "dos_protection_threshold": JUMP_KEYS,
    "max_num_skipped_message_keys": STORED_KEYS,
    "aead": CommittingAead,
}


@dataclass
class SyndaceParty:
    """One side of the other library. own, peer: the initiator knows the responder's X25519 key, the responder its private half."""

    root: bytes
    bound: bytes
    own: bytes = b""
    peer: bytes = b""
    machine: DoubleRatchet | None = None

    async def send(self, plaintext: bytes) -> bytes:
        if self.machine is None:
            self.machine, sent = await BareRatchet.encrypt_initial_message(
                **SETTINGS,
                shared_secret=self.root,
                recipient_ratchet_pub=self.peer,
                message=plaintext,
                associated_data=self.bound,
            )
        else:
            sent = await self.machine.encrypt_message(plaintext, self.bound)
        return HEADER.pack(*sent.header) + sent.ciphertext

    async def receive(self, message: bytes) -> bytes:
        taken = EncryptedMessage(Header(*HEADER.unpack_from(message)), message[HEADER.size :])
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of a header that skips too far, and then refuses the message
            if self.machine is not None:
                return await self.machine.decrypt_message(taken, self.bound)
            self.machine, plaintext = await BareRatchet.decrypt_initial_message(
                **SETTINGS,
                shared_secret=self.root,
                own_ratchet_priv=self.own,
                message=taken,
                associated_data=self.bound,
            )
            return plaintext

    def frozen(self) -> object:
        return self.machine and self.machine.json

    def restart(self) -> None:
        if self.machine is not None:
            self.machine = BareRatchet.from_json(self.machine.json, **SETTINGS)
