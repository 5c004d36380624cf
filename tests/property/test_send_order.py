"""Order from a writer to a mailbox, over lines that are cut and a relay that is busy, whatever happens when.

The client's half (`transport/send_order.py`) and the relay's half (`relay/succession.py`) as they are, with a line in between that is
made here: envelopes leave in order, are heard in order, and answers come back in order, until the line is cut and takes with it
what is on its way in both directions.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.relay.mailbox_store import Refused
from e2ee_desktop.relay.succession import Succession
from e2ee_desktop.transport.send_order import SendOrder, Turn
from e2ee_desktop.wire.frames_control import Refusal

PLACE = b"mailbox"
WINDOW = 5
ENVELOPES = 12
Answer = tuple[int, RelayFailure | None]


@dataclass
class Line:
    """going: envelopes on their way to the relay; coming: answers on their way back."""

    going: list[int] = field(default_factory=list)
    coming: list[Answer] = field(default_factory=list)
    succession: Succession = field(default_factory=Succession)


def comes(turn: Turn) -> None:
    """It is the first one, and so waits for nothing."""
    with suppress(StopIteration):
        turn.come().send(None)
        raise AssertionError("it waits")


class World:
    """A writer that sends in windows, and sends again, in order, what failed; and what the relay has stored."""

    def __init__(self) -> None:
        self.order, self.line = SendOrder(), Line()
        self.left = list(range(ENVELOPES))
        self.stored: list[int] = []
        self.waiting: list[int] = []
        self.turns: dict[int, Turn] = {}
        self.failed: list[int] = []
        self.begin()

    def begin(self) -> None:
        self.left = sorted(self.failed) + self.left
        self.waiting, self.left, self.failed = self.left[:WINDOW], self.left[WINDOW:], []
        self.turns = {number: self.order.turn(PLACE).__enter__() for number in self.waiting}

    def end(self, number: int, failure: RelayFailure | None) -> None:
        self.turns.pop(number).__exit__(type(failure) if failure else None, failure, None)
        if failure is not None:
            self.failed.append(number)
        if not self.turns:
            self.begin()

    def leave(self) -> None:
        """The next one that waits for room gets it."""
        if self.waiting:
            number = self.waiting.pop(0)
            try:
                comes(self.turns[number])
            except RelayFailure as failure:
                self.end(number, failure)
            else:
                self.line.going.append(number)

    def arrive(self, *, busy: bool) -> None:
        if self.line.going:
            number = self.line.going.pop(0)
            name, place = bytes([number]), (PLACE, None)
            refused = self.line.succession.objection(place, name, 0)
            if refused is None and busy:
                refused = Refused(Refusal.BUSY, 1)
            if refused is not None:
                self.line.succession.turned_away(place, name, refused)
            elif number not in self.stored:
                self.stored.append(number)
            self.line.coming.append((number, RelayFailure("relay.busy") if refused else None))

    def hear(self) -> None:
        if self.line.coming:
            self.end(*self.line.coming.pop(0))

    def cut(self) -> None:
        lost, self.line = [number for number, _ in self.line.coming] + self.line.going, Line()
        for number in lost:
            self.end(number, RelayFailure("relay.unreachable"))

    def do(self, step: str) -> None:
        match step:
            case "leave":
                self.leave()
            case "arrive":
                self.arrive(busy=False)
            case "refuse":
                self.arrive(busy=True)
            case "hear":
                self.hear()
            case _:
                self.cut()


STEPS = st.lists(st.sampled_from(["leave"] * 4 + ["arrive"] * 4 + ["hear"] * 4 + ["refuse", "cut"]), max_size=120)


@settings(max_examples=400, deadline=None)
@given(STEPS)
def test_nothing_overtakes_whatever_fails_and_everything_arrives(steps: list[str]):
    world = World()
    for step in steps:
        world.do(step)
        assert world.stored == list(range(len(world.stored)))
    for step in ("leave", "arrive", "hear") * 10 * ENVELOPES:
        world.do(step)
    assert world.stored == list(range(ENVELOPES))
    assert not world.turns, "nothing is remembered"


def test_what_is_refused_for_good_holds_nothing_back():
    order = SendOrder()
    first, second = order.turn(PLACE).__enter__(), order.turn(PLACE).__enter__()
    refused = RelayFailure("relay.refused")
    first.__exit__(RelayFailure, refused, None)
    comes(second)
    second.__exit__(None, None, None)


async def test_who_is_ready_first_waits_for_who_asked_first():
    """As when a line comes about just then: those who waited for it have not run yet, and a newcomer finds it there."""
    order, left = SendOrder(), list[int]()
    ready = [asyncio.Event() for _ in range(3)]

    async def send(number: int) -> None:
        with order.turn(PLACE) as turn:
            await ready[number].wait()
            await turn.come()
            left.append(number)

    async with asyncio.TaskGroup() as sending:
        tasks = [sending.create_task(send(number)) for number in range(3)]
        await asyncio.sleep(0)
        ready[2].set()
        await asyncio.sleep(0)
        tasks[1].cancel()
        ready[0].set()
    assert left == [0, 2]
