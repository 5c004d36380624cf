"""From content to sealed envelopes in the outbox. The only place that encrypts to a contact.

The advanced ratchet state and the finished envelope are written in the caller's one transaction; the network is touched
later, by `outbox_pump.py`, and sends what is stored here, as it is.
"""

from __future__ import annotations

from dataclasses import replace

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.ids import ID_BYTES, ContactId, EnvelopeId, MessageId
from e2ee_desktop.domain.messages import Message, MessageKind
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.engine.account import conversation_id, message_hash
from e2ee_desktop.engine.session import PIECE_BYTES_MAX
from e2ee_desktop.services.blob_places import current_address
from e2ee_desktop.services.file_bodies import file_body
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.records import OutboxPhase, OutboxRecord
from e2ee_desktop.services.session_shelf import SessionShelf
from e2ee_desktop.wire.content import Body, Introduction, Text, encode_frame, split_frame, with_retry_of
from e2ee_desktop.wire.conversation_bodies import Quoted
from e2ee_desktop.wire.file_body import File

LAST_INTRODUCTION = "introductions/last"


class Sealer:
    """Seals content for contacts. Every call belongs into a transaction of the caller."""

    def __init__(self, profile: OpenProfile, shelf: SessionShelf) -> None:
        self._profile = profile
        self._shelf = shelf

    def seal(
        self, contact_id: ContactId, body: Body, message_id: MessageId | None = None, *, receipted: bool = True
    ) -> MessageId:
        """Seal `body` into one or more envelopes of the outbox; notes to oneself are never sealed.

        receipted: whether the peer will confirm it. Raises LocalMisuse: session.none, sealing.contact_unknown.
        """
        chosen = message_id or MessageId(self._profile.entropy.random(ID_BYTES))
        contact = self._contact(contact_id)
        if contact.standing is Standing.YOURSELF:
            return chosen
        frame = self._frame(contact, body, chosen)
        if not self.reaches(contact_id):
            raise LocalMisuse("session.none")
        for piece in split_frame(frame, PIECE_BYTES_MAX):
            self._put(contact_id, chosen, piece, receipted=receipted)
        return chosen

    def seal_passing(self, contact_id: ContactId, body: Body) -> OutboxRecord:
        """Seal `body` for being sent now or never: the outbox keeps what a retry may ask for, and nothing to send."""
        message_id = MessageId(self._profile.entropy.random(ID_BYTES))
        record = self._sealed(contact_id, message_id, self._frame(self._contact(contact_id), body, message_id))
        self._profile.store.outbox.add(replace(record, phase=OutboxPhase.ACCEPTED, envelope=b""))
        return record

    def reaches(self, contact_id: ContactId) -> bool:
        """Whether there is a session to seal with."""
        return self._shelf.sending(contact_id).current is not None

    def seal_again(self, record: OutboxRecord) -> None:
        """Encrypt an earlier envelope's content anew, for a peer that could not open it; replaces the outbox entry."""
        self._profile.store.outbox.remove(record.envelope_id)
        content = with_retry_of(record.content, record.envelope_id)
        self._put(record.contact_id, record.message_id, content, receipted=record.receipted)

    def tell_again(self, contact: Contact, message: Message, counter: int) -> bool:
        """Seal an own message of the history anew, as it is now, at its place. It names none before it: what was hashed is gone.

        False where nothing can be told: a file that is not here any more."""
        body = self._as_it_is(contact, message)
        if body is None:
            return False
        conversation = conversation_id(self._profile.own.account_id, contact.account_id)
        frame = encode_frame(body, message.message_id, conversation, message.sent_ms, counter, b"")
        for piece in split_frame(frame, PIECE_BYTES_MAX):
            self._put(contact.contact_id, message.message_id, piece, receipted=True)
        return True

    def _as_it_is(self, contact: Contact, message: Message) -> Text | File | None:
        own_id, quote, quoted = self._profile.own.account_id, message.quote, None
        if quote is not None:
            quoted = Quoted(quote.message_id, own_id if quote.own else contact.account_id, quote.excerpt)
        if message.kind is MessageKind.TEXT:
            return Text(message.text, quoted, timer_s=message.timer_s, forwarded=message.forwarded)
        record = self._profile.store.attachments.get(contact.contact_id, message.message_id)
        if record is None or not record.announced:
            return None
        return file_body(record, message, quoted, str(current_address(self._profile, record.place.relay)))

    def _put(self, contact_id: ContactId, message_id: MessageId, content: bytes, *, receipted: bool) -> None:
        self._profile.store.outbox.add(self._sealed(contact_id, message_id, content, receipted=receipted))

    def _sealed(
        self, contact_id: ContactId, message_id: MessageId, content: bytes, *, receipted: bool = False
    ) -> OutboxRecord:
        before = self._shelf.sending(contact_id)
        after, envelope = before.encrypt(content, self._profile.entropy)
        self._shelf.save(contact_id, before, after)
        envelope_id = EnvelopeId(self._profile.entropy.random(ID_BYTES))
        now_ms = self._profile.clock.now_ms()
        return OutboxRecord(
            envelope_id, contact_id, message_id, OutboxPhase.QUEUED, receipted, envelope, content, now_ms
        )

    def _contact(self, contact_id: ContactId) -> Contact:
        record = self._profile.store.contacts.get(contact_id)
        if record is None:
            raise LocalMisuse("sealing.contact_unknown")
        return record.contact

    def _frame(self, contact: Contact, body: Body, message_id: MessageId) -> bytes:
        store, contact_id = self._profile.store, contact.contact_id
        conversation = conversation_id(self._profile.own.account_id, contact.account_id)
        now_ms = self._profile.clock.now_ms()
        if isinstance(body, Introduction):
            return encode_frame(body, message_id, conversation, now_ms, self._next_introduction(now_ms), b"")
        if not isinstance(body, Text | File):
            return encode_frame(body, message_id, conversation, now_ms, 0, b"")
        chain = store.inbox.chain(contact_id)
        frame = encode_frame(body, message_id, conversation, now_ms, chain.our_counter + 1, chain.our_hash)
        store.order.number(contact_id, message_id, chain.our_counter + 1)
        advanced = replace(chain, our_counter=chain.our_counter + 1, our_hash=message_hash(frame))
        store.inbox.save_chain(contact_id, advanced)
        return frame

    def _next_introduction(self, now_ms: int) -> int:
        """A number above that of every introduction before: above the last one, when the clock was set back, and not below
        the clock, when an old copy of the profile came back."""
        settings = self._profile.store.profile
        number = max(now_ms, int(settings.setting(LAST_INTRODUCTION) or 0) + 1)
        settings.set_setting(LAST_INTRODUCTION, str(number))
        return number
