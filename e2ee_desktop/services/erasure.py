"""Deletion means deletion: what was erased from the database leaves its log soon after.

SQLite overwrites what is deleted (`secure_delete`), but pages as they were before lie in the log until it is folded into the
file and cut off. That costs two syncs, so it is done once for all that was erased within SOON_S, and when the profile closes.
"""

from __future__ import annotations

import asyncio

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.events import (
    Change,
    ContactRemoved,
    ConversationChanged,
    Event,
    MessageRemoved,
    MessageReplaced,
    TroubleNoticed,
)
from e2ee_desktop.services.open_profile import OpenProfile

SOON_S = 1.0
AGAIN_S = 60.0
_TAKE_AWAY = frozenset({Change.DELETED, Change.EDITED})


class Erasure:
    """Of one profile."""

    def __init__(self, profile: OpenProfile) -> None:
        self._profile = profile
        self._due = asyncio.Event()
        profile.listeners.append(self._note)

    def wake(self) -> None:
        """Something was erased that no event tells of."""
        self._due.set()

    async def run(self) -> None:
        """Fold the log whenever something was erased; until cancelled."""
        while True:
            await self._due.wait()
            await asyncio.sleep(SOON_S)
            self._due.clear()
            try:
                self._profile.store.fold_log()
            except E2EEError as error:  # a full disk: it is tried again, and done when the profile closes
                self._profile.publish([TroubleNoticed(error.code)])
                self._due.set()
                await asyncio.sleep(AGAIN_S)

    def _note(self, event: Event) -> None:
        match event:
            case MessageRemoved() | ContactRemoved() | ConversationChanged():
                self._due.set()
            case MessageReplaced(change=change) if change in _TAKE_AWAY:
                self._due.set()
            case _:
                pass
