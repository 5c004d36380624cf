"""How a message and a conversation lie in their rows: columns, and both directions. Knows no statement."""

from __future__ import annotations

import json
from typing import Any

from e2ee_desktop.domain.files import FileCard
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Conversation, Direction, Message, MessageKind, MessageState, Quote, Reaction
from e2ee_desktop.storage.attachment_table import card_of
from e2ee_desktop.storage.handle import Row

_PLAIN = (
    "message_id",
    "direction",
    "kind",
    "body",
    "sent_ms",
    "stored_ms",
    "state",
    "new_identity",
    "failure",
    "quote_id",
    "quote_own",
    "quote_excerpt",
    "edited_ms",
    "starred",
    "pinned",
    "forwarded",
    "timer_s",
    "expires_ms",
    "clock_doubt",
)
_WRITTEN = (*_PLAIN, "file_name")
WRITTEN = ", ".join(_WRITTEN)
PLACES = ", ".join("?" * len(_WRITTEN))
_REACTIONS = """(SELECT json_group_array(r.own || r.emoji) FROM reaction r
            WHERE r.contact_id = m.contact_id AND r.message_id = m.message_id AND r.emoji <> '')"""
_FILE = """CASE m.kind WHEN 'file' THEN (
            SELECT json_array(a.name, a.media_type, a.size_bytes, a.state, a.done_bytes, a.failure, a.width, a.height,
                              hex(a.thumbnail), a.duration_ms, hex(a.waveform), a.voice, a.metadata, a.played)
              FROM attachment a WHERE a.contact_id = m.contact_id AND a.message_id = m.message_id) END"""
"""One value, so that texts, which are nearly all rows, pay nothing for it and no statement has to join."""
COLUMNS = f"m.position, m.contact_id, {', '.join(f'm.{name}' for name in _PLAIN)}, {_REACTIONS}, {_FILE}"
"""Of the table under the name `m`, as `message_of` reads them."""

FLAGS = """c.contact_id, c.unread, c.draft, c.marked_unread, c.archived, c.pinned, c.muted_until_ms, c.timer_s,
           (SELECT count(*) FROM missing g WHERE g.contact_id = c.contact_id)"""
"""Of the table under the name `c`; `conversation_of` reads them in front of COLUMNS."""
_FLAG_COUNT = 9

_DIRECTIONS = {one.value: one for one in Direction}
_KINDS = {one.value: one for one in MessageKind}
_STATES = {one.value: one for one in MessageState}
"""Calling an enumeration takes ten times as long, and every row that is shown passes here."""


def written(message: Message) -> tuple[Any, ...]:
    """The values of WRITTEN. Reactions have a table of their own."""
    quote = message.quote
    return (
        message.message_id,
        message.direction.value,
        message.kind.value,
        message.text,
        message.sent_ms,
        message.stored_ms,
        message.state.value,
        message.new_identity,
        message.failure,
        quote.message_id if quote else None,
        quote.own if quote else False,
        quote.excerpt if quote else "",
        message.edited_ms,
        message.starred,
        message.pinned,
        message.forwarded,
        message.timer_s,
        message.expires_ms,
        message.clock_doubt,
        message.file.name if message.file is not None else "",
    )


def message_of(row: Row) -> Message:
    """From COLUMNS."""
    position, contact_id, message_id, direction, kind, text, sent_ms, stored_ms, state, new_identity, failure = row[:11]
    quote_id, quote_own, excerpt, edited_ms, starred, pinned, forwarded, timer_s, expires_ms = row[11:20]
    clock_doubt, reactions, file = row[20:]
    return Message(
        position,
        MessageId(message_id),
        ContactId(contact_id),
        _DIRECTIONS[direction],
        _KINDS[kind],
        text,
        sent_ms,
        stored_ms,
        _STATES[state],
        bool(new_identity),
        failure,
        Quote(MessageId(quote_id), bool(quote_own), excerpt) if quote_id is not None else None,
        _reactions(reactions) if reactions != "[]" else (),
        edited_ms,
        bool(starred),
        bool(pinned),
        bool(forwarded),
        timer_s,
        expires_ms,
        bool(clock_doubt),
        _file(file) if file is not None else None,
    )


def _file(text: str) -> FileCard:
    values = json.loads(text)
    thumbnail, waveform = bytes.fromhex(values[8]), bytes.fromhex(values[10])
    return card_of((*values[:8], thumbnail, values[9], waveform, *values[11:]))


def _reactions(text: str) -> tuple[Reaction, ...]:
    return tuple(Reaction(one[0] == "1", one[1:]) for one in json.loads(text))


def conversation_of(row: Row) -> Conversation:
    """From FLAGS and COLUMNS."""
    contact_id, unread, draft, marked, archived, pinned, muted_until_ms, timer_s, missing = row[:_FLAG_COUNT]
    newest = None if row[_FLAG_COUNT] is None else message_of(row[_FLAG_COUNT:])
    return Conversation(
        ContactId(contact_id),
        newest,
        unread,
        draft,
        bool(marked),
        bool(archived),
        bool(pinned),
        muted_until_ms,
        timer_s,
        missing,
    )
