"""docs/leakage.md is kept: an hour of four people leaves nothing that the budget does not name, and what it does not name is found."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.e2e.leak_search import search
from tests.e2e.recording_relay import RecordedMessage
from tests.integration.leakage import disk, traffic, words
from tests.integration.leakage.budget import Budget, published
from tests.integration.leakage.hour import NAMES, Captured, Evidence, Hour


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    return asyncio.run(Hour(tmp_path_factory.mktemp("hour")).run())


def look_at_disk(evidence: Evidence, budget: Budget, scratch: Path) -> Iterator[str]:
    for number, folder in enumerate((evidence.killed, evidence.ended)):
        place = scratch / f"copy-{number}"
        place.mkdir()
        yield from disk.findings(folder, budget, evidence.began_s, place)
    yield from disk.order_findings(evidence.ended, evidence.messages)
    yield from disk.remains(evidence.ended, evidence.messages)


def look_at_traffic(evidence: Evidence, budget: Budget, scratch: Path) -> Iterator[str]:
    yield from traffic.frame_findings(evidence.messages, budget)
    yield from traffic.network_findings(evidence.lines, evidence.messages, budget)
    yield from traffic.blob_findings(evidence.blob_lines, budget)


def look_at_words(evidence: Evidence, budget: Budget, scratch: Path) -> Iterator[str]:
    yield from words.log_findings(evidence.log, budget)
    yield from words.page_findings(evidence.pages, budget)
    yield from words.secret_findings(evidence.log, evidence.pages, {**evidence.secrets, **evidence.addresses})


def look_for_secrets(evidence: Evidence, budget: Budget, scratch: Path) -> Iterator[str]:
    network, frames = scratch / "network", scratch / "frames"
    network.write_bytes(
        b"".join(line.from_client + line.from_relay for line in (*evidence.lines, *evidence.blob_lines))
    )
    frames.write_bytes(b"".join(each.message for each in evidence.messages))
    untold = {**evidence.secrets, **evidence.addresses}
    yield from map(str, search(untold, [evidence.killed, evidence.ended, network]))
    yield from map(str, search(evidence.secrets, [frames]))


Look = Callable[[Evidence, Budget, Path], Iterator[str]]
LOOKS: tuple[Look, ...] = (look_at_disk, look_at_traffic, look_at_words, look_for_secrets)


@pytest.mark.parametrize("look", LOOKS)
def test_an_hour_of_four_people_leaves_nothing_that_the_budget_does_not_name(evidence, tmp_path, look):
    assert list(look(evidence, published(), tmp_path)) == []


def test_the_hour_had_all_of_it(evidence):
    """Else nothing would be shown by finding nothing."""
    kinds = {(each.from_client, each.message[1]) for each in evidence.messages}
    assert kinds >= {(True, kind) for kind in (1, 2, 3, 5, 7, 8, 9)} | {
        (False, kind) for kind in (129, 130, 131, 132, 133, 135)
    }
    sends = {len(each.message) for each in evidence.messages if each.from_client and each.message[1] == 1}
    assert len(sends) == 3, "envelopes of every size"
    assert len(evidence.lines) >= 6
    assert len(disk.made(evidence.messages)) >= 10
    with closing(sqlite3.connect(evidence.killed / disk.DATABASE)) as database:
        assert database.execute("SELECT count(*) FROM mailbox").fetchone()[0] >= 8


# What would be found


def change_rows(statement: str, *values: object) -> Callable[[Evidence, Path], Evidence]:
    """The folder at rest, with its database changed."""

    def plant(evidence: Evidence, folder: Path) -> Evidence:
        copy = shutil.copytree(evidence.ended, folder / "planted")
        with closing(sqlite3.connect(copy / disk.DATABASE)) as database:
            database.executescript(statement) if not values else database.execute(statement, values)
            database.commit()
        return replace(evidence, ended=copy)

    return plant


def add_file(name: str, content: bytes) -> Callable[[Evidence, Path], Evidence]:
    def plant(evidence: Evidence, folder: Path) -> Evidence:
        copy = shutil.copytree(evidence.ended, folder / "planted")
        (copy / name).write_bytes(content)
        return replace(evidence, ended=copy)

    return plant


def log(line: str) -> Callable[[Evidence, Path], Evidence]:
    return lambda evidence, _: replace(evidence, log=evidence.log + line + "\n")


def page(path: str, text: str) -> Callable[[Evidence, Path], Evidence]:
    return lambda evidence, _: replace(evidence, pages={**evidence.pages, path: text})


def say(from_client: bool, message: bytes) -> Callable[[Evidence, Path], Evidence]:
    more = RecordedMessage(from_client, 0, message)
    return lambda evidence, _: replace(evidence, messages=(*evidence.messages, more))


def on_the_line(data: bytes) -> Callable[[Evidence, Path], Evidence]:
    return lambda evidence, _: replace(evidence, lines=(*evidence.lines, Captured(data, b"")))


def upload(size: int) -> Callable[[Evidence, Path], Evidence]:
    record = b"\x17\x03\x03" + (size % 16_384 + 17).to_bytes(2) + bytes(size % 16_384 + 17)
    full = b"\x17\x03\x03" + (16_384 + 17).to_bytes(2) + bytes(16_384 + 17)
    lines = (Captured(full * (size // 16_384) + record, b""),)
    return lambda evidence, _: replace(evidence, blob_lines=lines)


def stamp_a_file(evidence: Evidence, folder: Path) -> Evidence:
    copy = shutil.copytree(evidence.ended, folder / "planted")
    [chunk, *_] = sorted((copy / "blobs").rglob("0*0"))
    os.utime(chunk, (time.time(), time.time()))
    return replace(evidence, ended=copy)


def keep_an_envelope(evidence: Evidence, folder: Path) -> Evidence:
    [sent, *_] = [each.message for each in evidence.messages if each.from_client and each.message[1] == 1]
    return add_file("mailboxes.db-wal", sent)(evidence, folder)


def tell_an_address(evidence: Evidence, folder: Path) -> Evidence:
    [receive_id, *_] = [forms for what, forms in evidence.addresses.items() if what.startswith("receive id")]
    return log('{"event": "defect", "kind": "' + receive_id["hex of whole"].decode() + '"}')(evidence, folder)


SEND_HEAD = struct.pack("<BBI16s16sB32s", 1, 1, 9, bytes(16), bytes(16), 0, bytes(32))
OWNER_KEYS = "UPDATE mailbox SET owner_key = (SELECT max(owner_key) FROM mailbox)"
NEIGHBOURS = "UPDATE mailbox SET mailbox = (SELECT max(mailbox) - 1 FROM mailbox) WHERE mailbox = (SELECT min(mailbox) FROM mailbox)"
IN_ORDER = """
    CREATE TEMP TABLE kept AS SELECT * FROM mailbox ORDER BY random();
    DELETE FROM mailbox;
    INSERT INTO mailbox SELECT * FROM kept;
