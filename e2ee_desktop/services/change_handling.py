"""What a contact does to messages and conversations: reactions, edits, deletions, timers, pins, what they saw, that they write.

Rules:
1. Content may come late, twice, out of order, or for a message that is gone. A revision decides what holds; what comes before its
   message waits for it (`traces`), and a deletion of a message that has not come buries it.
2. Somebody changes only what is theirs: their own texts. Reactions and pins name whose message they mean.
3. What both may set (timer, pin) is settled alike on both sides: by revision, then by account id.
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.events import (
    Change,
    ConversationChanged,
    Event,
    MessageReplaced,
    MessageStateChanged,
    TypingNoticed,
)
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import TEXT_BYTES_MAX, Direction, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.services.event_lines import event_line
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.store_port import Store
from e2ee_desktop.wire.content import Frame, decode_body, decode_frame, without_excerpt
from e2ee_desktop.wire.conversation_bodies import (
    ConversationBody,
    Deletion,
    Edit,
    Pin,
    Reaction,
    Seen,
    Timer,
    Typing,
)

READ_RECEIPTS, TYPING = "read_receipts", "typing"
ON = "on"
"""Settings, as a face names them: both are off until the person turns them on."""
TYPING_STALE_MS = 30_000
"""Word of writing that is older, by the author's clock and ours, is no news."""
_CHANGES = {Reaction: Change.REACTION, Edit: Change.EDITED, Pin: Change.PINNED}
_CHANGEABLE = frozenset({MessageKind.TEXT, MessageKind.FILE, MessageKind.NEWER})


def settled_revision(revision: int, author: bytes, other: bytes) -> int:
    """A number that both sides order alike: by revision, then by the author's account id."""
    return 2 * revision + (author > other)


def forget_quotations(store: Store, contact_id: ContactId, target: MessageId) -> None:
    """What was answered with its words, and may have to be encrypted again, says them no more. Before the message itself goes."""
    for message_id in store.changes.quoting(contact_id, target):
        for kept in store.outbox.of_message(contact_id, message_id):
            store.outbox.set_content(kept.envelope_id, without_excerpt(kept.content))


