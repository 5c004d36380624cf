"""What is known about one message: its times, how far it came, when it disappears, and what it said before it was edited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from e2ee_desktop.domain.messages import Message, Revision
from e2ee_desktop.gui.controls import Label, button, line
from e2ee_desktop.gui.fitting import fit_size
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.message_details import detail_lines, revision_lines

SIZE = (460, 480)


class MessageDetailsDialog(QDialog):
    """Shows; asks nothing."""

    def __init__(self, parent: QWidget, around: Surroundings, message: Message) -> None:
        super().__init__(parent)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Message details"))
        fit_size(self, *SIZE)
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(detail_lines(message, around.reader())):
            grid.addWidget(Label(name, "secondary"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(value, "body", wrap=True, selectable=True), place, 1)
        self._column.addLayout(grid)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self._page)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Close"), "secondary", self.accept, self.tr("Close details")))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(14)
        column.addWidget(Label(self.tr("Message details"), "dialog-title", wrap=True))
        column.addWidget(area, 1)
        column.addLayout(buttons)
        if message.edited_ms:
            contact_id, message_id = message.contact_id, message.message_id
            around.bridge.read(
                self, lambda messenger: messenger.revisions(contact_id, message_id), self._show_revisions
            )

    def _show_revisions(self, revisions: tuple[Revision, ...]) -> None:
        end = self._column.count() - 1
        parts: list[QWidget] = [line(), Label(self.tr("What it said before"), "strong")]
        for until, text in revision_lines(revisions, self._around.reader()):
            parts += [Label(until, "meta"), Label(text, "body", wrap=True, selectable=True)]
        for place, part in enumerate(parts):
            self._column.insertWidget(end + place, part)
