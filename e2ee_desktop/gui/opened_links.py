"""Links that the system hands to the running program: macOS tells of an `e2ee:` link by an event, not by a second start."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

LINK_SCHEME = "e2ee"


class OpenedLinks(QObject):
    """Signal: opened(str): a link of this program's."""

    opened = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.url().scheme() == LINK_SCHEME:
            self.opened.emit(event.url().toString())
            return True
        return super().eventFilter(watched, event)
