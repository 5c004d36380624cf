"""Relays to run the transports' contract suite against: in memory, and the real server behind TLS."""

from __future__ import annotations

from pathlib import Path
from random import Random

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.endpoint import Listen
from e2ee_desktop.relay.listening import fastest, portable
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services.ports import Transport
from e2ee_desktop.transport.memory import MemoryTransport
from e2ee_desktop.transport.memory_relay import MemoryRelay
from e2ee_desktop.transport.relay_client import RelayTransport

QUOTA_ENVELOPES = 600
WORLDS = ("memory", "picows", "websockets")


class MemoryWorld:
    """A relay in memory."""

    async def start(self) -> None:
        self.relay = MemoryRelay.named("memory")
        self.relay = MemoryRelay(self.relay.address, quota_envelopes=QUOTA_ENVELOPES)
        self._transports: list[MemoryTransport] = []

    @property
    def address(self) -> RelayAddress:
        return self.relay.address

    def transport(self) -> Transport:
        self._transports.append(MemoryTransport(self.relay))
        return self._transports[-1]

    async def cut(self) -> None:
        self.relay.set_online(False)

    async def restore(self) -> None:
        self.relay.set_online(True)

    async def stop(self) -> None:
        for transport in self._transports:
            await transport.close()


class RealWorld:
    """The real server in this process, by one of its two WebSocket libraries, and the real client."""

    def __init__(self, folder: Path, listen: Listen) -> None:
        self._folder, self._listen = folder, listen
        self._transports: list[RelayTransport] = []
        self._port = 0

    async def start(self) -> None:
        settings = RelaySettings(self._folder, "127.0.0.1", self._port, quota=Quota(QUOTA_ENVELOPES, 2**28))
        self.server = RelayServer(settings, self._listen)
        await self.server.start()
        self.address = self.server.address
        self._port = self.address.port

    def transport(self) -> Transport:
        self._transports.append(RelayTransport(chance=Random(7)))
        return self._transports[-1]

    async def cut(self) -> None:
        await self.server.stop()

    async def restore(self) -> None:
        await self.start()

    async def stop(self) -> None:
        for transport in self._transports:
            await transport.close()
        await self.server.stop()


def world(name: str, folder: Path) -> MemoryWorld | RealWorld:
    """Not yet started."""
    if name == "memory":
        return MemoryWorld()
    return RealWorld(folder / "relay", fastest() if name == "picows" else portable())
