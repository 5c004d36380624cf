"""Remote text made safe to show: names on one line, messages that cannot disturb what stands around them.

Nothing is interpreted here: markup stays the characters it is, and the window draws plain text only. What is taken
away: control characters, direction overrides in names, endless runs of marks that carry no letter.
"""

from __future__ import annotations

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufff9-\ufffb]")
_LINE_BREAK = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_DIRECTION = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE_RUN = re.compile(
    r"([\u00ad\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff]{4})[\u00ad\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff]+"
)
_BADGES = re.compile(
    r"[\u2611\u2705\u2713\u2714\u237b\u26c9\u26e8\U0001f5f8\U0001f5f9\U0001f6e1\U0001f50f-\U0001f513\U0001f5dd\U0001f511\u26bf]\ufe0f?"
)
"""Ticks, shields, locks and keys: in a name they could be taken for what this program says about it."""
_SPACE = re.compile(r"\s+")

MARKS_MAX = 4
"""Combining marks kept on one letter; no script needs more."""
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
PREVIEW_CHARACTERS = 160


def clean_text(text: str) -> str:
    """A message's text: line breaks unified, controls gone, runs of marks and of invisible characters capped."""
    unified = _CONTROL.sub("", _LINE_BREAK.sub("\n", text))
    return _cap_marks(_INVISIBLE_RUN.sub(r"\1", unified))


def clean_name(name: str) -> str:
    """A name on one line without direction controls and badges, so that it cannot pose as another; "?" when nothing is left."""
    flat = _SPACE.sub(" ", _BADGES.sub("", _DIRECTION.sub("", clean_text(name)))).strip()
    visible = any(unicodedata.category(character) not in ("Cf", "Mn", "Me", "Zs", "Cn") for character in flat)
    return flat if visible else "?"


def isolated(text: str) -> str:
    """The text inside a direction isolate: right-to-left words in it cannot reorder the sentence around it."""
    return f"{FIRST_STRONG_ISOLATE}{_DIRECTION.sub('', text)}{POP_ISOLATE}"


def one_line(text: str) -> str:
    """The opening of a message as a preview: one line, at most PREVIEW_CHARACTERS, isolated."""
    flat = _SPACE.sub(" ", clean_text(text[: PREVIEW_CHARACTERS * 4])).strip()
    cut = flat if len(flat) <= PREVIEW_CHARACTERS else flat[: PREVIEW_CHARACTERS - 1] + "…"
    return isolated(cut)


def _cap_marks(text: str) -> str:
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MARKS_MAX:
            kept.append(character)
    return "".join(kept)
