"""WebSockets by picows, on any event loop (best on uvloop). Shell only: passes bytes, decides nothing.

picows' own server would take every connection for a WebSocket. Its protocol is therefore made here as `ws_create_server` of
version 2.3 makes it, behind the first bytes; the dependency is pinned to that version.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from picows import WSAutoPingStrategy, WSCloseCode, WSFrame, WSListener, WSMsgType, WSTransport, WSUpgradeRequest
from picows.picows import WSProtocol  # type: ignore[attr-defined] # pyright: ignore - its stub leaves it out

from e2ee_desktop.relay.accepting import Acceptance
from e2ee_desktop.relay.endpoint import HANDSHAKE_SECONDS, PING_SECONDS, SILENT, Binding, Session, peer_address
from e2ee_desktop.relay.listen_both import Protocol, serve
from e2ee_desktop.wire.limits import FRAME_BYTES_MAX

_BINARY = WSMsgType.BINARY


class _Line(WSListener):
    """One client: a `Wire` to the service, a listener to picows."""

    def __init__(self, binding: Binding, lines: set[_Line]) -> None:
        super().__init__()
        self._binding, self._lines = binding, lines
        self._transport: WSTransport | None = None
        self._session: Session | None = None
        self._reading = True
        self._heard = self._asked = False

    def ask(self) -> None:
        """Called every so many seconds: a line that said nothing since is asked whether it is alive, and closed the next time."""
        if self._heard:
            self._heard = self._asked = False
        elif self._asked:
            self.abort()
        elif self._transport is not None:
            self._asked = True
            self._transport.send_ping()

    # Wire

    @property
    def source(self) -> str:
        peer = None if self._transport is None else self._transport.underlying_transport.get_extra_info("peername")
        return peer_address(peer)

    def send(self, message: bytes) -> None:
        if self._transport is not None:
            self._transport.send(_BINARY, message)

    def close(self) -> None:
        self.resume_reading()
        if self._transport is not None:
            self._transport.send_close(WSCloseCode.GOING_AWAY)
            self._transport.disconnect()

    def abort(self) -> None:
        if self._transport is not None:
            self._transport.disconnect(graceful=False)

    def pause_reading(self) -> None:
        if self._reading and self._transport is not None:
            self._reading = False
            self._transport.underlying_transport.pause_reading()

    def resume_reading(self) -> None:
        if not self._reading and self._transport is not None:
            self._reading = True
            if not self._transport.underlying_transport.is_closing():
                self._transport.underlying_transport.resume_reading()

    # WSListener

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._transport = transport
        self._lines.add(self)
        transport.request.headers.clear()  # kept as long as the line, by a library that can't know that nobody asks
        transport.response.headers.clear()
        self._session = self._binding.accept(self)
        if self._session is None:
            self.close()

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:  # noqa: ARG002 - picows' signature
        self._heard = True
        kind, session = frame.msg_type, self._session
        if kind is _BINARY and frame.fin and session is not None:
            session.received(frame.get_payload_as_bytes())
        elif kind not in (WSMsgType.PING, WSMsgType.PONG):
            # CLOSE; or text and fragments, which no client of ours sends.
            self.close()

    def on_ws_disconnected(self, transport: WSTransport) -> None:  # noqa: ARG002 - picows' signature
        self._transport = None
        self._lines.discard(self)
        if self._session is not None:
            self._session.gone()
            self._session = None

    def pause_writing(self) -> None:
        if self._session is not None:
            self._session.writable(False)

    def resume_writing(self) -> None:
        if self._session is not None:
            self._session.writable(True)


class _Server:
    """One timer asks all lines whether they are alive: picows' own way is a task a line, which costs more than the rest of it."""

    def __init__(self, server: Acceptance, lines: set[_Line], ping_seconds: float) -> None:
        self._server, self._lines, self._ping_seconds = server, lines, ping_seconds
        self._loop = asyncio.get_running_loop()
        self._open = True
        self._timer = self._loop.call_later(self._ping_seconds, self._ask)

    async def close(self) -> None:
        await self._server.close()
        self._open = False
        if not self._lines:
            self._timer.cancel()

    def _ask(self) -> None:
        for line in tuple(self._lines):
            line.ask()
        if self._open or self._lines:  # a listener that was closed may have lines for long
            self._timer = self._loop.call_later(self._ping_seconds, self._ask)


_SILENT = logging.LoggerAdapter(SILENT)  # below a plain logger picows would hang one more for each line
READ_BUFFER_BYTES = 2_048
"""At first: it grows with the frames that come, and most clients only listen."""
_PROTOCOL: Callable[..., Protocol] = WSProtocol  # pyright: ignore[reportUnknownVariableType] - no stub


async def listen(binding: Binding) -> _Server:
    """Serve on `binding`."""

    lines: set[_Line] = set()

    def accept(request: WSUpgradeRequest) -> WSListener:  # noqa: ARG001 - whoever comes here gets a line
        return _Line(binding, lines)

    def protocol() -> Protocol:
        return _PROTOCOL(
            None,  # host and port, of a client
            None,  # path, of a client
            False,  # a server
            accept,
            _SILENT,
            True,  # an exception of ours ends the line
            HANDSHAKE_SECONDS,
            False,  # what is silent is asked by `_Server`
            PING_SECONDS,
            PING_SECONDS,
            WSAutoPingStrategy.PING_WHEN_IDLE,
            True,  # answer pings
            FRAME_BYTES_MAX,
            None,  # headers, of a client
            READ_BUFFER_BYTES,
        )

    return _Server(serve(binding, protocol), lines, binding.ping_seconds)
