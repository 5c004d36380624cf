"""A desktop's tray on a private D-Bus: what an icon registers with (StatusNotifierItem), and a hand that uses its menu."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import jeepney
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.secret_service import wait_for_owner

WATCHER = "org.kde.StatusNotifierWatcher"
WATCHER_PATH = "/StatusNotifierWatcher"
MOCK = "org.freedesktop.DBus.Mock"
MENU = "com.canonical.dbusmenu"
MENU_PATH = "/MenuBar"
ANSWER_S = 20


class TrayHost:
    """The tray, asked over the bus."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    def ask(
        self, service: str, path: str, interface: str, method: str, signature: str = "", *body: Any
    ) -> tuple[Any, ...]:
        """Call a method; returns what it returns."""
        address = jeepney.DBusAddress(path, bus_name=service, interface=interface)
        message = jeepney.new_method_call(address, method, signature or None, body)
        answer = self._connection.send_and_get_reply(message, timeout=ANSWER_S)
        return jeepney.wrappers.unwrap_msg(answer)

    def items(self) -> list[str]:
        """The bus names of the icons that registered."""
        [calls] = self.ask(WATCHER, WATCHER_PATH, MOCK, "GetMethodCalls", "s", "RegisterStatusNotifierItem")
        return [str(arguments[0][1]) for _, arguments in calls]

    def menu(self, item: str) -> dict[str, int]:
        """The entries of an icon's menu, by their words."""
        _, (_, _, entries) = self.ask(item, MENU_PATH, MENU, "GetLayout", "iias", 0, 1, [])
        shown = [(number, values) for _, (number, values, _) in entries]
        return {str(values["label"][1]).replace("_", ""): number for number, values in shown if "label" in values}

    def choose(self, item: str, words: str) -> None:
        """Click an entry of an icon's menu."""
        number = self.menu(item)[words]
        self.ask(item, MENU_PATH, MENU, "Event", "isvu", number, "clicked", ("s", ""), 0)


@contextmanager
def tray_host(environment: dict[str, str]) -> Iterator[TrayHost]:
    """Run on the bus of `environment`."""
    service = subprocess.Popen(
        ["/usr/bin/python3", "-m", "dbusmock", WATCHER, WATCHER_PATH, WATCHER],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        wait_for_owner(address, WATCHER)
        with open_dbus_connection(address) as connection:
            host = TrayHost(connection)
            at = (WATCHER, WATCHER_PATH, MOCK)
            host.ask(*at, "AddProperty", "ssv", WATCHER, "IsStatusNotifierHostRegistered", ("b", True))
            host.ask(*at, "AddMethod", "sssss", WATCHER, "RegisterStatusNotifierItem", "s", "", "")
            yield host
    finally:
        service.terminate()
        service.wait(ANSWER_S)
