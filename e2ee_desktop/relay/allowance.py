"""Rates by the generic cell rate algorithm (ITU-T I.371, GCRA): so many at once, so many a second after that.

One number a client is all there is to remember: when its allowance will be full again. It is a token bucket without a
bucket that somebody has to fill. Time comes in; nothing is stored elsewhere.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass

from e2ee_desktop.wire.limits import RETRY_AFTER_MS_MAX

_LOOKED_EVERY, _DROPPED_AT_ONCE = 8, 16


@dataclass(frozen=True, slots=True)
class Rate:
    """burst: how many at once. per_second: how fast the allowance comes back."""

    burst: int
    per_second: float

    def take(self, full_ms: float, now_ms: int) -> tuple[float, int]:
        """Take one. full_ms: when the allowance is whole again. Returns the same afterwards, and how many ms to wait: 0 when
        there was one, at most an hour, because the wire names no longer time."""
        interval_ms = 1_000 / self.per_second
        late_ms = max(full_ms, now_ms) - interval_ms * (self.burst - 1) - now_ms
        if late_ms > 0:
            return full_ms, min(RETRY_AFTER_MS_MAX, math.ceil(late_ms))
        return max(full_ms, now_ms) + interval_ms, 0


class Allowance:
    """One client's share of one rate; full at the beginning."""

    __slots__ = ("_full_ms", "_rate")

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._full_ms = 0.0

    def take(self, now_ms: int) -> int:
        """Take one: 0 when there was one, else how many ms until there is."""
        self._full_ms, wait_ms = self._rate.take(self._full_ms, now_ms)
        return wait_ms


class Allowances:
    """Everybody's shares of one rate, by key; some 200 bytes each, `keys_max` at most.

    A share that is full again is forgotten, for it is as if it had never been. Should there be more keys than that, the one
    that was used longest ago is forgotten early: whoever floods with keys gives, at worst, others a burst more.
    """

    def __init__(self, rate: Rate, keys_max: int) -> None:
        self._rate, self._keys_max = rate, keys_max
        self._interval_ms = 1_000 / rate.per_second
        self._slack_ms = self._interval_ms * (rate.burst - 1)
        self._full_ms: OrderedDict[bytes, float] = OrderedDict()
        self._calls = 0

    def __len__(self) -> int:
        return len(self._full_ms)

    def take(self, key: bytes, now_ms: int) -> int:
        """As `Allowance.take`, of the share of `key`."""
        shares = self._full_ms
        full_ms = shares.pop(key, 0.0)
        if full_ms - now_ms <= self._slack_ms:  # as nearly always; otherwise `Rate` says for how long
            shares[key] = (full_ms if full_ms > now_ms else now_ms) + self._interval_ms  # noqa: FURB136 - a call costs as much as all of this
            wait_ms = 0
        else:
            shares[key], wait_ms = self._rate.take(full_ms, now_ms)
        self._calls += 1
        if self._calls >= _LOOKED_EVERY or len(shares) > self._keys_max:
            self._calls = 0
            self._drop(now_ms)
        return wait_ms

    def _drop(self, now_ms: int) -> None:
        """Some of the oldest every few calls: never a pause, and always faster than they come."""
        for _ in range(_DROPPED_AT_ONCE):
            oldest = next(iter(self._full_ms))
            if len(self._full_ms) <= self._keys_max and self._full_ms[oldest] > now_ms:
                return
            del self._full_ms[oldest]
            if not self._full_ms:
                return
