"""The root secrets of a profile, how they are written down, and how profiles of the first format kept them.

Rules:
1. What is missing is never made anew: a lost entry and a first run look the same to a keyring, and a new storage key would
   turn a readable profile into an unreadable one. Only `fresh_secrets`, called for a new profile, makes secrets.
2. What comes back is checked: version, length and checksum, before anybody uses it.

Where they live now is in `key_slots.py`. Knows no database, no platform and no face. PROTOCOL.md section 1 (account
identity, storage key).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import unicodedata
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Protocol

from e2ee_desktop.crypto.passphrase import (
    MEMORY_BYTES_MIN,
    MIB,
    OPS_MAX,
    OPS_MIN,
    SALT_BYTES,
    Cost,
    open_slot,
    stretch,
)
from e2ee_desktop.crypto.secret_buffer import SecretBuffer, wipe
from e2ee_desktop.domain.errors import LocalMisuse, StorageFailure, UserActionNeeded
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.services.ports import Random

SEED_BYTES = 32
PASSPHRASE_CHARACTERS_MIN = 8
TARGET_S = 0.5
"""How long one guess shall take on the machine that sealed the slot."""
CALIBRATED_MEMORY_BYTES_MAX = 256 * MIB
"""More would hurt where the profile is opened on a smaller machine; from there on, passes grow instead."""

_VERSION = 1
_ENTRY_PREFIX = "e2ee1."
_CHECKSUM_BYTES = 8
_CHECKSUM_PERSON = hashlib.blake2b(b"e2ee-desktop/v1/custody/entry-checksum", digest_size=16).digest()
_ENTRY_FORM = re.compile(r"e2ee1\.[A-Za-z0-9_-]{1,1000}")


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class PlainSecrets(Withheld):
    """Root secrets while they are lent. See `RootSecrets`."""

    identity_seed: bytes
    storage_key: bytes
    pending_identity_seed: bytes | None

    def __repr__(self) -> str:
        return "PlainSecrets(<redacted>)"


class RootSecrets:
    """identity_seed: 32 bytes, makes the account identity. storage_key: 32 bytes, opens the database.

    pending_identity_seed: 32 bytes while the identity is being rotated, else None. All three lie in locked buffers, which are
    wiped when this value goes. The product looks at them inside `reveal()`; the properties give copies that stay in memory.
    """

    __slots__ = ("_identity_seed", "_pending", "_storage_key")

    def __init__(self, identity_seed: bytes, storage_key: bytes, pending_identity_seed: bytes | None = None) -> None:
        """Raises LocalMisuse("custody.seed_length"). What is given stays with the caller."""
        for seed in (identity_seed, storage_key, pending_identity_seed):
            if seed is not None and len(seed) != SEED_BYTES:
                raise LocalMisuse("custody.seed_length", length=len(seed))
        self._identity_seed, self._storage_key = SecretBuffer(identity_seed), SecretBuffer(storage_key)
        self._pending = SecretBuffer(pending_identity_seed) if pending_identity_seed is not None else None

    @property
    def identity_seed(self) -> bytes:
        """A copy."""
        return self._copies()[0]

    @property
    def storage_key(self) -> bytes:
        """A copy."""
        return self._copies()[1]

    @property
    def pending_identity_seed(self) -> bytes | None:
        """A copy, or None while no rotation is under way."""
        return self._copies()[2]

    def _copies(self) -> tuple[bytes, bytes, bytes | None]:
        with self.reveal() as plain:
            pending = plain.pending_identity_seed
            return (
                bytes(bytearray(plain.identity_seed)),
                bytes(bytearray(plain.storage_key)),
                None if pending is None else bytes(bytearray(pending)),
            )

    @contextmanager
    def reveal(self) -> Generator[PlainSecrets]:
        """Lend all; what was lent is zeros afterwards."""
        with ExitStack() as lent:
            yield PlainSecrets(
                lent.enter_context(self._identity_seed.reveal()),
                lent.enter_context(self._storage_key.reveal()),
                None if self._pending is None else lent.enter_context(self._pending.reveal()),
            )

    def rotating(self, random: Random) -> RootSecrets:
        """The same, with a new seed that waits. random: gives a new value each time; what it gives is wiped."""
        fresh = random(SEED_BYTES)
        with self.reveal() as plain:
            begun = RootSecrets(plain.identity_seed, plain.storage_key, fresh)
        wipe(fresh)
        return begun

    def rotated(self) -> RootSecrets:
        """The seed that waited is the identity's. Without one, the same."""
        with self.reveal() as plain:
            return RootSecrets(plain.pending_identity_seed or plain.identity_seed, plain.storage_key)

    def not_rotated(self) -> RootSecrets:
        """The seed that waited is forgotten."""
        with self.reveal() as plain:
            return RootSecrets(plain.identity_seed, plain.storage_key)

    def close(self) -> None:
        """Wipe. Safe to call twice."""
        for buffer in (self._identity_seed, self._storage_key, self._pending):
            if buffer is not None:
                buffer.close()

    def __repr__(self) -> str:
        return "RootSecrets(<redacted>)"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RootSecrets):
            return False
        ours, theirs = encode_secrets(self), encode_secrets(other)
        same = hmac.compare_digest(ours, theirs)
        wipe(ours, theirs)
        return same

    __hash__ = None  # type: ignore[assignment]  # a hash of secrets would be a handle to them


