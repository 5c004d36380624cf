"""A look for a newer version once a week, for a person who switched it on; off in every new profile.

Rules:
1. Nobody is asked of anything while it is off, nor in the first minute after the profile was opened: most commands are over by then.
2. A week is counted by the wall clock; one that was set back or far ahead makes a look due, never puts it off.
3. A server that does not answer is asked again after an hour, in silence. What is not genuine, or held back, is told: that is what
   an attack looks like.
4. What was found is remembered until another version runs, and told anew after each start.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from e2ee_desktop.domain.errors import E2EEError, RelayFailure
from e2ee_desktop.domain.events import NewerVersionFound, TroubleNoticed
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.update_port import Release, Updates

WEEK_MS = 7 * 24 * 3600 * 1000
FIRST_LOOK_S = 60.0
AGAIN_S = 3600.0
"""Also the longest wait: a computer that slept must not sleep on."""
_WANTED, _LAST, _FOUND = "update-weekly", "update-last", "update-found"


class UpdateWatch:
    """Of one open profile. running: the version that asks."""

    def __init__(self, profile: OpenProfile, updates: Updates, running: str) -> None:
        self._profile = profile
        self._updates = updates
        self._running = running
        self._switched = asyncio.Event()

    def wanted(self) -> bool:
        """Whether the person switched it on."""
        return self._profile.store.profile.setting(_WANTED) == "on"

    def found(self) -> Release | None:
        """The newest version that a look of this version of the program found."""
        text = self._profile.store.profile.setting(_FOUND)
        if not text:
            return None
        running, version, changes, file, size = json.loads(text)
        return Release(version, changes, file, size) if running == self._running else None

    async def set_wanted(self, wanted: bool) -> None:
        """Switched on, it looks at once."""
        with self._profile.store.transaction():
            self._profile.store.profile.set_setting(_WANTED, "on" if wanted else "")
            self._profile.store.profile.set_setting(_LAST, "")
        self._switched.set()

    async def run(self) -> None:
        """Until cancelled. While it is off, nothing wakes it but the switch."""
        with suppress(TimeoutError):
            async with asyncio.timeout(FIRST_LOOK_S):
                await self._switched.wait()
        self._tell()
        while True:
            self._switched.clear()
            wait_s = await self.look_when_due()
            with suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await self._switched.wait()

    async def look_when_due(self) -> float | None:
        """Look if a week is over; returns when to come again, in seconds, None for when it is switched on."""
        if not self.wanted():
            return None
        now_ms = self._profile.clock.now_ms()
        since_ms = abs(now_ms - int(self._profile.store.profile.setting(_LAST) or 0))
        if since_ms < WEEK_MS:
            return min(AGAIN_S, (WEEK_MS - since_ms) / 1000)
        try:
            release = await self._updates.newer()
        except RelayFailure:
            return AGAIN_S
        except E2EEError as error:
            self._keep(now_ms)
            self._profile.publish([TroubleNoticed(error.code)])
            return AGAIN_S
        self._keep(now_ms)
        self._remember(release)
        self._tell()
        return AGAIN_S

    def _keep(self, now_ms: int) -> None:
        with self._profile.store.transaction():
            self._profile.store.profile.set_setting(_LAST, str(now_ms))

    def _remember(self, release: Release | None) -> None:
        fields = [] if release is None else [release.version, release.changes, release.file, release.size]
        with self._profile.store.transaction():
            self._profile.store.profile.set_setting(_FOUND, json.dumps([self._running, *fields]) if fields else "")

    def _tell(self) -> None:
        found = self.found()
        if found is not None:
            self._profile.publish([NewerVersionFound(found.version)])
