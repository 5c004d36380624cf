"""What the messenger says, as values. Fields that a newer messenger adds are kept in `row`, where there is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Me:
    """The account, the connection ("online", "connecting", "offline"), and what this program may do."""

    account_id: str
    name: str
    identity_digest: str
    link: str
    program: str
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """trust: unverified, verified or changed. standing: active, request, waiting, blocked, imported or yourself."""

    contact_id: str
    name: str
    trust: str
    standing: str


@dataclass(frozen=True, slots=True)
class SafetyNumber:
    """digits: sixty. groups: the same in twelve groups of five."""

    digits: str
    groups: tuple[str, ...]
    trust: str


@dataclass(frozen=True, slots=True)
class Message:
    """direction: incoming or outgoing. kind: text, file, … row: everything that was said of it."""

    message_id: str
    direction: str
    kind: str
    state: str
    text: str
    sent_ms: int
    row: Row = field(repr=False, default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class File:
    """name: safe for a file system. content: the whole."""

    name: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """contact: who sealed it. sealed_ms: by their clock."""

    data: bytes = field(repr=False)
    contact: Contact
    sealed_ms: int


@dataclass(frozen=True, slots=True)
class Event:
    """event_id: to go on from. name: message, file, sent, … row: as `e2ee-cli --json sync` prints it."""

    event_id: str
    name: str
    row: Row

    def __getitem__(self, field_name: str) -> Any:  # noqa: ANN401 - a field of JSON
        return self.row[field_name]


def message_of(row: Row) -> Message:
    """From what the messenger says of a message."""
    return Message(row["message_id"], row["direction"], row["kind"], row["state"], row["text"], row["sent_ms"], row)


def contact_of(row: Row) -> Contact:
    """From what the messenger says of a contact."""
    return Contact(row["contact_id"], row["name"], row["trust"], row["standing"])
