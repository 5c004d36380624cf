"""Which sound system there is, and its devices, through miniaudio. The library brings none of its own: it loads what the system has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from e2ee_desktop.domain.errors import UserActionNeeded

T = TypeVar("T")
APP_NAME = "E2EE Desktop"
_ALSA_DEVICES = Path("/dev/snd")
ORDER = ("WASAPI", "DSOUND", "WINMM", "COREAUDIO", "PULSEAUDIO", "SNDIO", "AUDIO4", "OSS", "ALSA")
"""PipeWire answers as PulseAudio. Not JACK, whose library complains on standard error where no server runs. Not NULL, the library's last
resort, that hears and plays nothing: taken only when asked for by name."""


class SoundSystem:
    """backends: names as in `miniaudio.Backend`; by default all that this system could have.

    Every call may block: call it off the event loop. Raises UserActionNeeded: sound.no_system, sound.no_microphone, sound.device_failed.
    """

    def __init__(self, backends: Sequence[str] = ()) -> None:
        self._names = tuple(backends)

    def check_microphone(self) -> None:
        """Look for one, without opening it."""
        library = self._library()
        try:
            found = library.Devices(self._backends(library)).get_captures()
        except library.MiniaudioError as error:
            raise UserActionNeeded("sound.no_system") from error
        if not found:
            raise UserActionNeeded("sound.no_microphone")

    def open_microphone(self, rate: int, period_ms: int) -> Any:  # noqa: ANN401 - the library has no types
        """One channel of 16 bits, not yet started."""
        library = self._library()
        return self._opened(
            library,
            lambda: library.CaptureDevice(
                input_format=library.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=rate,
                buffersize_msec=period_ms,
                backends=self._backends(library),
                app_name=APP_NAME,
            ),
        )

    def open_loudspeaker(self, rate: int, channels: int, period_ms: int) -> Any:  # noqa: ANN401
        """16 bits, not yet started."""
        library = self._library()
        return self._opened(
            library,
            lambda: library.PlaybackDevice(
                output_format=library.SampleFormat.SIGNED16,
                nchannels=channels,
                sample_rate=rate,
                buffersize_msec=period_ms,
                backends=self._backends(library),
                app_name=APP_NAME,
            ),
        )

    def start(self, device: Any, callback: Any) -> None:  # noqa: ANN401
        """callback: a generator, already started, as the library wants it."""
        library = self._library()
        try:
            device.start(callback)
        except library.MiniaudioError as error:
            raise UserActionNeeded("sound.device_failed") from error

    def _opened(self, library: Any, make: Callable[[], T]) -> T:  # noqa: ANN401
        try:
            return make()
        except library.MiniaudioError as error:
            raise UserActionNeeded("sound.device_failed") from error

    def _library(self) -> Any:  # noqa: ANN401
        try:
            return import_module("miniaudio")
        except (ImportError, OSError) as error:
            raise UserActionNeeded("sound.no_system") from error

    def _backends(self, library: Any) -> list[Any]:  # noqa: ANN401
        if self._names:
            return [library.Backend[name] for name in self._names]
        there = {each.name for each in library.get_enabled_backends()}
        if not _ALSA_DEVICES.exists():
            there.discard("ALSA")  # its library complains on standard error where there is no sound card
        found = [library.Backend[name] for name in ORDER if name in there]
        if not found:  # the library would take an empty list for "any"
            raise UserActionNeeded("sound.no_system")
        return found
