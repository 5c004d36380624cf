"""The emoji used last, newest first, as the profile keeps them: one text with spaces between."""

from __future__ import annotations

RECENT_MAX = 24
RECENT_SETTING = "recent_emoji"
_EMOJI_CHARACTERS_MAX = 16


def recent_emoji(stored: str | None) -> tuple[str, ...]:
    """What was kept; whatever is no emoji of bearable length is left out."""
    kept = (text for text in (stored or "").split() if len(text) <= _EMOJI_CHARACTERS_MAX)
    return tuple(dict.fromkeys(kept))[:RECENT_MAX]


def with_newest(recent: tuple[str, ...], used: str) -> str:
    """What to keep after one was used."""
    return " ".join((used, *(text for text in recent if text != used))[:RECENT_MAX])
