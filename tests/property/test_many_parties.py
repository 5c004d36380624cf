"""Three people, and everything that goes wrong: crashes, restored disks, and a relay that loses, repeats, mixes and forges.

Safety, at every step: nothing is heard that was not written by that sender for that listener; no envelope opens twice on one disk; a
refused envelope changes no byte; no AEAD key meets a nonce twice, also not after a disk was restored; and as long as nobody
lost a committed step, no message key seals twice.

Liveness, at the end: everything that the relay handed over whole was heard or reported; what was reported is heard after the listener
asked for it in a new session, as far as its author still has it; and then everybody talks to everybody without a refusal.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from itertools import permutations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from e2ee_desktop.domain.errors import PeerViolation
from tests.fakes.many_parties import Disk, devices, recorded_seals

NAMES = ("alice", "bob", "carol")
PAIRS = tuple(permutations(NAMES, 2))
MENDING_ROUNDS = 4
REGIONS = (0, 1, 2, 26, 1_122, 2_354, 2_370, 2_386, 4_095)
"""First bytes of version, suite, header's nonce, header, what follows the HPKE key, commitment, its middle, ciphertext; the tag's last."""
pairs = st.sampled_from(PAIRS)
who = st.sampled_from(NAMES)
places = st.integers(0, 40)


@dataclass(frozen=True)
class Letter:
    """One envelope in the mailbox that `author` knows of `listener`."""

    author: str
    listener: str
    envelope: bytes
    text: bytes


class AnyWorld(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.open = ExitStack()
        self.seals = self.open.enter_context(recorded_seals())
        self.people = devices(*NAMES)
        self.waiting: list[Letter] = []
        self.handed_over: list[Letter] = []
        self.heard: set[bytes] = set()
        self.reported: set[bytes] = set()
        self.backups: list[tuple[str, Disk]] = []
        self.written = 0
        self.lost_steps = False

    # What people do.

    @rule(pair=pairs, count=st.sampled_from([1, 1, 3]), size_bytes=st.sampled_from([0, 0, 2_000]))
    def writes(self, pair, count, size_bytes):
        for _ in range(count):
            self._write(*pair, b"x" * size_bytes)

    @rule(pair=pairs)
    def begins_again(self, pair):
        author, listener = pair
        self.people[author].disk = self.people[author].begun(listener)

    # What their computers do.

    @rule(pair=pairs)
    def crashes_before_the_commit_of_a_message(self, pair):
        author, listener = pair
        self.people[author].sealed(listener, b"never left")
        self.lost_steps = True
        self._restart(author)

    @precondition(lambda self: self.waiting)
    @rule(at=places)
    def crashes_before_the_commit_of_what_came(self, at):
        letter = self.waiting[at % len(self.waiting)]
        self._attempt(letter.listener, letter.author, letter.envelope)
        self._restart(letter.listener)

    @rule(name=who)
    def restarts(self, name):
        self._restart(name)

    @rule(name=who)
    def is_backed_up(self, name):
        self.backups.append((name, self.people[name].disk))

    @precondition(lambda self: self.backups)
    @rule(at=places)
    def is_rolled_back_to_an_old_copy(self, at):
        name, disk = self.backups[at % len(self.backups)]
        self.people[name].disk = disk.reloaded()
        self.lost_steps = True

    # What the relay does.

    @precondition(lambda self: self.waiting)
    @rule(at=places)
    def delivers(self, at):
        self._deliver(self.waiting.pop(at % len(self.waiting)))

    @precondition(lambda self: self.waiting)
    @rule()
    def delivers_everything(self):
        self._deliver_all()

    @precondition(lambda self: self.waiting)
    @rule()
    def delivers_the_newest_first(self):
        self.waiting.reverse()
        self._deliver_all()

    @precondition(lambda self: self.waiting)
    @rule(at=places)
    def loses(self, at):
        del self.waiting[at % len(self.waiting)]

    @precondition(lambda self: self.waiting)
    @rule(at=places)
    def repeats(self, at):
        self.waiting.append(self.waiting[at % len(self.waiting)])

    @precondition(lambda self: self.handed_over)
    @rule()
    def replays_everything_that_was_ever_delivered(self):
        for letter in list(self.handed_over):
            self._deliver(letter)

    @precondition(lambda self: self.waiting or self.handed_over)
    @rule(at=places, place=st.one_of(st.sampled_from(REGIONS), st.integers(0, 2**16)), bit=st.integers(0, 7))
    def damages(self, at, place, bit):
        letters = self.waiting + self.handed_over
        letter = letters[at % len(letters)]
        damaged = bytearray(letter.envelope)
        damaged[place % len(damaged)] ^= 1 << bit
        assert self._attempt(letter.listener, letter.author, bytes(damaged)) is None

    @precondition(lambda self: self.waiting or self.handed_over)
    @rule(at=places, pair=pairs)
    def crosses(self, at, pair):
        """Into a mailbox for which it was not written, its author's own among them."""
        letters = self.waiting + self.handed_over
        letter = letters[at % len(letters)]
        listener, author = pair
        if (author, listener) != (letter.author, letter.listener):
            assert self._attempt(listener, author, letter.envelope) is None

    @precondition(lambda self: len(self.waiting + self.handed_over) > 1)
    @rule(one=places, other=places, cut=st.sampled_from(REGIONS))
    def splices(self, one, other, cut):
        """The head of one envelope before the rest of another."""
        letters = self.waiting + self.handed_over
        first, second = letters[one % len(letters)], letters[other % len(letters)]
        forged = first.envelope[:cut] + second.envelope[cut:]
        if forged not in (first.envelope, second.envelope):
            assert self._attempt(second.listener, second.author, forged) is None

    # What must hold.

    @invariant()
    def no_key_meets_a_nonce_twice(self):
        assert max(self.seals.inputs.values(), default=1) == 1

    @invariant()
    def no_message_key_seals_twice_while_no_committed_step_is_lost(self):
        assert self.lost_steps or max(self.seals.message_keys.values(), default=1) == 1

    @invariant()
    def what_came_whole_was_heard_or_reported(self):
        assert all(letter.text in self.heard | self.reported for letter in self.handed_over)

    def teardown(self):
        try:
            self._mend()
            for author, listener in (*PAIRS, *PAIRS):
                text = self._write(author, listener)
                self._deliver_all()
                assert text in self.heard, f"{listener} and {author} still cannot talk"
            for one, other in PAIRS:
                ours, theirs = (self.people[a].disk.archives[b].current for a, b in ((one, other), (other, one)))
                assert ours.base_key == theirs.base_key, "two people have not settled on one session"
        finally:
            self.open.close()

    def _mend(self) -> None:
        """Everybody writes; who could not read asks again in a new session, and who still has the text encrypts it anew."""
        for pair in PAIRS:
            self._write(*pair)
        self._deliver_all()
        for _ in range(MENDING_ROUNDS):
            unread = {letter for letter in self.handed_over if letter.text not in self.heard and self._kept(letter)}
            for listener, author in sorted({(letter.listener, letter.author) for letter in unread}):
                self.people[listener].disk = self.people[listener].begun(author)
                self._write(listener, author, b"please again")
            self._deliver_all()
            for letter in sorted(unread, key=lambda one: one.text):
                self._send(letter.author, letter.listener, letter.text)
            self._deliver_all()
        unread = [letter.text for letter in self.handed_over if letter.text not in self.heard and self._kept(letter)]
        assert not unread, "reported, still with its author, and not to be mended"

    def _kept(self, letter: Letter) -> bool:
        return letter.text in self.people[letter.author].disk.outbox

    def _write(self, author: str, listener: str, more: bytes = b"") -> bytes:
        self.written += 1
        text = b"%d from %s to %s " % (self.written, author.encode(), listener.encode()) + more
        self._send(author, listener, text)
        return text

    def _send(self, author: str, listener: str, text: bytes) -> None:
        self.people[author].disk, envelope = self.people[author].sealed(listener, text)
        self.waiting.append(Letter(author, listener, envelope, text))

    def _restart(self, name: str) -> None:
        self.people[name].disk = self.people[name].disk.reloaded()

    def _deliver_all(self) -> None:
        waiting, self.waiting = self.waiting, []
        for letter in waiting:
            self._deliver(letter)

    def _deliver(self, letter: Letter) -> None:
        if letter not in self.handed_over:
            self.handed_over.append(letter)
        read = self._attempt(letter.listener, letter.author, letter.envelope)
        if read is None:
            self.reported.add(letter.text)
            return
        self.people[letter.listener].disk, text = read
        assert text == letter.text, "a wrong plaintext"
        self.heard.add(text)

    def _attempt(self, listener: str, author: str, envelope: bytes) -> tuple[Disk, bytes] | None:
        """Read without a commit: (disk, text), or None when it was refused, and then nothing may have changed."""
        device = self.people[listener]
        before = device.disk, device.disk.encoded()
        try:
            return device.read(author, envelope)
        except PeerViolation:
            return None
        finally:
            assert (device.disk, device.disk.encoded()) == before


TestAnyWorld = AnyWorld.TestCase
TestAnyWorld.settings = settings(max_examples=30, stateful_step_count=40)
