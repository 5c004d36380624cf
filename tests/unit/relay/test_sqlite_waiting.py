"""`sqlite_settled.py` with `sqlite_waiting.py` against a model: any history, with transactions that fail and processes that die."""

from __future__ import annotations

import itertools
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from e2ee_desktop.relay import sqlite_waiting
from e2ee_desktop.relay.mailbox_store import MailboxNumber
from e2ee_desktop.relay.sqlite_schema import open_database
from e2ee_desktop.relay.sqlite_settled import SqliteSettled

MAILBOXES = [MailboxNumber(number) for number in (7, 2, 5)]
T = TypeVar("T")


class AnyHistory(RuleBasedStateMachine):
    """wait: mailbox -> sequence -> size. kept: sequences that were given and come later, as those of arrivals do."""

    def __init__(self) -> None:
        super().__init__()
        self.before = sqlite_waiting.UNLISTED_MAX, sqlite_waiting.LISTED_AT_ONCE
        sqlite_waiting.UNLISTED_MAX, sqlite_waiting.LISTED_AT_ONCE = 6, 2
        self.folder = tempfile.TemporaryDirectory()
        self.database = open_database(Path(self.folder.name))
        self.settled = SqliteSettled(self.database)
        self.wait: dict[MailboxNumber, dict[int, int]] = {mailbox: {} for mailbox in MAILBOXES}
        self.kept: dict[MailboxNumber, list[int]] = {mailbox: [] for mailbox in MAILBOXES}
        self.sequences = itertools.count(1)

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()
        sqlite_waiting.UNLISTED_MAX, sqlite_waiting.LISTED_AT_ONCE = self.before

    def commit(self, act: Callable[[], T]) -> T:
        self.database.execute("BEGIN IMMEDIATE")
        done = act()
        self.database.execute("COMMIT")
        return done

    def add(self, rows: list[tuple[MailboxNumber, int]]) -> None:
        for mailbox, sequence in rows:
            self.wait[mailbox][sequence] = 10 + sequence
        whole = [
            (sequence, mailbox, b"i" * 16, 1, 10 + sequence, b"body")
            for mailbox, sequence in sorted(rows, key=lambda row: row[1])
        ]
        self.commit(lambda: self.settled.add(whole))

    @rule(mailboxes=st.lists(st.sampled_from(MAILBOXES), min_size=1, max_size=8))
    def come(self, mailboxes: list[MailboxNumber]) -> None:
        """For somebody who is away; not while others of theirs have still to come."""
        self.add([(mailbox, next(self.sequences)) for mailbox in mailboxes if not self.kept[mailbox]])

    @rule(mailbox=st.sampled_from(MAILBOXES))
    def arrive(self, mailbox: MailboxNumber) -> None:
        """For somebody who is there: its row comes later."""
        self.kept[mailbox].append(next(self.sequences))

    @rule(mailbox=st.sampled_from(MAILBOXES))
    def settle(self, mailbox: MailboxNumber) -> None:
        kept, self.kept[mailbox] = self.kept[mailbox], []
        self.add([(mailbox, sequence) for sequence in kept])

    @rule(mailbox=st.sampled_from(MAILBOXES), place=st.integers(0, 30))
    def acknowledge(self, mailbox: MailboxNumber, place: int) -> None:
        of_mailbox = self.wait[mailbox]
        sequence = list(of_mailbox)[place % len(of_mailbox)] if of_mailbox else 10_000
        assert self.commit(lambda: self.settled.erase(mailbox, sequence)) == of_mailbox.pop(sequence, None)

    @rule(mailbox=st.sampled_from(MAILBOXES), most=st.sampled_from((None, 2)))
    def delete(self, mailbox: MailboxNumber, most: int | None) -> None:
        gone = list(self.wait[mailbox])[:most]
        assert self.commit(lambda: self.settled.erase_all(mailbox, most)) == len(gone)
        for sequence in gone:
            del self.wait[mailbox][sequence]

    @rule(most=st.integers(1, 4))
    def forget(self, most: int) -> None:
        oldest = sorted((sequence, mailbox) for mailbox, of_mailbox in self.wait.items() for sequence in of_mailbox)[
            :most
        ]
        gone = self.commit(lambda: self.settled.forget(2, most))
        assert gone == [(mailbox, self.wait[mailbox].pop(sequence)) for sequence, mailbox in oldest]

    @rule()
    def rest(self) -> None:
        self.commit(self.settled.waiting.list_all)
        assert self.database.execute("SELECT count(*) FROM waiting").fetchone()[0] == sum(map(len, self.wait.values()))

    @rule(mailbox=st.sampled_from(MAILBOXES))
    def fail(self, mailbox: MailboxNumber) -> None:
        """The disk refuses at the end of a transaction."""
        self.database.execute("BEGIN IMMEDIATE")
        number = next(self.sequences)
        self.settled.add([(number, mailbox, b"i" * 16, 1, 10, b"body")] if not self.kept[mailbox] else [])
        self.settled.erase_all(MAILBOXES[0], 1)
        self.database.execute("ROLLBACK")
        self.settled.waiting.reload()

    @rule()
    def die(self) -> None:
        self.settled = SqliteSettled(self.database)

    @invariant()
    def what_waits_is_found_in_order_and_counted(self) -> None:
        for mailbox, of_mailbox in self.wait.items():
            sequences = list(of_mailbox)
            assert [each.sequence for each in self.settled.after(mailbox, 0)] == sequences
            middle = sequences[len(sequences) // 2] if sequences else 0
            assert [each.sequence for each in self.settled.after(mailbox, middle)] == [
                one for one in sequences if one > middle
            ]
            assert self.settled.waiting.last(mailbox) == max(sequences, default=0)
            assert self.settled.waiting.count(mailbox) == (len(sequences), sum(of_mailbox.values()))


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(max_examples=30, stateful_step_count=40, deadline=None)


def test_after_a_crash_a_damaged_page_hides_what_lies_there_and_nothing_else(tmp_path, monkeypatch):
    database = open_database(tmp_path)
    settled = SqliteSettled(database)
    rows = [(sequence, MAILBOXES[0], b"i" * 16, 1, 1_000, bytes(1_000)) for sequence in range(1, 31)]
    settled.add(rows)

    class Damaged:
        """A connection one of whose pages can't be read: the one with rows 10 to 12."""

        def execute(self, statement: str, values: tuple[int, ...] = ()):
            found = database.execute(statement, values)
            if "FROM envelope" not in statement:
                return found
            return self._until_damage(found, values[0])

        @staticmethod
        def _until_damage(found: sqlite3.Cursor, after: int):
            for row in found:
                if 10 <= row[0] <= 12 or (row[0] > 12 and after < 12):
                    raise sqlite3.DatabaseError("malformed")
                yield row

    waiting = sqlite_waiting.SqliteWaiting(Damaged())  # type: ignore[arg-type]
    assert list(waiting.after(MAILBOXES[0], 0)) == [*range(1, 10), *range(13, 31)]
    database.close()


@pytest.mark.parametrize("count", [0, 1, 9, 10, 109, 250])
def test_any_number_of_rows_is_listed(count, tmp_path):
    database = open_database(tmp_path)
    settled = SqliteSettled(database)
    settled.add([(sequence, MAILBOXES[sequence % 3], b"i" * 16, 1, 5, b"body5") for sequence in range(1, count + 1)])
    settled.waiting.list_all()
    again = SqliteSettled(database)
    assert sum(again.waiting.count(mailbox)[0] for mailbox in MAILBOXES) == count
    assert database.execute("SELECT count(*) FROM waiting").fetchone() == (count,)
    database.close()


def test_a_database_of_version_4_gets_its_list(tmp_path):
    database = open_database(tmp_path)
    rows = [(sequence, MAILBOXES[sequence % 3], b"i" * 16, 1, 5, b"body5") for sequence in range(1, 41)]
    SqliteSettled(database).add(rows)
    database.executescript("""
        DROP TABLE waiting;
        DROP TABLE listed;
        CREATE INDEX envelope_waiting ON envelope (mailbox, sequence, size);
        PRAGMA user_version = 4;
    """)
    database.close()
    upgraded = open_database(tmp_path)
    waiting = SqliteSettled(upgraded).waiting
    assert list(waiting.after(MAILBOXES[1], 0)) == list(range(1, 41, 3))
    assert upgraded.execute("SELECT before FROM listed").fetchone() == (41,)
    assert not upgraded.execute("SELECT 1 FROM sqlite_schema WHERE name = 'envelope_waiting'").fetchall()
    upgraded.close()