class ChangeHandler:
    """Carries out received changes. Every call belongs into a transaction of the caller."""

    def __init__(self, profile: OpenProfile) -> None:
        self._profile = profile

    def handle(self, contact: Contact, frame: Frame, body: ConversationBody, content: bytes) -> list[Event]:
        """What happened. Raises PeerViolation("content.malformed") for an edit to nothing or too much."""
        stranger = contact.standing is Standing.REQUEST
        if contact.standing is Standing.BLOCKED:
            return []
        match body:
            case Reaction(target=target):
                return self._on_message(contact, MessageId(target), body, content)
            case Edit(target=target, text=text):
                if not text.strip() or len(text.encode()) > TEXT_BYTES_MAX:
                    raise PeerViolation("content.malformed")
                return self._on_message(contact, MessageId(target), body, content)
            case Pin(target=target):
                return [] if stranger else self._on_message(contact, MessageId(target), body, content)
            case Deletion(targets=targets):
                return [event for target in targets for event in self._delete(contact.contact_id, MessageId(target))]
            case Timer():
                return [] if stranger else self._timer(contact, body)
            case Seen(message_ids=ids):
                return [] if stranger else self._seen(contact.contact_id, ids)
            case Typing(active=active):
                late = abs(self._profile.clock.now_ms() - frame.sent_ms) > TYPING_STALE_MS
                told = not stranger and not late and is_on(self._profile, TYPING)
                return [TypingNoticed(contact.contact_id, active)] if told else []

    def came(self, contact: Contact, message: Message) -> list[Event]:
        """A message is new here: carry out what waited for it."""
        happened: list[Event] = []
        for content in self._profile.store.traces.take_early(message.contact_id, message.message_id):
            body = decode_body(decode_frame(content))
            if isinstance(body, Reaction | Edit | Pin):
                happened += self._on_message(contact, message.message_id, body, content)
        return happened

    def _on_message(
        self, contact: Contact, target: MessageId, body: Reaction | Edit | Pin, content: bytes
    ) -> list[Event]:
        store, contact_id = self._profile.store, contact.contact_id
        message = store.messages.get(contact_id, target)
        if message is None:
            if not store.traces.is_gone(contact_id, target):
                store.traces.keep_early(contact_id, target, content, self._profile.clock.now_ms())
            return []
        if message.kind not in _CHANGEABLE or not self._is_meant(contact, message, body):
            return []
        match body:
            case Reaction(emoji=emoji, revision=revision):
                changed = store.changes.react(contact_id, target, emoji, revision, own=False)
            case Edit(text=text, revision=revision):
                changed = store.changes.edit(contact_id, target, text, revision, self._profile.clock.now_ms())
            case Pin(pinned=pinned, revision=revision):
                store.conversations.saw_revision(contact_id, revision)
                settled = settled_revision(revision, contact.account_id, self._profile.own.account_id)
                changed = store.changes.pin(contact_id, target, settled, pinned=pinned)
        return self.replaced(contact_id, target, _CHANGES[type(body)]) if changed else []

    def _is_meant(self, contact: Contact, message: Message, body: Reaction | Edit | Pin) -> bool:
        theirs = message.direction is Direction.INCOMING
        if isinstance(body, Edit):
            return theirs
        return body.author == (contact.account_id if theirs else self._profile.own.account_id)

    def replaced(self, contact_id: ContactId, message_id: MessageId, change: Change) -> list[Event]:
        """The message as it is now, as an event."""
        message = self._profile.store.messages.get(contact_id, message_id)
        return [] if message is None else [MessageReplaced(message, change)]

    def _delete(self, contact_id: ContactId, target: MessageId) -> list[Event]:
        store = self._profile.store
        message = store.messages.get(contact_id, target)
        if message is None:
            store.traces.take_early(contact_id, target)
            store.traces.bury(contact_id, target, self._profile.clock.now_ms())
            return []
        if message.direction is not Direction.INCOMING:
            return []
        forget_quotations(self._profile.store, contact_id, target)
        if not store.changes.erase(contact_id, target):
            return []
        store.messages.set_state(contact_id, target, MessageState.READ)  # there is nothing left to read
        return self.replaced(contact_id, target, Change.DELETED)

    def _timer(self, contact: Contact, timer: Timer) -> list[Event]:
        store, contact_id = self._profile.store, contact.contact_id
        store.conversations.saw_revision(contact_id, timer.revision)
        settled = settled_revision(timer.revision, contact.account_id, self._profile.own.account_id)
        before = store.messages.conversation(contact_id).timer_s
        if not store.conversations.set_timer(contact_id, timer.seconds, settled) or before == timer.seconds:
            return []
        return timer_line(self._profile, contact_id, timer.seconds, Direction.INCOMING)

    def _seen(self, contact_id: ContactId, ids: list[bytes]) -> list[Event]:
        if not is_on(self._profile, READ_RECEIPTS):
            return []
        messages, happened = self._profile.store.messages, list[Event]()
        for message_id in map(MessageId, ids):
            message = messages.get(contact_id, message_id)
            ours = message is not None and message.direction is Direction.OUTGOING
            if ours and messages.set_state(contact_id, message_id, MessageState.READ):
                happened.append(MessageStateChanged(contact_id, message_id, MessageState.READ))
        return happened


def is_on(profile: OpenProfile, setting: str) -> bool:
    """Whether the person has turned this on, in any face."""
    return profile.store.profile.setting(f"face/{setting}") == ON


def timer_line(profile: OpenProfile, contact_id: ContactId, seconds: int, direction: Direction) -> list[Event]:
    """The event line that says who set the timer, and to what."""
    shown = event_line(profile, contact_id, MessageKind.TIMER, str(seconds), direction)
    return [*shown, conversation_changed(profile, contact_id)]


def conversation_changed(profile: OpenProfile, contact_id: ContactId) -> Event:
    """The conversation as it is now, as an event."""
    return ConversationChanged(profile.store.messages.conversation(contact_id))
