"""Settings: a list of pages with a search over them (UI.md section 10). What exists, and every change applies at once.

The pages are made when they are first shown or searched. A new page is one line in `_chapters`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, SearchField, button
from e2ee_desktop.gui.look import roomy
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.privacy_card import PrivacyCard
from e2ee_desktop.gui.views.settings.about_card import AboutCard
from e2ee_desktop.gui.views.settings.accessibility_card import AccessibilityCard
from e2ee_desktop.gui.views.settings.appearance_card import AppearanceCard
from e2ee_desktop.gui.views.settings.blocked_card import BlockedCard
from e2ee_desktop.gui.views.settings.chapter import Chapter, ChapterPage
from e2ee_desktop.gui.views.settings.chats_card import ChatsCard
from e2ee_desktop.gui.views.settings.connection_card import ConnectionCard
from e2ee_desktop.gui.views.settings.finding import FoundSetting, found_settings
from e2ee_desktop.gui.views.settings.history_card import HistoryCard
from e2ee_desktop.gui.views.settings.keyboard_card import KeyboardCard
from e2ee_desktop.gui.views.settings.lock_card import LockCard
from e2ee_desktop.gui.views.settings.notices_card import NoticesCard
from e2ee_desktop.gui.views.settings.profile_cards import AddressCard, KeysCard, NameCard
from e2ee_desktop.gui.views.settings.programs_card import InterfaceCard, ProgramsCard
from e2ee_desktop.gui.views.settings.relay_knowledge_card import RelayKnowledgeCard
from e2ee_desktop.gui.views.settings.slots_card import SlotsCard
from e2ee_desktop.gui.views.settings.spelling_card import SpellingCard
from e2ee_desktop.gui.views.settings.storage_cards import ClearCard, UsageCard
from e2ee_desktop.gui.views.settings.this_profile_card import ThisProfileCard
from e2ee_desktop.gui.views.settings.tray_card import TrayCard
from e2ee_desktop.gui.views.settings.updates_card import UpdatesCard

LIST_WIDTH = 224
PAGE_LEAST = 400
"""A page narrower than this takes the place of the list."""
ICON = 18
FOUND_EDGES = 84
"""What is no text in a row: edges, icon, and room for a scroll bar."""


class SettingsPage(QWidget):
    """Owns its pages."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._chapters = self._all_chapters()
        self._pages: dict[str, ChapterPage] = {}
        self._rows: dict[str, QPushButton] = {}
        self._here = self._chapters[0].name
        self.search = SearchField(self.tr("Search settings"))
        self.search.textChanged.connect(self._look_for)
        self.search.returnPressed.connect(self._take_first)
        self._found = QWidget()
        self._found_column = QVBoxLayout(self._found)
        self._found_column.setContentsMargins(0, 0, 0, 0)
        self._found_column.setSpacing(2)
        self._nothing = Label("", "secondary", wrap=True)
        self._list = QWidget()
        self._shown = QStackedWidget()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._make_column())
        across.addWidget(self._make_side(), 1)
        self._inside = False
        self._look_for("")

    def _all_chapters(self) -> tuple[Chapter, ...]:
        around, tr = self._around, self.tr
        return (
            Chapter(
                "profile",
                tr("Profile"),
                "user-round",
                lambda: (
                    ("", NameCard(around)),
                    (tr("My address"), AddressCard(around)),
                    (tr("This computer"), ThisProfileCard(around)),
                ),
            ),
            Chapter("appearance", tr("Appearance"), "sun", lambda: (("", AppearanceCard(around.look, around.habits)),)),
            Chapter("accessibility", tr("Accessibility"), "eye", lambda: (("", AccessibilityCard(around.look)),)),
            Chapter(
                "notices",
                tr("Notifications"),
                "bell",
                lambda: (("", NoticesCard(around)), ("", TrayCard(around.habits))),
            ),
            Chapter(
                "privacy",
                tr("Privacy"),
                "lock",
                lambda: (("", PrivacyCard(around)), (tr("Blocked people"), BlockedCard(around))),
            ),
            Chapter(
                "chats",
                tr("Writing"),
                "message-circle",
                lambda: (("", ChatsCard(around.habits)), (tr("Spelling"), SpellingCard(around))),
            ),
            Chapter(
                "keyboard", tr("Keyboard"), "list-checks", lambda: (("", KeyboardCard(around.habits, around.look)),)
            ),
            Chapter(
                "security",
                tr("Security"),
                "key-round",
                lambda: (
                    (tr("Lock"), LockCard(around)),
                    (tr("What opens this profile"), SlotsCard(around)),
                    (tr("Keys"), KeysCard(around)),
                ),
            ),
            Chapter("network", tr("Network"), "server", lambda: ((tr("Connection"), ConnectionCard(around)),)),
            Chapter(
                "programs",
                tr("Programs"),
                "layers",
                lambda: ((tr("Local API"), InterfaceCard(around)), (tr("Tokens"), ProgramsCard(around))),
            ),
            Chapter("storage", tr("Storage"), "database", self._storage),
            Chapter("history", tr("Export and import"), "folder-open", lambda: (("", HistoryCard(around)),)),
            Chapter("relay", tr("What the relay knows"), "eye-off", lambda: (("", RelayKnowledgeCard(around)),)),
            Chapter("about", tr("About"), "info", lambda: (("", AboutCard()), ("", UpdatesCard(around)))),
        )

    def _storage(self) -> tuple[tuple[str, QWidget], ...]:
        usage, clear = UsageCard(self._around), ClearCard(self._around)
        clear.cleared.connect(usage.enter)
        return (("", usage), (self.tr("Clear"), clear))

    # --- The list --------------------------------------------------------------------------------------------------

    def _make_column(self) -> QWidget:
        column = _column()
        self._column = column
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for chapter in self._chapters:
            row = self._row(chapter.title, partial(self.show_page, chapter.name))
            row.setCheckable(True)
            self._rows[chapter.name] = row
            rows.addWidget(row)
        self._around.look.follow(self._tint)
        inside = _column()
        under = QVBoxLayout(inside)
        under.setContentsMargins(12, 4, 12, 12)
        under.addWidget(self._list)
        under.addWidget(self._found)
        under.addWidget(self._nothing)
        under.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setAccessibleName(self.tr("Settings pages"))
        outer = QVBoxLayout(column)
        outer.setContentsMargins(0, 16, 0, 0)
        outer.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(10)
        head.addWidget(Label(self.tr("Settings"), "dialog-title"))
        head.addWidget(self.search)
        outer.addLayout(head)
        outer.addWidget(area, 1)
        return column

    def _make_side(self) -> QWidget:
        """The page, and over it the way back to the list where there is room for one of them only."""
        self._back = button(self.tr("All settings"), "quiet", self.back)
        self._side = _column()
        self._side.setProperty("role", "page")
        down = QVBoxLayout(self._side)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        down.addWidget(self._shown, 1)
        return self._side

    def back(self) -> bool:
        """Show the list again where a page has its place; returns whether there was anything to do."""
        was_inside = self._inside and self._is_single()
        self._inside = False
        self._fit()
        if was_inside:
            self._rows[self._here].setFocus()
        return was_inside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _is_single(self) -> bool:
        return self.width() < roomy(LIST_WIDTH) + roomy(PAGE_LEAST)

    def _fit(self) -> None:
        single = self._is_single()
        self._column.setVisible(not (single and self._inside))
        self._side.setVisible(not single or self._inside)
        self._back.setVisible(single)
        self._column.setMinimumWidth(0 if single else roomy(LIST_WIDTH))
        self._column.setMaximumWidth(self.width() if single else roomy(LIST_WIDTH))

    def _row(self, text: str, then: Callable[[], object]) -> QPushButton:
        row = button(text, "settings-row", then)
        row.setIconSize(QSize(ICON, ICON))
        return row

    def _tint(self) -> None:
        for chapter in self._chapters:
            self._rows[chapter.name].setIcon(self._icon(chapter))

    def _icon(self, chapter: Chapter) -> QIcon:
        look = self._around.look
        return look.icon(chapter.icon, ICON, look.tokens.text2)

    # --- What is shown ---------------------------------------------------------------------------------------------

    @property
    def pages(self) -> tuple[ChapterPage, ...]:
        """All pages, made."""
        return tuple(self._page(chapter) for chapter in self._chapters)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._chapters)

    def regions(self) -> list[tuple[QWidget, QWidget]]:
        """Its parts, each with what gets the keyboard first, for moving from part to part."""
        shown = self._shown.currentWidget()
        return [(self._column, self.search), *([(self._side, shown)] if shown is not None else [])]

    def enter(self, page: str = "") -> None:
        """The settings are shown: read anew what only the services know."""
        self.show_page(page or self._here)
        self._inside = bool(page)
        self._fit()

    def show_page(self, name: str) -> ChapterPage:
        """Show one page."""
        self._here = name
        for each, row in self._rows.items():
            row.setChecked(each == name)
        page = self._page(next(chapter for chapter in self._chapters if chapter.name == name))
        self._shown.setCurrentWidget(page)
        self._inside = True
        self._fit()
        page.enter()
        return page

    def show_setting(self, found: FoundSetting) -> None:
        """Show a page, and on it the control that was looked for."""
        page = self.show_page(found.page.chapter.name)
        if found.control is not None:
            page.show_control(found.control)

    def _page(self, chapter: Chapter) -> ChapterPage:
        if chapter.name not in self._pages:
            page = ChapterPage(chapter)
            self._pages[chapter.name] = page
            self._shown.addWidget(page)
        return self._pages[chapter.name]

    # --- Search ----------------------------------------------------------------------------------------------------

    def _look_for(self, sought: str) -> None:
        while (item := self._found_column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        found = found_settings(self.pages, sought) if sought.strip() else ()
        for each in found:
            self._found_column.addWidget(self._found_row(each))
        self._list.setVisible(not sought.strip())
        self._found.setVisible(bool(found))
        self._nothing.setVisible(bool(sought.strip()) and not found)
        self._nothing.setText(self.tr("Nothing found"))

    def _found_row(self, found: FoundSetting) -> QPushButton:
        name = self.tr("{setting}, in {page}").format(setting=found.name, page=found.page.chapter.title)
        room = roomy(LIST_WIDTH) - FOUND_EDGES
        shown = self.fontMetrics().elidedText(found.name, Qt.TextElideMode.ElideRight, room)
        row = self._row(shown, partial(self.show_setting, found))
        row.setIcon(self._icon(found.page.chapter))
        row.setAccessibleName(name if found.control is not None else found.name)
        row.setToolTip(row.accessibleName())
        return row

    def _take_first(self) -> None:
        found = found_settings(self.pages, self.search.text())
        if found:
            self.show_setting(found[0])


def _column() -> QWidget:
    made = QWidget()
    made.setProperty("role", "column")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made
