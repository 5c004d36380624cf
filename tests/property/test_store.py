"""Any history of nested transactions, against a model: messages, unread counts, outbox and de-duplication agree with plain dictionaries.

The model is copied where a level begins and put back where it is taken back; the store is opened anew in between.
"""

from __future__ import annotations

import tempfile
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.ids import ContactId, EnvelopeId, MessageId
from e2ee_desktop.domain.messages import Message, MessageKind, MessageState
from e2ee_desktop.services.records import OutboxPhase, OutboxRecord
from e2ee_desktop.storage.sqlite_store import create, open_existing
from tests.unit.storage.samples import BOB, CAROL, KEY, a_contact, a_message, an_outgoing, id16

CONTACTS = st.sampled_from([BOB, CAROL])
NUMBERS = st.integers(1, 8)
STATES = st.sampled_from([MessageState.RECEIVED, MessageState.READ, MessageState.QUEUED, MessageState.SENT])
PHASES = st.sampled_from(list(OutboxPhase))


class TakenBack(Exception):
    """Ends a level without keeping it."""


@dataclass
class Model:
    """What the tables should hold. messages and placeholders: by row."""

    messages: dict[int, Message] = field(default_factory=dict)
    placeholders: dict[int, EnvelopeId] = field(default_factory=dict)
    outbox: dict[EnvelopeId, OutboxRecord] = field(default_factory=dict)
    seen: set[EnvelopeId] = field(default_factory=set)
    contacts: set[ContactId] = field(default_factory=lambda: {BOB, CAROL})

    def copied(self) -> Model:
        """Rows are frozen; the containers are what changes."""
        return Model(
            dict(self.messages), dict(self.placeholders), dict(self.outbox), set(self.seen), set(self.contacts)
        )

    def of(self, contact_id: ContactId) -> list[Message]:
        return [message for _, message in sorted(self.messages.items()) if message.contact_id == contact_id]

    def row_of(self, contact_id: ContactId, message_id: bytes) -> int | None:
        rows = [message.row for message in self.of(contact_id) if message.message_id == message_id]
        return rows[0] if rows else None


