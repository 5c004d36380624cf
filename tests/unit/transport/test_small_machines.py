"""Back-off, what may be on its way, and the queue of events."""

from __future__ import annotations

import asyncio
from random import Random

import pytest

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import Delivery, MailboxDrained, MailboxRefused, RelayState, RelayStateChanged
from e2ee_desktop.transport.backoff import FIRST_SECONDS, LONGEST_SECONDS, Backoff
from e2ee_desktop.transport.event_queue import EventQueue
from e2ee_desktop.transport.in_flight import UNIT_BYTES, UNITS_MAX, InFlight

HERE, THERE = RelayAddress("here", 1, bytes(32)), RelayAddress("there", 1, bytes(32))


def test_pauses_double_up_to_half_a_minute_and_start_again_after_a_good_connection():
    backoff = Backoff(Random(3))
    pauses = [backoff.next_seconds() for _ in range(12)]
    wholes = [min(LONGEST_SECONDS, FIRST_SECONDS * 2**n) for n in range(12)]
    assert all(whole / 2 <= pause <= whole for pause, whole in zip(pauses, wholes, strict=True))
    backoff.reset()
    assert backoff.next_seconds() <= FIRST_SECONDS


def test_the_same_seed_gives_the_same_pauses_and_another_one_others():
    three, four, other = Backoff(Random(3)), Backoff(Random(3)), Backoff(Random(4))
    assert [three.next_seconds() for _ in range(5)] == [four.next_seconds() for _ in range(5)]
    assert three.next_seconds() != other.next_seconds()


async def _enter(in_flight: InFlight, size_bytes: int, name: str, log: list[str], leave: asyncio.Event) -> None:
    async with in_flight.room_for(size_bytes):
        log.append(name)
        await leave.wait()


async def _turns(times: int = 5) -> None:
    for _ in range(times):
        await asyncio.sleep(0)


async def test_what_is_on_its_way_is_bounded_and_let_in_in_order_even_if_something_smaller_would_fit():
    in_flight, log, leave, stay = InFlight(), [], asyncio.Event(), asyncio.Event()
    half = UNIT_BYTES * (UNITS_MAX // 2)
    wanted = [(half, "first", leave), (half, "second", stay), (0, "third", stay)]
    tasks = [asyncio.create_task(_enter(in_flight, size, name, log, until)) for size, name, until in wanted]
    await _turns()
    assert log == ["first"]
    leave.set()
    await _turns()
    assert log == ["first", "second", "third"]
    stay.set()
    await asyncio.gather(*tasks)


async def test_who_is_cancelled_while_waiting_takes_no_room():
    in_flight, log, stay = InFlight(), [], asyncio.Event()
    whole = UNIT_BYTES * UNITS_MAX
    first, second = (asyncio.create_task(_enter(in_flight, whole, name, log, stay)) for name in ("first", "second"))
    third = asyncio.create_task(_enter(in_flight, whole, "third", log, stay))
    await _turns()
    second.cancel()
    stay.set()
    await asyncio.wait([first, second, third])
    assert log == ["first", "third"]


async def test_who_is_cancelled_in_the_moment_of_his_turn_gives_it_on():
    in_flight = InFlight()
    await in_flight.take(UNITS_MAX)
    second, third = (asyncio.create_task(in_flight.take(UNITS_MAX)) for _ in range(2))
    await _turns()
    in_flight.give(UNITS_MAX)
    second.cancel()
    await asyncio.wait([second, third])
    assert second.cancelled()
    assert not third.cancelled()


async def read(queue: EventQueue) -> list:
    queue.close()
    return [event async for event in queue.stream()]


def delivery(relay: RelayAddress, sequence: int) -> Delivery:
    return Delivery(relay, b"r" * 16, sequence, sequence.to_bytes(16), b"")


async def test_events_come_in_order_and_an_unread_state_is_replaced_by_its_successor():
    queue = EventQueue()
    online, offline = (RelayStateChanged(HERE, state, "") for state in (RelayState.ONLINE, RelayState.OFFLINE))
    queue.put(HERE, online)
    queue.put(THERE, delivery(THERE, 1))
    queue.put(HERE, delivery(HERE, 1))
    queue.put(HERE, offline)
    assert await read(queue) == [delivery(THERE, 1), delivery(HERE, 1), offline]


async def test_a_connection_that_ended_takes_its_unread_deliveries_along_and_leaves_what_will_not_come_again():
    queue = EventQueue()
    refused = MailboxRefused(b"r" * 16, "relay.taken_over")
    for event in (delivery(HERE, 1), refused, MailboxDrained(b"r" * 16)):
        queue.put(HERE, event)
    queue.put(THERE, delivery(THERE, 1))
    queue.forget_connection(HERE)
    assert await read(queue) == [refused, delivery(THERE, 1)]


async def test_nothing_is_added_after_closing():
    queue = EventQueue()
    queue.close()
    queue.put(HERE, delivery(HERE, 1))
    assert await read(queue) == []


@pytest.mark.parametrize("reader_first", [True, False])
async def test_a_waiting_reader_wakes(reader_first):
    queue = EventQueue()
    stream = queue.stream()
    waiting = asyncio.ensure_future(anext(stream))
    if reader_first:
        await _turns()
    queue.put(HERE, delivery(HERE, 1))
    assert await waiting == delivery(HERE, 1)
