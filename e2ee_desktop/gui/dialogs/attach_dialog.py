"""Before files are sent: which ones, a caption, and that pictures lose the place and camera they carry."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import ElidedLabel, IconLabel, Label, button, fit_height
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.file_parts import decoded
from e2ee_desktop.presentation.file_rows import size_text

WIDTH = 440
SHOWN = 6
PREVIEW = QSize(392, 220)
PIXELS_MAX = 50_000_000
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".heic")


class AttachDialog(QDialog):
    """Signal: wanted(str, bool): the caption, and whether pictures are sent as they are."""

    wanted = Signal(str, bool)

    def __init__(self, parent: QWidget, around: Surroundings, contents: tuple[Path | bytes, ...]) -> None:
        super().__init__(parent)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count = len(contents)
        title = self.tr("Send this file?") if count == 1 else self.tr("Send {count} files?").format(count=count)
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
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
        column.addWidget(Label(title, "dialog-title"))
        if count == 1:
            self._add_preview(column, contents[0])
        for content in contents[:SHOWN]:
            column.addWidget(self._line(content))
        if count > SHOWN:
            column.addWidget(Label(self.tr("and {count} more").format(count=count - SHOWN), "secondary"))
        column.addWidget(self._caption)
        if any(isinstance(one, bytes) or one.suffix.lower() in PICTURE_ENDINGS for one in contents):
            text = self.tr("Place, time and camera are removed from pictures before they are sent.")
            column.addWidget(Label(text, "secondary", wrap=True))
            column.addWidget(self._keep)
        column.addSpacing(6)
        column.addLayout(buttons)
        fit_height(self)
        self._caption.setFocus()

    def _add_preview(self, column: QVBoxLayout, content: Path | bytes) -> None:
        """One's own picture; whatever can't be shown is sent all the same."""
        if isinstance(content, Path):
            reader = QImageReader(str(content))
            size = reader.size()
            if not size.isValid() or size.width() * size.height() > PIXELS_MAX:
                return
            reader.setAutoTransform(True)
            reader.setScaledSize(size.scaled(PREVIEW, Qt.AspectRatioMode.KeepAspectRatio))
            image = reader.read()
        else:
            image = decoded(content, PIXELS_MAX)
        if image.isNull():
            return
        shown = Label()
        shown.setAccessibleName(self.tr("Preview"))
        kept = image.scaled(PREVIEW, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shown.setPixmap(QPixmap.fromImage(kept))
        column.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)

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
