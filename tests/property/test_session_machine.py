"""Two people, their sessions and archives, and a link that does what it likes.

The model keeps what was sent and what the link did to it. At every moment: a message was heard at most once, nothing was heard that
nobody sent, and a message that came whole was heard or reported. `Person.receive` checks besides that a refusal changes no state.
Nothing is reported without a cause: only a receiver that has had to forget the keys of an old chain may fail to open one.
"""

from __future__ import annotations

from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from e2ee_desktop.crypto.ratchet import SKIPPED_CHAINS_MAX
from tests.fakes.two_parties import Person, two_people

RESETS_MAX = 6
who = st.sampled_from(["alice", "bob"])


class AnyHistory(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        alice, bob = two_people()
        self.people: dict[str, Person] = {"alice": alice, "bob": bob}
        self.link = alice.link
        self.sent: dict[bytes, bytes] = {}
        self.heard: Counter[bytes] = Counter()
        self.came_whole: set[bytes] = set()
        self.reported: set[bytes] = set()
        self.resets = 0

    @rule(name=who, size_bytes=st.sampled_from([0, 10, 2_000, 14_000]))
    def sends(self, name, size_bytes):
        text = b"%d:" % len(self.sent) + name.encode() + b"x" * size_bytes
        self.sent[self.people[name].send(text)] = text

    @precondition(lambda self: self.link.waiting)
    @rule(at=st.integers(0, 30))
    def arrives(self, at):
        self._hand_over(*self.link.waiting.pop(at % len(self.link.waiting)))

    @precondition(lambda self: self.link.waiting)
    @rule()
    def everything_arrives(self):
        for person, envelope in self._taken():
            self._hand_over(person, envelope)

    @precondition(lambda self: self.link.waiting)
    @rule(at=st.integers(0, 30))
    def is_lost(self, at):
        self.link.drop(at % len(self.link.waiting))

    @precondition(lambda self: self.link.waiting)
    @rule(at=st.integers(0, 30))
    def comes_twice(self, at):
        self.link.duplicate(at % len(self.link.waiting))

    @precondition(lambda self: self.link.waiting)
    @rule(at=st.integers(0, 30), place=st.integers(0, 2**16), bit=st.integers(0, 7))
    def is_damaged(self, at, place, bit):
        person, envelope = self.link.waiting[at % len(self.link.waiting)]
        self.link.corrupt(at % len(self.link.waiting), place % len(envelope), bit)
        assert not person.heard, "a damaged envelope was believed"

    @precondition(lambda self: self.resets < RESETS_MAX)
    @rule(name=who)
    def begins_again(self, name):
        self.resets += 1
        self.people[name].begin()

    @rule(name=who)
    def restarts(self, name):
        self.people[name].reload()

    @invariant()
    def each_message_is_heard_once_and_none_was_made_up(self):
        assert set(self.heard) <= set(self.sent.values())
        assert max(self.heard.values(), default=1) == 1

    @invariant()
    def what_came_whole_was_heard_or_reported(self):
        for envelope in self.came_whole:
            assert (self.sent[envelope] in self.heard) != (envelope in self.reported)

    def teardown(self):
        for person, envelope in self._taken():
            self._hand_over(person, envelope)
        if not self.sent:
            return
        for number in range(3):
            for name, person in self.people.items():
                text = b"quiet %d from " % number + name.encode()
                self.sent[person.send(text)] = text
                for other, envelope in self._taken():
                    self._hand_over(other, envelope)
                assert self.heard[text] == 1
        alice, bob = (person.archive.current for person in self.people.values())
        assert alice.base_key == bob.base_key, "on a quiet link they have not settled on one session"

    def _taken(self) -> list[tuple[Person, bytes]]:
        taken, self.link.waiting = self.link.waiting, []
        return taken

    def _hand_over(self, person: Person, envelope: bytes) -> None:
        first = envelope not in self.came_whole
        self.came_whole.add(envelope)
        person.receive(envelope)
        self.heard.update(person.heard)
        person.heard.clear()
        if first and self.sent[envelope] not in self.heard:
            chains = [len(session.ratchet.skipped) for session in person.archive.sessions]
            assert max(chains, default=0) == SKIPPED_CHAINS_MAX, f"lost without a cause: {person.refused[-1]}"
            self.reported.add(envelope)


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(max_examples=60, stateful_step_count=40)
