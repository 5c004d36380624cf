"""What no honest client does, counted for one connection: beyond these bounds it is not listened to.

Each of these costs the relay more than the client, and none of it is work for the store that could be refused there.
"""

from __future__ import annotations

from e2ee_desktop.relay.admission import Admission
from e2ee_desktop.relay.allowance import Allowance
from e2ee_desktop.relay.policy import Policy

FORGERIES_MAX = 16
"""Proofs of ownership that prove nothing: each costs a signature's check. An honest client sends none."""
STRAYS_MAX = 4_096
"""Acknowledgements of what was not delivered here. An honest client's cross a takeover: some hundred at a time."""


class Conduct:
    """Of one connection."""

    __slots__ = ("_forgeries", "_strays", "_unheeded")

    def __init__(self, policy: Policy) -> None:
        self._forgeries = self._strays = 0
        self._unheeded = Allowance(policy.unheeded)

    def forged(self) -> bool:
        """A proof was wrong; whether that was one too many."""
        self._forgeries += 1
        return self._forgeries == FORGERIES_MAX

    def strayed(self, acknowledgements: int) -> bool:
        """So many acknowledgements were for nothing; whether these were too many."""
        self._strays += acknowledgements
        return self._strays > STRAYS_MAX

    def told_to_wait(self, source: bytes | None, admission: Admission, now_ms: int) -> int:
        """It was told that the relay is busy. 0, or, for one that asks on and on, how many ms to stay away."""
        return self._unheeded.take(now_ms) or admission.tell_to_wait(source, now_ms)
