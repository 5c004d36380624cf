"""One port, two protocols: the first bytes of a connection say whether it is a WebSocket or HTTP about blobs.

Our WebSockets begin with `GET / `; every other request is HTTP. Nothing is parsed here: all bytes go unchanged to the one
protocol that is chosen, which owns the connection from then on, so that two parsers can never disagree about it.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from dataclasses import dataclass

from e2ee_desktop.relay.accepting import Acceptance
from e2ee_desktop.relay.endpoint import HANDSHAKE_SECONDS, Binding

WEBSOCKET_START = b"GET / "
RECEIVED_BYTES = 32_768
"""That the kernel keeps of a client's frames, about: all of it is taken apart in one turn of the loop, a thousand small ones in a
millisecond. Blobs have no such bound."""
UNDECIDED_MAX = 4_096
"""Connections that have said nothing yet; further ones are closed. Each may be silent for ten seconds."""

Protocol = asyncio.Protocol | asyncio.BufferedProtocol


@dataclass(slots=True)
class Doors:
    """http: serves one connection; None when everything is a WebSocket. undecided: how many have not said what they are."""

    http: Callable[[], Protocol] | None
    undecided: int = 0


class FirstBytes(asyncio.Protocol):
    """Reads until it is clear who is meant, gives the transport away, and is not heard of again.

    websocket: makes the protocol of one connection.
    """

    def __init__(self, doors: Doors, websocket: Callable[[], Protocol]) -> None:
        self._doors, self._websocket = doors, websocket
        self._transport: asyncio.Transport | None = None
        self._deadline: asyncio.TimerHandle | None = None
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Wait for bytes, not for ever."""
        self._doors.undecided += 1
        # uvloop's transports are none of asyncio's classes
        self._transport = transport  # type: ignore[assignment] # pyright: ignore[reportAttributeAccessIssue]
        self._deadline = asyncio.get_running_loop().call_later(HANDSHAKE_SECONDS, self._give_up)
        if self._doors.undecided > UNDECIDED_MAX:
            self._give_up()

    def data_received(self, data: bytes) -> None:
        """Decide as soon as it is possible."""
        self._read += data
        if len(self._read) < len(WEBSOCKET_START) and WEBSOCKET_START.startswith(self._read):
            return
        transport = self._transport
        if transport is None:
            return
        self._decided()
        http = self._doors.http
        if http is None or self._read.startswith(WEBSOCKET_START):
            connected: socket.socket | None = transport.get_extra_info("socket")
            if connected is not None:
                connected.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVED_BYTES)
            hand_over(transport, self._websocket(), self._read)
        else:
            hand_over(transport, http(), self._read)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        """It never said what it wanted."""
        self._decided()

    def _give_up(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    def _decided(self) -> None:
        if self._transport is not None:
            self._transport = None
            self._doors.undecided -= 1
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


def serve(binding: Binding, websocket: Callable[[], Protocol]) -> Acceptance:
    """Listen on `binding`; every connection begins with its first bytes. Needs a running event loop."""
    doors = Doors(binding.http)
    return Acceptance(binding, lambda: FirstBytes(doors, websocket))


def hand_over(transport: asyncio.Transport, protocol: Protocol, read: bytes) -> None:
    """Make `protocol` the one of this connection, as if it had been from the beginning."""
    transport.set_protocol(protocol)
    protocol.connection_made(transport)
    rest = memoryview(read)
    if not isinstance(protocol, asyncio.BufferedProtocol):
        protocol.data_received(bytes(rest))
        return
    while rest and not transport.is_closing():
        room = memoryview(protocol.get_buffer(len(rest)))  # pyright: ignore[reportArgumentType] - typed as Buffer
        size = min(len(room), len(rest))
        room[:size] = rest[:size]
        protocol.buffer_updated(size)
        rest = rest[size:]
