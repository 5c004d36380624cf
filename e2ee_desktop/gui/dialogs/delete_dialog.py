"""The question before messages are deleted: from this computer alone, or for both where that is possible."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_height, fit_width

WIDTH = 440


class DeleteDialog(QDialog):
    """Signals: here_wanted(), everywhere_wanted(). Enter does nothing by itself."""

    here_wanted = Signal()
    everywhere_wanted = Signal()

    def __init__(self, parent: QWidget, count: int, *, everywhere: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        fit_width(self, WIDTH)
        title = self.tr("Delete %n messages?", "", count)
        self.setWindowTitle(title)
        text = self.tr("“For me” deletes from this computer alone; nothing brings it back.")
        if everywhere:
            more = self.tr(
                "“For everyone” also asks the other side's program to delete it. Who has read it already may remember."
            )
            text = f"{text}\n\n{more}"
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(title, "dialog-title", wrap=True))
        column.addWidget(Label(text, "body", wrap=True))
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), "secondary", self.reject))
        buttons.addWidget(button(self.tr("Delete for me"), "secondary-danger" if everywhere else "danger", self._here))
        if everywhere:
            buttons.addWidget(button(self.tr("Delete for everyone"), "danger", self._everywhere))
        column.addLayout(buttons)
        fit_height(self)

    def _here(self) -> None:
        self.accept()
        self.here_wanted.emit()

    def _everywhere(self) -> None:
        self.accept()
        self.everywhere_wanted.emit()
