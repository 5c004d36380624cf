"""The form of an exported history (docs/export.md): one JSON object a file or a line, and back. Pure functions.

Reading is strict about what matters and deaf to the rest: an unknown field is skipped, a wrong one refused. Raises
UserActionNeeded: import.not_an_export, import.newer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.file_names import safe_name
from e2ee_desktop.domain.files import FILE_BYTES_MAX, FileCard, FileState
from e2ee_desktop.domain.ids import ID_BYTES, AccountId, ContactId, MessageId
from e2ee_desktop.domain.messages import (
    TEXT_BYTES_MAX,
    Direction,
    Message,
    MessageKind,
    MessageState,
    Quote,
    Reaction,
)
from e2ee_desktop.domain.people import Contact, clean_name

FORMAT, VERSION = "e2ee-desktop/history", 1
INDEX = "export.json"
LINE_CHARACTERS_MAX = 1_000_000
INDEX_CONVERSATIONS_MAX = 100_000
_KINDS = frozenset(
    {MessageKind.TEXT, MessageKind.FILE, MessageKind.DELETED, MessageKind.IDENTITY_CHANGED, MessageKind.TIMER}
)
_TIME_MAX = 2**53
_REACTIONS_MAX = 2
MEDIA_TYPE_CHARACTERS_MAX = 100


@dataclass(frozen=True, slots=True)
class ExportedConversation:
    """One line of the index. number: which of the files is its own, from 1."""

    number: int
    name: str
    account_id: AccountId
    messages: int

    @property
    def file(self) -> str:
        """Its messages, one a line."""
        return f"conversation-{self.number}.jsonl"


def conversation_of(number: int, contact: Contact, messages: int) -> ExportedConversation:
    """What the index says of a contact's conversation."""
    return ExportedConversation(number, contact.name, contact.account_id, messages)


def index_text(owner: str, exported_ms: int, conversations: list[ExportedConversation]) -> str:
    """The whole of INDEX."""
    listed = [
        {"file": one.file, "name": one.name, "account_id": one.account_id.hex(), "messages": one.messages}
        for one in conversations
    ]
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "encrypted": False,
        "exported_ms": exported_ms,
        "owner": owner,
        "conversations": listed,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def message_line(message: Message, saved: str = "") -> str:
    """One line of a conversation's file. saved: where its file lies in the folder, "" where it does not."""
    row: dict[str, Any] = {
        "message_id": message.message_id.hex(),
        "direction": message.direction.value,
        "kind": message.kind.value,
        "text": message.text,
        "sent_ms": message.sent_ms,
        "stored_ms": message.stored_ms,
        "state": message.state.value,
    }
    if message.quote is not None:
        quote = message.quote
        row["reply_to"] = {"message_id": quote.message_id.hex(), "own": quote.own, "excerpt": quote.excerpt}
    if message.file is not None:
        card = message.file
        row["file"] = {"name": card.name, "media_type": card.media_type, "size_bytes": card.size_bytes}
        if saved:
            row["file"]["saved"] = saved
    if message.reactions:
        row["reactions"] = [{"own": one.own, "emoji": one.emoji} for one in message.reactions]
    if message.edited_ms:
        row["edited_ms"] = message.edited_ms
    marks = {"starred": message.starred, "pinned": message.pinned, "forwarded": message.forwarded}
    row.update({name: True for name, there in marks.items() if there})
    return json.dumps(row, ensure_ascii=False) + "\n"


