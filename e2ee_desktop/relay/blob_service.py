"""Blobs of one relay, started and stopped: lines are counted, what is over is swept away, what is under way may end.

Made in a running event loop. `protocol` is what serves one connection, once the first bytes said that it speaks HTTP.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from e2ee_desktop.relay.blob_limits import BlobLimits, Gate
from e2ee_desktop.relay.blob_line import BlobLine, Room, Streams, source_of
from e2ee_desktop.relay.blob_objects import BlobObjects
from e2ee_desktop.relay.blob_requests import BlobRequests, Greet
from e2ee_desktop.relay.blob_shelf import BlobShelf

SWEEP_SECONDS = 6 * 3_600
READ_AHEAD_BYTES = 65_536
_DAY_SECONDS = 86_400


def today() -> int:
    """Days since 1970-01-01 UTC."""
    return int(time.time()) // _DAY_SECONDS


@dataclass(frozen=True, slots=True)
class BlobWorld:
    """What the service needs from around it. today: days since 1970-01-01 UTC."""

    objects: BlobObjects
    gate: Gate
    today: Callable[[], int] = today


class BlobService:
    """All HTTP lines of one relay."""

    def __init__(self, world: BlobWorld, limits: BlobLimits) -> None:
        self._limits = limits
        self._shelf = BlobShelf(world.objects, limits, world.today)
        self._requests, self._room = BlobRequests(self._shelf, world.gate), Room(limits)
        self._lines: dict[asyncio.Task[None], BlobLine] = {}
        self._sources: Counter[str] = Counter()
        self._stopping = False

    def protocol(self, greet: Greet) -> asyncio.StreamReaderProtocol:
        """For one new connection. greet: a hello frame for the certificate that it was shown, encoded."""

        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await self._connected((reader, writer), greet)

        return asyncio.StreamReaderProtocol(asyncio.StreamReader(READ_AHEAD_BYTES), connected)

    async def run(self) -> None:
        """Count what is there, then sweep, for ever. Nothing can be created before the first count."""
        while True:
            await self._shelf.sweep()
            await asyncio.sleep(SWEEP_SECONDS)

    async def drain(self) -> None:
        """Let requests that are under way be answered, for a moment; then close every line."""
        self._stopping = True
        for task, line in tuple(self._lines.items()):
            line.stop()
            if line.idle:
                task.cancel()
        if self._lines:
            _, late = await asyncio.wait(tuple(self._lines), timeout=self._limits.patience.goodbye)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)

    async def _connected(self, streams: Streams, greet: Greet) -> None:
        source, task = source_of(streams[1]), asyncio.current_task()
        full = len(self._lines) >= self._limits.lines or self._sources[source] >= self._limits.lines_per_source
        if full or self._stopping or task is None:
            streams[1].transport.abort()
            return
        line = BlobLine(streams, self._requests, self._room, self._limits.patience, greet)
        self._lines[task] = line
        self._sources[source] += 1
        try:
            await line.run()
        finally:
            del self._lines[task]
            self._sources[source] -= 1
            if not self._sources[source]:
                del self._sources[source]
