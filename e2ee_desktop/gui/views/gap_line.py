"""One quiet line over the composer: messages of the other side that are known to exist and have not come yet."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from e2ee_desktop.gui.controls import IconLabel, Label
from e2ee_desktop.gui.look import Look


class GapLine(QWidget):
    """Hidden while nothing is missing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._words = Label("", "secondary")
        across = QHBoxLayout(self)
        across.setContentsMargins(18, 4, 18, 6)
        across.setSpacing(8)
        across.addStretch(1)
        across.addWidget(IconLabel(look, "hourglass", 14))
        across.addWidget(self._words)
        across.addStretch(1)
        self.hide()

    def show_missing(self, count: int) -> None:
        """Say how many are on their way."""
        self._words.setText(self.tr("%n messages are still on their way", "", count))
        self.setVisible(count > 0)
