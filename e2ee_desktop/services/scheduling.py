"""Texts that are sent later: kept here, encrypted like everything, and sent when due or when the program runs again after that.

Nothing of them is at a relay before. When sending is refused then (identity changed, contact blocked), the text stays and the
person is told.
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import TroubleNoticed
from e2ee_desktop.domain.ids import ID_BYTES, ContactId, MessageId
from e2ee_desktop.domain.messages import Message, ScheduledText
from e2ee_desktop.services.change_handling import conversation_changed
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.conversations import Conversations
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.sending_rules import refuse_sending, refuse_text

SENT_AT_ONCE = 50
AGAIN_MS = 3600 * 1000
"""What was refused is tried again after an hour: the person may have decided meanwhile."""


class Scheduling:
    """The scheduled texts of one profile."""

    def __init__(self, profile: OpenProfile, book: ContactBook, conversations: Conversations) -> None:
        self._profile = profile
        self._book = book
        self._conversations = conversations

    def add(self, contact_id: ContactId, text: str, due_ms: int) -> ScheduledText:
        """Raises UserActionNeeded: schedule.past, text.*, contact.*, identity.changed."""
        refuse_text(text)
        refuse_sending(self._book.get(contact_id).contact)
        if due_ms <= self._profile.clock.now_ms():
            raise UserActionNeeded("schedule.past")
        scheduled = ScheduledText(MessageId(self._profile.entropy.random(ID_BYTES)), contact_id, text, due_ms)
        with self._profile.unit() as happened:
            self._profile.store.schedule.add(scheduled)
            happened.append(conversation_changed(self._profile, contact_id))
        return scheduled

    def of_contact(self, contact_id: ContactId) -> tuple[ScheduledText, ...]:
        """Next first."""
        self._book.get(contact_id)
        return self._profile.store.schedule.of_contact(contact_id)

    def cancel(self, contact_id: ContactId, message_id: MessageId) -> ScheduledText:
        """It is not sent; returned for who wants to go on writing it. Raises UserActionNeeded("message.unknown")."""
        scheduled = self._find(contact_id, message_id)
        with self._profile.unit() as happened:
            self._profile.store.schedule.remove(message_id)
            happened.append(conversation_changed(self._profile, contact_id))
        return scheduled

    def send_now(self, contact_id: ContactId, message_id: MessageId) -> Message:
        """Raises UserActionNeeded: message.unknown, contact.*, identity.changed."""
        return self._send(self._find(contact_id, message_id))

    def send_due(self) -> int:
        """Send what is due; returns when the next one is, 0 for none."""
        store, now_ms = self._profile.store, self._profile.clock.now_ms()
        for scheduled in store.schedule.due(now_ms, SENT_AT_ONCE):
            try:
                self._send(scheduled)
            except UserActionNeeded as refusal:
                self._profile.publish([TroubleNoticed(refusal.code, scheduled.contact_id)])
                self._put_off(scheduled, now_ms + AGAIN_MS)
        return store.schedule.next_due_ms()

    def _send(self, scheduled: ScheduledText) -> Message:
        refuse_sending(self._book.get(scheduled.contact_id).contact)
        with self._profile.unit() as happened:
            self._profile.store.schedule.remove(scheduled.message_id)
            message = self._conversations.put(scheduled.contact_id, scheduled.text, happened)
            happened.append(conversation_changed(self._profile, scheduled.contact_id))
        return message

    def _put_off(self, scheduled: ScheduledText, due_ms: int) -> None:
        with self._profile.store.transaction():
            self._profile.store.schedule.remove(scheduled.message_id)
            self._profile.store.schedule.add(
                ScheduledText(scheduled.message_id, scheduled.contact_id, scheduled.text, due_ms)
            )

    def _find(self, contact_id: ContactId, message_id: MessageId) -> ScheduledText:
        for scheduled in self._profile.store.schedule.of_contact(contact_id):
            if scheduled.message_id == message_id:
                return scheduled
        raise UserActionNeeded("message.unknown")
