"""Contacts name the relays that we write to: as many as they like, and we remember as few as we use."""

from __future__ import annotations

import os
import socket
from contextlib import suppress

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.ids import ID_BYTES, EnvelopeId, SendId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import SendAddress
from e2ee_desktop.transport.relay_client import LINKS_MAX, RelayTransport
from e2ee_desktop.wire.limits import ENVELOPE_SIZES


async def nowhere(host: str, port: int) -> socket.socket:
    raise ConnectionRefusedError(host, port)


async def test_relays_that_nobody_uses_any_more_are_forgotten() -> None:
    transport = RelayTransport(dial=nowhere)
    envelope = bytes(ENVELOPE_SIZES[0])
    for number in range(LINKS_MAX + 20):
        address = SendAddress(RelayAddress(f"{number}.example", 443, bytes(32)), SendId(bytes(ID_BYTES)), None)
        with suppress(RelayFailure):
            await transport.send(address, EnvelopeId(os.urandom(ID_BYTES)), envelope)
    assert len(transport._links) <= LINKS_MAX
    await transport.close()
