"""A client's line that may stop anywhere: after TCP, inside TLS, inside the HTTP upgrade, inside a frame. Speaks no protocol above.

The mask of its WebSocket frames is zero, which RFC 6455 lets a client choose: what is sent is what was given.
"""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.transport.relay_pin import client_tls
from e2ee_desktop.wire.frames import decode_relay
from e2ee_desktop.wire.frames_control import Hello

UPGRADE = (
    b"GET / HTTP/1.1\r\nHost: relay\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


@dataclass(slots=True)
class HostileLine:
    """nonce, certificate_hash: what owners sign, once greeted."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    nonce: bytes = b""
    certificate_hash: bytes = b""

    @classmethod
    async def tcp(cls, relay: RelayAddress, source: str) -> HostileLine:
        """source: an address of this machine to come from."""
        return cls(*await asyncio.open_connection(relay.host, relay.port, local_addr=(source, 0)))

    @classmethod
    async def tls(cls, relay: RelayAddress, source: str) -> HostileLine:
        connected = asyncio.open_connection(
            relay.host, relay.port, local_addr=(source, 0), ssl=client_tls(), server_hostname=""
        )
        reader, writer = await connected
        certificate = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        return cls(reader, writer, certificate_hash=hashlib.sha256(certificate).digest())

    @classmethod
    async def greeted(cls, relay: RelayAddress, source: str) -> HostileLine:
        """A whole connection. ConnectionError when the relay turns it away."""
        line = await cls.tls(relay, source)
        try:
            line.nonce = await line._greeting()
        except BaseException:
            line.abort()
            raise
        return line

    async def _greeting(self) -> bytes:
        """The relay's nonce."""
        try:
            self.writer.write(UPGRADE)
            await self.reader.readuntil(b"\r\n\r\n")
            hello = decode_relay(await self.hear())
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
            raise ConnectionError from error
        if not isinstance(hello, Hello):
            raise ConnectionError
        return hello.nonce

    @property
    def buried(self) -> bool:
        """The relay ended it."""
        return self.reader.at_eof() or self.writer.is_closing()

    async def say(self, message: bytes) -> None:
        """One WebSocket message."""
        self.writer.write(frame_head(len(message)) + message)
        await self.writer.drain()

    async def hear(self) -> bytes:
        """One WebSocket message; an end is a ConnectionError."""
        try:
            head = await self.reader.readexactly(2)
            size = head[1] & 127
            if size >= 126:
                size = int.from_bytes(await self.reader.readexactly(2 if size == 126 else 8))
            message = await self.reader.readexactly(size)
        except asyncio.IncompleteReadError as error:
            raise ConnectionError from error
        if head[0] != 0x82:
            raise ConnectionError
        return message

    async def until_closed(self) -> None:
        """Read and forget."""
        try:
            while await self.reader.read(65_536):
                pass
        except OSError:
            pass

    def abort(self) -> None:
        self.writer.transport.abort()


def frame_head(size: int) -> bytes:
    """Of a masked, final, binary message."""
    if size < 126:
        length = bytes((0x80 | size,))
    elif size < 65_536:
        length = b"\xfe" + size.to_bytes(2)
    else:
        length = b"\xff" + size.to_bytes(8)
    return b"\x82" + length + bytes(4)
