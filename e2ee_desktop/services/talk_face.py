"""What a face can ask about messages and conversations beyond writing and reading (see `face.Messenger`).

Every call may raise UserActionNeeded: contact.unknown, message.unknown; those that tell the other side also contact.blocked,
contact.not_accepted, identity.changed. A call that raised changed nothing. Events tell what changed: `MessageReplaced`,
`MessageRemoved`, `ConversationChanged`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message, Revision, ScheduledText


class Changing(Protocol):
    """What is done to messages."""

    async def react(self, contact_id: ContactId, message_id: MessageId, emoji: str) -> None:
        """emoji: one, or "" to withdraw it. UserActionNeeded("reaction.not_an_emoji")."""
        ...

    async def edit(self, contact_id: ContactId, message_id: MessageId, text: str) -> None:
        """UserActionNeeded: message.not_yours, message.not_text, message.too_old, text.*."""
        ...

    def revisions(self, contact_id: ContactId, message_id: MessageId) -> tuple[Revision, ...]:
        """What it said before, oldest first."""
        ...

    async def delete_here(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> None:
        """From this computer alone."""
        ...

    async def delete_for_everyone(self, contact_id: ContactId, message_ids: Sequence[MessageId]) -> None:
        """Own messages only: UserActionNeeded("message.not_yours") and nothing is deleted when one is not."""
        ...

    async def star(self, contact_id: ContactId, message_id: MessageId, *, starred: bool) -> None: ...
    def starred(self, before_row: int | None, limit: int) -> tuple[Message, ...]:
        """Of all conversations, newest first."""
        ...

    async def pin(self, contact_id: ContactId, message_id: MessageId, *, pinned: bool) -> None:
        """To the top of the conversation, for both."""
        ...

    def pinned(self, contact_id: ContactId) -> tuple[Message, ...]: ...
    async def forward(self, contact_id: ContactId, message_ids: Sequence[MessageId], to: Sequence[ContactId]) -> None:
        """Texts and files to each of `to`, marked as forwarded, without their authors; all, or nothing when one of `to` can't be
        written to. Returns when everything is in the database: files are sealed anew first, which takes a second for each 500 MB.
        UserActionNeeded: message.not_text for what is neither, file.not_here for a file that was not fetched."""
        ...


class Arranging(Protocol):
    """What is set about conversations."""

    async def set_timer(self, contact_id: ContactId, seconds: int) -> None:
        """Messages disappear so long after they were seen; 0 for never. UserActionNeeded("timer.out_of_range")."""
        ...

    def default_timer(self) -> int:
        """What conversations that begin from now on get, in seconds; 0 for none."""
        ...

    async def set_default_timer(self, seconds: int) -> None:
        """UserActionNeeded("timer.out_of_range")."""
        ...

    async def note_to_self(self) -> ContactId:
        """The conversation with oneself: a contact of standing `yourself`, made when it is first asked for. It is written to like
        any other and never sent. What is only for others (block, remove, verify) raises UserActionNeeded("contact.yourself")."""
        ...

    async def typing(self, contact_id: ContactId, *, active: bool) -> None:
        """The person is writing, or stopped: to be called as often as it happens. Sent only when the setting "typing" is "on", now
        or never, at most every 5 s, and only to active contacts who wrote within 5 minutes."""
        ...

    async def mute(self, contact_id: ContactId, until_ms: int) -> None: ...
    async def archive(self, contact_id: ContactId, *, archived: bool) -> None: ...
    async def pin_conversation(self, contact_id: ContactId, *, pinned: bool) -> None: ...
    async def mark_unread(self, contact_id: ContactId) -> None: ...
    async def schedule_text(self, contact_id: ContactId, text: str, due_ms: int) -> ScheduledText:
        """Kept here and sent at `due_ms`, or when the program runs again after it. UserActionNeeded: schedule.past, text.*."""
        ...

    def scheduled(self, contact_id: ContactId) -> tuple[ScheduledText, ...]:
        """Next first."""
        ...

    async def cancel_scheduled(self, contact_id: ContactId, message_id: MessageId) -> ScheduledText:
        """It is not sent."""
        ...

    async def send_scheduled_now(self, contact_id: ContactId, message_id: MessageId) -> Message: ...
