"""The digits of a safety number with their code, and the answers of somebody who has compared them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, button, panel
from e2ee_desktop.gui.look import monospace_font
from e2ee_desktop.gui.qr_image import QrView
from e2ee_desktop.presentation.safety_number_rows import SafetyNumberRow

QR_SIZE = 240
COPIED_MS = 1_800


class DigitsTab(QWidget):
    """Signals: matched(), mismatched(), removal_wanted()."""

    matched = Signal()
    mismatched = Signal()
    removal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row: SafetyNumberRow | None = None
        self._group = 0
        self._qr = QrView(QR_SIZE, self.tr("QR code of the safety number"))
        self._digits = Label("", "digits", selectable=True)
        self._digits.setFont(monospace_font(20))
        self._digits.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._digits.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._help = Label("", "secondary", wrap=True)
        self._copy = button(self.tr("Copy digits"), "quiet", self._copied)
        self._read = button(self.tr("Read digits one group at a time"), "quiet", self._read_next)
        self._read.setEnabled(False)  # until there are digits
        self._match = button(self.tr("It matches"), "primary", self.matched.emit)
        self._differ = button(self.tr("It doesn't match"), "secondary", self.mismatched.emit)
        self._remove = button(self.tr("Remove verification"), "secondary", self.removal_wanted.emit)
        self._arrange()

    def _arrange(self) -> None:
        frame = panel("note")
        frame.setProperty("tone", "neutral")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 12, 12, 8)
        inside.setSpacing(4)
        inside.addWidget(self._digits)
        under = QHBoxLayout()
        under.addStretch(1)
        under.addWidget(self._copy)
        under.addWidget(self._read)
        under.addStretch(1)
        inside.addLayout(under)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addStretch(1)
        for answer in (self._remove, self._differ, self._match):
            answers.addWidget(answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._help)
        column.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(frame)
        column.addLayout(answers)

    def show_row(self, row: SafetyNumberRow) -> None:
        """Show a number."""
        self._row, self._group = row, 0
        self._help.setText(row.help)
        self._digits.setText("\n".join(row.lines))
        self._digits.setAccessibleName(self.tr("Safety number: {digits}").format(digits=" ".join(row.number.groups)))
        self._digits.setAccessibleDescription(row.spoken)
        self._qr.show_data(row.number.qr)
        self._remove.setVisible(row.verified)
        self._differ.setVisible(not row.verified)
        self._match.setVisible(not row.verified)
        self._read.setText(self.tr("Read digits one group at a time"))
        self._read.setEnabled(True)

    def allow(self, allowed: bool) -> None:
        """Whether answers can be given."""
        for answer in (self._match, self._differ, self._remove, self._copy):
            answer.setEnabled(allowed)

    def _copied(self) -> None:
        if self._row is not None:
            QGuiApplication.clipboard().setText(self._row.copied)
            self._copy.setText(self.tr("Copied"))
            QTimer.singleShot(COPIED_MS, self, lambda: self._copy.setText(self.tr("Copy digits")))

    def _read_next(self) -> None:
        """Say the next group, aloud where there is a screen reader, and on the button."""
        if self._row is None:
            return
        groups = self._row.number.groups
        words = self.tr("Group {place} of {count}: {digits}").format(
            place=self._group + 1, count=len(groups), digits=groups[self._group]
        )
        self._group = (self._group + 1) % len(groups)
        self._read.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
