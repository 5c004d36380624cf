"""Notices on Linux: org.freedesktop.Notifications over the session bus (Desktop Notifications Specification 1.2).

By jeepney and not by QtDBus: PySide6 has no way to send the unsigned numbers that the interface asks for, and services that check
types refuse what it sends. Connects when the first notice is shown, and anew when the bus went away.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any

from e2ee_desktop.services.notice_port import Notice

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_MEMBER = 3
"""Under this number stands a signal's name in its header."""
_ANSWER_S = 5.0
_URGENCY_NORMAL, _URGENCY_CRITICAL = 1, 2
_WAITING_SIGNALS = 64
_BY_THE_SERVICE = -1
"""How long a notice hangs there is the service's own decision."""
_FAILURES = (OSError, EOFError, KeyError, ValueError)
"""No bus, a bus that went away, none named in the environment, one that does not let us in."""


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
                from html import escape  # noqa: PLC0415  # late: brings the names of two thousand characters

                body = escape(notice.body, quote=False) if "body-markup" in line.can else notice.body
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
    """A connection to the bus with its two background tasks. can: what the service says that it can.

    connection, jeepney: the library has no types, and is not loaded before the first notice.
    """

    def __init__(self, connection: Any, jeepney: Any, heard: Callable[[str, int], None]) -> None:  # noqa: ANN401 - see above
        self._connection, self._jeepney, self._heard = connection, jeepney, heard
        self._router: Any = import_module("jeepney.io.asyncio").DBusRouter(connection)
        self._signals: asyncio.Queue[Any] = asyncio.Queue(_WAITING_SIGNALS)
        self._listening = asyncio.create_task(self._listen())
        self.can: frozenset[str] = frozenset()

    @classmethod
    async def open(cls, bus: str, heard: Callable[[str, int], None]) -> _Line:
        """Connect, follow the service's signals, ask what it can."""
        jeepney: Any = import_module("jeepney")
        connecting: Any = import_module("jeepney.io.asyncio")
        async with asyncio.timeout(_ANSWER_S):
            line = cls(await connecting.open_dbus_connection(bus), jeepney, heard)
        try:
            rule = jeepney.MatchRule(type="signal", interface=_NAME, path=_PATH)
            await line._ask(jeepney.message_bus.AddMatch(rule))
            line._router.filter(rule, queue=line._signals).__enter__()  # for as long as the router lives
            line.can = frozenset((await line.call("GetCapabilities"))[0])
        except BaseException:
            await line.close()
            raise
        return line

    @property
    def holds(self) -> bool:
        """Whether the bus is still there."""
        reading: asyncio.Task[None] = self._router._rcv_task  # noqa: SLF001 - the library tells of an end in no other way
        return not reading.done()

    async def call(self, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> tuple[Any, ...]:
        """Ask the service. Raises one of _FAILURES."""
        service = self._jeepney.DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
        return await self._ask(self._jeepney.new_method_call(service, method, signature, body))

    async def close(self) -> None:
        """Let the bus go."""
        self._listening.cancel()
        with suppress(asyncio.CancelledError):
            await self._listening
        with suppress(*_FAILURES):
            await self._router.__aexit__(None, None, None)
        with suppress(*_FAILURES):
            await self._connection.close()

    async def _ask(self, message: Any) -> tuple[Any, ...]:  # noqa: ANN401 - see the class
        try:
            async with asyncio.timeout(_ANSWER_S):
                answer = await self._router.send_and_get_reply(message)
        except import_module("jeepney.io.common").RouterClosed as error:
            raise ConnectionError("the bus went away") from error
        if answer.header.message_type is self._jeepney.MessageType.error:
            raise ConnectionRefusedError("the service refused")
        body: tuple[Any, ...] = answer.body
        return body

    async def _listen(self) -> None:
        while True:
            signal = await self._signals.get()
            self._heard(str(signal.header.fields[_MEMBER]), int(signal.body[0]))


def _hints(notice: Notice) -> dict[str, tuple[str, Any]]:
    hints: dict[str, tuple[str, Any]] = {
        "desktop-entry": ("s", "e2ee-desktop"),
        "category": ("s", "im.received"),
        "urgency": ("y", _URGENCY_CRITICAL if notice.urgent else _URGENCY_NORMAL),
    }
    return (
        {**hints, "sound-name": ("s", "message-new-instant")}
        if notice.sound
        else {**hints, "suppress-sound": ("b", True)}
    )


def _nobody(key: str) -> None:
    """Before anybody listens."""
