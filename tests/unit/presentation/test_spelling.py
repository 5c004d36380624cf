"""Which words are looked up, and what is kept of spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.presentation.spelling import (
    OWN_WORDS_MAX,
    chosen_languages,
    keep_languages,
    read_own_words,
    scripts_of,
    word_at,
    words_of,
    write_own_words,
)


def said(text: str, *languages: str) -> list[str]:
    return [word.text for word in words_of(text, languages or ("en_US",))]


def test_words_are_found_with_their_apostrophes_and_hyphens_part_them():
    assert said("Don't stop, it’s well-known: café!") == ["Don't", "stop", "it’s", "well", "known", "café"]


@pytest.mark.parametrize(
    "text",
    [
        "https://helo.example/wrod",
        "e2ee:invite#abcdef",
        "bob@helo.example",
        "`wrod` and",
        "file.txt",
        "a_b",
        "h4x0r",
        "NATO",
        "~/wrod",
    ],
)
def test_what_is_no_prose_is_left_alone(text):
    assert said(text) in ([], ["and"])


def test_a_script_that_no_chosen_dictionary_knows_is_left_alone():
    text = "привет hello 你好 שלום"
    assert said(text, "en_US") == ["hello"]
    assert said(text, "ru") == ["привет"]
    assert said(text, "ru", "en_GB", "he_IL") == ["привет", "hello", "שלום"]
    assert said(text, "zh") == ["hello"]  # no dictionary of ours for it; its own words are never judged
    assert scripts_of("sr-Latn") == ("CYRILLIC", "LATIN")


def test_vowel_signs_belong_to_the_word():
    assert said("नमस्ते मित्र", "hi_IN") == ["नमस्ते", "मित्र"]


def test_the_word_under_a_place_is_found_at_its_end_too():
    found = word_at("one wrod", 8, ("en",))
    assert found is not None
    assert (found.start, found.end, found.text) == (4, 8, "wrod")
    assert word_at("one  wrod", 4, ("en",)) is None


@given(st.text(max_size=200))
def test_words_are_where_they_say(text):
    for word in words_of(text, ("en", "ru", "ar", "hi")):
        assert text[word.start : word.end] == word.text


def test_languages_are_the_chosen_ones_that_are_installed_or_else_the_systems():
    installed = ("de_DE", "en", "en_US")
    assert chosen_languages("", installed, "en_US") == ("en_US",)
    assert chosen_languages("", installed, "en_GB") == ("en",)
    assert chosen_languages("", installed, "fr_FR") == ()
    assert chosen_languages(keep_languages(["en", "de_DE"]), installed, "fr_FR") == ("de_DE", "en")
    assert chosen_languages(keep_languages(["gone"]), installed, "en_US") == ()
    assert chosen_languages(keep_languages([]), installed, "en_US") == ()


def test_own_words_are_kept_in_order_and_damage_is_none():
    assert read_own_words(write_own_words(["Zoë", "relay", "Zoë"])) == ("Zoë", "relay")
    assert read_own_words(None) == read_own_words("{") == read_own_words('{"a": 1}') == ()
    many = [f"word{n}" for n in range(OWN_WORDS_MAX + 1)]
    assert read_own_words(write_own_words(many))[0] == "word1"
