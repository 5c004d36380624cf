"""What a screen reader is told without moving the focus: new messages, politely and not too often (UI.md section 14)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

PAUSE_MS = 2_000


class Announcer(QObject):
    """Announces on behalf of `widget`: the first text at once, what follows within 2 s as one sentence afterwards."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._waiting = 0
        self._last = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._summarise)

    def say(self, text: str, count: int = 1) -> None:
        """Announce `text`, which stands for so many new messages."""
        if not QAccessible.isActive():
            return
        if self._pause.isActive() or count > 1:
            self._waiting += count
            self._last = text
        else:
            self._announce(text)
        if not self._pause.isActive():
            self._pause.start()

    def _summarise(self) -> None:
        waiting, self._waiting = self._waiting, 0
        if waiting == 1:
            self._announce(self._last)
        elif waiting:
            self._announce(self.tr("%n new messages", "", waiting))
        if waiting:
            self._pause.start()

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))
