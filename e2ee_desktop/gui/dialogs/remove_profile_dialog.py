"""Taking a profile off this computer: what is lost, a backup before it, and the name typed as the only way to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from e2ee_desktop.domain.backup import BackupReport, untold
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_height, fit_width
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.remote_text import clean_name, isolated

WIDTH = 480


class RemoveProfileDialog(QDialog):
    """Asks, removes, and has the window show another profile."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent)
        self._around = around
        account = around.mirror.account
        self._name = clean_name(account.name) if account is not None else ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Remove from this computer"))
        fit_width(self, WIDTH)
        self._typed = QLineEdit()
        self._typed.setAccessibleName(self.tr("Type the profile's name"))
        self._typed.textChanged.connect(self._judge)
        self._note = Label(" ", "secondary", wrap=True)
        self._backup = button(self.tr("Make a backup first"), "secondary", self._ask_file)
        self._cancel = button(self.tr("Cancel"), "secondary", self.reject)
        self._do = button(self.tr("Remove for good"), "danger", self._remove)
        self._arrange()
        self._judge()

    def _arrange(self) -> None:
        lost = self.tr(
            "Its keys, messages, contacts and files leave this computer, and its built-in relay with them. Your contacts are not told: what "
            "they send waits, and is deleted unread. Without a backup and the 24 recovery words nothing of it can be had back."
        )
        wanted = self.tr("To go on, type the profile's name: {name}").format(name=isolated(self._name))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._backup)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        title = self.tr("Remove {name} from this computer?").format(name=isolated(self._name))
        column.addWidget(Label(title, "dialog-title", wrap=True))
        column.addWidget(Label(lost, "body", wrap=True))
        column.addWidget(Label(wanted, "body", wrap=True))
        column.addWidget(self._typed)
        column.addWidget(self._note)
        column.addLayout(buttons)
        fit_height(self)

    def _judge(self) -> None:
        self._do.setEnabled(bool(self._name) and self._typed.text().strip() == self._name)

    # --- A backup before it ------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        title, kind = self.tr("Make a backup first"), self.tr("Backups (*.e2eebackup)")
        file, _ = QFileDialog.getSaveFileName(self, title, "e2ee-desktop.e2eebackup", kind)
        if file:
            self.back_up(file)

    def back_up(self, file: str) -> None:
        """Write a backup that the recovery words open."""
        self._busy(True, self.tr("Writing the backup…"))
        self._around.bridge.ask_desk(
            self, lambda desk: desk.backups().create(file, None, untold), self._backed_up, self._failed
        )

    def _backed_up(self, report: BackupReport) -> None:
        del report
        self._busy(False, self.tr("The backup is written. Your 24 recovery words open it."))

    # --- The deed ----------------------------------------------------------------------------------------------------

    def _remove(self) -> None:
        self._busy(True, self.tr("Removing…"))
        self._around.bridge.ask_desk(self, lambda desk: desk.remove(), lambda _: self._removed(), self._failed)

    def _removed(self) -> None:
        place = self._around.place
        self.accept()
        place.gone.emit()

    def _failed(self, error: E2EEError) -> None:
        self._busy(False, self._around.error(error.code))
        self._note.setToolTip(error.code)

    def _busy(self, busy: bool, words: str) -> None:
        self._note.setText(words)
        for part in (self._typed, self._backup, self._cancel):
            part.setEnabled(not busy)
        if busy:
            self._do.setEnabled(False)
        else:
            self._judge()
