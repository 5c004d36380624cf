"""Opus in Ogg, in memory: speech as it comes, encoded at once, so that a quarter of an hour is 3 MB and not 43."""

from __future__ import annotations

import io
from importlib import import_module
from typing import Any

from e2ee_desktop.domain.errors import UserActionNeeded

SPEECH_RATE = 24_000
"""Samples a second: all of a voice, and one of the rates that Opus works at."""
COMPRESSION = 0.9
"""Of the library's scale: some 26 kbit/s."""


class OpusWriter:
    """Raises UserActionNeeded("sound.no_system") where the library is missing."""

    def __init__(self) -> None:
        try:
            library: Any = import_module("soundfile")
        except (ImportError, OSError) as error:
            raise UserActionNeeded("sound.no_system") from error
        self._bytes = io.BytesIO()
        self._file: Any = library.SoundFile(
            self._bytes, "w", SPEECH_RATE, 1, format="OGG", subtype="OPUS", compression_level=COMPRESSION
        )

    def feed(self, samples: bytes) -> None:
        """samples: 16 bits, one channel, SPEECH_RATE."""
        self._file.buffer_write(samples, "int16")

    def finish(self) -> bytes:
        """The whole file."""
        self._file.close()
        return self._bytes.getvalue()
