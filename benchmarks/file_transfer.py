"""A file from one person to another through a real relay on loopback: sealed, uploaded, announced, fetched, checked and saved.

4 GiB, the largest that is sent; `--short` takes 256 MiB. Time of the wall counts, from the wish to the announcement (and to the whole file); CPU of
both ends beside it, since a busy machine slows the former. Memory is the most that a process ever had, less what it had before.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.people import Resident, befriend, relay_process
from benchmarks.rows import Row
from e2ee_desktop.domain.files import FileState
from e2ee_desktop.services.file_face import FileToSend

SIZE_BYTES, SHORT_BYTES = 4 * 1024**3, 256 * 1024**2
MEGABYTE, MIB = 1_000_000, 1024**2
_PIECE_BYTES = 8 * MIB


@dataclass(frozen=True, slots=True)
class Spent:
    """Of one direction: seconds of the wall, of this process's and of the relay's CPU."""

    wall_s: float
    own_cpu_s: float
    relay_cpu_s: float


def main(json: bool, short: bool = False) -> Iterator[Row]:  # noqa: ARG001 - nothing here prints
    """Megabytes a second both ways, CPU and memory."""
    with tempfile.TemporaryDirectory() as folder, relay_process(Path(folder) / "relay") as address:
        yield from asyncio.run(transfer(Path(folder), address, SHORT_BYTES if short else SIZE_BYTES))


async def transfer(folder: Path, address: str, size_bytes: int) -> list[Row]:
    """Send a file of so many bytes from one new person to another."""
    alice, bob = Resident("FileAlice", folder, address), Resident("FileBob", folder, address)
    for person in (alice, bob):
        await person.open()
    await befriend(alice, bob)
    source = await asyncio.to_thread(_made, folder, size_bytes)
    relay = psutil.Process().children()[0]
    before = [process.memory_info().rss for process in (psutil.Process(), relay)]
    contact_id = alice.messenger.contacts()[0].contact_id
    begun = _Begun.now(relay)
    await alice.messenger.send_file(contact_id, FileToSend(source))
    await alice.messenger.settle_files()
    sent = begun.spent(relay)
    source.unlink()
    await bob.has_received(2)
    contact_id = bob.messenger.contacts()[0].contact_id
    message_id = bob.messenger.history(contact_id, None, 1)[-1].message_id
    begun = _Begun.now(relay)
    await bob.messenger.fetch_file(contact_id, message_id)
    await bob.messenger.settle_files()
    fetched = begun.spent(relay)
    grown = [(_peak_bytes(pid) - rss) / MIB for pid, rss in zip((os.getpid(), relay.pid), before, strict=True)]
    card = bob.messenger.history(contact_id, None, 1)[-1].file
    if card is None or card.state is not FileState.HERE:
        raise RuntimeError("the file did not arrive")
    for person in (alice, bob):
        await person.close()
    return [*_rows("send", size_bytes, sent), *_rows("fetch", size_bytes, fetched), *_memory(grown)]


def _rows(name: str, size_bytes: int, spent: Spent) -> list[Row]:
    megabytes = size_bytes / MEGABYTE
    return [
        Row(f"file_{name}_mb_s", megabytes / spent.wall_s, "MB/s"),
        Row(f"file_{name}_cpu_ms_mb", 1000 * spent.own_cpu_s / megabytes, "ms CPU/MB"),
        Row(f"file_{name}_relay_cpu_ms_mb", 1000 * spent.relay_cpu_s / megabytes, "ms CPU/MB"),
    ]


def _memory(grown: list[float]) -> list[Row]:
    return [Row(f"file_{who}_grown_mib", mib, "MiB") for who, mib in zip(("people", "relay"), grown, strict=True)]


@dataclass(frozen=True, slots=True)
class _Begun:
    wall_s: float
    own_cpu_s: float
    relay_cpu_s: float

    @classmethod
    def now(cls, relay: psutil.Process) -> _Begun:
        return cls(time.perf_counter(), time.process_time(), _cpu_s(relay))

    def spent(self, relay: psutil.Process) -> Spent:
        now = _Begun.now(relay)
        return Spent(now.wall_s - self.wall_s, now.own_cpu_s - self.own_cpu_s, now.relay_cpu_s - self.relay_cpu_s)


def _cpu_s(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _peak_bytes(pid: int) -> int:
    """As Linux tells it; elsewhere what there is now."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return int(psutil.Process(pid).memory_info().rss)
    return int(status.read_text().split("VmHWM:")[1].split()[0]) * 1_024


def _made(folder: Path, size_bytes: int) -> Path:
    path, piece = folder / "source.bin", os.urandom(_PIECE_BYTES)
    with path.open("wb") as file:
        for _ in range(size_bytes // len(piece)):
            file.write(piece)
    return path
