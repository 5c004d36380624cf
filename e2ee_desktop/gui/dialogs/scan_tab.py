"""Comparing a safety number by the other side's code: out of a picture that is chosen, dropped here or pasted, read by a process that
can do nothing else. Why no camera: docs/adr/0016-no-camera.md.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.gui.controls import Label, button
from e2ee_desktop.gui.picture_file import UNREADABLE, choose_picture, picture_bytes
from e2ee_desktop.gui.pictures import as_png
from e2ee_desktop.gui.surroundings import Surroundings

MISMATCH = "safety_number.mismatch"


class ScanTab(QWidget):
    """Signals: verified(); differs(): the code is another one; refused(str): an error code."""

    verified = Signal()
    differs = Signal()
    refused = Signal(str)

    def __init__(self, around: Surroundings, contact_id: ContactId) -> None:
        super().__init__()
        self._around, self._contact_id = around, contact_id
        self._choose = button(self.tr("Choose a picture of their code"), "primary", self._ask)
        self.setAcceptDrops(True)
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        pasting.activated.connect(self._paste)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        lead = self.tr(
            "Have the other person show the code of their safety number with you, and take a picture of it: with a phone, or of "
            "the screen in a video call. If it is the right code, the contact becomes verified at once."
        )
        camera = self.tr(
            "This program does not use the camera of the computer: pictures are read from files. A picture that came to you as "
            "a message here proves nothing, because whoever is between you could have changed it."
        )
        column.addWidget(Label(lead, "body", wrap=True))
        column.addWidget(self._choose)
        column.addWidget(Label(self.tr("Or drop a picture here, or paste it with Ctrl+V."), "secondary", wrap=True))
        column.addWidget(Label(camera, "secondary", wrap=True))
        column.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._choose.isEnabled() and _holds_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take_from(event.mimeData())

    def _paste(self) -> None:
        if self._choose.isEnabled():
            self._take_from(QGuiApplication.clipboard().mimeData())

    def _take_from(self, source: QMimeData) -> None:
        """A picture file before the picture itself: what it holds was not drawn anew by another program."""
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files:
            self.take(Path(files[0]))
        elif source.hasImage():
            self._read(as_png(source.imageData()))
        else:
            self.refused.emit("picture.unreadable")

    def allow(self, allowed: bool) -> None:
        """Whether a code can be given."""
        self._choose.setEnabled(allowed)

    def _ask(self) -> None:
        title = self.tr("A picture of their code")
        file = choose_picture(self, title)
        if file is not None:
            self.take(file)

    def take(self, file: Path) -> None:
        """Read the code in a picture and compare."""
        picture = picture_bytes(file)
        if picture is None:
            self.refused.emit(UNREADABLE)
            return
        self._read(picture)

    def _read(self, picture: bytes) -> None:
        self._choose.setEnabled(False)
        self._around.bridge.ask_desk(self, lambda desk: desk.read_code(picture), self._compare, self._failed)

    def _compare(self, scanned: bytes) -> None:
        contact_id = self._contact_id
        self._around.bridge.ask(
            self,
            lambda messenger: messenger.verify_qr(contact_id, scanned),
            lambda _: self.verified.emit(),
            self._failed,
        )

    def _failed(self, error: E2EEError) -> None:
        self._choose.setEnabled(True)
        if error.code == MISMATCH:
            self.differs.emit()
        else:
            self.refused.emit(error.code)


def _holds_picture(source: QMimeData) -> bool:
    return source.hasImage() or any(url.isLocalFile() for url in source.urls())
