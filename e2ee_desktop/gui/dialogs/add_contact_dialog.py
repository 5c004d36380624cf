"""Add a contact: paste a link, see that it works on it, read in words why it did not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.fitting import fit_height, fit_width
from e2ee_desktop.gui.look import monospace_font
from e2ee_desktop.gui.picture_file import UNREADABLE, choose_picture, picture_bytes
from e2ee_desktop.gui.surroundings import Surroundings

WIDTH = 480
LINK_SCHEME = "e2ee:"


class AddContactDialog(QDialog):
    """Signal: added(ContactId)."""

    added = Signal(object)

    def __init__(self, parent: QWidget, around: Surroundings, link: str = "") -> None:
        super().__init__(parent)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a contact"))
        fit_width(self, WIDTH)
        self._link = QLineEdit()
        self._link.setAccessibleName(self.tr("Link of the contact"))
        self._link.setPlaceholderText("e2ee:invite#…")
        self._link.setFont(monospace_font(12))
        self._link.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._link.returnPressed.connect(self._add)
        self._link.textChanged.connect(self._edited)
        self._progress = QProgressBar()
        self._progress.setRange(0, int(around.look.wishes.still))
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Adding the contact"))
        self._note = Label(" ", "secondary", wrap=True)
        self._note.setMinimumHeight(36)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._picture = button(self.tr("From a picture of a code"), "secondary", self._ask_picture)
        self._do = button(self.tr("Add"), "primary", self._add, self.tr("Add this contact"))
        self._arrange()
        self._busy(False)
        self.open_with(link)

    def open_with(self, link: str) -> None:
        """Fill in a link: the given one, or one that waits in the clipboard."""
        waiting = QGuiApplication.clipboard().text().strip()
        found = link or (waiting if waiting.startswith(LINK_SCHEME) and "\n" not in waiting else "")
        if found:
            self._link.setText(found)
            self._link.setCursorPosition(0)

    def _arrange(self) -> None:
        lead = self.tr("Paste the link that you got. It is checked against the keys that it leads to.")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._picture)
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), "secondary", self.reject))
        buttons.addWidget(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Add a contact"), "dialog-title", wrap=True))
        column.addWidget(Label(lead, "secondary", wrap=True))
        column.addWidget(self._link)
        column.addWidget(self._progress)
        column.addWidget(self._note)
        column.addLayout(buttons)
        fit_height(self)

    def _edited(self) -> None:
        self._note.setText(" ")
        self._do.setEnabled(bool(self._link.text().strip()))

    def _busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        self._link.setEnabled(not busy)
        self._picture.setEnabled(not busy)
        self._do.setEnabled(not busy and bool(self._link.text().strip()))

    def _ask_picture(self) -> None:
        file = choose_picture(self, self.tr("A picture of a contact's code"))
        if file is not None:
            self.take(file)

    def take(self, file: Path) -> None:
        """Fill in the link out of the code in a picture; the person adds it."""
        picture = picture_bytes(file)
        if picture is None:
            self._say(UNREADABLE)
            return
        self._busy(True)
        self._note.set_tone("")
        self._note.setText(self.tr("Looking for a code in the picture…"))
        self._around.bridge.ask_desk(self, lambda desk: desk.read_code(picture), self._read, self._refused)

    def _read(self, code: bytes) -> None:
        self._busy(False)
        link = code.decode(errors="replace").strip()
        if link.startswith(LINK_SCHEME):
            self._link.setText(link)
            self._link.setCursorPosition(0)
            self._do.setFocus()
        else:
            self._say("link.malformed")

    def _add(self) -> None:
        link = self._link.text().strip()
        if not link:
            return
        self._busy(True)
        self._note.set_tone("")
        self._note.setText(self.tr("Fetching and checking the keys…"))
        self._around.bridge.ask(self, lambda messenger: messenger.add_contact(link), self._added, self._refused)

    def _added(self, contact: Contact) -> None:
        self.added.emit(contact.contact_id)
        self.accept()

    def _refused(self, error: E2EEError) -> None:
        self._busy(False)
        self._say(error.code)

    def _say(self, code: str) -> None:
        self._note.set_tone("danger")
        self._note.setText(self._around.error(code))
        self._note.setToolTip(code)
        self._link.setFocus()
        self._link.selectAll()
