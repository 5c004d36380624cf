"""What every mailbox store promises (`relay/mailbox_store.py`); its adapters run through this suite."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from contextlib import closing

import pytest
from nacl.signing import SigningKey

from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    Changed,
    CreateMailbox,
    EraseEnvelopes,
    Expire,
    Expired,
    FetchDirectory,
    KeepMailboxes,
    OpenMailbox,
    Pool,
    PublishDirectory,
    ReadEnvelopes,
    Refused,
    SetMailboxCapabilities,
    Waiting,
)
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore
from e2ee_desktop.relay.sqlite_tombstones import SHELVES, unpacked
from e2ee_desktop.relay.stored_names import id_hash
from e2ee_desktop.wire.frames_control import Refusal

KEY = SigningKey(bytes(32))
PROOF = OwnerProof(b"statement", KEY.sign(b"statement").signature)
RECEIVE, SEND = b"r" * 16, b"s" * 16
CREATE = CreateMailbox(RECEIVE, SEND, bytes(KEY.verify_key), ())
BODY = bytes(4_096)
RETENTION_HOURS = 30 * 24
MARKED_HOURS = 40 * 24
"""Marks of acknowledged envelopes are stamped by spans of ten days, so they may outlive the retry window by one."""


class Hours:
    """A clock that a test turns."""

    now = 500_000

    def __call__(self) -> int:
        return self.now


class Stores:
    """Opens the same data again and again."""

    def __init__(self, folder) -> None:
        self.folder, self.hours, self.quota = folder, Hours(), Quota(10, 200_000, mailboxes=3)
        self.store = SqliteMailboxStore(folder, self.quota, self.hours)

    def __call__(self, *batch):
        return asyncio.run(self.store.apply(batch))

    def one(self, operation):
        [outcome] = self(operation)
        return outcome

    def reopen(self) -> None:
        asyncio.run(self.store.close())
        self.store = SqliteMailboxStore(self.folder, self.quota, self.hours)


@pytest.fixture
def apply(tmp_path):
    stores = Stores(tmp_path)
    assert stores.one(CREATE) == Changed()
    yield stores
    asyncio.run(stores.store.close())


def accept(number: int, body: bytes = BODY) -> AcceptEnvelope:
    return AcceptEnvelope(SEND, None, bytes([number]) * 16, body)


def waiting(apply) -> list[int]:
    opened = apply.one(OpenMailbox(RECEIVE, PROOF))
    found = apply.one(ReadEnvelopes(opened.mailbox, 0, 1_000, 10**9))
    assert found.complete
    return [each.envelope_id[0] for each in found.envelopes]


def test_an_erased_envelope_stays_known_until_the_retention_is_over(apply):
    accepted = apply.one(accept(1))
    assert apply.one(EraseEnvelopes(accepted.mailbox, (accepted.sequence, 999))) == Changed()
    assert waiting(apply) == []
    apply.hours.now += RETENTION_HOURS
    assert apply.one(Expire(100)) == Expired(0)
    apply.reopen()
    assert apply.one(accept(1)) == Accepted(accepted.mailbox, 0)
    apply.hours.now += MARKED_HOURS - RETENTION_HOURS
    assert apply.one(Expire(100)) == Expired(1)
    assert apply.one(accept(1)).sequence > accepted.sequence


def test_the_undelivered_expires_in_small_batches_oldest_first(apply):
    for number in range(5):
        apply.one(accept(number))
    apply.hours.now += RETENTION_HOURS + 1
    apply.one(accept(9))
    assert apply.one(Expire(3)) == Expired(3)
    assert waiting(apply) == [3, 4, 9]
    assert apply.one(Expire(3)) == Expired(2)
    assert apply.one(Expire(3)) == Expired(0)
    assert waiting(apply) == [9]


def test_a_handed_out_item_is_forgotten_after_the_retention(apply):
    assert apply.one(PublishDirectory(RECEIVE, PROOF, b"base", (b"one",), False)) == Pool(1)
    assert apply.one(FetchDirectory(SEND, b"a" * 16)).one_time == b"one"
    apply.hours.now += RETENTION_HOURS + 1
    assert apply.one(Expire(10)) == Expired(1)
    assert apply.one(FetchDirectory(SEND, b"a" * 16)).one_time is None


def test_after_a_batch_that_the_disk_refused_memory_agrees_with_the_disk(apply):
    """The limit on the database's pages stands for a full disk: SQLite refuses with the same error."""
    database = apply.store._database
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    accepted = apply.one(accept(1))
    database.execute(f"PRAGMA max_page_count = {pages + 3}")
    batch = apply(
        SetMailboxCapabilities(RECEIVE, PROOF, (b"c" * 32,)),
        AcceptEnvelope(SEND, b"c" * 32, b"2" * 16, os.urandom(65_536)),
        ReadEnvelopes(accepted.mailbox, 0, 10, 10**9),
        EraseEnvelopes(accepted.mailbox, (accepted.sequence,)),
    )
    assert [each for each in batch if isinstance(each, Refused)] == [Refused(Refusal.STORAGE_FULL, 30_000)] * 2
    assert [type(each) for each in batch[2:]] == [Waiting, Changed]
    database.execute("PRAGMA max_page_count = 100000")
    assert isinstance(apply.one(accept(2)), Accepted), "the capability was not set"
    assert waiting(apply) == [2]


