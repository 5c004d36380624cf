"""Comparing seven emoji while both are there. Shows a `ComparisonRow`; decides nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from e2ee_desktop.domain.comparison import Comparison
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.gui.controls import Label, button, panel, restyle
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.comparison_rows import ComparisonAct, ComparisonRow, comparison_row
from e2ee_desktop.services.face import Messenger

A_ROW = 4
CELL = 92


class EmojiTab(QWidget):
    """Signals: changed(): another height may be needed; refused(str): an error code."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, around: Surroundings, contact_id: ContactId) -> None:
        super().__init__()
        self._around, self._contact_id = around, contact_id
        self._comparison: Comparison | None = None
        self._shown: ComparisonRow | None = None
        self._note = panel("note")
        self._text = Label("", "body", wrap=True)
        inside = QVBoxLayout(self._note)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self._text)
        self._waiting = QProgressBar()
        self._waiting.setRange(0, int(around.look.wishes.still))
        self._waiting.setTextVisible(False)
        self._waiting.setAccessibleName(self.tr("Waiting for the other side"))
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._note)
        column.addLayout(self._grid)
        column.addWidget(self._waiting)
        column.addLayout(self._buttons)
        column.addStretch(1)
        around.mirror.comparison_changed.connect(self._moved)
        around.bridge.read(self, lambda messenger: messenger.comparison(contact_id), self._came, lambda _: None)

    @property
    def live(self) -> bool:
        """Whether a comparison is going on."""
        return self._comparison is not None and self._comparison.phase.live

    def refresh(self) -> None:
        """Show the step anew."""
        contact = self._around.mirror.contacts.get(self._contact_id)
        if contact is None:
            return
        row = comparison_row(contact, self._comparison, self._around.reader())
        if row != self._shown:
            self._shown = row
            self._show(row)
            self.changed.emit()

    def _came(self, comparison: Comparison | None) -> None:
        if comparison is not None and (comparison.phase.live or self._comparison is not None):
            self._comparison = comparison
        self.refresh()
        self.changed.emit()

    def _moved(self, comparison: Comparison) -> None:
        if comparison.contact_id == self._contact_id:
            self._comparison = comparison
            self.refresh()

    def _show(self, row: ComparisonRow) -> None:
        self._text.setText(row.text)
        self._note.setProperty("tone", row.tone.value)
        restyle(self._note)
        self._waiting.setVisible(row.waiting)
        for layout in (self._grid, self._buttons):
            while (item := layout.takeAt(0)) is not None:
                old = item.widget()
                if old is not None:
                    old.hide()
                    old.deleteLater()
        for place, (symbol, word) in enumerate(row.emoji):
            self._grid.addWidget(_cell(symbol, word), place // A_ROW, place % A_ROW, Qt.AlignmentFlag.AlignHCenter)
        self._buttons.addStretch(1)
        for act in row.acts:
            self._buttons.addWidget(self._button(act))

    def _button(self, act: ComparisonAct) -> QWidget:
        words, role = {
            ComparisonAct.START: (self.tr("Compare emoji now"), "primary"),
            ComparisonAct.ACCEPT: (self.tr("Compare"), "primary"),
            ComparisonAct.DECLINE: (self.tr("Decline"), "secondary"),
            ComparisonAct.CONFIRM: (self.tr("They match"), "secondary"),
            ComparisonAct.REJECT: (self.tr("They differ"), "secondary"),
            ComparisonAct.CANCEL: (self.tr("Stop comparing"), "quiet"),
        }[act]
        made = button(words, role, partial(self._do, act))
        if act in (ComparisonAct.CONFIRM, ComparisonAct.REJECT):
            made.setMinimumWidth(120)  # of equal size: neither is suggested
        return made

    def _do(self, act: ComparisonAct) -> None:
        contact_id, comparison = self._contact_id, self._comparison

        async def work(messenger: Messenger) -> Comparison:
            identifier = comparison.comparison_id if comparison is not None else b""
            match act:
                case ComparisonAct.START:
                    return await messenger.start_comparison(contact_id)
                case ComparisonAct.ACCEPT:
                    return await messenger.accept_comparison(contact_id, identifier)
                case ComparisonAct.CONFIRM:
                    return await messenger.confirm_comparison(contact_id, identifier)
                case ComparisonAct.REJECT:
                    return await messenger.reject_comparison(contact_id, identifier)
                case ComparisonAct.DECLINE | ComparisonAct.CANCEL:
                    return await messenger.cancel_comparison(contact_id, identifier)

        self._around.bridge.ask(self, work, self._moved, self._failed)

    def _failed(self, error: E2EEError) -> None:
        self.refused.emit(error.code)


def _cell(symbol: str, word: str) -> QWidget:
    cell = QWidget()
    cell.setFixedWidth(CELL)
    cell.setAccessibleName(f"{symbol} {word}")
    picture = Label(symbol, "comparison")
    picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    under = Label(word, "secondary", wrap=True)
    under.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(picture)
    column.addWidget(under)
    return cell
