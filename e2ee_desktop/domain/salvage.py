"""What was saved out of a damaged profile and what was not, as a face sees it. Values only."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.ids import ContactId


@dataclass(frozen=True, slots=True)
class ConversationSalvage:
    """lost: messages that are gone; exact: it is known that there are no more of them.

    from_ms, to_ms: when the first and the last saved message was stored. lost_from_ms, lost_to_ms: between when the lost ones were
    stored; 0 where that is not known. without_keys: the contact's own row is gone, the history is there to be read.
    from_snapshot: of the saved ones, those that came out of a snapshot.
    """

    contact_id: ContactId
    name: str
    saved: int
    lost: int
    exact: bool
    from_ms: int = 0
    to_ms: int = 0
    lost_from_ms: int = 0
    lost_to_ms: int = 0
    without_keys: bool = False
    from_snapshot: int = 0


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """conversations: in the order of the contacts. kept_aside: where the damaged database lies now; "" for a check alone.

    damaged_pages of `pages`: places in the file that are not as they were written. truncated: its end is missing.
    log_lost: the newest changes, which had not reached the file yet, are gone or were taken away.
    other: rows of other kinds that are known to be lost, as (kind, how many). complete: False where more may be gone than can be counted.
    """

    pages: int
    damaged_pages: int
    truncated: bool
    log_lost: bool
    conversations: tuple[ConversationSalvage, ...]
    other: tuple[tuple[str, int], ...]
    complete: bool
    kept_aside: str = ""

    @property
    def saved(self) -> int:
        """Messages."""
        return sum(one.saved for one in self.conversations)

    @property
    def lost(self) -> int:
        """Messages that are known to be gone."""
        return sum(one.lost for one in self.conversations)

    @property
    def whole(self) -> bool:
        """Nothing is damaged and nothing is lost."""
        return not (self.damaged_pages or self.truncated or self.log_lost or self.lost or self.other)


@dataclass(frozen=True, slots=True)
class StorageCheck:
    """What looking at every page and every file found. missing_files: names to show of files whose sealed form is gone."""

    at_ms: int
    pages: int
    damaged_pages: int
    truncated: bool
    log_lost: bool
    missing_files: tuple[str, ...] = ()

    @property
    def database_whole(self) -> bool:
        """Nothing is damaged in the database."""
        return not (self.damaged_pages or self.truncated or self.log_lost)
