"""What the person does to messages: react, edit, delete here or everywhere, star, pin. Each is stored and sealed in one transaction.

What is only for this computer (star, delete here) is never sent. A message that the relay has not yet taken is withdrawn from the
outbox when it is deleted, and so is whatever a retry would encrypt again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import Change, Event, MessageRemoved
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import EDITABLE_MS, Direction, Message, MessageKind, Revision
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.services.change_handling import ChangeHandler, forget_quotations, settled_revision
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.sending_rules import refuse_sending, refuse_text
from e2ee_desktop.wire.content import decode_body, decode_frame
from e2ee_desktop.wire.conversation_bodies import ConversationBody, Deletion, Edit, Pin, Reaction
from e2ee_desktop.wire.limits import EMOJI_BYTES_MAX, IDS_PER_FRAME_MAX

EDIT = "edit"


class MessageChanges:
    """Changes of one profile's messages. Raises UserActionNeeded: message.*, contact.*, identity.changed, text.*."""

    def __init__(self, profile: OpenProfile, book: ContactBook, sealer: Sealer, handler: ChangeHandler) -> None:
        self._profile = profile
        self._book = book
        self._sealer = sealer
        self._handler = handler

    def react(self, contact_id: ContactId, message_id: MessageId, emoji: str) -> None:
        """emoji: one, or "" to withdraw it. Raises UserActionNeeded("reaction.not_an_emoji")."""
        if len(emoji.encode(errors="replace")) > EMOJI_BYTES_MAX or emoji != emoji.strip():
            raise UserActionNeeded("reaction.not_an_emoji")
        message = self._sendable(contact_id, message_id)
        with self._profile.unit() as happened:
            revision = self._profile.store.conversations.next_revision(contact_id)
            self._profile.store.changes.react(contact_id, message_id, emoji, revision, own=True)
            self._tell(contact_id, Reaction(message_id, self._author(message), emoji, revision))
            happened.extend(self._handler.replaced(contact_id, message_id, Change.REACTION))

    def edit(self, contact_id: ContactId, message_id: MessageId, text: str) -> None:
        """Raises UserActionNeeded: message.not_yours, message.not_text, message.too_old, text.*."""
        refuse_text(text)
        message = self._sendable(contact_id, message_id)
        if message.direction is not Direction.OUTGOING:
            raise UserActionNeeded("message.not_yours")
        if message.kind is not MessageKind.TEXT:
            raise UserActionNeeded("message.not_text")
        now_ms = self._profile.clock.now_ms()
        noted = self._book.get(contact_id).contact.standing is Standing.YOURSELF
        if now_ms - message.stored_ms > EDITABLE_MS and not noted:
            raise UserActionNeeded("message.too_old")
        if text == message.text:
            return
        with self._profile.unit() as happened:
            revision = self._profile.store.conversations.next_revision(contact_id)
            self._profile.store.changes.edit(contact_id, message_id, text, revision, now_ms)
            self._tell(contact_id, Edit(message_id, text, revision))
            happened.extend(self._handler.replaced(contact_id, message_id, Change.EDITED))

    def revisions(self, contact_id: ContactId, message_id: MessageId) -> tuple[Revision, ...]:
        """What it said before, oldest first."""
        self._existing(contact_id, message_id)
        return self._profile.store.changes.revisions(contact_id, message_id)

    def delete_here(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> None:
        """From this computer alone; nothing brings it back."""
        with self._profile.unit() as happened:
            happened.extend(self._remove(contact_id, message_ids))

    def _remove(self, contact_id: ContactId, message_ids: Iterable[MessageId]) -> list[Event]:
        store, happened = self._profile.store, list[Event]()
        for message_id in message_ids:
            self._withdraw(contact_id, message_id)
            row = store.changes.remove(contact_id, message_id)
            if row is None:
                continue
            store.traces.bury(contact_id, message_id, self._profile.clock.now_ms())
            happened.append(MessageRemoved(contact_id, row))
        return happened

    def _withdraw(self, contact_id: ContactId, message_id: MessageId) -> None:
        """Take what it says out of the outbox: the message, quotations and edits of it that nobody has confirmed."""
        outbox = self._profile.store.outbox
        outbox.remove_message(contact_id, message_id)
        forget_quotations(self._profile.store, contact_id, message_id)
        message = self._profile.store.messages.get(contact_id, message_id)
        if message is None or not message.edited_ms or message.direction is not Direction.OUTGOING:
            return
        for carrier, content in outbox.contents(contact_id):
            frame = decode_frame(content)
            body = decode_body(frame) if frame.kind == EDIT else None
            if isinstance(body, Edit) and body.target == message_id:
                outbox.remove_message(contact_id, carrier)

    def delete_for_everyone(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> None:
        """Own messages only: UserActionNeeded("message.not_yours") and nothing deleted when one is not."""
        messages = [self._sendable(contact_id, message_id) for message_id in message_ids]
        if any(message.direction is not Direction.OUTGOING for message in messages):
            raise UserActionNeeded("message.not_yours")
        store = self._profile.store
        with self._profile.unit() as happened:
            for message_id in message_ids:
                self._withdraw(contact_id, message_id)
                if store.changes.erase(contact_id, message_id):
                    happened.extend(self._handler.replaced(contact_id, message_id, Change.DELETED))
            for start in range(0, len(message_ids), IDS_PER_FRAME_MAX):
                self._tell(contact_id, Deletion(list(message_ids[start : start + IDS_PER_FRAME_MAX])))

    def star(self, contact_id: ContactId, message_id: MessageId, *, starred: bool) -> None:
        """For this person alone."""
        message = self._existing(contact_id, message_id)
        with self._profile.unit() as happened:
            if self._profile.store.changes.star(message.row, starred=starred):
                happened.extend(self._handler.replaced(contact_id, message_id, Change.STARRED))

    def pin(self, contact_id: ContactId, message_id: MessageId, *, pinned: bool) -> None:
        """To the top of the conversation, for both."""
        message = self._sendable(contact_id, message_id)
        store = self._profile.store
        with self._profile.unit() as happened:
            revision = store.conversations.next_revision(contact_id)
            peer = self._book.get(contact_id).contact.account_id
            settled = settled_revision(revision, self._profile.own.account_id, peer)
            store.changes.pin(contact_id, message_id, settled, pinned=pinned)
            self._tell(contact_id, Pin(message_id, self._author(message), pinned, revision))
            happened.extend(self._handler.replaced(contact_id, message_id, Change.PINNED))

    def expire(self, limit: int) -> int:
        """Remove messages whose time is over, `limit` at most; returns the time of the next one, 0 for none."""
        store = self._profile.store
        with self._profile.unit() as happened:
            for message in store.changes.expired(self._profile.clock.now_ms(), limit):
                happened.extend(self._remove(message.contact_id, [message.message_id]))
        return store.changes.next_expiry_ms()

    def _tell(self, contact_id: ContactId, body: ConversationBody) -> None:
        self._sealer.seal(contact_id, body)

    def _author(self, message: Message) -> bytes:
        if message.direction is Direction.OUTGOING:
            return self._profile.own.account_id
        return self._book.get(message.contact_id).contact.account_id

    def _existing(self, contact_id: ContactId, message_id: MessageId) -> Message:
        message = self._profile.store.messages.get(contact_id, message_id)
        if message is None:
            raise UserActionNeeded("message.unknown")
        return message

    def _sendable(self, contact_id: ContactId, message_id: MessageId) -> Message:
        refuse_sending(self._book.get(contact_id).contact)
        message = self._existing(contact_id, message_id)
        if message.kind not in {MessageKind.TEXT, MessageKind.FILE, MessageKind.NEWER}:
            raise UserActionNeeded("message.not_text")
        return message
