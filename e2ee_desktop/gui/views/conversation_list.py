"""The column of conversations: search, chips, the list, and what it says when it is empty."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.gui.controls import IconButton, IconLabel, Label, SearchField, button
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.models.conversation_model import ConversationModel
from e2ee_desktop.gui.theme import HEADER_HEIGHT, LIST_WIDTH_MAX, LIST_WIDTH_MIN
from e2ee_desktop.gui.views.conversation_delegate import ConversationDelegate
from e2ee_desktop.gui.views.list_parts import Chips, Part, centred_page
from e2ee_desktop.presentation.conversation_rows import ConversationRow, matches


class RowList(QListView):
    """A list of conversations that shows its focus ring for the keyboard only.

    Signals: chosen(ContactId) when the person picks a row; menu_wanted(ContactId, QPoint on the screen).
    """

    chosen = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, model: ConversationModel, look: Look, name: str) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(ConversationDelegate(self, look, self.tr("Draft:")))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def select(self, contact_id: ContactId | None) -> None:
        """Mark a row without choosing it."""
        place = self._rows.place(contact_id)
        if place is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != place:
            self.setCurrentIndex(self._rows.index(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setProperty("keyboard", False)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.setProperty("keyboard", True)
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).center() if by_key else event.pos()
            contact_id = self._rows.rows[index.row()].contact_id
            self.menu_wanted.emit(contact_id, self.viewport().mapToGlobal(at))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("keyboard", event.reason() is not Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._rows.rows[index.row()].contact_id)


class ConversationList(QWidget):
    """Signals: chosen(ContactId), menu_wanted(ContactId, QPoint on the screen), notes_wanted(), add_wanted(), invite_wanted()."""

    chosen = Signal(object)
    menu_wanted = Signal(object, object)
    notes_wanted = Signal()
    add_wanted = Signal()
    invite_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LIST_WIDTH_MIN)
        self.setMaximumWidth(LIST_WIDTH_MAX)
        self._all: tuple[ConversationRow, ...] = ()
        self._current: ContactId | None = None
        self._model = ConversationModel()
        self.list = RowList(self._model, look, self.tr("Conversations"))
        self.list.chosen.connect(self.chosen)
        self.list.menu_wanted.connect(self.menu_wanted)
        self.search = SearchField(self.tr("Search conversations"), self.tr("Search"))
        self._part = Part.ALL
        self._chips = Chips()
        self._chips.chosen.connect(self._narrow)
        self._states = QStackedWidget()
        self._states.addWidget(self.list)
        self._states.addWidget(self._make_empty(look))
        self._nothing = Label("", "secondary", wrap=True)
        self._states.addWidget(self._make_nothing(look))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head(look))
        column.addWidget(self._make_search(look))
        column.addWidget(self._chips)
        column.addWidget(self._states, 1)
        self._column = column

    def add_below(self, widget: QWidget) -> None:
        """Something that is said below the list."""
        self._column.addWidget(widget)

    def show_rows(self, rows: tuple[ConversationRow, ...]) -> None:
        """Show this state of the list, under the present search and chip."""
        self._all = rows
        self._chips.show_archived(sum(row.archived for row in rows))
        wanted = self.search.text().strip()
        kept = tuple(row for row in rows if matches(row, wanted) and self._passes(row))
        self._model.show(kept)
        self.list.select(self._current)
        if kept:
            self._states.setCurrentIndex(0)
        elif not rows:
            self._states.setCurrentIndex(1)
        else:
            nothing = self.tr("Nothing found for “{wanted}”").format(wanted=wanted) if wanted else self._chips.nothing()
            self._nothing.setText(nothing)
            self._states.setCurrentIndex(2)

    def select(self, contact_id: ContactId | None) -> None:
        """Mark whose conversation is open."""
        self._current = contact_id
        self.list.select(contact_id)

    def neighbour(self, step: int, *, unread: bool = False) -> ContactId | None:
        """The conversation `step` places below the open one (negative: above)."""
        rows = self._model.rows
        here = self._model.place(self._current)
        place = (here + step) if here is not None else 0
        while 0 <= place < len(rows):
            if not unread or rows[place].unread:
                return rows[place].contact_id
            place += step
        return None

    def at(self, place: int) -> ContactId | None:
        """The conversation at this place, from 0."""
        return self._model.rows[place].contact_id if place < len(self._model.rows) else None

    def _passes(self, row: ConversationRow) -> bool:
        if self._part is Part.ARCHIVED:
            return row.archived
        searched = bool(self.search.text().strip())
        shown = not row.archived or searched or row.contact_id == self._current
        return shown and (self._part is Part.ALL or row.calls or row.contact_id == self._current)

    def _narrow(self, part: Part) -> None:
        self._part = part
        self.show_rows(self._all)

    def _make_head(self, look: Look) -> QWidget:
        head = QWidget()
        head.setMinimumHeight(HEADER_HEIGHT)
        across = QHBoxLayout(head)
        across.setContentsMargins(18, 4, 12, 0)
        across.setSpacing(2)
        across.addWidget(Label(self.tr("Chats"), "dialog-title"), 1)
        notes = IconButton(look, "notebook-pen", self.tr("Notes to yourself"))
        notes.clicked.connect(self.notes_wanted)
        across.addWidget(notes)
        invite = IconButton(look, "qr-code", self.tr("Invite someone"), keys="Ctrl+Shift+N")
        invite.clicked.connect(self.invite_wanted)
        add = IconButton(look, "user-plus", self.tr("Add a contact"), keys="Ctrl+N")
        add.clicked.connect(self.add_wanted)
        across.addWidget(invite)
        across.addWidget(add)
        return head

    def _make_search(self, look: Look) -> QWidget:
        del look
        around = QWidget()
        across = QHBoxLayout(around)
        across.setContentsMargins(16, 0, 16, 8)
        self.search.setToolTip(self.tr("Search conversations"))
        self.search.textChanged.connect(lambda: self.show_rows(self._all))
        across.addWidget(self.search)
        return around

    def _make_empty(self, look: Look) -> QWidget:
        page, column = centred_page()
        column.addWidget(IconLabel(look, "message-circle", 40, "border_strong"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addWidget(Label(self.tr("No chats yet"), "header"), 0, Qt.AlignmentFlag.AlignHCenter)
        hint = Label(self.tr("Add a contact with their link, or show them your code."), "secondary", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)
        column.addSpacing(8)
        add = button(self.tr("Add a contact"), "primary", self.add_wanted.emit, self.tr("Add your first contact"))
        column.addWidget(add)
        column.addWidget(button(self.tr("Show my code"), "secondary", self.invite_wanted.emit))
        column.addStretch(3)
        return page

    def _make_nothing(self, look: Look) -> QWidget:
        page, column = centred_page()
        column.addWidget(IconLabel(look, "search", 32, "border_strong"), 0, Qt.AlignmentFlag.AlignHCenter)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._nothing)
        column.addWidget(button(self.tr("Clear search"), "quiet", self.search.clear), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page
