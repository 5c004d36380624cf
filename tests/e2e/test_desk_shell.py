"""A real window on a real session: what comes while it is not looked at, as the notification service gets it, and what a screen
reader finds on the pages of the settings."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.desktop_session import desktop_session
from tests.e2e.eye import Sought
from tests.e2e.person import BUTTONS, OF_THIS_TREE, Person, Seat, sitting_down
from tests.e2e.relay_process import RelayProcess
from tests.e2e.screen import screen
from tests.notification_service import NotificationService, notification_service
from tests.tray_host import TrayHost, tray_host

PAGES = ("Keyboard", "What the relay knows", "Notifications")
USED = (
    "push button",
    "button",
    "check box",
    "radio button",
    "combo box",
    "text",
    "toggle button",
    "list",
    "spin button",
)
INNER = ("Decrease", "Increase")


@pytest.fixture
def session() -> Iterator[tuple[Person, Person, NotificationService, TrayHost]]:
    """Ada at her window, Bao at his command line; they know each other. A notification service is on Ada's session."""
    with (
        tempfile.TemporaryDirectory(prefix="e2ee-", ignore_cleanup_errors=True) as name,
        screen(Path(name), None) as shown,
        desktop_session(Path(name) / "a", shown.name) as environment,
        notification_service(environment, Path(name) / "service.log", capabilities="body actions") as service,
        tray_host(environment) as tray,
        sitting_down("Ada", Path(name) / "a" / "p", environment, Seat(shown.name, 0, 15, 1100, 760)) as ada,
    ):
        relay = RelayProcess(Path(name))
        relay.start()
        try:
            bao = Person("Bao", Path(name) / "b" / "p", environment, ada.seat, ada.eye, OF_THIS_TREE)
            for person in (ada, bao):
                tell(person, "init", "--name", person.name, "--relay", relay.address)
            tell(bao, "add", tell(ada, "invite")["link"])
            ada.open_messenger(first="Search conversations")
            yield ada, bao, service, tray
        finally:
            relay.stop()


def tell(person: Person, *arguments: str) -> dict[str, str]:
    done = person.cli(*arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1]) if done.stdout.strip() else {}


def test_a_message_is_told_and_opened_settings_name_everything_and_the_tray_keeps_the_window(session):
    ada, bao, service, tray = session
    service.follow()
    tell(bao, "send", "Ada", "the cake is ready")
    notice = service.wait_for("Notify", 1)[0]
    assert notice[3:6] == ["Bao", "\u2068the cake is ready\u2069", ["default", "Open"]]
    service.choose(1)
    ada.eye.one("Message to Bao")
    assert service.wait_for("CloseNotification", 1) == [[1]]

    ada.press("Settings")
    for page in PAGES:
        ada.press(page)
        ada.eye.one(Sought((page,), roles=("label", "scroll pane", *BUTTONS)))
        nameless = [
            widget
            for widget in ada.eye.all(Sought(pattern="^$", roles=USED), patience_s=0)
            if widget.width > 1 and widget.height > 1 and widget.name not in INNER
        ]
        assert nameless == []

    ada.press("Keep running in the tray when the window is closed")
    ada.hand.close_window()
    ada.eye.gone("Notifications")
    tell(bao, "send", "Ada", "are you there?")
    assert service.wait_for("Notify", 2)[1][4] == "\u2068are you there?\u2069"
    [icon] = tray.items()
    assert list(tray.menu(icon)) == ["Open", "Lock", "Mute for 1 hour", "Quit"]
    tray.choose(icon, "Open")
    ada.eye.one("Notifications")
    tray.choose(icon, "Quit")
    assert ada.ended() == 0