def read_index(text: str) -> tuple[ExportedConversation, ...]:
    """The conversations of an export. Its `file` names are not believed: they are ours by number."""
    whole = _object(text)
    if whole.get("format") != FORMAT:
        raise UserActionNeeded("import.not_an_export")
    if _number(whole, "version", _TIME_MAX) > VERSION:
        raise UserActionNeeded("import.newer")
    listed = whole.get("conversations")
    if not isinstance(listed, list) or len(listed) > INDEX_CONVERSATIONS_MAX:  # pyright: ignore[reportUnknownArgumentType]  # any JSON
        raise UserActionNeeded("import.not_an_export")
    found: list[ExportedConversation] = []
    for number, one in enumerate(listed, start=1):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]  # any JSON
        row = _fields(one)
        name, account_id = clean_name(_text(row, "name")), AccountId(_id(row, "account_id"))
        found.append(ExportedConversation(number, name, account_id, _number(row, "messages", _TIME_MAX)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class ExportedMessage:
    """saved: where its file is said to lie in the folder; "" for nowhere."""

    message: Message
    saved: str = ""


def read_message(line: str, contact_id: ContactId) -> ExportedMessage | None:
    """A message of a conversation's file; None for a kind that is not imported."""
    row = _object(line)
    try:
        kind, direction = MessageKind(_text(row, "kind")), Direction(_text(row, "direction"))
    except ValueError:
        return None
    if kind not in _KINDS:
        return None
    text = _text(row, "text")
    if len(text.encode(errors="replace")) > TEXT_BYTES_MAX or (kind is MessageKind.TIMER and not text.isdecimal()):
        raise UserActionNeeded("import.not_an_export")
    file: Mapping[str, Any] = _fields(row.get("file")) if kind is MessageKind.FILE else {}
    message = Message(
        row=0,
        message_id=MessageId(_id(row, "message_id")),
        contact_id=contact_id,
        direction=direction,
        kind=kind,
        text=text.encode(errors="replace").decode(),
        sent_ms=_number(row, "sent_ms", _TIME_MAX),
        stored_ms=_number(row, "stored_ms", _TIME_MAX),
        state=_state(_text(row, "state"), direction),
        quote=_quote(row),
        reactions=_reactions(row),
        edited_ms=_number(row, "edited_ms", _TIME_MAX) if "edited_ms" in row else 0,
        starred=row.get("starred") is True,
        pinned=row.get("pinned") is True,
        forwarded=row.get("forwarded") is True,
        file=_card(file) if file else None,
    )
    return ExportedMessage(message, _text(file, "saved") if "saved" in file else "")


def _card(row: Mapping[str, Any]) -> FileCard:
    """GONE until its file is found."""
    name, media_type = safe_name(_text(row, "name")), _text(row, "media_type")[:MEDIA_TYPE_CHARACTERS_MAX]
    return FileCard(name, media_type, _number(row, "size_bytes", FILE_BYTES_MAX), FileState.GONE)


def _state(said: str, direction: Direction) -> MessageState:
    """What was under way when it was exported is under way no more: nothing of an import is sent, and all of it was read."""
    if direction is Direction.INCOMING:
        return MessageState.READ
    known = {one.value: one for one in (MessageState.SENT, MessageState.DELIVERED, MessageState.READ)}
    return known.get(said, MessageState.SENT)


def _quote(row: Mapping[str, Any]) -> Quote | None:
    if "reply_to" not in row:
        return None
    quoted = _fields(row["reply_to"])
    return Quote(MessageId(_id(quoted, "message_id")), quoted.get("own") is True, _text(quoted, "excerpt")[:1000])


def _reactions(row: Mapping[str, Any]) -> tuple[Reaction, ...]:
    """One a side at most."""
    listed: Any = row.get("reactions", [])
    if not isinstance(listed, list):
        raise UserActionNeeded("import.not_an_export")
    fields = [_fields(one) for one in listed[:_REACTIONS_MAX]]  # pyright: ignore[reportUnknownVariableType]  # any JSON
    by_side = {one.get("own") is True: _text(one, "emoji")[:16] for one in fields}
    return tuple(Reaction(own, emoji) for own, emoji in by_side.items() if emoji)


def _object(text: str) -> Mapping[str, Any]:
    try:
        return _fields(json.loads(text))
    except (ValueError, RecursionError) as error:
        raise UserActionNeeded("import.not_an_export") from error


def _fields(value: Any) -> Mapping[str, Any]:  # noqa: ANN401 - any JSON
    if not isinstance(value, dict):
        raise UserActionNeeded("import.not_an_export")
    return value  # pyright: ignore[reportUnknownVariableType]  # keys of JSON objects are texts


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str):
        raise UserActionNeeded("import.not_an_export")
    return value


def _number(row: Mapping[str, Any], name: str, most: int) -> int:
    value = row.get(name)
    if type(value) is not int or not 0 <= value <= most:
        raise UserActionNeeded("import.not_an_export")
    return value


def _id(row: Mapping[str, Any], name: str) -> bytes:
    try:
        value = bytes.fromhex(_text(row, name))
    except ValueError as error:
        raise UserActionNeeded("import.not_an_export") from error
    if len(value) != ID_BYTES:
        raise UserActionNeeded("import.not_an_export")
    return value
