"""Skin tones, what was used last, and the rows of the grid."""

from __future__ import annotations

from e2ee_desktop.presentation.emoji_names import Emoji, find_emoji, with_recent
from e2ee_desktop.presentation.recent_emoji import RECENT_MAX, recent_emoji, with_newest
from e2ee_desktop.presentation.skin_tones import TONES, takes_tone, toned


def test_a_hand_has_five_tones():
    assert toned("👍") == tuple("👍" + tone for tone in TONES)


def test_the_tone_takes_the_place_of_the_presentation_sign():
    assert toned("☝️")[0] == "☝\U0001f3fb"


def test_in_a_joined_emoji_the_tone_stands_behind_the_person():
    assert toned("🤷‍♀️")[4] == "🤷\U0001f3ff‍♀️"


def test_things_families_and_what_has_a_tone_take_none():
    assert not any(takes_tone(emoji) for emoji in ("🎻", "👨‍👩‍👧", "👪", "👍\U0001f3fd", ""))


def test_what_was_used_last_comes_first_and_once():
    assert with_newest(("👍", "🎻"), "🎻") == "🎻 👍"
    full = tuple(chr(0x1F600 + n) for n in range(RECENT_MAX))
    assert len(recent_emoji(with_newest(full, "🎻"))) == RECENT_MAX


def test_what_was_kept_may_be_damaged():
    assert recent_emoji(None) == ()
    assert recent_emoji("👍 👍 " + "x" * 500) == ("👍",)


def test_recent_ones_fill_whole_rows():
    known = (Emoji(0, "😀", "grinning face", "grinning face"),)
    shown = with_recent(known, ("😀", "👍\U0001f3fd"), 8)
    assert [emoji.text for emoji in shown] == ["😀", "👍\U0001f3fd", *[""] * 6, "😀"]
    assert find_emoji(known, "grin") == known
