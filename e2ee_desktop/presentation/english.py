"""Dates and numbers in English, for faces without a locale of their own: command line, local API, tests."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from e2ee_desktop.presentation.forms import DateForm

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
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


def english_date(at: datetime, form: DateForm) -> str:
    """A moment in one of the forms; the clock has 24 hours."""
    weekday, month = _WEEKDAYS[at.weekday()], _MONTHS[at.month - 1]
    match form:
        case DateForm.CLOCK:
            return f"{at.hour:02}:{at.minute:02}"
        case DateForm.WEEKDAY:
            return weekday
        case DateForm.WEEKDAY_SHORT:
            return weekday[:3]
        case DateForm.DAY_SHORT:
            return f"{at.day} {month[:3]}"
        case DateForm.DATE_SHORT:
            return f"{at.day} {month[:3]} {at.year}"
        case DateForm.DAY:
            return f"{weekday}, {at.day} {month}"
        case DateForm.DATE:
            return f"{at.day} {month} {at.year}"
        case _:
            assert_never(form)


def english_number(value: float, decimals: int) -> str:
    """ "12 345", "4.5": digits in threes behind a narrow space, which no language takes for a decimal point."""
    return f"{value:,.{decimals}f}".replace(",", "\u202f")
