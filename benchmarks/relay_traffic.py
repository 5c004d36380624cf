"""The traffic that every server gets alike: closed loop, open loop, recipients who are away, idle connections.

    delivered   closed loop: `window` messages on their way in each pair; one that arrives is answered by the next one sent
    latency     open loop: so many a second, timed from the moment that each was due, so that a stall counts in full
    accepted    closed loop to recipients who are away; counted when the server has said that it has them
    idle        connections that say nothing

Knows no protocol: a `Contender` does. Reads a server's CPU from its process tree; wall-clock time only where it is asked for.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Protocol

import psutil

NUMBER_BYTES = 12
Heard = Callable[[int, Sequence[bytes]], None]
"""Called with a pair and the numbers of the messages that arrived there."""
Stored = Callable[[int, int], None]
"""Called with a sender and how many of its messages the server says it has."""

_FILLER = bytes(range(0x30, 0x3A)) + bytes(range(0x41, 0x5B)) + bytes(range(0x61, 0x7B))
_WARM_SECONDS = 1.0
_DRAIN_SECONDS = 20.0
_LOOK_SECONDS = 0.05
_AT_ONCE = 50


class Contender(Protocol):
    """A server under load, seen from its clients."""

    async def connect(self, pairs: int, heard: Heard) -> None: ...
    def send(self, pair: int, numbers: Sequence[bytes]) -> None: ...
    async def connect_idle(self, name: int) -> None: ...
    def expect_absent(self, recipients: int, stored: Stored) -> None: ...
    def send_absent(self, pair: int, recipients: Sequence[int], numbers: Sequence[bytes]) -> None: ...
    def refused(self) -> int: ...


def payload(number: bytes, size: int) -> bytes:
    """`size` bytes of text that begin with `number` of NUMBER_BYTES."""
    filler = size - NUMBER_BYTES
    return number.rjust(NUMBER_BYTES, b"0") + (_FILLER * (filler // len(_FILLER) + 1))[:filler]


def tree(process_id: int) -> list[psutil.Process]:
    """A server and everything it started."""
    root = psutil.Process(process_id)
    return [root, *root.children(recursive=True)]


def cpu_seconds(process_id: int) -> float:
    """CPU of a server so far."""
    return sum(each.cpu_times().user + each.cpu_times().system for each in tree(process_id))


def memory_kib(process_id: int) -> float:
    """Resident memory of a server."""
    return sum(each.memory_info().rss for each in tree(process_id)) / 1_024


class Traffic:
    """One contender's load. server: process id."""

    def __init__(self, contender: Contender, server: int) -> None:
        self._contender, self._server = contender, server
        self._heard: Heard = lambda _pair, _numbers: None
        self._pairs = 0
        self._next = 0

    async def connect(self, pairs: int) -> None:
        """Sign in `pairs` senders and as many recipients."""
        self._pairs = pairs
        await self._contender.connect(pairs, self._hear)

    async def delivered(self, window: int, seconds: float) -> dict[str, float]:
        """Messages delivered in `seconds` after a second of warming up; lost: what never came."""
        arrived, began, running = 0, self._next, True

        def heard(pair: int, numbers: Sequence[bytes]) -> None:
            nonlocal arrived
            arrived += len(numbers)
            if running:
                self._contender.send(pair, self._numbers(len(numbers)))

        self._heard = heard
        for pair in range(self._pairs):
            self._contender.send(pair, self._numbers(window))
        await asyncio.sleep(min(_WARM_SECONDS, seconds))
        clocks, before = self._clocks(), arrived
        await asyncio.sleep(seconds)
        measured = self._since(clocks, arrived - before)
        running = False
        await _until(lambda: arrived >= self._next - began)
        return measured | {"lost": self._next - began - arrived, "refused": self._contender.refused()}

    async def latency(self, rate: float, seconds: float) -> dict[str, float]:
        """Milliseconds from the moment that a message was due to its arrival."""
        due: dict[bytes, float] = {}
        took: list[float] = []

        def heard(_pair: int, numbers: Sequence[bytes]) -> None:
            now = time.perf_counter()
            took.extend(now - due.pop(number) for number in numbers if number in due)

        self._heard = heard
        count, began = int(rate * seconds), time.perf_counter()
        sent = 0
        while sent < count:
            while sent < count and began + sent / rate <= time.perf_counter():
                [number] = self._numbers(1)
                due[number] = began + sent / rate
                self._contender.send(sent % self._pairs, (number,))
                sent += 1
            await asyncio.sleep(max(0.0, began + sent / rate - time.perf_counter()))
        await _until(lambda: not due)
        took.sort()
        middle, late = (took[min(len(took) - 1, int(len(took) * share))] * 1_000 for share in (0.5, 0.99))
        return {"p50_ms": middle, "p99_ms": late, "lost": len(due)}

    async def accepted(self, recipients: int, window: int, seconds: float) -> dict[str, float]:
        """Messages that the server took for recipients who are away."""
        stored, sent, running = 0, 0, True

        def more(pair: int, count: int) -> None:
            nonlocal sent
            numbers = self._numbers(count)
            self._contender.send_absent(pair, [(sent + each) % recipients for each in range(count)], numbers)
            sent += count

        def said(pair: int, count: int) -> None:
            nonlocal stored
            stored += count
            if running:
                more(pair, count)

        self._contender.expect_absent(recipients, said)
        for pair in range(self._pairs):
            more(pair, window)
        await asyncio.sleep(min(_WARM_SECONDS, seconds))
        clocks, before = self._clocks(), stored
        await asyncio.sleep(seconds)
        measured = self._since(clocks, stored - before)
        running = False
        await _until(lambda: stored >= sent)
        self._contender.expect_absent(0, lambda _pair, _count: None)
        return measured | {"lost": sent - stored, "refused": self._contender.refused()}

    async def idle(self, connections: int) -> dict[str, float]:
        """Memory that a server takes for a signed-in connection which says nothing, in KiB."""
        before = memory_kib(self._server)
        for first in range(0, connections, _AT_ONCE):
            names = range(first, min(first + _AT_ONCE, connections))
            await asyncio.gather(*(self._contender.connect_idle(name) for name in names))
        await asyncio.sleep(_WARM_SECONDS)
        return {"kib": (memory_kib(self._server) - before) / connections}

    def _hear(self, pair: int, numbers: Sequence[bytes]) -> None:
        self._heard(pair, numbers)

    def _numbers(self, count: int) -> list[bytes]:
        first, self._next = self._next, self._next + count
        return [b"%012d" % number for number in range(first, first + count)]

    def _clocks(self) -> tuple[float, float, float]:
        return time.perf_counter(), cpu_seconds(self._server), time.process_time()

    def _since(self, clocks: tuple[float, float, float], messages: int) -> dict[str, float]:
        seconds, server, client = (now - then for now, then in zip(self._clocks(), clocks, strict=True))
        return {"messages": messages, "seconds": seconds, "server_cpu_s": server, "client_cpu_s": client}


async def _until(done: Callable[[], bool]) -> None:
    end = time.perf_counter() + _DRAIN_SECONDS
    while not done() and time.perf_counter() < end:  # noqa: ASYNC110 - what ends it is counted in callbacks
        await asyncio.sleep(_LOOK_SECONDS)
