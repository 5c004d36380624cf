"""A small SOCKS5 server (RFC 1928, RFC 1929) that resolves every name to this machine and remembers what it was asked."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
from dataclasses import dataclass, field

from e2ee_desktop.domain.proxy_address import ProxyAddress

IPV4, NAME = 1, 3
ANONYMOUS, WITH_PASSWORD, NONE = 0, 2, 255


@dataclass
class Socks5:
    """method: what it wants of clients. reply: what it says to a request; 0 connects. asked: (user, name, port)."""

    method: int = WITH_PASSWORD
    reply: int = 0
    port_of: dict[int, int] = field(default_factory=dict)
    asked: list[tuple[str, str, int]] = field(default_factory=list)
    open: int = 0

    async def start(self) -> ProxyAddress:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return ProxyAddress("127.0.0.1", self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            await self._converse(reader, writer)
        self.open -= 1
        writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, count = await reader.readexactly(2)
        offered = await reader.readexactly(count)
        chosen = self.method if self.method in offered else NONE
        writer.write(bytes((5, chosen)))
        user = ""
        if chosen == WITH_PASSWORD:
            user = await self._user(reader)
            writer.write(b"\x01\x00")
        _, _, _, kind = await reader.readexactly(4)
        if kind == NAME:
            name = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        else:
            name = str(ipaddress.ip_address(await reader.readexactly(4 if kind == IPV4 else 16)))
        port = int.from_bytes(await reader.readexactly(2))
        self.asked.append((user, name, port))
        writer.write(bytes((5, self.reply, 0, 1)) + bytes(6))
        if self.reply == 0:
            await self._carry(reader, writer, self.port_of.get(port, port))

    async def _user(self, reader: asyncio.StreamReader) -> str:
        _, length = await reader.readexactly(2)
        user = await reader.readexactly(length)
        await reader.readexactly((await reader.readexactly(1))[0])
        return user.decode()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(_pass_on(reader, far_writer), _pass_on(far_reader, writer))


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while data := await reader.read(65_536):
            writer.write(data)
    writer.close()
