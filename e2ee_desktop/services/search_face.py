"""What a face can ask about finding places in the history (see `face.Messenger`)."""

from __future__ import annotations

from typing import Protocol

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.search import SearchPage, SearchWish


class Searching(Protocol):
    """Reads alone; quick enough to be asked with every key."""

    def search(self, wish: SearchWish, before_row: int | None, limit: int) -> SearchPage:
        """Newest first. before_row: of the page before, None for the first. limit: hits at most.

        One or two letters find the beginnings of words; in scripts without spaces (Chinese, Japanese, Thai) and Korean any
        place. UserActionNeeded("contact.unknown") for a filter by somebody who is not there.
        """
        ...

    def history_around(self, contact_id: ContactId, row: int, limit: int) -> tuple[Message, ...]:
        """Up to `limit` messages in ascending order with `row` in their middle, or where it was if it has gone."""
        ...
