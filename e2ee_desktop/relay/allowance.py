"""A token bucket: so many at once, so many a second after that. Time comes in; nothing is stored elsewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """burst: how many at once. per_second: how fast the allowance comes back."""

    burst: int
    per_second: int


class Allowance:
    """One client's share of one rate; full at the beginning."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._left = float(rate.burst)
        self._updated_ms = 0

    def take(self, now_ms: int) -> int:
        """Take one: 0 when there was one, else how many ms until there is."""
        passed_ms = max(0, now_ms - self._updated_ms)
        self._updated_ms = now_ms
        self._left = min(float(self._rate.burst), self._left + passed_ms * self._rate.per_second / 1_000)
        if self._left >= 1:
            self._left -= 1
            return 0
        return int((1 - self._left) * 1_000 / self._rate.per_second) + 1
