"""Which words of a text are looked up in a dictionary, and in which: no links, no code, no numbers, no script that it doesn't know.

Also what is kept of it: the chosen languages and the person's own words. Knows no dictionary.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import cast

WORDS_SETTING = "spelling_words"
OWN_WORDS_MAX = 5_000
WORD_CHARACTERS_MAX = 64
NO_LANGUAGE = "none"
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0dff"
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
_WORD = re.compile(rf"{_LETTER}+(?:['’]{_LETTER}+)*")
_NO_PROSE = re.compile(r"`[^`]*`?|\S*(?:://|e2ee:|@|\d|_|/|\\)\S*|\S*\w\.\w\S*")
_SCRIPTS = {
    "ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC", "ckb": "ARABIC", "he": "HEBREW", "yi": "HEBREW", "el": "GREEK",
    "ru": "CYRILLIC", "uk": "CYRILLIC", "be": "CYRILLIC", "bg": "CYRILLIC", "mk": "CYRILLIC", "kk": "CYRILLIC", "mn": "CYRILLIC",
    "hy": "ARMENIAN", "ka": "GEORGIAN", "ko": "HANGUL", "hi": "DEVANAGARI", "mr": "DEVANAGARI", "ne": "DEVANAGARI",
    "bn": "BENGALI", "gu": "GUJARATI", "pa": "GURMUKHI", "ta": "TAMIL", "te": "TELUGU", "kn": "KANNADA", "ml": "MALAYALAM",
    "si": "SINHALA", "th": "THAI", "lo": "LAO", "am": "ETHIOPIC",
}  # fmt: skip
_LATIN = "LATIN"
_BOTH = {"sr": ("CYRILLIC", _LATIN), "uz": ("CYRILLIC", _LATIN)}


@dataclass(frozen=True, slots=True)
class Word:
    """start: its place in the text, in characters."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + len(self.text)


def words_of(text: str, languages: Sequence[str]) -> tuple[Word, ...]:
    """The words of one line that dictionaries of these languages can judge."""
    scripts = {script for language in languages for script in scripts_of(language)}
    prose = _NO_PROSE.sub(lambda match: " " * len(match[0]), text)
    found = (Word(match.start(), match[0]) for match in _WORD.finditer(prose))
    return tuple(word for word in found if _judged(word.text, scripts))


def word_at(text: str, place: int, languages: Sequence[str]) -> Word | None:
    """The word in which, or at whose end, this place of a line is."""
    return next((word for word in words_of(text, languages) if word.start <= place <= word.end), None)


def scripts_of(language: str) -> tuple[str, ...]:
    """What a language is written in, as the beginning of its letters' Unicode names. language: "de" or "de_CH"."""
    code = re.split(r"[_-]", language)[0].lower()
    return _BOTH.get(code, (_SCRIPTS.get(code, _LATIN),))


def _judged(word: str, scripts: Collection[str]) -> bool:
    if len(word) > WORD_CHARACTERS_MAX or (len(word) > 1 and word.isupper()):
        return False  # an abbreviation is in no dictionary
    letters = (letter for letter in word if letter.isalpha())
    return all(unicodedata.name(letter, "").split(" ")[0].split("-")[0] in scripts for letter in letters)


def chosen_languages(kept: str, installed: Sequence[str], system: str) -> tuple[str, ...]:
    """The languages in which one writes. kept: what was chosen, "" for nothing yet: then the system's, where it is installed."""
    if kept:
        return tuple(language for language in kept.split(",") if language in installed)
    return next(((each,) for each in (system, system.split("_", maxsplit=1)[0]) if each in installed), ())


def keep_languages(languages: Iterable[str]) -> str:
    """What is kept of a choice."""
    return ",".join(sorted(languages)) or NO_LANGUAGE


def read_own_words(setting: str | None) -> tuple[str, ...]:
    """The words that the person taught, the latest last."""
    try:
        words: object = json.loads(setting or "[]")
    except ValueError:
        return ()
    listed = cast("list[object]", words) if isinstance(words, list) else []
    return tuple(word for word in listed if isinstance(word, str))


def write_own_words(words: Iterable[str]) -> str:
    """For the profile's settings; the earliest go where there are too many."""
    return json.dumps(list(dict.fromkeys(words))[-OWN_WORDS_MAX:], ensure_ascii=False)
