"""Records: what the services keep in the store, beyond what a face sees.

Blobs are opaque to the store; the engine encodes and decodes them. What is secret stays out of every `repr`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from e2ee_desktop.domain.ids import AccountId, ContactId, DeviceId, EnvelopeId, MessageId, ReceiveId, SendId
from e2ee_desktop.domain.people import Contact
from e2ee_desktop.domain.withheld import Withheld


@dataclass(frozen=True, slots=True)
class ProfileRecord(Withheld):
    """The one row about this profile. device: the device's keys, as the engine encodes them (secret).

    certificate: the device certificate under the current identity. my_relay: default relay for new mailboxes.
    """

    account_id: AccountId
    name: str
    identity_public: bytes
    device: bytes = field(repr=False)
    certificate: bytes
    relay: str
    custody: str
    created_ms: int


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """A contact and what is needed to reach it.

    identity_public: the account's encoded public identity keys. certificate: the newest device certificate seen.
    route: where to write (see `RouteRecord`).
    """

    contact: Contact
    identity_public: bytes
    certificate: bytes
    route: RouteRecord


@dataclass(frozen=True, slots=True)
class RouteRecord(Withheld):
    """How to reach a contact's mailbox. capability: 32 bytes or b""; directory_key: 32 bytes, opens its directory."""

    relay: str
    send_id: SendId
    capability: bytes = field(repr=False)
    directory_key: bytes = field(repr=False)


class Purpose(Enum):
    """What a mailbox of ours is for."""

    CONTACT = "contact"
    INVITE = "invite"
    ADDRESS = "address"
    CLOSED = "closed"
    """Gone from the relay; its secrets may still open what was sealed to it before."""


@dataclass(frozen=True, slots=True)
class MailboxRecord(Withheld):
    """A mailbox of ours. secrets: owner seed, address key, directory key and capabilities, as the engine encodes them.

    contact_id: whose mailbox it is (purpose contact), or who came through it (purpose invite, once used).
    created: the relay has confirmed it. published: its directory is at the relay. expires_ms: 0 = never.
    """

    receive_id: ReceiveId
    send_id: SendId
    relay: str
    purpose: Purpose
    secrets: bytes = field(repr=False)
    contact_id: ContactId | None
    created: bool
    published: bool
    created_ms: int
    expires_ms: int


class PrekeyKind(Enum):
    """What a prekey record holds."""

    SIGNED = "signed"
    """X25519 signed prekey together with the last-resort ML-KEM prekey."""
    ONE_TIME = "one-time"


@dataclass(frozen=True, slots=True)
class PrekeyRecord(Withheld):
    """A prekey of ours. secret: private keys, as the engine encodes them. receive_id: the mailbox that publishes a one-time key.

    retired_ms: when a signed prekey was replaced, or a one-time prekey was first known to be handed out; 0 before that.
    """

    prekey_id: int
    kind: PrekeyKind
    receive_id: ReceiveId | None
    secret: bytes = field(repr=False)
    created_ms: int
    retired_ms: int


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session with one device. session_id: 16 bytes. current: the one we send with; one a device at most."""

    session_id: bytes
    contact_id: ContactId
    device_id: DeviceId
    current: bool
    state: bytes = field(repr=False)
    updated_ms: int


class OutboxPhase(Enum):
    """How far an envelope has come."""

    QUEUED = "queued"
    """Sealed, waits for the relay."""
    ACCEPTED = "accepted"
    """The relay has it; kept for a retry until the receipt comes."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class OutboxRecord(Withheld):
    """One sealed envelope. envelope: b"" once accepted. content: what a retry encrypts again (secret).

    message_id: the message (or control content) whose receipt ends it; receipted: whether a receipt is awaited at all.
    """

    envelope_id: EnvelopeId
    contact_id: ContactId
    message_id: MessageId
    phase: OutboxPhase
    receipted: bool
    envelope: bytes
    content: bytes = field(repr=False)
    created_ms: int


@dataclass(frozen=True, slots=True)
class ChainRecord:
    """Causal order of one conversation: our counter and the hash of our last message, and theirs with what it said of its time."""

    our_counter: int = 0
    our_hash: bytes = b""
    their_counter: int = 0
    their_hash: bytes = b""
    their_sent_ms: int = 0


@dataclass(frozen=True, slots=True)
class MissingRecord:
    """An empty place in a contact's order. hash: of the message that belongs there, previous: what it must say of the one before
    it, where that is known, else b"". asked: how often it was asked for; ask_ms: when to do so next.
    """

    contact_id: ContactId
    counter: int
    hash: bytes
    previous: bytes
    asked: int
    ask_ms: int


@dataclass(frozen=True, slots=True)
class FragmentRecord:
    """A piece of a message that did not fit one envelope."""

    contact_id: ContactId
    message_id: MessageId
    index: int
    count: int
    data: bytes = field(repr=False)
    stored_ms: int
