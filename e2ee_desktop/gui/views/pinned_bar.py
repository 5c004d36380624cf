"""The pinned messages of the open conversation, under its header: one at a time, a click jumps to it and shows the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from e2ee_desktop.domain.events import MessageRemoved
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.gui.controls import ElidedLabel, IconButton, IconLabel, Label, restyle
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.formatting import plain
from e2ee_desktop.presentation.remote_text import clean_text, one_line


class PinnedBar(QFrame):
    """Signals: jump_wanted(int): a row; unpin_wanted(Message)."""

    jump_wanted = Signal(int)
    unpin_wanted = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._contact_id: ContactId | None = None
        self._pinned: tuple[Message, ...] = ()
        self._place = 0
        self.setProperty("role", "pinned")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = Label("", "strip-title")
        self._text = ElidedLabel("", "secondary")
        unpin = IconButton(around.look, "pin-off", self.tr("Unpin this message"), size=32)
        unpin.clicked.connect(self._unpin)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        across = QHBoxLayout(self)
        across.setContentsMargins(18, 5, 14, 5)
        across.setSpacing(12)
        across.addWidget(IconLabel(around.look, "pin", 16, "accent"))
        across.addLayout(words, 1)
        across.addWidget(unpin)
        self.hide()
        around.mirror.message_replaced.connect(self._replaced)
        around.mirror.message_removed.connect(self._removed)

    def show_of(self, contact_id: ContactId | None) -> None:
        """Show the pinned messages of a conversation."""
        self._contact_id = contact_id
        self._show(())
        if contact_id is not None:
            self._read(contact_id)

    def _read(self, contact_id: ContactId) -> None:
        def came(pinned: tuple[Message, ...]) -> None:
            if contact_id == self._contact_id:
                self._show(pinned)

        self._around.bridge.read(self, lambda messenger: messenger.pinned(contact_id), came)

    def _replaced(self, message: Message) -> None:
        if message.contact_id == self._contact_id and (message.pinned or self._holds(message.row)):
            self._read(message.contact_id)

    def _removed(self, event: MessageRemoved) -> None:
        if event.contact_id == self._contact_id and self._holds(event.row):
            self._read(event.contact_id)

    def _holds(self, row: int) -> bool:
        return any(message.row == row for message in self._pinned)

    def _unpin(self) -> None:
        if self._pinned:
            self.unpin_wanted.emit(self._pinned[self._place])

    def _show(self, pinned: tuple[Message, ...]) -> None:
        before = {message.row for message in self._pinned}
        shown = self._pinned[self._place].row if before >= {message.row for message in pinned} and before else None
        self._pinned = tuple(sorted(pinned, key=lambda message: message.row, reverse=True))
        self._place = next((at for at, message in enumerate(self._pinned) if message.row == shown), 0)
        self.setVisible(bool(self._pinned))
        if self._pinned:
            self._show_one()

    def _show_one(self) -> None:
        several = len(self._pinned) > 1
        place = self.tr("Pinned message {place} of {count}").format(place=self._place + 1, count=len(self._pinned))
        title = place if several else self.tr("Pinned message")
        text = one_line(plain(clean_text(self._pinned[self._place].text)))
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}: {text}")

    def _go(self) -> None:
        if self._pinned:
            self.jump_wanted.emit(self._pinned[self._place].row)
            self._place = (self._place + 1) % len(self._pinned)
            self._show_one()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # the event is passed on untouched
        self._ring(True)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]  # the event is passed on untouched
        self._ring(False)

    def _ring(self, ringed: bool) -> None:
        self.setProperty("ringed", ringed)
        restyle(self)
