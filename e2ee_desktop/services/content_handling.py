"""What received content means: one method a kind (docs/protocol.md section 6).

Tolerant of content that arrives late, twice, or for something that is gone. Raises PeerViolation for what no honest peer
sends; the ratchet has advanced all the same. Every call belongs into a transaction of the caller.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.events import (
    ContactChanged,
    Event,
    MessageRemoved,
    MessageReplaced,
    MessageStateChanged,
    MessageStored,
    TroubleNoticed,
)
from e2ee_desktop.domain.ids import ContactId, EnvelopeId, MessageId
from e2ee_desktop.domain.messages import TEXT_BYTES_MAX, Direction, Message, MessageKind, MessageState, Quote
from e2ee_desktop.domain.people import Contact, Standing, Trust, TrustMethod, clean_name
from e2ee_desktop.engine.account import read_rotation
from e2ee_desktop.services.change_handling import ChangeHandler
from e2ee_desktop.services.default_timer import begin_with_default_timer
from e2ee_desktop.services.doorkeeping import route_of
from e2ee_desktop.services.event_lines import event_line
from e2ee_desktop.services.file_receiving import offered
from e2ee_desktop.services.gap_filling import GapFilling
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.order_keeping import OrderKeeper, Place
from e2ee_desktop.services.records import ContactRecord, FragmentRecord
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.trust import change_identity, introduced
from e2ee_desktop.wire.content import (
    Fragment,
    Frame,
    Introduction,
    Receipt,
    RetryRefused,
    RetryRequest,
    Rotation,
    SasAccept,
    SasBody,
    SasCancel,
    SasCommit,
    SasConfirm,
    SasInvite,
    SasReveal,
    Text,
    decode_body,
    decode_frame,
    is_known,
    replaced_envelopes,
)
from e2ee_desktop.wire.conversation_bodies import Deletion, Edit, Pin, Quoted, Reaction, Seen, Timer, Typing
from e2ee_desktop.wire.file_body import File
from e2ee_desktop.wire.order_bodies import GapRefused, GapRequest

COUNTED_APART = frozenset({"introduction"})
"""Kinds whose counter is another number than a place in the order."""
RETRIES_AT_ONCE_MAX = 100
"""Envelopes encrypted again for one request: what `retries.NOTED_MAX` lets an honest device ask for."""
EARLY_ROTATIONS_MAX = 3
"""Announcements of a contact that wait for the one before them, some 14 KB each."""
UNREAD_OF_REQUEST_MAX = 100
"""Messages that somebody who was not let in yet may leave unread; no receipt has told them of any."""
FRAGMENTS_KEPT_MAX = 64
"""Pieces of unfinished messages of one contact, 4 MiB at most; the oldest go first. Nobody sees them before they are whole."""


@dataclass(slots=True)
class Arrived:
    """What one batch of deliveries brought about, beside the database.

    receipts: messages to confirm, by contact. settled: contacts who confirmed that they have our mailbox for them.
    comparisons: steps of comparing emoji, taken once the batch is stored. held: content whose place is after one that has not
    come, with that place; it waits until the whole batch was opened (complete). unsettled: contacts of whom a message is missing,
    or is no longer. sealed: something is in the outbox.
    chores: something is left for the background.
    """

    happened: list[Event] = field(default_factory=list[Event])
    receipts: dict[ContactId, list[MessageId]] = field(default_factory=dict[ContactId, list[MessageId]])
    settled: list[ContactId] = field(default_factory=list[ContactId])
    comparisons: list[tuple[ContactId, SasBody]] = field(default_factory=list[tuple[ContactId, SasBody]])
    held: list[tuple[int, ContactId, bytes]] = field(default_factory=list[tuple[int, ContactId, bytes]])
    unsettled: set[ContactId] = field(default_factory=set[ContactId])
    complete: bool = False
    sealed: bool = False
    chores: bool = False


class ContentHandler:
    """Carries out received content."""

    def __init__(self, profile: OpenProfile, sealer: Sealer, gaps: GapFilling) -> None:
        self._profile = profile
        self._sealer = sealer
        self._gaps = gaps
        self._order = OrderKeeper(profile)
        self._changes = ChangeHandler(profile)

    def handle(self, contact_id: ContactId, content: bytes, arrived: Arrived) -> None:
        """One decrypted frame of a contact. Raises PeerViolation: content.*, rotation.*, introduction.*, signature.invalid."""
        record = self._profile.store.contacts.get(contact_id)
        if record is None:
            return
        frame = decode_frame(content)
        self._profile.heard_ms[contact_id] = max(frame.sent_ms, self._profile.heard_ms.get(contact_id, 0))
        place = Place()
        if frame.counter and frame.kind not in COUNTED_APART:
            if not arrived.complete and self._order.is_ahead(contact_id, frame):
                arrived.held.append((frame.counter, contact_id, content))
                return
            place = self._follow(record.contact, frame, content, arrived)
        if not is_known(frame):
            self._keep_newer(record, frame, content, arrived)
            return
        self._carry_out(record, frame, content, place, arrived)
        if frame.retry_of and frame.kind not in {"text", "file", "fragment"}:
            self._drop_placeholders(contact_id, frame, arrived)

    def _follow(self, contact: Contact, frame: Frame, content: bytes, arrived: Arrived) -> Place:
        place = self._order.follow(contact, frame, content)
        if place.forked:
            arrived.happened += event_line(self._profile, contact.contact_id, MessageKind.FORKED)
        if place.changed:
            arrived.unsettled.add(contact.contact_id)
            arrived.chores = True
        return place

    def _carry_out(self, record: ContactRecord, frame: Frame, content: bytes, place: Place, arrived: Arrived) -> None:
        match decode_body(frame):
            case Text() as text:
                self._text(record, frame, text, place, arrived)
            case File() as file:
                self._file(record, frame, file, place, arrived)
            case Receipt(message_ids=ids):
                self._receipt(record, ids, arrived)
            case Introduction() as introduction:
                self._introduction(record, frame, introduction, arrived)
            case Rotation(announcement=announcement):
                self._rotation(record, frame, announcement, arrived)
            case RetryRequest() | RetryRefused() | GapRequest() | GapRefused() as mending:
                self._mend(record, mending, arrived)
            case Fragment() as fragment:
                self._fragment(record, frame, fragment, arrived)
            case SasInvite() | SasAccept() | SasCommit() | SasReveal() | SasConfirm() | SasCancel() as step:
                arrived.comparisons.append((record.contact.contact_id, step))
            case Reaction() | Edit() | Deletion() | Timer() | Pin() | Seen() | Typing() as change:
                arrived.happened += self._changes.handle(record.contact, frame, change, content)
                if not isinstance(change, Typing | Seen):
                    self._confirm(record, frame, arrived)

    def _text(self, record: ContactRecord, frame: Frame, body: Text, place: Place, arrived: Arrived) -> None:
        if not body.text.strip() or len(body.text.encode()) > TEXT_BYTES_MAX:
            raise PeerViolation("content.malformed")
        if record.contact.standing is Standing.BLOCKED:
            return
        self._refuse_flood(record)
        message = self._text_message(record, frame, body)
        if place.clock_doubt:
            message = replace(message, clock_doubt=True)
        self._show(record, frame, message, b"", arrived)
        self._confirm(record, frame, arrived)

    def _file(self, record: ContactRecord, frame: Frame, body: File, place: Place, arrived: Arrived) -> None:
        if record.contact.standing is Standing.BLOCKED:
            return
        self._refuse_flood(record)
        quote = self._quote(record, body.reply_to)
        plain = self._message(record, frame, MessageKind.FILE, body.caption)
        message = replace(
            plain, quote=quote, forwarded=body.forwarded, timer_s=body.timer_s, clock_doubt=place.clock_doubt
        )
        attachment = offered(self._profile, record.contact, message, body)
        store, contact_id = self._profile.store, record.contact.contact_id
        known = store.messages.get(contact_id, message.message_id) is not None
        if not known and not store.traces.is_gone(contact_id, message.message_id):
            store.attachments.add(attachment)
        self._show(record, frame, replace(message, file=attachment.card), b"", arrived)
        self._confirm(record, frame, arrived)

    def _quote(self, record: ContactRecord, quoted: Quoted | None) -> Quote | None:
        """Only of the two who talk here: a quotation of somebody else's words would put them into a mouth."""
        if quoted is None:
            return None
        own = quoted.author == self._profile.own.account_id
        if not own and quoted.author != record.contact.account_id:
            return None
        message_id = MessageId(quoted.message_id)
        gone = self._profile.store.traces.is_gone(record.contact.contact_id, message_id)
        return Quote(message_id, own, "" if gone else quoted.excerpt)

    def _keep_newer(self, record: ContactRecord, frame: Frame, content: bytes, arrived: Arrived) -> None:
        if record.contact.standing is not Standing.BLOCKED:
            self._refuse_flood(record)
            self._show(record, frame, self._message(record, frame, MessageKind.NEWER, ""), content, arrived)
            self._confirm(record, frame, arrived)

    def _refuse_flood(self, record: ContactRecord) -> None:
        contact = record.contact
        if contact.standing is not Standing.REQUEST:
            return
        if self._profile.store.messages.conversation(contact.contact_id).unread >= UNREAD_OF_REQUEST_MAX:
            raise PeerViolation("request.flood")

    def _text_message(self, record: ContactRecord, frame: Frame, body: Text) -> Message:
        plain = self._message(record, frame, MessageKind.TEXT, body.text)
        if not (body.reply_to or body.forwarded or body.timer_s):
            return plain
        quote = self._quote(record, body.reply_to)
        return replace(plain, quote=quote, forwarded=body.forwarded, timer_s=body.timer_s)

    def _message(self, record: ContactRecord, frame: Frame, kind: MessageKind, text: str) -> Message:
        return Message(
            row=0,
            message_id=MessageId(frame.message_id),
            contact_id=record.contact.contact_id,
            direction=Direction.INCOMING,
            kind=kind,
            text=text,
            sent_ms=frame.sent_ms,
            stored_ms=self._profile.clock.now_ms(),
            state=MessageState.RECEIVED,
            new_identity=record.contact.trust is Trust.CHANGED,
        )

    def _show(self, record: ContactRecord, frame: Frame, message: Message, raw: bytes, arrived: Arrived) -> None:
        """In the place of the first envelope that it replaces, if that left a placeholder; the others' go."""
        messages, contact_id = self._profile.store.messages, record.contact.contact_id
        gone, awaited = self._profile.store.traces.about(contact_id, message.message_id)
        if gone:
            self._drop_placeholders(contact_id, frame, arrived)
            return
        placed: Message | None = None
        if messages.get(contact_id, message.message_id) is None:
            for envelope_id in map(EnvelopeId, replaced_envelopes(frame)):
                placed = placed or messages.replace_placeholder(contact_id, envelope_id, message)
        if placed is not None:
            arrived.happened.append(MessageReplaced(placed))
        self._drop_placeholders(contact_id, frame, arrived)
        stored = messages.add(message, None, raw) if placed is None else None
        if stored is not None:
            arrived.happened.append(MessageStored(stored))
        new = placed or stored
        if new is not None and awaited:
            arrived.happened += self._changes.came(record.contact, new)

    def _drop_placeholders(self, contact_id: ContactId, frame: Frame, arrived: Arrived) -> None:
        for envelope_id in map(EnvelopeId, replaced_envelopes(frame)):
            row = self._profile.store.messages.drop_placeholder(contact_id, envelope_id)
            if row is not None:
                arrived.happened.append(MessageRemoved(contact_id, row))

    def _confirm(self, record: ContactRecord, frame: Frame, arrived: Arrived) -> None:
        if record.contact.standing is Standing.ACTIVE:
            arrived.receipts.setdefault(record.contact.contact_id, []).append(MessageId(frame.message_id))

    def _receipt(self, record: ContactRecord, ids: list[bytes], arrived: Arrived) -> None:
        store, contact_id = self._profile.store, record.contact.contact_id
        for message_id in map(MessageId, ids):
            confirmed = store.outbox.of_message(contact_id, message_id)
            store.outbox.remove_message(contact_id, message_id)
            if any(decode_frame(one.content).kind == "introduction" for one in confirmed):
                arrived.settled.append(contact_id)
            message = store.messages.get(contact_id, message_id)
            if message is None or message.direction is not Direction.OUTGOING or message.state is MessageState.READ:
                continue  # they may name their own messages: those stay unread until the person reads them
            if store.messages.set_state(contact_id, message_id, MessageState.DELIVERED):
                arrived.happened.append(MessageStateChanged(contact_id, message_id, MessageState.DELIVERED))

    def _introduction(self, record: ContactRecord, frame: Frame, introduction: Introduction, arrived: Arrived) -> None:
        """Their mailbox for us, and their name. Who waited for an answer has it now; who was invited is answered."""
        contact = record.contact
        if self._overtaken(contact.contact_id, frame):
            self._confirm(record, frame, arrived)
            return
        standing = Standing.ACTIVE if contact.standing is Standing.WAITING else contact.standing
        changed = replace(contact, name=clean_name(introduction.name), standing=standing)
        route = route_of(introduction)
        self._profile.store.contacts.save(replace(record, contact=changed, route=route))
        if changed != contact:
            arrived.happened.append(ContactChanged(changed))
        self._confirm(replace(record, contact=changed), frame, arrived)
        if contact.standing is Standing.WAITING:
            arrived.happened += begin_with_default_timer(self._profile, self._sealer, changed)
        arrived.sealed = True

    def _overtaken(self, contact_id: ContactId, frame: Frame) -> bool:
        """Whether a later introduction of theirs came before this one. Remembers this one otherwise.

        A relay may hold one back, and lead us to a mailbox that they have left; a retry brings old ones too. Their numbers
        only grow (`Sealer`); their clock need not.
        """
        profile, name = self._profile.store.profile, introduced(contact_id)
        if frame.counter < int(profile.setting(name) or 0):
            return True
        profile.set_setting(name, str(frame.counter))
        return False

    def _rotation(self, record: ContactRecord, frame: Frame, announcement: bytes, arrived: Arrived) -> None:
        """One that does not follow from the identity we know may have overtaken the one before it: it is kept until then."""
        contact_id = record.contact.contact_id
        early = self._early_rotations(contact_id)
        try:
            self._rotate(record, announcement, arrived)
        except PeerViolation as violation:
            if violation.code != "rotation.other_identity":
                raise
            arrived.happened.append(TroubleNoticed(violation.code, contact_id))
            self._keep_rotations(contact_id, [*(one for one in early if one != announcement), announcement])
        else:
            for waiting in early * len(early):
                with suppress(PeerViolation):
                    self._rotate(self._profile.store.contacts.get(contact_id) or record, waiting, arrived)
        self._confirm(record, frame, arrived)

    def _rotate(self, record: ContactRecord, announcement: bytes, arrived: Arrived) -> None:
        account_id = record.contact.account_id
        identity, certificate, digest = read_rotation(announcement, account_id, record.identity_public)
        method = TrustMethod.IDENTITY_ROTATED
        arrived.happened += change_identity(self._profile, record, identity, certificate, digest, method)

    def _early_rotations(self, contact_id: ContactId) -> list[bytes]:
        text = self._profile.store.profile.setting(f"rotations/{contact_id.hex()}") or ""
        return [bytes.fromhex(one) for one in text.split(",") if one]

    def _keep_rotations(self, contact_id: ContactId, announcements: list[bytes]) -> None:
        text = ",".join(one.hex() for one in announcements[-EARLY_ROTATIONS_MAX:])
        self._profile.store.profile.set_setting(f"rotations/{contact_id.hex()}", text)

    def _mend(
        self, record: ContactRecord, body: RetryRequest | RetryRefused | GapRequest | GapRefused, arrived: Arrived
    ) -> None:
        match body:
            case RetryRequest(envelope_ids=ids):
                self._retry_request(record, ids, arrived)
            case RetryRefused(envelope_ids=ids):
                self._retry_refused(record, ids, arrived)
            case GapRequest(counters=counters):
                arrived.sealed |= self._gaps.answer(record, counters)
            case GapRefused(lost=lost, withdrawn=withdrawn):
                arrived.happened += self._gaps.refused(record.contact.contact_id, lost, withdrawn)

    def _retry_request(self, record: ContactRecord, ids: list[bytes], arrived: Arrived) -> None:
        """Each costs a message of ours: only who may hear from us may ask, and for no more than an honest device does."""
        if record.contact.standing not in {Standing.ACTIVE, Standing.WAITING}:
            return
        outbox, contact_id = self._profile.store.outbox, record.contact.contact_id
        gone = ids[RETRIES_AT_ONCE_MAX:]
        for envelope_id in map(EnvelopeId, ids[:RETRIES_AT_ONCE_MAX]):
            kept = outbox.get(envelope_id)
            if kept is None or kept.contact_id != contact_id:
                gone.append(envelope_id)
            else:
                self._sealer.seal_again(kept)
        if gone:
            self._sealer.seal(contact_id, RetryRefused(gone), receipted=False)
        arrived.sealed = True

    def _retry_refused(self, record: ContactRecord, ids: list[bytes], arrived: Arrived) -> None:
        for envelope_id in map(EnvelopeId, ids):
            lost = self._profile.store.messages.give_up_placeholder(record.contact.contact_id, envelope_id)
            if lost is not None:
                arrived.happened.append(MessageReplaced(lost))

    def _fragment(self, record: ContactRecord, frame: Frame, fragment: Fragment, arrived: Arrived) -> None:
        store, contact_id, message_id = self._profile.store, record.contact.contact_id, MessageId(frame.message_id)
        self._drop_placeholders(contact_id, frame, arrived)
        if record.contact.standing is Standing.BLOCKED:
            return
        if store.messages.get(contact_id, message_id) is not None:
            return  # the whole is here already: a retry crossed with its fragments
        now_ms = self._profile.clock.now_ms()
        store.inbox.add_fragment(
            FragmentRecord(contact_id, message_id, fragment.index, fragment.count, fragment.data, now_ms)
        )
        store.inbox.forget_fragments(contact_id, FRAGMENTS_KEPT_MAX)
        pieces = store.inbox.fragments(contact_id, message_id)
        if len(pieces) < fragment.count:
            return
        store.inbox.remove_fragments(contact_id, message_id)
        whole = b"".join(piece.data for piece in pieces)
        inner = decode_frame(whole)
        if inner.message_id != frame.message_id or inner.kind == "fragment":
            raise PeerViolation("content.malformed")
        self.handle(contact_id, whole, arrived)
