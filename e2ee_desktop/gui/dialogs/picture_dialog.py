"""A picture as large as the window allows: zoom by wheel, buttons and keys. Decoded in another process, in memory alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QDialog, QFrame, QGraphicsScene, QGraphicsView, QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.gui.controls import ElidedLabel, IconButton, Label
from e2ee_desktop.gui.pictures import Pictures
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.remote_text import clean_name

STEP = 1.25
ZOOM_MAX = 8.0
MARGIN = 48


class PictureView(QGraphicsView):
    """The picture fits until the person zooms."""

    def __init__(self) -> None:
        super().__init__()
        self._scene = QGraphicsScene(self)
        self._fits = True
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAccessibleName(self.tr("Picture"))

    def show_picture(self, picture: QPixmap) -> None:
        """Show this one, whole."""
        self._scene.clear()
        item = self._scene.addPixmap(picture)
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.setSceneRect(QRectF(picture.rect()))
        self.fit()

    def fit(self) -> None:
        """Show it whole, never larger than it is."""
        self._fits = True
        self.resetTransform()
        room, size = self.viewport().rect(), self._scene.sceneRect()
        if size.width() > room.width() or size.height() > room.height():
            self.fitInView(size, Qt.AspectRatioMode.KeepAspectRatio)

    def zoom(self, factor: float) -> None:
        """Nearer or farther."""
        now = self.transform().m11()
        self._fits = False
        wanted = max(0.02, min(now * factor, ZOOM_MAX))
        self.scale(wanted / now, wanted / now)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()


class PictureDialog(QDialog):
    """Signal: save_wanted(). Keys: + and - zoom, 0 fits, Ctrl+S saves, Esc closes."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget, around: Surroundings, pictures: Pictures, message: Message) -> None:
        super().__init__(parent)
        self._pictures = pictures
        name = clean_name(message.file.name) if message.file is not None else ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        window = parent.window()
        self.resize(max(480, window.width() - MARGIN), max(360, window.height() - MARGIN))
        look = around.look
        self.view = PictureView()
        self._note = Label("", "secondary", wrap=True)
        self._note.hide()
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.addWidget(ElidedLabel(name, "header"), 1)
        for icon, words, keys, then in (
            ("zoom-out", self.tr("Zoom out"), "-", self._farther),
            ("zoom-in", self.tr("Zoom in"), "+", self._nearer),
            ("maximize", self.tr("Fit the window"), "0", self.view.fit),
            ("download", self.tr("Save picture"), "Ctrl+S", self.save_wanted.emit),
            ("x", self.tr("Close picture"), "Esc", self.accept),
        ):
            made = IconButton(look, icon, words, size=40, keys=keys)
            made.clicked.connect(then)
            head.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self.view, 1)
        self.view.setFocus()
        contact_id, message_id = message.contact_id, message.message_id
        around.bridge.ask(
            self, lambda messenger: messenger.read_file(contact_id, message_id), self._decode, self._failed(around)
        )

    def _decode(self, data: bytes) -> None:
        self._pictures.show_large(self, data, self._show)

    def _show(self, picture: QPixmap) -> None:
        if picture.isNull():
            self._say(self.tr("This picture can't be shown here. You can save it."))
        else:
            self.view.show_picture(picture)

    def _failed(self, around: Surroundings) -> Callable[[E2EEError], None]:
        return lambda error: self._say(around.error(error.code))

    def _say(self, words: str) -> None:
        self._note.setContentsMargins(16, 8, 16, 8)
        self._note.setText(words)
        self._note.show()

    def _nearer(self) -> None:
        self.view.zoom(STEP)

    def _farther(self) -> None:
        self.view.zoom(1 / STEP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._nearer()
            case Qt.Key.Key_Minus:
                self._farther()
            case Qt.Key.Key_0:
                self.view.fit()
            case Qt.Key.Key_S if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.save_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)  # type: ignore[arg-type]  # the event is passed on untouched
        self.view.fit()
