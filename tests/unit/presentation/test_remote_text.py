"""What strangers write cannot disturb what stands around it."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.presentation.avatars import avatar, initials
from e2ee_desktop.presentation.graphemes import first_grapheme, graphemes, is_few_emoji
from e2ee_desktop.presentation.links import find_links
from e2ee_desktop.presentation.remote_text import clean_name, clean_text, isolated, one_line


def test_a_name_keeps_to_one_line_and_its_direction():
    assert clean_name("Bob\n\u202ekram\u202c") == "Bob kram"
    assert clean_name(" \u200b\u2066 ") == "?"
    assert clean_name("\u0000\u0007") == "?"
    assert clean_name("دينا") == "دينا"


def test_markup_stays_the_characters_that_it_is():
    assert clean_text("<b>hi</b> & <img src=x>") == "<b>hi</b> & <img src=x>"


def test_line_breaks_of_every_kind_become_one():
    assert clean_text("a\r\nb\rc\u2028d\u2029e") == "a\nb\nc\nd\ne"


def test_endless_marks_are_capped_and_joined_emoji_are_kept():
    assert clean_text("z" + "\u0301" * 50) == "z" + "\u0301" * 4
    assert clean_text("a" + "\u200b" * 100 + "b") == "a" + "\u200b" * 4 + "b"
    assert clean_text("👨‍👩‍👧") == "👨‍👩‍👧"


def test_a_preview_is_one_short_isolated_line():
    shown = one_line("first\n\nsecond " + "x" * 500)
    assert shown.startswith("\u2068first second")
    assert shown.endswith("…\u2069")
    assert "\n" not in shown


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_name(clean_name(text)) == clean_name(text)


@given(st.text())
def test_an_isolate_is_always_closed(text):
    shown = isolated(text)
    assert shown.count("\u2068") == shown.count("\u2069") == 1
    assert not any(unicodedata.bidirectional(c) in ("RLO", "LRO", "RLE", "LRE") for c in shown)


def test_graphemes_are_what_a_reader_counts():
    assert graphemes("👨‍👩‍👧🇩🇪e\u0301x", 9) == ("👨‍👩‍👧", "🇩🇪", "e\u0301", "x")
    assert first_grapheme("👍🏽 yes") == "👍🏽"
    assert first_grapheme("") == ""


def test_few_emoji_are_told_from_text():
    assert is_few_emoji("👍")
    assert is_few_emoji("👍🏽❤️🇫🇷")
    assert is_few_emoji("1️⃣")
    assert not is_few_emoji("👍👍👍👍")
    assert not is_few_emoji("ok 👍")
    assert not is_few_emoji("12")
    assert not is_few_emoji("")


def test_initials_are_of_first_and_last_word():
    assert initials("Karl-Heinz von Oben") == "KO"
    assert initials("bob") == "B"
    assert initials("🦊 fox") == "🦊F"


def test_an_avatar_depends_on_the_id_and_not_on_the_name():
    first, second = avatar(b"x" * 16, "Bob"), avatar(b"x" * 16, "Robert")
    assert (first.background, first.foreground) == (second.background, second.foreground)


def test_links_end_before_the_full_stop_and_show_their_real_host():
    text = "see https://exämple.org/a_(b)?c=1, or HTTP://x.example."
    links = find_links(text)
    assert [(text[link.start : link.end], link.host) for link in links] == [
        ("https://exämple.org/a_(b)?c=1", "xn--exmple-cua.org"),
        ("HTTP://x.example", "x.example"),
    ]


@given(st.text())
def test_looking_for_links_never_fails(text):
    for link in find_links("https://" + text + " http://[" + text):
        assert link.url
