"""Writing to one person: the composer with its strip, and what becomes of a text: a message, an answer, an edit, a draft.

Asks the bridge; knows nothing of the timeline. A text that was refused comes back into the composer.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.gui.spelling import SpellMarks
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.composer import Composer
from e2ee_desktop.gui.views.composer_strip import ComposerStrip
from e2ee_desktop.gui.views.recording_bar import RecordingBar
from e2ee_desktop.gui.views.sending_later import SendingLater
from e2ee_desktop.presentation.formatting import plain
from e2ee_desktop.presentation.remote_text import clean_name, clean_text, isolated, one_line

TYPING_EVERY_MS = 2_000
"""How often the services are told that the person goes on writing."""


class Writing(QWidget):
    """Signals: left(): a text was handed over; refused(str): the code; edit_last_wanted(): Up in an empty composer;
    jump_wanted(MessageId)."""

    left = Signal()
    refused = Signal(str)
    edit_last_wanted = Signal()
    jump_wanted = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._contact: Contact | None = None
        self._answered: Message | None = None
        self._edited: Message | None = None
        self._put_aside = ""
        self._told = QElapsedTimer()
        self.setProperty("role", "footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.composer = Composer(around.look)
        self._spelling = SpellMarks(self.composer.field, around)
        self.strip = ComposerStrip(around.look)
        self.recording = RecordingBar(around)
        self.later = SendingLater(around)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.later)
        column.addWidget(self.strip)
        column.addWidget(self.composer)
        column.addWidget(self.recording)
        self.composer.sent.connect(self._sent)
        self.composer.drafted.connect(self._drafted)
        self.composer.typed.connect(self._typed)
        self.composer.field.up_pressed.connect(self.edit_last_wanted)
        self.strip.cancelled.connect(self.cancel)
        self.composer.record_wanted.connect(self._record)
        self.recording.ended.connect(self._recorded)
        self.recording.refused.connect(self.refused)
        self.composer.emoji_wanted.connect(self.pick_emoji)
        self.composer.later_wanted.connect(self._send_later)
        self.later.taken.connect(self._scheduled)
        self.later.refused.connect(self.refused)
        self.later.edit_wanted.connect(self._rewrite)

    # --- Whom, and what it will be ---------------------------------------------------------------------------------

    def open(self, contact: Contact, draft: str) -> None:
        """Write to another person."""
        self._contact = contact
        self._answered = self._edited = None
        self.strip.hide()
        self.composer.open(clean_name(contact.name), draft)
        self._around.bridge.ask(
            self, lambda messenger: messenger.check_microphone(), self._has_microphone, self._has_no_microphone
        )
        self.later.open(contact.contact_id)

    def leave(self) -> None:
        """Keep what is written as a draft; what is recorded is given up."""
        self.recording.cancel()
        self.cancel()
        self._keep(self.composer.text())
        self._contact = None
        self.later.open(None)

    def answer(self, message: Message) -> None:
        """The next text answers this message."""
        self.cancel()
        self._answered = message
        own = message.direction is Direction.OUTGOING
        title = self.tr("Reply to yourself") if own else self.tr("Reply to {name}").format(name=self._name())
        self.strip.show_what("reply", title, _excerpt(message))
        self.composer.field.setFocus()

    @property
    def answered(self) -> MessageId | None:
        """The message that is being answered, if any."""
        return self._answered.message_id if self._answered is not None else None

    def edit(self, message: Message) -> None:
        """The next text takes this one's place."""
        self.cancel()
        self._edited, self._put_aside = message, self.composer.text()
        self.strip.show_what("pencil", self.tr("Edit message"), _excerpt(message))
        self.composer.put(message.text)
        self.composer.field.setFocus()

    def cancel(self) -> bool:
        """Leave recording, else answering or editing; whether there was any."""
        if self.recording.cancel():
            return True
        busy = self._answered is not None or self._edited is not None
        if self._edited is not None:
            self.composer.put(self._put_aside)
        self._answered = self._edited = None
        self.strip.hide()
        return busy

    def forget(self, row: int) -> None:
        """A message is gone: it can't be answered or edited any more."""
        if row in {message.row for message in (self._answered, self._edited) if message is not None}:
            self.cancel()

    # --- Voice -----------------------------------------------------------------------------------------------------

    def _has_microphone(self, _: None) -> None:
        self.composer.show_microphone("")

    def _has_no_microphone(self, error: E2EEError) -> None:
        self.composer.show_microphone(self._around.error(error.code))

    def _record(self) -> None:
        if self._contact is not None:
            self.composer.hide()
            self.recording.show()
            reply_to = self._answered.message_id if self._answered is not None else None
            self.recording.start(self._contact.contact_id, reply_to)

    def _recorded(self, sent: bool) -> None:
        self.recording.hide()
        self.composer.show()
        if sent:
            self.cancel()
            self.left.emit()
        self.composer.field.setFocus()

    # --- What becomes of a text ------------------------------------------------------------------------------------

    def _sent(self, text: str) -> None:
        if self._contact is None:
            return
        if self._edited is not None:
            self._send_edit(self._contact.contact_id, self._edited.message_id, text)
        else:
            self._send_text(self._contact.contact_id, text)

    def _send_text(self, contact_id: ContactId, text: str) -> None:
        answered = self._answered

        def refused(error: E2EEError) -> None:
            if self._is_open(contact_id):
                self.composer.restore(text)
                if answered is not None:
                    self.answer(answered)
                self.refused.emit(error.code)

        reply_to = answered.message_id if answered is not None else None
        self.cancel()
        self.left.emit()
        self._around.bridge.ask(
            self, lambda messenger: messenger.send_text(contact_id, text, reply_to), lambda _: None, refused
        )
        self._around.mirror.keep_draft(contact_id, "")

    def _send_edit(self, contact_id: ContactId, message_id: MessageId, text: str) -> None:
        edited, put_aside = self._edited, self._put_aside

        def refused(error: E2EEError) -> None:
            if self._is_open(contact_id) and edited is not None:
                self.edit(edited)
                self.composer.put(text)
                self._put_aside = put_aside
                self.refused.emit(error.code)

        self.cancel()
        self._around.bridge.ask(
            self, lambda messenger: messenger.edit(contact_id, message_id, text), lambda _: None, refused
        )

    def pick_emoji(self) -> None:
        """Choose an emoji for the text."""
        from e2ee_desktop.gui.views.emoji_picker import EmojiPicker  # noqa: PLC0415  # late: see gui.app

        picker = EmojiPicker(self, self._around)
        picker.picked.connect(self.composer.field.insertPlainText)
        picker.show_at(self.composer.emoji_corner() - QPoint(picker.width(), picker.height()))

    def _send_later(self, text: str, at: QPoint) -> None:
        if self._edited is None:  # an edit has its place in time
            self.later.open_menu(text, at)

    def _scheduled(self, text: str) -> None:
        if self.composer.text().strip("\n") == text:
            self.composer.put("")
            self._keep("")

    def _rewrite(self, text: str) -> None:
        self.cancel()
        self.composer.put(text)
        self.composer.field.setFocus()

    def _drafted(self, text: str) -> None:
        if self._edited is None:
            self._keep(text)

    def _typed(self, active: bool) -> None:
        """Whether that is told, and how often, the services decide by the person's setting."""
        if self._contact is None or (active and self._told.isValid() and not self._told.hasExpired(TYPING_EVERY_MS)):
            return
        contact_id = self._contact.contact_id
        if active:
            self._told.start()
        else:
            self._told.invalidate()
        self._around.bridge.ask(self, lambda messenger: messenger.typing(contact_id, active=active), failed=_unheard)

    def _keep(self, text: str) -> None:
        if self._contact is not None:
            self._around.mirror.keep_draft(self._contact.contact_id, text)

    def _is_open(self, contact_id: ContactId) -> bool:
        return self._contact is not None and self._contact.contact_id == contact_id

    def _name(self) -> str:
        return isolated(clean_name(self._contact.name)) if self._contact is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.cancel():
            event.accept()
            return
        super().keyPressEvent(event)


def _excerpt(message: Message) -> str:
    return one_line(plain(clean_text(message.text)))


def _unheard(_: E2EEError) -> None:
    """That somebody can't be told of writing is nothing to tell the person."""
