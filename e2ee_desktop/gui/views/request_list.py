"""The column of people who ask to be let in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.gui.controls import IconLabel, Label
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.models.conversation_model import ConversationModel
from e2ee_desktop.gui.theme import HEADER_HEIGHT, LIST_WIDTH_MAX, LIST_WIDTH_MIN
from e2ee_desktop.gui.views.conversation_list import RowList
from e2ee_desktop.gui.views.list_parts import centred_page
from e2ee_desktop.presentation.conversation_rows import ConversationRow


class RequestList(QWidget):
    """Signals: chosen(ContactId), menu_wanted(ContactId, QPoint on the screen)."""

    chosen = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LIST_WIDTH_MIN)
        self.setMaximumWidth(LIST_WIDTH_MAX)
        self._model = ConversationModel()
        self.list = RowList(self._model, look, self.tr("Message requests"))
        self.list.chosen.connect(self.chosen)
        self.list.menu_wanted.connect(self.menu_wanted)
        self._states = QStackedWidget()
        self._states.addWidget(self.list)
        self._states.addWidget(self._make_empty(look))
        title = Label(self.tr("Requests"), "dialog-title")
        title.setMinimumHeight(HEADER_HEIGHT)
        title.setContentsMargins(18, 4, 12, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self._states, 1)

    def show_rows(self, rows: tuple[ConversationRow, ...]) -> None:
        """Show these requests."""
        self._model.show(rows)
        self._states.setCurrentIndex(0 if rows else 1)

    def select(self, contact_id: ContactId | None) -> None:
        """Mark whose request is open."""
        self.list.select(contact_id)

    def _make_empty(self, look: Look) -> QWidget:
        page, column = centred_page()
        column.addWidget(IconLabel(look, "inbox", 40, "border_strong"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addWidget(Label(self.tr("No requests"), "header"), 0, Qt.AlignmentFlag.AlignHCenter)
        text = self.tr("People who write to your address for the first time appear here, until you let them in.")
        hint = Label(text, "secondary", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)
        column.addStretch(3)
        return page
