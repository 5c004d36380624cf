"""The picture of a voice message: how loud each sixty-fourth of it is. Knows no device and no format.

Made when recording, so that nobody has to decode a sound to show it.
"""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.sound import WAVEFORM_BARS

QUIET = 600
"""Peaks below this are a room's noise: a silent recording isn't blown up to look like speech."""


def waveform(peaks: Sequence[int], bars: int = WAVEFORM_BARS) -> bytes:
    """One byte a bar, 255 for the loudest. peaks: 0 to 32767, in equal steps of time; fewer than bars are spread out."""
    if not peaks:
        return bytes(bars)
    loudest = max(QUIET, *peaks)
    count = len(peaks)
    ranges = (
        (place * count // bars, max(place * count // bars + 1, (place + 1) * count // bars)) for place in range(bars)
    )
    # By the square root: ears hear a tenth of the amplitude as about a third of the loudness.
    return bytes(round(255 * (max(peaks[first:last]) / loudest) ** 0.5) for first, last in ranges)
