"""Sealed envelopes until a receipt ends them. Owns the table `outbox`.

An envelope is stored sealed and sent as it is; nothing here is ever sealed again.
"""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, EnvelopeId, MessageId
from e2ee_desktop.services.records import OutboxPhase, OutboxRecord
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.handle import Row

_ALL = """
    SELECT envelope_id, contact_id, message_id, phase, receipted, envelope, content, created_ms
      FROM outbox
"""
GET = f"{_ALL} WHERE envelope_id = ?"
QUEUED = f"{_ALL} WHERE contact_id = ? AND phase = 'queued' ORDER BY position LIMIT ?"
OF_MESSAGE = f"{_ALL} WHERE contact_id = ? AND message_id = ? ORDER BY position"

ADD = """
    INSERT INTO outbox (envelope_id, contact_id, message_id, phase, receipted, envelope, content, created_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""

CONTACTS_WITH_QUEUED = """
    SELECT contact_id
      FROM outbox
     WHERE phase = 'queued'
  GROUP BY contact_id
  ORDER BY min(position)
"""

SET_PHASE = """
    UPDATE outbox
       SET phase = :phase, envelope = CASE :phase WHEN 'accepted' THEN x'' ELSE envelope END
     WHERE envelope_id = :envelope_id
"""

PHASES = "SELECT phase FROM outbox WHERE contact_id = ? AND message_id = ? ORDER BY position"

REQUEUE = """
    UPDATE outbox SET phase = 'queued'
     WHERE contact_id = ? AND message_id = ? AND phase = 'failed' AND envelope <> x''
"""  # one whose bytes are dropped has been accepted once: there is nothing to send

FORGET_ACCEPTED = "DELETE FROM outbox WHERE phase = 'accepted' AND receipted = 0 AND created_ms < ?"

REMOVE = "DELETE FROM outbox WHERE envelope_id = ?"
REMOVE_MESSAGE = "DELETE FROM outbox WHERE contact_id = ? AND message_id = ?"
SET_CONTENT = "UPDATE outbox SET content = ? WHERE envelope_id = ?"
CONTENTS = "SELECT message_id, content FROM outbox WHERE contact_id = ?"


class SqliteOutboxTable:
    """Outgoing envelopes of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, record: OutboxRecord) -> None:
        """Raises LocalMisuse("store.refused") for an envelope id that is there already."""
        self._database.write(
            ADD,
            (
                record.envelope_id,
                record.contact_id,
                record.message_id,
                record.phase.value,
                record.receipted,
                record.envelope,
                record.content,
                record.created_ms,
            ),
        )

    def get(self, envelope_id: EnvelopeId) -> OutboxRecord | None:
        """None when unknown."""
        row = self._database.row(GET, (envelope_id,))
        return None if row is None else _record(row)

    def queued(self, contact_id: ContactId, limit: int) -> tuple[OutboxRecord, ...]:
        """In the order in which they were added."""
        return tuple(_record(row) for row in self._database.rows(QUEUED, (contact_id, limit)))

    def contacts_with_queued(self) -> tuple[ContactId, ...]:
        """Whose oldest queued envelope is oldest, first."""
        return tuple(ContactId(row[0]) for row in self._database.rows(CONTACTS_WITH_QUEUED))

    def set_phase(self, envelope_id: EnvelopeId, phase: OutboxPhase) -> None:
        """ACCEPTED also drops the envelope's bytes. An unknown one is no error: its receipt was quicker."""
        self._database.write(SET_PHASE, {"envelope_id": envelope_id, "phase": phase.value})

    def phases(self, contact_id: ContactId, message_id: MessageId) -> tuple[OutboxPhase, ...]:
        """The phases of all envelopes that carry this message."""
        return tuple(OutboxPhase(row[0]) for row in self._database.rows(PHASES, (contact_id, message_id)))

    def requeue(self, contact_id: ContactId, message_id: MessageId) -> int:
        """Failed envelopes of this message become queued again; returns how many."""
        return self._database.write(REQUEUE, (contact_id, message_id))

    def of_message(self, contact_id: ContactId, message_id: MessageId) -> tuple[OutboxRecord, ...]:
        """In the order in which they were added."""
        return tuple(_record(row) for row in self._database.rows(OF_MESSAGE, (contact_id, message_id)))

    def forget_accepted(self, before_ms: int) -> int:
        """Remove accepted envelopes made before then that no receipt will end; returns how many."""
        return self._database.write(FORGET_ACCEPTED, (before_ms,))

    def remove(self, envelope_id: EnvelopeId) -> None:
        """An unknown one is no error."""
        self._database.write(REMOVE, (envelope_id,))

    def contents(self, contact_id: ContactId) -> tuple[tuple[MessageId, bytes], ...]:
        """What is kept for encrypting it again, with the message that each belongs to."""
        return tuple((MessageId(row[0]), row[1]) for row in self._database.rows(CONTENTS, (contact_id,)))

    def set_content(self, envelope_id: EnvelopeId, content: bytes) -> None:
        """What would be encrypted again is another."""
        self._database.write(SET_CONTENT, (content, envelope_id))

    def remove_message(self, contact_id: ContactId, message_id: MessageId) -> None:
        """Every envelope that carries this message."""
        self._database.write(REMOVE_MESSAGE, (contact_id, message_id))


def _record(row: Row) -> OutboxRecord:
    envelope_id, contact_id, message_id, phase, receipted, envelope, content, created_ms = row
    return OutboxRecord(
        EnvelopeId(envelope_id),
        ContactId(contact_id),
        MessageId(message_id),
        OutboxPhase(phase),
        bool(receipted),
        envelope,
        content,
        created_ms,
    )
