"""Conversations that have grown: opening, paging, searching and catching up with 10,000 and with 1,000,000 messages,
and a twentieth as many files.

A person notices time that grows with their history, so each figure of the long history is given beside the short one's.
Medians; the rounds of both histories alternate, so that a busy machine slows both alike.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.catchup import catch_up
from benchmarks.file_transfer import transfer
from benchmarks.long_history import HAN, RARE, fill
from benchmarks.people import Resident, relay_process
from benchmarks.rows import Row
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.search import SearchWish

SIZES = {"10k": 10_000, "1m": 1_000_000}
SHORT_SIZES = {"1k": 1_000, "10k": 10_000}
ROUNDS, WAITING, SHORT_WAITING, SENT = 15, 10_000, 200, 200
PAGE, HITS = 100, 20
FILE_BYTES, SHORT_FILE_BYTES = 1 << 30, 1 << 26
"""`dev.py bench file_transfer` sends the largest there is."""


def main(json: bool, short: bool = False) -> Iterator[Row]:
    """Each figure at each size, and how many times the long one's it is of the short one's; then a file."""
    sizes = SHORT_SIZES if short else SIZES
    with tempfile.TemporaryDirectory() as folder, relay_process(Path(folder) / "relay") as address:
        people = {name: Resident(f"History{name}", Path(folder), address) for name in sizes}
        asyncio.run(_grow(people, sizes, quiet=json))
        yield from _rows("open_ms", "ms", asyncio.run(_openings(people)))
        yield from asyncio.run(_reading(people))
        yield from asyncio.run(_catching_up(people, Path(folder), address, SHORT_WAITING if short else WAITING, json))
        yield from asyncio.run(transfer(Path(folder), address, SHORT_FILE_BYTES if short else FILE_BYTES))


async def _grow(people: dict[str, Resident], sizes: dict[str, int], *, quiet: bool) -> None:
    for name, person in people.items():
        await person.open(connected=False)
        fill(person.parts, sizes[name], person.attachments, quiet=quiet)
        await person.close()


async def _reading(people: dict[str, Resident]) -> list[Row]:
    for person in people.values():
        await person.open(connected=False)
    rows = [*_rows("page_ms", "ms", _rounds(people, _page)), *_rows("search_ms", "ms", _rounds(people, _search))]
    for person in people.values():
        await person.close()
    return rows


async def _catching_up(people: dict[str, Resident], folder: Path, address: str, waiting: int, quiet: bool) -> list[Row]:
    caught = {
        name: await catch_up(Resident(f"Alice{name}", folder, address), person, waiting, quiet=quiet)
        for name, person in people.items()
    }
    sending = {name: await _sending(person) for name, person in people.items()}
    rows = _rows("catchup_10k_s", "s", {name: one.took_s for name, one in caught.items()})
    rows += _rows("send_ms", "ms", sending)
    return rows + _rows("catchup_10k_cpu_s", "s CPU", {name: one.cpu_s for name, one in caught.items()})


async def _sending(person: Resident) -> float:
    """Milliseconds until a text to somebody who was met last is sealed and in the database."""
    await person.open(connected=False)
    contact_id, took_s = person.messenger.contacts()[-1].contact_id, list[float]()
    for number in range(SENT):
        began_s = time.perf_counter()
        await person.messenger.send_text(contact_id, f"answer {number}")
        took_s.append(time.perf_counter() - began_s)
    await person.close()
    return statistics.median(took_s) * 1000


def _rows(name: str, unit: str, figures: dict[str, float]) -> list[Row]:
    (small, little), (large, much) = figures.items()
    return [Row(f"{name}_{small}", little, unit), Row(f"{name}_{large}", much, unit, small, much / little)]


async def _openings(people: dict[str, Resident]) -> dict[str, float]:
    """Until the conversation list is there."""
    found: dict[str, list[float]] = {name: [] for name in people}
    for _ in range(ROUNDS):
        for name, person in people.items():
            began_s = time.perf_counter()
            await person.open(connected=False)
            person.messenger.conversations()
            found[name].append((time.perf_counter() - began_s) * 1000)
            await person.close()
    return {name: statistics.median(each) for name, each in found.items()}


def _rounds(people: dict[str, Resident], deed: Callable[[Resident], int]) -> dict[str, float]:
    """Milliseconds of one call each; `deed` returns how many calls it made."""
    found: dict[str, list[float]] = {name: [] for name in people}
    for _ in range(ROUNDS):
        for name, person in people.items():
            began_s = time.perf_counter()
            calls = deed(person)
            found[name].append((time.perf_counter() - began_s) * 1000 / calls)
    return {name: statistics.median(each) for name, each in found.items()}


def _page(person: Resident) -> int:
    """Back through ten pages of the longest conversation."""
    contact_id, before = _busiest(person), None
    for pages in range(1, 11):
        found = person.messenger.history(contact_id, before, PAGE)
        if len(found) < PAGE:
            return pages
        before = found[0].row
    return 10


def _busiest(person: Resident) -> ContactId:
    """Who was written to first in the list of contacts: the words' law is the people's too."""
    return person.messenger.contacts()[0].contact_id


def _search(person: Resident) -> int:
    """What people type, letter by letter: frequent and rare words, parts of words, Chinese, each alone and with filters.

    Each finds as many in the short history as in the long one, a whole page or RARE's three: showing what was found costs too.
    """
    busiest = _busiest(person)
    wishes = [
        *(SearchWish(RARE[:letters]) for letters in (1, 2, *range(4, len(RARE) + 1))),
        *(SearchWish(text) for text in ("e", "et", "eta", "the", HAN[0], HAN[5:7], HAN[40:42], "zzzzqqq")),
        SearchWish("e", busiest),
        SearchWish("e", has_link=True),
        SearchWish("e", since_ms=1_500_000_000_000, until_ms=1_510_000_000_000),
    ]
    for wish in wishes:
        person.messenger.search(wish, None, HITS)
    return len(wishes)
