"""The Store port: one profile's durable state, everything inside transactions.

Calls are synchronous and quick (milliseconds); the service's one thread owns the store. `transaction()` nests: the
outermost commit is durable (synchronous=FULL) when it returns, an inner one is a savepoint. An exception inside rolls
back that level. Writes outside a transaction raise LocalMisuse("store.no_transaction").

Raises StorageFailure: store.damaged, store.disk_full, store.read_only, store.wrong_key, store.newer, store.busy.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from e2ee_desktop.domain.ids import ContactId, EnvelopeId, MessageId, ReceiveId
from e2ee_desktop.domain.messages import Conversation, Message, MessageState
from e2ee_desktop.domain.people import TrustChange
from e2ee_desktop.services.backup_port import BackupTables
from e2ee_desktop.services.history_port import HistoryTables
from e2ee_desktop.services.program_port import ProgramTables
from e2ee_desktop.services.records import (
    ChainRecord,
    ContactRecord,
    FragmentRecord,
    MailboxRecord,
    OutboxPhase,
    OutboxRecord,
    PrekeyKind,
    PrekeyRecord,
    ProfileRecord,
    SessionRecord,
)
from e2ee_desktop.services.search_port import SearchTables
from e2ee_desktop.services.storage_port import RoomTables


class ProfileTable(Protocol):
    """The one row about this profile, and its settings."""

    def load(self) -> ProfileRecord | None: ...
    def save(self, profile: ProfileRecord) -> None: ...
    def setting(self, name: str) -> str | None: ...
    def set_setting(self, name: str, value: str) -> None: ...


class ContactTable(Protocol):
    """Contacts with their routes and security history."""

    def all(self) -> tuple[ContactRecord, ...]:
        """Oldest first."""
        ...

    def get(self, contact_id: ContactId) -> ContactRecord | None: ...
    def save(self, record: ContactRecord) -> None:
        """Insert or replace."""
        ...

    def remove(self, contact_id: ContactId) -> None:
        """With its messages, sessions, outbox, chain, fragments and history."""
        ...

    def add_trust_change(self, contact_id: ContactId, change: TrustChange) -> None: ...
    def trust_history(self, contact_id: ContactId) -> tuple[TrustChange, ...]:
        """Oldest first."""
        ...


class MessageTable(Protocol):
    """The history a person sees."""

    def add(self, message: Message, envelope_id: EnvelopeId | None, raw: bytes = b"") -> Message | None:
        """Insert; the given `row` is ignored, the stored message is returned with its row.

        None when that contact's message id is there already (a repetition). envelope_id: of a placeholder, so that a
        retry finds it. raw: content of a kind that this version does not know.
        """
        ...

    def replace_placeholder(self, contact_id: ContactId, envelope_id: EnvelopeId, message: Message) -> Message | None:
        """Put `message` in the placeholder's row; None when there is no such placeholder, or the message id is there already
        (the placeholder is then removed)."""
        ...

    def drop_placeholder(self, contact_id: ContactId, envelope_id: EnvelopeId) -> int | None:
        """Remove the placeholder: what filled it is nothing that is shown. Its row, or None."""
        ...

    def give_up_placeholder(self, contact_id: ContactId, envelope_id: EnvelopeId) -> Message | None:
        """The placeholder becomes LOST; the message as it is now, or None when there is no such placeholder."""
        ...

    def get(self, contact_id: ContactId, message_id: MessageId) -> Message | None: ...
    def set_state(self, contact_id: ContactId, message_id: MessageId, state: MessageState, failure: str = "") -> bool:
        """False when there is no such message or it has that state already."""
        ...

    def newest(self, contact_id: ContactId, before_row: int | None, limit: int) -> tuple[Message, ...]:
        """Up to `limit` messages older than `before_row` (None: the newest), in ascending order of row."""
        ...

    def unread(self, contact_id: ContactId, limit: int) -> tuple[MessageId, ...]:
        """Ids of received texts that the person has not seen, newest first."""
        ...

    def mark_read(self, contact_id: ContactId) -> int:
        """Every received message of the conversation becomes read; returns how many changed."""
        ...

    def settle_identity_marks(self, contact_id: ContactId) -> None:
        """Clear `new_identity` on the contact's messages: the person has decided."""
        ...

    def conversations(self) -> tuple[Conversation, ...]:
        """One a contact that is not a request, newest activity first."""
        ...

    def conversation(self, contact_id: ContactId) -> Conversation: ...
    def by_row(self, row: int) -> Message | None: ...


class SessionTable(Protocol):
    """Ratchet states, opaque."""

    def of_contact(self, contact_id: ContactId) -> tuple[SessionRecord, ...]:
        """Most recently updated first."""
        ...

    def save(self, record: SessionRecord) -> None: ...
    def advance(self, record: SessionRecord) -> None:
        """A new state of a session that is here, and is or is not current as before."""
        ...

    def remove(self, session_id: bytes) -> None: ...


