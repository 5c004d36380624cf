"""Which notification service this system has."""

from __future__ import annotations

import sys
from collections.abc import Callable

from e2ee_desktop.services.notice_port import Notice, Notices


class NoNotices:
    """A system without any."""

    def listen(self, chosen: Callable[[str], None]) -> None:
        del chosen

    async def show(self, notice: Notice) -> None:
        del notice

    async def withdraw(self, key: str) -> None:
        del key

    async def close(self) -> None:
        """Nothing is held."""


def system_notices() -> Notices:
    """The adapter for this system; nothing is connected before the first notice."""
    system: str = sys.platform
    if system == "darwin":
        from e2ee_desktop.platform.script_notices import MacNotices  # noqa: PLC0415 - one of three is needed

        return MacNotices()
    if system == "win32":
        from e2ee_desktop.platform.script_notices import WindowsNotices  # noqa: PLC0415 - one of three is needed

        return WindowsNotices()
    if system == "linux":
        from e2ee_desktop.platform.linux_notices import LinuxNotices  # noqa: PLC0415 - one of three is needed

        return LinuxNotices()
    return NoNotices()
