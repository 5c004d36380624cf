"""Choosing to whom messages are forwarded: a list of conversations with a search, any number of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.gui.controls import AvatarView, Label, SearchField, button
from e2ee_desktop.gui.fitting import fit_size
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.conversation_rows import ConversationRow, conversation_rows, matches
from e2ee_desktop.presentation.message_actions import may_write

SIZE = (420, 520)


class _LineCheck(QCheckBox):
    """The whole line takes the click, not its words alone."""

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class ForwardDialog(QDialog):
    """Signal: chosen(tuple of ContactId)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, around: Surroundings, count: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Forward %n messages to", "", count)
        self.setWindowTitle(title)
        fit_size(self, *SIZE)
        self._lines: list[tuple[ConversationRow, QWidget, QCheckBox]] = []
        self._search = SearchField(self.tr("Search people to forward to"), self.tr("Search"))
        self._search.textChanged.connect(self._narrow)
        self._send = button(self.tr("Forward"), "primary", self._forward, self.tr("Forward now"))
        self._send.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), "secondary", self.reject))
        buttons.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(title, "dialog-title", wrap=True))
        column.addWidget(
            Label(self.tr("They see the text marked as forwarded, not who wrote it."), "secondary", wrap=True)
        )
        column.addWidget(self._search)
        column.addWidget(self._make_list(around), 1)
        column.addLayout(buttons)

    def _make_list(self, around: Surroundings) -> QWidget:
        page = QWidget()
        page.setProperty("role", "page")
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        mirror = around.mirror
        for row in conversation_rows(mirror.contacts, mirror.conversations.values(), around.reader()):
            if may_write(mirror.contacts[row.contact_id]):
                lines.addWidget(self._make_line(row))
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _make_line(self, row: ConversationRow) -> QWidget:
        line = QWidget()
        check = _LineCheck(row.name.replace("&", "&&"))
        check.setAccessibleName(self.tr("Forward to {name}").format(name=row.name))
        check.toggled.connect(self._count)
        across = QHBoxLayout(line)
        across.setContentsMargins(4, 4, 4, 4)
        across.setSpacing(10)
        across.addWidget(AvatarView(32, row.avatar))
        across.addWidget(check, 1)
        self._lines.append((row, line, check))
        return line

    def _narrow(self, wanted: str) -> None:
        for row, line, check in self._lines:
            line.setVisible(check.isChecked() or matches(row, wanted))

    def _wanted(self) -> tuple[ContactId, ...]:
        return tuple(row.contact_id for row, _, check in self._lines if check.isChecked())

    def _count(self) -> None:
        self._send.setEnabled(bool(self._wanted()))

    def _forward(self) -> None:
        self.accept()
        self.chosen.emit(self._wanted())
