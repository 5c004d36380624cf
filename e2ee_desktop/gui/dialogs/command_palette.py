"""Find anything and do anything, from the keyboard: one field over people, commands, settings and messages.

Lists what `presentation.palette` ranks; messages come from the search as one types. Decides nothing: it says what was chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from e2ee_desktop.domain.search import SearchPage, SearchWish
from e2ee_desktop.gui.controls import Label
from e2ee_desktop.gui.fitting import fit_size
from e2ee_desktop.gui.look import roomy
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.found_rows import FoundRow, hit_rows
from e2ee_desktop.presentation.palette import Entry, Kind, ranked

SIZE = (560, 460)
ROW_HEIGHT = 40
LISTED_MAX = 30
MESSAGES_MAX = 6
SEARCHED_FROM = 2
"""From so many characters on, messages are searched."""
_ICONS = {
    Kind.CONVERSATION: "message-circle",
    Kind.COMMAND: "chevron-right",
    Kind.SETTING: "settings",
    Kind.MESSAGE: "search",
}


class CommandPalette(QDialog):
    """entries: what there is besides messages, asked for when one types. Signals: chosen(Entry), message_chosen(FoundRow)."""

    chosen = Signal(object)
    message_chosen = Signal(object)

    def __init__(self, parent: QWidget, around: Surroundings, entries: Callable[[str], Sequence[Entry]]) -> None:
        super().__init__(parent)
        self._around, self._entries = around, entries
        self._messages: tuple[FoundRow, ...] = ()
        self._listed: list[Entry] = []
        self._visit = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find and do"))
        fit_size(self, *SIZE)
        self._field = QLineEdit()
        self._field.setProperty("role", "search")
        self._field.setPlaceholderText(self.tr("People, messages, settings, commands"))
        self._field.setAccessibleName(self.tr("Find people, messages, settings and commands"))
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._again)
        self._list = QListWidget()
        self._list.setProperty("role", "palette")
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setUniformItemSizes(True)
        self._list.setIconSize(QSize(18, 18))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._activated)
        self._list.itemClicked.connect(self._activated)
        self._nothing = Label(self.tr("Nothing found"), "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing)
        self._again("")
        self._field.setFocus()

    def _again(self, text: str) -> None:
        self._visit += 1
        self._messages = ()
        self._fill()
        if len(text.strip()) < SEARCHED_FROM:
            return
        visit, wish = self._visit, SearchWish(text.strip())

        def found(page: SearchPage) -> None:
            if visit == self._visit:
                mirror, reader = self._around.mirror, self._around.reader()
                self._messages = hit_rows(page.hits, mirror.contacts, reader)
                self._fill()

        self._around.bridge.read(self, lambda messenger: messenger.search(wish, None, MESSAGES_MAX), found)

    def _fill(self) -> None:
        sought = self._field.text()
        known = ranked(self._entries(sought), sought, LISTED_MAX)
        found = [Entry(Kind.MESSAGE, str(place), row.text, row.name) for place, row in enumerate(self._messages)]
        self._listed = [*known, *found]
        self._list.clear()
        for entry in self._listed:
            self._list.addItem(self._item(entry))
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(self._listed))
        self._nothing.setVisible(not self._listed)

    def _item(self, entry: Entry) -> QListWidgetItem:
        look = self._around.look
        text = f"{entry.text}   {entry.note}" if entry.note else entry.text
        item = QListWidgetItem(look.icon(_ICONS[entry.kind], 18, look.tokens.text2), text)
        item.setSizeHint(QSize(0, roomy(ROW_HEIGHT)))
        item.setToolTip("")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (self._said(entry), entry.note) if part)
        )
        return item

    def _said(self, entry: Entry) -> str:
        words = {
            Kind.CONVERSATION: self.tr("Conversation: {what}"),
            Kind.COMMAND: self.tr("Command: {what}"),
            Kind.SETTING: self.tr("Setting: {what}"),
            Kind.MESSAGE: self.tr("Message: {what}"),
        }
        return words[entry.kind].format(what=entry.text)

    def _activated(self, item: QListWidgetItem) -> None:
        self._take(self._list.row(item))

    def _take(self, place: int) -> None:
        if not 0 <= place < len(self._listed):
            return
        entry = self._listed[place]
        self.accept()
        if entry.kind is Kind.MESSAGE:
            self.message_chosen.emit(self._messages[int(entry.key)])
        else:
            self.chosen.emit(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter in the field are for the list."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentRow())
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        if step and self._listed:
            self._list.setCurrentRow((self._list.currentRow() + step) % len(self._listed))
            return True
        return super().eventFilter(watched, event)
