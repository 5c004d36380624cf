"""Writing messages and reading the history. Every check that a person can mend is made before anything changes."""

from __future__ import annotations

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import (
    ConversationRead,
    Event,
    MessageStateChanged,
    MessageStored,
)
from e2ee_desktop.domain.ids import ID_BYTES, ContactId, MessageId
from e2ee_desktop.domain.messages import Conversation, Direction, Message, MessageKind, MessageState, Quote
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.services.change_handling import READ_RECEIPTS, conversation_changed, is_on
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.sending_rules import refuse_sending, refuse_text
from e2ee_desktop.wire.content import Text
from e2ee_desktop.wire.conversation_bodies import Quoted, Seen
from e2ee_desktop.wire.limits import EXCERPT_BYTES_MAX, IDS_PER_FRAME_MAX

SEEN_AT_ONCE_MAX = 10 * IDS_PER_FRAME_MAX
"""Messages whose author is told when a conversation is opened after a long absence: the newest."""


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

    def send_text(self, contact_id: ContactId, text: str, reply_to: MessageId | None = None) -> Message:
        """Seal a text into the outbox. Raises UserActionNeeded: text.*, contact.*, identity.changed, message.unknown."""
        refuse_text(text)
        contact = self._book.get(contact_id).contact
        refuse_sending(contact)
        quotation = self.quotation(contact, reply_to)
        with self._profile.unit() as happened:
            return self.put(contact_id, text, happened, quotation)

    def put(
        self,
        contact_id: ContactId,
        text: str,
        happened: list[Event],
        quotation: tuple[Quote, Quoted] | None = None,
        *,
        forwarded: bool = False,
    ) -> Message:
        """Store and seal a text that may be sent, within a transaction of the caller, who publishes what happened."""
        quote, quoted = quotation or (None, None)
        timer_s = self._profile.store.messages.conversation(contact_id).timer_s
        now_ms = self._profile.clock.now_ms()
        to_oneself = self._book.get(contact_id).contact.standing is Standing.YOURSELF
        message = Message(
            row=0,
            message_id=MessageId(self._profile.entropy.random(ID_BYTES)),
            contact_id=contact_id,
            direction=Direction.OUTGOING,
            kind=MessageKind.TEXT,
            text=text,
            sent_ms=now_ms,
            stored_ms=now_ms,
            state=MessageState.DELIVERED if to_oneself else MessageState.QUEUED,
            quote=quote,
            forwarded=forwarded,
            timer_s=timer_s,
            expires_ms=now_ms + timer_s * 1000 if to_oneself and timer_s else 0,
        )
        stored = self._profile.store.messages.add(message, None) or message
        body = Text(text, quoted, timer_s=timer_s, forwarded=forwarded)
        self._sealer.seal(contact_id, body, message.message_id)
        happened.append(MessageStored(stored))
        return stored

    def quotation(self, contact: Contact, reply_to: MessageId | None) -> tuple[Quote, Quoted] | None:
        """What is quoted, as it is kept here and as it is sent. Raises UserActionNeeded("message.unknown")."""
        if reply_to is None:
            return None
        message = self._profile.store.messages.get(contact.contact_id, reply_to)
        if message is None or message.kind not in {MessageKind.TEXT, MessageKind.FILE}:
            raise UserActionNeeded("message.unknown")
        own = message.direction is Direction.OUTGOING
        text = excerpt(message.text or (message.file.name if message.file is not None else ""))
        author = self._profile.own.account_id if own else contact.account_id
        return Quote(reply_to, own, text), Quoted(reply_to, author, text)

    def retry(self, contact_id: ContactId, message_id: MessageId) -> None:
        """Send a failed message again: the same sealed envelopes."""
        refuse_sending(self._book.get(contact_id).contact)
        with self._profile.unit() as happened:
            if self._profile.store.outbox.requeue(contact_id, message_id):
                self._profile.store.messages.set_state(contact_id, message_id, MessageState.QUEUED)
                happened.append(MessageStateChanged(contact_id, message_id, MessageState.QUEUED))

    def mark_read(self, contact_id: ContactId) -> None:
        """Everything of this conversation has been seen: timers begin to run, and who shall know is told."""
        store = self._profile.store
        with self._profile.unit() as happened:
            unread = store.messages.unread(contact_id, SEEN_AT_ONCE_MAX)
            if store.messages.conversation(contact_id).marked_unread:
                store.conversations.mark_unread(contact_id, marked=False)
                happened.append(conversation_changed(self._profile, contact_id))
            if not store.messages.mark_read(contact_id):
                return
            store.changes.start_timers(contact_id, self._profile.clock.now_ms())
            happened.append(ConversationRead(contact_id))
            active = self._book.get(contact_id).contact.standing is Standing.ACTIVE
            if active and is_on(self._profile, READ_RECEIPTS) and self._sealer.reaches(contact_id):
                for start in range(0, len(unread), IDS_PER_FRAME_MAX):
                    ids = unread[start : start + IDS_PER_FRAME_MAX]
                    self._sealer.seal(contact_id, Seen(list(ids)), receipted=False)


def excerpt(text: str) -> str:
    """The beginning of a text, as a quotation carries it: whole characters of at most EXCERPT_BYTES_MAX bytes."""
    return text.encode()[:EXCERPT_BYTES_MAX].decode(errors="ignore")