"""
PLANTED = {
    "a name in the log": (look_at_words, log('{"event": "defect", "kind": "' + NAMES[0] + '"}'), "is told as"),
    "a mailbox in the log": (look_at_words, tell_an_address, "is told as"),
    "a client's address in the log": (
        look_at_words,
        log('{"event": "listening", "host": "203.0.113.9"}'),
        "a network address",
    ),
    "a time of day in the log": (look_at_words, log("12:30 something happened"), "a time of day"),
    "an event in the log": (look_at_words, log('{"event": "client-came"}'), "an event that is not in the budget"),
    "a small count": (look_at_words, page("/metrics", "e2ee_relay_connections 3\n"), "too fine"),
    "a figure a mailbox": (
        look_at_words,
        page("/metrics", 'e2ee_relay_waiting{mailbox="7"} 100\n'),
        "not in the budget",
    ),
    "a page": (look_at_words, page("/debug", "{}"), "page /debug"),
    "a time to the second in a row": (
        look_at_disk,
        change_rows("UPDATE mailbox SET opened_day = ?", int(time.time())),
        "is no day",
    ),
    "a column": (
        look_at_disk,
        change_rows("ALTER TABLE mailbox ADD COLUMN seen"),
        "table mailbox is not in the budget",
    ),
    "a table": (look_at_disk, change_rows("CREATE TABLE account (name)"), "table account"),
    "a key of two mailboxes": (look_at_disk, change_rows(OWNER_KEYS), "mailboxes have a value in common"),
    "two mailboxes side by side": (look_at_disk, change_rows(NEIGHBOURS), "are neighbours"),
    "rows in another order": (look_at_disk, change_rows(IN_ORDER), "lie in an order"),
    "a name in a row": (look_for_secrets, change_rows("UPDATE directory SET base = ?", NAMES[1].encode()), "as UTF-8"),
    "a file": (look_at_disk, add_file("accounts.txt", b""), "file accounts.txt"),
    "a time to the second at a file": (look_at_disk, stamp_a_file, "finer than a day"),
    "an erased envelope": (look_at_disk, keep_an_envelope, "of an erased envelope"),
    "an envelope of 5,000 bytes": (look_at_traffic, say(True, SEND_HEAD + bytes(5_000)), "send of 5071 bytes"),
    "a frame of another kind": (look_at_traffic, say(False, b"\x01\xc8hello"), "kind 200"),
    "bytes beside the frames": (
        look_at_traffic,
        on_the_line(b"\x17\x03\x03\x40\x00" + bytes(16_384)),
        "are in no frame",
    ),
    "a file of 90,000 bytes": (look_at_traffic, upload(90_000), "no whole chunks"),
    "a word in clear on the line": (look_at_traffic, on_the_line(b"PING relay\r\n"), "not TLS"),
    "a name in clear on the line": (
        look_for_secrets,
        on_the_line(b"\x16\x03\x01\x00\x10" + NAMES[2].encode()),
        "as UTF-8",
    ),
}


@pytest.mark.parametrize(("look", "plant", "finding"), PLANTED.values(), ids=PLANTED)
def test_what_the_budget_does_not_name_is_found(evidence, tmp_path, look, plant, finding):
    planted = plant(evidence, tmp_path)
    assert any(finding in each for each in look(planted, published(), tmp_path))
