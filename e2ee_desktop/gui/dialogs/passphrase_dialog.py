"""Giving the passphrase once more, and choosing a new one (docs/custody.md)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from e2ee_desktop.domain.custody import SlotKind
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.services.face import Desk

WIDTH = 420


class _Asking(QDialog):
    """Fields for passphrases under each other, a note, and two buttons. `_done` is the answer to what was asked."""

    def __init__(self, parent: QWidget, around: Surroundings, title: str, answer: str) -> None:
        super().__init__(parent)
        self._around = around
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
        self._fields = QVBoxLayout()
        self._note = Label(" ", "error", wrap=True)
        self._go = button(answer, "primary", self._enter)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), "secondary", self.reject))
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(title, "dialog-title"))
        column.addLayout(self._fields)
        column.addWidget(self._note)
        column.addLayout(buttons)
        self.finished.connect(self._forget)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.returnPressed.connect(self._enter)
        self._fields.addWidget(field)
        return field

    def _enter(self) -> None:
        self._go.setEnabled(False)
        self._note.setText(" ")
        self._ask()

    def _ask(self) -> None:
        raise NotImplementedError

    def _refused(self, error: E2EEError) -> None:
        self._go.setEnabled(True)
        self._note.setText(self._around.error(error.code))

    def _forget(self) -> None:
        for field in self.findChildren(QLineEdit):
            field.clear()
        self.deleteLater()


class ProofDialog(_Asking):
    """Accepted when the passphrase is the right one."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around, self.tr("Enter your passphrase"), self.tr("Continue"))
        self._passphrase = self._field(self.tr("Your passphrase"))
        self._passphrase.setFocus()

    def _ask(self) -> None:
        said = self._passphrase.text()
        self._around.bridge.ask_desk(self, lambda desk: desk.keys().prove(said), lambda _: self.accept(), self._refused)


class PassphraseDialog(_Asking):
    """A new passphrase; of a profile that has one, after the former. Signal: changed()."""

    changed = Signal()

    def __init__(self, parent: QWidget, around: Surroundings, *, has_one: bool) -> None:
        title = self.tr("Change the passphrase") if has_one else self.tr("Add a passphrase")
        super().__init__(parent, around, title, self.tr("Save"))
        self._former = self._field(self.tr("Passphrase until now")) if has_one else None
        self._new = self._field(self.tr("New passphrase, at least 8 characters"))
        self._again = self._field(self.tr("The same again"))
        (self._former or self._new).setFocus()

    def _ask(self) -> None:
        former, new = None if self._former is None else self._former.text(), self._new.text()
        if new != self._again.text():
            self._go.setEnabled(True)
            self._note.setText(self.tr("The two are not the same."))
            return

        async def change(desk: Desk) -> None:
            if former is not None:
                await desk.keys().prove(former)
            await desk.keys().put_slot(SlotKind.PASSPHRASE, new)

        self._around.bridge.ask_desk(self, change, self._saved, self._refused)

    def _saved(self, _: None) -> None:
        self.changed.emit()
        self.accept()
