"""Files in words: sizes, states, and what can be done with one."""

from __future__ import annotations

from e2ee_desktop.presentation.reader import Reader

_UNITS = ((1024**3, "GB"), (1024**2, "MB"), (1024, "kB"))


def size_text(size_bytes: int, reader: Reader) -> str:
    """ "812 B", "4.5 MB", "100 MB": three digits at most."""
    for unit, word in _UNITS:
        if size_bytes >= unit:
            value = size_bytes / unit
            number = f"{value:.1f}".removesuffix(".0") if value < 100 else f"{value:.0f}"
            return f"{number} {reader.say(word)}"
    return f"{size_bytes} {reader.say('B')}"
