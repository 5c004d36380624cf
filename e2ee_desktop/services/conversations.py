"""Writing messages and reading the history. Every check that a person can mend is made before anything changes."""

from __future__ import annotations

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import ConversationRead, MessageStateChanged, MessageStored
from e2ee_desktop.domain.ids import ID_BYTES, ContactId, MessageId
from e2ee_desktop.domain.messages import (
    TEXT_BYTES_MAX,
    Conversation,
    Direction,
    Message,
    MessageKind,
    MessageState,
)
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.wire.content import Text


class Conversations:
    """The conversations of one profile."""

    def __init__(self, profile: OpenProfile, book: ContactBook, sealer: Sealer) -> None:
        self._profile = profile
        self._book = book
        self._sealer = sealer

    def all(self) -> tuple[Conversation, ...]:
        """The conversation list, newest activity first."""
        return self._profile.store.messages.conversations()

    def history(self, contact_id: ContactId, before_row: int | None, limit: int) -> tuple[Message, ...]:
        """Up to `limit` messages older than `before_row`, in ascending order."""
        self._book.get(contact_id)
        return self._profile.store.messages.newest(contact_id, before_row, limit)

    def send_text(self, contact_id: ContactId, text: str) -> Message:
        """Seal a text into the outbox. Raises UserActionNeeded: text.*, contact.*, identity.changed."""
        _refuse_text(text)
        _refuse_sending(self._book.get(contact_id).contact)
        now_ms = self._profile.clock.now_ms()
        message = Message(
            row=0,
            message_id=MessageId(self._profile.entropy.random(ID_BYTES)),
            contact_id=contact_id,
            direction=Direction.OUTGOING,
            kind=MessageKind.TEXT,
            text=text,
            sent_ms=now_ms,
            stored_ms=now_ms,
            state=MessageState.QUEUED,
        )
        with self._profile.unit() as happened:
            stored = self._profile.store.messages.add(message, None) or message
            self._sealer.seal(contact_id, Text(text), message.message_id)
            happened.append(MessageStored(stored))
        return stored

    def retry(self, contact_id: ContactId, message_id: MessageId) -> None:
        """Send a failed message again: the same sealed envelopes."""
        _refuse_sending(self._book.get(contact_id).contact)
        with self._profile.unit() as happened:
            if self._profile.store.outbox.requeue(contact_id, message_id):
                self._profile.store.messages.set_state(contact_id, message_id, MessageState.QUEUED)
                happened.append(MessageStateChanged(contact_id, message_id, MessageState.QUEUED))

    def mark_read(self, contact_id: ContactId) -> None:
        """Everything of this conversation has been seen."""
        with self._profile.unit() as happened:
            if self._profile.store.messages.mark_read(contact_id):
                happened.append(ConversationRead(contact_id))

    def set_draft(self, contact_id: ContactId, draft: str) -> None:
        """Keep what is being written."""
        with self._profile.store.transaction():
            self._profile.store.conversations.set_draft(contact_id, draft)


def _refuse_text(text: str) -> None:
    if not text.strip():
        raise UserActionNeeded("text.empty")
    try:
        size_bytes = len(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise UserActionNeeded("text.not_unicode") from error
    if size_bytes > TEXT_BYTES_MAX:
        raise UserActionNeeded("text.too_long", size_bytes=size_bytes, limit_bytes=TEXT_BYTES_MAX)


def _refuse_sending(contact: Contact) -> None:
    if contact.standing is Standing.BLOCKED:
        raise UserActionNeeded("contact.blocked")
    if contact.standing is Standing.REQUEST:
        raise UserActionNeeded("contact.not_accepted")
    if contact.trust is Trust.CHANGED:
        raise UserActionNeeded("identity.changed")
