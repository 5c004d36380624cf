"""The table of other programs: what it keeps, and that a token's digest is all that is there of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.programs import Program, Scope
from e2ee_desktop.services.program_port import ProgramRecord
from e2ee_desktop.storage.sqlite_store import open_existing
from tests.unit.storage.samples import KEY

BOT = ProgramRecord(b"d" * 32, Program("echo bot", (Scope.READ, Scope.SEND), 5))
DROP = ProgramRecord(b"e" * 32, Program("drop", (Scope.FILES,), 6))


def test_programs_come_back_oldest_first_with_their_uses(store, path) -> None:
    with store.transaction():
        store.programs.add(BOT)
        store.programs.add(DROP)
        store.programs.add_uses({"echo bot": 3, "gone": 7}, 100)
        store.programs.add_uses({"echo bot": 2}, 200)
    used = replace(BOT, program=replace(BOT.program, uses=5, last_used_ms=200))
    assert store.programs.all() == (used, DROP)
    store.close()
    again = open_existing(path, KEY)
    assert again.programs.all() == (used, DROP)
    again.close()


def test_a_removed_program_is_gone_and_its_name_free(store) -> None:
    with store.transaction():
        store.programs.add(BOT)
        assert store.programs.remove("echo bot")
        assert not store.programs.remove("echo bot")
        store.programs.add(BOT)
    assert store.programs.all() == (BOT,)


def test_no_name_and_no_digest_is_there_twice(store) -> None:
    for other in (replace(BOT, digest=b"f" * 32), replace(DROP, digest=BOT.digest)):
        with store.transaction():
            store.programs.remove("echo bot")
            store.programs.add(BOT)
        with store.transaction(), pytest.raises(LocalMisuse):
            store.programs.add(other)
    assert store.programs.all() == (BOT,)
