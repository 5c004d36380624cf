"""What stands beside the list while no conversation is open: the product mark, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label
from e2ee_desktop.gui.look import product_mark


class NothingPage(QWidget):
    """Shows, and asks nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark = Label()
        mark.setPixmap(product_mark(96, self.devicePixelRatio()))
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(4)
        column.addWidget(mark, 0, middle)
        column.addSpacing(10)
        column.addWidget(Label(self.tr("Choose a chat or start one"), "header"), 0, middle)
        column.addWidget(Label(self.tr("Ctrl+N adds a contact, Ctrl+K finds everything"), "secondary"), 0, middle)
        column.addStretch(5)
