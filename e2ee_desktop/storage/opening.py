"""Opening a profile's database beside the event loop: a profile of an older version may have a million rows to bring up to date.

The database belongs to the thread of the services as soon as it is open. Whoever gives up waiting has the work stopped: the script
that runs is taken back, what was finished stays, and the next opening goes on from there.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

from e2ee_desktop.services.upgrade_port import Upgrading, Watch
from e2ee_desktop.storage.sqlite_store import SqliteStore, open_existing


class Opening:
    """listeners: hear on the event loop's thread how far it is; never where there is nothing to bring up to date."""

    def __init__(self) -> None:
        self.listeners: list[Callable[[Upgrading], None]] = []
        self._stopped = threading.Event()

    def stop(self) -> None:
        """An `open` that is at work raises UserActionNeeded("profile.upgrade_stopped")."""
        self._stopped.set()

    async def open(self, path: Path, key: bytes) -> SqliteStore:
        """Raises as `open_existing`."""
        loop = asyncio.get_running_loop()
        self._stopped.clear()

        def tell(done: int, total: int) -> None:
            loop.call_soon_threadsafe(self._tell, Upgrading(done, total))

        work = asyncio.ensure_future(asyncio.to_thread(open_existing, path, key, Watch(tell, self._stopped.is_set)))
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            self.stop()
            await asyncio.wait([work])
            if not work.cancelled() and work.exception() is None:
                work.result().close()
            raise

    def _tell(self, upgrading: Upgrading) -> None:
        for listener in self.listeners:
            listener(upgrading)
