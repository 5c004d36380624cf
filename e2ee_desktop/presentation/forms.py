"""The forms in which a moment is written. Which words and which order they have is the business of a language."""

from __future__ import annotations

from enum import Enum


class DateForm(Enum):
    """The value is an English example."""

    CLOCK = "14:05"
    WEEKDAY = "Wednesday"
    WEEKDAY_SHORT = "Wed"
    DAY_SHORT = "12 Mar"
    DATE_SHORT = "12 Mar 2025"
    DAY = "Wednesday, 12 March"
    DATE = "12 March 2025"
