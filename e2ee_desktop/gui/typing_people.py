"""Who is writing just now. Word of it is worth nothing after some seconds without a repetition."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from e2ee_desktop.domain.ids import ContactId

FORGET_MS = 8_000
"""Repeated every five seconds while somebody writes."""


class TypingPeople(QObject):
    """Signal: changed(ContactId)."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._forgetting: dict[ContactId, QTimer] = {}

    def __contains__(self, contact_id: object) -> bool:
        return contact_id in self._forgetting

    def notice(self, contact_id: ContactId, *, active: bool) -> None:
        """Somebody writes, or stopped."""
        timer = self._forgetting.get(contact_id)
        if not active:
            if timer is not None:
                timer.stop()
                self._forget(contact_id)
            return
        if timer is None:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.setInterval(FORGET_MS)
            timer.timeout.connect(partial(self._forget, contact_id))
            self._forgetting[contact_id] = timer
            self.changed.emit(contact_id)
        timer.start()

    def forget(self) -> None:
        """Everybody, without a word."""
        for timer in self._forgetting.values():
            timer.stop()
            timer.deleteLater()
        self._forgetting.clear()

    def _forget(self, contact_id: ContactId) -> None:
        timer = self._forgetting.pop(contact_id, None)
        if timer is not None:
            timer.deleteLater()
            self.changed.emit(contact_id)
