"""Notices on macOS and Windows, by the script interpreters that these systems bring: osascript and PowerShell.

Written from their documentation and type-checked; no computer with either system has run it. What a notice says goes in by standard
input, so that it stands in no list of processes, and as data, so that no name in it can become a command. Clicks don't come back to
the program; macOS can't take a notice away.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b

from e2ee_desktop.services.notice_port import Notice

_END_S = 10.0
_OSASCRIPT = "/usr/bin/osascript"
_POWERSHELL_ID = "{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe"
"""Toasts need an application that Windows knows; ours is known only where its installer made a shortcut."""
_TOAST = """
$manager = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$toast = [Windows.UI.Notifications.ToastNotification, Windows.UI.Notifications, ContentType = WindowsRuntime]
$text = { param($coded) [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($coded)) }
$page = $manager::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$lines = $page.GetElementsByTagName('text')
$null = $lines.Item(0).AppendChild($page.CreateTextNode((& $text '%(title)s')))
$null = $lines.Item(1).AppendChild($page.CreateTextNode((& $text '%(body)s')))
$shown = $toast::new($page)
$shown.Tag = '%(tag)s'
$shown.Group = 'e2ee'
$manager::CreateToastNotifier('%(program)s').Show($shown)
"""
_REMOVAL = """
$manager = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$manager::History.Remove('%(tag)s', 'e2ee', '%(program)s')
"""


class MacNotices:
    """See `services.notice_port.Notices`."""

    def listen(self, chosen: Callable[[str], None]) -> None:
        del chosen  # osascript tells of no click

    async def show(self, notice: Notice) -> None:
        sound = ' sound name "default"' if notice.sound else ""
        script = f"display notification {_quoted(notice.body)} with title {_quoted(notice.title)}{sound}\n"
        await _run(_OSASCRIPT, ("-",), script)

    async def withdraw(self, key: str) -> None:
        del key

    async def close(self) -> None:
        """Nothing is held."""


class WindowsNotices:
    """See `services.notice_port.Notices`."""

    def __init__(self) -> None:
        self._tags: set[str] = set()

    def listen(self, chosen: Callable[[str], None]) -> None:
        del chosen  # a toast's click starts a program that is registered for it; ours is not

    async def show(self, notice: Notice) -> None:
        tag = _tag(notice.key)
        self._tags.add(tag)
        filled = {"title": _coded(notice.title), "body": _coded(notice.body), "tag": tag, "program": _POWERSHELL_ID}
        await _powershell(_TOAST % filled)

    async def withdraw(self, key: str) -> None:
        tag = _tag(key)
        if tag in self._tags:
            self._tags.discard(tag)
            await _powershell(_REMOVAL % {"tag": tag, "program": _POWERSHELL_ID})

    async def close(self) -> None:
        for tag in tuple(self._tags):
            await _powershell(_REMOVAL % {"tag": tag, "program": _POWERSHELL_ID})
        self._tags.clear()


async def _powershell(script: str) -> None:
    await _run("powershell.exe", ("-NoProfile", "-NonInteractive", "-Command", "-"), script)


async def _run(program: str, arguments: tuple[str, ...], script: str) -> None:
    silent = asyncio.subprocess.DEVNULL
    with suppress(OSError, TimeoutError):
        running = await asyncio.create_subprocess_exec(
            program, *arguments, stdin=asyncio.subprocess.PIPE, stdout=silent, stderr=silent
        )
        async with asyncio.timeout(_END_S):
            await running.communicate(script.encode())


def _quoted(text: str) -> str:
    """An AppleScript string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _coded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _tag(key: str) -> str:
    """Tags have at most 16 characters on older systems."""
    return blake2b(key.encode(), digest_size=8).hexdigest()
