"""Salvage, place by place: which page is damaged, what comes out, and what the report says of the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from e2ee_desktop.domain.backup import untold
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.services.salvage_port import Salvaged
from e2ee_desktop.storage.raw.page_cipher import PAGE_BYTES
from e2ee_desktop.storage.salvaging import Salvaging
from e2ee_desktop.storage.sqlite_store import SqliteStore, create
from tests.unit.storage.samples import (
    BOB,
    CAROL,
    KEY,
    a_contact,
    a_mailbox,
    a_message,
    a_prekey,
    a_profile,
    a_session,
    an_outgoing,
)

COUNT = 300


@pytest.fixture
def filled(path: Path) -> Path:
    """Two conversations over many pages, and what must not be salvaged."""
    store = create(path, KEY)
    with store.transaction():
        store.profile.save(a_profile("Alice"))
        store.profile.set_setting("theme", "dark")
        store.profile.set_setting("witness/last", "00")
        store.contacts.save(a_contact(BOB, "Bob"))
        store.contacts.save(a_contact(CAROL, "Carol"))
        store.mailboxes.save(a_mailbox(1, BOB))
        store.prekeys.save([a_prekey(1)])
        store.sessions.save(a_session())
        store.outbox.add(an_outgoing(1))
        for number in range(1, COUNT + 1):
            store.messages.add(a_message(number, BOB if number % 3 else CAROL, "word " * 60), None)
    store.close()
    return path


def pages_of(path: Path, name: str) -> list[int]:
    """Every page of a table or an index, its root first."""
    from e2ee_desktop.storage.raw.raw_pages import RawPages  # noqa: PLC0415 - for this question alone
    from e2ee_desktop.storage.raw.raw_tables import RawTables  # noqa: PLC0415

    pages = RawPages(path, KEY)
    tables = RawTables(pages, {})
    for _ in tables.survey():
        pass
    found, waiting = list[int](), [tables.roots[name]]
    while waiting:
        number = waiting.pop(0)
        found.append(number)
        page = tables._page(number)
        assert page is not None
        waiting.extend(page.children)
    pages.close()
    return found


def spoil(path: Path, *numbers: int) -> None:
    data = bytearray(path.read_bytes())
    for number in numbers:
        data[(number - 1) * PAGE_BYTES + 2_000] ^= 1
    path.write_bytes(data)


def salvage(path: Path, look: Callable[[SqliteStore], object] = lambda _: None) -> Salvaged:
    before = path.read_bytes()
    into = path.with_name("new.db")
    into.unlink(missing_ok=True)
    target = create(into, KEY)
    salvaged = Salvaging(path, KEY, target, untold, lambda: False).run()
    look(target)
    target.close()
    assert path.read_bytes() == before
    return salvaged


def test_a_sound_database_comes_over_whole_but_for_its_keys(filled: Path) -> None:
    def look(store: SqliteStore) -> None:
        assert store.profile.setting("theme") == "dark"
        assert store.profile.setting("witness/last") is None
        assert [record.contact.name for record in store.contacts.all()] == ["Bob", "Carol"]
        assert len(store.mailboxes.all()) == 1
        for table in ("session", "prekey", "outbox", "seen_envelope"):
            assert store.database.rows(f"SELECT count(*) FROM {table}") == ((0,),), table

    salvaged = salvage(filled, look)
    assert salvaged.owner is not None
    assert (salvaged.owner.name, salvaged.owner.relay) == ("Alice", a_profile().relay)
    assert salvaged.report.whole
    assert salvaged.report.complete
    assert [(one.name, one.saved, one.lost, one.exact) for one in salvaged.report.conversations] == [
        ("Bob", 200, 0, True),
        ("Carol", 100, 0, True),
    ]


def test_one_leaf_costs_its_rows_and_they_are_counted_with_their_time(filled: Path) -> None:
    leaf = pages_of(filled, "message")[3]
    spoil(filled, leaf)
    report = salvage(filled).report
    assert report.damaged_pages == 1
    assert report.saved + report.lost == COUNT
    assert 0 < report.lost < 20
    for one in report.conversations:
        assert one.exact
        assert one.from_ms < one.lost_from_ms < one.lost_to_ms < one.to_ms


def test_the_root_of_the_messages_costs_nothing(filled: Path) -> None:
    spoil(filled, pages_of(filled, "message")[0])
    report = salvage(filled).report
    assert (report.saved, report.lost) == (COUNT, 0)
    assert not report.whole


def test_the_first_page_costs_no_message_and_no_contact(filled: Path) -> None:
    spoil(filled, 1)
    salvaged = salvage(filled)
    assert salvaged.owner is not None
    assert salvaged.owner.name == "Alice"
    assert [(one.name, one.saved, one.lost) for one in salvaged.report.conversations] == [
        ("Bob", 200, 0),
        ("Carol", 100, 0),
    ]


def test_the_owner_is_known_without_the_profile_s_own_row(filled: Path) -> None:
    spoil(filled, *pages_of(filled, "profile"))
    owner = salvage(filled).owner
    assert owner is not None
    assert (owner.account_id, owner.name, owner.relay) == (
        a_profile().account_id,
        "Alice",
        a_profile().relay,
    )


def test_a_history_without_its_contact_can_be_read(filled: Path) -> None:
    spoil(filled, *pages_of(filled, "contact"))

    def look(store: SqliteStore) -> None:
        assert len(store.messages.newest(BOB, None, COUNT)) == 200

    report = salvage(filled, look).report
    assert [(one.saved, one.without_keys) for one in report.conversations] == [(200, True), (100, True)]
    assert not report.complete


def test_what_was_deleted_does_not_come_back(filled: Path) -> None:
    from e2ee_desktop.storage.sqlite_store import open_existing  # noqa: PLC0415 - once

    store = open_existing(filled, KEY)
    with store.transaction():
        store.contacts.remove(CAROL)
    store.close()
    spoil(filled, pages_of(filled, "message")[0])
    report = salvage(filled).report
    assert [(one.name, one.saved, one.lost) for one in report.conversations] == [("Bob", 200, 0)]


def test_with_every_count_gone_the_report_says_so(filled: Path) -> None:
    spoil(
        filled,
        pages_of(filled, "message")[5],
        *pages_of(filled, "conversation"),
        *pages_of(filled, "message_once"),
        *pages_of(filled, "message_of_contact"),
    )
    report = salvage(filled).report
    assert not report.complete
    assert not any(one.exact for one in report.conversations)


def test_it_can_be_stopped_and_nothing_has_changed(filled: Path) -> None:
    before = filled.read_bytes()
    target = create(filled.with_name("new.db"), KEY)
    with pytest.raises(UserActionNeeded, match=r"salvage\.stopped"):
        Salvaging(filled, KEY, target, untold, lambda: True).run()
    target.close()
    assert filled.read_bytes() == before
