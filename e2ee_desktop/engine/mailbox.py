"""What a mailbox's owner can do, and what its link or offer gives away (docs/protocol.md section 4).

All secrets of a mailbox come from two seeds: `owner_seed` stays here (owner key, address key); `link_secret` is what the
other side gets, by link or inside a session: from it come the directory key, the send capability and the token that the
first message must carry. Knows no relay and no database.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.crypto.prekeys import OneTimePrekey
from e2ee_desktop.crypto.primitives import (
    AEAD_NONCE_BYTES,
    AEAD_TAG_BYTES,
    aead_open,
    aead_seal,
    derive,
    ed25519_public,
    ed25519_sign,
    ml_kem_public,
    x25519_public,
)
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.domain.octets import fill, unfill
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.wire.limits import DIRECTORY_BASE_BYTES, ONE_TIME_BYTES

SECRET_BYTES = 32
_SEAL_BYTES = AEAD_NONCE_BYTES + AEAD_TAG_BYTES


@dataclass(frozen=True, slots=True)
class LinkKeys(Withheld):
    """What follows from a link secret: directory_key, capability and token, 32 bytes each."""

    directory_key: bytes = field(repr=False)
    capability: bytes = field(repr=False)
    token: bytes = field(repr=False)

    @classmethod
    def of(cls, link_secret: bytes) -> LinkKeys:
        """link_secret: 32 bytes."""
        return cls(
            derive(link_secret, labels.LINK_DIRECTORY),
            derive(link_secret, labels.LINK_CAPABILITY),
            derive(link_secret, labels.LINK_TOKEN),
        )


@dataclass(frozen=True, slots=True)
class MailboxOwner(Withheld):
    """The owner towards the relay, and nothing else. seed: 32 bytes; neither the mailbox's other secrets nor its content follow from it."""

    seed: bytes = field(repr=False)

    def key(self) -> bytes:
        """32 bytes, Ed25519, public."""
        return ed25519_public(self.seed)

    def sign(self, message: bytes) -> bytes:
        """64 bytes: the owner's signature, for the relay."""
        return ed25519_sign(self.seed, message)


@dataclass(frozen=True, slots=True)
class MailboxSecrets(Withheld):
    """owner_seed, link_secret: 32 random bytes each, made for this mailbox alone."""

    owner_seed: bytes = field(repr=False)
    link_secret: bytes = field(repr=False)

    @classmethod
    def generate(cls, entropy: Entropy) -> MailboxSecrets:
        """Fresh secrets."""
        return cls(entropy.random(SECRET_BYTES), entropy.random(SECRET_BYTES))

    def encode(self) -> bytes:
        """64 secret bytes, for the encrypted database."""
        return self.owner_seed + self.link_secret

    @classmethod
    def decode(cls, data: bytes) -> MailboxSecrets:
        """Raises LocalMisuse("mailbox.malformed"): only we write these."""
        if len(data) != 2 * SECRET_BYTES:
            raise LocalMisuse("mailbox.malformed")
        return cls(data[:SECRET_BYTES], data[SECRET_BYTES:])

    @property
    def keys(self) -> LinkKeys:
        """What the other side of this mailbox knows."""
        return LinkKeys.of(self.link_secret)

    def owner(self) -> MailboxOwner:
        """Who may read here; opens nothing."""
        return MailboxOwner(derive(self.owner_seed, labels.MAILBOX_OWNER))

    def address_private(self) -> tuple[bytes, bytes]:
        """(ML-KEM-768 seed of 64 bytes, X25519 private key of 32 bytes) of the address key."""
        kem_seed = derive(self.owner_seed, labels.MAILBOX_ADDRESS_ML_KEM, size_bytes=64)
        return kem_seed, derive(self.owner_seed, labels.MAILBOX_ADDRESS_X25519)

    def address_public(self) -> bytes:
        """1,216 bytes, X-Wing: initial messages are sealed to it."""
        kem_seed, curve = self.address_private()
        return ml_kem_public(kem_seed) + x25519_public(curve)


def seal_base(directory_key: bytes, base: bytes, entropy: Entropy) -> bytes:
    """The directory's base as the relay stores it: exactly DIRECTORY_BASE_BYTES bytes, opaque."""
    nonce = entropy.random(AEAD_NONCE_BYTES)
    padded = fill(base, DIRECTORY_BASE_BYTES - _SEAL_BYTES)
    return nonce + aead_seal(directory_key, nonce, padded, labels.DIRECTORY_BASE.text)


def open_base(directory_key: bytes, sealed: bytes) -> bytes:
    """Raises PeerViolation("bundle.unreadable"): the relay did not give what the owner published."""
    padded = aead_open(directory_key, sealed[:AEAD_NONCE_BYTES], sealed[AEAD_NONCE_BYTES:], labels.DIRECTORY_BASE.text)
    if padded is None:
        raise PeerViolation("bundle.unreadable")
    return unfill(padded, "bundle.malformed")


def seal_one_time(directory_key: bytes, prekey: OneTimePrekey, entropy: Entropy) -> bytes:
    """One item of the pool: exactly ONE_TIME_BYTES bytes, opaque."""
    nonce = entropy.random(AEAD_NONCE_BYTES)
    padded = fill(prekey.encode(), ONE_TIME_BYTES - _SEAL_BYTES)
    return nonce + aead_seal(directory_key, nonce, padded, labels.DIRECTORY_ONE_TIME.text)


def open_one_time(directory_key: bytes, sealed: bytes) -> OneTimePrekey:
    """Raises PeerViolation: bundle.unreadable, prekey.malformed."""
    padded = aead_open(
        directory_key, sealed[:AEAD_NONCE_BYTES], sealed[AEAD_NONCE_BYTES:], labels.DIRECTORY_ONE_TIME.text
    )
    if padded is None:
        raise PeerViolation("bundle.unreadable")
    return OneTimePrekey.decode(unfill(padded, "prekey.malformed"))
