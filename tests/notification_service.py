"""A real notification service and, if wished, a tray on a private D-Bus: Debian's dbusmock, run by the system's Python."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jeepney
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.secret_service import wait_for_owner

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
MOCK = "org.freedesktop.DBus.Mock"
PYTHON = "/usr/bin/python3"
ANSWER_S = 20


@dataclass(slots=True)
class NotificationService:
    """Speaks with the service as another program would."""

    connection: DBusConnection

    def calls(self, method: str) -> list[list[Any]]:
        """The arguments of every call of a method so far, oldest first."""
        [calls] = self._ask(MOCK, "GetMethodCalls", "s", (method,))
        return [[argument[1] for argument in arguments] for _, arguments in calls]

    def follow(self) -> None:
        """From now on `wait_for` hears of calls."""
        rule = jeepney.MatchRule(type="signal", interface=MOCK, member="MethodCalled")
        self.connection.send_and_get_reply(jeepney.message_bus.AddMatch(rule), timeout=ANSWER_S)

    def wait_for(self, method: str, count: int) -> list[list[Any]]:
        """Return the calls of a method once there are so many. `follow` first."""
        rule = jeepney.MatchRule(type="signal", interface=MOCK, member="MethodCalled")
        with self.connection.filter(rule, bufsize=1_000) as heard:
            while len(calls := self.calls(method)) < count:
                self.connection.recv_until_filtered(heard, timeout=ANSWER_S)
        return calls

    def choose(self, number: int) -> None:
        """The person clicks a notice."""
        self._emit("ActionInvoked", "us", [("u", number), ("s", "default")])

    def dismiss(self, number: int) -> None:
        """The person closes a notice."""
        self._emit("NotificationClosed", "uu", [("u", number), ("u", 2)])

    def _emit(self, signal: str, signature: str, arguments: list[tuple[str, Any]]) -> None:
        self._ask(MOCK, "EmitSignal", "sssav", (NAME, signal, signature, arguments))

    def _ask(self, interface: str, method: str, signature: str, body: tuple[Any, ...]) -> tuple[Any, ...]:
        address = jeepney.DBusAddress(PATH, bus_name=NAME, interface=interface)
        message = jeepney.new_method_call(address, method, signature, body)
        return jeepney.wrappers.unwrap_msg(self.connection.send_and_get_reply(message, timeout=ANSWER_S))


@contextmanager
def notification_service(environment: dict[str, str], log: Path, **parameters: str) -> Iterator[NotificationService]:
    """Run on the bus of `environment`. parameters: of dbusmock's template."""
    command = [PYTHON, "-m", "dbusmock", "--template", "notification_daemon"]
    if parameters:
        listed = ", ".join(f'"{name}": "{value}"' for name, value in parameters.items())
        command += ["-p", f"{{{listed}}}"]
    with log.open("wb") as out:
        service = subprocess.Popen(
            command, env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
    try:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        wait_for_owner(address, NAME)
        with open_dbus_connection(address) as connection:
            yield NotificationService(connection)
    finally:
        service.terminate()
        service.wait(ANSWER_S)
