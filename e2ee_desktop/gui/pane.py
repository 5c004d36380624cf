"""One profile in the window: which page it shows while it starts, is made, is locked, is in trouble, or is open.

A pane lives as long as its services do: closing a profile ends both, and opening it again makes new ones, so that nothing of a
closed profile stays behind in what another one shows. Its main page is made when it is first looked at.
"""

from __future__ import annotations

import gc
from enum import Enum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.gui.auto_lock import AutoLock
from e2ee_desktop.gui.damage_pages import DamagePages
from e2ee_desktop.gui.notifier import Notifier
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.unlocking_pages import UnlockingPages
from e2ee_desktop.gui.views.locked_page import LockedPage
from e2ee_desktop.gui.views.main_page import MainPage
from e2ee_desktop.gui.views.start_pages import StartingPage, TroublePage
from e2ee_desktop.presentation.notices import Level, read_wishes
from e2ee_desktop.services.face import Messenger
from e2ee_desktop.services.locked_port import LOCK_AFTER, LockAfter, read_lock_after
from e2ee_desktop.services.profile_home import ProfilePlace
from e2ee_desktop.services.upgrade_port import Upgrading

ADD_WITHOUT_LINK = "add"


class PaneState(Enum):
    """MAKING: there is no profile yet. LOCKED: it waits for what opens it. FAILED: a trouble is shown."""

    OPENING = "opening"
    MAKING = "making"
    LOCKED = "locked"
    OPEN = "open"
    FAILED = "failed"


