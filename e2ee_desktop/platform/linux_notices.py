"""Notices on Linux: org.freedesktop.Notifications over the session bus (Desktop Notifications Specification 1.2).

By jeepney and not by QtDBus: PySide6 has no way to send the unsigned numbers that the interface asks for, and services that check
types refuse what it sends. Connects when the first notice is shown, and anew when the bus went away.
"""

from __future__ import annotations

import asyncio
import html
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from jeepney import AuthenticationError, DBusAddress, DBusErrorResponse, MatchRule, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.asyncio import DBusConnection, DBusRouter, Proxy, open_dbus_connection
from jeepney.io.common import RouterClosed
from jeepney.wrappers import unwrap_msg

from e2ee_desktop.services.notice_port import Notice

_NAME = "org.freedesktop.Notifications"
_SERVICE = DBusAddress("/org/freedesktop/Notifications", bus_name=_NAME, interface=_NAME)
_ANSWER_S = 5.0
_URGENCY_NORMAL, _URGENCY_CRITICAL = 1, 2
_WAITING_SIGNALS = 64
_BY_THE_SERVICE = -1
"""How long a notice hangs there is the service's own decision."""
_FAILURES = (OSError, EOFError, TimeoutError, KeyError, AuthenticationError, DBusErrorResponse, RouterClosed)


class LinuxNotices:
    """See `services.notice_port.Notices`. bus: an address, or SESSION for the session's own."""

    def __init__(self, bus: str = "SESSION") -> None:
        self._bus = bus
        self._chosen: Callable[[str], None] = _nobody
        self._numbers: dict[str, int] = {}
        self._line: _Line | None = None
        self._order = asyncio.Lock()

    def listen(self, chosen: Callable[[str], None]) -> None:
        self._chosen = chosen

    async def show(self, notice: Notice) -> None:
        async with self._order:
            with suppress(*_FAILURES):
                line = await self._connected()
                body = html.escape(notice.body, quote=False) if "body-markup" in line.can else notice.body
                actions = ["default", notice.opening] if "actions" in line.can else []
                number = self._numbers.get(notice.key, 0)
                arguments = ("E2EE Desktop", number, "e2ee-desktop", notice.title, body, actions, _hints(notice))
                shown = await line.call("Notify", "susssasa{sv}i", (*arguments, _BY_THE_SERVICE))
                self._numbers[notice.key] = int(shown[0])

    async def withdraw(self, key: str) -> None:
        async with self._order:
            await self._withdraw(key)

    async def _withdraw(self, key: str) -> None:
        number = self._numbers.pop(key, 0)
        if number and self._line is not None:
            with suppress(*_FAILURES):
                await self._line.call("CloseNotification", "u", (number,))

    async def close(self) -> None:
        async with self._order:
            for key in tuple(self._numbers):
                await self._withdraw(key)
            if self._line is not None:
                await self._line.close()
                self._line = None

    async def _connected(self) -> _Line:
        if self._line is None or not self._line.holds:
            if self._line is not None:
                await self._line.close()
            self._numbers.clear()
            self._line = await _Line.open(self._bus, self._heard)
        return self._line

    def _heard(self, member: str, number: int) -> None:
        key = next((key for key, each in self._numbers.items() if each == number), None)
        if key is not None and member == "ActionInvoked":
            self._chosen(key)
        elif key is not None:
            del self._numbers[key]


class _Line:
    """A connection to the bus with its two background tasks. can: what the service says that it can."""

    def __init__(self, connection: DBusConnection, heard: Callable[[str, int], None]) -> None:
        self._connection = connection
        self._router = DBusRouter(connection)
        self._signals: asyncio.Queue[Any] = asyncio.Queue(_WAITING_SIGNALS)
        self._heard = heard
        self._listening = asyncio.create_task(self._listen())
        self.can: frozenset[str] = frozenset()

    @classmethod
    async def open(cls, bus: str, heard: Callable[[str, int], None]) -> _Line:
        async with asyncio.timeout(_ANSWER_S):
            line = cls(await open_dbus_connection(bus), heard)
        try:
            await line._follow()
            line.can = frozenset((await line.call("GetCapabilities"))[0])
        except BaseException:
            await line.close()
            raise
        return line

    @property
    def holds(self) -> bool:
        return not self._listening.done()

    async def call(self, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> tuple[Any, ...]:
        async with asyncio.timeout(_ANSWER_S):
            asked = new_method_call(_SERVICE, method, signature, body)
            answer: tuple[Any, ...] = unwrap_msg(await self._router.send_and_get_reply(asked))
            return answer

    async def close(self) -> None:
        self._listening.cancel()
        with suppress(asyncio.CancelledError, *_FAILURES):
            await self._listening
        with suppress(*_FAILURES):
            await self._router.__aexit__(None, None, None)
        with suppress(*_FAILURES):
            await self._connection.close()

    async def _follow(self) -> None:
        rule = MatchRule(type="signal", interface=_NAME, path=_SERVICE.object_path)
        async with asyncio.timeout(_ANSWER_S):
            await Proxy(message_bus, self._router).AddMatch(rule)
        self._router.filter(rule, queue=self._signals).__enter__()  # for as long as the router lives

    async def _listen(self) -> None:
        while True:
            signal = await self._signals.get()
            self._heard(str(signal.header.fields[3]), int(signal.body[0]))


def _hints(notice: Notice) -> dict[str, tuple[str, Any]]:
    hints: dict[str, tuple[str, Any]] = {
        "desktop-entry": ("s", "e2ee-desktop"),
        "category": ("s", "im.received"),
        "urgency": ("y", _URGENCY_CRITICAL if notice.urgent else _URGENCY_NORMAL),
    }
    return {**hints, "sound-name": ("s", "message-new-instant")} if notice.sound else {**hints, "suppress-sound": ("b", True)}


def _nobody(key: str) -> None:
    """Before anybody listens."""
