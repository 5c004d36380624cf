"""Checking how words are spelt: what the window asks of the computer's own dictionaries.

The adapter is in `platform`. It reads dictionaries that are installed, on this computer; nothing that is typed leaves it, and none
of it is written anywhere. Which words of a text are asked about is `presentation/spelling.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol


class Spelling(Protocol):
    """The installed dictionaries. Never raises; what can't be checked counts as right."""

    async def languages(self) -> tuple[str, ...]:
        """The languages with a dictionary, as "de" or "de_CH", in order; () where nothing can be checked."""
        ...

    async def wrong(self, words: Collection[str], languages: Sequence[str]) -> frozenset[str]:
        """Those of the words that are in none of these languages' dictionaries."""
        ...

    async def suggestions(self, word: str, languages: Sequence[str]) -> tuple[str, ...]:
        """What may be meant by a wrong word, the likeliest first."""
        ...
