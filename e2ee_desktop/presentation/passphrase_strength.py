"""How good a passphrase is, in words. A guide for the person, not a gate: the gate is PASSPHRASE_CHARACTERS_MIN.

Entropy is estimated from length and kinds of characters, with repetitions and runs counted once. It knows no dictionary.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from math import log2

PASSPHRASE_CHARACTERS_MIN = 8
_GOOD_BITS = 60
_STRONG_BITS = 80


class Strength(IntEnum):
    """In rising order."""

    TOO_SHORT = 0
    WEAK = 1
    GOOD = 2
    STRONG = 3


@dataclass(frozen=True, slots=True)
class StrengthWords:
    """strength and the sentence beside the meter (English, to be translated)."""

    strength: Strength
    words: str


def passphrase_strength(passphrase: str) -> StrengthWords:
    """Judge it, with the words to show."""
    if len(passphrase) < PASSPHRASE_CHARACTERS_MIN:
        return StrengthWords(Strength.TOO_SHORT, "Too short: use at least 8 characters.")
    bits = _bits(passphrase)
    if bits < _GOOD_BITS:
        return StrengthWords(Strength.WEAK, "Weak: add a few more words.")
    if bits < _STRONG_BITS:
        return StrengthWords(Strength.GOOD, "Good: one more word makes it strong.")
    return StrengthWords(Strength.STRONG, "Strong: hard to guess, even with much time.")


def _bits(passphrase: str) -> float:
    alphabet = sum(
        size
        for size, present in (
            (26, any(c.islower() for c in passphrase)),
            (26, any(c.isupper() for c in passphrase)),
            (10, any(c.isdigit() for c in passphrase)),
            (20, any(c.isascii() and not c.isalnum() for c in passphrase)),
            (60, any(not c.isascii() for c in passphrase)),
        )
        if present
    )
    fresh = 1 + sum(1 for before, after in pairwise(passphrase) if abs(ord(after) - ord(before)) > 1)
    variety = len(set(passphrase))
    return min(fresh, variety * 2.5) * log2(max(alphabet, 2))
