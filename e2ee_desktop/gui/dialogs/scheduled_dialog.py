"""The texts that wait to be sent to one person: send now, edit, cancel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.messages import Message, ScheduledText
from e2ee_desktop.gui.controls import IconButton, Label, button, panel
from e2ee_desktop.gui.fitting import fit_size
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.formatting import plain
from e2ee_desktop.presentation.remote_text import clean_text, one_line
from e2ee_desktop.presentation.schedules import due_text

SIZE = (480, 440)


class ScheduledDialog(QDialog):
    """Signal: edit_wanted(str): a text that is no longer scheduled."""

    edit_wanted = Signal(str)

    def __init__(self, parent: QWidget, around: Surroundings, contact_id: ContactId) -> None:
        super().__init__(parent)
        self._around, self._contact_id = around, contact_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Scheduled messages"))
        fit_size(self, *SIZE)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        page = QWidget()
        page.setProperty("role", "page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.addLayout(self._lines)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._error = Label("", "error", wrap=True)
        self._error.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Close"), "secondary", self.accept, self.tr("Close the schedule")))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Scheduled messages"), "dialog-title", wrap=True))
        column.addWidget(area, 1)
        column.addWidget(self._error)
        column.addLayout(buttons)
        self._read()

    def _read(self) -> None:
        contact_id = self._contact_id
        self._around.bridge.read(self, lambda messenger: messenger.scheduled(contact_id), self._show)

    def _show(self, waiting: tuple[ScheduledText, ...]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for scheduled in waiting:
            self._lines.addWidget(self._line(scheduled))
        if not waiting:
            self._lines.addWidget(Label(self.tr("Nothing is scheduled."), "secondary"))

    def _line(self, scheduled: ScheduledText) -> QWidget:
        card = panel("card")
        when = due_text(scheduled.due_ms, self._around.reader())
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(when, "strip-title"))
        words.addWidget(Label(one_line(plain(clean_text(scheduled.text))), "body", wrap=True))
        across = QHBoxLayout(card)
        across.setContentsMargins(14, 10, 8, 10)
        across.addLayout(words, 1)
        look = self._around.look
        for icon, name, then in (
            ("send-horizontal", self.tr("Send now: {when}").format(when=when), self._send),
            ("pencil", self.tr("Edit text scheduled for {when}").format(when=when), self._edit),
            ("trash-2", self.tr("Cancel text scheduled for {when}").format(when=when), self._cancel),
        ):
            made = IconButton(look, icon, name)
            made.clicked.connect(partial(then, scheduled))
            across.addWidget(made)
        return card

    def _send(self, scheduled: ScheduledText) -> None:
        contact_id, message_id = scheduled.contact_id, scheduled.message_id

        def sent(_: Message) -> None:
            self._read()

        self._around.bridge.ask(
            self, lambda messenger: messenger.send_scheduled_now(contact_id, message_id), sent, self._failed
        )

    def _edit(self, scheduled: ScheduledText) -> None:
        def cancelled(was: ScheduledText) -> None:
            self.accept()
            self.edit_wanted.emit(was.text)

        self._take_back(scheduled, cancelled)

    def _cancel(self, scheduled: ScheduledText) -> None:
        self._take_back(scheduled, lambda _: self._read())

    def _take_back(self, scheduled: ScheduledText, then: Callable[[ScheduledText], None]) -> None:
        contact_id, message_id = scheduled.contact_id, scheduled.message_id
        self._around.bridge.ask(
            self, lambda messenger: messenger.cancel_scheduled(contact_id, message_id), then, self._failed
        )

    def _failed(self, error: E2EEError) -> None:
        self._error.setText(self._around.error(error.code))
        self._error.show()
        self._read()
