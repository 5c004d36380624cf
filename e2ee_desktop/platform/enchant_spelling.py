"""Spelling by Enchant (https://abiword.github.io/enchant/) and the dictionaries that it finds: Hunspell, Aspell and others.

One thread owns everything of Enchant's, which is made for one thread; it begins with the first question. Enchant also knows the words
that the person taught other programs. Words taught here are kept in the profile, encrypted, and never given to it.
"""

from __future__ import annotations

from asyncio import wrap_future
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Protocol, TypeVar

T = TypeVar("T")
SUGGESTIONS_MAX = 6
_TYPED, _IN_DICTIONARIES = "’", "'"


class _Dictionary(Protocol):
    def check(self, word: str) -> bool: ...
    def suggest(self, word: str) -> list[str]: ...


class _Broker(Protocol):
    def list_languages(self) -> list[str]: ...
    def request_dict(self, tag: str) -> _Dictionary: ...


class EnchantSpelling:
    """The computer's dictionaries, behind `services/spelling_port.py`."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "spelling")
        self._broker: _Broker | None = None
        self._missing = False
        self._dictionaries: dict[str, _Dictionary] = {}

    async def languages(self) -> tuple[str, ...]:
        return await self._on_thread(self._languages)

    async def wrong(self, words: Collection[str], languages: Sequence[str]) -> frozenset[str]:
        return await self._on_thread(lambda: self._wrong(words, languages))

    async def suggestions(self, word: str, languages: Sequence[str]) -> tuple[str, ...]:
        return await self._on_thread(lambda: self._suggestions(word, languages))

    async def _on_thread(self, work: Callable[[], T]) -> T:
        return await wrap_future(self._thread.submit(work))

    def _languages(self) -> tuple[str, ...]:
        broker = self._found_broker()
        return () if broker is None else tuple(sorted(set(broker.list_languages())))

    def _wrong(self, words: Collection[str], languages: Sequence[str]) -> frozenset[str]:
        known = self._known(languages)
        if not known:
            return frozenset()
        return frozenset(word for word in words if not any(_holds(each, word) for each in known))

    def _suggestions(self, word: str, languages: Sequence[str]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for dictionary in self._known(languages) if word else ():
            found.update(dict.fromkeys(_written(dictionary.suggest(_plain(word))[:SUGGESTIONS_MAX], word)))
        return tuple(found)[:SUGGESTIONS_MAX]

    def _found_broker(self) -> _Broker | None:
        """None where the library is not installed."""
        if self._broker is None and not self._missing:
            try:
                self._broker = import_module("enchant").Broker()
            except (ImportError, OSError):
                self._missing = True
        return self._broker

    def _known(self, languages: Sequence[str]) -> list[_Dictionary]:
        """Of these languages, what is still installed."""
        broker = self._found_broker()
        for language in languages:
            if broker is not None and language not in self._dictionaries and language in broker.list_languages():
                self._dictionaries[language] = broker.request_dict(language)
        return [self._dictionaries[language] for language in languages if language in self._dictionaries]


def _holds(dictionary: _Dictionary, word: str) -> bool:
    return dictionary.check(_plain(word))


def _plain(word: str) -> str:
    return word.replace(_TYPED, _IN_DICTIONARIES)


def _written(suggestions: Sequence[str], word: str) -> Sequence[str]:
    """With the apostrophe that the person typed."""
    if _TYPED not in word:
        return suggestions
    return [each.replace(_IN_DICTIONARIES, _TYPED) for each in suggestions]
