"""A person whose relay is a real one, behind TLS and sockets; everything else is as with `Person`."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import Blobs, Transport
from e2ee_desktop.transport.blob_client import RelayBlobs
from e2ee_desktop.transport.dial import Dial, directly
from e2ee_desktop.transport.relay_client import RelayTransport
from tests.fakes.person import Person

PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class RealRelay:
    """What a person needs to know of a relay."""

    address: RelayAddress


@dataclass(slots=True)
class NetworkPerson(Person):
    """dial: the way to the relay."""

    relay: RealRelay
    patience_s: float = PATIENCE_S
    dial: Dial = directly

    def _way_out(self) -> Transport:
        return RelayTransport(self.dial)

    def _blobs(self) -> Blobs:
        return RelayBlobs(self.dial)
