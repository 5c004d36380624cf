"""Before files are sent: which ones, a caption, and that pictures lose the place and camera they carry."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import ElidedLabel, IconLabel, Label, button
from e2ee_desktop.gui.fitting import fit_height, fit_width
from e2ee_desktop.gui.pictures import Pictures
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.file_rows import size_text
from e2ee_desktop.services.file_face import READ_AT_ONCE_BYTES_MAX

WIDTH = 440
SHOWN = 6
PREVIEW = QSize(392, 220)
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".heic")


class AttachDialog(QDialog):
    """Signal: wanted(str, bool): the caption, and whether pictures are sent as they are."""

    wanted = Signal(str, bool)

    def __init__(
        self, parent: QWidget, around: Surroundings, pictures: Pictures, contents: tuple[Path | bytes, ...]
    ) -> None:
        super().__init__(parent)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count = len(contents)
        title = self.tr("Send %n files?", "", count)
        self.setWindowTitle(title)
        fit_width(self, WIDTH)
        self._caption = QLineEdit()
        self._caption.setPlaceholderText(self.tr("Add a caption"))
        self._caption.setAccessibleName(self.tr("Caption"))
        self._caption.returnPressed.connect(self._send)
        self._keep = QCheckBox(self.tr("Send pictures untouched"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), "secondary", self.reject))
        buttons.addWidget(button(self.tr("Send"), "primary", self._send, self.tr("Send files")))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(10)
        column.addWidget(Label(title, "dialog-title", wrap=True))
        if count == 1:
            self._add_preview(column, pictures, contents[0])
        for content in contents[:SHOWN]:
            column.addWidget(self._line(content))
        if count > SHOWN:
            column.addWidget(Label(self.tr("and %n more", "", count - SHOWN), "secondary"))
        column.addWidget(self._caption)
        if any(isinstance(one, bytes) or one.suffix.lower() in PICTURE_ENDINGS for one in contents):
            text = self.tr("Place, time and camera are removed from pictures before they are sent.")
            column.addWidget(Label(text, "secondary", wrap=True))
            column.addWidget(self._keep)
        column.addSpacing(6)
        column.addLayout(buttons)
        fit_height(self)
        self._caption.setFocus()

    def _add_preview(self, column: QVBoxLayout, pictures: Pictures, content: Path | bytes) -> None:
        """One's own picture, a moment later; whatever can't be shown is sent all the same."""
        shown = Label()
        shown.setAccessibleName(self.tr("Preview"))
        shown.hide()
        column.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)

        def came(picture: QPixmap) -> None:
            if not picture.isNull():
                kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                small = picture.size().boundedTo(PREVIEW)
                shown.setPixmap(picture.scaled(small, kept, smooth))
                shown.show()
                fit_height(self)

        read = _content(content)
        if read:
            pictures.show_large(self, read, came)

    def _line(self, content: Path | bytes) -> QWidget:
        name = self.tr("Pasted picture") if isinstance(content, bytes) else content.name
        try:
            size = len(content) if isinstance(content, bytes) else content.stat().st_size
        except OSError:
            size = 0  # gone meanwhile: sending says so
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        across.addWidget(IconLabel(self._around.look, "file", 18))
        across.addWidget(ElidedLabel(name, "body"), 1)
        across.addWidget(Label(size_text(size, self._around.reader()), "secondary"))
        return line

    def _send(self) -> None:
        self.accept()
        self.wanted.emit(self._caption.text().strip(), self._keep.isChecked())


def _content(content: Path | bytes) -> bytes:
    """Of what may be a picture; b"" for anything else."""
    if isinstance(content, bytes):
        return content
    try:
        may = content.suffix.lower() in PICTURE_ENDINGS and content.stat().st_size <= READ_AT_ONCE_BYTES_MAX
        return content.read_bytes() if may else b""
    except OSError:
        return b""  # gone meanwhile: sending says so
