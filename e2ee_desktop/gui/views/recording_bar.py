"""Recording a voice message: stands where the composer is, with a timer, what is heard, cancel and send.

Escape cancels, Enter sends. The sound itself never comes here: it stays with the services.
"""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.events import Event, RecordingProgressed
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.sound import RECORDING_MS_MAX
from e2ee_desktop.gui.controls import IconButton, Label, panel
from e2ee_desktop.gui.look import Look
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.sound_rows import clock

NEARLY_FULL_MS = RECORDING_MS_MAX - 60_000
"""From here on the time left is shown beside the time."""
LEVELS_MAX = 400


class LevelMeter(QWidget):
    """The last moments of what is heard, newest at the right. It only decorates: the timer beside it says that it goes on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._levels: deque[int] = deque(maxlen=LEVELS_MAX)
        self.setMinimumWidth(40)
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def clear(self) -> None:
        """Nothing was heard yet."""
        self._levels.clear()
        self.update()

    def add(self, level: int) -> None:
        """level: 0 to 255."""
        self._levels.append(level)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.tokens.accent))
        for place, level in enumerate(reversed(self._levels)):
            x = self.width() - 3 * (place + 1)
            if x < 0:
                break
            height = max(2.0, level * self.height() / 255)
            painter.drawRoundedRect(QRectF(x, (self.height() - height) / 2, 2, height), 1, 1)
        painter.end()


class RecordingBar(QWidget):
    """Signals: ended(bool): whether a message was sent; refused(str): the code of what failed."""

    ended = Signal(bool)
    refused = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._contact_id: ContactId | None = None
        self._reply_to: MessageId | None = None
        self._cancel = IconButton(around.look, "trash-2", self.tr("Cancel recording"), size=40, keys="Esc")
        self._cancel.clicked.connect(self.cancel)
        self._dot = Label("●", "error")
        self._dot.setAccessibleName(self.tr("Recording"))
        self._time = Label(clock(0), "strong")
        self._meter = LevelMeter(around.look)
        self._send = IconButton(
            around.look, "send-horizontal", self.tr("Send voice message"), size=40, keys="Enter", shade="on_accent"
        )
        self._send.setProperty("role", "send")
        self._send.clicked.connect(self.send)
        self._arrange()
        around.bridge.happened.connect(self._happened)
        self.hide()

    def _arrange(self) -> None:
        box = panel("composer")
        box.setFixedHeight(40)
        inside = QHBoxLayout(box)
        inside.setContentsMargins(16, 0, 16, 0)
        inside.setSpacing(10)
        for part in (self._dot, self._time, self._meter):
            inside.addWidget(part, 1 if part is self._meter else 0)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 10, 16, 10)
        across.setSpacing(8)
        across.addWidget(self._cancel)
        across.addWidget(box, 1)
        across.addWidget(self._send)

    @property
    def is_recording(self) -> bool:
        """Whether the microphone is open, or opening."""
        return self._contact_id is not None

    def start(self, contact_id: ContactId, reply_to: MessageId | None) -> None:
        """Open the microphone for a message to this person."""
        self._contact_id, self._reply_to = contact_id, reply_to
        self._meter.clear()
        self._show_time(0)
        self._send.setEnabled(False)
        self._around.bridge.ask(self, lambda messenger: messenger.start_recording(), self._started, self._not_started)

    def cancel(self) -> bool:
        """Close the microphone and forget what it heard; whether it was open."""
        if not self.is_recording:
            return False
        self._around.bridge.ask(self, lambda messenger: messenger.cancel_recording())
        self._end(sent=False)
        return True

    def send(self) -> None:
        """Close the microphone and send."""
        contact_id, reply_to = self._contact_id, self._reply_to
        if contact_id is None or not self._send.isEnabled():
            return
        self._send.setEnabled(False)
        self._around.bridge.ask(
            self,
            lambda messenger: messenger.send_recording(contact_id, reply_to),
            lambda _: self._end(sent=True),
            self._not_sent,
        )

    def _started(self, _: None) -> None:
        if self.is_recording:
            self._send.setEnabled(True)
            self.setFocus()

    def _not_started(self, error: E2EEError) -> None:
        self._end(sent=False)
        self.refused.emit(error.code)

    def _not_sent(self, error: E2EEError) -> None:
        """What was recorded is kept for another try, but for what was none."""
        if not self.is_recording:
            return
        if error.code.startswith("sound."):
            self._end(sent=False)
        else:
            self._send.setEnabled(True)
        self.refused.emit(error.code)

    def _end(self, *, sent: bool) -> None:
        self._contact_id = None
        self.ended.emit(sent)

    def _happened(self, event: Event) -> None:
        if isinstance(event, RecordingProgressed) and self.is_recording:
            self._meter.add(event.level)
            self._show_time(event.elapsed_ms)

    def _show_time(self, elapsed_ms: int) -> None:
        shown = clock(elapsed_ms)
        if elapsed_ms >= NEARLY_FULL_MS:
            shown = f"{shown} / {clock(RECORDING_MS_MAX)}"
        self._time.setText(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.send()
        else:
            super().keyPressEvent(event)
