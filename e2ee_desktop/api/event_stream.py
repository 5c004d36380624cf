"""Server-sent events over sockets that were handed over: written from the service thread, where events happen, without a worker.

(WHATWG HTML, section 9.2.) A listener that doesn't read is cut off once SLOW_BYTES wait for it; it comes again with its
Last-Event-ID and hears what it missed. A listener whose token is revoked is cut off, too.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from e2ee_desktop.api.calls import ServiceThread
from e2ee_desktop.api.event_log import EventLog, Told
from e2ee_desktop.api.gate import HEADERS, PROGRAM, refuse
from e2ee_desktop.api.routes import EVENTS
from e2ee_desktop.api.serving import HAND_OVER
from e2ee_desktop.domain.events import Event, ProgramsChanged
from e2ee_desktop.domain.programs import Program, Scope
from e2ee_desktop.services.messenger import ProfileMessenger

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LISTENERS_MAX = 32
SLOW_BYTES = 4 * 1024**2
HEARTBEAT_S = 15.0
"""A comment now and then, so that either side notices when the other has gone."""
_HEAD = b"".join(
    (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n",
        *(f"{name}: {value}\r\n".encode() for name, value in HEADERS),
        b"\r\nretry: 1000\n\n",
    )
)


class _Listener(asyncio.Protocol):
    """One connection."""

    def __init__(self, stream: EventStream, program: str, last_event_id: str | None) -> None:
        self.program = program
        self._stream, self._last_event_id = stream, last_event_id
        self._transport: asyncio.WriteTransport | None = None
        self._stop: Callable[[], None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if isinstance(transport, asyncio.WriteTransport):
            self._transport = transport
            transport.write(_HEAD)
            self._stop = self._stream.log.listen(self._tell, self._last_event_id)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's form
        self._end()
        self._stream.gone(self)

    def beat(self) -> None:
        self._write(b":\n\n")

    def cut_off(self) -> None:
        self._end()
        if self._transport is not None:
            self._transport.abort()

    def _tell(self, told: Told) -> None:
        self._write(f"id: {told.event_id}\nevent: {told.name}\ndata: ".encode() + told.body + b"\n\n")

    def _write(self, data: bytes) -> None:
        if self._transport is None or self._transport.is_closing():
            return
        self._transport.write(data)
        if self._transport.get_write_buffer_size() > SLOW_BYTES:
            self.cut_off()

    def _end(self) -> None:
        if self._stop is not None:
            self._stop()
            self._stop = None


class EventStream:
    """All listeners of one interface; made and closed on the service thread."""

    def __init__(self, messenger: ProfileMessenger, service: ServiceThread) -> None:
        self.log = EventLog(messenger)
        self._service = service
        self._listeners: list[_Listener] = []
        self._stop = messenger.listen(self._happened)
        self._heart = asyncio.create_task(self._beat())

    def close(self) -> None:
        """Cut everybody off."""
        self._stop()
        self._heart.cancel()
        for listener in tuple(self._listeners):
            listener.cut_off()
        self.log.close()

    def gone(self, listener: _Listener) -> None:
        """Its connection is closed."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def before(self, inside: WSGIApplication) -> WSGIApplication:
        """Answer requests for events; `inside` answers all others. Behind the gate."""

        def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            if environ["PATH_INFO"] != EVENTS or environ["REQUEST_METHOD"] != "GET":
                return inside(environ, start_response)
            program: Program = environ[PROGRAM]
            if Scope.READ not in program.scopes:
                return refuse("api.scope_missing", start_response)
            if len(self._listeners) >= LISTENERS_MAX:
                return refuse("api.too_many_listeners", start_response)
            last = environ.get("HTTP_LAST_EVENT_ID")

            def take(connection: socket.socket) -> None:
                connection.setblocking(False)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._service.tell(lambda: self._welcome(connection, program.name, last))

            environ[HAND_OVER](take)
            raise AssertionError("a connection that was handed over")

        return application

    def _welcome(self, connection: socket.socket, program: str, last_event_id: str | None) -> None:
        listener = _Listener(self, program, last_event_id)
        self._listeners.append(listener)
        loop = asyncio.get_running_loop()
        task = loop.create_task(loop.connect_accepted_socket(lambda: listener, connection))
        task.add_done_callback(lambda done: self.gone(listener) if done.cancelled() or done.exception() else None)

    def _happened(self, event: Event) -> None:
        if isinstance(event, ProgramsChanged):
            names = {program.name for program in event.programs}
            for listener in tuple(self._listeners):
                if listener.program not in names:
                    listener.cut_off()

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(HEARTBEAT_S)
            for listener in tuple(self._listeners):
                listener.beat()
