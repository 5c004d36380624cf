"""Migrations: each script once and whole; a newer database is left alone."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import LocalMisuse, StorageFailure
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.migrations import migrate, shipped_scripts
from e2ee_desktop.storage.sealed_file import connect, make_empty
from e2ee_desktop.storage.sqlite_store import create, open_existing
from tests.unit.storage.samples import KEY

FIRST = "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);"
SECOND = "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1;"
BROKEN = "INSERT INTO a VALUES (5); CREATE TABLE a (x INTEGER);"


@pytest.fixture
def database(path):
    make_empty(path)
    opened = Database(connect(path, KEY))
    yield opened
    opened.close()


def test_scripts_run_in_order_and_once(database) -> None:
    migrate(database, (FIRST,))
    migrate(database, (FIRST, SECOND))
    migrate(database, (FIRST, SECOND))
    assert database.version == 2
    assert database.rows("SELECT x, y FROM a") == ((1, 2),)


def test_a_script_that_fails_leaves_the_schema_before_it(database) -> None:
    with pytest.raises(LocalMisuse):
        migrate(database, (FIRST, BROKEN))
    assert database.version == 1
    assert database.rows("SELECT x FROM a") == ((1,),)


def test_a_newer_database_is_left_alone(path) -> None:
    store = create(path, KEY)
    with store.transaction():
        store.profile.set_setting("theme", "dark")
        store._database.write_script(f"PRAGMA user_version = {len(shipped_scripts()) + 1}")
    store.close()
    for _ in range(2):
        with pytest.raises(StorageFailure) as caught:
            open_existing(path, KEY)
        assert caught.value.code == "store.newer"
        assert caught.value.facts == {"found": len(shipped_scripts()) + 1, "known": len(shipped_scripts())}


def test_the_shipped_scripts_are_numbered_without_gaps(store) -> None:
    assert store._database.version == len(shipped_scripts()) >= 1