class SlotFile(Protocol):
    """Where key slots live."""

    def read(self) -> bytes | None:
        """None when there is none. Raises StorageFailure."""
        ...

    def write(self, slot: bytes) -> None:
        """Replace atomically and durably: either the former or the new one is there. Raises StorageFailure."""
        ...


class Custodian(Protocol):
    """Keeps the root secrets of one profile."""

    async def load(self) -> RootSecrets:
        """Raises UserActionNeeded and StorageFailure; never makes anything."""
        ...

    async def store(self, secrets: RootSecrets) -> None:
        """Replace. When it raised, the former secrets are still there."""
        ...


def fresh_secrets(random: Random) -> RootSecrets:
    """New root secrets, for a new profile only. random: gives a new value each time; what it gives is wiped."""
    seed, key = random(SEED_BYTES), random(SEED_BYTES)
    secrets = RootSecrets(seed, key)
    wipe(seed, key)
    return secrets


def require_passphrase(passphrase: str) -> None:
    """Raise UserActionNeeded("passphrase.too_short") under 8 characters."""
    if len(unicodedata.normalize("NFC", passphrase)) < PASSPHRASE_CHARACTERS_MIN:
        raise UserActionNeeded("passphrase.too_short", minimum=PASSPHRASE_CHARACTERS_MIN)


def calibrated_cost(timer: Callable[[], float]) -> Cost:
    """The cost of about TARGET_S on this machine, never under the minimum. timer: seconds, monotonic."""
    least = Cost(OPS_MIN, MEMORY_BYTES_MIN)
    began = timer()
    stretch("calibration", least, bytes(SALT_BYTES))
    times_dearer = TARGET_S / max(timer() - began, 1e-6)
    memory_bytes = MEMORY_BYTES_MIN
    while memory_bytes < CALIBRATED_MEMORY_BYTES_MAX and times_dearer >= 2:
        memory_bytes, times_dearer = memory_bytes * 2, times_dearer / 2
    return Cost(min(OPS_MAX, max(OPS_MIN, int(OPS_MIN * times_dearer))), memory_bytes)


def encode_secrets(secrets: RootSecrets) -> bytes:
    """version 1 | identity seed 32 | storage key 32 | pending seed 0 or 32."""
    with secrets.reveal() as plain:
        pending = plain.pending_identity_seed or b""
        return b"".join((bytes([_VERSION]), plain.identity_seed, plain.storage_key, pending))


def decode_secrets(encoded: bytes) -> RootSecrets | None:
    """None for anything but what `encode_secrets` gives."""
    if len(encoded) not in (1 + 2 * SEED_BYTES, 1 + 3 * SEED_BYTES) or encoded[0] != _VERSION:
        return None
    seeds = [encoded[start : start + SEED_BYTES] for start in range(1, len(encoded), SEED_BYTES)]
    secrets = RootSecrets(*seeds)
    wipe(*seeds)
    return secrets


def former_slot_secrets(slot: bytes, passphrase: str) -> RootSecrets:
    """Of a profile of the first format. Raises UserActionNeeded("passphrase.wrong"); StorageFailure: keyslot.*"""
    encoded = open_slot(slot, passphrase)
    secrets = decode_secrets(encoded)
    wipe(encoded)
    if secrets is None:
        raise StorageFailure("keyslot.damaged")
    return secrets


def decode_entry(entry: str) -> RootSecrets:
    """What the first format kept in the keyring. Raises UserActionNeeded("keyring.entry_damaged") for any other text."""
    if _ENTRY_FORM.fullmatch(entry) is None:
        raise UserActionNeeded("keyring.entry_damaged")
    text = entry.removeprefix(_ENTRY_PREFIX)
    try:
        content = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as error:
        raise UserActionNeeded("keyring.entry_damaged") from error
    encoded, checksum = content[:-_CHECKSUM_BYTES], content[-_CHECKSUM_BYTES:]
    secrets = decode_secrets(encoded) if hmac.compare_digest(checksum, checksum_of(encoded)) else None
    wipe(content, encoded)
    if secrets is None:
        raise UserActionNeeded("keyring.entry_damaged")
    return secrets


def checksum_of(encoded: bytes) -> bytes:
    """8 bytes that anybody can compute: they tell damage, not forgery."""
    return hashlib.blake2b(encoded, digest_size=_CHECKSUM_BYTES, person=_CHECKSUM_PERSON).digest()
