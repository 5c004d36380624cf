"""Telling the person something outside the window: what the application asks of a desktop's notification service.

Adapters are in `platform`; what is told, and whether, is `presentation/notices.py`. A notice is a wish: where there is no
service, or it fails, nothing is shown and nothing else happens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from e2ee_desktop.domain.withheld import Withheld


@dataclass(frozen=True, slots=True)
class Notice(Withheld):
    """key: what it is about; a newer one with the same key takes its place. urgent: it stays until it is looked at.

    opening: the word for the action that opens the window.
    """

    key: str
    title: str = field(repr=False)
    body: str = field(repr=False)
    opening: str
    urgent: bool = False
    sound: bool = False


class Notices(Protocol):
    """A desktop's notification service. Never raises."""

    def listen(self, chosen: Callable[[str], None]) -> None:
        """Call `chosen` with the key of every notice that the person activates, on the thread of the service."""
        ...

    async def show(self, notice: Notice) -> None: ...

    async def withdraw(self, key: str) -> None:
        """Take a notice away, if it is still there and the system can."""
        ...

    async def close(self) -> None:
        """Take all away and let the service go."""
        ...
