"""A relay that stands up again: where its service ends by itself, or can't begin, it is started anew, less and less often.

For a relay that nobody watches over, as the one inside the messenger is; `e2ee-relay serve` ends instead, and its supervisor
starts it. Each attempt makes a relay of its own on the same folder, so that what was acknowledged is there again.

    state   event                          -> state
    DOWN    an attempt, and it starts      -> UP     where it listens is told
    DOWN    an attempt, and it fails       -> DOWN   why is told once; the next pause is longer
    UP      the service ends by itself     -> DOWN   what is open is closed; told where it had not stood for a minute
    any     stop                           -> over
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from e2ee_desktop.domain.errors import E2EEError, LocalMisuse
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.relay.log import note_defect
from e2ee_desktop.relay.server import RelayServer

FIRST_SECONDS = 0.25
DOUBLINGS_MAX = 8
"""64 s: whoever frees the port or the disk sees it come back within a minute."""
STEADY_SECONDS = 60.0
"""A relay that stood so long was a good one: the next pause is short again, and what is told is told again."""

Told = Callable[[RelayAddress | str], Awaitable[None]]
"""Hears where it listens when it stands again, and an error's code when it can't."""


class StandingRelay:
    """make: a relay that has not started. told: hears what happens after `start`. up: whether it listens now."""

    def __init__(self, make: Callable[[], RelayServer], told: Told) -> None:
        self._make, self._told = make, told
        self._standing: asyncio.Task[None] | None = None
        self._complaints: set[str] = set()
        self._failures = 0
        self._over = False
        self._relay: RelayServer | None = None
        self.up = False

    async def start(self) -> RelayAddress:
        """Listen; returns where. What `RelayServer.start` raises comes out, and then it is tried again until `stop`."""
        if self._standing is not None:
            raise LocalMisuse("relay.running")
        relay = self._make()
        try:
            await relay.start()
        except E2EEError as error:
            self._complaints.add(error.code)
            self._standing = asyncio.create_task(self._stand(None))
            raise
        self.up, self._relay = True, relay
        self._standing = asyncio.create_task(self._stand(relay))
        return relay.address

    async def stop(self) -> None:
        """Answer what was read and close everything; a second call does nothing."""
        self._over = True
        if self._standing is not None:
            self._standing.cancel()
            await asyncio.wait((self._standing,))
        if self._relay is not None:  # the task may have been cancelled before it began
            await self._relay.stop()
            self.up = False

    async def _stand(self, relay: RelayServer | None) -> None:
        if relay is not None:
            await self._serve(relay, known=True)
        while not self._over:  # a relay that fails to stop may have swallowed the cancellation
            await asyncio.sleep(FIRST_SECONDS * 2.0 ** min(self._failures, DOUBLINGS_MAX))
            self._failures += 1
            relay = self._make()
            try:
                await relay.start()
            except E2EEError as error:
                await self._complain(error.code)
            else:
                await self._serve(relay, known=False)

    async def _serve(self, relay: RelayServer, *, known: bool) -> None:
        """Until its service ends by itself; whatever that is a defect of, the next one must stand up. known: where it listens."""
        loop = asyncio.get_running_loop()
        began, self.up, self._relay = loop.time(), True, relay
        try:
            try:
                if not known:
                    await self._told(relay.address)
                await relay.failed()
            finally:
                self.up = False
                await relay.stop()
        except Exception as defect:  # noqa: BLE001 - see above
            note_defect(loop, {"exception": defect})
        if loop.time() - began >= STEADY_SECONDS:
            self._failures = 0
            self._complaints.clear()
        else:
            await self._complain("relay.failed")

    async def _complain(self, code: str) -> None:
        if code not in self._complaints:
            self._complaints.add(code)
            await self._told(code)
