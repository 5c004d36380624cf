"""Messages as a face sees them: who wrote what, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.domain.ids import ContactId, MessageId

TEXT_BYTES_MAX = 65_536
"""Longest text, in bytes of UTF-8."""


class Direction(Enum):
    """Who wrote it."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class MessageState(Enum):
    """Outgoing: queued -> sent -> delivered, or failed. Incoming: received -> read."""

    QUEUED = "queued"
    SENT = "sent"
    """The relay has every envelope of it on disk."""
    DELIVERED = "delivered"
    """The other device has it in its database."""
    FAILED = "failed"
    RECEIVED = "received"
    READ = "read"


class MessageKind(Enum):
    """What a row of the history is."""

    TEXT = "text"
    UNREADABLE = "unreadable"
    """A placeholder: an envelope came that no session opens; a retry was asked for and fills it."""
    LOST = "lost"
    """A placeholder whose sender no longer has the text."""
    NEWER = "newer"
    """Content of a kind that this version doesn't know; its bytes are kept."""
    IDENTITY_CHANGED = "identity-changed"
    """An event line: the contact's safety number changed."""


@dataclass(frozen=True, slots=True)
class Message:
    """row: position in the profile's history, grows by insertion; sent_ms: the author's clock, shown but never ordered by.

    new_identity: it arrived after an identity change that the person has not decided on.
    failure: the error code of a failed message, or "".
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


@dataclass(frozen=True, slots=True)
class Conversation:
    """One line of the conversation list. newest: None when nothing was written yet."""

    contact_id: ContactId
    newest: Message | None
    unread: int
    draft: str = ""
