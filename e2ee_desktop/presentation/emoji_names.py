"""The emoji a person can choose from, and how they are found by a word. Data: emojibase (Unicode's order and English names).

Given the bundled lines; reads no file itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from e2ee_desktop.presentation.reader import wording

RECENT = -1
GROUPS = (
    (RECENT, wording("Used last"), "🕘"),
    (0, wording("Smileys"), "😀"),
    (1, wording("People"), "👋"),
    (3, wording("Animals and nature"), "🦊"),
    (4, wording("Food and drink"), "🍎"),
    (5, wording("Travel and places"), "🚗"),
    (6, wording("Activities"), "🎉"),
    (7, wording("Objects"), "💡"),
    (8, wording("Symbols"), "🔣"),
    (9, wording("Flags"), "🏁"),
)
"""Number in the data, name, and the emoji that stands for it."""


@dataclass(frozen=True, slots=True)
class Emoji:
    """words: its name and what it is also looked for by, casefolded."""

    group: int
    text: str
    name: str
    words: str


def read_emoji(lines: Iterable[str]) -> tuple[Emoji, ...]:
    """The bundled list: group, emoji, name, words, parted by tabs."""
    made: list[Emoji] = []
    for line in lines:
        group, text, name, words = line.rstrip("\n").split("\t")
        made.append(Emoji(int(group), text, name, f"{name} {words}".casefold()))
    return tuple(made)


def with_recent(known: tuple[Emoji, ...], recent: tuple[str, ...], columns: int) -> tuple[Emoji, ...]:
    """The recent ones before all others, filled up with empty places to whole rows of a grid."""
    names = {emoji.text: emoji for emoji in known}
    first = tuple(Emoji(RECENT, text, names[text].name if text in names else text, "") for text in recent)
    filler = (Emoji(RECENT, "", "", ""),) * (-len(first) % columns)
    return (*first, *filler, *known)


def find_emoji(known: Iterable[Emoji], wanted: str) -> tuple[Emoji, ...]:
    """Those of which every wanted word begins a word; all when nothing is wanted."""
    parts = wanted.casefold().split()
    if not parts:
        return tuple(known)
    return tuple(emoji for emoji in known if all(f" {part}" in f" {emoji.words}" for part in parts))
