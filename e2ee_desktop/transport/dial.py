"""How a TCP connection comes about: directly, or through a SOCKS5 proxy such as Tor's.

The proxy resolves the relay's name (an onion address has no other way, and a local lookup would betray it).
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable

Dial = Callable[[str, int], Awaitable[socket.socket]]
"""Host and port in, a connected, non-blocking socket out. Raises OSError or TimeoutError."""


def through_socks5(proxy: str) -> Dial:
    """proxy: `socks5://[user:password@]host:port`. A user name of its own gives a circuit of its own with Tor."""
    from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError  # noqa: PLC0415 - most use no proxy
    from python_socks.async_.asyncio import Proxy  # noqa: PLC0415

    async def dial(host: str, port: int) -> socket.socket:
        try:
            return await Proxy.from_url(proxy, rdns=True).connect(host, port)
        except ProxyTimeoutError as error:
            raise TimeoutError from error
        except (ProxyConnectionError, ProxyError) as error:
            raise OSError("proxy") from error

    return dial


async def directly(host: str, port: int) -> socket.socket:
    """Each of the name's addresses in turn."""
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
