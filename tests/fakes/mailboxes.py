"""Mailboxes with keys of their own, and what is put into them."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import dataclass

from nacl.signing import SigningKey

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import Delivery, MailboxOpened, OwnedMailbox, SendAddress, Transport, TransportEvent
from e2ee_desktop.wire.limits import DIRECTORY_BASE_BYTES, ENVELOPE_SIZES, ONE_TIME_BYTES

CAPABILITY = b"c" * 32


def owned(relay: RelayAddress) -> OwnedMailbox:
    """A new mailbox, not yet at the relay."""
    key = SigningKey.generate()
    return OwnedMailbox(relay, os.urandom(16), os.urandom(16), bytes(key.verify_key), lambda data: key.sign(data)[:64])


def stranger(mailbox: OwnedMailbox) -> OwnedMailbox:
    """The same mailbox in the hands of somebody who lacks its key."""
    key = SigningKey.generate()
    return OwnedMailbox(
        mailbox.relay, mailbox.receive_id, mailbox.send_id, mailbox.owner_key, lambda data: key.sign(data)[:64]
    )


def address(mailbox: OwnedMailbox, capability: bytes | None = None) -> SendAddress:
    return SendAddress(mailbox.relay, mailbox.send_id, capability)


def envelope(text: bytes = b"", size: int = ENVELOPE_SIZES[0]) -> bytes:
    return text.ljust(size, b".")


def base(text: bytes = b"base") -> bytes:
    return text.ljust(DIRECTORY_BASE_BYTES, b".")


def item(text: bytes) -> bytes:
    return text.ljust(ONE_TIME_BYTES, b".")


@dataclass
class Reader:
    """Reads one transport's events; remembers all of them."""

    transport: Transport

    def __post_init__(self) -> None:
        self.seen: list[TransportEvent] = []
        self._stream: AsyncIterator[TransportEvent] = self.transport.events()

    async def until(self, kind: type[TransportEvent], count: int = 1, acknowledge: bool = True) -> list:
        """The next `count` events of that kind; others go by."""
        found: list = []
        while len(found) < count:
            event = await anext(self._stream)
            self.seen.append(event)
            if isinstance(event, Delivery) and acknowledge:
                self.transport.acknowledge((event,))
            if isinstance(event, kind):
                found.append(event)
        return found

    async def texts(self, count: int, acknowledge: bool = True) -> list[bytes]:
        deliveries = await self.until(Delivery, count, acknowledge)
        return [each.envelope.rstrip(b".") for each in deliveries]

    async def opened(self) -> MailboxOpened:
        return (await self.until(MailboxOpened))[0]
