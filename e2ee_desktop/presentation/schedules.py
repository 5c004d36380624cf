"""Times at which a text may be sent later: what a menu offers, in the reader's zone."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.times import clock_time, day_label, days_ago

MORNING = time(9, 0)
EVENING = time(19, 0)


def offered_times(reader: Reader) -> tuple[tuple[str, int], ...]:
    """(words, due in milliseconds) of the next evening and the next mornings."""
    now = datetime.fromtimestamp(reader.now_ms / 1000, UTC).astimezone(reader.zone)
    evening = _at(now, 0, EVENING)
    offered = [(reader.say("Tomorrow at 9:00"), _at(now, 1, MORNING))]
    if evening > reader.now_ms:
        offered.insert(0, (reader.say("This evening at 19:00"), evening))
    monday = 7 - now.weekday()
    if monday > 1:
        offered.append((reader.say("Monday at 9:00"), _at(now, monday, MORNING)))
    return tuple(offered)


def due_text(due_ms: int, reader: Reader) -> str:
    """ "Today, 19:00", "Tomorrow, 9:00", "Monday, 1 December, 9:00"."""
    days = -days_ago(due_ms, reader)
    day = reader.say("Tomorrow") if days == 1 else day_label(due_ms, reader)
    return f"{day}, {clock_time(due_ms, reader)}"


def _at(now: datetime, days: int, at: time) -> int:
    day = (now + timedelta(days=days)).date()
    return int(datetime.combine(day, at, now.tzinfo).timestamp() * 1000)
