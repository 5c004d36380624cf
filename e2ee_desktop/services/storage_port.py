"""The Store port, the part about room: how much there is, and which messages are old or large. In slices, so that no call is long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from e2ee_desktop.domain.ids import ContactId, MessageId


@dataclass(frozen=True, slots=True)
class Slice:
    """Some rows of a conversation in a run. last_row: where the next slice begins; None after the last.

    files, file_bytes: of those whose files are in the profile. newest_ms: when the last of them was stored. clearable: those a wish names.
    """

    messages: int
    text_bytes: int
    files: int
    file_bytes: int
    last_row: int | None
    newest_ms: int
    clearable: tuple[MessageId, ...]


class RoomTable(Protocol):
    """How much room a profile takes."""

    def messages(self, contact_id: ContactId) -> int:
        """How many there are."""
        ...

    def database_bytes(self) -> int: ...
    def slice(self, contact_id: ContactId, after_row: int, limit: int, before_ms: int, larger_than_bytes: int) -> Slice:
        """Up to `limit` rows, the oldest first; clearable are those stored before and larger, unless they are starred."""
        ...

    def keep_for(self, contact_id: ContactId, days: int) -> None: ...
    def kept(self) -> tuple[tuple[ContactId, int], ...]:
        """Conversations that are not kept for ever, with their days."""
        ...


class RoomTables(Protocol):
    """The tables of this part."""

    @property
    def room(self) -> RoomTable: ...
