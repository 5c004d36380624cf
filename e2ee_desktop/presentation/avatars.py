"""Avatars: initials and a pair of colours by hash of the stable contact id (UI.md section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

from e2ee_desktop.presentation.graphemes import first_grapheme
from e2ee_desktop.presentation.remote_text import clean_name

PAIRS: tuple[tuple[str, str], ...] = (
    ("#DDE3FD", "#2B3FB0"),
    ("#D6E8F5", "#0B5A86"),
    ("#D2EDE3", "#0B6049"),
    ("#DCEBCF", "#365F14"),
    ("#F6EBC8", "#6B5200"),
    ("#FBE0CF", "#8A3F0A"),
    ("#F9D9DC", "#A01828"),
    ("#F3DAEE", "#8A1F73"),
    ("#E6DDFA", "#5B2DB4"),
    ("#DFE2E6", "#46505C"),
)
"""Background and foreground; the least contrast is 5.93."""


@dataclass(frozen=True, slots=True)
class Avatar:
    """What a circle shows. background, foreground: "#RRGGBB"."""

    initials: str
    background: str
    foreground: str


def avatar(stable_id: bytes, name: str) -> Avatar:
    """The avatar of the person with this id; the name only gives the letters."""
    index = blake2b(stable_id, digest_size=2, person=b"e2ee-avatar").digest()
    background, foreground = PAIRS[int.from_bytes(index, "big") % len(PAIRS)]
    return Avatar(initials(name), background, foreground)


def initials(name: str) -> str:
    """First graphemes of the first and the last word; one for a single word."""
    words = [word for word in clean_name(name).split(" ") if word]
    chosen = words[:1] if len(words) < 2 else (words[0], words[-1])
    return "".join(first_grapheme(word).upper() for word in chosen)
