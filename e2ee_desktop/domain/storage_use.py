"""How much room a profile takes, and what of it a person wants to be rid of. Values only."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.ids import ContactId

KEEP_DAYS_MAX = 36_500


@dataclass(frozen=True, slots=True)
class ConversationUse:
    """text_bytes: of what was written, without what the database adds. files: those that are in the profile. keep_days: its messages go after so many days; 0: never."""

    contact_id: ContactId
    messages: int
    text_bytes: int
    files: int = 0
    file_bytes: int = 0
    keep_days: int = 0


@dataclass(frozen=True, slots=True)
class StorageUse:
    """database_bytes: the whole file, free pages included. conversations: the largest first."""

    database_bytes: int
    conversations: tuple[ConversationUse, ...]


@dataclass(frozen=True, slots=True)
class ClearWish:
    """Which messages go from this computer; all conditions hold together. Starred messages stay.

    contact_id: None for every conversation. before_ms: those stored before; 0 for any time. larger_than_bytes: text and file together; 0 for any size.
    """

    contact_id: ContactId | None = None
    before_ms: int = 0
    larger_than_bytes: int = 0
