"""Grouping, separators, signs and the spoken form of the timeline's rows."""

from __future__ import annotations

from datetime import UTC

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.presentation.message_rows import (
    Delivery,
    Gap,
    Shape,
    Talk,
    first_unread_row,
    message_rows,
    opening,
)
from e2ee_desktop.presentation.reader import Reader

NOW = 1_763_823_600_000
MINUTE = 60_000
OUT, IN = Direction.OUTGOING, Direction.INCOMING


def talk(first_unread: int | None = None) -> Talk:
    return Talk("Bob", first_unread, Reader(NOW, UTC))


def line(
    row: int,
    direction: Direction,
    text: str = "hi",
    *,
    at: int = NOW,
    state: MessageState = MessageState.READ,
    kind: MessageKind = MessageKind.TEXT,
    failure: str = "",
    marked: bool = False,
) -> Message:
    return Message(
        row, MessageId(row.to_bytes(16)), ContactId(b"c" * 16), direction, kind, text, at, at, state, marked, failure
    )


def test_messages_of_one_side_within_five_minutes_are_a_group():
    rows = message_rows(
        (
            line(1, IN),
            line(2, IN, at=NOW + 4 * MINUTE),
            line(3, IN, at=NOW + 10 * MINUTE),
            line(4, OUT, at=NOW + 10 * MINUTE),
        ),
        talk(),
    )
    assert [row.gap for row in rows] == [Gap.OTHER_SIDE, Gap.GROUPED, Gap.SAME_SIDE, Gap.OTHER_SIDE]
    assert [row.last_in_group for row in rows] == [False, True, True, True]


def test_a_day_is_named_once_and_parts_a_group():
    midnight = NOW + 9 * 60 * MINUTE
    rows = message_rows((line(1, IN, at=midnight - MINUTE), line(2, IN, at=midnight + MINUTE)), talk())
    assert [row.day for row in rows] == ["Today", "Sunday, 23 November"]
    assert rows[0].last_in_group


def test_the_first_unread_message_has_the_line_above():
    messages = (line(1, IN), line(2, IN, state=MessageState.RECEIVED), line(3, IN, state=MessageState.RECEIVED))
    assert first_unread_row(messages) == 2
    assert [row.unread_line for row in message_rows(messages, talk(2))] == [False, True, False]


def test_signs_of_delivery_belong_to_own_messages_only():
    states = (MessageState.QUEUED, MessageState.SENT, MessageState.DELIVERED, MessageState.FAILED)
    rows = message_rows(tuple(line(n, OUT, state=state) for n, state in enumerate(states)), talk())
    assert [row.delivery for row in rows] == [Delivery.QUEUED, Delivery.SENT, Delivery.DELIVERED, Delivery.FAILED]
    assert message_rows((line(1, IN),), talk())[0].delivery is None


def test_the_spoken_form_says_who_what_when_and_how_far():
    own, failed, theirs = message_rows(
        (
            line(1, OUT, "Hello", state=MessageState.DELIVERED),
            line(2, OUT, "Lost", state=MessageState.FAILED, failure="relay.refused"),
            line(3, IN, "Hi", marked=True),
        ),
        talk(),
    )
    assert own.accessible == "You: \u2068Hello\u2069, 15:00, delivered"
    assert failed.accessible.endswith("not sent, The relay refused. Try again later, or use another relay.")
    assert theirs.accessible == "\u2068Bob\u2069: \u2068Hi\u2069, 15:00, new safety number"


def test_every_kind_has_its_shape_and_words():
    shapes = {
        MessageKind.TEXT: Shape.BUBBLE,
        MessageKind.UNREADABLE: Shape.PLACEHOLDER,
        MessageKind.LOST: Shape.PLACEHOLDER,
        MessageKind.NEWER: Shape.PLACEHOLDER,
        MessageKind.IDENTITY_CHANGED: Shape.EVENT,
        MessageKind.DELETED: Shape.PLACEHOLDER,
        MessageKind.TIMER: Shape.EVENT,
        MessageKind.FORKED: Shape.EVENT,
        MessageKind.RESTORED: Shape.EVENT,
        MessageKind.FILE: Shape.BUBBLE,
    }
    for kind in MessageKind:
        row = message_rows((line(1, IN, "60", kind=kind),), talk())[0]
        assert row.shape is shapes[kind]
        assert row.text
    assert message_rows((line(1, IN, "👍"),), talk())[0].shape is Shape.BIG_EMOJI


def test_a_long_text_opens_with_twenty_lines():
    assert opening("short") == ""
    assert opening("\n".join("x" for _ in range(40))) == ""
    assert opening("\n".join("x" for _ in range(41))).count("\n") == 19
    assert len(opening("y" * 4_001)) < 1_300
