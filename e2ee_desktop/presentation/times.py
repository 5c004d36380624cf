"""Times and dates in words: "14:05", "Yesterday", "Monday, 12 March". Now and zone are arguments (`Reader`).

A peer's clock may say anything; a value outside the calendar is shown as nothing rather than as an error.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache

from e2ee_desktop.domain.messages import Message
from e2ee_desktop.presentation.reader import Reader

CLOCK_SKEW_MS = 5 * 60_000
"""How far a peer's clock may run ahead before we show our own time instead."""

_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS
_DAY_MS = 24 * _HOUR_MS
_LATEST_MS = 253_402_214_400_000  # 9999-12-31: one day is left for any time zone
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def written_ms(message: Message) -> int:
    """The time to show: the author's, unless it can't be right (before 1970, after it reached us, against the order of writing)."""
    plausible = not message.clock_doubt and 0 < message.sent_ms <= message.stored_ms + CLOCK_SKEW_MS
    return message.sent_ms if plausible else message.stored_ms


def clock_time(at_ms: int, reader: Reader) -> str:
    """Hours and minutes: "14:05"."""
    at = _moment(at_ms, reader)
    return f"{at.hour:02}:{at.minute:02}"


def list_time(at_ms: int, reader: Reader) -> str:
    """The short form beside a conversation: "14:05", "Yesterday", "Mon", "12 Mar", "12 Mar 2025"."""
    at, days = _moment(at_ms, reader), days_ago(at_ms, reader)
    if days <= 0:
        return clock_time(at_ms, reader)
    if days == 1:
        return reader.say("Yesterday")
    if days < 7:
        return reader.say(_WEEKDAYS_SHORT[at.weekday()])
    month = reader.say(_MONTHS[at.month - 1])[:3]
    same_year = at.year == _moment(reader.now_ms, reader).year
    return f"{at.day} {month}" if same_year else f"{at.day} {month} {at.year}"


def day_label(at_ms: int, reader: Reader) -> str:
    """The pill between two days: "Today", "Yesterday", "Monday", "Monday, 12 March", "12 March 2025"."""
    at, days = _moment(at_ms, reader), days_ago(at_ms, reader)
    if days == 0:
        return reader.say("Today")
    if days == 1:
        return reader.say("Yesterday")
    weekday, month = reader.say(_WEEKDAYS[at.weekday()]), reader.say(_MONTHS[at.month - 1])
    if 1 < days < 7:
        return weekday
    if at.year == _moment(reader.now_ms, reader).year:
        return f"{weekday}, {at.day} {month}"
    return f"{at.day} {month} {at.year}"


def full_time(at_ms: int, reader: Reader) -> str:
    """Date and time: "12 March 2025, 14:05"."""
    at = _moment(at_ms, reader)
    return f"{at.day} {reader.say(_MONTHS[at.month - 1])} {at.year}, {clock_time(at_ms, reader)}"


def time_left(until_ms: int, reader: Reader) -> str:
    """How long something is still good for: "6 days", "3 hours", "1 minute"; "" when it is over."""
    left = until_ms - reader.now_ms
    if left <= 0:
        return ""
    for unit_ms, one, many in (
        (_DAY_MS, "1 day", "{} days"),
        (_HOUR_MS, "1 hour", "{} hours"),
        (_MINUTE_MS, "1 minute", "{} minutes"),
    ):
        count = round(left / unit_ms)
        if left >= unit_ms * 0.95:
            return reader.say(one) if count == 1 else reader.say(many).format(count)
    return reader.say("less than a minute")


def days_ago(at_ms: int, reader: Reader) -> int:
    """Whole calendar days in the reader's zone between then and now; negative for the future."""
    return (_moment(reader.now_ms, reader).date() - _moment(at_ms, reader).date()).days


def today(reader: Reader) -> date:
    """The calendar day in the reader's zone."""
    return _moment(reader.now_ms, reader).date()


def _moment(at_ms: int, reader: Reader) -> datetime:
    return _in_zone(min(max(at_ms, _DAY_MS), _LATEST_MS), reader.zone)


@lru_cache(maxsize=1024)
def _in_zone(at_ms: int, zone: tzinfo) -> datetime:
    """Kept, because a row of the timeline looks at its own time and at its neighbours' ten times over."""
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(zone)
