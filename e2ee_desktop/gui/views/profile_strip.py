"""A line above a profile that is not open, in a window with several: which one this is, and the way to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from e2ee_desktop.gui.controls import button
from e2ee_desktop.presentation.remote_text import isolated


class ProfileStrip(QWidget):
    """Signal: wanted(): show the profiles."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.choose: QPushButton = button("", "quiet", self.wanted.emit)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 6, 12, 6)
        across.addWidget(self.choose)
        across.addStretch(1)

    def show_title(self, title: str) -> None:
        """The profile below."""
        words = self.tr("Profile: {profile}").format(profile=isolated(title))
        self.choose.setText(words.replace("&", "&&"))
        self.choose.setAccessibleName(words)
