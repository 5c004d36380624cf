"""Relays to run the transports' contract suite against: in memory, and the real server behind TLS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.endpoint import Listen
from e2ee_desktop.relay.listening import fastest, portable
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.quota import Quota
from e2ee_desktop.relay.server import RelayServer, RelaySettings
from e2ee_desktop.services.ports import Transport
from e2ee_desktop.transport.memory import MemoryTransport
from e2ee_desktop.transport.memory_relay import MemoryRelay
from e2ee_desktop.transport.relay_client import RelayTransport

QUOTA_ENVELOPES = 600
WORLDS = ("memory", "picows", "websockets")


_POLICY = Policy()


@dataclass(frozen=True)
class Terms:
    """What a relay's operator sets."""

    policy: Policy = _POLICY
    mailboxes_max: int = 1_000_000


USUAL = Terms()


class MemoryWorld:
    """A relay in memory."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    async def start(self) -> None:
        self.relay = MemoryRelay.named("memory")
        self.relay = MemoryRelay(self.relay.address, quota_envelopes=QUOTA_ENVELOPES)
        policy = self._terms.policy
        self.relay.creating, self.relay.writing = policy.creating.price(), policy.writing.price()
        self.relay.tokens, self.relay.mailboxes_max = policy.tokens, self._terms.mailboxes_max
        self._transports: list[MemoryTransport] = []

    @property
    def address(self) -> RelayAddress:
        return self.relay.address

    def transport(self, tokens: Mapping[RelayAddress, str] | None = None) -> Transport:
        self._transports.append(MemoryTransport(self.relay, tokens=tokens or {}))
        return self._transports[-1]

    async def cut(self) -> None:
        self.relay.set_online(False)

    async def restore(self) -> None:
        self.relay.set_online(True)

    async def stop(self) -> None:
        for transport in self._transports:
            await transport.close()


class RealWorld:
    """The real server in this process, by one of its two WebSocket libraries, and the real client. nodes: of its store."""

    def __init__(self, folder: Path, listen: Listen, terms: Terms, nodes: tuple[str, ...] = ()) -> None:
        self._folder, self._listen, self._terms, self._nodes = folder, listen, terms, nodes
        self._transports: list[RelayTransport] = []
        self._port = 0

    async def start(self) -> None:
        quota = Quota(QUOTA_ENVELOPES, 2**28, self._terms.mailboxes_max)
        settings = RelaySettings(
            self._folder, "127.0.0.1", self._port, policy=self._terms.policy, quota=quota, cluster=self._nodes
        )
        self.server = RelayServer(settings, self._listen)
        await self.server.start()
        self.address = self.server.address
        self._port = self.address.port

    def transport(self, tokens: Mapping[RelayAddress, str] | None = None) -> Transport:
        self._transports.append(RelayTransport(chance=Random(7), tokens=tokens or {}))
        return self._transports[-1]

    async def cut(self) -> None:
        await self.server.stop()

    async def restore(self) -> None:
        await self.start()

    async def stop(self) -> None:
        for transport in self._transports:
            await transport.close()
        await self.server.stop()


def world(name: str, folder: Path, terms: Terms = USUAL, nodes: tuple[str, ...] = ()) -> MemoryWorld | RealWorld:
    """Not yet started. nodes: a cluster that "nats" keeps its mailboxes in."""
    if name == "memory":
        return MemoryWorld(terms)
    if name == "nats":
        return RealWorld(folder / "relay", fastest(), terms, nodes)
    return RealWorld(folder / "relay", fastest() if name == "picows" else portable(), terms)
