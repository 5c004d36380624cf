"""The network between clients and one relay: a TCP proxy that remembers every byte, and that can be cut, stalled or slowed.

What it sees is what somebody on the line sees. `stall` leaves both ends with an open connection on which nothing moves any
more, not even an end: a half-open line.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from dataclasses import dataclass, field

CATCH_UP_SECONDS = 0.25
READ_BYTES = 65_536


@dataclass(slots=True, eq=False)
class Line:
    """One connection. from_client, from_relay: all that passed so far. Each end is an open socket until it closed it."""

    client: asyncio.StreamWriter
    relay: asyncio.StreamWriter
    from_client: bytearray = field(default_factory=bytearray)
    from_relay: bytearray = field(default_factory=bytearray)
    client_ended: asyncio.Event = field(default_factory=asyncio.Event)
    relay_ended: asyncio.Event = field(default_factory=asyncio.Event)
    passable: asyncio.Event = field(default_factory=asyncio.Event)

    def abort(self) -> None:
        for writer in (self.client, self.relay):
            writer.transport.abort()


class TcpPath:
    """A way to the relay on `target_port`. lines: all that ever were. Use as `dial` of a client, or its `port`."""

    def __init__(self, target_port: int) -> None:
        self._target_port = target_port
        self.lines: list[Line] = []
        self.port = 0
        self._open = True
        self._flowing = asyncio.Event()
        self._flowing.set()
        self._bytes_per_second: int | None = None
        self._delay_seconds = 0.0
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> TcpPath:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def stop(self) -> None:
        self._server.close()
        self._flowing.set()
        for line in self.lines:
            line.abort()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def dial(self, host: str, port: int) -> socket.socket:
        """As `transport.dial.Dial`: whatever relay was meant, the way leads here."""
        connection = socket.socket()
        connection.setblocking(False)
        try:
            await asyncio.get_running_loop().sock_connect(connection, ("127.0.0.1", self.port))
        except BaseException:
            connection.close()
            raise
        return connection

    def cut(self) -> None:
        """End every line, and every one that comes."""
        self._open = False
        for line in self.lines:
            line.abort()

    def mend(self) -> None:
        """Undo `cut`, `stall` and `slow`; lines that were stalled go on."""
        self._open, self._bytes_per_second, self._delay_seconds = True, None, 0.0
        self._flowing.set()

    def stall(self) -> None:
        """Nothing moves any more; nobody is told."""
        self._flowing.clear()

    def vanish(self) -> None:
        """On the lines that there are nothing moves any more, for good; new ones are well."""
        for line in self.lines:
            line.passable.clear()

    def slow(self, bytes_per_second: int, delay_seconds: float = 0.0) -> None:
        """So much a direction and line, each piece so late."""
        self._bytes_per_second, self._delay_seconds = bytes_per_second, delay_seconds

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target_port)
        except OSError:
            writer.transport.abort()
            return
        line = Line(writer, far_writer)
        line.passable.set()
        self.lines.append(line)
        if not self._open:
            line.abort()
            return
        for pump in (
            self._pump(line, reader, far_writer, line.from_client, line.client_ended),
            self._pump(line, far_reader, writer, line.from_relay, line.relay_ended),
        ):
            task = asyncio.create_task(pump)
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _pump(
        self,
        line: Line,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        seen: bytearray,
        ended: asyncio.Event,
    ) -> None:
        loop = asyncio.get_running_loop()
        through = loop.time()
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(self._piece()):
                if self._bytes_per_second is not None:
                    # By the clock: a busy machine's late wake-ups would add up, and the line be slower than it is said to be.
                    through = max(through, loop.time() - CATCH_UP_SECONDS) + len(data) / self._bytes_per_second
                    await asyncio.sleep(max(0.0, through - loop.time()) + self._delay_seconds)
                await self._flowing.wait()
                await line.passable.wait()
                seen += data
                writer.write(data)
                await writer.drain()
        ended.set()
        await self._flowing.wait()  # the end of a stalled line does not come through either
        await line.passable.wait()
        writer.close()

    def _piece(self) -> int:
        return READ_BYTES if self._bytes_per_second is None else max(1, self._bytes_per_second // 20)
