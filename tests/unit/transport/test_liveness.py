"""`transport/liveness.py`: whom it asks, and when it gives up."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable

import pytest

from e2ee_desktop.transport import liveness
from e2ee_desktop.transport.liveness import Liveness

TURNS = 20


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(liveness, "OVERDUE_SECONDS", 0.0)
    monkeypatch.setattr(liveness, "PROBE_SECONDS", 0.0)


class Line:
    """Counts pings, which nobody answers. speaks: something else comes instead, and then nothing is awaited any more."""

    def __init__(self, *, awaited: bool, speaks: bool = False) -> None:
        self.awaited, self.speaks, self.pings = awaited, speaks, 0
        self.liveness = Liveness(self._ping, lambda: self.awaited)

    async def _ping(self) -> Awaitable[float]:
        self.pings += 1
        if self.speaks:
            self.liveness.heard()
            self.awaited = False
        return asyncio.get_running_loop().create_future()


async def test_a_line_on_which_no_answer_is_awaited_is_asked_nothing(impatient):
    line = Line(awaited=False)
    line.liveness.asked()  # and answered in the same turn
    watching = asyncio.create_task(line.liveness.gone())
    for _ in range(TURNS):
        await asyncio.sleep(0)
    assert line.pings == 0
    assert not watching.done()
    watching.cancel()


async def test_who_answers_nothing_at_all_is_gone(impatient):
    line = Line(awaited=True)
    line.liveness.asked()
    await line.liveness.gone()
    assert line.pings == 1


async def test_who_says_anything_meanwhile_is_there(impatient):
    line = Line(awaited=True, speaks=True)
    line.liveness.asked()
    watching = asyncio.create_task(line.liveness.gone())
    for _ in range(TURNS):
        await asyncio.sleep(0)
    assert line.pings == 1
    assert not watching.done()
    watching.cancel()
