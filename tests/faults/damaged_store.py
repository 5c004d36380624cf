"""A store with known messages, damage of every kind to its files, and what a salvage must then be able to say.

damage      what it does to the closed or the abandoned file
bits        flips some bits anywhere in the database
pages       overwrites whole pages with noise
cut         cuts the end off
log-bits    flips some bits in the write-ahead log of a process that was killed
log-cut     cuts the log
log-gone    takes the log away
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from e2ee_desktop.domain.backup import untold
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.salvage import SalvageReport
from e2ee_desktop.storage.salvaging import Salvaging
from e2ee_desktop.storage.sqlite_store import SqliteStore, create, open_existing
from tests.unit.storage.samples import KEY, a_contact, a_message, a_profile, id16

KINDS = ("bits", "pages", "cut", "log-bits", "log-cut", "log-gone")
PEOPLE = tuple((ContactId(id16(0xA00 + number)), f"Person {number}") for number in range(5))
PAGE_BYTES = 4096
DATABASE = "messages.db"
_ABANDON = """
import os, sys
from pathlib import Path
from tests.faults.damaged_store import fill
from tests.unit.storage.samples import KEY
from e2ee_desktop.storage.sqlite_store import open_existing
store = open_existing(Path(sys.argv[1]), KEY)
fill(store, int(sys.argv[2]), int(sys.argv[3]))
os._exit(9)
"""
"""As a kill: nothing is closed, the log stays."""


@dataclass(frozen=True, slots=True)
class Original:
    """folder: its files. messages: what was committed, as (contact, message id) -> text."""

    folder: Path
    messages: dict[tuple[bytes, bytes], str]

    @property
    def database(self) -> Path:
        return self.folder / DATABASE


def fill(store: SqliteStore, first: int, count: int) -> None:
    """Messages of all lengths, one commit each ten."""
    chance = random.Random(first)
    for start in range(first, first + count, 10):
        with store.transaction():
            for number in range(start, min(start + 10, first + count)):
                contact_id, _ = PEOPLE[number % len(PEOPLE)]
                text = f"{number} " + "word " * chance.choice((1, 10, 100, 2_000 if number % 50 == 0 else 3))
                store.messages.add(a_message(number, contact_id, text), None)


def make(folder: Path, settled: int, in_log: int) -> Original:
    """A profile's database: so many messages in the file, so many more in the log of a process that was killed."""
    path = folder / DATABASE
    store = create(path, KEY)
    with store.transaction():
        store.profile.save(a_profile())
        store.profile.set_setting("theme", "dark")
        for contact_id, name in PEOPLE:
            store.contacts.save(a_contact(contact_id, name))
    fill(store, 1, settled)
    store.close()
    if in_log:
        command = [sys.executable, "-c", _ABANDON, str(path), str(settled + 1), str(in_log)]
        assert subprocess.run(command, check=False, timeout=60).returncode == 9
    return Original(folder, texts_of(path, folder.with_name(folder.name + "-read")))


def texts_of(path: Path, beside: Path) -> dict[tuple[bytes, bytes], str]:
    """Every message, read from a copy, so that the log stays as it is."""
    shutil.copytree(path.parent, beside)
    store = open_existing(beside / path.name, KEY)
    try:
        return rows_of(store)
    finally:
        store.close()
        shutil.rmtree(beside)


def rows_of(store: SqliteStore) -> dict[tuple[bytes, bytes], str]:
    return {
        (one, other): text
        for one, other, text in store.database.rows("SELECT contact_id, message_id, body FROM message")
    }


def damage(folder: Path, kind: str, chance: random.Random) -> None:
    """One kind of damage to a copy of the original."""
    file = folder / (DATABASE + ("-wal" if kind.startswith("log") else ""))
    if kind == "log-gone":
        file.unlink()
        return
    data = bytearray(file.read_bytes())
    match kind.removeprefix("log-"):
        case "bits":
            for _ in range(chance.choice((1, 1, 3, 30))):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        case "pages":
            for _ in range(chance.choice((1, 4, 20))):
                at = chance.randrange(len(data) // PAGE_BYTES) * PAGE_BYTES
                data[at : at + PAGE_BYTES] = chance.randbytes(PAGE_BYTES)
        case _:
            del data[chance.randrange(len(data)) :]
    file.write_bytes(data)


def salvage(folder: Path, into: Path) -> tuple[SalvageReport, dict[tuple[bytes, bytes], str]]:
    """Into a new database, and what is in that."""
    target = create(into, KEY)
    try:
        salvaged = Salvaging(folder / DATABASE, KEY, target, untold, lambda: False).run()
        assert target.database.rows("PRAGMA foreign_key_check") == ()
        return salvaged.report, rows_of(target)
    finally:
        target.close()


def one_history(original: Original, folder: Path, kind: str, seed: int) -> SalvageReport:
    """Damage a copy, salvage it, and hold the report against what was there. Raises AssertionError."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(original.folder, folder)
    damage(folder, kind, random.Random(f"{kind}{seed}"))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    report, saved = salvage(folder, folder / "new.db")
    assert all((folder / name).read_bytes() == data for name, data in before.items()), "the damaged files were changed"
    assert_nothing_silent(original, report, saved)
    return report


def assert_nothing_silent(original: Original, report: SalvageReport, saved: dict[tuple[bytes, bytes], str]) -> None:
    """What was saved was there, and what was there was saved or is counted, or the report says that it can't count."""
    for identity, text in saved.items():
        assert original.messages.get(identity) == text, "something was made up"
    told = {bytes(one.contact_id): one for one in report.conversations}
    for contact_id, name in PEOPLE:
        there = sum(one == contact_id for one, _ in original.messages)
        here = sum(one == contact_id for one, _ in saved)
        conversation = told.get(bytes(contact_id))
        if conversation is None:
            assert not report.complete, f"{name} is not spoken of"
            continue
        assert conversation.saved == here, name
        if conversation.exact:
            assert conversation.lost == there - here, (
                f"{name}: {there} were there, {here} are, {conversation.lost} told"
            )
        else:
            assert conversation.lost <= there - here or not there, name
