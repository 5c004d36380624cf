"""The relay's file forgets in which order mailboxes were made; what is in it stays as it was."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from itertools import pairwise

import pytest
from nacl.signing import SigningKey

from e2ee_desktop.relay import sqlite_order
from e2ee_desktop.relay.mailbox_store import CreateMailbox, Expire, PublishDirectory
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore
from e2ee_desktop.relay.stored_names import id_hash
from e2ee_desktop.wire.limits import DIRECTORY_BASE_BYTES

KEY = SigningKey(bytes(32))
PROOF = OwnerProof(b"statement", KEY.sign(b"statement").signature)
IDS = [os.urandom(16) for _ in range(30)]


class Hours:
    now = 500_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def hours():
    return Hours()


@pytest.fixture
async def store(tmp_path, hours):
    made = SqliteMailboxStore(tmp_path, now_hour=hours)
    yield made
    await made.close()


def fill(store, ids=IDS) -> None:
    """Mailboxes and their directories, one after the other."""
    for each in ids:
        send_id = bytes(reversed(each))
        store.apply_blocking([CreateMailbox(each, send_id, bytes(KEY.verify_key), ())])
        store.apply_blocking([PublishDirectory(each, PROOF, os.urandom(DIRECTORY_BASE_BYTES), (), False)])


def disorder(folder) -> int:
    """How many neighbours on disk do not lie by their keys: within pages, and as chains of pages of large rows."""
    path, wrong = folder / DATABASE_NAME, 0
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        content = path.read_bytes()
        database.execute("CREATE VIRTUAL TABLE temp.pages USING dbstat(main)")
        for (number,) in database.execute("SELECT pageno FROM temp.pages WHERE pagetype = 'leaf' AND pageno > 1"):
            page = content[(number - 1) * 4096 : number * 4096]
            places = [int.from_bytes(page[at : at + 2]) for at in range(8, 8 + 2 * int.from_bytes(page[3:5]), 2)]
            wrong += sum(left < right for left, right in pairwise(places))
        overflow = "SELECT path, pageno FROM temp.pages WHERE name = 'directory' AND path LIKE '%+000000' ORDER BY path"
        wrong += sum(left > right for (_, left), (_, right) in pairwise(database.execute(overflow).fetchall()))
    return wrong


def rows(folder) -> dict[str, list]:
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as database:
        return {
            table: sorted(database.execute(f"SELECT * FROM {table}"))
            for table in ("mailbox", "directory", "sqlite_sequence")
        }


def test_as_it_is_written_the_file_tells_the_order(store, tmp_path):
    """Else the other tests would show nothing."""
    fill(store)
    assert disorder(tmp_path) > 20


def test_expiry_forgets_the_order_and_nothing_else(store, tmp_path):
    fill(store)
    before = rows(tmp_path)
    store.apply_blocking([Expire(500)])
    assert disorder(tmp_path) == 0
    assert rows(tmp_path) == before
    assert {row[1] for row in before["mailbox"]} == set(map(id_hash, IDS))


def test_the_log_is_empty_after_each_expiry_and_the_file_is_rewritten_once_an_hour(store, tmp_path, hours):
    store.apply_blocking([Expire(500)])
    fill(store)
    log = tmp_path / f"{DATABASE_NAME}-wal"
    assert log.stat().st_size > 0
    store.apply_blocking([Expire(500)])
    assert log.stat().st_size == 0
    assert disorder(tmp_path) > 20
    hours.now += 1
    store.apply_blocking([Expire(500)])
    assert disorder(tmp_path) == 0


async def test_a_store_that_is_closed_forgets_the_order(tmp_path):
    store = SqliteMailboxStore(tmp_path)
    store.apply_blocking([Expire(500)])
    fill(store)
    await store.close()
    assert not (tmp_path / f"{DATABASE_NAME}-wal").exists()
    assert disorder(tmp_path) == 0


def test_a_large_file_is_not_rewritten_but_its_log_is_emptied(store, tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite_order, "REWRITTEN_BYTES_MAX", 65_536)
    fill(store)
    store.apply_blocking([Expire(500)])
    assert (tmp_path / f"{DATABASE_NAME}-wal").stat().st_size == 0
    assert disorder(tmp_path) > 20
