"""How SQLite answers what a person does every moment: by an index, whatever the length of the history.

Every statement that runs while a conversation is used, and every one in a trigger, is explained by SQLite itself. Its plans
depend on the schema alone (nothing gathers statistics), so that they hold for a million messages as for these few.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from e2ee_desktop.domain.search import SearchWish
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.storage.message_table import CONVERSATIONS
from e2ee_desktop.storage.outbox_table import CONTACTS_WITH_QUEUED
from e2ee_desktop.storage.receipt_table import TIMES
from tests.fakes.memory_blobs import BLOBS
from tests.fakes.person import Person, settle

LONG = {
    "message": "m", "attachment": "a", "reaction": "r", "revision": "revision", "early": "early", "gone": "gone",
    "seen_envelope": "seen_envelope", "fragment": "fragment", "search_index": "s",
}  # fmt: skip
"""Tables that grow with the history, and what statements call them."""
_NAMES = "|".join({*LONG, *LONG.values()})
SCAN = re.compile(
    rf"SCAN (?:{_NAMES})\b(?! VIRTUAL TABLE| USING (?:COVERING )?INDEX (?:message_starred|attachment_moving))"
)
WHOLE_CONVERSATION = re.compile(r"SEARCH (?:m|message) USING (?:COVERING )?INDEX (\w+) \(contact_id=\?\)$")
NARROW = {"message_unread", "message_undecided", "message_pinned", "message_timed"}
"""Indexes of few messages of a conversation."""
SORTS_CONTACTS = {CONVERSATIONS, TIMES, CONTACTS_WITH_QUEUED}
"""Of whom there are few. The last two read what waits to be told and to be sent, not what was said."""


class Statements:
    """What ran on a person's database, each once."""

    def __init__(self, person: Person) -> None:
        self._handle = person.parts.profile.store._database._handle
        self.seen: dict[str, object] = {}

    @contextmanager
    def recording(self) -> Iterator[None]:
        def note(_cursor: object, sql: str, bindings: object) -> bool:
            self.seen.setdefault(sql, bindings)
            return True

        self._handle.exec_trace = note
        try:
            yield
        finally:
            self._handle.exec_trace = None

    def add_triggers(self) -> None:
        """Their statements, with values for the row's columns."""
        rows = self._handle.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (sql,) in rows:
            body = sql[sql.index("BEGIN") + 5 : sql.rindex("END")]
            for statement in re.sub(r"\b(?:old|new)\.\w+", "NULL", body).split(";"):
                if statement.strip():
                    self.seen.setdefault(statement.strip(), ())

    def plans(self) -> Iterator[tuple[str, str]]:
        for sql, bindings in self.seen.items():
            if sql.split(None, 1)[0].upper() in {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}:
                for row in self._handle.execute(f"EXPLAIN QUERY PLAN {sql}", bindings).fetchall():
                    yield sql, row[3]

    def slow(self) -> list[str]:
        """Steps that take longer with every message."""
        return [f"{step}: {sql}" for sql, step in self.plans() if _grows(sql, step) and not _allowed(sql, step)]


def _grows(sql: str, step: str) -> bool:
    narrow = WHOLE_CONVERSATION.match(step)
    paged = "LIMIT" in sql or "max(position)" in sql
    whole = narrow is not None and narrow[1] not in NARROW and not (narrow[1] == "message_of_contact" and paged)
    return bool(SCAN.search(step)) or "TEMP B-TREE" in step or whole


def _allowed(sql: str, step: str) -> bool:
    by_index = step == "SCAN attachment USING COVERING INDEX attachment_stored"  # once a start, and nothing but names
    return by_index or (sql in SORTS_CONTACTS and step == "USE TEMP B-TREE FOR ORDER BY")


@pytest.fixture
async def talkers(friends) -> tuple[Person, Person]:
    BLOBS.clear()
    alice, bob = friends
    for number in range(3):
        await alice.say("Bob", f"number {number} https://example.org")
    await bob.until(lambda: len(bob.texts_from("Alice")) == 3)
    return friends


def looks(person: Person, name: str) -> None:
    """Everything that is read to be shown."""
    messenger, contact = person.messenger, person.knows(name).contact_id
    messenger.conversations()
    newest = messenger.history(contact, None, 50)[-1]
    messenger.history(contact, newest.row, 50)
    messenger.history_around(contact, newest.row, 50)
    for wish in (
        SearchWish("num"), SearchWish("n"), SearchWish("数"), SearchWish("number", contact), SearchWish("", contact),
        SearchWish("", has_file=True), SearchWish("", has_link=True), SearchWish("x", since_ms=1, until_ms=2**45),
    ):  # fmt: skip
        messenger.search(wish, None, 20)
        messenger.search(wish, newest.row, 20)
    messenger.starred(None, 20)
    messenger.pinned(contact)
    messenger.scheduled(contact)
    messenger.revisions(contact, newest.message_id)


async def does(person: Person, name: str) -> None:
    """Everything that is done with messages."""
    messenger, contact = person.messenger, person.knows(name).contact_id
    first, second = [await person.say(name, text) for text in ("one", "two")]
    await messenger.send_text(contact, "an answer", first.message_id)
    await messenger.send_file(contact, FileToSend(b"content", "a.txt", "caption"))
    await messenger.react(contact, first.message_id, "👍")
    await messenger.edit(contact, first.message_id, "uno")
    await messenger.star(contact, first.message_id, starred=True)
    await messenger.pin(contact, first.message_id, pinned=True)
    await messenger.set_timer(contact, 60)
    await messenger.delete_here(contact, [second.message_id])
    await messenger.delete_for_everyone(contact, [first.message_id])
    await messenger.set_draft(contact, "draft")
    await messenger.mark_read(contact)
    await messenger.mark_unread(contact)


@pytest.mark.parametrize("moment", ["looking", "doing", "receiving"])
async def test_nothing_that_is_done_often_takes_longer_with_every_message(talkers, moment) -> None:
    alice, bob = talkers
    watched: dict[str, Callable[[], Person]] = {
        "looking": lambda: alice,
        "doing": lambda: alice,
        "receiving": lambda: bob,
    }
    statements = Statements(watched[moment]())
    with statements.recording():
        if moment == "looking":
            await alice.parts.searching.catch_up()
            looks(alice, "Bob")
        else:
            await does(alice, "Bob")
            await bob.messenger.mark_read(bob.knows("Alice").contact_id)
            await settle(alice, bob)
    assert len(statements.seen) > 10
    assert statements.slow() == []


async def test_opening_a_profile_reads_no_history(talkers) -> None:
    alice, _ = talkers
    await alice.stop()
    await alice.start(connected=False)
    statements = Statements(alice)
    with statements.recording():
        alice.messenger.conversations()
        await alice.messenger.connect()
        await alice.parts.transfers.settled()
    assert statements.slow() == []


async def test_triggers_find_their_rows_by_an_index(talkers) -> None:
    statements = Statements(talkers[0])
    statements.add_triggers()
    assert len(statements.seen) > 10
    assert statements.slow() == []
