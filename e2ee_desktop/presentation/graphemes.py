"""What a reader takes for one character: first letters for avatars, and messages of nothing but emoji.

A small part of Unicode's text segmentation (UAX 29): combining marks, variation selectors, joiners, skin tones and
flags. It knows no fonts and draws nothing.
"""

from __future__ import annotations

import unicodedata

ZERO_WIDTH_JOINER = "\u200d"
_KEYCAP = "\u20e3"
_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_FLAG_TAGS = range(0xE0020, 0xE0080)
_EMOJI = (
    range(0x231A, 0x231C),
    range(0x23E9, 0x23FB),
    range(0x2600, 0x27C0),
    range(0x2B05, 0x2B56),
    range(0x1F004, 0x1F005),
    range(0x1F18E, 0x1F18F),
    range(0x1F191, 0x1F19B),
    range(0x1F1E6, 0x1F200),
    range(0x1F300, 0x1F650),
    range(0x1F680, 0x1F700),
    range(0x1F7E0, 0x1F7F1),
    range(0x1F900, 0x1FB00),
)


def graphemes(text: str, limit: int) -> tuple[str, ...]:
    """Split into at most `limit` graphemes; what lies beyond them is left out."""
    found: list[str] = []
    start = 0
    while start < len(text) and len(found) < limit:
        end = _end_of_grapheme(text, start)
        found.append(text[start:end])
        start = end
    return tuple(found)


def first_grapheme(text: str) -> str:
    """The first grapheme, or "" for an empty text."""
    return "".join(graphemes(text, 1))


def is_few_emoji(text: str, most: int = 3) -> bool:
    """Whether the text is one to `most` emoji and nothing else."""
    if not text or len(text) > 16 * most:
        return False
    parts = graphemes(text, most + 1)
    return len(parts) <= most and all(_is_emoji(part) for part in parts)


def _end_of_grapheme(text: str, start: int) -> int:
    end = start + 1
    if ord(text[start]) in _FLAG_LETTERS and end < len(text) and ord(text[end]) in _FLAG_LETTERS:
        end += 1
    while end < len(text) and (_extends(text[end]) or _is_joined(text, end)):
        end += 1
    return end


def _is_joined(text: str, at: int) -> bool:
    return text[at - 1] == ZERO_WIDTH_JOINER and _is_pictograph(text[at])


def _extends(character: str) -> bool:
    point = ord(character)
    return (
        character in (ZERO_WIDTH_JOINER, _KEYCAP)
        or point in _TONES
        or point in _FLAG_TAGS
        or unicodedata.category(character) in ("Mn", "Me", "Mc")
    )


def _is_emoji(grapheme: str) -> bool:
    return _is_pictograph(grapheme[0]) or grapheme.endswith(_KEYCAP)


def _is_pictograph(character: str) -> bool:
    point = ord(character)
    return any(point in block for block in _EMOJI)
