"""A microphone and a loudspeaker in memory: tests say what is heard, and how far a playback is."""

from __future__ import annotations

from collections.abc import Callable

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.services.sound_port import Heard, Played, PlayWish, Recorded


class FakeMicrophone:
    """trouble: the code that every call raises until it is "". is_open: whether its light would be on."""

    def __init__(self) -> None:
        self.trouble = ""
        self.is_open = False
        self.limit_ms = 0
        self.elapsed_ms = 0
        self._heard: Heard | None = None

    async def check(self) -> None:
        self._may()

    async def start(self, limit_ms: int, heard: Heard) -> None:
        self._may()
        self.is_open, self.limit_ms, self.elapsed_ms, self._heard = True, limit_ms, 0, heard

    async def finish(self) -> Recorded:
        self.is_open = False
        self._may()
        peaks = tuple(1_000 * (1 + place % 20) for place in range(self.elapsed_ms // 100))
        return Recorded(self.elapsed_ms, b"OggS" + self.elapsed_ms.to_bytes(4, "big"), peaks)

    async def discard(self) -> None:
        self.is_open, self._heard = False, None

    def hear(self, elapsed_ms: int, level: int = 128) -> None:
        """Somebody has spoken until then."""
        assert self._heard is not None
        self.elapsed_ms = min(elapsed_ms, self.limit_ms)
        self._heard(self.elapsed_ms, level)

    def _may(self) -> None:
        if self.trouble:
            raise UserActionNeeded(self.trouble)


class FakeLoudspeaker:
    """trouble: the code that `play` raises until it is "". playing: what plays, and how; None for silence."""

    def __init__(self) -> None:
        self.trouble = ""
        self.playing: tuple[bytes, PlayWish] | None = None
        self._told: Callable[[Played], None] | None = None

    async def play(self, content: bytes, wish: PlayWish, told: Callable[[Played], None]) -> None:
        if self.trouble:
            raise UserActionNeeded(self.trouble)
        self.playing, self._told = (content, wish), told

    async def stop(self) -> None:
        self.playing, self._told = None, None

    def come_to(self, position_ms: int, duration_ms: int, *, ended: bool = False, failure: str = "") -> None:
        """It has played that far."""
        assert self._told is not None
        self._told(Played(position_ms, duration_ms, ended, failure))
