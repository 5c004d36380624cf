"""Skin tones of emoji (Unicode Technical Standard #51, section 2.4): which emoji take one, and how it is written.

Only emoji of one person or hand: in groups and couples every person could have a tone of their own, which no picker can ask for
in one step.
"""

from __future__ import annotations

TONES = ("\U0001f3fb", "\U0001f3fc", "\U0001f3fd", "\U0001f3fe", "\U0001f3ff")
"""From light to dark."""
_EMOJI_PRESENTATION = "\ufe0f"
_TONED = (
    "261D 26F9 270A-270D 1F385 1F3C2-1F3C4 1F3C7 1F3CA-1F3CC 1F442-1F443 1F446-1F450 1F466-1F469 1F46E 1F470-1F478 1F47C "
    "1F481-1F483 1F485-1F487 1F4AA 1F574-1F575 1F57A 1F590 1F595-1F596 1F645-1F647 1F64B-1F64F 1F6A3 1F6B4-1F6B6 1F6C0 1F6CC "
    "1F90C 1F90F 1F918-1F91F 1F926 1F930-1F939 1F93D-1F93E 1F977 1F9B5-1F9B6 1F9B8-1F9B9 1F9BB 1F9CD-1F9CF 1F9D1-1F9DD "
    "1FAC3-1FAC5 1FAF0-1FAF8"
)
"""Code points of Emoji_Modifier_Base (emoji-data.txt, Unicode 16), less those that show several people."""


def _read(ranges: str) -> frozenset[str]:
    spans = ([int(end, 16) for end in part.split("-")] for part in ranges.split())
    return frozenset(chr(code) for span in spans for code in range(span[0], span[-1] + 1))


_BASES = _read(_TONED)


def takes_tone(emoji: str) -> bool:
    """Whether it shows one person or hand, without a tone yet."""
    return emoji[:1] in _BASES and not any(character in _BASES or character in TONES for character in emoji[1:])


def toned(emoji: str) -> tuple[str, ...]:
    """The emoji in every tone, from light to dark; () when it takes none."""
    if not takes_tone(emoji):
        return ()
    rest = emoji[1:].removeprefix(_EMOJI_PRESENTATION)
    return tuple(emoji[0] + tone + rest for tone in TONES)
