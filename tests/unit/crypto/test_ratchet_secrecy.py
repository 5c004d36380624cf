"""What a thief of the state can read: nothing from before, and nothing after one round trip, though half of the hybrid broke.

The thief here knows the protocol as well as the peer does: `tests/fakes/thief.py` takes every step that the given secrets allow. Each test
that shows what the thief cannot read has a control beside it that shows the same thief reading when given one thing more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from e2ee_desktop.crypto.ratchet import decrypt
from e2ee_desktop.crypto.ratchet_state import RatchetState, TurnKeys
from e2ee_desktop.domain.errors import PeerViolation
from tests.fakes.ratchet_pair import NOW_MS, Ratchet, answered_pair, fresh_pair
from tests.fakes.thief import Broken, after_turn


def reads(state: RatchetState, message: bytes) -> bool:
    try:
        decrypt(state, message, NOW_MS)
    except PeerViolation:
        return False
    return True


def test_a_stolen_state_opens_no_earlier_message():
    alice, bob = answered_pair()
    past = [alice.seal(b"1"), alice.seal(b"2")]
    for message in past:
        bob.open(message)
    answer = bob.seal(b"3")
    alice.open(answer)
    assert not any(reads(bob.state, message) for message in [*past, answer])
    assert not any(reads(alice.state, message) for message in [*past, answer])


def test_a_stolen_senders_state_opens_none_of_its_own_messages():
    """Even turned round, so that the sending chain becomes the receiving one, only what comes later opens."""
    alice, bob = answered_pair()
    before = alice.seal(b"before")
    sending = alice.state.sending
    receiving = bob.state.receiving or pytest.fail("bob has heard alice")
    turned_round = replace(
        alice.state,
        receiving=replace(receiving, header_key=sending.header_key, chain_key=sending.chain_key, number=sending.number),
    )
    after = alice.seal(b"after")
    assert not reads(turned_round, before)
    assert reads(turned_round, after)  # the control: a stolen chain key does open what follows in its chain


def test_the_responders_prekeys_are_gone_once_the_first_message_came():
    alice, bob = fresh_pair()
    bob.open(alice.seal())
    state = bob.state.encode()
    assert b"c" * 32 not in state
    assert b"k" * 64 not in state


@dataclass
class Theft:
    """Bob's state as stolen, then one honest round trip.

    bob_keys: the turn keys bob made after the theft. alice_seed: the ML-KEM seed that bob's ciphertext was made for.
    """

    stolen: RatchetState
    bob_keys: TurnKeys
    bob_message: bytes
    alice_message: bytes
    alice_seed: bytes


def stolen_before_a_round_trip() -> Theft:
    alice, bob = answered_pair()
    alice.open(bob.seal())
    bob.open(alice.seal())  # bob has no turn keys now: his next message begins a turn
    stolen, alice_seed = bob.state, alice.state.own.kem_seed
    bob_message = bob.seal(b"bob's turn")
    bob_keys = bob.state.own
    alice.open(bob_message)
    alice_message = alice.seal(b"healed?")
    assert bob.open(alice_message) == b"healed?"
    return Theft(stolen, bob_keys, bob_message, alice_message, alice_seed)


@pytest.mark.parametrize(
    ("know_curves", "know_kems", "opens"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
    ids=["control: both broken", "X25519 broken", "ML-KEM broken", "nothing broken"],
)
def test_one_round_trip_heals_unless_both_halves_are_broken(know_curves, know_kems, opens):
    theft = stolen_before_a_round_trip()
    broken = Broken(know_curves, know_kems)
    thief = after_turn(theft.stolen, theft.bob_message, theft.bob_keys, theft.alice_seed, broken)
    assert thief is not None  # the stolen state holds the header key of bob's next turn
    assert reads(thief, theft.alice_message) is opens


def test_a_stolen_state_that_waits_for_an_answer_reads_that_answer_but_no_turn_after_our_own():
    """The limit of healing: what the peer sends to keys already stolen is lost; our next turn ends it."""
    alice, bob = answered_pair()
    stolen = bob.state  # with the turn keys that alice will answer
    answer = alice.seal(b"to stolen keys")
    assert reads(stolen, answer)
    thief = Ratchet(stolen)
    thief.open(answer)
    bob.open(answer)
    alice.open(bob.seal())
    assert not reads(thief.state, alice.seal(b"healed"))
