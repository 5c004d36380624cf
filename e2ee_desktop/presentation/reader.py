"""Who reads: when, in which time zone, in which language. Every row is made for one `Reader`.

Presentation asks no clock, no translator and no calendar of a country itself: all come in here. English is the source
language and stands in for what was not given. `dev.py translations` collects what `say`, `counted` and `wording` are given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from e2ee_desktop.presentation.english import english_date, english_number
from e2ee_desktop.presentation.forms import DateForm


def untranslated(text: str) -> str:
    """Return the text as it is: English is the source language."""
    return text


def untranslated_count(one: str, many: str, count: int) -> str:
    """English has two numbers. `%n` in the text becomes the count."""
    return (one if count == 1 else many).replace("%n", str(count))


def wording(text: str) -> str:
    """Mark a text that stands in a table: it is translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Reader:
    """now_ms: milliseconds since 1970-01-01 UTC. say: translates one whole sentence or word.

    counted: translates a text with `%n` for a number: what English says for one, for many, and the number. date, number:
    write a moment or a number (with so many digits behind the point) as the person's country does.
    """

    now_ms: int
    zone: tzinfo
    say: Callable[[str], str] = untranslated
    counted: Callable[[str, str, int], str] = untranslated_count
    date: Callable[[datetime, DateForm], str] = english_date
    number: Callable[[float, int], str] = english_number
