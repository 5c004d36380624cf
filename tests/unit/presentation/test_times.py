"""Times in words, with now and zone as arguments."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.times import clock_time, day_label, full_time, list_time, time_left, written_ms


def ms(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp() * 1000)  # type: ignore[misc]  # a tuple of numbers


NOW = ms(2025, 11, 22, 15, 0)
READER = Reader(NOW, UTC)


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        (ms(2025, 11, 22, 9, 5), "09:05"),
        (ms(2025, 11, 21, 23, 59), "Yesterday"),
        (ms(2025, 11, 17, 12, 0), "Mon"),
        (ms(2025, 11, 15, 12, 0), "15 Nov"),
        (ms(2024, 3, 12, 12, 0), "12 Mar 2024"),
        (ms(2025, 11, 23, 1, 0), "01:00"),
    ],
)
def test_the_list_shows_the_shortest_time_that_says_enough(then, expected):
    assert list_time(then, READER) == expected


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        (NOW, "Today"),
        (NOW - 86_400_000, "Yesterday"),
        (ms(2025, 11, 17, 12, 0), "Monday"),
        (ms(2025, 3, 12, 12, 0), "Wednesday, 12 March"),
        (ms(2024, 3, 12, 12, 0), "12 March 2024"),
    ],
)
def test_a_day_has_a_name_near_and_a_date_far(then, expected):
    assert day_label(then, READER) == expected


def test_the_zone_decides_which_day_it_is():
    late = ms(2025, 11, 21, 22, 30)
    assert day_label(late, READER) == "Yesterday"
    assert day_label(late, Reader(NOW, timezone(timedelta(hours=2)))) == "Today"
    assert clock_time(late, Reader(NOW, timezone(timedelta(hours=2)))) == "00:30"


def test_the_time_left_is_counted_in_the_largest_fitting_unit():
    assert time_left(NOW + 7 * 86_400_000, READER) == "7 days"
    assert time_left(NOW + 86_400_000, READER) == "1 day"
    assert time_left(NOW + 3 * 3_600_000, READER) == "3 hours"
    assert time_left(NOW + 60_000, READER) == "1 minute"
    assert time_left(NOW + 5_000, READER) == "less than a minute"
    assert time_left(NOW, READER) == ""


def test_an_impossible_clock_of_the_author_gives_way_to_ours():
    assert written_ms(message(sent_ms=NOW - 5, stored_ms=NOW)) == NOW - 5
    assert written_ms(message(sent_ms=0, stored_ms=NOW)) == NOW
    assert written_ms(message(sent_ms=NOW + 10 * 86_400_000, stored_ms=NOW)) == NOW


@given(st.integers(-(2**63), 2**63))
def test_no_number_is_too_strange_to_be_shown(then):
    assert list_time(then, READER)
    assert day_label(then, READER)
    assert full_time(then, READER)


def message(sent_ms: int, stored_ms: int) -> Message:
    return Message(
        1,
        MessageId(b"m" * 16),
        ContactId(b"c" * 16),
        Direction.INCOMING,
        MessageKind.TEXT,
        "hello",
        sent_ms,
        stored_ms,
        MessageState.READ,
    )
