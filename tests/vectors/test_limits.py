"""The limits of skipped keys, which are too long for a frozen file: the engine and the verifier read the same messages and come to the
same answers and the same state.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

import pytest

from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.pqxdh import SharedSecrets
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.crypto.ratchet import decrypt, encrypt, start_as_initiator, start_as_responder
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.errors import PeerViolation
from tests.verifier.primitives import Refused
from tests.verifier.ratchet import OwnKeys, SkippedChain, State, TurnDraws, receive, send

ENTROPY = library_entropy(os.urandom)
NOW_MS = 1_700_000_000_000


@dataclass
class Twice:
    """A responder read by two implementations, and the initiator who writes to it."""

    writer: RatchetState
    engine: RatchetState
    verifier: State

    def writes(self, messages: int) -> list[bytes]:
        written: list[bytes] = []
        for _ in range(messages):
            self.writer, message = encrypt(self.writer, b"words", ENTROPY)
            written.append(message)
        return written

    def reads(self, message: bytes, later_ms: int = 0) -> str:
        """ "read", or the refusal's code; both implementations say the same and are in the same state."""
        try:
            self.engine, plaintext = decrypt(self.engine, message, NOW_MS + later_ms)
            said = plaintext.decode().replace("words", "read")
        except PeerViolation as error:
            said = error.code
        try:
            self.verifier, other = receive(self.verifier, message, NOW_MS + later_ms)
            also_said = other.decode().replace("words", "read")
        except Refused as error:
            also_said = error.code
        assert also_said == said
        self.same()
        return said

    def answers(self) -> None:
        """Both turn with the same draws; the writer reads it."""
        drawn: list[tuple[bytes, bytes]] = []

        def encapsulate(public: bytes) -> tuple[bytes, bytes]:
            drawn.append(ENTROPY.encapsulate(public))
            return drawn[-1]

        self.engine, message = encrypt(self.engine, b"an answer", replace(ENTROPY, encapsulate=encapsulate))
        own = self.engine.own
        assert own is not None
        turn = TurnDraws(own.curve, own.kem_seed, *drawn[0])
        self.verifier, same = send(self.verifier, b"an answer", message[:24], turn)
        assert same == message
        self.writer, _ = decrypt(self.writer, message, NOW_MS)
        self.same()

    def same(self) -> None:
        engine, verifier = self.engine, self.verifier
        for name in ("bound", "root"):
            assert getattr(engine, name) == getattr(verifier, name)
        assert engine.next_sending_header == verifier.next_sending
        assert engine.next_receiving_header == verifier.next_receiving
        skipped = tuple(SkippedChain(one.header_key, one.stored_ms, tuple(one.keys.items())) for one in engine.skipped)
        assert skipped == verifier.skipped


@pytest.fixture
def twice() -> Twice:
    root, header_a, header_b, bound = (os.urandom(32) for _ in range(4))
    secrets = SharedSecrets(root, header_a, header_b, bound)
    signed, one_time = PrekeyPair.generate(1, ENTROPY), PrekeyPair.generate(2, ENTROPY)
    writer = start_as_initiator(secrets, signed.public().curve, one_time.public().kem, ENTROPY)
    own = OwnKeys(signed.curve, one_time.kem_seed)
    verifier = State(bound, root, next_sending=header_b, next_receiving=header_a, own=own)
    return Twice(writer, start_as_responder(secrets, signed, one_time), verifier)


def test_a_jump_of_a_thousand_keys_and_not_one_more(twice):
    written = twice.writes(1_002)
    assert twice.reads(written[1_001]) == "ratchet.too_far"
    assert twice.reads(written[1_000]) == "read"
    assert twice.engine.skipped_keys == 1_000
    assert twice.reads(written[1_001]) == "read"
    assert twice.reads(written[0]) == "read"
    assert twice.reads(written[0]) == "ratchet.duplicate"


@pytest.mark.parametrize(("missing", "said"), [(1_000, "read"), (1_001, "ratchet.too_far")])
def test_the_end_of_the_chain_before_may_be_a_thousand_keys_away_and_not_one_more(twice, missing, said):
    assert twice.reads(twice.writes(1)[0]) == "read"
    late = twice.writes(missing)
    twice.answers()
    assert twice.reads(twice.writes(1)[0]) == said
    assert twice.reads(late[0]) == "read"


def test_two_thousand_keys_are_stored_and_the_oldest_go_first(twice):
    first = twice.writes(901)
    assert twice.reads(first[-1]) == "read"
    twice.answers()
    second = twice.writes(901)
    assert twice.reads(second[-1]) == "read"
    assert twice.engine.skipped_keys == 1_800
    twice.answers()
    third = twice.writes(301)
    assert twice.reads(third[-1]) == "read"
    assert twice.engine.skipped_keys == 2_000
    assert twice.reads(first[99]) == "ratchet.duplicate"
    assert twice.reads(first[100]) == "read"
    assert twice.reads(second[0]) == "read"


def test_a_chain_pushed_out_by_number_of_keys_is_unknown_afterwards(twice):
    few = twice.writes(11)
    assert twice.reads(few[-1]) == "read"
    for _ in range(2):
        twice.answers()
        many = twice.writes(1_001)
        assert twice.reads(many[-1]) == "read"
    assert twice.engine.skipped_keys == 2_000
    assert twice.reads(few[0]) == "ratchet.unreadable"


def test_thirty_days_and_not_a_millisecond_more(twice):
    days = 30 * 86_400_000
    written = twice.writes(4)
    assert twice.reads(written[3]) == "read"
    assert twice.reads(written[0], later_ms=days) == "read"
    assert twice.reads(written[1], later_ms=days + 1) == "ratchet.duplicate"
    twice.answers()
    assert twice.reads(twice.writes(1)[0], later_ms=days + 1) == "read"
    assert twice.engine.skipped_keys == 0


def test_a_new_gap_makes_a_chain_the_youngest(twice):
    written = twice.writes(6)
    assert twice.reads(written[1]) == "read"
    assert twice.reads(written[3], later_ms=1_000) == "read"
    assert twice.reads(written[0], later_ms=30 * 86_400_000 + 1_000) == "read"
