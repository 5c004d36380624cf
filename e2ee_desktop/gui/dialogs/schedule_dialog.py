"""Choosing when a text is sent: date and time in a field, with a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_height, fit_width

WIDTH = 420
HOUR_S = 3_600


class ScheduleDialog(QDialog):
    """Signal: chosen(float): milliseconds since 1970, which an int of a signal can't hold."""

    chosen = Signal(float)

    def __init__(self, parent: QWidget, now_ms: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Send later"))
        fit_width(self, WIDTH)
        now = QDateTime.fromMSecsSinceEpoch(now_ms)
        self._field = QDateTimeEdit(now.addSecs(HOUR_S))
        self._field.setMinimumDateTime(now)
        self._field.setCalendarPopup(True)
        self._field.setAccessibleName(self.tr("Date and time of sending"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), "secondary", self.reject))
        buttons.addWidget(button(self.tr("Schedule"), "primary", self._choose, self.tr("Schedule the message")))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Send later"), "dialog-title", wrap=True))
        text = self.tr("The text waits on this computer, encrypted, and is sent then, or when the program next runs.")
        column.addWidget(Label(text, "body", wrap=True))
        column.addWidget(self._field)
        column.addSpacing(8)
        column.addLayout(buttons)
        fit_height(self)

    def _choose(self) -> None:
        self.accept()
        self.chosen.emit(float(self._field.dateTime().toMSecsSinceEpoch()))
