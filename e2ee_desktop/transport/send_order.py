"""Order at the writer's end: to one mailbox everything leaves as it was asked for, and nothing leaves after what failed before it.

A caller sends several envelopes to a mailbox before it hears about the first; some wait for room on the line, for a line, or until
they are paid for, and would not come out of that as they went in. So each has a turn. And did the first ones fail (a line that
was cut, a busy relay) and the waiting ones left by the next line, they would overtake what the caller is about to send again. So
whatever had been asked for before such a failure, and has not left, fails in the same way; what is asked for after it may go. The relay does the same for what it hears on one connection (`relay/succession.py`). Knows one
relay, and remembers a mailbox only while something for it is on its way.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from types import TracebackType

from e2ee_desktop.domain.errors import RelayFailure

_FOR_GOOD = frozenset({"relay.refused", "relay.mailbox_unknown", "relay.capability_refused", "relay.token_needed"})
"""What the others will hear as well, or need not: nothing is sent again in the same order after it."""


@dataclass(slots=True)
class _Row:
    """Everything under way to one place. waiting: has not left yet, in order. failure: the last one."""

    under_way: int = 0
    waiting: deque[Turn] = field(default_factory=deque["Turn"])
    failures: int = 0
    failure: RelayFailure | None = None


class SendOrder:
    """Of one relay."""

    def __init__(self) -> None:
        self._rows: dict[bytes, _Row] = {}

    def turn(self, place: bytes) -> Turn:
        """`with` it around one attempt to send there."""
        return Turn(self._rows, place)


class Turn:
    """One envelope's."""

    __slots__ = ("_called", "_entered", "_overtaking", "_place", "_row", "_rows")

    def __init__(self, rows: dict[bytes, _Row], place: bytes) -> None:
        self._rows, self._place = rows, place
        self._row = rows.setdefault(place, _Row())
        self._entered = self._row.failures
        self._overtaking = False
        self._called: asyncio.Future[None] | None = None

    async def come(self) -> None:
        """Until everything before it has left or failed. Raises the RelayFailure of one that was to be there before it."""
        waiting = self._row.waiting
        if self not in waiting:  # it left, and is asked to come again with a payment
            return
        while waiting[0] is not self:
            self._called = asyncio.get_running_loop().create_future()
            await self._called
        self.check()
        self._gone()

    def check(self) -> None:
        """Raises the RelayFailure of one that was to be there before it."""
        failure = self._row.failure
        if failure is not None and self._row.failures != self._entered:
            self._overtaking = True
            raise RelayFailure(failure.code, **failure.facts)

    def __enter__(self) -> Turn:
        self._row.under_way += 1
        self._row.waiting.append(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, RelayFailure) and error.code not in _FOR_GOOD and not self._overtaking:
            self._row.failures += 1
            self._row.failure = error
        self._gone()
        self._row.under_way -= 1
        if not self._row.under_way:
            self._rows.pop(self._place, None)

    def _gone(self) -> None:
        """It left, or never will: the next one may."""
        waiting = self._row.waiting
        if self in waiting:
            waiting.remove(self)
            called = waiting[0]._called if waiting else None  # noqa: SLF001 - another turn
            if called is not None and not called.done():
                called.set_result(None)
