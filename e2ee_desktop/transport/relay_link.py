"""One relay, for as long as we want something of it: connects on demand, reconnects while anything is subscribed.

    state         event                           -> state
    IDLE          a request, a subscription       -> CONNECTING
    CONNECTING    connected, key checked          -> ONLINE
    CONNECTING    failed                          -> PAUSING if anything is subscribed, else IDLE; requests fail
    PAUSING       time is up, or a request comes  -> CONNECTING
    ONLINE        line ended                      -> as after a failure
    ONLINE        unused for a minute             -> IDLE

A request fails with the first failure that it meets; its caller decides when to try again. Only subscriptions persist.
What the relay called too busy, with a time, is not asked of it before (`pacing.py`), and that holds for connecting as well.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass

from e2ee_desktop.domain.errors import LocalMisuse, RelayFailure
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import RelayState, RelayStateChanged
from e2ee_desktop.transport.backoff import Backoff
from e2ee_desktop.transport.dial import Dial
from e2ee_desktop.transport.event_queue import EventQueue
from e2ee_desktop.transport.in_flight import InFlight
from e2ee_desktop.transport.pacing import Pacing
from e2ee_desktop.transport.payment import Toll
from e2ee_desktop.transport.refusals import failure
from e2ee_desktop.transport.relay_line import Answer, RelayLine
from e2ee_desktop.transport.relay_subscriptions import RelaySubscriptions
from e2ee_desktop.transport.send_order import SendOrder, Turn
from e2ee_desktop.wire.frames import ClientFrame
from e2ee_desktop.wire.frames_control import Done, Failed, Fetched
from e2ee_desktop.wire.frames_hot import SendOutcome
from e2ee_desktop.wire.frames_payment import Payment

ANSWER_SECONDS = 10.0
STEADY_SECONDS = 10.0
"""A line that lasted so long was a good one: the next pause is short again."""
UNUSED_SECONDS = 60.0
CONNECTING = b"connecting"

Build = Callable[[RelayLine, int, Payment], ClientFrame]
"""Line, request number and payment in, the frame out: it may be signed for that line."""


@dataclass(frozen=True, slots=True)
class Request:
    """about: what it is to the relay's limits (`pacing.py`). toll: None for what never costs anything. in_order: nothing about
    the same that was asked for before it may come after it (`send_order.py`)."""

    build: Build
    size_bytes: int
    about: bytes
    toll: Toll | None = None
    in_order: bool = False


class RelayLink:
    """See the module's docstring. subscriptions: what to keep open."""

    def __init__(self, address: RelayAddress, events: EventQueue, dial: Dial, backoff: Backoff) -> None:
        self._address, self._events, self._dial, self._backoff = address, events, dial, backoff
        self.subscriptions = RelaySubscriptions(address, events)
        self._line: RelayLine | None = None
        self._runner: asyncio.Task[None] | None = None
        self._waiting: dict[asyncio.Future[RelayLine], None] = {}  # in the order of their calls
        self._requests: dict[asyncio.Future[Answer], RelayLine] = {}
        self._in_flight = InFlight()
        self._pacing = Pacing()
        self._order = SendOrder()
        self._hurry = asyncio.Event()
        self._closed = False

    @property
    def idle(self) -> bool:
        """Whether nothing runs here and nothing is wanted."""
        running = self._runner is not None and not self._runner.done()
        return not running and not self.subscriptions and not self._waiting

    def start(self) -> None:
        """Connect, unless that is under way."""
        if self._closed:
            raise LocalMisuse("transport.closed")
        if self._runner is None or self._runner.done():
            self._runner = asyncio.create_task(self._run())
            self._runner.add_done_callback(self._stopped)

    async def ask(self, request: Request) -> Done | Fetched | None:
        """Send a request, paid for where that is asked, and wait for its answer; None for a send.

        Raises RelayFailure, with the codes of the Transport port.
        """
        if not request.in_order:
            return await self._ask(request, None)
        with self._order.turn(request.about) as turn:
            return await self._ask(request, turn)

    async def _ask(self, request: Request, turn: Turn | None) -> Done | Fetched | None:
        tried = 0
        async with self._in_flight.room_for(request.size_bytes):
            while True:
                self._pacing.check(request.about, _now_ms())
                line = await self._connected()
                payment = await self._pay(line, request.toll, tried)
                if turn is not None:
                    await turn.come()
                    if line is not self._line:
                        raise RelayFailure("relay.unreachable")
                try:
                    return await self._ask_on(line, lambda number: request.build(line, number, payment))  # noqa: B023 - called at once
                except RelayFailure as refused:
                    self._pacing.heard(request.about, refused, _now_ms())
                    if refused.code != "relay.token_needed" or request.toll is None:
                        raise
                    tried += 1

    async def _pay(self, line: RelayLine, toll: Toll | None, tried: int) -> Payment:
        if toll is None:
            return None
        payment = await toll.pay(line, tried)
        if line is not self._line:  # what was paid with is worth nothing on the next one
            raise RelayFailure("relay.unreachable")
        return payment

    async def _ask_on(self, line: RelayLine, build: Callable[[int], ClientFrame]) -> Done | Fetched | None:
        heard: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        request = line.ask(build, lambda answer: _hear(heard, answer))
        self._requests[heard] = line
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                answer = await heard
        except TimeoutError as error:
            raise RelayFailure("relay.timeout") from error
        finally:
            line.forget(request)
            del self._requests[heard]
        match answer:
            case SendOutcome(refusal=None):
                return None
            case SendOutcome(refusal=refusal) | Failed(refusal=refusal) if refusal is not None:
                raise failure(refusal, answer.retry_after_ms)
            case Done() | Fetched():
                return answer
            case _:
                raise RelayFailure("relay.protocol")

    async def close(self) -> None:
        """Flush acknowledgements and close."""
        self._closed = True
        if self._line is not None:
            await self._line.close()
        if self._runner is not None:
            self._runner.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._runner
        self._fail_all(RelayFailure("relay.unreachable"))

    async def _connected(self) -> RelayLine:
        if self._line is not None:
            return self._line
        self._pacing.check(CONNECTING, _now_ms())
        self.start()
        self._hurry.set()
        wanted: asyncio.Future[RelayLine] = asyncio.get_running_loop().create_future()
        self._waiting[wanted] = None
        try:
            return await wanted
        finally:
            self._waiting.pop(wanted, None)

    async def _run(self) -> None:
        while True:
            self._announce(RelayState.CONNECTING)
            ended = await self._attempt()
            self._announce(RelayState.OFFLINE, "" if ended is None else ended.code)
            if not self.subscriptions and not self._waiting:
                return
            if not self._waiting:
                await self._pause()

    async def _attempt(self) -> RelayFailure | None:
        """Connect and stay; returns why that ended, None when the line was of no more use."""
        try:
            line = await RelayLine.open(self._address, self._dial)
        except RelayFailure as failed:
            self._fail_all(failed)
            return failed
        began = asyncio.get_running_loop().time()
        try:
            ended = await self._stay(line)
        finally:
            self._line = None
            self.subscriptions.line_ended()
        if asyncio.get_running_loop().time() - began >= STEADY_SECONDS:
            self._backoff.reset()
        if ended is not None:
            self._pacing.heard(CONNECTING, ended, _now_ms())
        self._fail_asked(line, ended or RelayFailure("relay.unreachable"))
        return ended

    async def _stay(self, line: RelayLine) -> RelayFailure | None:
        self._line = line
        self._announce(RelayState.ONLINE)
        self.subscriptions.line_opened(line)
        for wanted in tuple(self._waiting):
            if not wanted.done():
                wanted.set_result(line)
        self._waiting.clear()
        running = asyncio.create_task(line.run(self.subscriptions))
        try:
            while True:
                ended, _ = await asyncio.wait((running,), timeout=UNUSED_SECONDS)
                if ended:
                    return running.result()
                if not self.subscriptions and not self._requests:
                    self._line = None
                    await line.close()
                    return None
        finally:
            running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running

    async def _pause(self) -> None:
        self._hurry.clear()
        seconds = max(self._backoff.next_seconds(), self._pacing.left_ms(CONNECTING, _now_ms()) / 1_000)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._hurry.wait()

    def _stopped(self, runner: asyncio.Task[None]) -> None:
        """A defect of ours must leave nobody waiting; the loop's handler reports it."""
        error = None if runner.cancelled() else runner.exception()
        if error is not None:
            self._fail_all(RelayFailure("relay.unreachable"))
            report = {"message": "a link to a relay stopped", "exception": error, "task": runner}
            runner.get_loop().call_exception_handler(report)

    def _fail_all(self, failed: RelayFailure) -> None:
        for wanted in tuple(self._waiting):
            if not wanted.done():
                wanted.set_exception(_again(failed))
        self._waiting.clear()
        for line in set(self._requests.values()):
            self._fail_asked(line, failed)

    def _fail_asked(self, line: RelayLine, failed: RelayFailure) -> None:
        for heard, asked in tuple(self._requests.items()):
            if asked is line and not heard.done():
                heard.set_exception(_again(failed))

    def _announce(self, state: RelayState, code: str = "") -> None:
        self._events.put(self._address, RelayStateChanged(self._address, state, code))


def _hear(heard: asyncio.Future[Answer], answer: Answer) -> None:
    if not heard.done():
        heard.set_result(answer)


def _again(failed: RelayFailure) -> RelayFailure:
    """One for each who waits: an exception that is raised twice keeps the first one's traceback."""
    return RelayFailure(failed.code, **failed.facts)


def _now_ms() -> float:
    """A clock that does not go back."""
    return asyncio.get_running_loop().time() * 1_000
