"""WebSockets by `websockets`: where picows has no wheel. Shell only: passes bytes, decides nothing."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any, cast

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from e2ee_desktop.relay.endpoint import HANDSHAKE_SECONDS, SILENT, Binding, Session, peer_address
from e2ee_desktop.relay.listen_both import Doors, FirstBytes
from e2ee_desktop.wire.limits import FRAME_BYTES_MAX

PILED_UP_BYTES = 1_048_576
GONE_AGAIN_BYTES = 262_144


class _Line:
    """One client: a `Wire` to the service, two loops to `websockets`."""

    def __init__(self, socket: ServerConnection) -> None:
        self._socket = socket
        self._session: Session | None = None
        self._reading, self._outgoing = asyncio.Event(), asyncio.Event()
        self._reading.set()
        self._messages: deque[bytes] = deque()
        self._size_bytes = 0
        self._closing = False

    # Wire

    @property
    def source(self) -> str:
        return peer_address(self._socket.transport.get_extra_info("peername"))

    def send(self, message: bytes) -> None:
        self._messages.append(message)
        piled_up = self._size_bytes < PILED_UP_BYTES <= self._size_bytes + len(message)
        self._size_bytes += len(message)
        self._outgoing.set()
        if piled_up and self._session is not None:
            self._session.writable(False)

    def close(self) -> None:
        self._closing = True
        self._outgoing.set()
        self._reading.set()

    def abort(self) -> None:
        self._socket.transport.abort()

    def pause_reading(self) -> None:
        if not self._closing:
            self._reading.clear()

    def resume_reading(self) -> None:
        self._reading.set()

    async def run(self, binding: Binding) -> None:
        """Until either side closes."""
        self._session = binding.accept(self)
        writer = asyncio.create_task(self._write())
        try:
            if self._session is not None:
                await self._read(self._session)
        except ConnectionClosed:
            pass
        finally:
            self._closing = True
            writer.cancel()
            if self._session is not None:
                self._session.gone()

    async def _read(self, session: Session) -> None:
        async for message in self._socket:
            if isinstance(message, str) or self._closing:
                return
            session.received(message)
            await self._reading.wait()

    async def _write(self) -> None:
        while not self._closing or self._messages:
            await self._outgoing.wait()
            self._outgoing.clear()
            while self._messages:
                message = self._messages.popleft()
                try:
                    await self._socket.send(message)
                except ConnectionClosed:
                    return
                self._sent(len(message))
        await self._socket.close(1001)

    def _sent(self, size_bytes: int) -> None:
        gone_again = self._size_bytes > GONE_AGAIN_BYTES >= self._size_bytes - size_bytes
        self._size_bytes -= size_bytes
        if gone_again and self._session is not None:
            self._session.writable(True)


class _Server:
    def __init__(self, server: Server) -> None:
        self._server = server

    async def close(self) -> None:
        self._server.close(close_connections=False)


async def listen(binding: Binding) -> _Server:
    """Serve on `binding`."""

    async def handle(socket: ServerConnection) -> None:
        await _Line(socket).run(binding)

    doors = Doors(http=binding.http)

    def behind_first_bytes(*arguments: Any, **named: Any) -> FirstBytes:  # noqa: ANN401 - passed on
        return FirstBytes(doors, lambda: ServerConnection(*arguments, **named))

    server = await serve(
        handle,
        sock=binding.listening,
        ssl=binding.tls,
        ssl_handshake_timeout=HANDSHAKE_SECONDS if binding.tls else None,
        open_timeout=HANDSHAKE_SECONDS,
        compression=None,
        server_header=None,
        max_size=FRAME_BYTES_MAX,
        max_queue=16,
        ping_interval=binding.ping_seconds,
        ping_timeout=binding.ping_seconds,
        logger=SILENT,
        # It documents that a wrapper may stand here; to asyncio this one is as good a protocol as the connection itself.
        create_connection=cast("type[ServerConnection]", behind_first_bytes),
    )
    return _Server(server)
