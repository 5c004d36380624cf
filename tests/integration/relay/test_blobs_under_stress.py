"""Blobs when the relay is killed at any moment, and how much memory large ones take.

    python -m tests.integration.relay.test_blobs_under_stress [GIB]
    E2EE_BLOB_KILLS=8 python3 dev.py test tests/integration/relay/test_blobs_under_stress.py

The first sends and fetches a large file (4 GiB), and prints speed and the relay's memory; the second kills more often.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import random
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.transport.blob_client import RelayBlobs
from tests.fakes.blob_relay import BlobRelayProcess
from tests.fakes.blobs import address_of, file_of, nothing_said, owned_blob

MIB = 1 << 20
KILLS = int(os.environ.get("E2EE_BLOB_KILLS", "2"))
FILE_BYTES = 20 * MIB
"""More than sockets hold: whoever kills the relay at the first piece kills it before the last one."""
GROWTH_BYTES_MAX = 48 * MIB
"""What 64 MiB through two lanes may add to a relay that did nothing yet: buffers of chunks and TLS, not the file."""


@pytest.mark.parametrize("library", ["picows", "websockets"])
async def test_kill_9_at_any_moment_loses_no_chunk_and_serves_no_half_one(tmp_path, library):
    chance = random.Random(3)
    source, target, client = file_of(tmp_path / "source", FILE_BYTES), tmp_path / "target", RelayBlobs()
    relay = BlobRelayProcess(tmp_path / "relay", library)
    relay.start()
    blob, durable = owned_blob(relay.address), set()
    for kill_at in sorted(chance.sample(range(2, 11), KILLS)):
        with contextlib.suppress(RelayFailure):
            await client.upload(blob, source, lambda done, _, at=kill_at: relay.kill() if done == at * MIB else None)
        there = relay.chunks(blob)
        assert len(there) >= kill_at, "what was acknowledged is there"
        assert durable <= there.keys()
        durable = set(there)
        for name, path in there.items():
            start = int(name) * MIB
            assert path.read_bytes()[:-32] == source.read_bytes()[start : start + MIB]
        relay.start()
        with pytest.raises(RelayFailure, match=r"blob\.unknown"):
            await client.download(address_of(blob), FILE_BYTES, target, nothing_said)
    try:
        await client.upload(blob, source, nothing_said)
        killed = []

        def kill_once(done: int, _: int) -> None:
            if not killed and done:
                killed.append(relay.kill())

        with pytest.raises(RelayFailure, match=r"relay\.unreachable"):
            await client.download(address_of(blob), FILE_BYTES, target, kill_once)
        relay.start()
        await client.download(address_of(blob), FILE_BYTES, target, nothing_said)
        assert target.read_bytes() == source.read_bytes()
    finally:
        relay.kill()


async def test_memory_stays_flat_whatever_the_size_is(tmp_path):
    with BlobRelayProcess(tmp_path / "relay") as relay:
        before = relay.resident_bytes()
        await _there_and_back(relay, tmp_path, 64)
        grown = relay.peak_bytes() - before
    assert grown < GROWTH_BYTES_MAX, f"{grown / MIB:.0f} MiB"


async def _there_and_back(relay: BlobRelayProcess, folder: Path, size_mib: int) -> tuple[float, float]:
    """Seconds up and down. The file must come back as it was."""
    source, target = folder / "source", folder / "target"
    with source.open("wb") as file:
        for _ in range(size_mib):
            file.write(os.urandom(MIB))
    client, blob = RelayBlobs(), owned_blob(relay.address)
    begun = time.monotonic()
    await client.upload(blob, source, nothing_said)
    between = time.monotonic()
    await client.download(address_of(blob), size_mib * MIB, target, nothing_said)
    ended = time.monotonic()
    with source.open("rb") as sent, target.open("rb") as came:
        assert hashlib.file_digest(sent, "blake2b").digest() == hashlib.file_digest(came, "blake2b").digest()
    return between - begun, ended - between


def _main(gib: float) -> None:
    size_mib = int(gib * 1024)
    with tempfile.TemporaryDirectory() as folder, BlobRelayProcess(Path(folder) / "relay") as relay:
        before = relay.resident_bytes()
        up, down = asyncio.run(_there_and_back(relay, Path(folder), size_mib))
        used = psutil.Process(relay.process.pid).cpu_times()
        print(f"{size_mib} MiB: up {size_mib / up:.0f} MiB/s, down {size_mib / down:.0f} MiB/s")
        print(
            f"relay: {before / MIB:.0f} MiB before, {relay.peak_bytes() / MIB:.0f} MiB at most; CPU {used.user + used.system:.1f} s"
        )
        print(f"client: {psutil.Process().memory_info().rss / MIB:.0f} MiB")


if __name__ == "__main__":
    _main(float(sys.argv[1]) if len(sys.argv) > 1 else 4.0)
