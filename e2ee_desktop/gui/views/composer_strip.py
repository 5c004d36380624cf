"""The strip over the composer: what is being answered or edited, and the way out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from e2ee_desktop.gui.controls import ElidedLabel, IconButton, IconLabel, Label
from e2ee_desktop.gui.look import Look


class ComposerStrip(QFrame):
    """Signals: cancelled(), wanted(): the person wants to see the message that it speaks of."""

    cancelled = Signal()
    wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self._icon = IconLabel(look, "reply", 18, "accent")
        self._title = Label("", "strip-title")
        self._text = ElidedLabel("", "secondary")
        close = IconButton(look, "x", self.tr("Cancel reply or edit"), size=32, keys="Esc")
        close.clicked.connect(self.cancelled)
        bar = QFrame()
        bar.setProperty("role", "strip-bar")
        bar.setFixedWidth(3)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        across = QHBoxLayout(self)
        across.setContentsMargins(20, 6, 14, 0)
        across.setSpacing(10)
        across.addWidget(self._icon)
        across.addWidget(bar)
        across.addLayout(words, 1)
        across.addWidget(close)
        self.hide()

    def show_what(self, icon: str, title: str, text: str) -> None:
        """Say what the composer's text will be."""
        self._icon.show_icon(icon, "accent")
        self._title.setText(title)
        self._text.setText(text)
        self.show()