class AnyHistory(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "messages.db"
        self.store = create(self.path, KEY)
        with self.store.transaction():
            for contact_id in (BOB, CAROL):
                self.store.contacts.save(a_contact(contact_id))
        self.model = Model()
        self.levels: list[tuple[AbstractContextManager[None], Model]] = []

    def teardown(self) -> None:
        while self.levels:
            self.takes_back()
        self.store.close()
        self.folder.cleanup()

    def inside(self) -> bool:
        return bool(self.levels)

    @precondition(lambda self: len(self.levels) < 3)
    @rule()
    def begins(self) -> None:
        level = self.store.transaction()
        level.__enter__()
        self.levels.append((level, self.model.copied()))

    @precondition(inside)
    @rule()
    def keeps(self) -> None:
        level, _ = self.levels.pop()
        level.__exit__(None, None, None)

    @precondition(inside)
    @rule()
    def takes_back(self) -> None:
        level, self.model = self.levels.pop()
        error = TakenBack()
        assert not level.__exit__(TakenBack, error, None)

    @precondition(lambda self: not self.levels)
    @rule()
    def is_opened_anew(self) -> None:
        self.store.close()
        self.store = open_existing(self.path, KEY)

    @precondition(lambda self: not self.levels)
    @rule(number=NUMBERS)
    def is_written_to_outside_a_transaction(self, number: int) -> None:
        with pytest.raises(LocalMisuse):
            self.store.inbox.mark_seen([EnvelopeId(id16(number))], 1)

    @precondition(inside)
    @rule(contact_id=CONTACTS, number=NUMBERS, state=STATES, envelope=st.none() | NUMBERS)
    def adds_a_message(self, contact_id: ContactId, number: int, state: MessageState, envelope: int | None) -> None:
        if contact_id not in self.model.contacts:
            return
        envelope_id = None if envelope is None else EnvelopeId(id16(envelope))
        kind = MessageKind.TEXT if envelope_id is None else MessageKind.UNREADABLE
        stored = self.store.messages.add(a_message(number, contact_id, state=state, kind=kind), envelope_id)
        taken = any(
            self.model.messages[row].contact_id == contact_id and found == envelope_id
            for row, found in self.model.placeholders.items()
        )
        if self.model.row_of(contact_id, id16(number)) is not None or taken:
            assert stored is None
            return
        assert stored.row not in self.model.messages
        self.model.messages[stored.row] = stored
        if envelope_id is not None:
            self.model.placeholders[stored.row] = envelope_id

    @precondition(inside)
    @rule(contact_id=CONTACTS, number=NUMBERS, envelope=NUMBERS)
    def fills_a_placeholder(self, contact_id: ContactId, number: int, envelope: int) -> None:
        envelope_id = EnvelopeId(id16(envelope))
        filled = self.store.messages.replace_placeholder(
            contact_id, envelope_id, a_message(number, contact_id, "filled")
        )
        rows = [
            row
            for row, found in self.model.placeholders.items()
            if found == envelope_id and self.model.messages[row].contact_id == contact_id
        ]
        if not rows:
            assert filled is None
            return
        (row,) = rows
        del self.model.placeholders[row]
        if self.model.row_of(contact_id, id16(number)) not in (None, row):
            assert filled is None
            del self.model.messages[row]
            return
        assert filled.row == row
        self.model.messages[row] = filled

    @precondition(inside)
    @rule(contact_id=CONTACTS, number=NUMBERS, state=STATES)
    def changes_a_state(self, contact_id: ContactId, number: int, state: MessageState) -> None:
        changed = self.store.messages.set_state(contact_id, MessageId(id16(number)), state)
        row = self.model.row_of(contact_id, id16(number))
        assert changed is (row is not None and self.model.messages[row].state is not state)
        if row is not None:
            self.model.messages[row] = replace(self.model.messages[row], state=state)

    @precondition(inside)
    @rule(contact_id=CONTACTS)
    def reads(self, contact_id: ContactId) -> None:
        unread = [message for message in self.model.of(contact_id) if message.state is MessageState.RECEIVED]
        assert self.store.messages.mark_read(contact_id) == len(unread)
        for message in unread:
            self.model.messages[message.row] = replace(message, state=MessageState.READ)

    @precondition(inside)
    @rule(contact_id=CONTACTS, number=NUMBERS, message=NUMBERS)
    def queues_an_envelope(self, contact_id: ContactId, number: int, message: int) -> None:
        record = an_outgoing(number, message, contact_id)
        if record.envelope_id in self.model.outbox or contact_id not in self.model.contacts:
            return
        self.store.outbox.add(record)
        self.model.outbox[record.envelope_id] = record

    @precondition(inside)
    @rule(number=NUMBERS, phase=PHASES)
    def moves_an_envelope(self, number: int, phase: OutboxPhase) -> None:
        envelope_id = EnvelopeId(id16(number))
        self.store.outbox.set_phase(envelope_id, phase)
        if envelope_id in self.model.outbox:
            record = self.model.outbox[envelope_id]
            envelope = b"" if phase is OutboxPhase.ACCEPTED else record.envelope
            self.model.outbox[envelope_id] = replace(record, phase=phase, envelope=envelope)

    @precondition(inside)
    @rule(number=NUMBERS)
    def receipts_an_envelope(self, number: int) -> None:
        self.store.outbox.remove(EnvelopeId(id16(number)))
        self.model.outbox.pop(EnvelopeId(id16(number)), None)

    @precondition(inside)
    @rule(number=NUMBERS)
    def sees_an_envelope(self, number: int) -> None:
        self.store.inbox.mark_seen([EnvelopeId(id16(number))], number)
        self.model.seen.add(EnvelopeId(id16(number)))

    @precondition(inside)
    @rule(contact_id=CONTACTS)
    def removes_a_contact(self, contact_id: ContactId) -> None:
        self.store.contacts.remove(contact_id)
        self.model.contacts.discard(contact_id)
        gone = {message.row for message in self.model.of(contact_id)}
        self.model.messages = {row: kept for row, kept in self.model.messages.items() if row not in gone}
        self.model.placeholders = {row: kept for row, kept in self.model.placeholders.items() if row not in gone}
        self.model.outbox = {
            key: record for key, record in self.model.outbox.items() if record.contact_id != contact_id
        }

    @precondition(inside)
    @rule(contact_id=CONTACTS)
    def saves_a_contact(self, contact_id: ContactId) -> None:
        self.store.contacts.save(a_contact(contact_id))
        self.model.contacts.add(contact_id)

    @invariant()
    def store_and_model_agree(self) -> None:
        for contact_id in (BOB, CAROL):
            expected = self.model.of(contact_id)
            assert list(self.store.messages.newest(contact_id, None, 100)) == expected
            queued = [
                record
                for record in self.model.outbox.values()
                if record.contact_id == contact_id and record.phase is OutboxPhase.QUEUED
            ]
            assert list(self.store.outbox.queued(contact_id, 100)) == queued
            if contact_id in self.model.contacts:
                line = self.store.messages.conversation(contact_id)
                assert line.newest == (expected[-1] if expected else None)
                assert line.unread == sum(message.state is MessageState.RECEIVED for message in expected)
        for number in range(1, 9):
            envelope_id = EnvelopeId(id16(number))
            assert self.store.outbox.get(envelope_id) == self.model.outbox.get(envelope_id)
            assert bool(self.store.inbox.seen_among([envelope_id])) is (envelope_id in self.model.seen)


AnyHistory.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
test_any_history = AnyHistory.TestCase
