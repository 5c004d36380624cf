"""Coming back after a long absence: 10,000 waiting messages received, opened, stored durably and acknowledged."""

from __future__ import annotations

import asyncio
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.people import Resident, befriend, relay_process
from benchmarks.rows import Row

WAITING = 10_000


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """wrong: messages lost, doubled or out of order."""

    took_s: float
    cpu_s: float
    wrong: int


def main(json: bool) -> Iterator[Row]:
    """Seconds and CPU seconds until all are in the database, and how many are lost or doubled (0)."""
    with tempfile.TemporaryDirectory() as folder, relay_process(Path(folder) / "relay") as address:
        alice, bob = Resident("Alice", Path(folder), address), Resident("Bob", Path(folder), address)
        caught = asyncio.run(catch_up(alice, bob, WAITING, quiet=json))
    yield Row("catchup_10k_s", caught.took_s, "s")
    yield Row("catchup_10k_cpu_s", caught.cpu_s, "s CPU")
    yield Row("catchup_lost_or_double", caught.wrong, "messages")


async def catch_up(alice: Resident, bob: Resident, waiting: int, *, quiet: bool) -> CaughtUp:
    """Bob comes back to `waiting` messages of Alice, whom he meets for this; what he has already stays as it is."""
    await alice.open()
    await bob.open()
    known = {one.contact_id for one in bob.messenger.contacts()}
    await befriend(alice, bob)
    await bob.close()
    contact = alice.messenger.contacts()[0].contact_id
    for number in range(waiting):
        await alice.messenger.send_text(contact, f"message {number}")
        if number % 500 == 0:
            if not quiet:
                sys.stderr.write(f"\r  preparing {number:,} of {waiting:,}")
            await asyncio.sleep(0)
    while not await alice.messenger.flush():  # noqa: ASYNC110 - the relay may answer busy; nothing tells when it is not
        await asyncio.sleep(0.1)
    if not quiet:
        sys.stderr.write("\r" + " " * 40 + "\r")
    await alice.close()
    began_s, began_cpu_s = time.perf_counter(), _cpu_s()
    await bob.open()
    await bob.has_received(waiting)
    took_s, cpu_s = time.perf_counter() - began_s, _cpu_s() - began_cpu_s
    (alice_id,) = [one.contact_id for one in bob.messenger.contacts() if one.contact_id not in known]
    texts = [message.text for message in bob.messenger.history(alice_id, None, waiting + 10)]
    await bob.close()
    wanted = ["welcome", *(f"message {number}" for number in range(waiting))]
    wrong = sum(1 for got, sent in zip(texts, wanted, strict=False) if got != sent) + abs(len(texts) - len(wanted))
    return CaughtUp(took_s, cpu_s, wrong)


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
