"""Ports: the sound devices of the computer, and what turns sound into bytes and back.

Adapters run their own threads; every callback comes on the event loop that made the call. One recording and one playback at a time.
Nothing of a sound is ever written to a disk by them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.withheld import Withheld

Heard = Callable[[int, int], None]
"""elapsed_ms, level: the loudest of the last tenth of a second, 0 to 255. At most some twenty times a second."""


@dataclass(frozen=True, slots=True)
class Recorded(Withheld):
    """content: Opus in Ogg. peaks: the loudest value of each tenth of a second, 0 to 32767."""

    duration_ms: int
    content: bytes = field(repr=False)
    peaks: tuple[int, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Played:
    """How far a playback is. ended: it was the last word. failure: why, when it ended before its time."""

    position_ms: int
    duration_ms: int
    ended: bool = False
    failure: str = ""


@dataclass(frozen=True, slots=True)
class PlayWish:
    """Where to begin, in the sound's own time, and how fast; the pitch stays."""

    begin_ms: int
    speed_percent: int


class Microphone(Protocol):
    """Raises UserActionNeeded: sound.no_system, sound.no_microphone, sound.device_failed."""

    async def check(self) -> None:
        """Whether there is one; opens nothing, so that no light goes on."""
        ...

    async def start(self, limit_ms: int, heard: Heard) -> None:
        """Record from now on. At limit_ms it listens no more; what was heard stays until `finish` or `discard`."""
        ...

    async def finish(self) -> Recorded:
        """Close the microphone; what was recorded."""
        ...

    async def discard(self) -> None:
        """Close the microphone, forget what was recorded. Without a recording: nothing."""
        ...


class Loudspeaker(Protocol):
    """Raises UserActionNeeded: sound.no_system, sound.device_failed, sound.unplayable."""

    async def play(self, content: bytes, wish: PlayWish, told: Callable[[Played], None]) -> None:
        """Return when it plays. content: other people's bytes; decoded in a process of its own, bounded in memory and time."""
        ...

    async def stop(self) -> None:
        """Silence; `told` is not called any more. When nothing plays: nothing."""
        ...


@dataclass(frozen=True, slots=True)
class SoundDevices:
    """The two, as the composition root hands them on."""

    microphone: Microphone
    loudspeaker: Loudspeaker


class NoMicrophone:
    """Where no sound system is: on a server, on the command line."""

    async def check(self) -> None:
        raise UserActionNeeded("sound.no_system")

    async def start(self, limit_ms: int, heard: Heard) -> None:  # noqa: ARG002
        raise UserActionNeeded("sound.no_system")

    async def finish(self) -> Recorded:
        raise UserActionNeeded("sound.no_system")

    async def discard(self) -> None: ...


class NoLoudspeaker:
    """Where no sound system is."""

    async def play(self, content: bytes, wish: PlayWish, told: Callable[[Played], None]) -> None:  # noqa: ARG002
        raise UserActionNeeded("sound.no_system")

    async def stop(self) -> None: ...


NO_SOUND = SoundDevices(NoMicrophone(), NoLoudspeaker())
