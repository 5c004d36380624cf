"""The application: one window over the profiles of one home. `run` is what the composition root calls.

Starting is quick because the services are built on their own thread while the first frame is painted, and because dialogs,
settings, onboarding and QR codes are imported when they are first shown.
"""

from __future__ import annotations

import gc
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from e2ee_desktop.gui.bridge import Bridge
from e2ee_desktop.gui.habits import Habits
from e2ee_desktop.gui.languages import Speech
from e2ee_desktop.gui.look import Look, product_icon
from e2ee_desktop.gui.mirror import Mirror
from e2ee_desktop.gui.opened_links import OpenedLinks
from e2ee_desktop.gui.panes import first_place
from e2ee_desktop.gui.single_window import WindowSocket, call_first_window
from e2ee_desktop.gui.surroundings import Surroundings, readers
from e2ee_desktop.gui.window import Window
from e2ee_desktop.gui.window_memory import WindowMemory
from e2ee_desktop.services.profile_home import ProfileHome, ProfilePlace

COLLECT_AFTER_MS = 5_000
"""By then it has started, or waits for somebody."""


def run(home: ProfileHome, link: str | None, socket_path: Path) -> int:
    """Show the window until it is closed; return the exit status.

    link: a link to add a contact with, from the command line. socket_path: where a second start finds this window; its folder is
    the home's.
    """
    if call_first_window(socket_path, link):
        return 0
    application = QApplication(sys.argv[:1])
    application.setApplicationName("e2ee-desktop")
    application.setApplicationDisplayName("E2EE Desktop")
    application.setDesktopFileName("e2ee-desktop")
    application.setStyle("Fusion")
    application.setQuitOnLastWindowClosed(False)  # a hidden window has not ended: it says itself when it has
    application.setWindowIcon(product_icon())
    memory = WindowMemory(socket_path.parent)
    first = first_place(home.places(), memory)
    begun = {first.key: Bridge(partial(home.desk, first))}  # its services are built while the window is
    habits = Habits(memory)
    speech = Speech(application, habits.language)  # before the first widget: texts are looked up as they are made
    look, reader = Look(application, memory.look()), readers(speech)

    def surround(place: ProfilePlace) -> Surroundings:
        bridge = begun.pop(place.key, None) or Bridge(partial(home.desk, place))
        return Surroundings(look, bridge, Mirror(bridge), reader, habits)

    window = Window(home, surround, memory, WindowSocket(socket_path))
    window.ended.connect(application.quit)
    if sys.platform == "darwin":
        links = OpenedLinks(application)
        links.opened.connect(window.called)
    window.start(link)
    QTimer.singleShot(COLLECT_AFTER_MS, _collect_from_now_on)
    status = application.exec()
    window.close_services()
    return status


def _collect_from_now_on() -> None:
    """What the start made is left out for good: later collections are short, and none of them stops a frame."""
    gc.freeze()
    gc.enable()
