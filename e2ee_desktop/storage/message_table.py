"""The history a person sees, and the conversation list over it. Owns the table `message`.

Order is by position, never by time: time comes from the peer's clock. Triggers of the schema keep each conversation's
newest message and unread count, so that neither list nor badge counts messages. A placeholder is a message that has an
envelope id: the envelope that a retry fills.
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.ids import ContactId, EnvelopeId, MessageId
from e2ee_desktop.domain.messages import Conversation, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.message_rows import COLUMNS, FLAGS, PLACES, WRITTEN, conversation_of, message_of, written

ADD = f"""
    INSERT INTO message ({WRITTEN}, contact_id, envelope_id, raw)
    VALUES ({PLACES}, ?, ?, ?)
    ON CONFLICT DO NOTHING
    RETURNING position
"""  # noqa: S608  our own columns

PLACEHOLDER = "SELECT position FROM message WHERE contact_id = ? AND envelope_id = ?"

SAME_ID_ELSEWHERE = "SELECT 1 FROM message WHERE contact_id = ? AND message_id = ? AND position <> ?"

FILL = f"UPDATE message SET ({WRITTEN}, envelope_id) = ({PLACES}, ?) WHERE position = ?"  # noqa: S608  our own columns

REMOVE = "DELETE FROM message WHERE position = ?"

GET = f"SELECT {COLUMNS} FROM message m WHERE m.contact_id = ? AND m.message_id = ?"  # noqa: S608  our own columns

BY_ROW = f"SELECT {COLUMNS} FROM message m WHERE m.position = ?"  # noqa: S608  our own columns

GIVE_UP = "UPDATE message SET kind = 'lost' WHERE contact_id = ? AND envelope_id = ? AND kind = 'unreadable'"

GET_PLACEHOLDER = f"SELECT {COLUMNS} FROM message m WHERE m.contact_id = ? AND m.envelope_id = ?"  # noqa: S608  our own columns

SET_STATE = """
    UPDATE message SET state = :state, failure = :failure
     WHERE contact_id = :contact_id AND message_id = :message_id AND state <> :state
"""

NEWEST = f"""
    SELECT {COLUMNS}
      FROM message m
     WHERE m.contact_id = :contact_id AND m.position < :before
  ORDER BY m.position DESC
     LIMIT :limit
"""  # noqa: S608  our own columns
_PAST_THE_END = 2**63 - 1

UNREAD = """
    SELECT message_id FROM message
     WHERE contact_id = ? AND state = 'received' AND kind IN ('text', 'file')
  ORDER BY position DESC
     LIMIT ?
"""
MARK_READ = "UPDATE message SET state = 'read' WHERE contact_id = ? AND state = 'received'"

SETTLE = "UPDATE message SET new_identity = 0 WHERE contact_id = ? AND new_identity = 1"

_CONVERSATIONS = f"""
    SELECT {FLAGS}, {COLUMNS}
      FROM conversation c
      JOIN contact p USING (contact_id)
 LEFT JOIN message m ON m.position = c.newest
"""  # noqa: S608  our own columns
CONVERSATIONS = f"""
    {_CONVERSATIONS}
     WHERE p.standing <> ?
  ORDER BY c.pinned DESC, coalesce(c.newest, c.since) DESC, c.newest IS NULL DESC, p.position DESC
"""  # a contact who came after the newest message stands above it
CONVERSATION = f"{_CONVERSATIONS} WHERE c.contact_id = ?"


class SqliteMessageTable:
    """Messages of one profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, message: Message, envelope_id: EnvelopeId | None, raw: bytes = b"") -> Message | None:
        """Insert; None when that contact's message id, or the placeholder's envelope, is there already."""
        added = self._database.write_returning(
            ADD,
            (*written(message), message.contact_id, envelope_id, raw),
        )
        return None if added is None else message.at_row(added[0])

    def replace_placeholder(self, contact_id: ContactId, envelope_id: EnvelopeId, message: Message) -> Message | None:
        """Put `message` in the placeholder's row. It stays a placeholder when `message` is one itself."""
        found = self._database.row(PLACEHOLDER, (contact_id, envelope_id))
        if found is None:
            return None
        row: int = found[0]
        if self._database.row(SAME_ID_ELSEWHERE, (contact_id, message.message_id, row)) is not None:
            self._database.write(REMOVE, (row,))
            return None
        still_open = message.kind in (MessageKind.UNREADABLE, MessageKind.LOST)
        self._database.write(FILL, (*written(message), envelope_id if still_open else None, row))
        return message.at_row(row)

    def drop_placeholder(self, contact_id: ContactId, envelope_id: EnvelopeId) -> int | None:
        """Remove the placeholder: what filled it is nothing that is shown. Its row, or None."""
        found = self._database.row(PLACEHOLDER, (contact_id, envelope_id))
        if found is None:
            return None
        self._database.write(REMOVE, (found[0],))
        return int(found[0])

    def give_up_placeholder(self, contact_id: ContactId, envelope_id: EnvelopeId) -> Message | None:
        """The placeholder becomes LOST; the message as it is now, or None when there is no such placeholder."""
        if self._database.write(GIVE_UP, (contact_id, envelope_id)) == 0:
            return None
        row = self._database.row(GET_PLACEHOLDER, (contact_id, envelope_id))
        return None if row is None else message_of(row)

    def get(self, contact_id: ContactId, message_id: MessageId) -> Message | None:
        """None when unknown."""
        row = self._database.row(GET, (contact_id, message_id))
        return None if row is None else message_of(row)

    def set_state(self, contact_id: ContactId, message_id: MessageId, state: MessageState, failure: str = "") -> bool:
        """False when there is no such message or it has that state already."""
        bindings = {"contact_id": contact_id, "message_id": message_id, "state": state.value, "failure": failure}
        return self._database.write(SET_STATE, bindings) > 0

    def by_row(self, row: int) -> Message | None:
        """None when nothing is there."""
        found = self._database.row(BY_ROW, (row,))
        return None if found is None else message_of(found)

    def newest(self, contact_id: ContactId, before_row: int | None, limit: int) -> tuple[Message, ...]:
        """Up to `limit` messages older than `before_row` (None: the newest), in ascending order of row."""
        before = _PAST_THE_END if before_row is None else before_row
        rows = self._database.rows(NEWEST, {"contact_id": contact_id, "before": before, "limit": limit})
        return tuple(message_of(row) for row in reversed(rows))

    def unread(self, contact_id: ContactId, limit: int) -> tuple[MessageId, ...]:
        """Ids of received texts that the person has not seen, newest first."""
        return tuple(MessageId(row[0]) for row in self._database.rows(UNREAD, (contact_id, limit)))

    def mark_read(self, contact_id: ContactId) -> int:
        """Every received message of the conversation becomes read; returns how many changed."""
        return self._database.write(MARK_READ, (contact_id,))

    def settle_identity_marks(self, contact_id: ContactId) -> None:
        """Clear `new_identity` on the contact's messages."""
        self._database.write(SETTLE, (contact_id,))

    def conversations(self) -> tuple[Conversation, ...]:
        """One a contact that is not a request, newest activity first."""
        return tuple(conversation_of(row) for row in self._database.rows(CONVERSATIONS, (Standing.REQUEST.value,)))

    def conversation(self, contact_id: ContactId) -> Conversation:
        """Raises LocalMisuse("store.unknown_contact")."""
        row = self._database.row(CONVERSATION, (contact_id,))
        if row is None:
            raise LocalMisuse("store.unknown_contact")
        return conversation_of(row)
