"""Which of several open profiles a link from outside is for: asked, because a contact belongs to one profile alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_height, fit_width
from e2ee_desktop.gui.panes import ProfileRow
from e2ee_desktop.presentation.remote_text import isolated

WIDTH = 420


class ChooseProfileDialog(QDialog):
    """Signal: chosen(str): the key of a profile."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, rows: tuple[ProfileRow, ...]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a contact"))
        fit_width(self, WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Which profile is this link for?"), "dialog-title", wrap=True))
        column.addWidget(
            Label(self.tr("The contact will know this profile, and none of the others."), "secondary", wrap=True)
        )
        for row in rows:
            column.addWidget(button(isolated(row.title), "secondary", partial(self._choose, row.key)))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(button(self.tr("Cancel"), "quiet", self.reject))
        column.addLayout(across)
        fit_height(self)

    def _choose(self, key: str) -> None:
        self.accept()
        self.chosen.emit(key)
