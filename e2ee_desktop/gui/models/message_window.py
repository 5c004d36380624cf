"""The stretch of one conversation that is in memory: at most WINDOW_MAX messages out of any number.

It begins with FIRST messages, which fill a window, so that a conversation opens at once; grows to BEGINNING when nothing else is
to be done; then by PAGE in either direction, and is trimmed at the far end. The history can only be read backwards, so the rows
(not the messages) of what was trimmed below are kept: eight bytes a message, and the way back down needs no other query.
Knows neither Qt nor the store.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace

from e2ee_desktop.domain.ids import MessageId
from e2ee_desktop.domain.messages import Message, MessageState

FIRST = 30
BEGINNING = 100
PAGE = 40
WINDOW_MAX = 400


class MessageWindow:
    """messages: ascending by row. at_oldest: nothing older exists. below: rows of newer messages that are not in memory.

    open_end: after a jump there are newer messages whose rows are not known; they are read around the last known one.
    """

    def __init__(self, newest: Sequence[Message], asked: int, below: array[int] | None = None) -> None:
        self.messages: list[Message] = list(newest)
        self.at_oldest = len(newest) < asked
        self.below: array[int] = array("q") if below is None else below
        self.open_end = False

    @property
    def at_newest(self) -> bool:
        """Whether the newest message is in memory."""
        return not self.below and not self.open_end

    def older_before(self) -> int | None:
        """The row before which the next older page ends; None when there is none."""
        return None if self.at_oldest or not self.messages else self.messages[0].row

    def newer_before(self) -> tuple[int, int]:
        """(row before which the next newer page ends, how many messages it has); only while `at_newest` is false.

        Always bounded: a message that is stored while the page is being read must not shift it.
        """
        if len(self.below) <= PAGE:
            return self.below[-1] + 1, len(self.below)
        return self.below[PAGE], PAGE

    def prepend(self, older: Sequence[Message], asked: int) -> int:
        """Put an older page in front; return how many messages must now go from the end (see `trim_newest`)."""
        self.at_oldest = len(older) < asked
        first = self.messages[0].row if self.messages else None
        self.messages[:0] = [message for message in older if first is None or message.row < first]
        return max(0, len(self.messages) - WINDOW_MAX)

    def append_newer(self, newer: Sequence[Message]) -> int:
        """Put a newer page at the end; return how many messages must now go from the front (see `trim_oldest`)."""
        last = self.messages[-1].row if self.messages else 0
        fresh = [message for message in newer if message.row > last]  # one may have been removed while they were read
        self.messages.extend(fresh)
        reached = fresh[-1].row if fresh else last
        self.below = array("q", (row for row in self.below if row > reached))
        return max(0, len(self.messages) - WINDOW_MAX)

    def extend_open_end(self, around: Sequence[Message], asked: int) -> int:
        """Take what lies around the last message; return as `append_newer`. asked: how many newer ones there may have been."""
        last = self.messages[-1].row if self.messages else 0
        fresh = [message for message in around if message.row > last]
        self.messages.extend(fresh)
        self.open_end = len(fresh) >= asked
        return max(0, len(self.messages) - WINDOW_MAX)

    def trim_newest(self, count: int) -> None:
        """Forget the newest `count` messages, keeping their rows."""
        gone = array("q", (message.row for message in self.messages[-count:]))
        self.below = gone + self.below
        del self.messages[-count:]

    def trim_oldest(self, count: int) -> None:
        """Forget the oldest `count` messages."""
        del self.messages[:count]
        self.at_oldest = False

    def stored(self, message: Message) -> bool:
        """Take a message that is new in the history; True when it belongs at the end of what is in memory."""
        if self.open_end and not self.below:
            return False  # it comes when the end is read
        if self.below:
            if message.row > self.below[-1] and not self.open_end:
                self.below.append(message.row)
            return False
        if self.messages and message.row <= self.messages[-1].row:
            return False  # the page that was just read held it already
        self.messages.append(message)
        return True

    def replaced(self, message: Message) -> int | None:
        """Put new content in its row; return the place, or None when it is not in memory."""
        place = self._place(lambda held: held.row == message.row)
        if place is not None:
            self.messages[place] = message
        return place

    def removed(self, row: int) -> int | None:
        """Take a row out; return its place, or None when it was not in memory."""
        if row in self.below:
            self.below.remove(row)
            return None
        place = self._place(lambda held: held.row == row)
        if place is not None:
            del self.messages[place]
        return place

    def progressed(self, message_id: MessageId, state: MessageState, failure: str) -> int | None:
        """Note how far a message has come; return the place, or None when it is not in memory."""
        place = self._place(lambda held: held.message_id == message_id)
        if place is not None:
            self.messages[place] = replace(self.messages[place], state=state, failure=failure)
        return place

    def transferred(self, message_id: MessageId, done_bytes: int) -> int | None:
        """Note how far a file has come; return the place, or None when it is not in memory."""
        place = self._place(lambda held: held.message_id == message_id)
        card = self.messages[place].file if place is not None else None
        if place is None or card is None:
            return None
        self.messages[place] = replace(self.messages[place], file=replace(card, done_bytes=done_bytes))
        return place

    def settled(self) -> None:
        """The person decided on a changed identity: no message is marked by it any more."""
        self.messages = [replace(held, new_identity=False) if held.new_identity else held for held in self.messages]

    def _place(self, wanted: Callable[[Message], bool]) -> int | None:
        return next((i for i in range(len(self.messages) - 1, -1, -1) if wanted(self.messages[i])), None)
