"""One of several ways, as a card: a radio button, a sentence about it, and what else must be entered for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QRadioButton, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, restyle

INDENT = 30


class ChoiceCard(QFrame):
    """radio: the choice itself, to be put into a group. The whole card can be clicked; the ring is the card's edge."""

    def __init__(self, text: str, name: str, note: str) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.radio = QRadioButton(text)
        self.radio.setAccessibleName(name)
        self.radio.setAccessibleDescription(note)
        self.radio.installEventFilter(self)
        self.radio.toggled.connect(self._show_state)
        self._extra: QWidget | None = None
        words = Label(note, "secondary", wrap=True)
        words.setContentsMargins(INDENT, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(4)
        self._column.addWidget(self.radio)
        self._column.addWidget(words)

    def add(self, extra: QWidget) -> None:
        """What is shown below while this is the choice."""
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(INDENT, 6, 0, 0)
        inside.addWidget(extra)
        self._extra = holder
        self._column.addWidget(holder)
        holder.setVisible(self.radio.isChecked())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.radio.setChecked(True)
        super().mouseReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("ringed", event.type() is QEvent.Type.FocusIn and not self.radio.underMouse())
            restyle(self)
        return super().eventFilter(watched, event)

    def _show_state(self, chosen: bool) -> None:
        self.setProperty("chosen", chosen)
        restyle(self)
        if self._extra is not None:
            self._extra.setVisible(chosen)
