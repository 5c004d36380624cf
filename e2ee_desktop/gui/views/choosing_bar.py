"""In place of the composer while messages are being chosen: how many, and what can be done to all of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from e2ee_desktop.gui.controls import IconButton, Label
from e2ee_desktop.gui.look import Look
from e2ee_desktop.presentation.message_actions import Act


class ChoosingBar(QWidget):
    """Signals: wanted(Act) for COPY, FORWARD or DELETE; cancelled()."""

    wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = Label("", "strong")
        close = IconButton(look, "x", self.tr("Stop choosing"), size=40, keys="Esc")
        close.clicked.connect(self.cancelled)
        self._buttons = {
            Act.COPY: IconButton(look, "copy", self.tr("Copy chosen messages"), size=40, keys="Ctrl+C"),
            Act.FORWARD: IconButton(look, "forward", self.tr("Forward chosen messages"), size=40, keys="F"),
            Act.DELETE: IconButton(
                look, "trash-2", self.tr("Delete chosen messages"), size=40, keys="Del", shade="danger"
            ),
        }
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 10, 16, 10)
        across.setSpacing(6)
        across.addWidget(close)
        across.addWidget(self._count, 1)
        for act, each in self._buttons.items():
            across.addWidget(each)
            each.clicked.connect(lambda _=False, act=act: self.wanted.emit(act))
        self.hide()

    def show_count(self, count: int, *, copies: bool, forwards: bool) -> None:
        """How many are chosen, and what applies to all of them."""
        self._count.setText(self.tr("%n chosen", "", count))
        self._buttons[Act.COPY].setEnabled(copies)
        self._buttons[Act.FORWARD].setEnabled(forwards)
        self._buttons[Act.DELETE].setEnabled(count > 0)
