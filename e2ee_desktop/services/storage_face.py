"""What a face can ask about the room that a profile takes (see `face.Messenger`).

All of it concerns this computer alone: nothing is told to anybody. What takes long lets everything else go on meanwhile.
"""

from __future__ import annotations

from typing import Protocol

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.storage_use import ClearWish, StorageUse


class Keeping(Protocol):
    """Usage, clearing, retention."""

    async def storage_use(self) -> StorageUse:
        """Counted now; seconds for a million messages."""
        ...

    async def clear_history(self, wish: ClearWish) -> int:
        """Delete here what the wish names; returns how many messages. Each is told by `MessageRemoved`.
        UserActionNeeded("contact.unknown")."""
        ...

    async def keep_for(self, contact_id: ContactId, days: int) -> None:
        """Delete a conversation's messages here so many days after they came; 0 for never. Starred messages stay.
        UserActionNeeded: contact.unknown, retention.out_of_range."""
        ...

    def kept_days(self, contact_id: ContactId) -> int:
        """0 for ever."""
        ...
