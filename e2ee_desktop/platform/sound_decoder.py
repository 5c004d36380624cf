"""Decodes one sound, in a process of its own: a file that a contact sent, perhaps made to break decoders.

`loudspeaker.py` starts it (arguments: begin in ms, speed in percent) and gives it the bytes on its standard input; what comes out are a header
(`HEADER`: sampling rate, channels, frames in all at speed 100) and 16-bit samples, no faster than they are taken. It holds no key and no
other bytes than these. Where the system can, it has bounded memory and processor time, and can neither write a file nor start
a program. Formats are told by their first bytes, from a short list, before the library sees them.

Exit status: 0 all decoded, 3 no sound that it knows, or a damaged one, 4 beyond the limits.
"""

from __future__ import annotations

import io
import struct
import sys
from array import array
from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO

from e2ee_desktop.platform.confinement import confine
from e2ee_desktop.platform.time_stretch import TimeStretch

HEADER = struct.Struct(">IHQ")
CONTENT_BYTES_MAX = 64 * 1024**2
MEMORY_BYTES_MAX = 1024**3
PROCESSOR_S_MAX = 900
"""Decoding twelve hours of Opus takes some ten minutes."""
RATES = range(4_000, 192_001)
CHANNELS_MAX = 8
DURATION_S_MAX = 12 * 3600
BLOCK_FRAMES = 4_800
UNPLAYABLE, BEYOND_LIMITS = 3, 4
_BEGINNINGS = {b"OggS": "OGG", b"fLaC": "FLAC", b"RIFF": "WAV", b"ID3": "MP3", b"FORM": "AIFF"}
_CODECS = frozenset({"OPUS", "VORBIS", "MPEG_LAYER_III", "PCM_S8", "PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT"})
"""Exotic ones of the same containers (ADPCM, GSM, ALAC) have been the library's weak places."""


class RefusedError(Exception):
    """status: the exit status that tells why."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def main() -> int:
    """Decode standard input to standard output; returns the exit status."""
    load()  # the library is a file itself
    confine(MEMORY_BYTES_MAX, PROCESSOR_S_MAX)
    begin_ms, speed_percent = int(sys.argv[-2]), int(sys.argv[-1])
    content = sys.stdin.buffer.read(CONTENT_BYTES_MAX + 1)
    try:
        decode(content, begin_ms, speed_percent, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    except RefusedError as refused:
        return refused.status
    except BrokenPipeError:
        sys.stderr.close()  # nobody listens any more: no reason to complain while the interpreter ends
        return 0
    except (RuntimeError, ValueError, TypeError, OSError, EOFError, MemoryError, OverflowError):
        return UNPLAYABLE
    return 0


def load() -> Any:  # noqa: ANN401 - the library has no types
    """The codec library."""
    return import_module("soundfile")


def decode(content: bytes, begin_ms: int, speed_percent: int, out: BinaryIO) -> None:
    """Write header and samples. Raises RefusedError, and whatever the library raises."""
    if len(content) > CONTENT_BYTES_MAX:
        raise RefusedError(BEYOND_LIMITS)
    expected = told_by_beginning(content)
    with load().SoundFile(io.BytesIO(content)) as sound:
        rate, channels, frames = int(sound.samplerate), int(sound.channels), int(sound.frames)
        if sound.format.replace("WAVEX", "WAV") != expected or sound.subtype not in _CODECS:
            raise RefusedError(UNPLAYABLE)
        if rate not in RATES or not 1 <= channels <= CHANNELS_MAX or not 0 <= frames <= DURATION_S_MAX * rate:
            raise RefusedError(BEYOND_LIMITS)
        begin = min(frames, max(0, begin_ms) * rate // 1000)
        if begin:
            sound.seek(begin)
        kept = 2 if channels == 2 and speed_percent == 100 else 1
        out.write(HEADER.pack(rate, kept, frames))
        for block in _at_speed(_blocks(sound, channels, kept, frames - begin), rate, speed_percent):
            out.write(block.tobytes())
            out.flush()


def told_by_beginning(content: bytes) -> str:
    """The container, as the library calls it. Raises RefusedError."""
    for beginning, name in _BEGINNINGS.items():
        if content.startswith(beginning):
            return name
    if len(content) > 2 and content[0] == 0xFF and content[1] & 0xE0 == 0xE0:
        return "MP3"  # a frame of its own, without a tag before it
    raise RefusedError(UNPLAYABLE)


def _blocks(sound: Any, channels: int, kept: int, frames: int) -> Iterator[array[int]]:  # noqa: ANN401
    """At most `frames` frames, whatever the file goes on to claim."""
    while frames > 0:
        read = bytes(sound.buffer_read(min(BLOCK_FRAMES, frames), dtype="int16"))
        if not read:
            return
        samples = array("h", read)
        frames -= len(samples) // channels
        yield samples if kept == channels else _mixed(samples, channels)


def _mixed(samples: array[int], channels: int) -> array[int]:
    """All channels as one."""
    lanes = (samples[lane::channels] for lane in range(channels))
    return array("h", [sum(frame) // channels for frame in zip(*lanes, strict=True)])


def _at_speed(blocks: Iterator[array[int]], rate: int, speed_percent: int) -> Iterator[array[int]]:
    if speed_percent == 100:
        yield from blocks
        return
    stretch = TimeStretch(rate, speed_percent)
    for block in blocks:
        yield stretch.feed(block)
    yield stretch.finish()


if __name__ == "__main__":
    sys.exit(main())
