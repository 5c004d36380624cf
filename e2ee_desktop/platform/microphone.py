"""The microphone: what it hears is encoded as it comes and stays in memory. See `services/sound_port.Microphone`.

The library calls from a thread of its own, a tenth of a second at a time; encoding that takes 3 ms of it.
"""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Generator
from typing import Any

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.platform.opus_writer import SPEECH_RATE, OpusWriter
from e2ee_desktop.platform.sound_system import SoundSystem
from e2ee_desktop.services.sound_port import Heard, Recorded

PERIOD_MS = 50
PEAK_FRAMES = SPEECH_RATE // 10


class _Take:
    """One recording. Fed by the device's thread alone; read after the device is closed."""

    def __init__(self, limit_ms: int) -> None:
        self.writer = OpusWriter()
        self.peaks: list[int] = []
        self.frames = 0
        self._limit = SPEECH_RATE * limit_ms // 1000
        self._pending = array("h")

    @property
    def elapsed_ms(self) -> int:
        return self.frames * 1000 // SPEECH_RATE

    @property
    def level(self) -> int:
        """Of the last tenth of a second, by the square root, 0 to 255."""
        return round(255 * (min(self.peaks[-1], 32_767) / 32_767) ** 0.5) if self.peaks else 0

    def feed(self, heard: bytes) -> bool:
        """False when it is full."""
        samples = array("h", bytes(heard))[: self._limit - self.frames]
        self.frames += len(samples)
        self.writer.feed(samples.tobytes())
        self._pending.extend(samples)
        while len(self._pending) >= PEAK_FRAMES:
            self._add_peak()
        return self.frames < self._limit

    def finish(self) -> Recorded:
        if self._pending:
            self._add_peak()
        return Recorded(self.elapsed_ms, self.writer.finish(), tuple(self.peaks))

    def _add_peak(self) -> None:
        first = self._pending[:PEAK_FRAMES]
        del self._pending[:PEAK_FRAMES]
        self.peaks.append(max(*first, -min(first)))


class SystemMicrophone:
    """See `services/sound_port.Microphone` for every method's contract."""

    def __init__(self, system: SoundSystem) -> None:
        self._system = system
        self._device: Any = None
        self._take: _Take | None = None

    async def check(self) -> None:
        await asyncio.to_thread(self._system.check_microphone)

    async def start(self, limit_ms: int, heard: Heard) -> None:
        await self.discard()
        loop = asyncio.get_running_loop()
        take = _Take(limit_ms)

        def tell() -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(heard, take.elapsed_ms, take.level)

        listening = _listen(take, tell)
        next(listening)
        self._device = await asyncio.to_thread(self._open, listening)
        self._take = take

    async def finish(self) -> Recorded:
        take = self._take
        if take is None:
            raise UserActionNeeded("sound.device_failed")
        await self._close()
        return await asyncio.to_thread(take.finish)

    async def discard(self) -> None:
        await self._close()

    def _open(self, listening: Generator[bytes, bytes, None]) -> Any:  # noqa: ANN401 - the library has no types
        self._system.check_microphone()
        device = self._system.open_microphone(SPEECH_RATE, PERIOD_MS)
        try:
            self._system.start(device, listening)
        except UserActionNeeded:
            device.close()
            raise
        return device

    async def _close(self) -> None:
        device, self._device, self._take = self._device, None, None
        if device is not None:
            await asyncio.to_thread(device.close)


def _listen(take: _Take, tell: Any) -> Generator[bytes, bytes, None]:  # noqa: ANN401
    more = True
    while more:
        more = take.feed((yield b""))
        tell()
