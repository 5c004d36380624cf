"""The Store port, the part that finds places in the history: the index over what was said, and its progress.

The index follows the history lazily: `index` brings it further, in the order of rows, and whatever was indexed leaves it in
the same transaction in which it is edited, erased or removed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Candidate:
    """What has to be known of a message to say whether it is a hit; thousands may be looked at. text: what is searched of it."""

    row: int
    contact_id: ContactId
    is_file: bool
    text: str = field(repr=False)
    sent_ms: int


class SearchTable(Protocol):
    """The search index of one profile."""

    def indexed(self) -> int:
        """Rows up to this one are in the index."""
        ...

    def newest_row(self) -> int:
        """The highest row that there ever was; 0 before the first."""
        ...

    def index(self, limit: int) -> int:
        """Take in the next `limit` rows, within a transaction; returns how many are left."""
        ...

    def merge(self, pages: int) -> bool:
        """Make fewer parts of the index, within a transaction, writing about so many pages; False when nothing was to do."""
        ...

    def candidates(self, expression: str, before_row: int, limit: int) -> tuple[Candidate, ...]:
        """Messages whose tokens fulfil an FTS5 expression, newest first."""
        ...

    def scan(self, contact_id: ContactId | None, after_row: int, before_row: int, limit: int) -> tuple[Candidate, ...]:
        """Messages with words between two rows, both excluded, newest first; without the index."""
        ...

    def following(self, contact_id: ContactId, from_row: int, limit: int) -> tuple[Message, ...]:
        """Up to `limit` messages of a conversation, `from_row` included, in ascending order of row."""
        ...


class SearchTables(Protocol):
    """The tables of this part."""

    @property
    def search(self) -> SearchTable: ...
