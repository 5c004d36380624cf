"""Faster at the same pitch."""

from __future__ import annotations

from array import array
from itertools import pairwise
from math import pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from e2ee_desktop.platform.time_stretch import TimeStretch


def tone(rate: int, hertz: int, seconds: int) -> array[int]:
    return array("h", [round(9_000 * sin(2 * pi * hertz * place / rate)) for place in range(rate * seconds)])


def stretched(samples: array[int], rate: int, percent: int, block: int) -> array[int]:
    stretch, made = TimeStretch(rate, percent), array("h")
    for first in range(0, len(samples), block):
        made.extend(stretch.feed(samples[first : first + block]))
    made.extend(stretch.finish())
    return made


@pytest.mark.parametrize("percent", [150, 200])
@pytest.mark.parametrize("rate", [8_000, 24_000, 44_100])
def test_a_tone_becomes_shorter_and_keeps_its_pitch(rate, percent):
    made = stretched(tone(rate, 440, 2), rate, percent, 4_800)
    seconds = len(made) / rate
    assert seconds == pytest.approx(200 / percent, rel=0.05)
    assert sum(1 for before, after in pairwise(made) if before < 0 <= after) / seconds == pytest.approx(440, rel=0.01)


def test_pieces_are_joined_without_a_click():
    rate = 24_000
    steepest = max(abs(after - before) for before, after in pairwise(tone(rate, 440, 1)))
    made = stretched(tone(rate, 440, 2), rate, 150, 4_800)
    assert max(abs(after - before) for before, after in pairwise(made)) < 1.3 * steepest


@settings(max_examples=60, deadline=None)
@given(
    samples=st.lists(st.integers(-32_768, 32_767), max_size=3_000),
    block=st.integers(1, 3_000),
    rate=st.sampled_from([4_000, 8_000]),
    percent=st.sampled_from([150, 200]),
)
def test_any_sound_in_any_pieces_is_played_to_its_end(samples, block, rate, percent):
    made = stretched(array("h", samples), rate, percent, block)
    assert len(made) <= len(samples)
    assert len(samples) * 100 / percent - rate // 10 <= len(made)
