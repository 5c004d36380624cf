"""The timeline: messages become frozen rows with grouping, day separators, delivery signs and a spoken form (UI.md section 5).

A row depends on its neighbours only, so that appending one message makes one new row and changes at most one old one.
Order is the history's (`row`), never the author's clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.domain.ids import MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.presentation.error_texts import error_text
from e2ee_desktop.presentation.file_rows import FileLine, file_row
from e2ee_desktop.presentation.formatting import plain
from e2ee_desktop.presentation.graphemes import is_few_emoji
from e2ee_desktop.presentation.message_marks import (
    NO_MARKS,
    Chip,
    Marks,
    QuoteLine,
    chips,
    marks,
    quote_line,
    spoken_marks,
)
from e2ee_desktop.presentation.reader import Reader, wording
from e2ee_desktop.presentation.remote_text import clean_name, clean_text, isolated, one_line
from e2ee_desktop.presentation.sound_rows import SoundRow, is_sound, sound_row, spoken_sound
from e2ee_desktop.presentation.timers import timer_text
from e2ee_desktop.presentation.times import clock_time, day_label, days_ago, full_time, written_ms

GROUP_GAP_MS = 5 * 60_000
LONG_CHARACTERS = 4_000
LONG_LINES = 40
OPENING_LINES = 20
OPENING_CHARACTERS = 1_200


class Shape(Enum):
    """How a row is drawn."""

    BUBBLE = "bubble"
    BIG_EMOJI = "big-emoji"
    PLACEHOLDER = "placeholder"
    EVENT = "event"


class Delivery(Enum):
    """How far an outgoing message has come; the value is the icon."""

    QUEUED = "clock"
    SENT = "check"
    DELIVERED = "check-check"
    READ = "eye"
    FAILED = "circle-alert"


class Gap(Enum):
    """Space above a row."""

    GROUPED = "grouped"
    SAME_SIDE = "same-side"
    OTHER_SIDE = "other-side"


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One row of the timeline.

    opening: the shortened text of a long message, or "" when it is shown whole. day: the label of a day that begins here.
    unread_line: "New messages" stands above. new_identity: came under a changed identity that is not decided on.
    compares: an event about keys, which offers to compare them.
    """

    row: int
    message_id: MessageId
    own: bool
    shape: Shape
    text: str
    opening: str
    time: str
    full_time: str
    delivery: Delivery | None
    failure: str
    gap: Gap
    last_in_group: bool
    day: str
    unread_line: bool
    new_identity: bool
    accessible: str
    compares: bool = False
    quote: QuoteLine | None = None
    chips: tuple[Chip, ...] = ()
    marks: Marks = NO_MARKS
    sound: SoundRow | None = None
    file: FileLine | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """What all rows of one timeline share. name: the contact's, cleaned. first_unread: row of the first unread message, or None."""

    name: str
    first_unread: int | None
    reader: Reader


def message_rows(messages: Sequence[Message], talk: Talk) -> tuple[MessageRow, ...]:
    """All rows of a stretch of history."""
    return tuple(message_row(messages, index, talk) for index in range(len(messages)))


def message_row(messages: Sequence[Message], index: int, talk: Talk) -> MessageRow:
    """The row of one message among its neighbours."""
    message = messages[index]
    before = messages[index - 1] if index else None
    after = messages[index + 1] if index + 1 < len(messages) else None
    reader, at_ms = talk.reader, written_ms(message)
    text = _text(message, talk)
    new_day = before is None or days_ago(written_ms(before), reader) != days_ago(at_ms, reader)
    unread_line = message.row == talk.first_unread
    delivery = _DELIVERIES.get(message.state) if message.direction is Direction.OUTGOING else None
    failure = error_text(message.failure, reader.say) if message.failure else ""
    return MessageRow(
        row=message.row,
        message_id=message.message_id,
        own=message.direction is Direction.OUTGOING,
        shape=_shape(message, text),
        text=text,
        opening=opening(text),
        time=clock_time(at_ms, reader),
        full_time=full_time(at_ms, reader),
        delivery=delivery,
        failure=failure,
        gap=_gap(before, message, reader, fresh=unread_line or new_day),
        last_in_group=after is None or not _grouped(message, after, reader) or after.row == talk.first_unread,
        day=day_label(at_ms, reader) if new_day else "",
        unread_line=unread_line,
        new_identity=message.new_identity,
        accessible=_accessible(message, text, talk),
        compares=message.kind is MessageKind.IDENTITY_CHANGED,
        quote=quote_line(message.quote, talk.name, reader) if message.quote is not None else None,
        chips=chips(message) if message.reactions else (),
        marks=marks(message, reader),
        file=file_row(message.file, reader) if message.file is not None and not is_sound(message.file) else None,
        sound=sound_row(message) if message.kind is MessageKind.FILE else None,
    )


def opening(text: str) -> str:
    """The first lines of a long text, or "" when it is short enough to be shown whole."""
    if len(text) <= LONG_CHARACTERS and text.count("\n") < LONG_LINES:
        return ""
    lines = "\n".join(text.split("\n", OPENING_LINES)[:OPENING_LINES])
    return lines[:OPENING_CHARACTERS].rstrip() + "…"


