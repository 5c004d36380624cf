"""Asks for the 24 words that open a profile. Shows and asks; what they open is others' to say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from e2ee_desktop.gui.controls import IconLabel, Label, button
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.surroundings import translate
from e2ee_desktop.gui.views.start_pages import centred_column
from e2ee_desktop.presentation.error_texts import error_text

LINES_HEIGHT = 110


class PhrasePage(QWidget):
    """Signals: entered(str), back_wanted()."""

    entered = Signal(str)
    back_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = centred_column(self, 460)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(self.tr("Recovery phrase"))
        self.field.setPlaceholderText(self.tr("24 words, in their order"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(LINES_HEIGHT)
        self._unlock = button(self.tr("Unlock"), "primary", self._enter)
        self._note = Label(" ", "error", wrap=True)
        lead = Label(
            self.tr("The words you wrote down open this profile, and the system keyring is mended with them."),
            "secondary",
            wrap=True,
        )
        lead.setAlignment(middle)
        column.addStretch(2)
        column.addWidget(IconLabel(look, "key-round", 48, "accent"), 0, middle)
        column.addSpacing(6)
        title = Label(self.tr("Enter your recovery phrase"), "dialog-title", wrap=True)
        title.setAlignment(middle)
        column.addWidget(title)
        column.addWidget(lead)
        column.addSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._note)
        column.addWidget(self._unlock)
        column.addWidget(button(self.tr("Back"), "quiet", self.back_wanted.emit))
        column.addStretch(3)
        self.field.setFocus()

    def show_refusal(self, code: str) -> None:
        """Say why it did not open, and let the person try again."""
        self._note.setText(error_text(code, translate))
        self._set_busy(False)
        self.field.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self.field.setEnabled(not busy)
        self._unlock.setEnabled(not busy)

    def _enter(self) -> None:
        if self.field.toPlainText().strip():
            self._note.setText(" ")
            self._set_busy(True)
            self.entered.emit(self.field.toPlainText())
