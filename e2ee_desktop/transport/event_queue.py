"""The one stream of transport events: never blocks who writes, and stays bounded all the same.

Why no `asyncio.Queue(maxsize)`: the reader of a connection carries answers as well as deliveries. Were it to wait for
room here, an application that awaits an answer while it handles a delivery would wait for itself.
What bounds it instead:
    deliveries       the relay's window (limits.UNACKNOWLEDGED_*), enforced by the connection; those of a connection
                     that ended are dropped here, because they will be delivered again
    opened, drained, refused    at most one each a mailbox and connection; dropped in the same way, except refusals
    state changes    an unread one is replaced by its successor
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator

from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.services.ports import MailboxRefused, RelayStateChanged, TransportEvent


class EventQueue:
    """Events of all relays, in the order of arrival. One reader."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[RelayAddress, TransportEvent]] = deque()
        self._changed = asyncio.Event()
        self._closed = False

    def put(self, relay: RelayAddress, event: TransportEvent) -> None:
        """Append; a state change replaces one of the same relay that nobody has read yet."""
        if self._closed:
            return
        if isinstance(event, RelayStateChanged):
            self._drop(relay, (RelayStateChanged,))
        self._waiting.append((relay, event))
        self._changed.set()

    def forget_connection(self, relay: RelayAddress) -> None:
        """The connection ended: what it delivered and nobody read will be delivered again by the next one."""
        self._waiting = deque(
            (owner, event)
            for owner, event in self._waiting
            if owner != relay or isinstance(event, MailboxRefused | RelayStateChanged)
        )

    def close(self) -> None:
        """What is in the queue may still be read; then the stream ends."""
        self._closed = True
        self._changed.set()

    async def stream(self) -> AsyncIterator[TransportEvent]:
        """Every event once; ends after `close`."""
        while True:
            while self._waiting:
                yield self._waiting.popleft()[1]
            if self._closed:
                return
            self._changed.clear()
            await self._changed.wait()

    def _drop(self, relay: RelayAddress, kinds: tuple[type, ...]) -> None:
        self._waiting = deque(
            (owner, event) for owner, event in self._waiting if owner != relay or not isinstance(event, kinds)
        )
