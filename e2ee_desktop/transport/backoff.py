"""How long to wait before the next attempt: doubling, with jitter, so that a relay that restarts is not met by a crowd."""

from __future__ import annotations

import random

FIRST_SECONDS = 0.25
LONGEST_SECONDS = 30.0


class Backoff:
    """One link's. chance: injected, so that tests and replays are deterministic."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._doublings = 0

    def next_seconds(self) -> float:
        """Between half and the whole of 0.25 s, 0.5 s, 1 s … 30 s."""
        whole = min(LONGEST_SECONDS, FIRST_SECONDS * 2.0**self._doublings)
        if whole < LONGEST_SECONDS:
            self._doublings += 1
        return whole * (0.5 + self._chance.random() / 2)

    def reset(self) -> None:
        """The connection was good."""
        self._doublings = 0