class OutboxTable(Protocol):
    """Sealed envelopes until a receipt ends them."""

    def add(self, record: OutboxRecord) -> None: ...
    def get(self, envelope_id: EnvelopeId) -> OutboxRecord | None: ...
    def queued(self, contact_id: ContactId, limit: int) -> tuple[OutboxRecord, ...]:
        """In the order in which they were added."""
        ...

    def contacts_with_queued(self) -> tuple[ContactId, ...]: ...
    def set_phase(self, envelope_id: EnvelopeId, phase: OutboxPhase) -> None:
        """ACCEPTED also drops the envelope's bytes."""
        ...

    def phases(self, contact_id: ContactId, message_id: MessageId) -> tuple[OutboxPhase, ...]:
        """The phases of all envelopes that carry this message."""
        ...

    def requeue(self, contact_id: ContactId, message_id: MessageId) -> int:
        """Failed envelopes of this message become queued again; returns how many."""
        ...

    def of_message(self, contact_id: ContactId, message_id: MessageId) -> tuple[OutboxRecord, ...]: ...
    def forget_accepted(self, before_ms: int) -> int:
        """Remove accepted envelopes made before then that no receipt will end; returns how many."""
        ...

    def contents(self, contact_id: ContactId) -> tuple[tuple[MessageId, bytes], ...]:
        """What is kept for encrypting it again, with the message that each belongs to; in no order."""
        ...

    def set_content(self, envelope_id: EnvelopeId, content: bytes) -> None:
        """What would be encrypted again is another."""
        ...

    def remove(self, envelope_id: EnvelopeId) -> None: ...
    def remove_message(self, contact_id: ContactId, message_id: MessageId) -> None: ...


class InboxTable(Protocol):
    """De-duplication, and what is half received."""

    def seen_among(self, envelope_ids: Sequence[EnvelopeId]) -> frozenset[EnvelopeId]: ...
    def mark_seen(self, envelope_ids: Sequence[EnvelopeId], now_ms: int) -> None: ...
    def forget_seen(self, before_ms: int, limit: int) -> int: ...
    def add_fragment(self, fragment: FragmentRecord) -> None:
        """A repetition is ignored."""
        ...

    def fragments(self, contact_id: ContactId, message_id: MessageId) -> tuple[FragmentRecord, ...]:
        """By index."""
        ...

    def remove_fragments(self, contact_id: ContactId, message_id: MessageId) -> None: ...
    def forget_fragments(self, contact_id: ContactId, keep: int) -> int:
        """Remove all but the contact's newest `keep`; returns how many."""
        ...

    def handshake_seen(self, fingerprint: bytes, now_ms: int) -> bool:
        """Remember a 32-byte handshake fingerprint; True when it was there already (a replay)."""
        ...

    def forget_handshakes(self, before_ms: int) -> int:
        """Forget those that were seen before then; returns how many."""
        ...

    def chain(self, contact_id: ContactId) -> ChainRecord: ...
    def save_chain(self, contact_id: ContactId, chain: ChainRecord) -> None: ...


class MailboxTable(Protocol):
    """Mailboxes of ours."""

    def all(self) -> tuple[MailboxRecord, ...]: ...
    def get(self, receive_id: ReceiveId) -> MailboxRecord | None: ...
    def of_contact(self, contact_id: ContactId) -> tuple[MailboxRecord, ...]: ...
    def save(self, record: MailboxRecord) -> None: ...
    def remove(self, receive_id: ReceiveId) -> None: ...


class PrekeyTable(Protocol):
    """Prekeys of ours, with their private halves."""

    def next_id(self) -> int:
        """Never given twice, also after removal."""
        ...

    def save(self, records: Sequence[PrekeyRecord]) -> None: ...
    def get(self, prekey_id: int) -> PrekeyRecord | None: ...
    def current_signed(self) -> PrekeyRecord | None: ...
    def of_kind(self, kind: PrekeyKind) -> tuple[PrekeyRecord, ...]: ...
    def remove(self, prekey_id: int) -> None: ...
    def handed_out(self, receive_id: ReceiveId, left: int, now_ms: int, keep: int) -> None:
        """The relay still holds the newest `left` of a mailbox's one-time prekeys: the others are retired, at most `keep` kept."""
        ...

    def forget_handed_out(self, before_ms: int) -> int:
        """Remove one-time prekeys that were retired until then; returns how many."""
        ...

    def remove_of_mailbox(self, receive_id: ReceiveId) -> None: ...


class Store(HistoryTables, SearchTables, RoomTables, ProgramTables, Protocol):
    """All tables of one profile, and the transaction that joins them."""

    @property
    def profile(self) -> ProfileTable: ...
    @property
    def contacts(self) -> ContactTable: ...
    @property
    def messages(self) -> MessageTable: ...
    @property
    def sessions(self) -> SessionTable: ...
    @property
    def outbox(self) -> OutboxTable: ...
    @property
    def inbox(self) -> InboxTable: ...
    @property
    def mailboxes(self) -> MailboxTable: ...
    @property
    def prekeys(self) -> PrekeyTable: ...
    @property
    def backup(self) -> BackupTables: ...

    def transaction(self) -> AbstractContextManager[None]: ...
    def fold_log(self) -> None:
        """Outside a transaction: bring the log into the file and cut it off, so that what was erased is in neither."""
        ...

    def close(self) -> None: ...
