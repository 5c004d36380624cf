"""Bringing an older profile up to date: how far it is, and whether somebody wants it to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Upgrading:
    """done of `total` steps; the last one has done = total. One step of a long history may take many seconds."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Watch:
    """tell: called before each step, and after the last. stopped: asked again and again while a step lasts."""

    tell: Callable[[int, int], None]
    stopped: Callable[[], bool]


UNWATCHED = Watch(lambda _done, _total: None, lambda: False)
