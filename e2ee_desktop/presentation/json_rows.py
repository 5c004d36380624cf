"""Messages, contacts and events as JSON objects: the same on the command line, over the local web API and over JSON-RPC.

Knows no face. What a terminal obeys is escaped where something is printed, not here.
"""

from __future__ import annotations

from collections.abc import Mapping

from e2ee_desktop.domain.events import (
    Change,
    ContactAdded,
    ContactChanged,
    ContactRequested,
    ConversationChanged,
    Event,
    IdentityChanged,
    LastResortServed,
    LinkChanged,
    MessageReplaced,
    MessageStateChanged,
    MessageStored,
    NewerVersionFound,
    TroubleNoticed,
)
from e2ee_desktop.domain.files import Metadata
from e2ee_desktop.domain.messages import Conversation, Direction, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Account, Contact

Value = str | int | bool | list[str] | None
Row = Mapping[str, Value]


def account_row(account: Account) -> Row:
    """What `init` and `rotate-identity` print."""
    return {
        "account_id": account.account_id.hex(),
        "name": account.name,
        "identity_digest": account.identity_digest.hex(),
    }


def contact_row(contact: Contact) -> Row:
    """What `add` and `contacts` print."""
    return {
        "contact_id": contact.contact_id.hex(),
        "name": contact.name,
        "trust": contact.trust.value,
        "standing": contact.standing.value,
    }


def message_row(message: Message) -> Row:
    """One line of `history`."""
    row: dict[str, Value] = {
        "message_id": message.message_id.hex(),
        "direction": message.direction.value,
        "kind": message.kind.value,
        "state": message.state.value,
        "sent_ms": message.sent_ms,
        "text": message.text,
    }
    if message.new_identity:
        row["new_identity"] = True
    if message.quote is not None:
        row["reply_to"] = message.quote.message_id.hex()
    if message.reactions:
        row["reactions"] = [f"{'me' if one.own else 'them'}:{one.emoji}" for one in message.reactions]
    marks = {"edited": message.edited_ms, "starred": message.starred, "pinned": message.pinned}
    row.update({name: True for name, there in {**marks, "forwarded": message.forwarded}.items() if there})
    if message.timer_s:
        row["timer_s"] = message.timer_s
    row.update(file_row(message))
    if message.clock_doubt:
        row["clock_doubt"] = True
    return row


def conversation_row(conversation: Conversation, contact: Contact) -> Row:
    """One line of `conversations`. missing: messages that are known to be on their way."""
    return {
        **contact_row(contact),
        "unread": conversation.unread,
        "missing": conversation.missing,
        "timer_s": conversation.timer_s,
        "archived": conversation.archived,
        "pinned": conversation.pinned,
    }


def file_row(message: Message) -> Row:
    """What is said of a message's file; nothing where there is none."""
    card = message.file
    if card is None:
        return {}
    row: dict[str, Value] = {
        "name": card.name,
        "size_bytes": card.size_bytes,
        "media_type": card.media_type,
        "file": card.state.value,
    }
    if card.metadata is not Metadata.NONE:
        row["metadata"] = card.metadata.value
    return {**row, "code": card.failure} if card.failure else row


_COPIES = {"profile.rolled_back": "rollback_detected", "profile.cloned": "clone_detected"}


def event_row(event: Event) -> Row | None:  # noqa: PLR0911, PLR0912 - one line an event is the table
    """One line of `sync`, or None for what concerns only a window."""
    match event:
        case MessageStored(message) | MessageReplaced(message, Change.FILLED):
            return _message_event(message)
        case MessageReplaced(message, change):
            return {"event": change.value, "contact_id": message.contact_id.hex(), **message_row(message)}
        case ContactAdded(contact):
            return {"event": "contact", **contact_row(contact)}
        case ContactRequested(contact):
            return {"event": "request", **contact_row(contact)}
        case ContactChanged(contact):
            return {"event": "contact_changed", **contact_row(contact)}
        case IdentityChanged(contact, _):
            return {"event": "identity_changed", **contact_row(contact)}
        case MessageStateChanged(contact_id, message_id, state, failure):
            return _state_event(contact_id.hex(), message_id.hex(), state, failure)
        case LinkChanged(link, code):
            return {"event": "link", "state": link.value, "code": code}
        case ConversationChanged(talk):
            return {"event": "conversation", "contact_id": talk.contact_id.hex(), "missing": talk.missing}
        case TroubleNoticed(code, contact_id):
            name = _COPIES.get(code, "trouble")
            return {"event": name, "code": code, "contact_id": contact_id.hex() if contact_id else ""}
        case LastResortServed():
            return {"event": "last_resort_served"}
        case NewerVersionFound(version):
            return {"event": "newer_version", "version": version}
        case _:
            return None


def _message_event(message: Message) -> Row | None:
    if message.direction is Direction.OUTGOING or message.kind is MessageKind.IDENTITY_CHANGED:
        return None
    if message.kind is MessageKind.TIMER:
        return {"event": "timer", "contact_id": message.contact_id.hex(), "timer_s": int(message.text)}
    names = {
        MessageKind.TEXT: "message",
        MessageKind.FILE: "file",
        MessageKind.NEWER: "message_newer",
        MessageKind.FORKED: "forked",
        MessageKind.RESTORED: "contact_restored",
    }
    row: dict[str, Value] = {
        "event": names.get(message.kind, "message_" + message.kind.value),
        "contact_id": message.contact_id.hex(),
        "message_id": message.message_id.hex(),
        "text": message.text,
        "sent_ms": message.sent_ms,
        "new_identity": message.new_identity,
        **file_row(message),
    }
    return {**row, "clock_doubt": True} if message.clock_doubt else row


def _state_event(contact_id: str, message_id: str, state: MessageState, failure: str) -> Row:
    name = {MessageState.DELIVERED: "receipt", MessageState.SENT: "sent"}.get(state, "message_state")
    row: dict[str, Value] = {"event": name, "contact_id": contact_id, "message_id": message_id, "state": state.value}
    return {**row, "code": failure} if failure else row
