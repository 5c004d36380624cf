"""The pump: bytes from wires into connections, wishes to the store in batches, frames back to wires.

Group commit without a timer: while one batch is on its way to the disk, the next one collects. A lone message waits for
nobody, and under load a sync is shared by hundreds. Each lane of the store has a batch of its own under way. Decides nothing
about the protocol.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections import Counter
from collections.abc import Callable
from itertools import islice

from e2ee_desktop.relay.connection import Connection
from e2ee_desktop.relay.endpoint import Wire
from e2ee_desktop.relay.greeting import Greeting
from e2ee_desktop.relay.mailbox_store import Expire, Expired, KeepMailboxes, MailboxStore, News
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.switchboard import Party, Switchboard
from e2ee_desktop.relay.unread import Unread

BATCH_MAX = 1_024
EXPIRY_ROWS = 100
"""At most 6.5 MB of the largest envelopes a batch: what waits for the disk waits no longer than for a batch of its own."""
EXPIRY_SECONDS = 600
KEEP_SECONDS = 12 * 3_600
KEEP_AT_ONCE = 256
CROWD_RETRY_MS = 5_000
_SOURCE_KEY_BYTES = 32
GOODBYE_SECONDS = 2
UNREAD_BYTES_MAX = 65_536
"""With so much of a line unread, nothing more is read from its socket; what one read of the socket brought comes on top."""
BACKLOG_AT_ONCE = 2
"""Lines with more than a handful that are looked at in one turn: those that said little come first."""

MakeConnection = Callable[[Switchboard, Greeting, Policy], Connection]


class _Line:
    """A wire and its connection. paused: nothing is read from it, because it is crowded or the relay is about to end."""

    __slots__ = ("_service", "connection", "leaving", "paused", "unread", "wire")

    def __init__(self, service: RelayService, wire: Wire, connection: Connection) -> None:
        self._service, self.wire, self.connection = service, wire, connection
        self.unread = Unread()
        self.paused = self.leaving = False

    def received(self, message: bytes) -> None:
        if self.connection.ended:
            return
        unread = self.unread
        if not unread:
            self._service.settle_soon(self)
        unread.add(message)
        if unread.size_bytes > UNREAD_BYTES_MAX:
            self.pause()

    def read(self) -> None:
        """Give the connection a handful: many small messages at once cost less than each by itself."""
        if self.unread and not self.connection.ended:
            self.connection.receive_all(self.unread.take(), self._service.turn_ms)
        if self.connection.ended:
            self.unread.clear()
        if self.leaving and not self.unread:
            self._part()

    def pause(self) -> None:
        """Read nothing more from its socket."""
        self.paused = True
        self.wire.pause_reading()

    def resume(self) -> None:
        self.paused = False
        self.wire.resume_reading()

    def writable(self, writable: bool) -> None:
        self.connection.set_writable(writable)
        self._service.settle(self)

    def gone(self) -> None:
        """The wire is closed; what it brought before is heard."""
        if self.unread and not self.connection.ended:
            self.leaving = True
        else:
            self._part()

    def _part(self) -> None:
        self.leaving = False
        self.connection.gone()
        self._service.forget(self)


class RelayService:
    """All connections of one relay. make_connection: a test may put a connection of its own making in between."""

    def __init__(self, store: MailboxStore, policy: Policy, make_connection: MakeConnection) -> None:
        self._store, self._policy, self._make_connection = store, policy, make_connection
        self._switchboard = Switchboard(policy, os.urandom(_SOURCE_KEY_BYTES), store)
        store.hear(self._heard)
        self._lines: dict[Party, _Line] = {}
        self._lines_from: Counter[bytes] = Counter()
        self._loop = asyncio.get_running_loop()
        self._turn_due = False
        self._fresh: dict[_Line, None] = {}
        self._backlog: dict[_Line, None] = {}
        self.turn_ms = self.now_ms()
        self._work = tuple(asyncio.Event() for _ in range(store.lanes))
        self._under_way = 0
        self._idle, self._empty = asyncio.Event(), asyncio.Event()
        self._idle.set()
        self._empty.set()
        self._stopping, self._carrying = False, True

    def now_ms(self) -> int:
        """A clock that does not go back."""
        return int(self._loop.time() * 1_000)

    @property
    def connections(self) -> int:
        """Clients that are connected."""
        return len(self._lines)

    @property
    def draining(self) -> bool:
        """It takes no more clients, because it is about to end."""
        return self._stopping

    def accept(self, wire: Wire, greeting: Greeting) -> _Line | None:
        """A new client; None when there are too many. greeting: of the certificate that this client was shown."""
        if self._stopping or len(self._lines) >= self._policy.connections_max:
            return None
        connection = self._make_connection(self._switchboard, greeting, self._policy)
        line = _Line(self, wire, connection)
        self._lines[connection] = line
        self._empty.clear()
        self._come_from(connection, wire.source)
        self.settle(line)
        return line

    def admits(self, address: str) -> bool:
        """Whether somebody from there is let in at all; asked before anything is spent on it."""
        admission = self._switchboard.admission
        return not admission.handshake(admission.sources.name(address), self.now_ms())

    def _come_from(self, connection: Connection, address: str) -> None:
        """Count it where it comes from, and turn it away when that is too much."""
        admission = self._switchboard.admission
        connection.source = source = admission.sources.name(address)
        wait_ms = admission.connect(source, self.now_ms())
        if source is not None:
            self._lines_from[source] += 1
            if self._lines_from[source] > self._policy.source_connections_max:
                wait_ms = max(wait_ms, CROWD_RETRY_MS)
        if wait_ms:
            connection.turn_away(wait_ms)

    def forget(self, line: _Line) -> None:
        """The wire is closed."""
        known = self._lines.pop(line.connection, None)
        self._switchboard.with_output.pop(line.connection, None)
        source = line.connection.source
        if known is not None and source is not None:
            self._lines_from[source] -= 1
            if not self._lines_from[source]:
                del self._lines_from[source]
        if not self._lines:
            self._empty.set()

    def settle_soon(self, line: _Line) -> None:
        """A turn of the event loop brings input: what comes of all of it is let out at once, and has one time."""
        self._fresh[line] = None
        self._turn_soon()

    def _turn_soon(self) -> None:
        if not self._turn_due:
            self._turn_due = True
            self._loop.call_soon(self._turn)

    def _turn(self) -> None:
        """All of everybody who said little, and a handful of some of those who said more."""
        self._turn_due = False
        self.turn_ms = self.now_ms()
        fresh, self._fresh = self._fresh, {}
        lines = [line for line in fresh if not line.unread.much]
        self._backlog.update((line, None) for line in fresh if line.unread.much)
        for line in tuple(islice(self._backlog, BACKLOG_AT_ONCE)):
            del self._backlog[line]
            lines.append(line)
        for line in lines:
            line.read()
        self._let_out()
        for line in lines:
            self._balance(line)
        self._carry_on()
        if self._backlog:
            self._turn_soon()

    def settle(self, line: _Line) -> None:
        """After any input: let out what came of it, wherever it goes."""
        self._let_out()
        self._balance(line)
        self._carry_on()

    async def run(self) -> None:
        """Carry wishes to the store, for ever."""
        try:
            async with asyncio.TaskGroup() as lanes:
                for lane in range(len(self._work)):
                    lanes.create_task(self._carry(lane))
        finally:
            self._carrying = False
            self._idle.set()  # whoever drains must not wait for what will never come

    async def _carry(self, lane: int) -> None:
        while True:
            await self._work[lane].wait()
            self._work[lane].clear()
            while wishes := self._switchboard.take_wishes(BATCH_MAX, lane):
                self._under_way += 1
                outcomes = await self._store.apply([wish.operation for wish in wishes])
                self._under_way -= 1
                self._switchboard.performed(wishes, outcomes)
                self._let_out()
                self._carry_on()
            if not self._under_way and not self._switchboard.has_wishes:
                self._idle.set()

    def _carry_on(self) -> None:
        """Wake the lanes that have something to do."""
        if self._carrying and self._switchboard.has_wishes:
            self._idle.clear()
            for lane in self._switchboard.waiting_lanes():
                self._work[lane].set()

    def _heard(self, news: News) -> None:
        self._switchboard.heard(news)
        self._let_out()
        self._carry_on()

    async def expire(self) -> None:
        """Forget what is too old, a little at a time, for ever."""
        while True:
            [outcome] = await self._store.apply([Expire(EXPIRY_ROWS)])
            if not (isinstance(outcome, Expired) and outcome.rows >= EXPIRY_ROWS):
                await asyncio.sleep(EXPIRY_SECONDS)

    async def keep(self) -> None:
        """Mailboxes that stay open for months without a new connection are in use, for ever."""
        while True:
            await asyncio.sleep(KEEP_SECONDS)
            numbers = self._switchboard.open_mailboxes()
            for start in range(0, len(numbers), KEEP_AT_ONCE):
                await self._store.apply([KeepMailboxes(numbers[start : start + KEEP_AT_ONCE])])

    async def drain(self) -> None:
        """Read nothing more, answer what was read, then close every wire."""
        self._stopping = True
        for line in tuple(self._lines.values()):
            line.pause()
        self._turn()
        await self._idle.wait()
        for line in tuple(self._lines.values()):
            line.connection.gone()  # what it says from now on is not heard
            line.wire.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._empty.wait(), GOODBYE_SECONDS)
        for line in tuple(self._lines.values()):
            line.wire.abort()

    def _let_out(self) -> None:
        waiting = self._switchboard.with_output
        while waiting:
            party, _ = waiting.popitem()
            line = self._lines.get(party)
            if line is not None:
                for message in line.connection.take_output():
                    line.wire.send(message)
                if (
                    line.paused or line.connection.ended
                ):  # others have nothing to be balanced: what goes out only gives room
                    self._balance(line)

    def _balance(self, line: _Line) -> None:
        """Read from a client only as fast as it lets itself be answered."""
        if line.connection.ended:
            line.read()
            line.wire.close()
        elif (self._stopping or line.connection.crowded) and not line.leaving:
            line.pause()
        elif line.unread:
            self._backlog[line] = None
            self._turn_soon()
            line.pause()
        elif line.paused:
            line.resume()
