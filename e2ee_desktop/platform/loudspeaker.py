"""The loudspeaker: plays what `sound_decoder.py` makes of a file, as it makes it. See `services/sound_port.Loudspeaker`.

Three threads a playback: one takes samples from the decoder and stops when a second of them waits; the library's takes them from there;
the decoder's feeder. What the device lacks is silence, never a wait: its thread must not stand still.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable, Generator
from typing import Any

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.platform.decoder_process import DecoderProcess
from e2ee_desktop.platform.sound_system import SoundSystem
from e2ee_desktop.services.sound_port import Played, PlayWish

PERIOD_MS = 50
BLOCKS_AHEAD = 20
LOOK_S = 0.2
"""How often a full queue's filler looks whether anybody still listens."""


class _Playback:
    """One sound on its way to the device."""

    def __init__(self, decoder: DecoderProcess, wish: PlayWish, tell: Callable[[Played], None]) -> None:
        self._decoder, self._wish, self._tell = decoder, wish, tell
        self._frame_bytes = 2 * decoder.channels
        self._blocks: queue.Queue[bytes | None] = queue.Queue(BLOCKS_AHEAD)
        self._stopped = threading.Event()
        self._played_frames = 0
        self._failure = ""
        self._filler = threading.Thread(target=self._fill, name="sound samples", daemon=True)
        self._filler.start()

    def samples(self) -> Generator[bytes, int, None]:
        """For the device: as many frames as it asks for; ends with the sound."""
        wanted = (yield b"") * self._frame_bytes
        held, over = b"", False
        while True:
            while len(held) < wanted and not over:
                try:
                    block = self._blocks.get_nowait()
                except queue.Empty:
                    break
                over = block is None
                held += block or b""
            given, held = held[:wanted], held[wanted:]
            self._played_frames += len(given) // self._frame_bytes
            if over and not given:
                self._tell(Played(self._position_ms(), self._duration_ms(), ended=True, failure=self._failure))
                return
            self._tell(Played(self._position_ms(), self._duration_ms()))
            wanted = (yield given.ljust(wanted, b"\0")) * self._frame_bytes

    def stop(self) -> None:
        """End the decoder and wait for the thread."""
        self._stopped.set()
        self._decoder.close()
        self._filler.join()

    def _position_ms(self) -> int:
        told = self._wish.begin_ms + self._played_frames * 10 * self._wish.speed_percent // self._decoder.rate
        return min(told, self._duration_ms())

    def _duration_ms(self) -> int:
        return self._decoder.frames * 1000 // self._decoder.rate

    def _fill(self) -> None:
        size_bytes = self._decoder.rate * PERIOD_MS // 1000 * self._frame_bytes
        try:
            while not self._stopped.is_set() and (block := self._decoder.read(size_bytes)):
                self._put(block)
        except (OSError, ValueError):  # closed while it was read
            return
        if not self._stopped.is_set() and not self._decoder.finished_well():
            self._failure = "sound.unplayable"
        self._put(None)

    def _put(self, block: bytes | None) -> None:
        while not self._stopped.is_set():
            try:
                self._blocks.put(block, timeout=LOOK_S)
            except queue.Full:
                continue
            return


class SystemLoudspeaker:
    """See `services/sound_port.Loudspeaker` for every method's contract."""

    def __init__(self, system: SoundSystem) -> None:
        self._system = system
        self._device: Any = None
        self._playback: _Playback | None = None
        self._turn = 0

    async def play(self, content: bytes, wish: PlayWish, told: Callable[[Played], None]) -> None:
        await self.stop()
        turn, loop = self._turn, asyncio.get_running_loop()

        def arrive(played: Played) -> None:
            if turn == self._turn:
                told(played)

        def tell(played: Played) -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(arrive, played)

        device, playback = await asyncio.to_thread(self._open, content, wish, tell)
        if turn == self._turn:
            self._device, self._playback = device, playback
        else:  # stopped while it was opened
            await asyncio.to_thread(_end, device, playback)

    async def stop(self) -> None:
        self._turn += 1
        device, playback, self._device, self._playback = self._device, self._playback, None, None
        if device is not None and playback is not None:
            await asyncio.to_thread(_end, device, playback)

    def _open(self, content: bytes, wish: PlayWish, tell: Callable[[Played], None]) -> tuple[Any, _Playback]:
        decoder = DecoderProcess(content, wish.begin_ms, wish.speed_percent)
        try:
            device = self._system.open_loudspeaker(decoder.rate, decoder.channels, PERIOD_MS)
        except E2EEError:
            decoder.close()
            raise
        playback = _Playback(decoder, wish, tell)
        samples = playback.samples()
        next(samples)
        try:
            self._system.start(device, samples)
        except E2EEError:
            _end(device, playback)
            raise
        return device, playback


def _end(device: Any, playback: _Playback) -> None:  # noqa: ANN401 - the library has no types
    device.close()
    playback.stop()
