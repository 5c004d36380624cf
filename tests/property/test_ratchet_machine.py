"""The ratchet alone, with bursts and long times: the limits hold in any history, and what they allow is opened.

The model of the receiver is an upper bound: a message may open only within 30 days of having been passed over, and only once.
"""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from e2ee_desktop.crypto.ratchet import (
    SKIPPED_CHAINS_MAX,
    SKIPPED_STORED_MAX,
)
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.errors import PeerViolation
from tests.fakes.ratchet_pair import Ratchet, answered_pair

DAY_MS = 24 * 3_600 * 1_000
sides = st.sampled_from([0, 1])


class AnyOrder(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.pair = answered_pair()
        self.waiting: list[tuple[int, bytes, bytes]] = []
        self.opened: set[bytes] = set()
        self.count = 0

    @rule(side=sides, burst=st.sampled_from([1, 1, 1, 2, 5, 300]))
    def seals(self, side, burst):
        for _ in range(burst):
            self.count += 1
            text = b"%d" % self.count
            self.waiting.append((1 - side, self.pair[side].seal(text), text))

    @precondition(lambda self: self.waiting)
    @rule(at=st.integers(0, 2_000))
    def opens(self, at):
        self._open(*self.waiting.pop(at % len(self.waiting)))

    @precondition(lambda self: self.waiting)
    @rule()
    def opens_the_newest(self):
        self._open(*self.waiting.pop())

    @precondition(lambda self: self.waiting)
    @rule()
    def opens_the_first_ten(self):
        first, self.waiting = self.waiting[:10], self.waiting[10:]
        for one in first:
            self._open(*one)

    @rule(days=st.sampled_from([1, 15, 31]))
    def time_passes(self, days):
        for side in self.pair:
            side.now_ms += days * DAY_MS

    @rule(side=sides)
    def restarts(self, side):
        self.pair[side].state = RatchetState.decode(self.pair[side].state.encode())

    @invariant()
    def the_limits_hold(self):
        for side in self.pair:
            assert side.state.skipped_keys <= SKIPPED_STORED_MAX
            assert len(side.state.skipped) <= SKIPPED_CHAINS_MAX
            assert all(chain.keys for chain in side.state.skipped)
            assert len({chain.header_key for chain in side.state.skipped}) == len(side.state.skipped)

    def _open(self, side: int, message: bytes, text: bytes) -> None:
        receiver = self.pair[side]
        before = receiver.state.encode()
        try:
            plaintext = receiver.open(message)
        except PeerViolation as error:
            refused = error.code
        else:
            refused = ""
        if refused:
            assert receiver.state.encode() == before
            assert refused in {"ratchet.too_far", "ratchet.unreadable", "ratchet.duplicate"}
            return
        assert plaintext == text
        assert text not in self.opened
        self.opened.add(text)
        self._twice(receiver, message)

    @staticmethod
    def _twice(receiver: Ratchet, message: bytes) -> None:
        before = receiver.state.encode()
        try:
            receiver.open(message)
        except PeerViolation:
            assert receiver.state.encode() == before
        else:
            raise AssertionError("a message opened twice")


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=40, stateful_step_count=40)
