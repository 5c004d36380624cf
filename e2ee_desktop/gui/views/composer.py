"""The composer: a growing field of plain text and a button. Enter sends, Shift+Enter makes a new line."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QWidget

from e2ee_desktop.gui.controls import IconButton, Label, panel, restyle
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.pictures import as_png

FIELD_HEIGHT = 40
DRAFT_DELAY_MS = 600


class TextField(QPlainTextEdit):
    """Plain text that asks for the height it needs. Signals: entered() for Enter, focused(bool), up_pressed() while it is empty,
    files_pasted(list of QUrl), picture_pasted(bytes): a PNG."""

    entered = Signal()
    up_pressed = Signal()
    files_pasted = Signal(object)
    picture_pasted = Signal(bytes)
    focused = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.enter_sends = True
        self.setProperty("role", "composer")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def wanted_height(self) -> int:
        """Height of the whole text."""
        return round(self.document().size().height() * self.fontMetrics().lineSpacing()) + 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers()
        shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
        if enter and (held & control or (self.enter_sends and not held & shift)):
            self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Up and not event.modifiers() and not self.toPlainText():
            self.up_pressed.emit()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [url for url in source.urls() if url.isLocalFile()]
        if files:
            self.files_pasted.emit(files)
        elif source.hasImage() and not source.hasText():
            self.picture_pasted.emit(as_png(source.imageData()))
        elif source.hasText():
            self.insertPlainText(source.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class Composer(QWidget):
    """Signals: sent(str) with the text that the person sends; drafted(str) some time after typing; typed(bool): the person writes, or
    has emptied the field; later_wanted(str, QPoint on the screen): the text shall be sent later;
    attach_wanted(); emoji_wanted()."""

    sent = Signal(str)
    record_wanted = Signal()
    later_wanted = Signal(str, object)
    attach_wanted = Signal()
    emoji_wanted = Signal()
    typed = Signal(bool)
    drafted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.field = TextField()
        self._send = IconButton(look, "send-horizontal", self.tr("Send"), size=40, keys="Enter", shade="on_accent")
        self._send.setProperty("role", "send")
        self._send.clicked.connect(self._emit)
        self._record = IconButton(look, "mic", self.tr("Record a voice message"), size=40)
        self._record.clicked.connect(self.record_wanted)
        self._send.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._send.customContextMenuRequested.connect(self._later)
        self._send.setToolTip(self.tr("Send  Enter\nRight click: send later"))
        self._attach = IconButton(look, "paperclip", self.tr("Attach files"), size=40, keys="Ctrl+U")
        self._attach.clicked.connect(self.attach_wanted)
        self._emoji = IconButton(look, "smile", self.tr("Insert an emoji"), size=40, keys="Ctrl+Shift+J")
        self._emoji.clicked.connect(self.emoji_wanted)
        self._paused = Label("", "secondary")
        self._is_paused = False
        self._room = 300
        self._arrange()
        look.changed.connect(self._changed)  # text may have another size
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(DRAFT_DELAY_MS)
        self._draft.timeout.connect(lambda: self.drafted.emit(self.field.toPlainText()))
        self.field.entered.connect(self._emit)
        self.field.focused.connect(self._ring)
        self._known_text = ""
        self.field.textChanged.connect(self._text_changed)
        self._changed()

    def _arrange(self) -> None:
        self._box = panel("composer")
        inside = QHBoxLayout(self._box)
        inside.setContentsMargins(16, 0, 16, 0)
        inside.addWidget(self.field)
        inside.addWidget(self._paused)
        self._paused.hide()
        across = QHBoxLayout(self)
        across.setContentsMargins(10, 10, 16, 10)
        across.setSpacing(4)
        across.addWidget(self._attach, 0, Qt.AlignmentFlag.AlignBottom)
        across.addWidget(self._box, 1)
        across.addWidget(self._emoji, 0, Qt.AlignmentFlag.AlignBottom)
        across.addWidget(self._record, 0, Qt.AlignmentFlag.AlignBottom)
        across.addWidget(self._send, 0, Qt.AlignmentFlag.AlignBottom)

    def open(self, name: str, draft: str) -> None:
        """Write to another person."""
        self.field.setAccessibleName(self.tr("Message to {name}").format(name=name))
        self.field.setPlaceholderText(self.tr("Message"))
        self.put(draft)
        self._draft.stop()

    def text(self) -> str:
        """What is written and not sent."""
        return self.field.toPlainText()

    def restore(self, text: str) -> None:
        """Put back a text that could not be sent, unless something else is written already."""
        if not self.text().strip():
            self.put(text)

    def put(self, text: str) -> None:
        """Have this text in the field, with the cursor behind it."""
        self.field.setPlainText(text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    def pause(self, reason: str) -> None:
        """Say why nothing can be sent now; "" for no reason any more."""
        self._is_paused = bool(reason)
        self._attach.setEnabled(not reason)
        self._emoji.setEnabled(not reason)
        self._paused.setText(reason)
        self._paused.setVisible(bool(reason))
        self.field.setVisible(not reason)
        self._changed()

    def show_microphone(self, trouble: str) -> None:
        """trouble: the sentence why no voice message can be recorded, "" when one can."""
        self._record.setEnabled(not trouble)
        self._record.set_name(self.tr("Record a voice message"))
        self._record.setAccessibleDescription(trouble)
        if trouble:
            self._record.setToolTip(trouble)

    def set_room(self, height: int) -> None:
        """The greatest height of the field: 40 % of the timeline."""
        self._room = max(FIELD_HEIGHT, height)
        self._changed()

    def _changed(self) -> None:
        self._send.setEnabled(bool(self.text().strip()) and not self._is_paused)
        self._record.setVisible(not self.text().strip() and not self._is_paused)
        wanted = min(max(self.field.wanted_height() + 20, FIELD_HEIGHT), self._room)
        self._box.setFixedHeight(wanted)
        text_height = min(self.field.wanted_height(), wanted - 16)
        self.field.setFixedHeight(text_height)
        scrolls = self.field.wanted_height() > text_height
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.field.setVerticalScrollBarPolicy(policy)
        self._draft.start()

    def _text_changed(self) -> None:
        """Qt also says so when words are only marked."""
        if self.text() == self._known_text:
            return
        self._known_text = self.text()
        self._changed()
        if self.field.hasFocus():  # what the program puts there is not typed
            self.typed.emit(bool(self.text()))

    def emoji_corner(self) -> QPoint:
        """Where a picker's lower right corner belongs, on the screen."""
        return self._emoji.mapToGlobal(QPoint(self._emoji.width(), -6))

    def _later(self) -> None:
        if self.text().strip() and not self._is_paused:
            self.later_wanted.emit(self.text().strip("\n"), self._send.mapToGlobal(QPoint(0, 0)))

    def _ring(self, focused: bool) -> None:
        self._box.setProperty("focused", focused)
        restyle(self._box)

    def _emit(self) -> None:
        text = self.text()
        if text.strip() and not self._is_paused:
            self.field.clear()
            self._draft.stop()
            self.sent.emit(text.strip("\n"))
