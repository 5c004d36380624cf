"""The relay's long-term key: Ed25519, the one that addresses pin. One line in a file, with a check against damage.

It signs certificates and nothing else, so that it may live anywhere: beside the database, or on a stick in a drawer.
Knows no certificate.
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

from nacl.signing import SigningKey

from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.relay.data_folder import write_private

KEY_NAME = "relay.key"

_FORM = b"e2ee-relay-key-1 "
_CHECK_BYTES = 8


def read_key(folder: Path) -> SigningKey:
    """The key in the data folder. Raises StorageFailure: relay.key_missing, relay.key_damaged, relay.data_unwritable."""
    try:
        content = (folder / KEY_NAME).read_bytes()
    except FileNotFoundError as error:
        raise StorageFailure("relay.key_missing") from error
    except OSError as error:
        raise StorageFailure("relay.data_unwritable") from error
    return decode_key(content)


def make_key(folder: Path) -> SigningKey:
    """A new key, written into the data folder. Raises StorageFailure("relay.data_unwritable")."""
    key = SigningKey.generate()
    try:
        write_private(folder / KEY_NAME, encode_key(key))
    except OSError as error:
        raise StorageFailure("relay.data_unwritable") from error
    return key


def read_offline_key(file: Path) -> SigningKey:
    """The key in `file`. Raises UserActionNeeded("relay.offline_key_unreadable"), StorageFailure("relay.key_damaged")."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UserActionNeeded("relay.offline_key_unreadable") from error
    return decode_key(content)


def make_offline_key(file: Path) -> SigningKey:
    """The key in `file`; made there if there is none, never in place of one. Raises as `read_offline_key`."""
    if file.exists():
        return read_offline_key(file)
    key = SigningKey.generate()
    try:
        write_private(file, encode_key(key))
    except OSError as error:
        raise UserActionNeeded("relay.offline_key_unreadable") from error
    return key


def encode_key(key: SigningKey) -> bytes:
    """The content of a key's file."""
    seed = bytes(key)
    return _FORM + (seed + _check(seed)).hex().encode() + b"\n"


def decode_key(content: bytes) -> SigningKey:
    """The check tells a damaged seed from a good one: any 32 bytes would be a key, of another relay.

    Raises StorageFailure("relay.key_damaged").
    """
    try:
        both = bytes.fromhex(content.removeprefix(_FORM).decode("ascii").strip())
    except ValueError as error:
        raise StorageFailure("relay.key_damaged") from error
    seed, check = both[:32], both[32:]
    if not content.startswith(_FORM) or len(seed) != 32 or not hmac.compare_digest(check, _check(seed)):
        raise StorageFailure("relay.key_damaged")
    return SigningKey(seed)


def _check(seed: bytes) -> bytes:
    return hashlib.blake2b(seed, digest_size=_CHECK_BYTES, person=b"e2ee/v1/relaykey").digest()
