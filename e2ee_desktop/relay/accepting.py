"""Takes connections from a listening socket, before they cost anything: whom nobody wants is closed before its TLS handshake.

A handshake takes the event loop a millisecond, more than any request. So those who were told to come later and come on and on
are not greeted any more, and one connection at most begins in one turn of the loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable

from e2ee_desktop.relay.endpoint import HANDSHAKE_SECONDS, Binding, peer_address

GOODBYE_SECONDS = 2
EXHAUSTED_SECONDS = 1.0
"""Without a file descriptor left, none is asked for so long."""


class Acceptance:
    """Accepts on `binding` until it is closed. make_protocol: of one connection, told of it after its handshake."""

    def __init__(self, binding: Binding, make_protocol: Callable[[], asyncio.BaseProtocol]) -> None:
        self._binding, self._make_protocol = binding, make_protocol
        self._loop = asyncio.get_running_loop()
        self._beginning: set[asyncio.Task[None]] = set()
        self._accepting = self._loop.create_task(self._accept())

    async def close(self) -> None:
        """Accept no more, and give the socket back. Connections stay, those that are in their handshake too."""
        self._accepting.cancel()
        await asyncio.wait((self._accepting,))
        self._binding.listening.close()

    async def _accept(self) -> None:
        while True:
            try:
                accepted, peer = await self._loop.sock_accept(self._binding.listening)
            except ConnectionAbortedError:
                continue
            except OSError:
                await asyncio.sleep(EXHAUSTED_SECONDS)
                continue
            if self._binding.admits(peer_address(peer)):
                beginning = self._loop.create_task(self._begin(accepted))
                self._beginning.add(beginning)
                beginning.add_done_callback(self._beginning.discard)
            else:
                accepted.close()
            await asyncio.sleep(0)  # others' requests come between

    async def _begin(self, accepted: socket.socket) -> None:
        tls = self._binding.tls
        with contextlib.suppress(OSError):  # it went away, was too slow, or speaks no TLS: its own affair
            await self._loop.connect_accepted_socket(
                self._make_protocol,
                accepted,
                ssl=tls,
                ssl_handshake_timeout=HANDSHAKE_SECONDS if tls else None,
                ssl_shutdown_timeout=GOODBYE_SECONDS if tls else None,
            )
