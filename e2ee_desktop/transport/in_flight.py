"""How much may be on its way to a relay at once, first come, first served.

Counted in units of the smallest envelope, so that on a thin line (1 Mbit/s) what is on its way still arrives within a
request's time-out, however large the envelopes.
"""

from __future__ import annotations

import asyncio
from collections import deque
from types import TracebackType

UNITS_MAX = 256
UNIT_BYTES = 4_096


class InFlight:
    """A semaphore that counts bytes."""

    def __init__(self) -> None:
        self._free = UNITS_MAX
        self._queue: deque[tuple[int, asyncio.Future[None]]] = deque()

    def room_for(self, size_bytes: int) -> _Place:
        """`async with` it around a request."""
        return _Place(self, min(UNITS_MAX, 1 + size_bytes // UNIT_BYTES))

    async def take(self, units: int) -> None:
        """Wait for so many units."""
        if self._free >= units and not self._queue:
            self._free -= units
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append((units, turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give(units)  # the turn came in the same moment
            raise

    def give(self, units: int) -> None:
        """Return so many units, and let the next ones in."""
        self._free += units
        while self._queue and (self._queue[0][1].cancelled() or self._queue[0][0] <= self._free):
            wanted, turn = self._queue.popleft()
            if not turn.cancelled():
                self._free -= wanted
                turn.set_result(None)


class _Place:
    def __init__(self, in_flight: InFlight, units: int) -> None:
        self._in_flight, self._units = in_flight, units

    async def __aenter__(self) -> None:
        await self._in_flight.take(self._units)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._in_flight.give(self._units)
