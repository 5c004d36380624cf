"""Whether the other end of a line is there still: asked as soon as an answer is overdue, and never otherwise.

A line can be half open: the other end is gone, or the way to it, and nobody was told. A client that waits for an answer finds out
within OVERDUE_SECONDS and PROBE_SECONDS together, before the answer's own time is over. Anything that comes is a sign of
life, so that neither a relay whose disk is slow (it answers a ping) nor a thin line (earlier answers arrive one by one) is taken
for dead. Where nothing is awaited nothing is sent: an idle line has no more traffic than before. Knows no frame.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

OVERDUE_SECONDS = 3.0
"""Of silence, while an answer is awaited."""
PROBE_SECONDS = 4.0
"""And so much longer, after it was asked: enough for a way through Tor."""

Ping = Callable[[], Awaitable[Awaitable[float]]]
"""Sends one; returns what ends when its answer comes."""


class Liveness:
    """Of one line. ping: see `Ping`. awaited: whether an answer is awaited now."""

    def __init__(self, ping: Ping, awaited: Callable[[], bool]) -> None:
        self._ping, self._awaited = ping, awaited
        self._loop = asyncio.get_running_loop()
        self._since = self._loop.time()
        self._asked = asyncio.Event()

    def asked(self) -> None:
        """The first answer of several is awaited from now on."""
        self._since = self._loop.time()
        self._asked.set()

    def heard(self) -> None:
        """Something came."""
        self._since = self._loop.time()

    async def gone(self) -> None:
        """Until the other end is."""
        while True:
            await self._asked.wait()
            if not self._awaited():
                self._asked.clear()
                continue
            left = self._since + OVERDUE_SECONDS - self._loop.time()
            if left > 0:
                await asyncio.sleep(left)
            elif not await self._answers():
                return

    async def _answers(self) -> bool:
        since = self._since
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PROBE_SECONDS):
                await (await self._ping())
                self.heard()
        return self._since != since
