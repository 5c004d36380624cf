"""What programs ask and are answered: one value a method, from which both the checks and the published documents are made.

Bytes travel as base64, ids as hexadecimal digits, times as milliseconds since 1970. Fields that are not known are ignored, so that a
newer program can talk to an older messenger. Section and field names are those of docs/api.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from msgspec import Meta

FILE_BYTES_MAX = 32 * 1024**2
DOCUMENT_BYTES_MAX = 4 * 1024**2
TEXT_CHARACTERS_MAX = 256 * 1024
PAGE_MAX = 1_000

Person = Annotated[
    str, Meta(min_length=1, max_length=200, description="A contact: its id, or its name if that is unique.")
]
MessageIdText = Annotated[str, Meta(pattern="^[0-9a-f]{32}$", description="A message's id.")]
Row = dict[str, Any]
"""One JSON object as `presentation/json_rows.py` makes it: the same as of `e2ee-cli --json`."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No parameters."""


@dataclass(frozen=True, slots=True)
class Encrypt:
    """A text to encrypt under this profile's own key."""

    data: Annotated[str, Meta(max_length=TEXT_CHARACTERS_MAX)]


@dataclass(frozen=True, slots=True)
class Encrypted:
    """A Fernet token."""

    encrypted_data: str


@dataclass(frozen=True, slots=True)
class Decrypt:
    """A token of `Encrypted`. ttl_s: refuse one that is older than so many seconds."""

    encrypted_data: Annotated[str, Meta(max_length=2 * TEXT_CHARACTERS_MAX)]
    ttl_s: Annotated[int, Meta(ge=0, le=2**31)] | None = None


@dataclass(frozen=True, slots=True)
class Decrypted:
    """The text."""

    decrypted_data: str


@dataclass(frozen=True, slots=True)
class Me:
    """This profile's account, the state of its connection, and the program that asks."""

    account_id: str
    name: str
    identity_digest: str
    link: str
    program: str
    scopes: list[str]


@dataclass(frozen=True, slots=True)
class OfPerson:
    """One contact."""

    contact: Person


@dataclass(frozen=True, slots=True)
class Contacts:
    """All contacts, oldest first."""

    contacts: list[Row]


@dataclass(frozen=True, slots=True)
class SafetyNumberForm:
    """Sixty digits to compare; that they match is the person's to say, in the window."""

    digits: str
    groups: list[str]
    trust: str


@dataclass(frozen=True, slots=True)
class PageOfHistory:
    """Messages with a contact that are older than `before_row` (absent: the newest)."""

    contact: Person
    before_row: Annotated[int, Meta(ge=0, le=2**53)] | None = None
    limit: Annotated[int, Meta(ge=1, le=PAGE_MAX)] = 100


@dataclass(frozen=True, slots=True)
class Messages:
    """Oldest first."""

    messages: list[Row]


@dataclass(frozen=True, slots=True)
class SendText:
    """A text to a contact. reply_to: a message of the same conversation."""

    contact: Person
    text: Annotated[str, Meta(min_length=1, max_length=65_536)]
    reply_to: MessageIdText | None = None


@dataclass(frozen=True, slots=True)
class SendFile:
    """A file to a contact. content: base64. A picture loses its place, time and camera, as in the window."""

    contact: Person
    name: Annotated[str, Meta(min_length=1, max_length=255)]
    content: Annotated[str, Meta(max_length=FILE_BYTES_MAX * 4 // 3 + 4, description="base64")]
    caption: Annotated[str, Meta(max_length=65_536)] = ""


@dataclass(frozen=True, slots=True)
class OfMessage:
    """One message."""

    message_id: MessageIdText


@dataclass(frozen=True, slots=True)
class FileContent:
    """A file that is here. name: as its sender calls it, made safe for a file system. content: base64."""

    name: str
    media_type: str
    size_bytes: int
    content: str


@dataclass(frozen=True, slots=True)
class SealDocument:
    """A document that only the contact can open. data: base64."""

    contact: Person
    data: Annotated[str, Meta(max_length=DOCUMENT_BYTES_MAX * 4 // 3 + 4, description="base64")]


@dataclass(frozen=True, slots=True)
class SealedDocument:
    """sealed: base64."""

    sealed: str


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document that was sealed to this profile. sealed: base64."""

    sealed: Annotated[str, Meta(max_length=DOCUMENT_BYTES_MAX * 3 // 2, description="base64")]


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """data: base64. contact: who sealed it, with the trust that they have now."""

    data: str
    contact: Row
    sealed_ms: int
