"""Sending later: the menu on the send button, the line that says how many texts wait, and the questions behind both."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import ScheduledText
from e2ee_desktop.gui.controls import IconLabel, button
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.schedules import due_text, offered_times


class SendingLater(QWidget):
    """The line over the composer; hidden while nothing waits. Signals: taken(str): a text that now waits;
    refused(str): the code; edit_wanted(str)."""

    taken = Signal(str)
    refused = Signal(str)
    edit_wanted = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._contact_id: ContactId | None = None
        self._asked = self._again = False
        self._words = button("", "quiet", self._open_list)
        across = QHBoxLayout(self)
        across.setContentsMargins(20, 2, 16, 0)
        across.setSpacing(4)
        across.addWidget(IconLabel(around.look, "calendar-clock", 16, "accent"))
        across.addWidget(self._words)
        across.addStretch(1)
        self.hide()
        around.mirror.conversation_changed.connect(self._changed)

    def open(self, contact_id: ContactId | None) -> None:
        """Speak of another conversation."""
        self._contact_id = contact_id
        self.hide()
        if contact_id is not None:
            self._changed(contact_id)

    def _changed(self, contact_id: ContactId) -> None:
        """One question at a time: of a burst each message is a change of the conversation."""
        if contact_id != self._contact_id:
            return
        self._again = self._asked
        if self._asked:
            return
        self._asked = True

        def came(waiting: tuple[ScheduledText, ...] = ()) -> None:
            self._asked = False
            if contact_id == self._contact_id:
                self._show(waiting)
            if self._again and self._contact_id is not None:
                self._changed(self._contact_id)

        self._around.bridge.read(self, lambda messenger: messenger.scheduled(contact_id), came, lambda _: came())

    def _show(self, waiting: tuple[ScheduledText, ...]) -> None:
        self.setVisible(bool(waiting))
        if waiting:
            first = due_text(waiting[0].due_ms, self._around.reader())
            words = self.tr("%n messages are scheduled, the next: {when}", "", len(waiting)).format(when=first)
            self._words.setText(words)
            self._words.setAccessibleName(words)

    def open_menu(self, text: str, at: QPoint) -> None:
        """Offer times for a text."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Send later"))
        look = self._around.look
        icon = look.icon("calendar-clock", 16, look.tokens.text2)
        for words, due_ms in offered_times(self._around.reader()):
            menu.addAction(icon, words, partial(self._schedule, text, due_ms))
        menu.addAction(icon, self.tr("Another time…"), partial(self._ask, text))
        menu.popup(at)

    def _ask(self, text: str) -> None:
        from e2ee_desktop.gui.dialogs.schedule_dialog import ScheduleDialog  # noqa: PLC0415  # late: see gui.app

        dialog = ScheduleDialog(self, self._around.reader().now_ms)
        dialog.chosen.connect(partial(self._schedule, text))
        dialog.open()

    def _schedule(self, text: str, due_ms: float) -> None:
        contact_id, due = self._contact_id, int(due_ms)
        if contact_id is None:
            return

        def failed(error: E2EEError) -> None:
            self.refused.emit(error.code)

        self._around.bridge.ask(
            self, lambda messenger: messenger.schedule_text(contact_id, text, due), self._scheduled, failed
        )

    def _scheduled(self, scheduled: ScheduledText) -> None:
        self.taken.emit(scheduled.text)

    def _open_list(self) -> None:
        from e2ee_desktop.gui.dialogs.scheduled_dialog import ScheduledDialog  # noqa: PLC0415  # late: see gui.app

        if self._contact_id is not None:
            dialog = ScheduledDialog(self, self._around, self._contact_id)
            dialog.edit_wanted.connect(self.edit_wanted)
            dialog.open()
