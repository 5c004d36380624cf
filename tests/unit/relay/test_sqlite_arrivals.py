"""Envelopes that have just come: what the disk says after any history is what memory said."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from e2ee_desktop.relay.sqlite_arrivals import SqliteArrivals
from e2ee_desktop.relay.sqlite_schema import open_database

BODY = bytes(4_096)


class AnyHistory(RuleBasedStateMachine):
    """Transactions of accepting, erasing and settling, some of them rolled back; the model is a dict of what waits."""

    @initialize()
    def begins(self) -> None:
        self.database = sqlite3.connect(":memory:", isolation_level=None)
        self.database.executescript(
            "CREATE TABLE arrival (arrival INTEGER PRIMARY KEY AUTOINCREMENT, batch BLOB NOT NULL);"
            "CREATE TABLE envelope (sequence INTEGER PRIMARY KEY, mailbox, envelope_id, hour, size, body);"
            "CREATE TABLE waiting (mailbox, sequence, size, PRIMARY KEY (mailbox, sequence)) WITHOUT ROWID;"
            "CREATE TABLE listed (before); INSERT INTO listed VALUES (1)"
        )
        self.arrivals = SqliteArrivals(self.database)
        self.model: dict[int, int] = {}
        self.buried: set[bytes] = set()
        self.accepted = self.highest = 0

    @rule(
        accepted=st.lists(st.integers(1, 3), max_size=4),
        erased=st.lists(st.integers(0, 30), max_size=4),
        settled=st.integers(0, 2),
        failed=st.booleans(),
    )
    def transaction(self, accepted, erased, settled, failed) -> None:
        model, buried, highest = dict(self.model), set(self.buried), self.highest
        self.database.execute("BEGIN")
        for place in erased:
            if model:
                sequence = sorted(model)[place % len(model)]
                mailbox = model.pop(sequence)
                _, _, elsewhere = self.arrivals.erase(mailbox, (sequence,))
                if elsewhere:
                    changed = self.database.execute("DELETE FROM envelope WHERE sequence = ?", (sequence,)).rowcount
                    assert changed == 1, "it is in one of both places"
        for mailbox in accepted:
            self.accepted += 1
            mark = self.accepted.to_bytes(16)
            sequence = self.arrivals.accept(mailbox, bytes(16), mark, 1, BODY)
            assert sequence > highest
            highest = sequence
            model[sequence] = mailbox
        if settled:
            buried.update(self.arrivals.settle(self.arrivals.newest, settled))
        buried.update(self.arrivals.write())
        if failed:
            self.database.execute("ROLLBACK")
            self.arrivals.reload()
        else:
            self.database.execute("COMMIT")
            self.model, self.buried, self.highest = model, buried, highest

    @rule()
    def the_process_is_killed(self) -> None:
        self.arrivals = SqliteArrivals(self.database)

    @invariant()
    def what_waits_is_what_was_accepted_and_not_erased(self) -> None:
        settled = self.database.execute("SELECT sequence, mailbox FROM envelope ORDER BY sequence").fetchall()
        here = [(each.sequence, each.mailbox) for box in (1, 2, 3) for each in self.arrivals.waiting(box)]
        assert dict(settled + here) == self.model
        assert len(settled) + len(here) == len(self.model)
        for box in (1, 2, 3):
            newest_settled = max((sequence for sequence, mailbox in settled if mailbox == box), default=0)
            assert all(sequence > newest_settled for sequence, mailbox in here if mailbox == box)

    @invariant()
    def nothing_erased_stays_on_the_disk_longer_than_its_batch(self) -> None:
        rows = self.database.execute("SELECT count(*) FROM arrival").fetchone()[0]
        assert rows == 0 or self.arrivals.empty is False


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


@pytest.fixture
def database(tmp_path):
    opened = open_database(tmp_path)
    yield opened
    opened.close()


def rows(database) -> int:
    return database.execute("SELECT count(*) FROM arrival").fetchone()[0]


def test_a_batch_that_was_erased_wholly_goes_from_the_disk_at_once_also_before_older_ones(database):
    arrivals = SqliteArrivals(database)
    arrivals.accept(1, bytes(16), b"a" * 16, 1, BODY)
    arrivals.write()
    second = arrivals.accept(2, bytes(16), b"b" * 16, 1, BODY)
    arrivals.write()
    assert arrivals.erase(2, (second,)) == (1, len(BODY), [])
    assert arrivals.write() == [b"b" * 16]
    assert rows(database) == 1
    assert b"b" * 16 not in arrivals.marks
    assert b"a" * 16 in arrivals.marks


def test_a_note_of_what_was_erased_outlives_the_row_that_it_stood_in(database):
    arrivals = SqliteArrivals(database)
    first = arrivals.accept(1, bytes(16), b"a" * 16, 1, BODY)
    arrivals.accept(1, bytes(16), b"b" * 16, 1, BODY)
    arrivals.write()
    arrivals.erase(1, (first,))
    third = arrivals.accept(2, bytes(16), b"c" * 16, 1, BODY)
    arrivals.write()
    arrivals.erase(2, (third,))
    arrivals.write()
    again = SqliteArrivals(database)
    assert [each.mark for each in again.waiting(1)] == [b"b" * 16]
    assert not list(again.waiting(2))


def test_a_log_that_grows_too_large_is_settled_from_its_oldest_end(database):
    arrivals = SqliteArrivals(database, bytes_max=3 * len(BODY))
    for number in range(5):
        arrivals.accept(1, bytes(16), bytes([number]) * 16, 1, BODY)
        arrivals.write()
    assert [each.mark[0] for each in arrivals.waiting(1)] == [2, 3, 4]
    assert database.execute("SELECT count(*) FROM envelope").fetchone()[0] == 2
