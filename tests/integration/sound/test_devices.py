"""Microphone and loudspeaker on a real sound server: what one plays, the other hears."""

from __future__ import annotations

import asyncio
import io
from array import array
from itertools import pairwise
from math import pi, sin

import pytest
import soundfile

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.platform.loudspeaker import SystemLoudspeaker
from e2ee_desktop.platform.microphone import SystemMicrophone
from e2ee_desktop.platform.opus_writer import SPEECH_RATE, OpusWriter
from e2ee_desktop.platform.sound_system import SoundSystem
from e2ee_desktop.services.sound_port import PlayWish
from e2ee_desktop.services.waveform import waveform

HERTZ = 500
LIMIT_MS = 60_000


def tone(seconds: float, hertz: int = HERTZ) -> bytes:
    writer = OpusWriter()
    count = int(SPEECH_RATE * seconds)
    writer.feed(
        array("h", [round(12_000 * sin(2 * pi * hertz * place / SPEECH_RATE)) for place in range(count)]).tobytes()
    )
    return writer.finish()


class Listener:
    """Collects what a playback tells."""

    def __init__(self) -> None:
        self.told, self.ended = [], asyncio.Event()

    def __call__(self, played) -> None:
        self.told.append(played)
        if played.ended:
            self.ended.set()


def pitch(content: bytes) -> float:
    """Hertz of the loud part of a recording."""
    with soundfile.SoundFile(io.BytesIO(content)) as file:
        heard = array("h", bytes(file.buffer_read(dtype="int16")))
    loud = [place for place, value in enumerate(heard) if abs(value) > 4_000]
    middle = heard[loud[len(loud) // 4] : loud[3 * len(loud) // 4]]
    crossings = sum(1 for before, after in pairwise(middle) if before < 0 <= after)
    return crossings * SPEECH_RATE / len(middle)


@pytest.mark.parametrize("speed_percent", [100, 200])
async def test_what_the_loudspeaker_plays_the_microphone_hears(system, speed_percent):
    microphone, loudspeaker, listener = SystemMicrophone(system), SystemLoudspeaker(system), Listener()
    await microphone.check()
    levels: list[tuple[int, int]] = []
    loud = asyncio.Event()

    def heard(elapsed_ms: int, level: int) -> None:
        levels.append((elapsed_ms, level))
        if sum(1 for _, each in levels if each > 100) >= 12:
            loud.set()

    await microphone.start(LIMIT_MS, heard)
    await loudspeaker.play(tone(3), PlayWish(0, speed_percent), listener)
    await loud.wait()
    recorded = await microphone.finish()
    await listener.ended.wait()
    await loudspeaker.stop()
    assert recorded.duration_ms >= 600
    assert max(waveform(recorded.peaks)) == 255
    assert pitch(recorded.content) == pytest.approx(HERTZ, rel=0.03)
    assert (listener.told[-1].position_ms, listener.told[-1].duration_ms) == (3_000, 3_000)
    positions = [played.position_ms for played in listener.told]
    assert positions == sorted(positions)


async def test_playing_begins_where_it_was_wanted_and_stops_when_it_is_told(system):
    loudspeaker, listener = SystemLoudspeaker(system), Listener()
    begun = asyncio.Event()

    def told(played) -> None:
        listener(played)
        begun.set()

    await loudspeaker.play(tone(30), PlayWish(20_000, 100), told)
    await begun.wait()
    await loudspeaker.stop()
    count = len(listener.told)
    await loudspeaker.play(tone(0.2), PlayWish(0, 100), Listener())
    await loudspeaker.stop()
    assert 20_000 <= listener.told[0].position_ms < 22_000
    assert (len(listener.told), listener.ended.is_set()) == (count, False)


async def test_a_recording_stops_at_its_limit_and_is_kept(system):
    microphone, full = SystemMicrophone(system), asyncio.Event()
    await microphone.start(300, lambda elapsed_ms, _: full.set() if elapsed_ms >= 300 else None)
    await full.wait()
    assert (await microphone.finish()).duration_ms == 300


async def test_a_discarded_recording_is_gone(system):
    microphone, heard = SystemMicrophone(system), asyncio.Event()
    await microphone.start(LIMIT_MS, lambda *_: heard.set())
    await heard.wait()
    await microphone.discard()
    with pytest.raises(UserActionNeeded):
        await microphone.finish()


async def test_damaged_sound_is_refused_and_the_loudspeaker_works_on(system):
    loudspeaker, listener = SystemLoudspeaker(system), Listener()
    with pytest.raises(UserActionNeeded) as raised:
        await loudspeaker.play(b"OggS" + bytes(500), PlayWish(0, 100), listener)
    assert raised.value.code == "sound.unplayable"
    await loudspeaker.play(tone(0.2), PlayWish(0, 100), listener)
    await listener.ended.wait()
    await loudspeaker.stop()


async def test_where_no_sound_server_answers_everything_says_so(monkeypatch, tmp_path):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    system = SoundSystem(["PULSEAUDIO"])
    with pytest.raises(UserActionNeeded) as raised:
        await SystemMicrophone(system).check()
    assert raised.value.code in ("sound.no_system", "sound.no_microphone")
    with pytest.raises(UserActionNeeded) as raised:
        await SystemLoudspeaker(system).play(tone(0.2), PlayWish(0, 100), Listener())
    assert raised.value.code == "sound.device_failed"
