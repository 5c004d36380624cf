"""The 24 recovery words: shown, and two of them asked back before they count as written down (docs/custody.md).

They can't be selected or copied: what is in the clipboard is everybody's.
"""

from __future__ import annotations

from PySide6.QtCore import QRandomGenerator, Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_width
from e2ee_desktop.gui.surroundings import Surroundings

WIDTH = 520
COLUMNS = 3
ASKED = 2


class RecoveryDialog(QDialog):
    """Signal: kept(): the words were written down, as far as two of them tell."""

    kept = Signal()

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent)
        self._around = around
        self._places: tuple[int, ...] = ()
        self._count = 0
        self._fields: list[QLineEdit] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Recovery phrase"))
        fit_width(self, WIDTH)
        self._steps = QStackedWidget()
        self._note = Label(" ", "error", wrap=True)
        self._next = button(self.tr("I wrote them down"), "primary", self._ask_back)
        self._next.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.addWidget(button(self.tr("Later"), "quiet", self.reject))
        buttons.addStretch(1)
        buttons.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Your recovery phrase"), "dialog-title", wrap=True))
        column.addWidget(self._steps)
        column.addWidget(self._note)
        column.addLayout(buttons)
        around.bridge.ask_desk(self, lambda desk: desk.keys().recovery_words(), self._show_words, self._refused)

    def _show_words(self, words: tuple[str, ...]) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        lead = self.tr(
            "Write these 24 words on paper, in their order. They open this profile when the keyring is lost, and bring your "
            "identity back on another computer. Whoever has them is you."
        )
        column.addWidget(Label(lead, "secondary", wrap=True))
        grid = QGridLayout()
        rows = -(-len(words) // COLUMNS)
        for at, word in enumerate(words):
            grid.addWidget(Label(f"{at + 1}.  {word}", "body"), at % rows, at // rows)
        column.addLayout(grid)
        self._steps.addWidget(page)
        self._steps.setCurrentWidget(page)
        self._next.setEnabled(True)
        self._next.setFocus()
        self.adjustSize()
        self._count = len(words)

    def _ask_back(self) -> None:
        self._places = self._chosen_places()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(self.tr("Two of them, from your paper:"), "secondary", wrap=True))
        for place in self._places:
            field = QLineEdit()
            name = self.tr("Word {number}").format(number=place)
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.returnPressed.connect(self._check)
            self._fields.append(field)
            column.addWidget(field)
        column.addStretch(1)
        self._steps.addWidget(page)
        self._steps.setCurrentWidget(page)
        self._next.setText(self.tr("Done"))
        self._next.setAccessibleName(self.tr("Done"))
        self._next.clicked.disconnect()
        self._next.clicked.connect(self._check)
        self._fields[0].setFocus()

    def _chosen_places(self) -> tuple[int, ...]:
        places: set[int] = set()
        while len(places) < ASKED:
            places.add(QRandomGenerator.system().bounded(self._count) + 1)
        return tuple(sorted(places))

    def _check(self) -> None:
        answers = {place: field.text() for place, field in zip(self._places, self._fields, strict=True)}
        self._note.setText(" ")
        self._around.bridge.ask_desk(self, lambda desk: desk.keys().confirm_words(answers), self._done, self._refused)

    def _done(self, _: None) -> None:
        self.kept.emit()
        self.accept()

    def _refused(self, error: E2EEError) -> None:
        self._note.setText(self._around.error(error.code))
