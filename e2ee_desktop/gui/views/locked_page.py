"""The page of a locked profile that has no passphrase: one button opens it, and the page says how weak that is (docs/lock.md)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from e2ee_desktop.gui.controls import IconLabel, Label, button
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.views.start_pages import centred_column


class LockedPage(QWidget):
    """Signal: unlock_wanted()."""

    unlock_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = centred_column(self)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._unlock = button(self.tr("Unlock"), "primary", self._open)
        self._unlock.setVisible(False)
        self._hint = Label("", "secondary", wrap=True)
        self._hint.setAlignment(middle)
        lead = Label(self.tr("What comes is kept sealed until you unlock."), "body", wrap=True)
        lead.setAlignment(middle)
        column.addStretch(2)
        column.addWidget(IconLabel(look, "lock", 48, "accent"), 0, middle)
        column.addSpacing(6)
        column.addWidget(Label(self.tr("Locked"), "dialog-title"), 0, middle)
        column.addWidget(lead)
        column.addSpacing(8)
        column.addWidget(self._unlock)
        column.addWidget(self._hint)
        column.addStretch(3)

    def offer(self) -> None:
        """The keyring opens it."""
        self._hint.setText(
            self.tr(
                "The keyring opens this profile for whoever is at this computer. A passphrase would be asked for here."
            )
        )
        self._unlock.setVisible(True)
        self._unlock.setFocus()

    def _open(self) -> None:
        self._unlock.setEnabled(False)
        self.unlock_wanted.emit()
