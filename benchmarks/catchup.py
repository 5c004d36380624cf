"""Coming back after a long absence: 10,000 waiting messages received, opened, stored durably and acknowledged."""

from __future__ import annotations

import asyncio
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.people import Resident, befriend, relay_process
from benchmarks.rows import Row

WAITING = 10_000


def main(json: bool) -> Iterator[Row]:
    """Seconds and CPU seconds until all are in the database, and how many are lost or doubled (0)."""
    with tempfile.TemporaryDirectory() as folder, relay_process(Path(folder) / "relay", WAITING + 100) as address:
        yield from asyncio.run(_measure(Path(folder), address, quiet=json))


async def _measure(folder: Path, address: str, *, quiet: bool) -> list[Row]:
    alice, bob = Resident("Alice", folder, address), Resident("Bob", folder, address)
    await alice.open()
    await bob.open()
    await befriend(alice, bob)
    await bob.close()
    contact = alice.messenger.contacts()[0].contact_id
    for number in range(WAITING):
        await alice.messenger.send_text(contact, f"message {number}")
        if number % 500 == 0:
            if not quiet:
                sys.stderr.write(f"\r  preparing {number:,} of {WAITING:,}")
            await asyncio.sleep(0)
    while not await alice.messenger.flush():  # noqa: ASYNC110 - the relay may answer busy; nothing tells when it is not
        await asyncio.sleep(0.1)
    if not quiet:
        sys.stderr.write("\r" + " " * 40 + "\r")
    await alice.close()
    began_s, began_cpu_s = time.perf_counter(), _cpu_s()
    await bob.open()
    await bob.has_received(WAITING)
    took_s, cpu_s = time.perf_counter() - began_s, _cpu_s() - began_cpu_s
    alice_id = bob.messenger.contacts()[0].contact_id
    texts = [message.text for message in bob.messenger.history(alice_id, None, WAITING + 10)]
    await bob.close()
    wanted = ["welcome", *(f"message {number}" for number in range(WAITING))]
    wrong = sum(1 for got, sent in zip(texts, wanted, strict=False) if got != sent) + abs(len(texts) - len(wanted))
    return [
        Row("catchup_10k_s", took_s, "s"),
        Row("catchup_10k_cpu_s", cpu_s, "s CPU"),
        Row("catchup_lost_or_double", wrong, "messages"),
    ]


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
