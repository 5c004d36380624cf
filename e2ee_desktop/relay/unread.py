"""What came in on one line and was not looked at yet, and how much of it one turn of the event loop looks at.

A socket brings a quarter of a mebibyte at once, some thousand small frames: looked at in one go, they hold everybody else for tens
of milliseconds. So each turn takes a handful of a line, measured by what its frames cost. Decides nothing about the frames.
"""

from __future__ import annotations

from collections import deque

from e2ee_desktop.wire.frames import is_acknowledge, is_create, is_send

HANDFUL_COST = 16
"""Sends; some 0.2 ms of a slow core, as is one signature to be checked. The first frame of a handful may cost more than that by itself."""
ACKNOWLEDGED_BYTES = 256
"""Of acknowledgements, which cost what a send costs: some twenty."""
OTHER_COST = 4
"""Of what is rare."""


def cost_of(message: bytes) -> int:
    """In sends. message: any bytes."""
    if is_send(message):
        return 1
    if is_acknowledge(message):
        return 1 + len(message) // ACKNOWLEDGED_BYTES
    return HANDFUL_COST if is_create(message) else OTHER_COST


class Unread:
    """Messages of one line, in order. size_bytes, cost: of all that are kept."""

    __slots__ = ("_messages", "cost", "size_bytes")

    def __init__(self) -> None:
        self._messages: deque[bytes] = deque()
        self.size_bytes = self.cost = 0

    @property
    def much(self) -> bool:
        """More than one handful."""
        return self.cost > HANDFUL_COST

    def __bool__(self) -> bool:
        return bool(self._messages)

    def add(self, message: bytes) -> None:
        self._messages.append(message)
        self.size_bytes += len(message)
        self.cost += cost_of(message)

    def clear(self) -> None:
        self._messages.clear()
        self.size_bytes = self.cost = 0

    def take(self) -> list[bytes]:
        """The next handful: at least one message where there is any."""
        messages = self._messages
        if not self.much:  # nearly always
            handful = list(messages)
            self.clear()
            return handful
        handful = list[bytes]()
        cost = 0
        while messages and cost < HANDFUL_COST:
            message = messages.popleft()
            handful.append(message)
            self.size_bytes -= len(message)
            cost += cost_of(message)
        self.cost -= cost
        return handful
