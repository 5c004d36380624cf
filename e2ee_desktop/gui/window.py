"""The one window: its place on the screen, its title, tray and keys, and the way of a second start to the profile in front."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from e2ee_desktop.gui.leaving import Leaving
from e2ee_desktop.gui.notifier import Notifier
from e2ee_desktop.gui.pane import PaneState
from e2ee_desktop.gui.panes import Panes, Surround
from e2ee_desktop.gui.single_window import WindowSocket
from e2ee_desktop.gui.switcher import Switcher
from e2ee_desktop.gui.tray import Tray
from e2ee_desktop.gui.views.main_page import MainPage
from e2ee_desktop.gui.views.profile_strip import ProfileStrip
from e2ee_desktop.gui.window_memory import WindowMemory
from e2ee_desktop.presentation.notices import Setting
from e2ee_desktop.services.profile_home import ProfileHome

DEFAULT_SIZE = (1100, 760)
MINIMUM_SIZE = (720, 520)
PAUSE_MS = 3_600_000
"""For how long the tray's menu mutes."""


class Window(QWidget):
    """Owns the panes and the socket for second starts. Signal: ended(): it was closed for good.

    surround: makes what the views of one profile are given; all share one look and one set of habits.
    """

    ended = Signal()

    def __init__(self, home: ProfileHome, surround: Surround, memory: WindowMemory, socket: WindowSocket) -> None:
        super().__init__()
        self._memory, self._socket = memory, socket
        self._quitting = False
        self.panes = Panes(home, surround, memory)
        around = self.panes.front.around  # of it, only what all profiles share is kept: this one may be closed
        self._look, self._habits, self._reader = around.look, around.habits, around.reader
        self._leaving = Leaving(self, around, memory, self.quit_now)
        self._switcher = Switcher(self, self.panes)
        self._strip = ProfileStrip()
        self._strip.hide()
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("E2EE Desktop")
        self.setMinimumSize(*MINIMUM_SIZE)
        self.resize(*DEFAULT_SIZE)
        if not memory.geometry().isEmpty():
            self.restoreGeometry(memory.geometry())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self.panes, 1)
        self._connect()

    def _connect(self) -> None:
        panes, look = self.panes, self._look
        panes.changed.connect(self._changed)
        panes.made.connect(self._socket.listen)
        panes.front_wanted.connect(self._to_front)
        panes.menu_wanted.connect(self.show_profiles)
        panes.quit_wanted.connect(self.quit_now)
        panes.give_up.connect(self.close)
        self._strip.wanted.connect(self.show_profiles)
        self._keys: dict[str, QShortcut] = {}
        for name, then in (
            ("quit", self.quit_now),
            ("profiles", self.show_profiles),
            ("next-profile", panes.show_next),
            ("lock", panes.lock),
        ):
            self._keys[name] = QShortcut(self)
            self._keys[name].activated.connect(then)
        self._habits.changed.connect(self._bind_keys)
        look.changed.connect(lambda: self._memory.keep_look(look.wishes) if self._has_profile else None)
        self._bind_keys()
        self._socket.called.connect(self.called)

    @property
    def main(self) -> MainPage | None:
        """The main page of the profile in front, once that is open."""
        return self.panes.front.main

    @property
    def page(self) -> QWidget | None:
        """What is shown now."""
        return self.panes.front.page

    @property
    def notifier(self) -> Notifier:
        """Of the profile in front."""
        return self.panes.front.notifier

    @property
    def _has_profile(self) -> bool:
        return any(pane.has_profile for pane in self.panes.each())

    def start(self, link: str | None) -> None:
        """Show the window and find out what there is to open."""
        self.show()
        self.panes.start()
        if link:
            self._take(link)

    def close_services(self) -> None:
        """After the last window closed: keep what is remembered, end the services."""
        if self._has_profile:
            self._memory.keep(self._look.choice, self.saveGeometry())
        self._socket.close()
        self.panes.begin_close()
        self.panes.wait_closed()

    # --- Profiles --------------------------------------------------------------------------------------------------

    def show_profiles(self) -> None:
        """Open the menu of the profiles."""
        self._switcher.open(self._strip.choose if self._strip.isVisible() else self._profile_button())

    def _profile_button(self) -> QWidget | None:
        return None if self.main is None else self.main.rail.avatar

    def _changed(self) -> None:
        panes = self.panes
        waiting, rows = panes.waiting(), panes.rows()
        self._strip.show_title(next((row.title for row in rows if row.in_front), ""))
        self._strip.setVisible(len(rows) > 1 and panes.front.state is not PaneState.OPEN)
        self.setWindowTitle(f"({waiting}) E2EE Desktop" if waiting else "E2EE Desktop")
        if self._leaving.tray is not None:
            self._leaving.tray.count(waiting)
        elif panes.front.state is PaneState.OPEN:
            self._leaving.start(self._tray_found)

    # --- While it is open ------------------------------------------------------------------------------------------

    def called(self, link: str) -> None:
        """From outside, by a second start or by the system: come to the front, and take the link."""
        self._to_front()
        if link:
            self._take(link)

    def _take(self, link: str) -> None:
        """Give a link to the profile in front, or ask to which of several."""
        rows = [row for row in self.panes.rows() if row.key in self.panes.open_keys()]
        if len(rows) > 1:
            from e2ee_desktop.gui.dialogs.choose_profile_dialog import ChooseProfileDialog  # noqa: PLC0415  # late: see gui.app

            dialog = ChooseProfileDialog(self, tuple(rows))
            dialog.chosen.connect(partial(self._give, link))
            dialog.open()
        else:
            self.panes.front.take_link(link)

    def _give(self, link: str, key: str) -> None:
        self.panes.show_profile(key)
        self.panes.front.take_link(link)

    def _to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _tray_found(self, tray: Tray) -> None:
        tray.open_wanted.connect(self._to_front)
        tray.lock_wanted.connect(self.panes.lock)
        tray.quit_wanted.connect(self.quit_now)
        tray.pause_wanted.connect(self._pause_notices)
        tray.count(self.panes.waiting())

    def _pause_notices(self) -> None:
        until_ms = str(self._reader().now_ms + PAUSE_MS)
        for pane in self.panes.each():
            if pane.state is PaneState.OPEN:
                pane.around.bridge.ask(pane, lambda messenger: messenger.set_setting(Setting.PAUSED.value, until_ms))

    def _bind_keys(self) -> None:
        for name, shortcut in self._keys.items():
            shortcut.setKey(QKeySequence(self._habits.keys(name)))

    def quit_now(self) -> None:
        """End without a question: the person said so, or was told what it means."""
        self._quitting = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.panes.front.mark_read()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.main is not None and not self._quitting and not self._leaving.may_close():
            event.ignore()
            return
        for pane in self.panes.each():
            pane.leave()
        super().closeEvent(event)
        self.ended.emit()
