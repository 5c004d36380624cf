"""What is done to messages after they were stored. Owns the tables `reaction` and `revision`, and those columns of `message`
that change: text, star, pin, expiry.

A revision decides what holds: a number that its author only raises, so that changes may come late, twice and out of order.
`erase` leaves the row and nothing of what stood in it; deleted pages are overwritten (`secure_delete`).
"""

from __future__ import annotations

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message, Revision
from e2ee_desktop.storage.connection import Database
from e2ee_desktop.storage.message_rows import COLUMNS, message_of

KEEP_REVISION = """
    INSERT INTO revision (contact_id, message_id, body, until_ms)
    SELECT contact_id, message_id, body, :now_ms FROM message
     WHERE contact_id = :contact_id AND message_id = :message_id AND kind = 'text' AND revision < :revision
"""
EDIT = """
    UPDATE message SET body = :text, edited_ms = :now_ms, revision = :revision
     WHERE contact_id = :contact_id AND message_id = :message_id AND kind = 'text' AND revision < :revision
"""
TRIM_REVISIONS = """
    DELETE FROM revision
     WHERE contact_id = :contact_id AND message_id = :message_id
       AND position <= (SELECT position FROM revision WHERE contact_id = :contact_id AND message_id = :message_id
                         ORDER BY position DESC LIMIT 1 OFFSET :keep)
"""
REVISIONS = "SELECT body, until_ms FROM revision WHERE contact_id = ? AND message_id = ? ORDER BY position"
FORGET_REVISIONS = "DELETE FROM revision WHERE contact_id = ? AND message_id = ?"

REACT = """
    INSERT INTO reaction (contact_id, message_id, own, emoji, revision)
    VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (contact_id, message_id, own) DO UPDATE
       SET emoji = excluded.emoji, revision = excluded.revision
     WHERE excluded.revision > reaction.revision
"""
FORGET_REACTIONS = "DELETE FROM reaction WHERE contact_id = ? AND message_id = ?"

STAR = "UPDATE message SET starred = :starred WHERE position = :row AND starred <> :starred"
PIN = """
    UPDATE message SET pinned = :pinned, pin_revision = :revision
     WHERE contact_id = :contact_id AND message_id = :message_id AND pin_revision < :revision
"""
_LIST = f"SELECT {COLUMNS} FROM message m WHERE"  # noqa: S608  our own columns
STARRED = f"{_LIST} m.starred = 1 AND m.position < ? ORDER BY m.position DESC LIMIT ?"
PINNED = f"{_LIST} m.contact_id = ? AND m.pinned = 1 ORDER BY m.position"

ERASE = """
    UPDATE message
       SET kind = 'deleted', body = '', raw = x'', failure = '', quote_id = NULL, quote_own = 0, quote_excerpt = '',
           edited_ms = 0, starred = 0, pinned = 0, forwarded = 0, revision = 0, file_name = ''
     WHERE contact_id = ? AND message_id = ? AND kind <> 'deleted'
"""
FORGET_QUOTES = """
    UPDATE message SET quote_excerpt = '' WHERE contact_id = ? AND quote_id = ? AND quote_excerpt <> ''
"""
QUOTING = "SELECT message_id FROM message WHERE contact_id = ? AND quote_id = ? AND quote_excerpt <> ''"
REMOVE = "DELETE FROM message WHERE contact_id = ? AND message_id = ? RETURNING position"

START_TIMER = """
    UPDATE message SET expires_ms = ? + timer_s * 1000
     WHERE contact_id = ? AND message_id = ? AND timer_s > 0 AND expires_ms = 0
"""
START_TIMERS = """
    UPDATE message SET expires_ms = ? + timer_s * 1000
     WHERE contact_id = ? AND direction = 'incoming' AND state = 'read' AND timer_s > 0 AND expires_ms = 0
"""
EXPIRED = f"{_LIST} m.expires_ms > 0 AND m.expires_ms <= ? ORDER BY m.expires_ms LIMIT ?"
# not BETWEEN 1 AND ?: the partial index is used where its own condition stands in the statement
NEXT_EXPIRY = "SELECT expires_ms FROM message WHERE expires_ms > 0 ORDER BY expires_ms LIMIT 1"
REVISIONS_KEPT_MAX = 50


