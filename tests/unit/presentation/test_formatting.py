"""The closed part of Markdown: what becomes a style, what stays as it was written, and that hostile text is cheap."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.presentation.formatting import SPANS_MAX, Style, plain, styled


def looks(text: str) -> list[tuple[str, str]]:
    made = styled(text)
    return [(made.shown[span.start : span.end], span.style.value) for span in made.spans]


@pytest.mark.parametrize(
    ("text", "shown", "expected"),
    [
        ("a **b** c", "a b c", [("b", "bold")]),
        ("*b* and _c_", "b and c", [("b", "italic"), ("c", "italic")]),
        ("~~gone~~", "gone", [("gone", "struck")]),
        ("***both***", "both", [("both", "bold"), ("both", "italic")]),
        (
            "**bold with *italic* inside**",
            "bold with italic inside",
            [("italic", "italic"), ("bold with italic inside", "bold")],
        ),
        ("use `a*b*c` here", "use a*b*c here", [("a*b*c", "code")]),
        ("```py\nx = 1\n**y**\n```\nafter", "x = 1\n**y**\nafter", [("x = 1\n**y**", "code")]),
        ("> said *so*", "▎ said so", [("▎ ", "marker"), ("so", "italic"), ("▎ said so", "quote")]),
        ("- one\n- two", "•  one\n•  two", [("•  ", "marker"), ("•  ", "marker")]),
        ("1. one", "1. one", [("1. ", "marker")]),
    ],
)
def test_what_becomes_a_style(text, shown, expected):
    assert styled(text).shown == shown
    assert looks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2*3*4", "snake_case_name", "__init__", "a * b * c", "**open", "~~open", "`open", "```\nopen", "~/home", "5 > 3",
        "<b>no</b> <img src=x>", "![x](https://a.example/b.png)", "[bank](https://evil.example)", "# no heading", "****",
        "https://a.example/a_b_c*d*", "```", "-", "1.", ">",
    ],
)  # fmt: skip
def test_what_stays_as_it_was_written(text):
    assert styled(text).shown == text
    assert not styled(text).spans


def test_a_link_in_bold_is_a_link_and_one_in_code_is_not():
    made = styled("**https://a.example/x** and `https://b.example`")
    assert made.shown == "https://a.example/x and https://b.example"
    assert [link.host for link in made.links] == ["a.example"]


def test_a_named_link_shows_where_it_leads():
    (link,) = styled("[my bank](https://evil.example/login)").links
    assert link.host == "evil.example"


def test_the_plain_form_has_no_marks():
    assert plain("**Look:** _here_") == "Look: here"


PIECES = st.sampled_from([*"*_~`>-+1.) \nab😀", "**", "~~", "```", "\n> ", "\n- ", "https://a.example/", "  "])


@given(st.lists(PIECES, max_size=80).map("".join))
def test_any_mixture_keeps_its_letters_and_its_spans_lie_inside(text):
    made = styled(text)
    assert all(0 <= span.start < span.end <= len(made.shown) for span in made.spans)
    assert len(made.spans) <= SPANS_MAX
    letters = [character for character in text if character in "b😀"]  # "a" may name the language of a fence
    assert "```" in text or [character for character in made.shown if character in "b😀"] == letters


@pytest.mark.parametrize(
    "piece", ["*", "**a ", "_a ", "`", "`a", "~~", "```a\n", "```\n", "> ", "- ", "*a_b~~c`", "https://", "1. "]
)
def test_the_work_grows_with_the_length_and_no_faster(piece):
    few, many = _steps(piece * 100), _steps(piece * 1_000)
    assert many <= 14 * few + 1_000


def _steps(text: str) -> int:
    """Lines of our own code that run: counted, not timed."""
    count = 0

    def trace(frame, event, arg):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        styled(text)
    finally:
        sys.settrace(before)
    return count


def test_styles_are_a_closed_set():
    assert {style.value for style in Style} == {"bold", "italic", "struck", "code", "quote", "marker"}
