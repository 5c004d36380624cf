"""Folding, tokens and places: what makes no difference to a search makes none, and nothing that fits is ruled out."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.search import SearchWish
from e2ee_desktop.services.search_terms import fold, index_tokens, query_of

BOB = ContactId(b"b" * 16)
MARCH_2024, DAY_MS = 1_710_000_000_000, 86_400_000


def found(text: str, wished: str):
    """The places, or None; fails when the index would rule out what the text has."""
    query = query_of(SearchWish(wished))
    places = query.places(text)
    if places is not None and query.expression:
        tokens = set(index_tokens(text, BOB, 0, has_file=False).split(" "))
        assert {part.strip('"') for part in query.expression.split(" AND ")} <= tokens
    return places


@pytest.mark.parametrize(
    ("text", "wished", "shown"),
    [
        ("The Meeting is at noon", "meet", ["Meet"]),
        ("an unforgettable day", "forget", ["forget"]),
        ("Crème brûlée", "creme BRULEE", ["Crème", "brûlée"]),
        ("Cre\u0300me", "crème", ["Cre\u0300me"]),
        ("Straße", "strasse", ["Straße"]),
        ("ＦＵＬＬ width", "full", ["ＦＵＬＬ"]),
        ("明日は東京で会いましょう", "東京", ["東京"]),
        ("明日は東京で会いましょう", "京", ["京"]),
        ("안녕하세요", "하", ["하"]),
        ("well done 🎉", "🎉", ["🎉"]),
        ("see https://example.org/a.b?c", "example.org", ["example.org"]),
        ("see foo.b and more", "o.b", ["o.b"]),
        ("noon at nine", "n", ["n", "n"]),
        ("two  words\nhere", '"two words here"', ["two  words\nhere"]),
        ("שָׁלוֹם", "שלום", ["שָׁלוֹם"]),
        ("ten of ten", "ten", ["ten", "ten"]),
        ("anna", "ann nna", ["anna"]),
    ],
)
def test_it_is_found_where_it_stands(text: str, wished: str, shown: list[str]) -> None:
    assert [text[start:end] for start, end in found(text, wished)] == shown


@pytest.mark.parametrize(
    ("text", "wished"), [("banana", "an"), ("one two", '"two one"'), ("nothing", "something"), ("東西", "東京")]
)
def test_it_is_not_found_where_it_is_not(text: str, wished: str) -> None:
    assert found(text, wished) is None


letters = st.text(st.sampled_from("aAbéÉß ıİﬁ日本が カ\u0301\u200d.-_🎉\ue000\n1"), max_size=30)


@given(letters, st.integers(0, 29), st.integers(1, 6))
@example("a\ue000l b", 0, 3)
@example("İx", 0, 2)
def test_whatever_part_of_a_text_is_asked_for_is_never_ruled_out(text: str, start: int, length: int) -> None:
    part = text[start : start + length].replace('"', "")
    places = found(text, f'"{part}"')
    whole = len(fold(part).strip()) > 2 or start == 0
    if fold(part).strip() and whole and fold(part).strip() in fold(text):
        assert places is not None
    for begin, end in places or ():
        assert 0 <= begin < end <= len(text)


def test_a_text_can_not_pose_as_a_mark() -> None:
    tokens = index_tokens("\ue000l \ue000c" + "62" * 16, ContactId(b"a" * 16), 0, has_file=False)
    assert "\ue000l" not in tokens.split(" ")
    assert "\ue000c" + "62" * 16 not in tokens.split(" ")


@pytest.mark.parametrize("at_ms", [-(10**15), 0, MARCH_2024, 10**15])
def test_months_include_every_time_between(at_ms: int) -> None:
    tokens = index_tokens("x", BOB, at_ms, has_file=False).split(" ")
    for since_ms, until_ms in [(at_ms - 1, 0), (0, at_ms + 1), (at_ms - 10**11, at_ms + 10**11)]:
        if since_ms < 0 or until_ms < 0:
            continue
        expression = query_of(SearchWish("", since_ms=since_ms, until_ms=until_ms)).expression
        assert not expression or any(f'"{token}"' in expression for token in tokens)


days = st.integers(0, 47_480)  # to the end of 2099


@given(days, days, days)
@example(0, 0, 0)
@example(3_651, 3_652, 3_652)
def test_a_span_of_days_is_asked_for_exactly(day: int, one: int, other: int) -> None:
    """Whoever wrote on another day is no candidate: candidates cost time, however long the history."""
    first, last = sorted((one, other))
    tokens = index_tokens("x", BOB, day * DAY_MS, has_file=False).split(" ")
    wish = SearchWish("", since_ms=first * DAY_MS, until_ms=(last + 1) * DAY_MS)
    asked = query_of(wish).expression.strip("()").split(" OR ")
    bounded = first > 0 or last > 0
    assert any(f'"{token}"' in asked for token in tokens) == (first <= day <= last) or not bounded
    assert len(asked) < 120


def test_a_giant_search_text_asks_for_a_bounded_number_of_tokens() -> None:
    query = query_of(SearchWish("abcdefgh " * 100_000))
    assert query.expression.count(" AND ") < 30
    assert len(query.patterns) < 100
