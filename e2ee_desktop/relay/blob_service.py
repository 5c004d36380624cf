"""Blobs of one relay, started and stopped: lines are counted, what is over is swept away, what is under way may end.

Made in a running event loop. `protocol` is what serves one connection, once the first bytes said that it speaks HTTP.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.blob_gate import BlobGate
from e2ee_desktop.relay.blob_limits import BlobLimits
from e2ee_desktop.relay.blob_line import BlobLine, Caller, Room, Streams
from e2ee_desktop.relay.blob_objects import BlobObjects
from e2ee_desktop.relay.blob_requests import BlobRequests
from e2ee_desktop.relay.blob_shelf import BlobShelf
from e2ee_desktop.wire.frames_control import Hello

SWEEP_SECONDS, SWEEP_RETRY_SECONDS = 6 * 3_600, 60
READ_AHEAD_BYTES = 65_536
_DAY_SECONDS = 86_400


def today() -> int:
    """Days since 1970-01-01 UTC."""
    return int(time.time()) // _DAY_SECONDS


@dataclass(frozen=True, slots=True)
class BlobWorld:
    """What the service needs from around it. today: days since 1970-01-01 UTC."""

    objects: BlobObjects
    gate: BlobGate
    today: Callable[[], int] = today


class BlobService:
    """All HTTP lines of one relay."""

    def __init__(self, world: BlobWorld, limits: BlobLimits) -> None:
        loop = asyncio.get_running_loop()
        self._gate, self._patience = world.gate, limits.patience
        self._shelf = BlobShelf(world.objects, limits, world.today)
        self._requests = BlobRequests(self._shelf, world.gate, lambda: int(loop.time() * 1_000))
        self._lines_room = Room(limits.lines, limits.lines_per_source)
        self._bodies_room = Room(limits.bodies, limits.bodies_per_source)
        self._lines: dict[asyncio.Task[None], BlobLine] = {}
        self._stopping = False

    def protocol(self, greet: Callable[[], Hello]) -> asyncio.StreamReaderProtocol:
        """For one new connection. greet: makes a hello for the certificate that it was shown."""

        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await self._connected((reader, writer), greet)

        return asyncio.StreamReaderProtocol(asyncio.StreamReader(READ_AHEAD_BYTES), connected)

    async def run(self) -> None:
        """Count what is there, then sweep, for ever. Nothing can be created before the first count."""
        while True:
            try:
                await self._shelf.sweep()
            except StorageFailure:  # a store that is away for a while; those who create are told to wait
                await asyncio.sleep(SWEEP_RETRY_SECONDS)
            else:
                await asyncio.sleep(SWEEP_SECONDS)

    async def drain(self) -> None:
        """Let requests that are under way be answered, for a moment; then close every line."""
        self._stopping = True
        for task, line in tuple(self._lines.items()):
            line.stop()
            if line.idle:
                task.cancel()
        if self._lines:
            _, late = await asyncio.wait(tuple(self._lines), timeout=self._patience.goodbye)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)

    async def _connected(self, streams: Streams, greet: Callable[[], Hello]) -> None:
        peer: tuple[str, int] | None = streams[1].get_extra_info("peername")
        source = self._gate.source(peer[0] if peer else "")
        task = asyncio.current_task()
        with self._lines_room.for_one(source) as room:
            if not room or self._stopping or task is None:
                streams[1].transport.abort()
                return
            hello = msgspec.structs.replace(greet(), creating=self._gate.price)
            line = BlobLine(Caller(streams, source, hello), self._requests, self._bodies_room, self._patience)
            self._lines[task] = line
            try:
                await line.run()
            finally:
                del self._lines[task]