class SqliteChangeTable:
    """Changes of one profile's messages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def edit(self, contact_id: ContactId, message_id: MessageId, text: str, revision: int, now_ms: int) -> bool:
        """The text becomes `text`, the one before is kept. False when it is no text or has that revision or a later one."""
        bindings = {
            "contact_id": contact_id,
            "message_id": message_id,
            "text": text,
            "revision": revision,
            "now_ms": now_ms,
            "keep": REVISIONS_KEPT_MAX,
        }
        named = ("contact_id", "message_id", "revision", "now_ms")
        if not self._database.write(KEEP_REVISION, {name: bindings[name] for name in named}):
            return False
        self._database.write(EDIT, {name: bindings[name] for name in (*named, "text")})
        self._database.write(TRIM_REVISIONS, {name: bindings[name] for name in ("contact_id", "message_id", "keep")})
        return True

    def revisions(self, contact_id: ContactId, message_id: MessageId) -> tuple[Revision, ...]:
        """What it said before, oldest first."""
        return tuple(Revision(*row) for row in self._database.rows(REVISIONS, (contact_id, message_id)))

    def react(self, contact_id: ContactId, message_id: MessageId, emoji: str, revision: int, *, own: bool) -> bool:
        """emoji: "" to withdraw. False when that side's last word has that revision or a later one."""
        return self._database.write(REACT, (contact_id, message_id, own, emoji, revision)) > 0

    def star(self, row: int, *, starred: bool) -> bool:
        """For this person alone. False when nothing changed."""
        return self._database.write(STAR, {"row": row, "starred": starred}) > 0

    def pin(self, contact_id: ContactId, message_id: MessageId, revision: int, *, pinned: bool) -> bool:
        """For both. False when it is unknown or has that revision or a later one."""
        bindings = {"contact_id": contact_id, "message_id": message_id, "revision": revision, "pinned": pinned}
        return self._database.write(PIN, bindings) > 0

    def starred(self, before_row: int, limit: int) -> tuple[Message, ...]:
        """Of all conversations, newest first."""
        return tuple(message_of(row) for row in self._database.rows(STARRED, (before_row, limit)))

    def pinned(self, contact_id: ContactId) -> tuple[Message, ...]:
        """Of one conversation, oldest first."""
        return tuple(message_of(row) for row in self._database.rows(PINNED, (contact_id,)))

    def erase(self, contact_id: ContactId, message_id: MessageId) -> bool:
        """The row stays as DELETED; text, history, reactions and quotations of it go. False when there was nothing to erase."""
        if not self._database.write(ERASE, (contact_id, message_id)):
            return False
        for statement in (FORGET_REVISIONS, FORGET_REACTIONS, FORGET_QUOTES):
            self._database.write(statement, (contact_id, message_id))
        return True

    def remove(self, contact_id: ContactId, message_id: MessageId) -> int | None:
        """The row goes with all that belongs to it, and quotations of it; its number, or None."""
        self._database.write(FORGET_QUOTES, (contact_id, message_id))
        found = self._database.write_returning(REMOVE, (contact_id, message_id))
        return None if found is None else int(found[0])

    def quoting(self, contact_id: ContactId, message_id: MessageId) -> tuple[MessageId, ...]:
        """Messages that quote it with its words."""
        return tuple(MessageId(row[0]) for row in self._database.rows(QUOTING, (contact_id, message_id)))

    def start_timer(self, contact_id: ContactId, message_id: MessageId, now_ms: int) -> bool:
        """Its time runs from now. False when it has none, or runs already."""
        return self._database.write(START_TIMER, (now_ms, contact_id, message_id)) > 0

    def start_timers(self, contact_id: ContactId, now_ms: int) -> int:
        """As `start_timer`, for every received message that the person has seen; returns how many."""
        return self._database.write(START_TIMERS, (now_ms, contact_id))

    def expired(self, now_ms: int, limit: int) -> tuple[Message, ...]:
        """Whose time is over, the earliest first."""
        return tuple(message_of(row) for row in self._database.rows(EXPIRED, (now_ms, limit)))

    def next_expiry_ms(self) -> int:
        """0 when nothing runs."""
        row = self._database.row(NEXT_EXPIRY, ())
        return 0 if row is None else int(row[0])