def other(number: int) -> CreateMailbox:
    return CreateMailbox(bytes([number]) * 16, bytes([200 + number]) * 16, bytes(KEY.verify_key), ())


def test_a_mailbox_that_nobody_opened_for_half_a_year_goes_with_all_that_is_in_it(apply):
    kept, unused = apply.one(OpenMailbox(RECEIVE, PROOF)).mailbox, other(1)
    apply.one(unused)
    apply.hours.now += 170 * 24
    apply(*(AcceptEnvelope(unused.send_id, None, bytes([n]) * 16, BODY) for n in range(5)))
    apply.one(KeepMailboxes((kept, 12345)))
    assert apply.one(Expire(100)) == Expired(0)
    apply.hours.now += 11 * 24
    assert apply.one(Expire(4)) == Expired(4), "in small steps"
    assert apply.one(Expire(4)) == Expired(2)
    assert apply.one(AcceptEnvelope(unused.send_id, None, b"6" * 16, BODY)) == Refused(Refusal.MAILBOX_UNKNOWN)
    assert apply.one(OpenMailbox(RECEIVE, PROOF)).mailbox == kept


def test_nothing_on_disk_tells_in_which_order_mailboxes_were_made_or_acknowledged_envelopes_came(apply):
    """Chance puts 20 random values in order once in 20!."""
    apply.quota = Quota(100, 10**9)
    apply.reopen()
    for number in range(1, 21):
        apply.one(other(number))
    database = apply.store._database
    made = [row[0] for row in database.execute("SELECT mailbox FROM mailbox ORDER BY rowid")]
    named = [apply.one(OpenMailbox(other(number).receive_id, PROOF)).mailbox for number in range(1, 21)]
    assert [number for number in made if number in named] != named
    for number in range(1, 21):
        accepted = apply.one(AcceptEnvelope(other(number).send_id, None, os.urandom(16), BODY))
        apply.one(EraseEnvelopes(accepted.mailbox, (accepted.sequence,)))
    apply(Expire(100))
    assert not database.execute("SELECT * FROM fresh_mark").fetchall(), "what came together lies together no more"
    shelves = database.execute("SELECT shelf, marks FROM tombstone").fetchall()
    marks = [mark for _, together in shelves for mark in unpacked(together)]
    assert len(marks) == 20
    assert {shelf // SHELVES for shelf, _ in shelves} == {apply.hours.now // 240}
    assert not set(marks) & {number.to_bytes(16) for number in named}
    assert not database.execute("SELECT count(*) FROM envelope").fetchone()[0]


VERSION_1 = """
    CREATE TABLE mailbox (mailbox INTEGER PRIMARY KEY AUTOINCREMENT, receive_hash BLOB NOT NULL UNIQUE,
        send_hash BLOB NOT NULL UNIQUE, owner_key BLOB NOT NULL, capability_hashes BLOB NOT NULL);
    CREATE TABLE directory (mailbox INTEGER PRIMARY KEY, single_use INTEGER NOT NULL, first_claim BLOB, base BLOB);
    CREATE TABLE one_time (item INTEGER PRIMARY KEY AUTOINCREMENT, mailbox INTEGER NOT NULL, digest BLOB NOT NULL,
        claim BLOB, claimed_hour INTEGER, body BLOB NOT NULL, UNIQUE (mailbox, digest));
    CREATE TABLE envelope (sequence INTEGER PRIMARY KEY AUTOINCREMENT, mailbox INTEGER NOT NULL,
        envelope_id BLOB NOT NULL, hour INTEGER NOT NULL, size INTEGER NOT NULL, body BLOB, UNIQUE (mailbox, envelope_id));
    CREATE INDEX envelope_waiting ON envelope (mailbox, sequence, size) WHERE size > 0;
    PRAGMA application_id = 1160925745;
    PRAGMA user_version = 1;
"""


def test_a_database_of_version_1_goes_on_with_what_waits_in_it(tmp_path):
    with closing(sqlite3.connect(tmp_path / DATABASE_NAME)) as old, old:
        old.executescript(VERSION_1)
        owner = (id_hash(RECEIVE), id_hash(SEND), bytes(KEY.verify_key), b"")
        old.execute("INSERT INTO mailbox VALUES (1, ?, ?, ?, ?)", owner)
        old.execute("INSERT INTO envelope VALUES (1, 1, ?, 500000, 0, NULL)", (b"a" * 16,))
        old.execute("INSERT INTO envelope VALUES (2, 1, ?, 500000, 4096, ?)", (b"b" * 16, BODY))
    stores = Stores(tmp_path)
    assert waiting(stores) == [ord("b")]
    assert stores.one(other(1)) == Changed()
    assert stores.one(Expire(100)) == Expired(0)
    stores.reopen()
    assert waiting(stores) == [ord("b")]
    asyncio.run(stores.store.close())
