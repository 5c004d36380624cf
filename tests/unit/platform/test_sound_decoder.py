"""Decoding what contacts send: in a process of its own, by its first bytes, within limits."""

from __future__ import annotations

import io
import random
import subprocess
import sys
from array import array
from math import pi, sin

import pytest
import soundfile

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.platform import sound_decoder
from e2ee_desktop.platform.decoder_process import DECODE_SOUND, DecoderProcess, command
from e2ee_desktop.platform.opus_writer import SPEECH_RATE, OpusWriter
from e2ee_desktop.platform.sound_decoder import (
    BEYOND_LIMITS,
    HEADER,
    UNPLAYABLE,
    RefusedError,
    decode,
    told_by_beginning,
)

SECOND = array("h", [round(12_000 * sin(2 * pi * 440 * place / SPEECH_RATE)) for place in range(SPEECH_RATE)])


def spoken(seconds: int = 1) -> bytes:
    writer = OpusWriter()
    for _ in range(seconds):
        writer.feed(SECOND.tobytes())
    return writer.finish()


def encoded(container: str, codec: str, rate: int = 44_100, channels: int = 2) -> bytes:
    made = io.BytesIO()
    with soundfile.SoundFile(made, "w", rate, channels, format=container, subtype=codec) as file:
        file.buffer_write(SECOND[: 12_000 // channels * channels].tobytes(), "int16")
    return made.getvalue()


def played(content: bytes, begin_ms: int = 0, speed_percent: int = 100) -> tuple[DecoderProcess, bytes]:
    """The decoder after its end, and all that it said; it must have ended well."""
    decoder, samples = DecoderProcess(content, begin_ms, speed_percent), b""
    try:
        while block := decoder.read(65_536):
            samples += block
        assert decoder.finished_well()
    finally:
        decoder.close()
    return decoder, samples


def test_speech_comes_back_as_it_was_said():
    decoder, samples = played(spoken())
    heard = array("h", samples)
    assert (decoder.rate, decoder.channels, decoder.frames, len(heard)) == (SPEECH_RATE, 1, SPEECH_RATE, SPEECH_RATE)
    middle = slice(SPEECH_RATE // 4, SPEECH_RATE // 2)
    alike = sum(a * b for a, b in zip(heard[middle], SECOND[middle], strict=True))
    energies = sum(a * a for a in heard[middle]) * sum(b * b for b in SECOND[middle])
    assert alike / energies**0.5 > 0.95


def test_a_minute_of_speech_is_small():
    assert len(spoken(60)) < 300_000


def test_it_begins_where_it_was_wanted():
    decoder, samples = played(spoken(2), begin_ms=1_500)
    assert decoder.frames == 2 * SPEECH_RATE
    assert len(samples) == SPEECH_RATE // 2 * 2


@pytest.mark.parametrize("speed_percent", [150, 200])
def test_twice_as_fast_takes_half_the_time(speed_percent):
    _, samples = played(spoken(2), speed_percent=speed_percent)
    assert len(samples) / 2 / SPEECH_RATE == pytest.approx(200 / speed_percent, rel=0.05)


@pytest.mark.parametrize(
    ("container", "codec"),
    [("WAV", "PCM_16"), ("FLAC", "PCM_16"), ("MP3", "MPEG_LAYER_III"), ("OGG", "VORBIS"), ("AIFF", "PCM_16")],
)
def test_what_people_send_is_played_in_stereo(container, codec):
    decoder, samples = played(encoded(container, codec))
    assert (decoder.rate, decoder.channels) == (44_100, 2)
    assert len(samples) == pytest.approx(12_000 * 2, abs=5_000)


def test_more_channels_are_heard_as_one():
    decoder, _ = played(encoded("WAV", "PCM_16", channels=6))
    assert decoder.channels == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x" * 1000,
        b"OggS" + bytes(1000),
        b"RIFF" + bytes(1000),
        b"ID3" + b"\xff" * 1000,
        b"fLaC" + b"\xff" * 1000,
        spoken()[:3_000],
        encoded("WAV", "IMA_ADPCM", channels=1),
        encoded("CAF", "PCM_16"),
    ],
    ids=["nothing", "text", "ogg", "riff", "mp3", "flac", "cut off", "a codec that is not taken", "a container that is not taken"],
)  # fmt: skip
def test_what_is_no_sound_is_refused(content):
    with pytest.raises(UserActionNeeded) as raised:
        DecoderProcess(content, 0, 100)
    assert raised.value.code == "sound.unplayable"


def test_damaged_sounds_never_trouble_the_program():
    """Whatever becomes of the decoder, this side sees samples, an end, or a refusal."""
    chance = random.Random(7)
    sources = [spoken(), encoded("FLAC", "PCM_16"), encoded("MP3", "MPEG_LAYER_III"), encoded("OGG", "VORBIS")]
    for turn in range(24):
        content = bytearray(sources[turn % len(sources)])
        for _ in range(chance.randrange(1, 40)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            decoder = DecoderProcess(bytes(content), 0, chance.choice((100, 200)))
        except UserActionNeeded:
            continue
        while decoder.read(65_536):
            pass
        decoder.close()


@pytest.mark.parametrize(
    ("offset", "value"),
    [(24, (300_000).to_bytes(4, "little")), (24, (100).to_bytes(4, "little")), (22, (64).to_bytes(2, "little"))],
    ids=["rate too high", "rate too low", "too many channels"],
)
def test_a_header_beyond_the_limits_is_refused_before_anything_is_decoded(offset, value):
    content = bytearray(encoded("WAV", "PCM_16"))
    content[offset : offset + len(value)] = value
    out = io.BytesIO()
    with pytest.raises((RefusedError, soundfile.LibsndfileError)):
        decode(bytes(content), 0, 100, out)
    assert out.getvalue() == b""


def test_a_file_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(sound_decoder, "CONTENT_BYTES_MAX", 1_000)
    with pytest.raises(RefusedError) as raised:
        decode(spoken(), 0, 100, io.BytesIO())
    assert raised.value.status == BEYOND_LIMITS


def test_a_sound_of_more_than_half_a_day_is_refused(monkeypatch):
    monkeypatch.setattr(sound_decoder, "DURATION_S_MAX", 1)
    with pytest.raises(RefusedError) as raised:
        decode(spoken(2), 0, 100, io.BytesIO())
    assert raised.value.status == BEYOND_LIMITS


def test_the_container_is_told_by_its_beginning_and_not_by_its_name():
    assert told_by_beginning(spoken()) == "OGG"
    assert told_by_beginning(encoded("MP3", "MPEG_LAYER_III")) == "MP3"
    with pytest.raises(RefusedError) as raised:
        told_by_beginning(b"\x00\x00\x00\x20ftypM4A ")
    assert raised.value.status == UNPLAYABLE


def test_an_installed_program_without_an_interpreter_decodes_itself():
    run = subprocess.run(
        [sys.executable, "-m", "e2ee_desktop.entrypoints.desktop", DECODE_SOUND, "0", "100"],
        input=spoken(),
        capture_output=True,
        check=True,
    )
    assert len(run.stdout) == HEADER.size + 2 * SPEECH_RATE


CONFINED = """
import sys
sys.path.insert(0, sys.argv[1])
from e2ee_desktop.platform.confinement import confine
from e2ee_desktop.platform.sound_decoder import MEMORY_BYTES_MAX, PROCESSOR_S_MAX, load
load()
confine(MEMORY_BYTES_MAX, PROCESSOR_S_MAX)
for deed in (lambda: open(sys.argv[2], "w"), lambda: open("/etc/passwd"), lambda: bytearray(2 * 1024**3)):
    try:
        deed()
        print("could")
    except (OSError, MemoryError) as error:
        print(type(error).__name__)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_decoder_can_neither_open_a_file_nor_take_all_memory(tmp_path):
    run = subprocess.run(
        [sys.executable, "-I", "-c", CONFINED, command()[-1], str(tmp_path / "written")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == ["OSError", "OSError", "MemoryError"]
    assert list(tmp_path.iterdir()) == []


def test_a_decoder_that_nobody_listens_to_ends():
    decoder = DecoderProcess(spoken(30), 0, 100)
    decoder.close()
    assert not decoder.finished_well()
