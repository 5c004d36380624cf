"""What stands under the timeline, one at a time: the composer, what is done to chosen messages, or why nothing can be written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.views.choosing_bar import ChoosingBar
from e2ee_desktop.gui.views.decision_bars import BlockedBar, ImportedBar, RequestBar
from e2ee_desktop.gui.views.gap_line import GapLine
from e2ee_desktop.gui.views.writing import Writing
from e2ee_desktop.presentation.message_actions import WRITABLE, may_copy, may_forward


class ChatFeet(QWidget):
    """choosing, request, blocked: their signals are the page's to follow."""

    def __init__(self, look: Look, writing: Writing) -> None:
        super().__init__()
        self._gap = GapLine(look)
        self._writing = writing
        self.choosing = ChoosingBar(look)
        self.request, self.blocked, self._imported = RequestBar(), BlockedBar(), ImportedBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for foot in (self._gap, writing, self.choosing, self.request, self.blocked, self._imported):
            column.addWidget(foot)

    def show_name(self, name: str) -> None:
        """Whose conversation it is."""
        self.request.show_name(name)
        self.blocked.show_name(name)

    def show_missing(self, missing: int) -> None:
        """How many messages are still on their way."""
        self._gap.show_missing(missing)

    def show_foot(self, contact: Contact | None, chosen: Sequence[Message] | None) -> None:
        """chosen: None while nobody chooses messages."""
        standing = contact.standing if contact is not None else None
        self.choosing.setVisible(chosen is not None)
        if chosen is not None:
            self.choosing.show_count(len(chosen), copies=may_copy(chosen), forwards=may_forward(chosen))
        self._writing.setVisible(chosen is None and standing in WRITABLE)
        for bar, its in (
            (self.request, Standing.REQUEST),
            (self.blocked, Standing.BLOCKED),
            (self._imported, Standing.IMPORTED),
        ):
            bar.setVisible(chosen is None and standing is its)
