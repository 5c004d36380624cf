"""The column in which messages are found: as one types, in one conversation or all, with filters; and the starred ones.

An answer that a later key has overtaken is dropped.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.search import SEARCH_CHARACTERS_MAX, SearchPage, SearchWish
from e2ee_desktop.gui.controls import IconButton, Label, SearchField, button
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.theme import HEADER_HEIGHT, LIST_WIDTH_MAX, LIST_WIDTH_MIN
from e2ee_desktop.gui.views.found_list import FoundList
from e2ee_desktop.presentation.conversation_rows import contact_title
from e2ee_desktop.presentation.found_rows import hit_rows, starred_rows

PAGE = 40


class FindColumn(QWidget):
    """Signals: chosen(FoundRow), closed()."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._contact_id: ContactId | None = None
        self._starred = False
        self._visit = 0
        self._before: int | None = None
        self.setProperty("role", "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LIST_WIDTH_MIN)
        self.setMaximumWidth(LIST_WIDTH_MAX)
        self._title = Label("", "dialog-title")
        self.field = SearchField(self.tr("Search messages"), self.tr("Words, or parts of words"))
        self.field.setMaxLength(SEARCH_CHARACTERS_MAX)
        self.field.textChanged.connect(self._again)
        self.field.installEventFilter(self)
        self._here = self._chip(self.tr("This chat"), self.tr("Search this conversation only"))
        self._links = self._chip(self.tr("Links"), self.tr("With links only"))
        self._files = self._chip(self.tr("Files"), self.tr("With files only"))
        self._note = Label("", "secondary", wrap=True)
        self._note.setContentsMargins(18, 8, 18, 0)
        self.list = FoundList(around.look, self.tr("Found messages"))
        self.list.chosen.connect(self.chosen)
        self.list.more_wanted.connect(self._more)
        self._arrange()

    def _arrange(self) -> None:
        head = QWidget()
        head.setMinimumHeight(HEADER_HEIGHT)
        back = IconButton(self._around.look, "arrow-left", self.tr("Back to the chats"), keys="Esc")
        back.clicked.connect(self.closed)
        across = QHBoxLayout(head)
        across.setContentsMargins(10, 4, 12, 0)
        across.addWidget(back)
        across.addWidget(self._title, 1)
        self._filters = QWidget()
        chips = QHBoxLayout(self._filters)
        chips.setContentsMargins(16, 8, 16, 8)
        chips.setSpacing(8)
        for chip in (self._here, self._links, self._files):
            chips.addWidget(chip)
        chips.addStretch(1)
        field = QHBoxLayout()
        field.setContentsMargins(16, 0, 16, 0)
        field.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(field)
        column.addWidget(self._filters)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)

    def look_for(self, contact_id: ContactId | None) -> None:
        """Search one conversation, or all of them."""
        self._starred = False
        contact = self._around.mirror.contacts.get(contact_id) if contact_id is not None else None
        self._contact_id = contact.contact_id if contact is not None else None
        self._title.setText(self.tr("Search"))
        self._here.setVisible(contact is not None)
        self._here.setChecked(contact is not None)
        if contact is not None:
            self._here.setText(contact_title(contact, self._around.reader()).replace("&", "&&")[:24])
        self.field.setVisible(True)
        self._filters.setVisible(True)
        self._again()
        self.field.setFocus()
        self.field.selectAll()

    def show_starred(self) -> None:
        """Show every message with a star."""
        self._starred = True
        self._title.setText(self.tr("Starred"))
        self.field.setVisible(False)
        self._filters.setVisible(False)
        self._again()
        self.list.setFocus()

    # --- Pages -----------------------------------------------------------------------------------------------------

    def _wish(self) -> SearchWish:
        contact_id = self._contact_id if self._here.isChecked() else None
        return SearchWish(
            self.field.text().strip(), contact_id, has_file=self._files.isChecked(), has_link=self._links.isChecked()
        )

    def _again(self) -> None:
        self._visit += 1
        self._before = None
        wish = self._wish()
        if not self._starred and not wish.text and not wish.has_file and not wish.has_link:
            self.list.found.show(())
            self._note.setText(self.tr("Everything you search stays on this computer."))
            return
        self._read(fresh=True)

    def _more(self) -> None:
        if self._before is not None:
            self._read(fresh=False)

    def _read(self, *, fresh: bool) -> None:
        visit, before, bridge = self._visit, self._before, self._around.bridge
        self._before = None  # until the answer says where the next page begins
        if self._starred:

            def came(messages: tuple[Message, ...]) -> None:
                if visit == self._visit:
                    self._show_starred(messages, fresh=fresh)

            bridge.read(self, lambda messenger: messenger.starred(before, PAGE), came)
            return
        wish = self._wish()

        def found(page: SearchPage) -> None:
            if visit == self._visit:
                self._show_page(page, fresh=fresh)

        bridge.read(self, lambda messenger: messenger.search(wish, before, PAGE), found)

    def _show_starred(self, messages: tuple[Message, ...], *, fresh: bool) -> None:
        rows = starred_rows(messages, self._around.mirror.contacts, self._around.reader())
        (self.list.found.show if fresh else self.list.found.extend)(rows)
        self._before = messages[-1].row if len(messages) == PAGE else None
        empty = self.tr("Nothing has a star yet. Star a message from its menu to find it here.")
        self._note.setText("" if self.list.found.rows else empty)
        self._note.setVisible(not self.list.found.rows)

    def _show_page(self, page: SearchPage, *, fresh: bool) -> None:
        rows = hit_rows(page.hits, self._around.mirror.contacts, self._around.reader())
        (self.list.found.show if fresh else self.list.found.extend)(rows)
        self._before = page.before_row
        words = "" if self.list.found.rows else self.tr("Nothing found")
        if page.unindexed:
            words = self.tr("Older messages are still being prepared for searching.")
        self._note.setText(words)
        self._note.setVisible(bool(words))
        if page.before_row is not None and len(self.list.found.rows) < PAGE // 2:
            self._more()

    def _chip(self, text: str, name: str) -> QPushButton:
        chip = button(text, "chip", self._again, name)
        chip.setCheckable(True)
        return chip

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Down in the field goes to the list."""
        down = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
        if watched is not self.field or not down or not self.list.found.rows:
            return False
        self.list.setFocus()
        self.list.setCurrentIndex(self.list.found.index(0))
        return True
