"""What the timeline's place shows while there are no bubbles: a new chat, or the history still on its way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.gui.controls import AvatarView, IconLabel, Label, button
from e2ee_desktop.gui.look import Look
from e2ee_desktop.presentation.avatars import avatar
from e2ee_desktop.presentation.remote_text import clean_name, isolated

SKELETON_AFTER_MS = 150
WORDS_AFTER_MS = 10_000


class NewChat(QWidget):
    """Who this is, before the first message. Signal: compare_wanted()."""

    compare_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._avatar = AvatarView(96)
        self._name = Label("", "dialog-title", wrap=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text = Label("", "secondary", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setMaximumWidth(400)
        self._compare = button(self.tr("Compare safety number"), "secondary", self.compare_wanted.emit)
        lock = QHBoxLayout()
        lock.addStretch(1)
        lock.addWidget(IconLabel(look, "lock", 14))
        lock.addWidget(Label(self.tr("End-to-end encrypted"), "section"))
        lock.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._name)
        column.addLayout(lock)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text, 8)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self._compare, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_contact(self, contact: Contact) -> None:
        """Introduce this person."""
        name = clean_name(contact.name)
        self._avatar.show_avatar(avatar(contact.contact_id, contact.name))
        self._name.setText(name)
        yourself = contact.standing is Standing.YOURSELF
        if yourself:
            name = self.tr("Note to self")
            self._name.setText(name)
            text = self.tr("Notes, lists, drafts: what you write here stays on this computer.")
        elif contact.standing is Standing.IMPORTED:
            text = self.tr("An imported history without messages.")
        elif contact.standing is Standing.REQUEST:
            text = self.tr("{name} would like to write to you.")
        elif contact.trust is Trust.VERIFIED:
            text = self.tr("You have verified {name}. Say hello.")
        else:
            text = self.tr(
                "Say hello. {name} is not verified yet: compare the safety number to be sure who you talk to."
            )
        self._text.setText(text.format(name=isolated(name)))
        self._compare.setAccessibleName(self.tr("Compare safety number with {name}").format(name=name))
        self._compare.setVisible(contact.standing not in (Standing.REQUEST, Standing.IMPORTED) and not yourself)


class Loading(QWidget):
    """Nothing at first, three grey bubbles after 150 ms, words and a way out after 10 s. Signal: retry_wanted()."""

    retry_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._drawn = False
        self._words = Label(self.tr("The messages are taking long to load."), "secondary")
        self._retry = button(self.tr("Load again"), "secondary", self.retry_wanted.emit)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._soon = _timer(self, SKELETON_AFTER_MS)
        self._soon.timeout.connect(lambda: self._show(drawn=True, words=False))
        self._late = _timer(self, WORDS_AFTER_MS)
        self._late.timeout.connect(lambda: self._show(drawn=False, words=True))
        self._show(drawn=False, words=False)

    def start(self) -> None:
        """Begin to wait."""
        self._show(drawn=False, words=False)
        self._soon.start()
        self._late.start()

    def stop(self) -> None:
        """It is there."""
        self._soon.stop()
        self._late.stop()
        self._show(drawn=False, words=False)

    def _show(self, *, drawn: bool, words: bool) -> None:
        self._drawn = drawn
        self._words.setVisible(words)
        self._retry.setVisible(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._drawn:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.tokens.surface))
        y = self.height() - 24.0
        for share, own in ((0.34, True), (0.5, False), (0.42, False)):
            width = self.width() * share
            x = self.width() - width - 16 if own else 16
            y -= 46
            painter.drawRoundedRect(QRectF(x, y, width, 40), 16, 16)
            y -= 10
        painter.end()


def _timer(parent: QWidget, after_ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after_ms)
    return timer
