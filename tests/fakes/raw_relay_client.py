"""A client that says whatever a test wants, in frames or in bytes."""

from __future__ import annotations

import hashlib
import socket

from websockets.asyncio.client import ClientConnection, connect

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import OwnedMailbox
from e2ee_desktop.transport.relay_pin import client_tls
from e2ee_desktop.transport.signing import sign
from e2ee_desktop.wire.frames import ClientFrame, RelayFrame, decode_relay, encode
from e2ee_desktop.wire.frames_control import Hello


class RawRelayClient:
    """nonce, certificate_hash: what owners sign."""

    def __init__(self, relay: RelayAddress) -> None:
        self._relay = relay

    async def __aenter__(self) -> RawRelayClient:
        url = f"wss://{self._relay.host}:{self._relay.port}/"
        self.socket: ClientConnection = await connect(url, ssl=client_tls(), compression=None, max_queue=1)
        hello = await self.hear()
        assert isinstance(hello, Hello)
        self.nonce = hello.nonce
        certificate = self.socket.transport.get_extra_info("ssl_object").getpeercert(binary_form=True)
        self.certificate_hash = hashlib.sha256(certificate).digest()
        return self

    async def __aexit__(self, *_) -> None:
        self.socket.transport.abort()
        await self.socket.wait_closed()

    def signed(self, frame, mailbox: OwnedMailbox):
        return sign(frame, mailbox, self)

    async def say(self, frame: ClientFrame | bytes | str) -> None:
        await self.socket.send(frame if isinstance(frame, bytes | str) else encode(frame))

    async def hear(self) -> RelayFrame:
        return decode_relay(await self.socket.recv())

    async def until_closed(self) -> list[RelayFrame]:
        """Everything that the relay still says."""
        return [decode_relay(message) async for message in self.socket]


def tcp(relay: RelayAddress, data: bytes) -> bytes:
    """Send bytes without TLS; returns the first thing that comes back."""
    with socket.create_connection((relay.host, relay.port), timeout=20) as line:
        line.sendall(data)
        try:
            return line.recv(4_096)
        except ConnectionError:
            return b""
