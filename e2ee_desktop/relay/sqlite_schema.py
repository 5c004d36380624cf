"""The relay's database file: its tables, and how it is opened. Owns the pragmas and knows no operation.

What is on disk: hashes of ids and capabilities, owners' public keys, envelopes and directory items (ciphertext), hours of
what waits, the day on which a mailbox was opened last. An acknowledged envelope leaves a tombstone behind for the retry
window, so that a late resend is not stored again.
"""

from __future__ import annotations

import sqlite3
from itertools import groupby
from pathlib import Path

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.sqlite_tombstones import EPOCH_HOURS, shelf_of
from e2ee_desktop.relay.stored_names import tombstone

APPLICATION_ID = 0x45325231
SCHEMA_VERSION = 5
DATABASE_NAME = "mailboxes.db"

DISK_ERRORS = (sqlite3.Error, TypeError, ValueError)
"""What comes of the database: a damaged one may also hold text that is none, and values of kinds that nobody wrote."""

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

# AUTOINCREMENT: a sequence is never given twice, so a stale acknowledgement can't hit its successor. `sqlite_arrivals.py`
# gives the sequences, of rows in `envelope` too.
# Numbers of mailboxes and items are random, and tombstones are ordered by a hash that names no mailbox: whoever reads
# this file finds no neighbours that were made, or written to, at the same time.
_TOMBSTONES = """
    CREATE TABLE tombstone (
        shelf INTEGER PRIMARY KEY,
        marks BLOB NOT NULL
    );
    CREATE TABLE fresh_mark (
        number INTEGER PRIMARY KEY,
        epoch INTEGER NOT NULL,
        marks BLOB NOT NULL
    );
"""
_BY_DAY = "CREATE INDEX mailbox_opened ON mailbox (opened_day);"
_ENVELOPES = """
    CREATE TABLE arrival (
        arrival INTEGER PRIMARY KEY AUTOINCREMENT,
        batch BLOB NOT NULL
    );
    CREATE TABLE envelope (
        sequence INTEGER PRIMARY KEY,
        mailbox INTEGER NOT NULL,
        envelope_id BLOB NOT NULL,
        hour INTEGER NOT NULL,
        size INTEGER NOT NULL,
        body BLOB NOT NULL
    );
"""
_WAITING = """
    CREATE TABLE waiting (
        mailbox INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        size INTEGER NOT NULL,
        PRIMARY KEY (mailbox, sequence)
    ) WITHOUT ROWID;
    CREATE TABLE listed (before INTEGER NOT NULL);
    INSERT INTO waiting SELECT mailbox, sequence, size FROM envelope ORDER BY mailbox, sequence;
    INSERT INTO listed SELECT 1 + coalesce(max(sequence), 0) FROM envelope;
"""
_TABLES = f"""
    CREATE TABLE mailbox (
        mailbox INTEGER PRIMARY KEY,
        receive_hash BLOB NOT NULL UNIQUE,
        send_hash BLOB NOT NULL UNIQUE,
        owner_key BLOB NOT NULL,
        capability_hashes BLOB NOT NULL,
        opened_day INTEGER NOT NULL
    );
    CREATE TABLE directory (
        mailbox INTEGER PRIMARY KEY,
        single_use INTEGER NOT NULL,
        first_claim BLOB,
        base BLOB
    );
    CREATE TABLE one_time (
        item INTEGER PRIMARY KEY,
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
    {_ENVELOPES}
    {_WAITING}
    {_TOMBSTONES}
    {_BY_DAY}
"""
# Version 1 kept the rows of acknowledged envelopes, in the order of their arrival. Their ids are forgotten: a resend that
# crosses the upgrade is delivered twice, and the client ignores it.
_FROM_VERSION_1 = f"""
    DELETE FROM envelope WHERE size = 0;
    ALTER TABLE mailbox ADD COLUMN opened_day INTEGER NOT NULL DEFAULT 0;
    UPDATE mailbox SET opened_day = unixepoch() / 86400;
    CREATE TABLE tombstone (epoch INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (epoch, hash)) WITHOUT ROWID;
    {_BY_DAY}
"""  # noqa: S608 - nothing but what stands in this file
# Version 2 knew the ids of what waits by an index of `envelope`; from version 3 on marks tell.
_FROM_VERSION_2 = f"""
    DROP INDEX envelope_waiting;
    ALTER TABLE envelope RENAME TO envelope_2;
    {_ENVELOPES}
    INSERT INTO sqlite_sequence (name, seq) SELECT 'arrival', seq FROM sqlite_sequence WHERE name = 'envelope_2';
    INSERT INTO envelope SELECT sequence, mailbox, envelope_id, hour, size, body FROM envelope_2;
    DROP TABLE envelope_2;
"""  # noqa: S608 - nothing but what stands in this file
# Until version 3 each mark had a row of its own.
_FROM_VERSION_3 = f"ALTER TABLE tombstone RENAME TO tombstone_3; {_TOMBSTONES}"
# Until version 4 SQLite kept the list of what waits in a mailbox, as an index.
_FROM_VERSION_4 = f"DROP INDEX IF EXISTS envelope_waiting; {_WAITING}"
_MARK_OLD = "INSERT OR IGNORE INTO tombstone (epoch, hash) SELECT hour / ?, mark(mailbox, envelope_id) FROM envelope"


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
    except DISK_ERRORS as error:
        database.close()
        raise StorageFailure(reason(error)) from error
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
    elif version < SCHEMA_VERSION:
        _upgrade(database, version)


def _upgrade(database: sqlite3.Connection, version: int) -> None:
    try:
        steps = (_FROM_VERSION_1 if version == 1 else "") + (_FROM_VERSION_2 if version <= 2 else "")
        database.executescript(f"BEGIN IMMEDIATE; {steps}")
        if steps:
            database.create_function("mark", 2, tombstone, deterministic=True)
            database.execute(_MARK_OLD, (EPOCH_HOURS,))
        if version <= 3:
            _shelve(database)
        _run(database, _FROM_VERSION_4)
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        database.execute("COMMIT")
    finally:
        database.create_function("mark", 2, None)


def _shelve(database: sqlite3.Connection) -> None:
    """Marks in rows of their own come together, in one walk over them."""
    _run(database, _FROM_VERSION_3)
    rows = database.execute("SELECT epoch, hash FROM tombstone_3 ORDER BY epoch, hash")
    for shelf, marks in groupby(rows, lambda row: shelf_of(*row)):
        database.execute("INSERT INTO tombstone VALUES (?, ?)", (shelf, b"".join([mark for _, mark in marks])))
    database.execute("DROP TABLE tombstone_3")


def _run(database: sqlite3.Connection, statements: str) -> None:
    """Within a transaction, which a script would end."""
    for statement in statements.split(";")[:-1]:
        database.execute(statement)


def is_damage(error: Exception) -> bool:
    """Whether the file makes no sense, other than that the disk refuses. What has no code of SQLite's was found by us."""
    primary = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def reason(error: Exception) -> str:
    """The code of a StorageFailure."""
    return "relay.data_damaged" if is_damage(error) else "relay.data_unwritable"