class Pane(QWidget):
    """Signals: changed(): its state, name or counts; made(): there is a profile; front_wanted(): a notice was chosen;
    quit_wanted(): end everything; give_up(): close the window as its button does."""

    changed = Signal()
    made = Signal()
    front_wanted = Signal()
    quit_wanted = Signal()
    give_up = Signal()

    def __init__(self, around: Surroundings, place: ProfilePlace) -> None:
        super().__init__()
        self.around, self.place = around, place
        self.state = PaneState.OPENING
        self.has_profile = False
        self._link = ""
        self._main: MainPage | None = None
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._auto_lock = AutoLock(self, lambda: around.reader().now_ms)
        self._auto_lock.due.connect(self.lock)
        around.lock.now.connect(self.lock)
        around.lock.after.connect(self._auto_lock.watch)
        self.notifier = Notifier(self, around, self._seen)
        self.notifier.chosen.connect(self._notice_chosen)
        self._unlocking = UnlockingPages(around, self._show_or_not)
        self._unlocking.opened.connect(self._open)
        self._unlocking.again_wanted.connect(self.start)
        self._damage = DamagePages(around, self._show_failed_or_not)
        self._damage.opened.connect(self._open)
        self._damage.failed.connect(self._trouble)
        around.bridge.upgrading.connect(self._upgrading)
        mirror = around.mirror
        mirror.filled.connect(self._filled)
        mirror.list_changed.connect(self.changed)
        mirror.account_changed.connect(self.changed)
        self._show_starting()

    @property
    def main(self) -> MainPage | None:
        """The main page, once the profile is open and was looked at."""
        return self._main

    @property
    def page(self) -> QWidget | None:
        """What is shown now."""
        return self._pages.currentWidget()

    def name(self) -> str:
        """The account's name, while it is known."""
        account = self.around.mirror.account
        return "" if account is None else account.name

    def waiting(self) -> int:
        """Unread messages and requests."""
        return self.around.mirror.unread() + self.around.mirror.requests()

    def start(self) -> None:
        """Find out what there is, and open it."""
        self._show_starting()
        self.around.bridge.read_desk(self, lambda desk: desk.has_profile(), self._found, self._trouble)

    def come_front(self) -> None:
        """It is looked at: an open profile has its main page from now on."""
        if self.state is PaneState.OPEN and self._main is None:
            self._show_main()
            self.around.mirror.announce()
        page = self.page
        if page is not None:
            page.setFocus()

    def take_link(self, link: str) -> None:
        """Add whom this link leads to, as soon as the profile is open and looked at."""
        self._link = link
        if link and self._main is not None:
            self._link = ""
            self._main.add_contact("" if link == ADD_WITHOUT_LINK else link)

    def mark_read(self) -> None:
        """The window is looked at again."""
        if self._main is not None and self.isVisible():
            self._main.chat.mark_read()

    def leave(self) -> None:
        """Keep what is half typed: the pane is about to end."""
        if self._main is not None:
            self._main.chat.leave()

    def lock(self) -> None:
        """Drop everything of an open profile, here and in the services. What is on the screen goes first."""
        if self.state is not PaneState.OPEN:
            return
        self.leave()
        self._auto_lock.watch(LockAfter.NEVER)
        self.notifier.lock()
        self._main = None
        page = LockedPage(self.around.look)
        page.unlock_wanted.connect(lambda: self._open(None))
        self._show(page, PaneState.LOCKED)
        self.around.mirror.forget()
        self.changed.emit()
        QTimer.singleShot(0, self, self._lock_services)  # after what was shown is deleted

    def _lock_services(self) -> None:
        gc.collect()  # on this thread: what is Qt's may go on no other
        self.around.bridge.lock_profile(self, self._ask_for_keys)

    def _ask_for_keys(self, _: None) -> None:
        self.around.bridge.read_desk(self, lambda desk: desk.ways(), self._offer_keys, self._trouble)

    def _offer_keys(self, ways: tuple[SlotKind, ...]) -> None:
        if SlotKind.PASSPHRASE in ways or SlotKind.KEYRING not in ways:
            self._unlocking.take("passphrase.needed" if SlotKind.PASSPHRASE in ways else "phrase.needed")
        elif isinstance(self.page, LockedPage):
            self.page.offer()

    def begin_close(self) -> None:
        """End the services; the bridge's `closed` tells when it is done."""
        self.leave()
        self.notifier.stop()
        self.around.bridge.begin_close()

    # --- From start to an open profile -----------------------------------------------------------------------------

    def _found(self, has_profile: bool) -> None:
        if has_profile:
            self._note_made()
            self._open(None)
            return
        from e2ee_desktop.gui.views.onboarding import Onboarding  # noqa: PLC0415  # late: only a first start needs it

        onboarding = Onboarding(self.around)
        onboarding.created.connect(self._note_made)
        onboarding.finished.connect(self._onboarded)
        self._show(onboarding, PaneState.MAKING)

    def _note_made(self) -> None:
        self.has_profile = True
        self.made.emit()

    def _onboarded(self, add_contact: bool) -> None:
        if add_contact and not self._link:
            self._link = ADD_WITHOUT_LINK
        self.around.mirror.fill()

    def _open(self, passphrase: str | None, phrase: str | None = None) -> None:
        self._damage.tried(passphrase, phrase)
        mirror = self.around.mirror
        self.around.bridge.open_profile(self, passphrase, lambda _: mirror.fill(), self._trouble, phrase)

    def _trouble(self, error: E2EEError) -> None:
        if self._unlocking.take(error.code):
            return
        page = TroublePage(self.around.look, error.code)
        page.again_wanted.connect(self.start)
        page.quit_wanted.connect(self.give_up)
        self._show(page, PaneState.FAILED)
        self._unlocking.offer(page, error.code)
        self._damage.offer(page, error.code)

    def _show_or_not(self, page: QWidget | None) -> QWidget | None:
        if page is not None:
            self._show(page, PaneState.LOCKED)
        return self.page

    def _show_failed_or_not(self, page: QWidget | None) -> QWidget | None:
        if page is not None:
            self._show(page, PaneState.FAILED)
        return self.page

    def _show_starting(self) -> None:
        page = StartingPage()
        page.stop_wanted.connect(self.around.bridge.stop_opening)
        self._show(page, PaneState.OPENING)

    def _upgrading(self, step: Upgrading) -> None:
        if not isinstance(self.page, StartingPage):
            self._show_starting()
        if isinstance(self.page, StartingPage):
            self.page.show_upgrade(step)

    def _filled(self) -> None:
        self._damage.forget()
        self.state = PaneState.OPEN
        self.notifier.unlock()
        self.around.bridge.read(self, _wishes, self._take_wishes)
        if self.isVisible():
            self._show_main()
        self.changed.emit()

    def _take_wishes(self, wishes: tuple[LockAfter, bool]) -> None:
        after, self.notifier.quiet = wishes
        self._auto_lock.watch(after)

    def _show_main(self) -> None:
        main = MainPage(self.around)
        main.opened.connect(self.notifier.looked)
        main.quit_wanted.connect(self.quit_wanted)
        self._main = main
        self._show(main, PaneState.OPEN)
        self.take_link(self._link)

    # --- While it is open ------------------------------------------------------------------------------------------

    def _seen(self) -> ContactId | None:
        """The conversation that is before the person's eyes."""
        main = self._main
        if main is None or not self.window().isActiveWindow() or not main.chat.isVisible():
            return None
        return main.chat.contact_id

    def _notice_chosen(self, contact_id: ContactId | None) -> None:
        self.front_wanted.emit()
        if self._main is not None and contact_id is not None:
            self._main.open_chat(contact_id)

    def _show(self, page: QWidget, state: PaneState) -> None:
        old = self._pages.currentWidget() if self._pages.count() else None
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if self.isVisible():
            page.setFocus()
        if old is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        self.state = state
        self.changed.emit()


def _wishes(messenger: Messenger) -> tuple[LockAfter, bool]:
    """After how long it is locked; whether it is to be quiet about what comes then."""
    return read_lock_after(messenger.setting(LOCK_AFTER)), read_wishes(messenger.setting).level is Level.OFF
