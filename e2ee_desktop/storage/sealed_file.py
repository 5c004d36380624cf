"""The encrypted file: making it, unlocking it, and saying what is wrong with it.

Rules:
1. The cipher and the 32-byte key are set before anything else. An empty key would make a plaintext database and a short
   one would silently be a passphrase, so the length is checked here and the file's first bytes are checked as well.
2. The file's first 16 bytes, which the cipher leaves in clear and does not use with a raw key, are a keyed hash of the
   key. Thus a wrong key can be told from a damaged file, and the key is not weakened: the hash is one-way and the key
   is 32 random bytes.
3. SQLite never creates a file here: where a database is expected, an empty one must not take its place.

This file knows no table and no transaction. PROTOCOL.md section 1 (storage key).
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import apsw

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, StorageFailure
from e2ee_desktop.storage.failures import failure_of, failure_of_file
from e2ee_desktop.storage.handle import Handle, open_handle

KEY_BYTES = 32
KEY_CHECK_BYTES = 16
PAGE_BYTES = 4096
SIDE_FILES = ("-wal", "-shm", "-journal")
_PLAINTEXT_HEAD = b"SQLite format 3\0"
_KEY_CHECK_LABEL = b"e2ee-desktop/v1/store-key-check"
_BUSY_TIMEOUT_MS = 2_000  # a predecessor that is just dying; longer would freeze the one service thread
_WAL_BYTES_KEPT = 4 * 1024 * 1024  # what is erased leaves the log with the next checkpoint; the log itself stays small

_SETTINGS = f"""
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA synchronous = FULL;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA cache_size = -8192;
    PRAGMA journal_size_limit = {_WAL_BYTES_KEPT};
"""
# EXCLUSIVE: one process a profile, so no shared-memory file is needed. FULL: a commit that returned is on disk.
# Cache of 8 MiB: a page outside it is decrypted again; 100,000 messages go in a sixth faster than with 2 MiB.


def refuse_key(key: bytes) -> None:
    """Raise LocalMisuse("store.key_length") for anything but 32 bytes."""
    if len(key) != KEY_BYTES:
        raise LocalMisuse("store.key_length", length=len(key))


def make_empty(path: Path) -> None:
    """Make an empty file of mode 0600 that only `connect` may fill. Raises store.exists, store.disk_full, store.read_only."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise StorageFailure("store.exists") from error
    except OSError as error:
        raise failure_of_file(error) from error


def refuse_unusable(path: Path) -> None:
    """Raise store.missing, store.damaged (not a file, or less than a page), store.not_encrypted, store.unreadable,
    store.read_only (the file, or the folder that the log goes to)."""
    if not path.exists():
        raise StorageFailure("store.missing")
    if not path.is_file():
        raise StorageFailure("store.damaged")
    refuse_plaintext(path)
    if path.stat().st_size < PAGE_BYTES:
        raise StorageFailure("store.damaged")  # SQLite would take an empty file, or one of a byte, for a new database
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise StorageFailure("store.read_only")


def refuse_plaintext(path: Path) -> None:
    """Raise StorageFailure("store.not_encrypted") when the file is a database that anybody can read."""
    if _head(path) == _PLAINTEXT_HEAD:
        raise StorageFailure("store.not_encrypted")


def connect(path: Path, key: bytes) -> Handle:
    """Open an existing file (empty right after `make_empty` only) with `key`, 32 bytes.

    Raises LocalMisuse("store.key_length"), StorageFailure: store.wrong_key, store.damaged, store.busy, store.unreadable.
    """
    refuse_key(key)
    try:
        handle = open_handle(path)
    except apsw.Error as error:
        raise failure_of(error) from error
    try:
        handle.execute("PRAGMA cipher = chacha20").fetchall()
        handle.execute(f"PRAGMA key = 'raw:{key.hex()}{key_check(key).hex()}'", can_cache=False).fetchall()
        handle.set_busy_timeout(_BUSY_TIMEOUT_MS)
        handle.execute(_SETTINGS).fetchall()  # to the end: some settings answer with a row
        handle.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # reads page 1: fails unless the key is right
    except apsw.Error as error:
        handle.close(True)
        raise _opening_failure(path, key, error) from error
    return handle


def key_check(key: bytes) -> bytes:
    """16 bytes that differ for another key and do not give this one away; the file begins with them."""
    return hashlib.blake2b(_KEY_CHECK_LABEL, key=key, digest_size=KEY_CHECK_BYTES).digest()


def _opening_failure(path: Path, key: bytes, error: apsw.Error) -> E2EEError:
    """Wrong key or damage? The key check in the file's head tells them apart."""
    if not isinstance(error, apsw.NotADBError):
        return failure_of(error)
    head = _head(path)
    if len(head) < KEY_CHECK_BYTES or head == key_check(key):
        return failure_of(error)
    return StorageFailure("store.wrong_key")


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(KEY_CHECK_BYTES)
    except OSError as error:
        raise StorageFailure("store.unreadable", errno=error.errno or 0) from error
