"""What a store that no other process shares has to say about lanes and news: one lane, none."""

from __future__ import annotations

from collections.abc import Callable

from e2ee_desktop.relay.mailbox_store import MailboxNumber, News, Operation


class OneProcess:
    """The part of `MailboxStore` that is the same for each such store."""

    lanes = 1

    def lane(self, operation: Operation) -> int:  # noqa: ARG002 - all in one
        return 0

    def hear(self, heard: Callable[[News], None]) -> None:
        """There will be none: whatever happens here is an outcome."""

    def leave(self, mailbox: MailboxNumber) -> None:
        """Nothing was kept about it."""
