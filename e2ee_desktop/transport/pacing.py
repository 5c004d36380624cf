"""When a relay may be asked again: it said "busy" and named a time, and until then the same is not asked of it.

Whoever asks too early is answered here, with the time that is left, and nothing leaves: a client never adds to the load that
it was told of, whatever its callers do.
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.transport.refusals import failure
from e2ee_desktop.wire.frames_control import Refusal

REMEMBERED_MAX = 1_024


class Pacing:
    """Of one relay. about: what is asked, such as a kind of request or the mailbox written to. Times in ms of any one clock."""

    def __init__(self) -> None:
        self._until_ms: dict[bytes, float] = {}

    def left_ms(self, about: bytes, now_ms: float) -> int:
        """How long to wait still, 0: not at all."""
        left = self._until_ms.get(about, now_ms) - now_ms
        if left <= 0:
            self._until_ms.pop(about, None)
            return 0
        return int(left) + 1

    def check(self, about: bytes, now_ms: float) -> None:
        """Raise RelayFailure("relay.busy", retry_after_ms=…) when it is too early."""
        left_ms = self.left_ms(about, now_ms)
        if left_ms:
            raise failure(Refusal.BUSY, left_ms)

    def heard(self, about: bytes, refused: RelayFailure, now_ms: float) -> None:
        """The relay refused; it may have named a time."""
        retry_after_ms = refused.facts.get("retry_after_ms")
        if not isinstance(retry_after_ms, int):
            return
        if len(self._until_ms) >= REMEMBERED_MAX:
            self._until_ms = {key: until for key, until in self._until_ms.items() if until > now_ms}
        if len(self._until_ms) < REMEMBERED_MAX:
            self._until_ms[about] = now_ms + retry_after_ms