def first_unread_row(messages: Sequence[Message]) -> int | None:
    """Row of the first message that is not read yet."""
    return next((message.row for message in messages if message.state is MessageState.RECEIVED), None)


def delivery_word(delivery: Delivery, reader: Reader) -> str:
    """The spoken form of a delivery sign."""
    return reader.say(_WORDS[delivery])


def _shape(message: Message, text: str) -> Shape:
    match message.kind:
        case MessageKind.TEXT:
            bare = message.quote is None and not message.forwarded and is_few_emoji(text.strip())
            return Shape.BIG_EMOJI if bare else Shape.BUBBLE
        case MessageKind.FILE:
            return Shape.BUBBLE
        case MessageKind.UNREADABLE | MessageKind.LOST | MessageKind.NEWER | MessageKind.DELETED:
            return Shape.PLACEHOLDER
        case MessageKind.IDENTITY_CHANGED | MessageKind.TIMER | MessageKind.FORKED | MessageKind.RESTORED:
            return Shape.EVENT


def _text(message: Message, talk: Talk) -> str:  # noqa: PLR0911 - one line a kind is the table
    say = talk.reader.say
    match message.kind:
        case MessageKind.TEXT:
            return clean_text(message.text)
        case MessageKind.FILE:
            card = message.file
            name = isolated(clean_name(card.name)) if card is not None and is_sound(card) and not card.voice else ""
            return f"{name}\n{clean_text(message.text)}".strip()
        case MessageKind.UNREADABLE:
            return say("This message can't be read yet. It was asked for again.")
        case MessageKind.LOST:
            return say("This message was lost on the way; the sender no longer has it. Ask to send it again.")
        case MessageKind.NEWER:
            return say("This message needs a newer version of the program.")
        case MessageKind.IDENTITY_CHANGED:
            return say("{name}'s safety number changed").format(name=isolated(talk.name))
        case MessageKind.DELETED:
            own = message.direction is Direction.OUTGOING
            return say("You deleted this message") if own else say("This message was deleted")
        case MessageKind.TIMER:
            return timer_text(message, talk.name, talk.reader)
        case MessageKind.FORKED:
            return say(
                "The order of {name}'s messages doesn't fit what came before. An old copy of their profile may be in use."
            ).format(name=isolated(talk.name))
        case MessageKind.RESTORED:
            return say("{name} goes on from a backup or another device. The safety number is the same.").format(
                name=isolated(talk.name)
            )


def _grouped(before: Message, after: Message, reader: Reader) -> bool:
    begun, ended = written_ms(before), written_ms(after)
    return (
        before.direction is after.direction
        and not _EVENTS & {before.kind, after.kind}
        and abs(ended - begun) < GROUP_GAP_MS
        and days_ago(begun, reader) == days_ago(ended, reader)
        and before.new_identity == after.new_identity
    )


def _gap(before: Message | None, message: Message, reader: Reader, *, fresh: bool) -> Gap:
    if before is None or fresh or before.direction is not message.direction:
        return Gap.OTHER_SIDE
    return Gap.GROUPED if _grouped(before, message, reader) else Gap.SAME_SIDE


def _accessible(message: Message, text: str, talk: Talk) -> str:
    say, reader = talk.reader.say, talk.reader
    if message.kind in _EVENTS:
        return text
    author = say("You") if message.direction is Direction.OUTGOING else isolated(talk.name)
    said = plain(text) if message.kind in (MessageKind.TEXT, MessageKind.FILE) else text
    sound = sound_row(message)
    if sound is not None:
        said = ", ".join(part for part in (spoken_sound(sound, reader), said) if part)
    elif message.file is not None:
        line = file_row(message.file, reader)
        said = (
            say("File {name}, {detail}. {text}").format(name=isolated(line.name), detail=line.detail, text=said).strip()
        )
    spoken = one_line(said) if len(said) > LONG_CHARACTERS else isolated(said)
    delivery = _DELIVERIES.get(message.state) if message.direction is Direction.OUTGOING else None
    parts = [f"{author}: {spoken}", *spoken_marks(message, talk.name, reader), clock_time(written_ms(message), reader)]
    if delivery is not None:
        parts.append(delivery_word(delivery, reader))
    if message.failure:
        parts.append(error_text(message.failure, say))
    if message.new_identity:
        parts.append(say("new safety number"))
    return ", ".join(parts)


_EVENTS = frozenset({MessageKind.IDENTITY_CHANGED, MessageKind.TIMER, MessageKind.FORKED, MessageKind.RESTORED})
_DELIVERIES: dict[MessageState, Delivery] = {
    MessageState.QUEUED: Delivery.QUEUED,
    MessageState.SENT: Delivery.SENT,
    MessageState.DELIVERED: Delivery.DELIVERED,
    MessageState.READ: Delivery.READ,
    MessageState.FAILED: Delivery.FAILED,
}
_WORDS: dict[Delivery, str] = {
    Delivery.QUEUED: wording("waiting to be sent"),
    Delivery.SENT: wording("sent"),
    Delivery.DELIVERED: wording("delivered"),
    Delivery.READ: wording("read"),
    Delivery.FAILED: wording("not sent"),
}
