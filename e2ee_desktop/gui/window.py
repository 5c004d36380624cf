"""The one window: which page it shows while the profile starts, is made, is locked, is in trouble, or is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.gui.damage_pages import DamagePages
from e2ee_desktop.gui.leaving import Leaving
from e2ee_desktop.gui.notifier import Notifier
from e2ee_desktop.gui.single_window import WindowSocket
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.tray import Tray
from e2ee_desktop.gui.unlocking_pages import UnlockingPages
from e2ee_desktop.gui.views.main_page import MainPage
from e2ee_desktop.gui.views.start_pages import StartingPage, TroublePage
from e2ee_desktop.gui.window_memory import WindowMemory
from e2ee_desktop.presentation.notices import Setting
from e2ee_desktop.services.upgrade_port import Upgrading

DEFAULT_SIZE = (1100, 760)
MINIMUM_SIZE = (720, 520)
ADD_WITHOUT_LINK = "add"
PAUSE_MS = 3_600_000
"""For how long the tray's menu mutes."""


class Window(QWidget):
    """Owns the pages, the theme's choice and the socket for second starts. Signal: ended(): it was closed for good."""

    ended = Signal()

    def __init__(self, around: Surroundings, memory: WindowMemory, socket: WindowSocket) -> None:
        super().__init__()
        self._around, self._memory, self._socket = around, memory, socket
        self._link = ""
        self._has_profile = False
        self._quitting = False
        self._main: MainPage | None = None
        self._leaving = Leaving(self, around, memory, self.quit_now)
        self.notifier = Notifier(self, around, self._seen)
        self.notifier.chosen.connect(self._notice_chosen)
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("E2EE Desktop")
        self.setMinimumSize(*MINIMUM_SIZE)
        self.resize(*DEFAULT_SIZE)
        if not memory.geometry().isEmpty():
            self.restoreGeometry(memory.geometry())
        self._pages = QStackedWidget()
        self._unlocking = UnlockingPages(around, self._show_or_not)
        self._unlocking.opened.connect(self._open)
        self._unlocking.again_wanted.connect(self._again)
        self._damage = DamagePages(around, self._show_or_not)
        self._damage.opened.connect(self._open)
        self._damage.failed.connect(self._trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._show_starting()
        around.bridge.upgrading.connect(self._upgrading)
        self._quit_keys = QShortcut(self)
        self._quit_keys.activated.connect(self.quit_now)
        around.habits.changed.connect(self._bind_quit)
        around.look.changed.connect(lambda: memory.keep_look(around.look.wishes) if self._has_profile else None)
        self._bind_quit()
        socket.called.connect(self._called)
        around.mirror.filled.connect(self._filled)

    @property
    def main(self) -> MainPage | None:
        """The main page, once a profile is open."""
        return self._main

    @property
    def page(self) -> QWidget | None:
        """What is shown now."""
        return self._pages.currentWidget()

    def start(self, link: str | None) -> None:
        """Show the window and find out what there is to open."""
        self._link = link or ""
        self.show()
        self._look_for_profile()

    def close_services(self) -> None:
        """After the last window closed: keep what is remembered, end the services."""
        if self._has_profile:
            self._memory.keep(self._around.look.choice, self.saveGeometry())
        self._socket.close()
        self.notifier.stop()
        self._around.bridge.close()

    # --- From start to an open profile -----------------------------------------------------------------------------

    def _look_for_profile(self) -> None:
        self._around.bridge.read_desk(self, lambda desk: desk.has_profile(), self._found, self._trouble)

    def _found(self, has_profile: bool) -> None:
        if has_profile:
            self._has_profile = True
            self._socket.listen()
            self._open(None)
            return
        from e2ee_desktop.gui.views.onboarding import Onboarding  # noqa: PLC0415  # late: only a first start needs it

        onboarding = Onboarding(self._around)
        onboarding.created.connect(self._created)
        onboarding.finished.connect(self._onboarded)
        self._show(onboarding)

    def _created(self) -> None:
        self._has_profile = True
        self._socket.listen()

    def _onboarded(self, add_contact: bool) -> None:
        if add_contact and not self._link:
            self._link = ADD_WITHOUT_LINK
        self._around.mirror.fill()

    def _open(self, passphrase: str | None, phrase: str | None = None) -> None:
        self._damage.tried(passphrase, phrase)
        mirror = self._around.mirror
        self._around.bridge.open_profile(self, passphrase, lambda _: mirror.fill(), self._trouble, phrase)

    def _trouble(self, error: E2EEError) -> None:
        if self._unlocking.take(error.code):
            return
        page = TroublePage(self._around.look, error.code)
        page.again_wanted.connect(self._again)
        page.quit_wanted.connect(self.close)
        self._show(page)
        self._unlocking.offer(page, error.code)
        self._damage.offer(page, error.code)

    def _show_or_not(self, page: QWidget | None) -> QWidget | None:
        if page is not None:
            self._show(page)
        return self.page

    def _again(self) -> None:
        self._show_starting()
        self._look_for_profile()

    def _show_starting(self) -> None:
        page = StartingPage()
        page.stop_wanted.connect(self._around.bridge.stop_opening)
        self._show(page)

    def _upgrading(self, step: Upgrading) -> None:
        if not isinstance(self.page, StartingPage):
            self._show_starting()
        if isinstance(self.page, StartingPage):
            self.page.show_upgrade(step)

    def _filled(self) -> None:
        self._damage.forget()
        main = MainPage(self._around)
        main.counted.connect(self._count)
        main.opened.connect(self.notifier.looked)
        main.quit_wanted.connect(self.quit_now)
        self._main = main
        self._show(main)
        if self._leaving.tray is None:
            self._leaving.start(self._tray_found)
        if self._link:
            self._add(self._link)

    def _add(self, link: str) -> None:
        self._link = ""
        if self._main is not None:
            self._main.add_contact("" if link == ADD_WITHOUT_LINK else link)

    # --- While it is open ------------------------------------------------------------------------------------------

    def _called(self, link: str) -> None:
        """A second start: come to the front, and take its link."""
        self._to_front()
        if link and self._main is not None:
            self._add(link)
        elif link:
            self._link = link

    def _to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _seen(self) -> ContactId | None:
        """The conversation that is before the person's eyes."""
        main = self._main
        if main is None or not self.isActiveWindow() or not main.chat.isVisible():
            return None
        return main.chat.contact_id

    def _notice_chosen(self, contact_id: ContactId | None) -> None:
        self._to_front()
        if self._main is not None and contact_id is not None:
            self._main.open_chat(contact_id)

    def _tray_found(self, tray: Tray) -> None:
        tray.open_wanted.connect(self._to_front)
        tray.quit_wanted.connect(self.quit_now)
        tray.pause_wanted.connect(self._pause_notices)
        tray.count(self._around.mirror.unread() + self._around.mirror.requests())

    def _pause_notices(self) -> None:
        until_ms = str(self._around.reader().now_ms + PAUSE_MS)
        self._around.bridge.ask(self, lambda messenger: messenger.set_setting(Setting.PAUSED.value, until_ms))

    def _bind_quit(self) -> None:
        self._quit_keys.setKey(QKeySequence(self._around.habits.keys("quit")))

    def _count(self, waiting: int) -> None:
        self.setWindowTitle(f"({waiting}) E2EE Desktop" if waiting else "E2EE Desktop")
        if self._leaving.tray is not None:
            self._leaving.tray.count(waiting)

    def quit_now(self) -> None:
        """End without a question: the person said so, or was told what it means."""
        self._quitting = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self._main is not None and self.isActiveWindow():
            self._main.chat.mark_read()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._main is not None and not self._quitting and not self._leaving.may_close():
            event.ignore()
            return
        if self._main is not None:
            self._main.chat.leave()
        super().closeEvent(event)
        self.ended.emit()

    def _show(self, page: QWidget) -> None:
        old = self._pages.currentWidget() if self._pages.count() else None
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus()
        if old is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
