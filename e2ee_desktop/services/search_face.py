"""What a face can ask about finding places in the history (see `face.Messenger`)."""

from __future__ import annotations

from typing import Protocol

from e2ee_desktop.domain.ids import ContactId, MessageId
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

    def history_around_message(self, contact_id: ContactId, message_id: MessageId, limit: int) -> tuple[Message, ...]:
        """The same for what a quotation names. UserActionNeeded("message.unknown") when it is not here (any more)."""
        ...

    def history_since(self, contact_id: ContactId, at_ms: int, limit: int) -> tuple[Message, ...]:
        """The same for the first message that was here at `at_ms` or later, in an imported conversation: was written then; the
        newest ones when there is none. Which it is: the first such in the answer. At most 100 ms, however long the history."""
        ...
