"""The main page: rail, list, conversation, settings; which of them is seen at which width; and the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.gui.controls import IconButton
from e2ee_desktop.gui.habits import OF_THE_WINDOW
from e2ee_desktop.gui.regions import go_on
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.theme import LIST_WIDTH, LIST_WIDTH_MAX, SINGLE_COLUMN_BELOW
from e2ee_desktop.gui.views.chat_page import ChatPage
from e2ee_desktop.gui.views.conversation_list import ConversationList
from e2ee_desktop.gui.views.find_column import FindColumn
from e2ee_desktop.gui.views.nothing_page import NothingPage
from e2ee_desktop.gui.views.palette_deeds import PaletteDeeds
from e2ee_desktop.gui.views.rail import Rail
from e2ee_desktop.gui.views.recovery_reminder import RecoveryReminder
from e2ee_desktop.gui.views.request_list import RequestList
from e2ee_desktop.presentation.conversation_rows import KeptRows, conversation_rows, request_rows
from e2ee_desktop.presentation.found_rows import FoundRow
from e2ee_desktop.presentation.times import days_ago

if TYPE_CHECKING:
    from e2ee_desktop.gui.views.settings_page import SettingsPage

DAY_CHECK_MS = 60_000
QWIDGETSIZE_MAX = 16_777_215  # Qt's own "no limit"


class MainPage(QWidget):
    """Signals: opened(ContactId): a conversation; quit_wanted()."""

    opened = Signal(object)
    quit_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.rail = Rail(around.look, around.place)
        self.conversations = ConversationList(around.look)
        self.requests = RequestList(around.look)
        self.chat = ChatPage(around)
        self.conversations.add_below(RecoveryReminder(around))
        self.palette_deeds = PaletteDeeds(self, around)
        self._settings: SettingsPage | None = None
        self._lists = QStackedWidget()
        self._lists.addWidget(self.conversations)
        self._lists.addWidget(self.requests)
        self.finding = FindColumn(around)
        self._lists.addWidget(self.finding)
        self._places = QStackedWidget()
        self._nothing = NothingPage()
        self._places.addWidget(self._nothing)
        self._places.addWidget(self.chat)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self._lists)
        self._splitter.addWidget(self._places)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([LIST_WIDTH, 1_000])
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(self._splitter, 1)
        self._today, self._kept_rows = around.reader(), KeptRows()
        self._connect()
        self._bind_keys()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # keys work before anything has the focus

    def _connect(self) -> None:
        mirror = self._around.mirror
        mirror.list_changed.connect(self._show_lists)
        mirror.account_changed.connect(self._show_account)
        mirror.link_changed.connect(self._show_link)
        mirror.newer_version_found.connect(self.rail.show_newer)
        mirror.contact_changed.connect(self._followed)
        self.rail.chats_wanted.connect(self.show_chats)
        self.rail.requests_wanted.connect(self.show_requests)
        self.rail.settings_wanted.connect(self.show_settings)
        for column in (self.conversations, self.requests):
            column.chosen.connect(self.open_chat)
            column.menu_wanted.connect(self.chat.arranging.open_menu)
        self.finding.chosen.connect(self._go_on_from_found)
        self.finding.closed.connect(self.show_chats)
        self.chat.header.search_wanted.connect(self.find_here)
        self.rail.starred_wanted.connect(self.show_starred)
        self.conversations.notes_wanted.connect(self._open_notes)
        self.conversations.add_wanted.connect(self.add_contact)
        self.conversations.invite_wanted.connect(self.invite)
        self.chat.back_wanted.connect(self._close_chat)
        self.chat.left.connect(self._close_chat)
        midnight = QTimer(self)
        midnight.setInterval(DAY_CHECK_MS)
        midnight.timeout.connect(self._new_day)
        midnight.start()

    def _bind_keys(self) -> None:
        self._shortcuts: dict[str, QShortcut] = {}
        for name, then in self.commands().items():
            if name in OF_THE_WINDOW:
                continue  # they work before a profile is open, too
            shortcut = QShortcut(self)
            shortcut.activated.connect(then)
            self._shortcuts[name] = shortcut
        self._bind("Esc", self._escape)
        self._bind("Ctrl+Tab", lambda: self._step(1))
        self._bind("Ctrl+Shift+Tab", lambda: self._step(-1))
        for place in range(9):
            self._bind(f"Ctrl+{place + 1}", partial(self._open_place, place))
        self._around.habits.changed.connect(self._take_habits)
        self._take_habits()

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done by keys and by the palette, by the names of `habits.SHORTCUTS`."""
        chat = self.chat
        return {
            "commands": self.palette_deeds.open,
            "new-chat": self.add_contact,
            "invite": self.invite,
            "search-here": self.find_here,
            "search-all": lambda: self._find(None),
            "next-chat": lambda: self._step(1),
            "previous-chat": lambda: self._step(-1),
            "next-unread": lambda: self._step(1, unread=True),
            "previous-unread": lambda: self._step(-1, unread=True),
            "next-region": lambda: self._region(1),
            "previous-region": lambda: self._region(-1),
            "composer": chat.composer.field.setFocus,
            "emoji": lambda: chat.on_open(lambda _contact: chat.writing.pick_emoji()),
            "attach": chat.composer.attach_wanted.emit,
            "latest": chat.timeline.jump_to_latest,
            "details": lambda: chat.show_details(not chat.details.isVisible()),
            "archive": lambda: chat.on_open(chat.arranging.toggle_archive),
            "mute": lambda: chat.on_open(chat.arranging.toggle_mute),
            "settings": self.show_settings,
            "shortcuts": lambda: self.show_settings("keyboard"),
            "profiles": self._around.place.choice_wanted.emit,
            "next-profile": self._around.place.next_wanted.emit,
            "lock": self._around.lock.now.emit,
            "quit": self.quit_wanted.emit,
        }

    def command(self, name: str) -> None:
        """Do what these keys do."""
        self.commands()[name]()

    def _show_link(self) -> None:
        self.rail.dot.show_link(self._around.mirror.link)

    def _take_habits(self) -> None:
        habits = self._around.habits
        for name, shortcut in self._shortcuts.items():
            shortcut.setKey(QKeySequence(habits.keys(name)))
        self.chat.composer.field.enter_sends = habits.enter_sends

    def _bind(self, keys: str, then: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(then)

    # --- Places ----------------------------------------------------------------------------------------------------

    def show_chats(self) -> None:
        """Show the conversations."""
        self.rail.mark(self.rail.chats)
        self._lists.setCurrentWidget(self.conversations)
        self._leave_settings()

    def show_requests(self) -> None:
        """Show the requests."""
        self.rail.mark(self.rail.requests)
        self._lists.setCurrentWidget(self.requests)
        self._leave_settings()

    def show_settings(self, page: str = "") -> None:
        """Show the settings, on a page of this name or on the last one; they are made when they are first wanted."""
        self.rail.mark(self.rail.settings)
        self.settings_page().enter(page)
        self._places.setCurrentWidget(self.settings_page())
        self._fit()

    def settings_page(self) -> SettingsPage:
        """The settings, made now if need be."""
        from e2ee_desktop.gui.views.settings_page import SettingsPage  # noqa: PLC0415  # late: see gui.app

        if self._settings is None:
            self._settings = SettingsPage(self._around)
            self._places.addWidget(self._settings)
        return self._settings

    def open_chat(self, contact_id: ContactId) -> None:
        """Show a conversation or a request."""
        contact = self._around.mirror.contacts.get(contact_id)
        if contact is None:
            return
        if contact.standing is Standing.REQUEST:
            self.show_requests()
        else:
            self.show_chats()
        self.conversations.select(contact_id)
        self.requests.select(contact_id)
        self.chat.open(contact_id)
        self._places.setCurrentWidget(self.chat)
        self._fit()
        self.chat.mark_read()
        self.opened.emit(contact_id)
        if self.chat.composer.isVisibleTo(self):
            self.chat.composer.field.setFocus()

    def find_here(self) -> None:
        """Search the open conversation, or all when none is open."""
        self._find(self.chat.contact_id if self._places.currentWidget() is self.chat else None)

    def _find(self, contact_id: ContactId | None) -> None:
        self._show_finding(self.rail.chats)
        self.finding.look_for(contact_id)

    def show_starred(self) -> None:
        """Show the starred messages of all conversations."""
        self._show_finding(self.rail.starred)
        self.finding.show_starred()

    def _show_finding(self, place: IconButton) -> None:
        self.rail.mark(place)
        self._lists.setCurrentWidget(self.finding)
        settings = self._places.currentWidget() is self._settings
        if self._is_single() or (settings and self.chat.contact_id is None):
            self._places.setCurrentWidget(self._nothing)
        elif settings:
            self._places.setCurrentWidget(self.chat)
        self._fit()

    def open_found(self, found: FoundRow) -> None:
        """Show a message in its place."""
        self.open_chat(found.contact_id)
        self.chat.jump_to(found.row)

    def _go_on_from_found(self, found: FoundRow) -> None:
        place = self.rail.starred if self.rail.starred.isChecked() else self.rail.chats
        self.open_found(found)
        self.rail.mark(place)
        self._lists.setCurrentWidget(self.finding)
        self.finding.list.setFocus()

    def _open_notes(self) -> None:
        self._around.bridge.ask(self, lambda messenger: messenger.note_to_self(), self._added)

    def add_contact(self, link: str = "") -> None:
        """Open the dialog that adds a contact."""
        from e2ee_desktop.gui.dialogs.add_contact_dialog import AddContactDialog  # noqa: PLC0415  # late: see gui.app

        dialog = AddContactDialog(self, self._around, link)
        dialog.added.connect(self._added)
        dialog.open()

    def invite(self) -> None:
        """Open the dialog that makes an invitation."""
        from e2ee_desktop.gui.dialogs.invite_dialog import InviteDialog  # noqa: PLC0415  # late: see gui.app

        InviteDialog(self, self._around).open()

    def _added(self, contact_id: ContactId) -> None:
        self._show_lists()
        self.open_chat(contact_id)

    def _close_chat(self) -> None:
        self.chat.leave()
        self.conversations.select(None)
        self.requests.select(None)
        self._places.setCurrentWidget(self._nothing)
        self._fit()

    def _leave_settings(self) -> None:
        if self._places.currentWidget() is self._settings:
            self._places.setCurrentWidget(self.chat if self.chat.contact_id is not None else self._nothing)
        self._fit()

    def _followed(self, contact_id: ContactId) -> None:
        """An accepted request moves from the requests to the conversations, and the person with it."""
        contact = self._around.mirror.contacts[contact_id]
        here = self._lists.currentWidget() is self.requests and self.chat.contact_id == contact_id
        if here and contact.standing is Standing.ACTIVE:
            self._show_lists()
            self.open_chat(contact_id)

    # --- State -----------------------------------------------------------------------------------------------------

    def _show_lists(self) -> None:
        mirror, reader = self._around.mirror, self._around.reader()
        self.conversations.show_rows(
            conversation_rows(mirror.contacts, mirror.conversations.values(), reader, mirror.typing, self._kept_rows)
        )
        self.requests.show_rows(request_rows(mirror.contacts, mirror.conversations, reader))
        self.requests.select(self.chat.contact_id)
        self.rail.show_counts(mirror.unread(), mirror.requests())

    def _show_account(self) -> None:
        account = self._around.mirror.account
        if account is not None:
            self.rail.show_account(account.account_id, account.name)

    def _new_day(self) -> None:
        now = self._around.reader()
        if days_ago(self._today.now_ms, now):
            self._today = now
            self._show_lists()
            self.chat.refresh()

    # --- Keyboard --------------------------------------------------------------------------------------------------

    def _step(self, step: int, *, unread: bool = False) -> None:
        wanted = self.conversations.neighbour(step, unread=unread)
        if wanted is not None:
            self.open_chat(wanted)

    def _open_place(self, place: int) -> None:
        wanted = self.conversations.at(place)
        if wanted is not None:
            self.open_chat(wanted)

    def _region(self, step: int) -> None:
        """Go to the next part of the window: to what had the keyboard there last, or to its first control."""
        chat = self.chat
        parts: list[tuple[QWidget, QWidget]] = [
            (self.rail, self.rail.chats),
            (self.conversations, self.conversations.list),
            (self.requests, self.requests.list),
            (self.finding, self.finding.list),
            (chat.header, chat.header.details),
            (chat.banner, chat.banner),
            (chat.timeline, chat.timeline),
            (chat.writing, chat.composer.field),
            (chat.details, chat.details),
        ]
        parts += self._settings.regions() if self._settings is not None else []
        go_on(parts, self.window().focusWidget(), step)

    def _escape(self) -> None:
        search = self.conversations.search
        if search.hasFocus() and search.text():
            search.clear()
        elif self.finding.isVisible() and not self.chat.composer.field.hasFocus():
            self.show_chats()
        elif self.chat.isVisible() and self.chat.escape():
            pass  # a reply, an edit or a choice was left
        elif self.chat.details.isVisible():
            self.chat.show_details(False)
        elif self._settings is not None and self._settings.isVisible() and self._settings.back():
            pass  # a page of the settings was left for their list
        elif self._is_single() and self._places.currentWidget() is not self._nothing:
            self._close_chat()

    # --- Width -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _is_single(self) -> bool:
        return self.width() < SINGLE_COLUMN_BELOW

    def _fit(self) -> None:
        """Below 800 pixels either the list or what was opened is seen; the settings always stand alone."""
        place = self._places.currentWidget()
        alone = place is self._settings
        opened = place is not self._nothing
        self._lists.setVisible(not alone and not (self._is_single() and opened))
        self._places.setVisible(not self._is_single() or opened)
        self.chat.header.back.setVisible(self._is_single())
        for column in (self.conversations, self.requests, self.finding):
            column.setMaximumWidth(QWIDGETSIZE_MAX if self._is_single() else LIST_WIDTH_MAX)
