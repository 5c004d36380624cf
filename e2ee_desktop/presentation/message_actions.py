"""What a person may do to a message, in the order of a menu. Only what applies is offered; the services decide again.

Knows no widget: a window, a command line or an API may ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from e2ee_desktop.domain.messages import EDITABLE_MS, Direction, Message, MessageKind
from e2ee_desktop.domain.people import Contact, Standing, Trust

COMMON_EMOJI = ("👍", "❤️", "😂", "😮", "😢", "🙏")

WRITABLE = (Standing.ACTIVE, Standing.WAITING, Standing.YOURSELF)


class Act(Enum):
    """One entry; the value is its icon."""

    RETRY = "refresh-cw"
    REPLY = "reply"
    REACT = "smile-plus"
    EDIT = "pencil"
    COPY = "copy"
    FORWARD = "forward"
    PIN = "pin"
    UNPIN = "pin-off"
    STAR = "star"
    UNSTAR = "star-off"
    SELECT = "circle-check"
    DETAILS = "info"
    COMPARE = "shield-check"
    DELETE = "trash-2"


def actions(message: Message, contact: Contact, now_ms: int) -> tuple[Act, ...]:
    """What applies to this message now."""
    match message.kind:
        case MessageKind.IDENTITY_CHANGED:
            return (Act.COMPARE, Act.SELECT, Act.DELETE)
        case MessageKind.TIMER | MessageKind.FORKED | MessageKind.RESTORED:
            return (Act.SELECT, Act.DELETE)
        case MessageKind.FILE:
            copied = (Act.EDIT, Act.COPY)
            return tuple(act for act in _of_text(message, contact, now_ms) if act not in copied)
        case MessageKind.TEXT:
            return _of_text(message, contact, now_ms)
        case _:
            return (Act.SELECT, Act.DETAILS, Act.DELETE)


def may_write(contact: Contact) -> bool:
    """Whether anything can be sent to them now."""
    return contact.standing in WRITABLE and contact.trust is not Trust.CHANGED


def may_edit(message: Message, contact: Contact, now_ms: int) -> bool:
    """Own texts, for a day; notes to oneself for ever."""
    own = message.direction is Direction.OUTGOING and message.kind is MessageKind.TEXT
    fresh = now_ms - message.stored_ms <= EDITABLE_MS or contact.standing is Standing.YOURSELF
    return own and fresh and may_write(contact)


def may_delete_for_everyone(messages: Sequence[Message], contact: Contact) -> bool:
    """Only own texts can be taken back."""
    others = may_write(contact) and contact.standing is not Standing.YOURSELF
    return others and all(
        message.direction is Direction.OUTGOING and message.kind in (MessageKind.TEXT, MessageKind.FILE)
        for message in messages
    )


def may_copy(messages: Sequence[Message]) -> bool:
    """Texts can be copied."""
    return bool(messages) and all(message.kind is MessageKind.TEXT for message in messages)


def may_forward(messages: Sequence[Message]) -> bool:
    """Texts and files go on to others."""
    return bool(messages) and all(message.kind in (MessageKind.TEXT, MessageKind.FILE) for message in messages)


def _of_text(message: Message, contact: Contact, now_ms: int) -> tuple[Act, ...]:
    writes = may_write(contact)
    offered = (
        (Act.RETRY, bool(message.failure)),
        (Act.REPLY, writes),
        (Act.REACT, writes),
        (Act.EDIT, may_edit(message, contact, now_ms)),
        (Act.COPY, True),
        (Act.FORWARD, True),
        (Act.UNPIN if message.pinned else Act.PIN, writes),
        (Act.UNSTAR if message.starred else Act.STAR, True),
        (Act.SELECT, True),
        (Act.DETAILS, True),
        (Act.DELETE, True),
    )
    return tuple(act for act, applies in offered if applies)
