"""Transactions: nothing is written outside one, each level takes back its own, and a full disk takes back everything."""

from __future__ import annotations

import contextlib

import pytest

from e2ee_desktop.domain.errors import LocalMisuse, StorageFailure
from e2ee_desktop.storage.sqlite_store import create, open_existing
from tests.unit.storage.samples import BOB, KEY, a_contact, a_message


class Interruption(Exception):
    """What a test raises inside a transaction."""


def test_writing_outside_a_transaction_is_refused(peopled) -> None:
    with pytest.raises(LocalMisuse) as caught:
        peopled.profile.set_setting("theme", "dark")
    assert caught.value.code == "store.no_transaction"
    with pytest.raises(LocalMisuse):
        peopled.prekeys.next_id()
    assert peopled.profile.setting("theme") is None


def test_reading_needs_no_transaction(peopled) -> None:
    assert len(peopled.contacts.all()) == 2


def test_a_commit_survives_closing(path) -> None:
    store = create(path, KEY)
    with store.transaction():
        store.profile.set_setting("theme", "dark")
    store.close()
    again = open_existing(path, KEY)
    assert again.profile.setting("theme") == "dark"
    again.close()


def test_an_exception_takes_everything_back_and_passes_through(store) -> None:
    with pytest.raises(Interruption), store.transaction():  # noqa: PT012  the transaction is one statement
        store.profile.set_setting("theme", "dark")
        raise Interruption
    assert store.profile.setting("theme") is None
    with store.transaction():
        store.profile.set_setting("theme", "light")
    assert store.profile.setting("theme") == "light"


def test_an_inner_level_takes_back_only_its_own(store) -> None:
    with store.transaction():
        store.profile.set_setting("outer", "1")
        with pytest.raises(Interruption), store.transaction():  # noqa: PT012  the transaction is one statement
            store.profile.set_setting("inner", "1")
            with store.transaction():
                store.profile.set_setting("innermost", "1")
            raise Interruption
        with store.transaction():
            store.profile.set_setting("second inner", "1")
    assert [store.profile.setting(name) for name in ("outer", "inner", "innermost", "second inner")] == [
        "1",
        None,
        None,
        "1",
    ]


def test_an_inner_commit_goes_with_its_outer_level(store) -> None:
    with pytest.raises(Interruption), store.transaction():  # noqa: PT012  the transaction is one statement
        with store.transaction():
            store.profile.set_setting("inner", "1")
        raise Interruption
    assert store.profile.setting("inner") is None


def test_a_contact_must_be_there_before_what_belongs_to_it(store) -> None:
    with pytest.raises(LocalMisuse) as caught, store.transaction():
        store.messages.add(a_message(1), None)
    assert caught.value.code == "store.unknown_contact"


def test_a_full_disk_is_told_and_nothing_half_written_remains(peopled) -> None:
    allow_pages(peopled, 3)
    with pytest.raises(StorageFailure) as caught, peopled.transaction():  # noqa: PT012  the transaction is one statement
        for number in range(1_000):
            peopled.messages.add(a_message(number, text="x" * 2_000), None)
    assert caught.value.code == "store.disk_full"
    assert peopled.messages.newest(BOB, None, 10) == ()
    allow_pages(peopled, 1_000)
    with peopled.transaction():
        peopled.messages.add(a_message(1), None)
    assert len(peopled.messages.newest(BOB, None, 10)) == 1


def test_a_full_disk_at_an_inner_level_leaves_the_outer_one_usable(peopled) -> None:
    allow_pages(peopled, 3)
    with peopled.transaction():
        peopled.profile.set_setting("before", "1")
        fill(peopled)
        peopled.profile.set_setting("after", "1")
    assert peopled.messages.newest(BOB, None, 10) == ()
    assert (peopled.profile.setting("before"), peopled.profile.setting("after")) == ("1", "1")


def test_what_sqlite_took_back_by_itself_ends_the_outermost_level_though_somebody_swallowed_it(store) -> None:
    with pytest.raises(LocalMisuse) as caught, store.transaction():  # noqa: PT012  the transaction is one statement
        store.profile.set_setting("before", "1")
        with contextlib.suppress(LocalMisuse), store.transaction():
            sqlite_gives_up(store)
    assert caught.value.code == "store.refused"
    assert store.profile.setting("before") is None


def test_nothing_is_written_after_sqlite_has_given_up(store) -> None:
    with contextlib.suppress(LocalMisuse), store.transaction():
        with contextlib.suppress(LocalMisuse):
            sqlite_gives_up(store)
        for attempt in (lambda: store.profile.set_setting("after", "1"), lambda: begin(store)):
            with pytest.raises(LocalMisuse) as caught:
                attempt()
            assert caught.value.code == "store.refused"
    assert store.profile.setting("after") is None
    with store.transaction():
        store.profile.set_setting("after", "2")
    assert store.profile.setting("after") == "2"


def begin(store) -> None:
    with store.transaction():
        pass


def sqlite_gives_up(store) -> None:
    """Let SQLite roll back the whole transaction by itself, as it may when the disk fails."""
    for _ in range(2):
        store._database.write("INSERT OR ROLLBACK INTO setting (name, value) VALUES ('same', '')")


def test_a_failed_statement_leaves_the_rest_of_its_transaction(peopled) -> None:
    with peopled.transaction():
        peopled.profile.set_setting("kept", "1")
        with pytest.raises(LocalMisuse):
            peopled.messages.add(a_message(1, contact_id=a_contact().contact.account_id), None)
    assert peopled.profile.setting("kept") == "1"


def fill(store) -> None:
    try:
        with store.transaction():
            for number in range(1_000):
                store.messages.add(a_message(number, text="x" * 2_000), None)
    except StorageFailure:
        return
    raise AssertionError("the disk was not full")


def allow_pages(store, more: int) -> None:
    """Let the file grow by so many pages: SQLite then answers as on a full disk."""
    database = store._database
    database.rows(f"PRAGMA max_page_count = {database.rows('PRAGMA page_count')[0][0] + more}")
