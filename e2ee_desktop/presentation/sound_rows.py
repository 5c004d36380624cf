"""Sound in the timeline: which messages are shown with a player, and its words. Knows no format: what can be decoded shows when it is played."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.messages import Direction, Message
from e2ee_desktop.domain.sound import SPEEDS_PERCENT
from e2ee_desktop.presentation.reader import Reader, wording

_MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class SoundRow:
    """voice: a voice message, which has no name to show. bars: one byte each, loud is 255; b"" for none. duration: "0:12", or "" when
    nobody said. done: how far it has been fetched or sent, of 1. unheard: a received voice message that was not played yet."""

    voice: bool
    bars: bytes
    duration: str
    duration_ms: int
    state: FileState
    done: float
    unheard: bool


def sound_row(message: Message) -> SoundRow | None:
    """The player of a message, None for one that is no sound."""
    card = message.file
    if card is None or not is_sound(card):
        return None
    done = card.done_bytes / card.size_bytes if card.size_bytes else 0.0
    unheard = card.voice and not card.played and message.direction is Direction.INCOMING
    duration = clock(card.duration_ms) if card.duration_ms > 0 else ""
    return SoundRow(card.voice, card.waveform, duration, card.duration_ms, card.state, min(1.0, done), unheard)


def is_sound(card: FileCard) -> bool:
    """What its sender says it is decides only how it is shown."""
    return card.voice or card.media_type.startswith("audio/")


def clock(duration_ms: int) -> str:
    """ "0:07", "12:40", "1:02:03"."""
    seconds = max(0, duration_ms) // 1000
    hours, rest = divmod(seconds, _MINUTE_S * _MINUTE_S)
    minutes, seconds = divmod(rest, _MINUTE_S)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def spoken_sound(row: SoundRow, reader: Reader) -> str:
    """For screen readers: what it is, how long, and whether it can be heard yet."""
    said = reader.say("Voice message") if row.voice else reader.say("Audio")
    parts = [said, row.duration] if row.duration else [said]
    state = _STATES.get(row.state, wording("not played yet") if row.unheard else "")
    return ", ".join([*parts, reader.say(state)] if state else parts)


def speed_text(speed_percent: int) -> str:
    """ "1×", "1.5×", "2×"."""
    return f"{speed_percent / 100:g}×"


def next_speed(speed_percent: int) -> int:
    """The next faster one, and the first after the last."""
    place = SPEEDS_PERCENT.index(speed_percent) if speed_percent in SPEEDS_PERCENT else -1
    return SPEEDS_PERCENT[(place + 1) % len(SPEEDS_PERCENT)]


def resampled(bars: bytes, count: int) -> bytes:
    """As many bars as there is room for, none of the loud ones lost."""
    if not bars or count <= 0:
        return b""
    size = len(bars)
    ranges = (
        (place * size // count, max(place * size // count + 1, (place + 1) * size // count)) for place in range(count)
    )
    return bytes(max(bars[first:last]) for first, last in ranges)


_STATES = {
    FileState.OFFERED: wording("not fetched yet"),
    FileState.FETCHING: wording("being fetched"),
    FileState.SENDING: wording("being sent"),
    FileState.PAUSED: wording("paused"),
    FileState.FAILED: wording("failed"),
    FileState.GONE: wording("no longer there"),
}
