"""The whole path: from `send_text` to the other side's database, through a real relay over TLS.

Both people live in this one process, the relay in another: what one machine does for both ends. Every message is in a
durable transaction three times: sealed at the sender, accepted by the relay, stored at the recipient.
"""

from __future__ import annotations

import asyncio
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.people import Resident, befriend, relay_process
from benchmarks.rows import Row

MESSAGES = 1_000
PINGS = 50


def main(json: bool) -> Iterator[Row]:  # noqa: ARG001 - nothing is printed here
    """Messages a second one way, CPU a message at both ends, and the time from key press to the other database."""
    with tempfile.TemporaryDirectory() as folder, relay_process(Path(folder) / "relay") as address:
        yield from asyncio.run(_measure(Path(folder), address))


async def _measure(folder: Path, address: str) -> list[Row]:
    alice, bob = Resident("Alice", folder, address), Resident("Bob", folder, address)
    await alice.open()
    await bob.open()
    await befriend(alice, bob)
    contact = alice.messenger.contacts()[0].contact_id
    began_s, began_cpu_s, before = time.perf_counter(), _cpu_s(), bob.received
    for number in range(MESSAGES):
        await alice.messenger.send_text(contact, f"message {number}")
        await asyncio.sleep(0)
    await bob.has_received(before + MESSAGES)
    took_s, cpu_s = time.perf_counter() - began_s, _cpu_s() - began_cpu_s
    latencies = []
    for _ in range(PINGS):
        started, before = time.perf_counter(), bob.received
        await alice.messenger.send_text(contact, "ping")
        await bob.has_received(before + 1)
        latencies.append((time.perf_counter() - started) * 1000)
    await alice.close()
    await bob.close()
    return [
        Row("path_messages_s", MESSAGES / took_s, "messages/s"),
        Row("path_cpu_ms", cpu_s * 1000 / MESSAGES, "ms CPU/message"),
        Row("path_latency_p50", statistics.median(latencies), "ms"),
        Row("path_latency_max", max(latencies), "ms"),
    ]


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
