"""What happened, for any face. Past tense, frozen, without secrets; text of messages travels in `Message`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.domain.comparison import Comparison
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Conversation, Message, MessageState
from e2ee_desktop.domain.people import Account, Contact, Trust
from e2ee_desktop.domain.programs import Program
from e2ee_desktop.domain.sound import Playback


class Link(Enum):
    """Connection to this profile's own relay."""

    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class AccountChanged:
    """This profile was renamed or its identity rotated."""

    account: Account


@dataclass(frozen=True, slots=True)
class ContactAdded:
    """A contact of standing active or waiting is new in the list."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class ContactRequested:
    """A stranger wrote to the public address."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class ContactChanged:
    """Name, standing or trust changed."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class ContactRemoved:
    """A request was refused or a contact deleted."""

    contact_id: ContactId


@dataclass(frozen=True, slots=True)
class IdentityChanged:
    """The contact's identity differs from the stored one; sending stopped. trust is `changed`."""

    contact: Contact
    previous_trust: Trust


@dataclass(frozen=True, slots=True)
class MessageStored:
    """A message, incoming or outgoing, is new in the history. Shown once, whatever the network repeats."""

    message: Message


class Change(Enum):
    """Why a row of the history is another one now."""

    FILLED = "filled"
    """A placeholder was filled, or gave up."""
    EDITED = "edited"
    REACTION = "reaction"
    DELETED = "deleted"
    PINNED = "pinned"
    STARRED = "starred"
    FILE = "file-state"
    """Its file came further, was paused, failed, or is here."""


@dataclass(frozen=True, slots=True)
class MessageReplaced:
    """Same row, new content."""

    message: Message
    change: Change = Change.FILLED


@dataclass(frozen=True, slots=True)
class MessageRemoved:
    """A row is gone: deleted here, its time over, or a placeholder whose filling is nothing that is shown. row: where it was."""

    contact_id: ContactId
    row: int


@dataclass(frozen=True, slots=True)
class MessageStateChanged:
    """An outgoing message came further, or failed."""

    contact_id: ContactId
    message_id: MessageId
    state: MessageState
    failure: str = ""


@dataclass(frozen=True, slots=True)
class FileProgressed:
    """So much of a file has been prepared, sent or fetched. Some hundred a file at most; `MessageReplaced` tells of its states."""

    contact_id: ContactId
    message_id: MessageId
    done_bytes: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class RecordingProgressed:
    """The microphone is heard. level: 0 to 255. full: it listens no more; what it heard can be sent or given up."""

    elapsed_ms: int
    level: int
    full: bool = False


@dataclass(frozen=True, slots=True)
class PlaybackChanged:
    """The sound that plays came further, was paused, ended or failed; some twenty times a second."""

    playback: Playback


@dataclass(frozen=True, slots=True)
class ConversationRead:
    """Its unread count is zero."""

    contact_id: ContactId


@dataclass(frozen=True, slots=True)
class ConversationChanged:
    """Muted, archived, pinned, marked, its timer or its schedule: this is how it is now."""

    conversation: Conversation


@dataclass(frozen=True, slots=True)
class TypingNoticed:
    """The contact is writing, or stopped. Worth nothing after some seconds without a repetition."""

    contact_id: ContactId
    active: bool


@dataclass(frozen=True, slots=True)
class ComparisonChanged:
    """A comparison of emoji came further or ended; the newest of its contact. Verified is told by `ContactChanged`."""

    comparison: Comparison


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """code: the error code of the last failure, "" when none."""

    link: Link
    code: str = ""


@dataclass(frozen=True, slots=True)
class LastResortServed:
    """A one-time prekey was lacking and the last-resort key served: somebody may be draining them."""


@dataclass(frozen=True, slots=True)
class TroubleNoticed:
    """Something failed that no command asked for; the application goes on. code: see docs/errors.md."""

    code: str
    contact_id: ContactId | None = None


@dataclass(frozen=True, slots=True)
class HistoryProgressed:
    """An export or import has come so far. done, total: messages."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ProgramsChanged:
    """A program was added, revoked, or used; some uses together. programs: as they are now, oldest first."""

    programs: tuple[Program, ...]


@dataclass(frozen=True, slots=True)
class NewerVersionFound:
    """The weekly look found a newer version of this program; told again after each start while the older one runs."""

    version: str


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """Everything that waited at the relays when this session connected is stored."""


Event = (
    AccountChanged
    | ContactAdded
    | ContactRequested
    | ContactChanged
    | ContactRemoved
    | IdentityChanged
    | MessageStored
    | MessageReplaced
    | MessageRemoved
    | MessageStateChanged
    | FileProgressed
    | RecordingProgressed
    | PlaybackChanged
    | ConversationRead
    | ConversationChanged
    | TypingNoticed
    | ComparisonChanged
    | LinkChanged
    | LastResortServed
    | TroubleNoticed
    | HistoryProgressed
    | ProgramsChanged
    | NewerVersionFound
    | CaughtUp
)
