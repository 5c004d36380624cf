"""Who says thousands of things at once waits for others, and they not for it: the relay's service on a real store, by hand-fed wires."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Callable
from itertools import repeat

import pytest

from e2ee_desktop.relay.conduct import FORGERIES_MAX
from e2ee_desktop.relay.connection import Connection
from e2ee_desktop.relay.identity import load_identity
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.service import UNREAD_BYTES_MAX, RelayService
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore
from e2ee_desktop.relay.unread import HANDFUL_COST
from e2ee_desktop.wire.frames import decode_relay, encode
from e2ee_desktop.wire.frames_control import Create, Failed, Refusal
from e2ee_desktop.wire.frames_hot import Acknowledge, Send, Sent
from e2ee_desktop.wire.limits import ENVELOPE_SIZES

SEND = encode(Send(7, os.urandom(16), os.urandom(16), None, bytes(ENVELOPE_SIZES[0])))
STRAY = encode(Acknowledge(((1, 1),)))


class HandFedWire:
    """What a test says comes in; what goes out is kept."""

    source = ""

    def __init__(self) -> None:
        self.out: list[bytes] = []
        self.reading, self.closed = True, False
        self.answered = asyncio.Event()

    def send(self, message: bytes) -> None:
        self.out.append(message)
        if len(self.out) > 1:  # the first one greets
            self.answered.set()

    def close(self) -> None:
        self.closed = True

    abort = close

    def pause_reading(self) -> None:
        self.reading = False

    def resume_reading(self) -> None:
        self.reading = True


class Place:
    """One service. heard: how many messages each connection was given, a turn. turns: who was given some, in order."""

    def __init__(self, store: SqliteMailboxStore, greet: Callable) -> None:
        self.heard: dict[Connection, list[int]] = {}
        self.turns: list[Connection] = []
        seen = self

        class Witness(Connection):
            def receive_all(self, messages, now_ms: int) -> None:
                seen.heard.setdefault(self, []).append(len(messages))
                seen.turns.append(self)
                super().receive_all(messages, now_ms)

        self.service, self._greet = RelayService(store, Policy(), Witness), greet

    def client(self):
        wire = HandFedWire()
        return wire, self.service.accept(wire, self._greet())


async def turns_until(reached: Callable[[], bool]) -> None:
    """Turns of the loop."""
    async with asyncio.timeout(60):
        for _ in repeat(None):
            if reached():
                return
            await asyncio.sleep(0)


@pytest.fixture
async def place(tmp_path):
    greet = load_identity(tmp_path, None).greet
    store = SqliteMailboxStore(tmp_path)
    made = Place(store, greet)
    running = asyncio.create_task(made.service.run())
    yield made
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
    await store.close()


async def test_one_sentence_is_heard_before_another_s_three_thousand(place):
    (greedy_wire, greedy), (wire, modest) = place.client(), place.client()
    for _ in range(3_000):
        greedy.received(STRAY)
    modest.received(SEND)
    await wire.answered.wait()
    assert isinstance(decode_relay(wire.out[1]), Sent)
    assert max(place.heard[greedy.connection]) <= HANDFUL_COST
    assert place.turns[0] is modest.connection
    await turns_until(lambda: greedy_wire.reading)
    assert sum(place.heard[greedy.connection]) == 3_000, "all of it, and then it may go on"


async def test_what_comes_faster_than_it_is_heard_is_left_in_the_socket(place):
    wire, line = place.client()
    for _ in range(UNREAD_BYTES_MAX // len(SEND)):
        line.received(SEND)
    assert wire.reading
    line.received(SEND)
    assert not wire.reading


async def test_what_was_said_before_the_end_is_heard(place):
    _, line = place.client()
    for _ in range(100):
        line.received(STRAY)
    line.gone()
    assert place.service.connections == 1
    await turns_until(lambda: not place.service.connections)
    assert sum(place.heard[line.connection]) == 100


async def test_after_the_sixteenth_forgery_nothing_more_is_heard(place):
    wire, line = place.client()
    for number in range(1, 2_001):
        line.received(encode(Create(number, os.urandom(16), os.urandom(16), bytes(32), (), os.urandom(64))))
    await turns_until(lambda: wire.closed)
    assert decode_relay(wire.out[-1]) == Failed(0, Refusal.PROTOCOL, 0)
    heard = sum(place.heard[line.connection])
    assert heard == FORGERIES_MAX
    line.gone()
    assert place.service.connections == 0
    assert sum(place.heard[line.connection]) == heard
