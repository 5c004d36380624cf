"""A copy of a relay's data that is whole, made while the relay serves, and read back before it counts.

What is in it: the database as of one moment, the blobs on the disk (`backup_blobs.py`) unless they are left out, and the
relay's address. What is not, unless it is asked for: the long-term key. It is the one thing worth stealing here, since whoever has it can pretend to be the relay; so it leaves the data folder
only encrypted under a passphrase (Argon2id, XChaCha20-Poly1305; PyNaCl). The TLS key is never copied: a new one costs
nothing. Nothing in a backup opens a message.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Generator
from pathlib import Path

from nacl import pwhash, secret, utils
from nacl.exceptions import CryptoError

from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.relay.backup_blobs import CopiedBlobs, copy_blobs
from e2ee_desktop.relay.blob_house import FOLDER_NAME
from e2ee_desktop.relay.data_folder import write_private
from e2ee_desktop.relay.long_term_key import KEY_NAME, decode_key, encode_key, read_key
from e2ee_desktop.relay.sqlite_schema import APPLICATION_ID, DATABASE_NAME

SEALED_KEY_NAME, ADDRESS_NAME = "long-term-key.sealed", "address.txt"

_FORM = b"e2ee-relay-sealed-key-1\n"
_MEMORY_BYTES = pwhash.argon2id.MEMLIMIT_MODERATE
_PASSES = pwhash.argon2id.OPSLIMIT_MODERATE


def back_up(folder: Path, target: Path, address: str, passphrase: bytes | None, *, blobs: bool = True) -> CopiedBlobs:
    """Write a backup into `target`, a new folder. passphrase: for the long-term key; None leaves it out. blobs: whether they
    are in it.

    Raises UserActionNeeded("relay.backup_exists"), StorageFailure: relay.backup_failed, relay.key_missing,
    relay.key_damaged. A failure leaves nothing.
    """
    if target.exists():
        raise UserActionNeeded("relay.backup_exists", folder=str(target))
    sealed = None if passphrase is None else seal_key(encode_key(read_key(folder)), passphrase)
    half = target.with_name(target.name + ".part")
    try:
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(mode=0o700, parents=True)
        _copy_database(folder / DATABASE_NAME, half / DATABASE_NAME)
        write_private(half / ADDRESS_NAME, address.encode() + b"\n")
        if sealed is not None:
            write_private(half / SEALED_KEY_NAME, sealed)
        copied = copy_blobs(folder / FOLDER_NAME, half / FOLDER_NAME, link=True) if blobs else CopiedBlobs()
        half.rename(target)
    except (OSError, sqlite3.Error) as error:
        shutil.rmtree(half, ignore_errors=True)
        raise StorageFailure("relay.backup_failed") from error
    return copied


def restore(backup: Path, folder: Path, passphrase: bytes | None) -> None:
    """Make a data folder out of a backup. folder: must hold no database.

    Raises UserActionNeeded: relay.backup_exists, relay.backup_passphrase. StorageFailure("relay.backup_unreadable").
    """
    if (folder / DATABASE_NAME).exists():
        raise UserActionNeeded("relay.backup_exists", folder=str(folder))
    sealed = backup / SEALED_KEY_NAME
    try:
        key = open_key(sealed.read_bytes(), passphrase) if sealed.exists() else None
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # The key first: a database without its key is refused by every start, so that a half restored folder is seen.
        if key is not None:
            write_private(folder / KEY_NAME, key)
        if copy_blobs(backup / FOLDER_NAME, folder / FOLDER_NAME, link=False).damaged:
            raise StorageFailure("relay.backup_unreadable")
        _copy_database(backup / DATABASE_NAME, folder / DATABASE_NAME)
    except (OSError, sqlite3.Error) as error:
        (folder / DATABASE_NAME).unlink(missing_ok=True)
        raise StorageFailure("relay.backup_unreadable") from error


def seal_key(key: bytes, passphrase: bytes) -> bytes:
    """The content of a key's file, under a passphrase."""
    salt = utils.random(pwhash.argon2id.SALTBYTES)
    return _FORM + salt + bytes(secret.Aead(_stretched(passphrase, salt)).encrypt(key, aad=_FORM))


def open_key(sealed: bytes, passphrase: bytes | None) -> bytes:
    """What `seal_key` sealed. Raises UserActionNeeded("relay.backup_passphrase"), StorageFailure("relay.backup_unreadable")."""
    if passphrase is None:
        raise UserActionNeeded("relay.backup_passphrase")
    start = len(_FORM) + pwhash.argon2id.SALTBYTES
    if not sealed.startswith(_FORM) or len(sealed) <= start:
        raise StorageFailure("relay.backup_unreadable")
    try:
        box = secret.Aead(_stretched(passphrase, sealed[len(_FORM) : start]))
        key = box.decrypt(sealed[start:], aad=_FORM)
    except (CryptoError, ValueError) as error:
        raise UserActionNeeded("relay.backup_passphrase") from error
    decode_key(key)
    return key


def _stretched(passphrase: bytes, salt: bytes) -> bytes:
    return pwhash.argon2id.kdf(secret.Aead.KEY_SIZE, passphrase, salt, opslimit=_PASSES, memlimit=_MEMORY_BYTES)


def _copy_database(source: Path, target: Path) -> None:
    """One moment of `source`, synced and read back. VACUUM INTO does neither of the last two by itself."""
    with _opened(source, "ro") as database:
        database.execute("VACUUM INTO ?", (str(target),))
    target.chmod(0o600)
    with target.open("rb") as file:
        os.fsync(file.fileno())
    check_database(target)


def check_database(path: Path) -> None:
    """Read every page. Raises sqlite3.Error unless it is a whole database of a relay."""
    with _opened(path, "ro") as database:
        (application,) = database.execute("PRAGMA application_id").fetchone()
        findings = database.execute("PRAGMA integrity_check(1)").fetchall()
    if application != APPLICATION_ID or findings != [("ok",)]:
        raise sqlite3.DatabaseError("not whole")


@contextlib.contextmanager
def _opened(path: Path, mode: str) -> Generator[sqlite3.Connection]:
    if not path.is_file():
        raise FileNotFoundError(path)
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    try:
        yield database
    finally:
        database.close()
