"""The local web API of one open profile: gate, events, application and server, put together and taken down in order.

Started and stopped on the service thread. It never opens a profile: it serves the one that is open, and goes with it.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from e2ee_desktop.api.calls import ServiceThread
from e2ee_desktop.api.event_stream import EventStream
from e2ee_desktop.api.gate import Doors, Gate
from e2ee_desktop.api.quick_lane import quick_lane
from e2ee_desktop.api.serving import LocalServer
from e2ee_desktop.api.web_application import make_application
from e2ee_desktop.api.world import World

QUICK_PATHS = frozenset({"/encrypt", "/decrypt"})
QUICK_BYTES_MAX = 16 * 1024


class _Door(Gate):
    """The gate, which also knows what is quick."""

    def quick(self, path: str, size_bytes: int) -> bool:
        """Encrypting some kilobytes takes microseconds, and asks the service thread nothing."""
        return size_bytes <= QUICK_BYTES_MAX and path in QUICK_PATHS


@dataclass(frozen=True, slots=True)
class LocalApi:
    """Running. port: where, on loopback."""

    port: int
    _server: LocalServer
    _events: EventStream

    @property
    def url(self) -> str:
        """Without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    @classmethod
    def start(cls, world: World, port: int, doors: Doors | None = None) -> LocalApi:
        """port: 0 for any. doors: other rates, for tests. Raises UserActionNeeded("api.port_taken")."""
        service = ServiceThread()
        events = EventStream(world.messenger, service)
        messenger = world.messenger
        door = _Door(
            events.before(quick_lane(make_application(world, service), world)),
            doors or Doors(messenger.admitted, messenger.count_use),
        )
        try:
            server = LocalServer(door, door, port)
        except BaseException:
            events.close()
            raise
        return cls(server.port, server, events)

    async def stop(self) -> None:
        """Listeners are cut off, running requests get some seconds."""
        self._events.close()
        await asyncio.to_thread(self._server.stop)
