"""Messages as a face sees them: who wrote what, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from operator import attrgetter

from e2ee_desktop.domain.files import FileCard
from e2ee_desktop.domain.ids import ContactId, MessageId

TEXT_BYTES_MAX = 65_536
"""Longest text, in bytes of UTF-8."""
MUTED_FOREVER_MS = 2**53
EDITABLE_MS = 24 * 3600 * 1000
"""A text may be edited for a day: long enough for every slip, too short to rewrite what was agreed. Notes to oneself
may be rewritten for ever."""


class Direction(Enum):
    """Who wrote it."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class MessageState(Enum):
    """Outgoing: queued -> sent -> delivered -> read, or failed. Incoming: received -> read."""

    QUEUED = "queued"
    SENT = "sent"
    """The relay has every envelope of it on disk."""
    DELIVERED = "delivered"
    """The other device has it in its database."""
    FAILED = "failed"
    RECEIVED = "received"
    READ = "read"
    """Seen: by the person here, or by the other one when both tell each other."""


class MessageKind(Enum):
    """What a row of the history is."""

    TEXT = "text"
    FILE = "file"
    """`Message.file` is its card, `text` the caption."""
    UNREADABLE = "unreadable"
    """A placeholder: an envelope came that no session opens; a retry was asked for and fills it."""
    LOST = "lost"
    """A placeholder whose sender no longer has the text."""
    NEWER = "newer"
    """Content of a kind that this version doesn't know; its bytes are kept."""
    IDENTITY_CHANGED = "identity-changed"
    """An event line: the contact's safety number changed."""
    DELETED = "deleted"
    """Its author deleted it for everyone; nothing of it is left."""
    TIMER = "timer"
    """An event line: the time after which messages disappear was set; `text` holds the seconds."""
    FORKED = "forked"
    """An event line: two different messages of the author claim the same place, or the one before is another than was
    received. An old copy of their profile is at work, or somebody else with their keys."""
    RESTORED = "restored"
    """An event line: the contact goes on from a backup or with their recovery words, on another device under the same identity."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What a message answers. own: whether this person wrote it. excerpt: its beginning, as the answer carries it."""

    message_id: MessageId
    own: bool
    excerpt: str


@dataclass(frozen=True, slots=True)
class Reaction:
    """own: whether it is this person's. emoji: one."""

    own: bool
    emoji: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A text as it was until `until_ms`, when it was edited."""

    text: str
    until_ms: int


@dataclass(frozen=True, slots=True)
class Message:
    """row: position in the profile's history, grows by insertion; sent_ms: the author's clock, shown but never ordered by.

    new_identity: it arrived after an identity change that the person has not decided on.
    failure: the error code of a failed message, or "". edited_ms: when it was last edited, 0 for never.
    timer_s: it disappears so long after it was seen, 0 for never; expires_ms: when, once that time runs, else 0.
    clock_doubt: `sent_ms` can't be right: ahead of our clock, or at odds with the order in which its author wrote.
    file: of kind FILE, else None.
    """

    row: int
    message_id: MessageId
    contact_id: ContactId
    direction: Direction
    kind: MessageKind
    text: str
    sent_ms: int
    stored_ms: int
    state: MessageState
    new_identity: bool = False
    failure: str = ""
    quote: Quote | None = None
    reactions: tuple[Reaction, ...] = ()
    edited_ms: int = 0
    starred: bool = False
    pinned: bool = False
    forwarded: bool = False
    timer_s: int = 0
    expires_ms: int = 0
    clock_doubt: bool = False
    file: FileCard | None = None

    def at_row(self, row: int) -> Message:
        """The same, as it was stored. `replace` costs four times as much, and each of thousands that come at once passes here."""
        return Message(row, *_ALL_BUT_ROW(self))


_ALL_BUT_ROW = attrgetter(*(field.name for field in fields(Message)[1:]))


@dataclass(frozen=True, slots=True)
class ScheduledText:
    """A text that waits here, encrypted like everything, and is sent at `due_ms` or when the program runs again after it."""

    message_id: MessageId
    contact_id: ContactId
    text: str
    due_ms: int


@dataclass(frozen=True, slots=True)
class Conversation:
    """One line of the conversation list. newest: None when nothing was written yet.

    marked_unread: the person wants to come back to it. muted_until_ms: 0 for not muted, MUTED_FOREVER_MS for always.
    timer_s: after how long new messages disappear, 0 for never. missing: messages of the other side that are known to exist
    and are still on their way.
    """

    contact_id: ContactId
    newest: Message | None
    unread: int
    draft: str = ""
    marked_unread: bool = False
    archived: bool = False
    pinned: bool = False
    muted_until_ms: int = 0
    timer_s: int = 0
    missing: int = 0
