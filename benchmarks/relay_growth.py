"""How the relay's store grows: time and memory with 10,000 and 1,000,000 mailboxes, and with 1,000 and 10,000 waiting in one.

In a process of its own for each size, without the network: `python -m benchmarks.relay_growth MAILBOXES WAITING` prints one JSON
object. Times are CPU; memory is the process's, with everything that it holds.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from benchmarks.relay_serve import QUOTA, make_mailboxes
from benchmarks.relay_wire import BenchmarkMailbox
from benchmarks.rows import Row
from e2ee_desktop.relay.mailbox_store import Accepted, AcceptEnvelope, ReadEnvelopes, Waiting
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore

MAILBOXES, WAITING = (10_000, 1_000_000), (1_000, 10_000)
_BATCH, _BATCHES = 200, 50
_READ = 128
_BODY = bytes(4_096)
_ROOT = Path(__file__).resolve().parents[1]


def rows() -> Iterator[Row]:
    """Rows for both mailbox counts, then for both depths."""
    for count in MAILBOXES:
        found = _measured(count, WAITING[0])
        yield Row(f"grow_{count}_mailboxes_accept", found["accept_us"], "us CPU")
        yield Row(f"grow_{count}_mailboxes_open", found["reopen_ms"], "ms CPU")
        yield Row(f"grow_{count}_mailboxes_memory", found["memory_mib"], "MiB")
        yield Row(f"grow_{count}_mailboxes_disk", found["disk_bytes_mailbox"], "B/mailbox")
    for depth in WAITING:
        found = _measured(1_000, depth)
        yield Row(f"grow_{depth}_waiting_read", found["read_us"], "us CPU/envelope")
        yield Row(f"grow_{depth}_waiting_memory", found["memory_mib"], "MiB")


def _measured(mailboxes: int, waiting: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.relay_growth", str(mailboxes), str(waiting)]
    done = subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


async def _measure(folder: Path, mailboxes: int, waiting: int) -> dict[str, float]:
    await make_mailboxes(folder, ((0, mailboxes),))
    disk = _disk_bytes(folder) / mailboxes
    began = time.process_time()
    store = SqliteMailboxStore(folder, QUOTA)
    reopened = time.process_time() - began
    chance = random.Random(1)
    names = [BenchmarkMailbox.numbered(chance.randrange(mailboxes)) for _ in range(_BATCH * _BATCHES)]
    began = time.process_time()
    for start in range(0, len(names), _BATCH):
        await store.apply([_envelope(name) for name in names[start : start + _BATCH]])
    accepted = time.process_time() - began
    deep = BenchmarkMailbox.numbered(0)
    for _ in range(0, waiting, _BATCH):
        outcomes = await store.apply([_envelope(deep) for _ in range(_BATCH)])
    [last] = [each for each in outcomes[-1:] if isinstance(each, Accepted)]
    began, after, read = time.process_time(), 0, 0
    while True:
        [found] = await store.apply([ReadEnvelopes(last.mailbox, after, _READ, 2**30)])
        assert isinstance(found, Waiting)
        read += len(found.envelopes)
        if found.complete:
            break
        after = found.envelopes[-1].sequence
    took = time.process_time() - began
    memory = psutil.Process().memory_info().rss / 2**20
    await store.close()
    return {
        "accept_us": accepted / len(names) * 1e6,
        "reopen_ms": reopened * 1e3,
        "read_us": took / read * 1e6,
        "memory_mib": memory,
        "disk_bytes_mailbox": disk,
    }


def _disk_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


def _envelope(mailbox: BenchmarkMailbox) -> AcceptEnvelope:
    return AcceptEnvelope(mailbox.send_id, mailbox.capability, os.urandom(16), _BODY)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        print(json.dumps(asyncio.run(_measure(Path(temporary), int(sys.argv[1]), int(sys.argv[2])))))
