"""Recovery words: BIP 39's own vectors, what people type, and what is no phrase."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.services.recovery_words import WORDS, seed_of, words_of

PUBLISHED = [
    ("00" * 32, "abandon " * 23 + "art"),
    (
        "7f" * 32,
        "legal winner thank year wave sausage worth useful " * 2 + "legal winner thank year wave sausage worth title",
    ),
    ("ff" * 32, "zoo " * 23 + "vote"),
    (
        "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c",
        (
            "hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel tennis "
            "maple dilemma loan word shrug inflict delay length"
        ),
    ),
]
"""Seed and words from the vectors published with BIP 39."""


@pytest.mark.parametrize(("seed", "phrase"), PUBLISHED)
def test_words_are_those_of_the_published_vectors(seed: str, phrase: str) -> None:
    assert words_of(bytes.fromhex(seed)) == tuple(phrase.split())
    assert seed_of(phrase) == bytes.fromhex(seed)


@settings(max_examples=25)
@given(st.binary(min_size=32, max_size=32))
def test_every_seed_comes_back_however_its_words_are_typed(seed: bytes) -> None:
    words = words_of(seed)
    assert len(words) == WORDS
    for typed in (
        " ".join(words),
        "\n".join(words).upper(),
        ", ".join(word.title() for word in words),
        " ".join(f"{place}. {word}" for place, word in enumerate(words, 1)),
        " ".join(word[:4] for word in words),
    ):
        assert seed_of(typed) == seed


def refused(phrase: str) -> tuple[str, dict[str, object]]:
    with pytest.raises(UserActionNeeded) as caught:
        seed_of(phrase)
    return caught.value.code, dict(caught.value.facts)


def test_what_is_no_phrase_is_told_with_its_place() -> None:
    words = PUBLISHED[3][1].split()
    assert refused("") == ("phrase.length", {"words": 0})
    assert refused(" ".join(words[:23])) == ("phrase.length", {"words": 23})
    assert refused(" ".join([*words, "word"])) == ("phrase.length", {"words": 25})
    assert refused(" ".join([*words[:4], "becoz", *words[5:]])) == ("phrase.word", {"place": 5})
    assert refused(" ".join([*words[:4], "caused", *words[5:]])) == ("phrase.word", {"place": 5})
    assert refused(" ".join([words[1], words[0], *words[2:]])) == ("phrase.checksum", {})
    assert refused(" ".join(["abandon"] * 24)) == ("phrase.checksum", {})
