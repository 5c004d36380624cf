"""Syndace's DoubleRatchet, configured with our KDFs, AEAD and turns: another author's state machine for the same protocol.

Its extension points take what is ours: a "private key" is an X25519 key and an ML-KEM seed, a "public key" is the turn of our header, the
root KDF also gives the next header key, and headers are sealed on the way out and opened on the way in. Everything that decides *when* to
step, which key belongs to which message, what is skipped and what is a duplicate is Syndace's code, untouched. The primitives are the
verifier's, so the two sides share nothing but the libraries.
"""

from __future__ import annotations

import copy
import os
from dataclasses import dataclass, field
from typing import TypedDict

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from doubleratchet import (
    AEAD,
    KDF,
    AuthenticationFailedException,
    DiffieHellmanRatchet,
    DoubleRatchet,
    EncryptedMessage,
    Header,
)

from tests.verifier import ratchet
from tests.verifier.primitives import (
    Refused,
    decapsulate,
    hkdf,
    kem_public,
    label,
    personal_hash,
    x25519,
    x25519_public,
)
from tests.verifier.ratchet import (
    JUMP_KEYS,
    SEALED,
    STORED_KEYS,
    chain_step,
    open_header,
    open_message,
    seal_header,
    seal_message,
)

CURVE, KEM_PUBLIC = 32, 1_184


@dataclass
class Headers:
    """What Syndace's machine knows nothing of: header keys by turn, and sealed headers by header."""

    bound: bytes
    next_sending: bytes
    next_receiving: bytes
    turns: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])
    sending: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])
    receiving: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])
    sealed: dict[Header, bytes] = field(default_factory=dict[Header, bytes])
    stepping: tuple[bool, bytes] = (False, b"")

    def stepped(self, next_key: bytes) -> None:
        """The root has stepped: the chain of the turn begins under the next header key."""
        sends, turn = self.stepping
        if sends:
            self.sending[turn], self.next_sending = self.next_sending, next_key
        else:
            self.receiving[turn], self.next_receiving = self.next_receiving, next_key

    def read(self, sealed: bytes) -> Header:
        for key in (*self.receiving.values(), self.next_receiving):
            if opened := open_header(key, sealed):
                header = Header(*opened)
                self.sealed[header] = sealed
                return header
        raise Refused("ratchet.unreadable")


class ChainKdf(KDF):
    @staticmethod
    async def derive(key: bytes, data: bytes, length: int) -> bytes:
        assert (data, length) == (b"", 64)
        return b"".join(chain_step(key))


def _exchange(headers: Headers) -> type[DiffieHellmanRatchet]:
    class Turns(DiffieHellmanRatchet):
        @staticmethod
        def _generate_priv() -> bytes:
            return os.urandom(CURVE + 64)

        @staticmethod
        def _derive_pub(priv: bytes) -> bytes:
            return headers.turns[priv]

        @staticmethod
        def _perform_diffie_hellman(own_priv: bytes, other_pub: bytes) -> bytes:
            """A key that has made no turn yet is about to: it sends. The secrets, and what the root KDF binds them to."""
            curve, seed = own_priv[:CURVE], own_priv[CURVE:]
            own, other = x25519_public(curve) + kem_public(seed), other_pub[: CURVE + KEM_PUBLIC]
            sends = own_priv not in headers.turns
            if sends:
                shared, ciphertext = MLKEM768PublicKey.from_public_bytes(other[CURVE:]).encapsulate()
                headers.turns[own_priv] = own + ciphertext
            else:
                shared = decapsulate(seed, other_pub[CURVE + KEM_PUBLIC :])
            turn, recipient = (headers.turns[own_priv], other) if sends else (other_pub, own)
            headers.stepping = sends, turn
            return x25519(curve, other[:CURVE]) + shared + personal_hash("ratchet/step", turn + recipient)

    return Turns


def _root(headers: Headers) -> type[KDF]:
    class RootKdf(KDF):
        @staticmethod
        async def derive(key: bytes, data: bytes, length: int) -> bytes:
            assert length == 64
            keys = hkdf(key, data[:64], label("ratchet/root") + data[64:], 96)
            headers.stepped(keys[64:])
            return keys[:64]

    return RootKdf


