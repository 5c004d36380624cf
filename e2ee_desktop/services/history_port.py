"""The Store port, second half: what is done to messages and conversations after they were stored.

A *revision* decides what holds: a number that its author only raises. A call that returns False has changed nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message, Revision, ScheduledText
from e2ee_desktop.services.file_ports import AttachmentTable
from e2ee_desktop.services.records import MissingRecord


class ChangeTable(Protocol):
    """Changes of messages."""

    def edit(self, contact_id: ContactId, message_id: MessageId, text: str, revision: int, now_ms: int) -> bool:
        """The text before is kept. False when it is no text, or has that revision or a later one."""
        ...

    def revisions(self, contact_id: ContactId, message_id: MessageId) -> tuple[Revision, ...]:
        """Oldest first."""
        ...

    def react(self, contact_id: ContactId, message_id: MessageId, emoji: str, revision: int, *, own: bool) -> bool:
        """emoji: "" to withdraw."""
        ...

    def star(self, row: int, *, starred: bool) -> bool: ...
    def pin(self, contact_id: ContactId, message_id: MessageId, revision: int, *, pinned: bool) -> bool: ...
    def starred(self, before_row: int, limit: int) -> tuple[Message, ...]:
        """Of all conversations, newest first."""
        ...

    def pinned(self, contact_id: ContactId) -> tuple[Message, ...]: ...
    def erase(self, contact_id: ContactId, message_id: MessageId) -> bool:
        """The row stays as DELETED; text, history, reactions and quotations of it go."""
        ...

    def remove(self, contact_id: ContactId, message_id: MessageId) -> int | None:
        """The row goes, with all that belongs to it; its number."""
        ...

    def quoting(self, contact_id: ContactId, message_id: MessageId) -> tuple[MessageId, ...]:
        """Messages that quote it with its words."""
        ...

    def start_timer(self, contact_id: ContactId, message_id: MessageId, now_ms: int) -> bool: ...
    def start_timers(self, contact_id: ContactId, now_ms: int) -> int:
        """For every received message that the person has seen."""
        ...

    def expired(self, now_ms: int, limit: int) -> tuple[Message, ...]: ...
    def next_expiry_ms(self) -> int:
        """0 when nothing runs."""
        ...


class ConversationTable(Protocol):
    """What a person sets about a conversation. Raises LocalMisuse("store.unknown_contact")."""

    def set_draft(self, contact_id: ContactId, draft: str) -> None: ...
    def mark_unread(self, contact_id: ContactId, *, marked: bool) -> None: ...
    def archive(self, contact_id: ContactId, *, archived: bool) -> None: ...
    def pin(self, contact_id: ContactId, *, pinned: bool) -> None: ...
    def mute(self, contact_id: ContactId, until_ms: int) -> None: ...
    def set_timer(self, contact_id: ContactId, seconds: int, revision: int) -> bool: ...
    def next_revision(self, contact_id: ContactId) -> int:
        """Higher than every one before, ours and theirs."""
        ...

    def saw_revision(self, contact_id: ContactId, revision: int) -> None: ...


class TraceTable(Protocol):
    """What concerns a message that is not here."""

    def keep_early(self, contact_id: ContactId, target: MessageId, content: bytes, now_ms: int) -> None:
        """Content that came before the message it speaks of; a bounded number a contact."""
        ...

    def take_early(self, contact_id: ContactId, target: MessageId) -> tuple[bytes, ...]:
        """In the order in which it came; it waits no longer."""
        ...

    def forget_early(self, before_ms: int) -> int: ...
    def bury(self, contact_id: ContactId, message_id: MessageId, now_ms: int) -> None:
        """It was deleted here and must not come back."""
        ...

    def is_gone(self, contact_id: ContactId, message_id: MessageId) -> bool: ...
    def about(self, contact_id: ContactId, message_id: MessageId) -> tuple[bool, bool]:
        """Whether it was deleted here, and whether something waits for it."""
        ...

    def forget_gone(self, before_ms: int, limit: int) -> int: ...


class ScheduleTable(Protocol):
    """Texts that wait for their time."""

    def add(self, text: ScheduledText) -> None: ...
    def of_contact(self, contact_id: ContactId) -> tuple[ScheduledText, ...]: ...
    def due(self, now_ms: int, limit: int) -> tuple[ScheduledText, ...]: ...
    def next_due_ms(self) -> int:
        """0 when nothing waits."""
        ...

    def remove(self, message_id: MessageId) -> bool: ...


class ReceiptTable(Protocol):
    """Messages stored here whose author has not been told yet."""

    def owe(self, contact_id: ContactId, message_ids: Sequence[MessageId], due_ms: int) -> None:
        """At `due_ms`, or together with those that are owed to this contact already."""
        ...

    def times(self) -> tuple[tuple[ContactId, int], ...]:
        """Whom we owe, and when it is due; longest owed first."""
        ...

    def take(self, contact_id: ContactId, limit: int) -> tuple[MessageId, ...]:
        """The oldest, at most `limit`; they are owed no longer."""
        ...


class OrderTable(Protocol):
    """Empty places in contacts' orders, and the places of our own messages."""

    def note(self, places: Sequence[MissingRecord], keep: int) -> None:
        """These places are empty, all of one contact. Of more than `keep` in all the lowest are given up."""
        ...

    def fill(self, contact_id: ContactId, counter: int) -> MissingRecord | None:
        """The place is empty no longer; what was known of it, None when it was not known to be empty."""
        ...

    def expect(self, contact_id: ContactId, counter: int, message_hash: bytes) -> None:
        """The message after it says so; nothing happens when the place is not empty."""
        ...

    def due(self, now_ms: int, limit: int) -> tuple[MissingRecord, ...]:
        """What is to be asked for now, by contact and place."""
        ...

    def asked(self, contact_id: ContactId, counters: Sequence[int], next_ms: int) -> None: ...
    def next_ask_ms(self) -> int:
        """0 when nothing is missing."""
        ...

    def forget(self, contact_id: ContactId) -> None: ...
    def number(self, contact_id: ContactId, message_id: MessageId, counter: int) -> None: ...
    def by_counter(self, contact_id: ContactId, counter: int) -> Message | None:
        """The own message at this place, None when it is gone or must not be told again."""
        ...

    def forget_numbers(self, contact_id: ContactId) -> None:
        """What was written to this contact so far must not be told again."""
        ...


class HistoryTables(Protocol):
    """The tables of this half."""

    @property
    def order(self) -> OrderTable: ...

    @property
    def receipts(self) -> ReceiptTable: ...

    @property
    def changes(self) -> ChangeTable: ...
    @property
    def conversations(self) -> ConversationTable: ...
    @property
    def traces(self) -> TraceTable: ...
    @property
    def schedule(self) -> ScheduleTable: ...
    @property
    def attachments(self) -> AttachmentTable: ...
