"""Without header encryption and ML-KEM, our ratchet and Syndace's unmodified one are the same protocol, whatever happens on the way.

Either may begin. Messages are lost, overtaken, damaged and repeated, both sides restart: what arrives whole is read once, as it was
written; everything else is refused by either, which keeps its state. How the product is brought to this is in `bare_headers.py`; as it
ships, it meets the same library in `tests/vectors/test_syndace.py`.
"""

from __future__ import annotations

import asyncio
from contextlib import ExitStack

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from e2ee_desktop.crypto import ratchet
from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.pqxdh import SharedSecrets
from e2ee_desktop.crypto.prekeys import PrekeyPair
from tests.fakes.replayed_entropy import SeededBytes
from tests.vectors.bare_headers import HEADER, REFUSALS, OurParty, SyndaceParty, bare, without_kem

ROOT, BOUND = b"R" * 32, b"B" * 32
SECRETS = SharedSecrets(ROOT, b"I" * 32, b"S" * 32, BOUND)
PREKEY = PrekeyPair(1, b"c" * 32, b"k" * 64)
sides = st.sampled_from([0, 1])
places = st.integers(0, 60)


def pair_up(*, we_initiate: bool) -> tuple[OurParty | SyndaceParty, OurParty | SyndaceParty]:
    """(initiator, responder): one of them ours, the other Syndace's."""
    entropy = without_kem(library_entropy(SeededBytes(b"bare")))
    public = PREKEY.public()
    if we_initiate:
        ours = OurParty(ratchet.start_as_initiator(SECRETS, public.curve, public.kem, entropy), entropy)
        return ours, SyndaceParty(ROOT, BOUND, own=PREKEY.curve)
    ours = OurParty(ratchet.start_as_responder(SECRETS, PREKEY, PREKEY), entropy)
    return SyndaceParty(ROOT, BOUND, peer=public.curve), ours


class TwoImplementations(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.open = ExitStack()
        self.runner = self.open.enter_context(asyncio.Runner())
        self.open.enter_context(bare())
        self.waiting: list[tuple[int, bytes, bytes]] = []
        self.read: list[tuple[int, bytes]] = []
        self.written = 0

    @initialize(we_initiate=st.booleans(), lost=st.sampled_from([0, 0, 3]))
    def begins(self, we_initiate, lost):
        """The responder cannot write before it has read; the first message that it reads need not be the first."""
        self.people = pair_up(we_initiate=we_initiate)
        self.writes(0, lost + 1)
        self._deliver(lost)

    @rule(side=sides, count=st.sampled_from([1, 1, 2, 5, 40]))
    def writes(self, side, count):
        for _ in range(count):
            self.written += 1
            text = b"message %d" % self.written
            self.waiting.append((1 - side, self.runner.run(self.people[side].send(text)), text))

    @rule(turns=st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), min_size=2, max_size=6))
    def they_talk_and_one_of_each_turn_arrives(self, turns):
        """Chance alone seldom leaves gaps before and after what arrives, turn after turn; there counts and skipped keys matter."""
        for turn, (count, back) in enumerate(turns):
            self.writes(turn % 2, count)
            self._deliver(len(self.waiting) - min(back, count))

    @precondition(lambda self: self.waiting)
    @rule(at=places)
    def arrives(self, at):
        self._deliver(at % len(self.waiting))

    @precondition(lambda self: self.waiting)
    @rule()
    def the_newest_arrives(self):
        self._deliver(len(self.waiting) - 1)

    @precondition(lambda self: self.waiting)
    @rule()
    def everything_arrives(self):
        while self.waiting:
            self._deliver(0)

    @precondition(lambda self: self.waiting)
    @rule(at=places)
    def is_lost(self, at):
        del self.waiting[at % len(self.waiting)]

    @precondition(lambda self: self.read)
    @rule(at=places)
    def comes_again(self, at):
        self._refused(*self.read[at % len(self.read)])

    @precondition(lambda self: self.waiting)
    @rule(at=places, place=st.one_of(st.integers(0, HEADER.size - 1), st.integers(0, 200)), bit=st.integers(0, 7))
    def is_damaged(self, at, place, bit):
        """A copy; the true one keeps waiting."""
        listener, message, _ = self.waiting[at % len(self.waiting)]
        damaged = bytearray(message)
        damaged[place % len(message)] ^= 1 << bit
        self._refused(listener, bytes(damaged))

    @precondition(lambda self: self.waiting or self.read)
    @rule(at=places)
    def comes_back_to_its_author(self, at):
        messages = [(listener, message) for listener, message, _ in self.waiting] + self.read
        listener, message = messages[at % len(messages)]
        self._refused(1 - listener, message)

    @rule(side=sides)
    def restarts(self, side):
        self.people[side].restart()

    @invariant()
    def the_wire_is_bare(self):
        """The control: headers are in clear and nothing of ML-KEM is sent."""
        assert all(len(message) == HEADER.size + 48 + len(text) for _, message, text in self.waiting)

    def teardown(self):
        try:
            while self.waiting:
                self._deliver(0)
            for side in (0, 1, 0, 1):
                self.writes(side, 1)
                self._deliver(0)
        finally:
            self.open.close()

    def _deliver(self, at: int) -> None:
        listener, message, text = self.waiting.pop(at)
        assert self.runner.run(self.people[listener].receive(message)) == text
        self.read.append((listener, message))

    def _refused(self, listener: int, message: bytes) -> None:
        before = self.people[listener].frozen()
        with pytest.raises(REFUSALS):
            self.runner.run(self.people[listener].receive(message))
        assert self.people[listener].frozen() == before


TestTwoImplementations = TwoImplementations.TestCase
TestTwoImplementations.settings = settings(max_examples=25, stateful_step_count=25)
