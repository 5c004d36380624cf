"""The part of an open profile's face that is about messages and conversations (`talk_face`): each wish to the service that owns it."""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message, Revision, ScheduledText
from e2ee_desktop.services.default_timer import default_timer, set_default_timer
from e2ee_desktop.services.history_delegation import HistoryDelegation
from e2ee_desktop.services.note_to_self import note_to_self

_PAST_THE_END = 2**63 - 1


class TalkDelegation(HistoryDelegation):
    """See `talk_face` for every method's contract."""

    async def react(self, contact_id: ContactId, message_id: MessageId, emoji: str) -> None:
        self._parts.changes.react(contact_id, message_id, emoji)
        self._parts.pump.wake()

    async def edit(self, contact_id: ContactId, message_id: MessageId, text: str) -> None:
        self._parts.changes.edit(contact_id, message_id, text)
        self._parts.pump.wake()

    def revisions(self, contact_id: ContactId, message_id: MessageId) -> tuple[Revision, ...]:
        return self._parts.changes.revisions(contact_id, message_id)

    async def delete_here(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> None:
        self._parts.changes.delete_here(contact_id, message_ids)

    async def delete_for_everyone(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> None:
        self._parts.changes.delete_for_everyone(contact_id, message_ids)
        self._parts.pump.wake()

    async def star(self, contact_id: ContactId, message_id: MessageId, *, starred: bool) -> None:
        self._parts.changes.star(contact_id, message_id, starred=starred)

    def starred(self, before_row: int | None, limit: int) -> tuple[Message, ...]:
        before = _PAST_THE_END if before_row is None else before_row
        return self._parts.profile.store.changes.starred(before, limit)

    async def pin(self, contact_id: ContactId, message_id: MessageId, *, pinned: bool) -> None:
        self._parts.changes.pin(contact_id, message_id, pinned=pinned)
        self._parts.pump.wake()

    def pinned(self, contact_id: ContactId) -> tuple[Message, ...]:
        return self._parts.profile.store.changes.pinned(contact_id)

    async def forward(self, contact_id: ContactId, message_ids: Sequence[MessageId], to: Sequence[ContactId]) -> None:
        await self._parts.forwarding.forward(contact_id, message_ids, to)
        self._parts.transfers.wake()
        self._parts.pump.wake()

    async def set_timer(self, contact_id: ContactId, seconds: int) -> None:
        self._parts.settings.set_timer(contact_id, seconds)
        self._parts.pump.wake()

    async def note_to_self(self) -> ContactId:
        return note_to_self(self._parts.profile)

    async def typing(self, contact_id: ContactId, *, active: bool) -> None:
        await self._parts.typing.tell(contact_id, active=active)

    def default_timer(self) -> int:
        return default_timer(self._parts.profile)

    async def set_default_timer(self, seconds: int) -> None:
        set_default_timer(self._parts.profile, seconds)

    async def mute(self, contact_id: ContactId, until_ms: int) -> None:
        self._parts.settings.mute(contact_id, until_ms)

    async def archive(self, contact_id: ContactId, *, archived: bool) -> None:
        self._parts.settings.archive(contact_id, archived=archived)

    async def pin_conversation(self, contact_id: ContactId, *, pinned: bool) -> None:
        self._parts.settings.pin(contact_id, pinned=pinned)

    async def mark_unread(self, contact_id: ContactId) -> None:
        self._parts.settings.mark_unread(contact_id)

    async def schedule_text(self, contact_id: ContactId, text: str, due_ms: int) -> ScheduledText:
        scheduled = self._parts.scheduling.add(contact_id, text, due_ms)
        self._parts.work.wake()
        return scheduled

    def scheduled(self, contact_id: ContactId) -> tuple[ScheduledText, ...]:
        return self._parts.scheduling.of_contact(contact_id)

    async def cancel_scheduled(self, contact_id: ContactId, message_id: MessageId) -> ScheduledText:
        return self._parts.scheduling.cancel(contact_id, message_id)

    async def send_scheduled_now(self, contact_id: ContactId, message_id: MessageId) -> Message:
        message = self._parts.scheduling.send_now(contact_id, message_id)
        self._parts.pump.wake()
        return message
