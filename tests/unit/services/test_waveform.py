"""The picture of a voice message."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.domain.sound import WAVEFORM_BARS
from e2ee_desktop.services.waveform import waveform


def test_the_loudest_fills_its_bar_and_silence_is_empty():
    bars = waveform([0] * 32 + [16_000] * 32)
    assert (bars[0], bars[-1]) == (0, 255)


def test_a_silent_room_is_not_blown_up_to_look_like_speech():
    assert max(waveform([60] * 64)) < 100


def test_nothing_heard_is_a_flat_line():
    assert waveform([]) == bytes(WAVEFORM_BARS)


@given(st.lists(st.integers(0, 32_768), max_size=9_000))
def test_there_are_as_many_bars_whatever_was_heard(peaks):
    assert len(waveform(peaks)) == WAVEFORM_BARS


@given(st.lists(st.integers(0, 32_767), min_size=1, max_size=500), st.integers(0, 499))
def test_no_peak_is_lost(peaks, place):
    quiet = [min(peak, 8_000) for peak in peaks]
    quiet[place % len(quiet)] = 32_000
    assert max(waveform(quiet)) == 255
