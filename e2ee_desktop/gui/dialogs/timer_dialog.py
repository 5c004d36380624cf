"""Choosing a time of one's own after which messages disappear: a number and a unit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_height, fit_width

WIDTH = 420
UNITS_S = (1, 60, 3_600, 86_400, 7 * 86_400)
LONGEST_S = 365 * 86_400
"""As long as the protocol allows."""


class TimerDialog(QDialog):
    """Signal: chosen(int): seconds."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, now_s: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Disappearing messages"))
        fit_width(self, WIDTH)
        self._number = QSpinBox()
        self._number.setAccessibleName(self.tr("How many"))
        self._unit = QComboBox()
        self._unit.setAccessibleName(self.tr("Unit of time"))
        self._unit.addItems(
            [self.tr("seconds"), self.tr("minutes"), self.tr("hours"), self.tr("days"), self.tr("weeks")]
        )
        self._unit.currentIndexChanged.connect(self._limit)
        place = next((at for at in range(len(UNITS_S) - 1, 0, -1) if now_s and now_s % UNITS_S[at] == 0), 2)
        self._unit.setCurrentIndex(place)
        self._limit(place)
        self._number.setValue(max(1, now_s // UNITS_S[place]))
        fields = QHBoxLayout()
        fields.addWidget(self._number, 1)
        fields.addWidget(self._unit, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), "secondary", self.reject))
        buttons.addWidget(button(self.tr("Set"), "primary", self._set, self.tr("Set the time")))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Disappearing messages"), "dialog-title", wrap=True))
        text = self.tr("New messages disappear for both of you, so long after they were seen.")
        column.addWidget(Label(text, "body", wrap=True))
        column.addLayout(fields)
        column.addSpacing(8)
        column.addLayout(buttons)
        fit_height(self)

    def _limit(self, place: int) -> None:
        self._number.setRange(1, LONGEST_S // UNITS_S[place])

    def _set(self) -> None:
        self.accept()
        self.chosen.emit(self._number.value() * UNITS_S[self._unit.currentIndex()])
