"""A link to hand out: its QR code, the link itself, a button that copies it, and how long it is good."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from e2ee_desktop.gui.controls import Label, button, panel
from e2ee_desktop.gui.look import monospace_font
from e2ee_desktop.gui.qr_image import QrView
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.times import time_left
from e2ee_desktop.services.face import IssuedLink

COPIED_MS = 1_800
QR_SIZE = 264  # 57 modules of 4 pixels, for a link of some 250 characters, and 16 pixels around


class CodeCard(QFrame):
    """Shows an `IssuedLink`. name: what the link is, as its accessible name; waiting: shown until it is there."""

    def __init__(self, around: Surroundings, name: str, waiting: str) -> None:
        super().__init__()
        self._around = around
        self.qr = QrView(QR_SIZE, self.tr("QR code of the link"))
        self.link = QLineEdit()
        self.link.setReadOnly(True)
        self.link.setAccessibleName(name)
        self.link.setFont(monospace_font(12))
        self.link.setPlaceholderText(waiting)
        self.link.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._copy = button(self.tr("Copy link"), "primary", self._copied)
        self._copy.setEnabled(False)
        self._note = Label(waiting, "secondary", wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(self.link, 1)
        across.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(across)
        column.addWidget(self._note)

    def show_link(self, issued: IssuedLink) -> None:
        """Show a link."""
        self.qr.show_data(issued.link)
        self.link.setText(issued.link)
        self.link.setCursorPosition(0)
        self._copy.setEnabled(True)
        self._note.set_tone("")
        left = time_left(issued.expires_ms, self._around.reader()) if issued.expires_ms else ""
        if not issued.expires_ms:
            self._note.setText(self.tr("This link stays valid. Whoever uses it sends you a request first."))
        else:
            self._note.setText(self.tr("For one person, good for {time}.").format(time=left))

    def show_error(self, code: str) -> None:
        """Say why there is no link."""
        self.link.setPlaceholderText("")
        self._note.setText(self._around.error(code))
        self._note.set_tone("danger")

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self.link.text())
        self._copy.setText(self.tr("Copied"))
        QTimer.singleShot(COPIED_MS, self, lambda: self._copy.setText(self.tr("Copy link")))


def framed(inner: QFrame) -> QFrame:
    """The card on a surface of its own."""
    frame = panel("code-card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(20, 20, 20, 16)
    column.addWidget(inner)
    return frame
