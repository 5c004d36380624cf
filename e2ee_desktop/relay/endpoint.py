"""Between the service and a WebSocket library: what each must offer the other. Two libraries stand behind it.

picows is fast, `websockets` is everywhere: the first is used where it can be imported.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, cast

from e2ee_desktop.domain.errors import UserActionNeeded

HANDSHAKE_SECONDS = 10
PING_SECONDS = 60
"""A line that is silent so long is asked whether it is alive, and closed when it does not answer in as long again."""

SILENT = logging.Logger("e2ee-relay")
SILENT.disabled = True
SILENT.setLevel(logging.CRITICAL + 1)  # for loggers that a library hangs below it, which are not disabled with it


class Wire(Protocol):
    """A client's WebSocket. None of these wait."""

    @property
    def source(self) -> str:
        """The peer's network address, "" where it has none. For limits in memory, never for a log or a disk."""
        ...

    def send(self, message: bytes) -> None: ...
    def close(self) -> None:
        """Say goodbye once everything is sent; reads on meanwhile, or the other side's goodbye would not be heard."""
        ...

    def abort(self) -> None: ...
    def pause_reading(self) -> None: ...
    def resume_reading(self) -> None: ...


class Session(Protocol):
    """What the service makes of a wire."""

    def received(self, message: bytes) -> None: ...
    def writable(self, writable: bool) -> None:
        """False: what was sent has piled up; True: it has gone."""
        ...

    def gone(self) -> None: ...


class Listener(Protocol):
    """A running server."""

    async def close(self) -> None:
        """Accept no more. Open wires stay open."""
        ...


@dataclass(frozen=True, slots=True)
class Binding:
    """What a listener needs. tls: None where something in front of it does that; the relay itself always has it.

    accept: None turns the client away. http: serves one connection that speaks plain HTTP. ping_seconds: see PING_SECONDS.
    admits: whether somebody from a network address is let in at all; asked before TLS, where the library allows that.
    """

    listening: socket.socket
    tls: ssl.SSLContext | None
    accept: Callable[[Wire], Session | None]
    http: Callable[[], asyncio.Protocol] | None = None
    ping_seconds: float = PING_SECONDS
    admits: Callable[[str], bool] = lambda _: True


class Listen(Protocol):
    """A library's way to serve."""

    async def __call__(self, binding: Binding) -> Listener: ...


def bind(host: str, port: int) -> socket.socket:
    """One listening socket; port 0 takes a free one. Raises UserActionNeeded("relay.listen_failed")."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        dual = host == "::" and socket.has_dualstack_ipv6()
        listening = socket.create_server(address[:2], family=family, backlog=1_024, dualstack_ipv6=dual)
    except (OSError, OverflowError) as error:
        raise UserActionNeeded("relay.listen_failed", host=host, port=port) from error
    listening.setblocking(False)
    return listening


def peer_address(peer: object) -> str:
    """What `get_extra_info("peername")` says, without the port; "" for a socket without addresses."""
    return str(cast("tuple[object, ...]", peer)[0]) if isinstance(peer, tuple) and peer else ""
