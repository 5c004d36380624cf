"""The relay's database file: its tables, and how it is opened. Owns the pragmas and knows no operation.

What is on disk: hashes of ids and capabilities, owners' public keys, envelopes and directory items (ciphertext), and
hours. An acknowledged envelope leaves its id behind for the retry window, so that a late resend is not stored again.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure

APPLICATION_ID = 0x45325231
SCHEMA_VERSION = 1
DATABASE_NAME = "mailboxes.db"

# 4,096: the smallest envelope fills one overflow page and leaves next to nothing in the table's leaf.
_PRAGMAS = """
    PRAGMA page_size = 4096;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA cache_size = -32768;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = OFF;
"""

# AUTOINCREMENT: a number is never given twice, so a stale acknowledgement or subscription can't hit its successor.
# size is 0 and body NULL once acknowledged: what is left is the tombstone.
_TABLES = """
    CREATE TABLE mailbox (
        mailbox INTEGER PRIMARY KEY AUTOINCREMENT,
        receive_hash BLOB NOT NULL UNIQUE,
        send_hash BLOB NOT NULL UNIQUE,
        owner_key BLOB NOT NULL,
        capability_hashes BLOB NOT NULL
    );
    CREATE TABLE directory (
        mailbox INTEGER PRIMARY KEY,
        single_use INTEGER NOT NULL,
        first_claim BLOB,
        base BLOB
    );
    CREATE TABLE one_time (
        item INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox INTEGER NOT NULL,
        digest BLOB NOT NULL,
        claim BLOB,
        claimed_hour INTEGER,
        body BLOB NOT NULL,
        UNIQUE (mailbox, digest)
    );
    CREATE UNIQUE INDEX one_time_claimed ON one_time (mailbox, claim) WHERE claim IS NOT NULL;
    CREATE INDEX one_time_left ON one_time (mailbox, item) WHERE claim IS NULL;
    CREATE INDEX one_time_oldest ON one_time (claimed_hour) WHERE claim IS NOT NULL;
    CREATE TABLE envelope (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        mailbox INTEGER NOT NULL,
        envelope_id BLOB NOT NULL,
        hour INTEGER NOT NULL,
        size INTEGER NOT NULL,
        body BLOB,
        UNIQUE (mailbox, envelope_id)
    );
    CREATE INDEX envelope_waiting ON envelope (mailbox, sequence, size) WHERE size > 0;
"""


def open_database(folder: Path) -> sqlite3.Connection:
    """Open, or make, the database in `folder`.

    Raises StorageFailure: relay.data_damaged, relay.data_newer, relay.data_not_ours, relay.data_unwritable.
    """
    path = folder / DATABASE_NAME
    try:
        path.touch(mode=0o600)
        database = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=256)
    except (OSError, sqlite3.Error) as error:
        raise StorageFailure("relay.data_unwritable") from error
    try:
        _prepare(database)
    except sqlite3.Error as error:
        database.close()
        raise StorageFailure(_code(error)) from error
    except StorageFailure:
        database.close()
        raise
    return database


def _prepare(database: sqlite3.Connection) -> None:
    database.executescript(_PRAGMAS)
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    (tables,) = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if not tables and not application:
        database.executescript(
            f"BEGIN IMMEDIATE; {_TABLES} PRAGMA application_id = {APPLICATION_ID};"
            f"PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
        )
    elif application != APPLICATION_ID:
        raise StorageFailure("relay.data_not_ours")
    elif version > SCHEMA_VERSION:
        raise StorageFailure("relay.data_newer", version=version)


def _code(error: sqlite3.Error) -> str:
    damaged = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return "relay.data_damaged" if primary in damaged else "relay.data_unwritable"
