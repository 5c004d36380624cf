"""How often somebody may ask: a bucket that fills steadily up to a brim. Time comes in; shared between threads."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock


@dataclass(frozen=True, slots=True)
class Rate:
    """a_second: how fast it fills; at_once: the brim."""

    a_second: float
    at_once: int


class Allowances:
    """One bucket a name, all of one rate; names come and go."""

    NAMES_MAX = 256

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._left: dict[str, tuple[float, float]] = {}
        self._lock = Lock()

    def take(self, name: str, now_s: float) -> bool:
        """One off the bucket; False when it is empty."""
        with self._lock:
            left = self._filled(name, now_s)
            if left < 1:
                return False
            self._left[name] = left - 1, now_s
            return True

    def wait_s(self) -> int:
        """After how many seconds it is worth asking again, at least one."""
        return max(1, round(1 / self._rate.a_second))

    def _filled(self, name: str, now_s: float) -> float:
        if name not in self._left and len(self._left) >= self.NAMES_MAX:
            self._left.clear()
        left, before_s = self._left.get(name, (float(self._rate.at_once), now_s))
        return min(float(self._rate.at_once), left + (now_s - before_s) * self._rate.a_second)
