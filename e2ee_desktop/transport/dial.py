"""How a TCP connection comes about: directly, or through a SOCKS5 proxy such as Tor's.

With a proxy nothing goes past it: the proxy resolves the relay's name (an onion address has no other way, and a local
lookup would betray it), and a proxy that does not answer is an error, never a reason to connect directly. The one exception is
the relay inside this very process. An onion address without a proxy is an error too, before anybody is asked for its name.

Each relay is asked for with a user name of its own, by which Tor keeps circuits apart (IsolateSOCKSAuth, on by default): who
runs two relays cannot tell from the circuit that both are used by one person. The names are made anew in each process.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import socket
import weakref
from collections.abc import Awaitable, Callable

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.proxy_address import ProxyAddress

Dial = Callable[[str, int], Awaitable[socket.socket]]
"""Host and port in, a connected, non-blocking socket out. Raises OSError or TimeoutError; RelayFailure: proxy.unreachable,
proxy.refused, proxy.needed."""

ONION = ".onion"
_ISOLATING_PASSWORD = "isolated"  # Tor compares it, and asks for nothing
_UNREACHED = frozenset({1, 3, 4, 5, 6})
"""Replies of RFC 1928 that speak of the relay, not of the proxy."""


class ProfileDial:
    """The `Dial` of one profile, whose proxy may change while it is open."""

    def __init__(self, proxy: ProxyAddress | None = None) -> None:
        self._dial = directly if proxy is None else through_socks5(proxy)
        self._in_this_process: tuple[str, int] | None = None
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()

    def use(self, proxy: ProxyAddress | None) -> None:
        """From now on through this proxy, or directly. Connections that came about otherwise end at once."""
        self._dial = directly if proxy is None else through_socks5(proxy)
        for each in tuple(self._sockets):
            _cut(each)

    def own_relay(self, host: str, port: int) -> None:
        """Where the relay inside this process listens: reached without leaving the machine."""
        self._in_this_process = (host, port)

    async def __call__(self, host: str, port: int) -> socket.socket:
        if (host, port) == self._in_this_process:
            return await directly(host, port)
        dial = self._dial
        connection = await dial(host, port)
        if dial is not self._dial:  # the proxy changed meanwhile
            connection.close()
            raise OSError("proxy changed")
        self._sockets.add(connection)
        return connection


def through_socks5(proxy: ProxyAddress) -> Dial:
    """Through `proxy`, which resolves the names."""
    secret = os.urandom(32)

    async def dial(host: str, port: int) -> socket.socket:
        # Late: most profiles use no proxy.
        from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError, ProxyType  # noqa: PLC0415
        from python_socks.async_.asyncio import Proxy  # noqa: PLC0415

        user, password = (proxy.user, proxy.password) if proxy.user else _isolating(secret, host, port)
        through = Proxy(ProxyType.SOCKS5, proxy.host, proxy.port, user, password, rdns=True)
        try:
            return await through.connect(host, port)
        except ProxyTimeoutError as error:
            raise TimeoutError from error
        except ProxyConnectionError as error:
            raise RelayFailure("proxy.unreachable") from error
        except ProxyError as error:
            if error.error_code in _UNREACHED:
                raise OSError("relay not reached") from error
            raise RelayFailure("proxy.refused") from error

    return dial


async def directly(host: str, port: int) -> socket.socket:
    """Each of the name's addresses in turn."""
    if host.lower().rstrip(".").endswith(ONION):
        raise RelayFailure("proxy.needed")
    loop = asyncio.get_running_loop()
    failure = OSError("no address")
    for family, kind, protocol, _, address in await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        connection = socket.socket(family, kind, protocol)
        connection.setblocking(False)
        try:
            await loop.sock_connect(connection, address)
        except OSError as error:
            connection.close()
            failure = error
        except BaseException:
            connection.close()
            raise
        else:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return connection
    raise failure


def _isolating(secret: bytes, host: str, port: int) -> tuple[str, str]:
    """User name and password that stand for one relay, in this process alone."""
    name = hashlib.blake2b(f"{host.lower()}:{port}".encode(), key=secret, digest_size=16).hexdigest()
    return name, _ISOLATING_PASSWORD


def _cut(connection: socket.socket) -> None:
    """End it under whoever uses it; they see the other side go."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:  # closed already
        return
