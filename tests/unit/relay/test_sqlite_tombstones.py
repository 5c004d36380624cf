"""Marks of what was seen: found wherever they lie, and after any history on the disk as memory has them."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from e2ee_desktop.relay import sqlite_tombstones
from e2ee_desktop.relay.sqlite_schema import open_database
from e2ee_desktop.relay.sqlite_tombstones import EPOCH_HOURS, SqliteTombstones, shelf_of, unpacked

WINDOW_HOURS = 30 * 24


def mark(number: int) -> bytes:
    """Some of them share a shelf, the last shelf among them."""
    return (number * 37 % 256).to_bytes() + (255).to_bytes() + number.to_bytes(14)


class AnyHistory(RuleBasedStateMachine):
    """Transactions that bury, some of them rolled back, in the course of weeks; the model says when each came."""

    @initialize()
    def begins(self) -> None:
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(sqlite_tombstones, "FRESH_MAX", 12)
        self.patch.setattr(sqlite_tombstones, "DRAWERS_AT_ONCE", 60)
        self.patch.setattr(sqlite_tombstones, "ROWS_AT_ONCE", 2)
        self.patch.setattr(sqlite_tombstones, "CACHE_BYTES_MAX", 400)
        self.database = sqlite3.connect(":memory:", isolation_level=None)
        self.database.executescript(
            "CREATE TABLE tombstone (shelf INTEGER PRIMARY KEY, marks BLOB NOT NULL);"
            "CREATE TABLE fresh_mark (number INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, marks BLOB NOT NULL)"
        )
        self.marks = SqliteTombstones(self.database, WINDOW_HOURS)
        self.model: dict[int, int] = {}
        self.buried, self.now_hour = 0, 480_000

    @rule(count=st.integers(0, 8), shelved=st.booleans(), failed=st.booleans())
    def transaction(self, count: int, shelved: bool, failed: bool) -> None:
        numbers = range(self.buried, self.buried + count)
        self.buried += count
        self.database.execute("BEGIN")
        self.marks.bury([mark(number) for number in numbers], self.now_hour)
        if shelved:
            self.marks.shelve()
        if failed:
            self.database.execute("ROLLBACK")
            self.marks.reload()
        else:
            self.database.execute("COMMIT")
            self.model.update(dict.fromkeys(numbers, self.now_hour))

    @rule(days=st.integers(1, 25))
    def days_pass(self, days: int) -> None:
        self.now_hour += days * 24
        while self.marks.expire(self.now_hour, 3):
            pass

    @rule()
    def the_process_is_killed(self) -> None:
        self.marks = SqliteTombstones(self.database, WINDOW_HOURS)

    @invariant()
    def what_was_buried_within_the_window_is_known_and_nothing_that_never_was(self) -> None:
        known = self.marks.known([mark(number) for number in range(self.buried + 5)], self.now_hour)
        young = {mark(number) for number, hour in self.model.items() if self.now_hour - hour <= WINDOW_HOURS}
        assert young <= known <= {mark(number) for number in self.model}

    def teardown(self) -> None:
        if hasattr(self, "patch"):
            self.patch.undo()


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


def test_what_is_shelved_lies_in_order_and_tells_its_epoch_alone(tmp_path):
    database = open_database(tmp_path)
    marks = SqliteTombstones(database, WINDOW_HOURS)
    marks.bury([mark(number) for number in range(40)], 480_000)
    marks.bury([mark(number) for number in range(40, 80)], 480_000)
    assert database.execute("SELECT count(*) FROM fresh_mark").fetchone() == (2,)
    marks.shelve()
    assert database.execute("SELECT count(*) FROM fresh_mark").fetchone() == (0,)
    found = {shelf: unpacked(together) for shelf, together in database.execute("SELECT * FROM tombstone")}
    assert sorted(each for together in found.values() for each in together) == sorted(map(mark, range(80)))
    for shelf, together in found.items():
        assert list(together) == sorted(together)
        assert {shelf_of(480_000 // EPOCH_HOURS, each) for each in together} == {shelf}
    database.close()


def test_a_number_that_is_given_again_takes_no_young_mark_along(tmp_path, monkeypatch):
    """As many rows as a step takes away: after it the table is empty, and counts from one again."""
    monkeypatch.setattr(sqlite_tombstones, "FRESH_MAX", 4)
    monkeypatch.setattr(sqlite_tombstones, "DRAWERS_AT_ONCE", 256)
    monkeypatch.setattr(sqlite_tombstones, "ROWS_AT_ONCE", 2)
    database = open_database(tmp_path)
    marks = SqliteTombstones(database, WINDOW_HOURS)
    for number in range(0, 12, 2):
        marks.bury([mark(number), mark(number + 1)], 480_000)
    again = SqliteTombstones(database, WINDOW_HOURS)
    assert len(again.known([mark(number) for number in range(12)], 480_000)) == 12
    database.close()


VERSION_3 = """
    DROP TABLE tombstone; DROP TABLE fresh_mark; DROP TABLE waiting; DROP TABLE listed;
    CREATE TABLE tombstone (epoch INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (epoch, hash)) WITHOUT ROWID;
    PRAGMA user_version = 3;
"""


def test_marks_of_version_3_are_still_known(tmp_path):
    database = open_database(tmp_path)
    database.executescript(VERSION_3)
    old = [(480_000 // EPOCH_HOURS - number % 2, mark(number)) for number in range(300)]
    database.executemany("INSERT INTO tombstone VALUES (?, ?)", old)
    database.close()
    database = open_database(tmp_path)
    assert SqliteTombstones(database, WINDOW_HOURS).known([mark(number) for number in range(301)], 480_000) == {
        each for _, each in old
    }
    database.close()
