"""Newer versions of this program: what a face can ask, and what it may believe.

An adapter believes nothing but what enough of the release keys have signed, and what has not expired (The Update Framework,
https://theupdateframework.github.io/specification/latest/). Nothing is asked unless the person asks, or switched the weekly look on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Release:
    """A verified newer version. file: its name in the repository; size: bytes; changes: what to tell the person, plain text."""

    version: str
    changes: str
    file: str
    size: int


class WeeklyLook(Protocol):
    """A look once a week, off until the person switches it on. `NewerVersionFound` tells what it finds."""

    def wanted(self) -> bool:
        """Whether it is on."""
        ...

    def found(self) -> Release | None:
        """What it found for the version that runs."""
        ...

    async def set_wanted(self, wanted: bool) -> None:
        """On: it looks at once, then weekly."""
        ...


class Updates(Protocol):
    """Raises RelayFailure("update.unreachable"), UserActionNeeded("update.stale", "update.untrusted", "update.none_here")."""

    async def newer(self) -> Release | None:
        """The newest release for this kind of machine, None when it is the one that runs or an older one."""
        ...

    async def fetch(self, release: Release, folder: Path, progress: Callable[[int, int], None]) -> Path:
        """Put the verified package into `folder`, which exists; returns the file. progress: bytes done, bytes in all."""
        ...
