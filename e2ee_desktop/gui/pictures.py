"""Other people's pictures as the window shows them: small ones of messages by the handful, one large one at a time.

Nothing is decoded in this process: the services have it done in one that holds nothing else, and pixels come back a moment later.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QImageWriter, QPixmap

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.files import THUMBNAIL_BYTES_MAX, Pixels
from e2ee_desktop.gui.bridge import Bridge
from e2ee_desktop.gui.look import Look

KEPT = 192
"""A small picture takes 400 kB at most: some 70 MB if all were as large as can be; a screen shows a dozen."""
SMALL_SIDE = 320
LARGE_SIDE = 4_096


class Pictures(QObject):
    """Signal: came(), after small pictures have been decoded. look: with which they are painted."""

    came = Signal()

    def __init__(self, look: Look, bridge: Bridge) -> None:
        super().__init__()
        self.look = look
        self._bridge = bridge
        self._known: OrderedDict[bytes, QPixmap] = OrderedDict()
        self._wanted: dict[bytes, None] = {}
        self._asked: tuple[bytes, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    @property
    def waiting(self) -> bool:
        """Whether anything is being decoded."""
        return bool(self._wanted or self._asked)

    def thumbnail(self, data: bytes) -> QPixmap:
        """The small picture of a message; a null one while it is not there, and for ever when it can't be shown."""
        known = self._known.get(data)
        if known is not None:
            self._known.move_to_end(data)
            return known
        if data and len(data) <= THUMBNAIL_BYTES_MAX and data not in self._asked:
            self._wanted[data] = None
            if not self._asked and not self._soon.isActive():
                self._soon.start()
        return QPixmap()

    def show_large(self, asker: QObject, content: bytes, show: Callable[[QPixmap], None]) -> None:
        """Have a whole picture decoded; `show` gets a null one when it can't be shown."""

        def came(found: tuple[Pixels | None, ...]) -> None:
            show(pixmap(found[0]))

        def failed(_error: E2EEError) -> None:
            show(QPixmap())

        self._bridge.ask(asker, lambda messenger: messenger.decode_pictures((content,), LARGE_SIDE), came, failed)

    def _ask(self) -> None:
        asked = self._asked = tuple(self._wanted)
        self._wanted.clear()

        def failed(_error: E2EEError) -> None:
            self._take((None,) * len(asked))

        self._bridge.ask(self, lambda messenger: messenger.decode_pictures(asked, SMALL_SIDE), self._take, failed)

    def _take(self, found: tuple[Pixels | None, ...]) -> None:
        for data, pixels in zip(self._asked, found, strict=True):
            self._known[data] = pixmap(pixels)
        self._asked = ()
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        if self._wanted:
            self._soon.start()
        self.came.emit()


def pixmap(pixels: Pixels | None) -> QPixmap:
    """Null for None."""
    if pixels is None:
        return QPixmap()
    image = QImage(pixels.rgba, pixels.width, pixels.height, 4 * pixels.width, QImage.Format.Format_RGBA8888)
    return QPixmap.fromImage(image)


def as_png(image: object) -> bytes:
    """A pasted picture as the bytes of a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if isinstance(image, QImage):
        QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())
