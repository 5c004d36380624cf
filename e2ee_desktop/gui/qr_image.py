"""QR codes as images: always black on white, whole pixels, with a quiet zone. segno is loaded when the first is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

QUIET = 16


class QrView(QWidget):
    """A QR code in a white square with rounded corners. size: device-independent pixels."""

    def __init__(self, size: int, name: str) -> None:
        super().__init__()
        self._modules: tuple[bytes, ...] = ()
        self.setFixedSize(size, size)
        self.setAccessibleName(name)

    def show_data(self, data: str | bytes) -> None:
        """Show text or bytes; the caller knows what they mean.

        Least error correction: a screen has no scratches, and larger modules are easier to scan.
        """
        import segno  # noqa: PLC0415  # late: 60 ms and 3 MiB that the first screen does not need

        self._modules = tuple(bytes(row) for row in segno.make_qr(data, error="l", boost_error=False).matrix)
        self.update()

    def clear(self) -> None:
        """Show an empty white square."""
        self._modules = ()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(self.rect(), 12, 12)
        if self._modules:
            painter.drawPixmap(self.rect(), self._drawn())
        painter.end()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatio()
        pixels = round(self.width() * ratio)
        module = max(1, int((pixels - 2 * QUIET * ratio) // len(self._modules)))
        offset = (pixels - module * len(self._modules)) // 2
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(
                        QRect(offset + x * module, offset + y * module, module, module), Qt.GlobalColor.black
                    )
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
