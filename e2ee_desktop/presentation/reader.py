"""Who reads: when, in which time zone, in which language. Every row is made for one `Reader`.

Presentation asks no clock and no translator itself: both come in here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo


def untranslated(text: str) -> str:
    """Return the text as it is: English is the source language."""
    return text


@dataclass(frozen=True, slots=True)
class Reader:
    """now_ms: milliseconds since 1970-01-01 UTC. say: translates one whole sentence or word."""

    now_ms: int
    zone: tzinfo
    say: Callable[[str], str] = untranslated
