"""How good a passphrase is, in words. A guide for the person, not a gate: the gate is PASSPHRASE_CHARACTERS_MIN.

Words count as words (a list of 7,776 gives 12.9 bits each), not as letters: "correct horse battery" is three choices and
not twenty-one. Repetitions count once. The thresholds assume half a second a guess (Argon2id), on many machines at once.
It knows no dictionary: a word is a run of letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from e2ee_desktop.presentation.reader import wording

PASSPHRASE_CHARACTERS_MIN = 8
WORD_BITS = 12.9
_GOOD_BITS = 45
_STRONG_BITS = 60
_WORD = re.compile(r"[^\W\d_]+")
_LETTER_BITS, _DIGIT_BITS, _SIGN_BITS = 4.7, 3.3, 5.0


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
        return StrengthWords(Strength.TOO_SHORT, wording("Too short: use at least 8 characters."))
    bits = _bits(passphrase)
    if bits < _GOOD_BITS:
        return StrengthWords(Strength.WEAK, wording("Weak: add a few more words that do not belong together."))
    if bits < _STRONG_BITS:
        return StrengthWords(Strength.GOOD, wording("Good: one more word makes it strong."))
    return StrengthWords(Strength.STRONG, wording("Strong: hard to guess, even with much time."))


def _bits(passphrase: str) -> float:
    words = {word.casefold() for word in _WORD.findall(passphrase)}
    others = _WORD.sub("", passphrase)
    digits = {place for place, character in enumerate(others) if character.isdigit()}
    signs = {character for character in others if not character.isdigit() and not character.isspace()}
    varied = len({others[place] for place in digits})
    return sum(map(_word_bits, words)) + min(len(digits), 2 * varied) * _DIGIT_BITS + len(signs) * _SIGN_BITS


def _word_bits(word: str) -> float:
    """At most what its letters could give; letters beyond the eighth are taken for a second word run into the first."""
    letters = len(set(word)) * _LETTER_BITS
    return min(letters, WORD_BITS * max(1.0, len(word) / 8))
