"""The part of `FakeMessenger` that is about messages and conversations (`services.talk_face`): what the real one does, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import (
    Change,
    ConversationChanged,
    Event,
    MessageRemoved,
    MessageReplaced,
    TypingNoticed,
)
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import (
    EDITABLE_MS,
    Conversation,
    Direction,
    Message,
    MessageKind,
    MessageState,
    Quote,
    Reaction,
    Revision,
    ScheduledText,
)
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.services.conversations import excerpt
from e2ee_desktop.services.sending_rules import refuse_sending, refuse_text
from e2ee_desktop.wire.limits import EMOJI_BYTES_MAX, TIMER_SECONDS_MAX


class FakeTalk:
    """Changes of messages and conversations."""

    now_ms: int
    people: dict[ContactId, Contact]
    messages: dict[ContactId, list[Message]]
    lines: dict[ContactId, Conversation]
    former: dict[MessageId, list[Revision]]
    waiting: list[ScheduledText]
    typed: list[tuple[ContactId, bool]]
    timer_s: int

    def quote(self, contact_id: ContactId, reply_to: MessageId | None) -> Quote | None:
        """What an answer carries of the message that it answers."""
        if reply_to is None:
            return None
        answered = self.find(contact_id, reply_to)
        if answered.kind is not MessageKind.TEXT:
            raise UserActionNeeded("message.unknown")
        return Quote(reply_to, answered.direction is Direction.OUTGOING, excerpt(answered.text))

    # --- Messages --------------------------------------------------------------------------------------------------

    async def react(self, contact_id: ContactId, message_id: MessageId, emoji: str) -> None:
        self._may("react")
        if len(emoji.encode()) > EMOJI_BYTES_MAX or emoji != emoji.strip():
            raise UserActionNeeded("reaction.not_an_emoji")
        self.reacted(self._sendable(contact_id, message_id), emoji, own=True)

    async def edit(self, contact_id: ContactId, message_id: MessageId, text: str) -> None:
        self._may("edit")
        refuse_text(text)
        message = self._sendable(contact_id, message_id)
        if message.direction is not Direction.OUTGOING:
            raise UserActionNeeded("message.not_yours")
        if self.now_ms - message.stored_ms > EDITABLE_MS:
            raise UserActionNeeded("message.too_old")
        if text != message.text:
            self.edited(message, text)

    def revisions(self, contact_id: ContactId, message_id: MessageId) -> tuple[Revision, ...]:
        self.find(contact_id, message_id)
        return tuple(self.former.get(message_id, ()))

    async def delete_here(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> None:
        self._may("delete_here")
        for message in [m for m in self.messages[contact_id] if m.message_id in message_ids]:
            self.messages[contact_id].remove(message)
            self._tell(MessageRemoved(contact_id, message.row))

    async def delete_for_everyone(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> None:
        self._may("delete_for_everyone")
        messages = [self._sendable(contact_id, message_id) for message_id in message_ids]
        if any(message.direction is not Direction.OUTGOING for message in messages):
            raise UserActionNeeded("message.not_yours")
        for message in messages:
            self.erased(message)

    async def star(self, contact_id: ContactId, message_id: MessageId, *, starred: bool) -> None:
        self._may("star")
        self._replace(replace(self.find(contact_id, message_id), starred=starred), Change.STARRED)

    def starred(self, before_row: int | None, limit: int) -> tuple[Message, ...]:
        every = [m for held in self.messages.values() for m in held if m.starred]
        older = [m for m in every if before_row is None or m.row < before_row]
        return tuple(sorted(older, key=lambda m: m.row, reverse=True)[:limit])

    async def pin(self, contact_id: ContactId, message_id: MessageId, *, pinned: bool) -> None:
        self._may("pin")
        self._replace(replace(self._sendable(contact_id, message_id), pinned=pinned), Change.PINNED)

    def pinned(self, contact_id: ContactId) -> tuple[Message, ...]:
        return tuple(m for m in self.messages.get(contact_id, ()) if m.pinned)

    async def forward(self, contact_id: ContactId, message_ids: Sequence[MessageId], to: Sequence[ContactId]) -> None:
        self._may("forward")
        messages = sorted((self.find(contact_id, one) for one in message_ids), key=lambda m: m.row)
        if any(message.kind is not MessageKind.TEXT for message in messages):
            raise UserActionNeeded("message.not_text")
        for recipient in to:
            refuse_sending(self.people[recipient])
        for recipient in to:
            for message in messages:
                self.send(recipient, message.text, forwarded=True)

    # --- Conversations ---------------------------------------------------------------------------------------------

    async def set_timer(self, contact_id: ContactId, seconds: int) -> None:
        self._may("set_timer")
        if not 0 <= seconds <= TIMER_SECONDS_MAX:
            raise UserActionNeeded("timer.out_of_range", limit_s=TIMER_SECONDS_MAX)
        refuse_sending(self.people[contact_id])
        self.timer_was_set(contact_id, seconds, Direction.OUTGOING)

    async def mute(self, contact_id: ContactId, until_ms: int) -> None:
        self._may("mute")
        self.arrange(contact_id, muted_until_ms=until_ms)

    async def archive(self, contact_id: ContactId, *, archived: bool) -> None:
        self._may("archive")
        self.arrange(contact_id, archived=archived)

    async def pin_conversation(self, contact_id: ContactId, *, pinned: bool) -> None:
        self._may("pin_conversation")
        self.arrange(contact_id, pinned=pinned)

    async def mark_unread(self, contact_id: ContactId) -> None:
        self._may("mark_unread")
        self.arrange(contact_id, marked_unread=True)

    async def schedule_text(self, contact_id: ContactId, text: str, due_ms: int) -> ScheduledText:
        self._may("schedule_text")
        refuse_text(text)
        refuse_sending(self.people[contact_id])
        if due_ms <= self.now_ms:
            raise UserActionNeeded("schedule.past")
        scheduled = ScheduledText(self._new_id(), contact_id, text, due_ms)
        self.waiting.append(scheduled)
        self.arrange(contact_id)
        return scheduled

    def scheduled(self, contact_id: ContactId) -> tuple[ScheduledText, ...]:
        return tuple(sorted((s for s in self.waiting if s.contact_id == contact_id), key=lambda s: s.due_ms))

    async def cancel_scheduled(self, contact_id: ContactId, message_id: MessageId) -> ScheduledText:
        self._may("cancel_scheduled")
        scheduled = next((s for s in self.waiting if s.message_id == message_id), None)
        if scheduled is None:
            raise UserActionNeeded("message.unknown")
        self.waiting.remove(scheduled)
        self.arrange(contact_id)
        return scheduled

    async def send_scheduled_now(self, contact_id: ContactId, message_id: MessageId) -> Message:
        self._may("send_scheduled_now")
        refuse_sending(self.people[contact_id])
        scheduled = await self.cancel_scheduled(contact_id, message_id)
        return self.send(contact_id, scheduled.text)

    def default_timer(self) -> int:
        return self.timer_s

    async def set_default_timer(self, seconds: int) -> None:
        self._may("set_default_timer")
        if not 0 <= seconds <= TIMER_SECONDS_MAX:
            raise UserActionNeeded("timer.out_of_range", limit_s=TIMER_SECONDS_MAX)
        self.timer_s = seconds

    async def note_to_self(self) -> ContactId:
        self._may("note_to_self")
        known = next((c for c in self.people.values() if c.standing is Standing.YOURSELF), None)
        return (known or self.befriend("Alice", Standing.YOURSELF)).contact_id

    async def typing(self, contact_id: ContactId, *, active: bool) -> None:
        self._may("typing")
        self.typed.append((contact_id, active))

    # --- The world outside -----------------------------------------------------------------------------------------

    def fill_placeholder(self, message: Message, text: str) -> None:
        """A placeholder gets its text."""
        held = self.messages[message.contact_id]
        place = next(i for i, m in enumerate(held) if m.row == message.row)
        held[place] = replace(message, kind=MessageKind.TEXT, text=text)
        self._tell(MessageReplaced(held[place]))

    def drop_placeholder(self, message: Message) -> None:
        """What filled a placeholder is nothing that is shown."""
        self.messages[message.contact_id].remove(message)
        self._tell(MessageRemoved(message.contact_id, message.row))

    def reacted(self, message: Message, emoji: str, *, own: bool = False) -> None:
        """Somebody reacts, or withdraws it by ""."""
        kept = tuple(r for r in self.find(message.contact_id, message.message_id).reactions if r.own is not own)
        reactions = (*kept, Reaction(own, emoji)) if emoji else kept
        current = self.find(message.contact_id, message.message_id)
        self._replace(replace(current, reactions=reactions), Change.REACTION)

    def edited(self, message: Message, text: str) -> None:
        """Its author edits a text."""
        current = self.find(message.contact_id, message.message_id)
        self.former.setdefault(message.message_id, []).append(Revision(current.text, self.now_ms))
        self._replace(replace(current, text=text, edited_ms=self.now_ms), Change.EDITED)

    def erased(self, message: Message) -> None:
        """Its author deletes a message for everyone."""
        self.former.pop(message.message_id, None)
        current = self.find(message.contact_id, message.message_id)
        state = MessageState.READ if current.direction is Direction.INCOMING else current.state
        bare = Message(
            current.row, current.message_id, current.contact_id, current.direction, MessageKind.DELETED, "",
            current.sent_ms, current.stored_ms, state,
        )  # fmt: skip
        self._replace(bare, Change.DELETED)

    def timer_was_set(self, contact_id: ContactId, seconds: int, direction: Direction) -> None:
        """Somebody sets after how long messages disappear."""
        if self._conversation(contact_id).timer_s != seconds:
            self.put(contact_id, str(seconds), direction, MessageState.READ, kind=MessageKind.TIMER)
            self.arrange(contact_id, timer_s=seconds)

    def expire(self, message: Message) -> None:
        """Its time is over."""
        self.messages[message.contact_id] = [
            m for m in self.messages[message.contact_id] if m.message_id != message.message_id
        ]
        self._tell(MessageRemoved(message.contact_id, message.row))

    def types(self, contact_id: ContactId, *, active: bool = True) -> None:
        """The contact writes, or stops."""
        self._tell(TypingNoticed(contact_id, active))

    def mark(self, message: Message, **values: object) -> Message:
        """A message as if it had always been so: for setting a scene."""
        changed = replace(self.find(message.contact_id, message.message_id), **values)
        self._replace(changed, Change.FILLED)
        return changed

    def find(self, contact_id: ContactId, message_id: MessageId) -> Message:
        for message in self.messages.get(contact_id, ()):
            if message.message_id == message_id:
                return message
        raise UserActionNeeded("message.unknown")

    def arrange(self, contact_id: ContactId, **values: object) -> None:
        """The conversation changes."""
        line = self.lines.get(contact_id, Conversation(contact_id, None, 0))
        self.lines[contact_id] = replace(line, **values)
        self._tell(ConversationChanged(self._conversation(contact_id)))

    # --- Inside ----------------------------------------------------------------------------------------------------

    def _sendable(self, contact_id: ContactId, message_id: MessageId) -> Message:
        refuse_sending(self.people[contact_id])
        message = self.find(contact_id, message_id)
        if message.kind not in {MessageKind.TEXT, MessageKind.NEWER}:
            raise UserActionNeeded("message.not_text")
        return message

    def _replace(self, message: Message, change: Change) -> None:
        held = self.messages[message.contact_id]
        place = next(i for i, m in enumerate(held) if m.row == message.row)
        held[place] = message
        self._tell(MessageReplaced(message, change))

    def befriend(self, name: str, standing: Standing = Standing.ACTIVE) -> Contact:
        raise NotImplementedError

    def _new_id(self) -> MessageId:
        raise NotImplementedError

    def _tell(self, event: Event) -> None:
        raise NotImplementedError

    def _may(self, call: str) -> None:
        raise NotImplementedError

    def _conversation(self, contact_id: ContactId) -> Conversation:
        raise NotImplementedError

    def send(self, contact_id: ContactId, text: str, *, quote: Quote | None = None, forwarded: bool = False) -> Message:
        raise NotImplementedError

    def put(
        self, contact_id: ContactId, text: str, direction: Direction, state: MessageState, **values: object
    ) -> Message:
        raise NotImplementedError
