"""What the relay's disk tells: rows, the order in which they lie, what was erased, and what joins two mailboxes.

Reads the files as a finder of the disk would, with SQLite's own view of them and with the bytes of the pages beneath.
"""

from __future__ import annotations

import fnmatch
import shutil
import sqlite3
import struct
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

from e2ee_desktop.relay.stored_names import id_hash
from e2ee_desktop.wire.frames import decode_client
from e2ee_desktop.wire.frames_control import Create
from e2ee_desktop.wire.limits import ENVELOPE_SIZES
from tests.e2e.recording_relay import RecordedMessage
from tests.integration.leakage.budget import Budget

DATABASE = "mailboxes.db"
NEIGHBOURS = 1 << 32
"""Random numbers of 62 bits lie further apart than this: among thirty the chance of two nearer ones is one in a million."""
TELLING_BYTES, TELLING_NUMBER = 8, 1 << 20
ORDER_MAX = 0.9
DAY_SECONDS = 86_400
_LEAF_HEAD = 8
_BATCH_HEAD, _ARRIVAL = struct.Struct("<II"), struct.Struct("<qq16s16sII")
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


@dataclass(frozen=True, slots=True)
class Times:
    """The hour in which everything happened, as coarse as a column may tell it."""

    began_s: int

    def near(self, value: object, unit_s: int) -> bool:
        return isinstance(value, int) and abs(value - self.began_s // unit_s) <= 1


def findings(folder: Path, budget: Budget, began_s: int, scratch: Path) -> list[str]:
    """Of a folder that is looked at as it lies. scratch: an empty folder for a copy, because opening it changes it."""
    found = [
        f"file {path.relative_to(folder)} is not in the budget"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(fnmatch.fnmatch(str(path.relative_to(folder)), name) for name in budget.files)
    ]
    found += [
        f"time of {path.relative_to(folder)} is finer than a day"
        for path in sorted((folder / "blobs").rglob("*"))
        if path.is_file() and path.stat().st_mtime % DAY_SECONDS
    ]
    copy = shutil.copytree(folder, scratch / folder.name)
    with closing(sqlite3.connect(copy / DATABASE)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        found += _columns(database, budget, Times(began_s))
        found += _shared(database)
        found += _neighbours(database)
        free = _free_pages(database, copy / DATABASE)
    return found + [f"free page {number} is not empty" for number, page in free if page.strip(b"\0")]


def order_findings(folder: Path, messages: tuple[RecordedMessage, ...]) -> list[str]:
    """Of a folder at rest: neither numbers nor places on a page tell in which order mailboxes were made."""
    with closing(sqlite3.connect(f"file:{folder / DATABASE}?mode=ro&immutable=1", uri=True)) as database:
        found = [
            f"cells of page {number} ({name}) lie in an order that is not their keys'"
            for number, name in _untidy(database, folder / DATABASE)
        ]
        numbers = dict(database.execute("SELECT receive_hash, mailbox FROM mailbox").fetchall())
    in_order = [numbers[each] for each in made(messages) if each in numbers]
    if abs(_agreement(in_order)) > ORDER_MAX:
        found.append("numbers of mailboxes follow the order of their making")
    return found


def remains(folder: Path, messages: tuple[RecordedMessage, ...]) -> list[str]:
    """Envelopes that were sent and can be read somewhere below, and do not wait there."""
    with closing(sqlite3.connect(f"file:{folder / DATABASE}?mode=ro&immutable=1", uri=True)) as database:
        waiting = {envelope_id for (envelope_id,) in database.execute("SELECT envelope_id FROM envelope")}
    content = b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
    found: list[str] = []
    for each in messages:
        if each.from_client and each.message[1] == 1 and each.message[22:38] not in waiting:
            for what, piece in (("id", each.message[22:38]), ("text", each.message[-64:])):
                if piece in content:
                    found.append(f"{what} of an erased envelope is still there")
    return found


def _columns(database: sqlite3.Connection, budget: Budget, times: Times) -> Iterator[str]:
    for (table,) in database.execute(_TABLES).fetchall():
        cursor = database.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        allowed = budget.columns.get(table)
        if allowed is None or set(names) - set(allowed):
            yield f"table {table} is not in the budget as it is: {', '.join(names)}"
            continue
        for row in cursor:
            for name, value in zip(names, row, strict=True):
                if not _fits(value, allowed[name], times):
                    yield f"{table}.{name} is no {allowed[name]}: {value!r:.60}"


def _fits(value: object, kind: str, times: Times) -> bool:
    kind, optional = kind.removesuffix("?"), kind.endswith("?")
    match value:
        case None:
            return optional
        case bytes():
            return _blob_fits(value, kind, times)
        case _:
            pass
    match kind:
        case "random number":
            return isinstance(value, int) and NEIGHBOURS < value < 1 << 62
        case "place in the queue":
            return isinstance(value, int) and 0 < value < 1 << 20
        case "hour":
            return times.near(value, 3_600)
        case "day":
            return times.near(value, 86_400)
        case "ten days":
            return times.near(value, 864_000)
        case "ten days and ten bits":
            return isinstance(value, int) and times.near(value >> 10, 864_000)
        case "size class":
            return value in ENVELOPE_SIZES
        case "flag":
            return value in (0, 1)
        case _:
            return False


def _blob_fits(value: bytes, kind: str, times: Times) -> bool:
    match kind:
        case "hash" | "public key":
            return len(value) == 32
        case "short hash" | "random id":
            return len(value) == 16
        case "short hashes":
            return value == b"".join(sorted(value[at : at + 16] for at in range(0, len(value), 16)))
        case "hashes":
            return len(value) % 32 == 0 and len(value) <= 4 * 32
        case "envelopes that came together":
            return all(_arrival_fits(*each, times) for each in arrivals(value))
        case "sealed envelope":
            return len(value) in ENVELOPE_SIZES and _is_sealed(value)
        case "sealed directory":
            return len(value) == 32_768 and _is_sealed(value)
        case "sealed item":
            return len(value) == 2_048 and _is_sealed(value)
        case _:
            return False


def _arrival_fits(place: int, number: int, hour: int, body: bytes, times: Times) -> bool:
    fields = ((place, "place in the queue"), (number, "random number"), (hour, "hour"), (body, "sealed envelope"))
    return all(_fits(value, kind, times) for value, kind in fields)


def arrivals(batch: bytes) -> Iterator[tuple[int, int, int, bytes]]:
    """Place, mailbox, hour and body of each envelope of a batch. What else stands there are ids, hashes and places."""
    erased, count = _BATCH_HEAD.unpack_from(batch)
    at = _BATCH_HEAD.size + 8 * erased
    for _ in range(count):
        place, mailbox, _, _, hour, size = _ARRIVAL.unpack_from(batch, at)
        at += _ARRIVAL.size
        yield place, mailbox, hour, batch[at : at + size]
        at += size
    if at != len(batch):
        yield 0, 0, 0, b""


def _is_sealed(value: bytes) -> bool:
    """What can be compressed is no ciphertext."""
    return len(zlib.compress(value)) >= len(value)


def _shared(database: sqlite3.Connection) -> Iterator[str]:
    """Values that stand at two mailboxes and are too rare for chance."""
    holders: defaultdict[object, set[int]] = defaultdict(set)
    for (table,) in database.execute(_TABLES).fetchall():
        cursor = database.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        if "mailbox" not in names:
            continue
        for row in cursor:
            fields = dict(zip(names, row, strict=True))
            mailbox = fields.pop("mailbox")
            for value in fields.values():
                rare = len(value) >= TELLING_BYTES if isinstance(value, bytes | str) else (value or 0) >= TELLING_NUMBER
                if rare:
                    holders[value].add(mailbox)
    for value, mailboxes in holders.items():
        if len(mailboxes) > 1:
            yield f"{len(mailboxes)} mailboxes have a value in common: {value!r:.60}"


def _neighbours(database: sqlite3.Connection) -> Iterator[str]:
    for table, column in (("mailbox", "mailbox"), ("one_time", "item")):
        numbers = sorted(number for (number,) in database.execute(f"SELECT {column} FROM {table}"))
        if any(right - left < NEIGHBOURS for left, right in pairwise(numbers)):
            yield f"{table}: two numbers are neighbours"


def made(messages: tuple[RecordedMessage, ...]) -> list[bytes]:
    """Hashes of receive ids, in the order of making."""
    frames = (decode_client(each.message) for each in messages if each.from_client and each.message[1] == 5)
    return [id_hash(frame.receive_id) for frame in frames if isinstance(frame, Create)]


def _agreement(numbers: list[int]) -> float:
    """Kendall's rank correlation of the numbers with their order."""
    pairs = [1 if left < right else -1 for left, right in combinations(numbers, 2)]
    return sum(pairs) / len(pairs)


def _untidy(database: sqlite3.Connection, path: Path) -> Iterator[tuple[int, str]]:
    """Leaf pages whose cells do not lie as if they had been written in the order of their keys. Page 1 is the schema's."""
    size, content = _page_size(database), path.read_bytes()
    database.execute("CREATE VIRTUAL TABLE temp.pages USING dbstat(main)")
    for number, name in database.execute(
        "SELECT pageno, name FROM temp.pages WHERE pagetype = 'leaf' AND pageno > 1"
    ).fetchall():
        page = content[(number - 1) * size : number * size]
        cells = int.from_bytes(page[3:5])
        places = [int.from_bytes(page[at : at + 2]) for at in range(_LEAF_HEAD, _LEAF_HEAD + 2 * cells, 2)]
        if any(left < right for left, right in pairwise(places)):
            yield number, name


def _free_pages(database: sqlite3.Connection, path: Path) -> list[tuple[int, bytes]]:
    """Pages that belong to nothing, without the list that joins them."""
    size, content = _page_size(database), path.read_bytes()
    trunk = int.from_bytes(content[32:36])
    free: list[tuple[int, bytes]] = []
    while trunk:
        page = content[(trunk - 1) * size : trunk * size]
        leaves = int.from_bytes(page[4:8])
        for place in range(8, 8 + 4 * leaves, 4):
            number = int.from_bytes(page[place : place + 4])
            free.append((number, content[(number - 1) * size : number * size]))
        trunk = int.from_bytes(page[:4])
    return free


def _page_size(database: sqlite3.Connection) -> int:
    (size,) = database.execute("PRAGMA page_size").fetchone()
    return int(size)
