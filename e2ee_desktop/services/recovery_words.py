"""The recovery phrase: the 24 words of BIP 39 (English list) for the 32 bytes of the identity's seed.

So the words are the identity: they open the profile through their slot, and bring the identity alone back where there is no
profile. Owns words and bytes; knows no slot. Words are read as people write them: any case, any blanks, four letters are enough.
"""

from __future__ import annotations

from functools import cache

from mnemonic import Mnemonic

from e2ee_desktop.domain.errors import UserActionNeeded

WORDS = 24
_LETTERS_ENOUGH = 4
"""BIP 39 chose its words so that four letters tell them apart."""


def words_of(seed: bytes) -> tuple[str, ...]:
    """24 words. seed: 32 bytes."""
    return tuple(_list().to_mnemonic(seed).split(" "))


def seed_of(phrase: str) -> bytes:
    """32 bytes. Raises UserActionNeeded: phrase.length (words), phrase.word (place, from 1), phrase.checksum."""
    words = [_whole(word) for word in phrase.casefold().replace(",", " ").split() if not word.strip(".").isdigit()]
    if len(words) != WORDS:
        raise UserActionNeeded("phrase.length", words=len(words))
    for place, word in enumerate(words, 1):
        if word not in _places():
            raise UserActionNeeded("phrase.word", place=place)
    try:
        return bytes(_list().to_entropy(words))
    except ValueError as error:
        raise UserActionNeeded("phrase.checksum") from error


def _whole(word: str) -> str:
    if word in _places() or len(word) < _LETTERS_ENOUGH:
        return word
    return _by_beginning().get(word[:_LETTERS_ENOUGH], "") if word in _beginnings(word) else word


def _beginnings(word: str) -> tuple[str, ...]:
    whole = _by_beginning().get(word[:_LETTERS_ENOUGH], "")
    return tuple(whole[:length] for length in range(_LETTERS_ENOUGH, len(whole)))


@cache
def _list() -> Mnemonic:
    return Mnemonic("english")


@cache
def _places() -> frozenset[str]:
    return frozenset(_list().wordlist)


@cache
def _by_beginning() -> dict[str, str]:
    return {word[:_LETTERS_ENOUGH]: word for word in _list().wordlist}
