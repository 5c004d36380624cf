"""The command palette: people, commands, settings and messages in one list, the best first.

Pure: is given what there is, and says what is listed for what was typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What an entry leads to, in the order in which equals are listed."""

    CONVERSATION = "conversation"
    COMMAND = "command"
    SETTING = "setting"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Entry:
    """key: names it among those of its kind. note: keys, page or time, shown beside it. words: what else it is found by."""

    kind: Kind
    key: str
    text: str
    note: str = ""
    words: str = ""


def ranked(entries: Iterable[Entry], sought: str, limit: int) -> tuple[Entry, ...]:
    """Those in which every word of `sought` occurs; beginnings of words before other places, then as they came."""
    words = sought.casefold().split()
    fitting = [(rank, place, entry) for place, entry in enumerate(entries) if (rank := _rank(entry, words)) is not None]
    fitting.sort(key=lambda each: each[:2])
    return tuple(entry for _, _, entry in fitting[:limit])


def _rank(entry: Entry, words: list[str]) -> int | None:
    """0: it begins so; 1: words of it begin so; 2: it occurs; 3: only in what it is also found by. None: not at all."""
    text = entry.text.casefold()
    if not all(word in text for word in words):
        return 3 if all(word in text or word in entry.words.casefold() for word in words) else None
    if not words or text.startswith(" ".join(words)):
        return 0
    beginnings = f" {text}"
    return 1 if all(f" {word}" in beginnings for word in words) else 2
