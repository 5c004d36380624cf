"""Sound as a face sees it: what is being recorded, what is being played, and the limits of both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from e2ee_desktop.domain.ids import ContactId, MessageId

RECORDING_MS_MAX = 15 * 60_000
"""A recording stops by itself here and can still be sent: 3 MB, which are fetched unasked."""
RECORDING_MS_MIN = 500
"""Anything shorter was a slip of the finger."""
WAVEFORM_BARS = 64
SOUND_BYTES_MAX = 64 * 1024**2
"""Larger sound files are saved and played elsewhere."""
SPEEDS_PERCENT = (100, 150, 200)


class PlaybackPhase(Enum):
    """loading -> playing <-> paused, -> ended or failed."""

    LOADING = "loading"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Playback:
    """The one sound that is played. position_ms, duration_ms: in the sound's own time, whatever the speed. failure: an error code."""

    contact_id: ContactId
    message_id: MessageId
    phase: PlaybackPhase
    position_ms: int
    duration_ms: int
    speed_percent: int
    failure: str = ""
