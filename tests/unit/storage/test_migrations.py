"""Migrations: each script once and whole; a newer database is left alone."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import LocalMisuse, StorageFailure, UserActionNeeded
from e2ee_desktop.services.upgrade_port import Watch
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.migrations import migrate, shipped_scripts, statements_of
from e2ee_desktop.storage.sealed_file import connect, make_empty
from e2ee_desktop.storage.sqlite_store import create, open_existing
from tests.unit.storage.samples import KEY

FIRST = "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);"
SECOND = "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1;"
ROWS = 500_000
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


def test_every_step_is_told_before_it_and_the_end_after_it(database) -> None:
    told = []
    watch = Watch(lambda done, total: told.append((done, total)), lambda: False)
    migrate(database, (FIRST, "CREATE TABLE b (x INTEGER) STRICT;\nCREATE TABLE c (x INTEGER) STRICT;"), watch)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    migrate(database, (FIRST, SECOND), watch)
    assert len(told) == 4


@pytest.mark.parametrize("looks", [0, 1, 5, 40])
def test_whoever_stops_in_the_middle_finds_whole_scripts_and_can_go_on(database, looks) -> None:
    """looks: how often it is asked before it is stopped; a long statement is stopped within itself."""
    long = f"INSERT INTO a WITH RECURSIVE n (x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n LIMIT {ROWS}) SELECT x FROM n;"
    asked = iter([False] * looks)
    with pytest.raises(UserActionNeeded, match=r"profile\.upgrade_stopped"):
        migrate(database, (FIRST, long), Watch(lambda _done, _total: None, lambda: next(asked, True)))
    assert database.version == (0 if looks == 0 else 1)
    migrate(database, (FIRST, long))
    assert database.rows("SELECT count(*) FROM a") == ((ROWS + 1,),)


def test_a_trigger_is_one_statement_with_all_that_is_in_it() -> None:
    trigger = "CREATE TRIGGER t AFTER DELETE ON a BEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND;"
    assert statements_of(f"-- why;\nSELECT 1;\n{trigger}\nSELECT 2") == ("-- why;\nSELECT 1;", trigger, "SELECT 2")
    for script in shipped_scripts():
        assert "\n".join(statements_of(script)).strip() == script.strip()


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