def _aead(headers: Headers) -> type[AEAD]:
    class CommittingAead(AEAD):
        @staticmethod
        async def encrypt(plaintext: bytes, key: bytes, associated_data: bytes) -> bytes:
            return seal_message(key, headers.bound, associated_data[-SEALED:], plaintext)[SEALED:]

        @staticmethod
        async def decrypt(ciphertext: bytes, key: bytes, associated_data: bytes) -> bytes:
            try:
                return open_message(key, headers.bound, associated_data[-SEALED:] + ciphertext)
            except Refused as error:
                raise AuthenticationFailedException(error.code) from error

    return CommittingAead


def _ratchet(headers: Headers) -> type[DoubleRatchet]:
    class HeaderSealingRatchet(DoubleRatchet):
        @staticmethod
        def _build_associated_data(associated_data: bytes, header: Header) -> bytes:
            turn, previous, number = header
            if header not in headers.sealed:
                headers.sealed[header] = seal_header(headers.sending[turn], os.urandom(24), turn, previous, number)
            return ratchet.associated_data(headers.bound, headers.sealed[header])

    return HeaderSealingRatchet


class Configuration(TypedDict):
    """What both of Syndace's constructors take."""

    diffie_hellman_ratchet_class: type[DiffieHellmanRatchet]
    root_chain_kdf: type[KDF]
    message_chain_kdf: type[KDF]
    message_chain_constant: bytes
    dos_protection_threshold: int
    max_num_skipped_message_keys: int
    aead: type[AEAD]
    shared_secret: bytes
    associated_data: bytes


class SyndaceParty:
    """One side: messages as our wire has them. A refused message changes nothing."""

    def __init__(self, headers: Headers, root: bytes) -> None:
        self._headers = headers
        self._root = root
        self._ratchet: DoubleRatchet | None = None
        self._waiting_key = b""
        self._peer_keys = b""

    @classmethod
    def initiator(cls, headers: Headers, root: bytes, peer_keys: bytes) -> SyndaceParty:
        """peer_keys: X25519 ‖ ML-KEM of the responder's prekeys."""
        made = cls(headers, root)
        made._peer_keys = peer_keys
        return made

    @classmethod
    def responder(cls, headers: Headers, root: bytes, own_key: bytes) -> SyndaceParty:
        """own_key: the prekeys' X25519 private key ‖ ML-KEM seed."""
        made = cls(headers, root)
        made._waiting_key = own_key
        headers.turns[own_key] = b""  # it makes no turn: it is what the first one is made for
        return made

    async def send(self, plaintext: bytes) -> bytes:
        if self._ratchet is None:
            self._ratchet, sent = await _ratchet(self._headers).encrypt_initial_message(
                **self._configuration(), recipient_ratchet_pub=self._peer_keys, message=plaintext
            )
        else:
            sent = await self._ratchet.encrypt_message(plaintext, b"")
        return self._headers.sealed[sent.header] + sent.ciphertext

    async def receive(self, message: bytes) -> bytes:
        before = copy.deepcopy(vars(self._headers))
        try:
            return await self._receive(EncryptedMessage(self._headers.read(message[:SEALED]), message[SEALED:]))
        except Exception:
            vars(self._headers).update(before)
            raise

    async def _receive(self, message: EncryptedMessage) -> bytes:
        if self._ratchet is None:
            self._ratchet, plaintext = await _ratchet(self._headers).decrypt_initial_message(
                **self._configuration(), own_ratchet_priv=self._waiting_key, message=message
            )
            return plaintext
        return await self._ratchet.decrypt_message(message, b"")

    def _configuration(self) -> Configuration:
        return {
            "diffie_hellman_ratchet_class": _exchange(self._headers),
            "root_chain_kdf": _root(self._headers),
            "message_chain_kdf": ChainKdf,
            "message_chain_constant": b"",
            "dos_protection_threshold": JUMP_KEYS,
            "max_num_skipped_message_keys": STORED_KEYS,
            "aead": _aead(self._headers),
            "shared_secret": self._root,
            "associated_data": b"",  # ours is made of the session's bound data and the sealed header
        }
