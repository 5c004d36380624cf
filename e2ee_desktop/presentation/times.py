"""Times and dates in words: "14:05", "Yesterday", "Monday, 12 March". Now and zone are arguments (`Reader`).

A peer's clock may say anything; a value outside the calendar is shown as nothing rather than as an error.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache

from e2ee_desktop.domain.messages import Message
from e2ee_desktop.presentation.forms import DateForm
from e2ee_desktop.presentation.reader import Reader

CLOCK_SKEW_MS = 5 * 60_000
"""How far a peer's clock may run ahead before we show our own time instead."""

_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS
_DAY_MS = 24 * _HOUR_MS
_LATEST_MS = 253_402_214_400_000  # 9999-12-31: one day is left for any time zone


def written_ms(message: Message) -> int:
    """The time to show: the author's, unless it can't be right (before 1970, after it reached us, against the order of writing)."""
    plausible = not message.clock_doubt and 0 < message.sent_ms <= message.stored_ms + CLOCK_SKEW_MS
    return message.sent_ms if plausible else message.stored_ms


def clock_time(at_ms: int, reader: Reader) -> str:
    """Hours and minutes: "14:05"."""
    return reader.date(_moment(at_ms, reader), DateForm.CLOCK)


def list_time(at_ms: int, reader: Reader) -> str:
    """The short form beside a conversation: "14:05", "Yesterday", "Mon", "12 Mar", "12 Mar 2025"."""
    at, days = _moment(at_ms, reader), days_ago(at_ms, reader)
    if days <= 0:
        return clock_time(at_ms, reader)
    if days == 1:
        return reader.say("Yesterday")
    if days < 7:
        return reader.date(at, DateForm.WEEKDAY_SHORT)
    same_year = at.year == _moment(reader.now_ms, reader).year
    return reader.date(at, DateForm.DAY_SHORT if same_year else DateForm.DATE_SHORT)


def day_label(at_ms: int, reader: Reader) -> str:
    """The pill between two days: "Today", "Yesterday", "Monday", "Monday, 12 March", "12 March 2025"."""
    at, days = _moment(at_ms, reader), days_ago(at_ms, reader)
    if days == 0:
        return reader.say("Today")
    if days == 1:
        return reader.say("Yesterday")
    if 1 < days < 7:
        return reader.date(at, DateForm.WEEKDAY)
    same_year = at.year == _moment(reader.now_ms, reader).year
    return reader.date(at, DateForm.DAY if same_year else DateForm.DATE)


def full_time(at_ms: int, reader: Reader) -> str:
    """Date and time: "12 March 2025, 14:05"."""
    at = _moment(at_ms, reader)
    date, time = reader.date(at, DateForm.DATE), reader.date(at, DateForm.CLOCK)
    return reader.say("{date}, {time}").format(date=date, time=time)


def time_left(until_ms: int, reader: Reader) -> str:
    """How long something is still good for: "6 days", "3 hours", "1 minute"; "" when it is over."""
    left = until_ms - reader.now_ms
    if left <= 0:
        return ""
    for unit_ms in (_DAY_MS, _HOUR_MS, _MINUTE_MS):
        if left >= unit_ms * 0.95:
            return _counted(unit_ms, round(left / unit_ms), reader)
    return reader.say("less than a minute")


def _counted(unit_ms: int, count: int, reader: Reader) -> str:
    if unit_ms == _DAY_MS:
        return reader.counted("%n day", "%n days", count)
    if unit_ms == _HOUR_MS:
        return reader.counted("%n hour", "%n hours", count)
    return reader.counted("%n minute", "%n minutes", count)


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
