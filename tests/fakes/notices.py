"""A notification service in memory."""

from __future__ import annotations

from collections.abc import Callable

from e2ee_desktop.services.notice_port import Notice


class FakeNotices:
    """shown: what hangs there now, by key; sounds: how often it made itself heard."""

    def __init__(self) -> None:
        self.shown: dict[str, Notice] = {}
        self.sounds = 0
        self.chosen: Callable[[str], None] = lambda _key: None

    def listen(self, chosen: Callable[[str], None]) -> None:
        self.chosen = chosen

    async def show(self, notice: Notice) -> None:
        self.shown[notice.key] = notice
        self.sounds += notice.sound

    async def withdraw(self, key: str) -> None:
        self.shown.pop(key, None)

    async def close(self) -> None:
        self.shown.clear()
