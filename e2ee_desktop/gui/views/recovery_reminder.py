"""A line below the conversations for as long as the recovery words are not written down. It can't be sent away: only done."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.dialogs.recovery_dialog import RecoveryDialog
from e2ee_desktop.gui.surroundings import Surroundings


class RecoveryReminder(QWidget):
    """Shows itself when there is something to remind of."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(6)
        words = self.tr("If the system keyring is lost, only your recovery phrase opens this profile.")
        column.addWidget(Label(words, "secondary", wrap=True))
        column.addWidget(button(self.tr("Write down the recovery phrase"), "secondary", self._open))
        self.setVisible(False)
        self._look()

    def _look(self) -> None:
        self._around.bridge.read_desk(
            self, lambda desk: desk.keys().words_kept(), lambda kept: self.setVisible(not kept), lambda _: None
        )

    def _open(self) -> None:
        dialog = RecoveryDialog(self.window(), self._around)
        dialog.kept.connect(lambda: self.setVisible(False))
        dialog.open()
