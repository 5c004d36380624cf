"""The hybrid ratchet's steps: turns, order, skips, and what each refusal leaves behind: nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto import ratchet
from e2ee_desktop.crypto.message_keys import seal_header
from e2ee_desktop.crypto.primitives import x25519_public
from e2ee_desktop.crypto.ratchet_state import RatchetState
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from tests.fakes.ratchet_pair import ENTROPY, Ratchet, answered_pair, fresh_pair


def refusal(side, message):
    """The code of the refusal; the state must be the same before and after."""
    before = side.state.encode()
    with pytest.raises(PeerViolation) as caught:
        side.open(message)
    assert side.state.encode() == before
    return caught.value.code


def turn_about(alice, bob):
    """One message each way: alice's next message begins a new chain."""
    bob.open(alice.seal())
    alice.open(bob.seal())


def test_a_conversation_with_many_turns():
    alice, bob = fresh_pair()
    for number in range(4):
        text = b"turn %d" % number
        assert bob.open(alice.seal(text)) == text
        assert bob.open(alice.seal(text + b"+")) == text + b"+"
        assert alice.open(bob.seal(text)) == text


def test_every_turn_brings_new_curve_and_kem_keys_and_every_header_of_a_chain_carries_them():
    alice, bob = fresh_pair()
    turns = []
    for _ in range(3):
        bob.open(alice.seal())
        turns.append(alice.state.sending.turn)
        bob.open(alice.seal())
        assert alice.state.sending.turn == turns[-1]
        alice.open(bob.seal())
    curves = {turn[:32] for turn in turns}
    kems = {turn[32 : 32 + 1184] for turn in turns}
    ciphertexts = {turn[32 + 1184 :] for turn in turns}
    assert len(curves) == len(kems) == len(ciphertexts) == 3


def test_the_responders_first_turn_uses_the_prekeys_of_the_handshake():
    _, bob = fresh_pair()
    assert bob.state.own.curve == b"c" * 32
    assert bob.state.own.kem_seed == b"k" * 64


def test_a_responder_that_has_heard_nothing_cannot_send():
    _, bob = fresh_pair()
    with pytest.raises(LocalMisuse, match=r"ratchet\.cannot_send_yet"):
        bob.seal()


def test_no_two_messages_are_alike_even_with_the_same_text():
    alice, _ = fresh_pair()
    messages = [alice.seal(b"same") for _ in range(20)]
    assert len({message[:24] for message in messages}) == 20
    assert len({message[ratchet.SEALED_HEADER_BYTES :] for message in messages}) == 20


def test_messages_in_any_order_across_turns():
    alice, bob = answered_pair()
    first = [alice.seal(b"a%d" % number) for number in range(3)]
    turn_about(alice, bob)
    second = [alice.seal(b"b%d" % number) for number in range(3)]
    for index in (2, 0, 1):
        assert bob.open(second[index]) == b"b%d" % index
    assert [len(chain.keys) for chain in bob.state.skipped] == [3]
    for index in (1, 2, 0):
        assert bob.open(first[index]) == b"a%d" % index
    assert bob.state.skipped_keys == 0


@pytest.mark.parametrize("between", [0, 3])
def test_a_message_opens_once(between):
    alice, bob = answered_pair()
    message = alice.seal()
    bob.open(message)
    for _ in range(between):
        bob.open(alice.seal())
    assert refusal(bob, message) == "ratchet.duplicate"


def test_a_message_of_an_earlier_chain_opens_once():
    alice, bob = answered_pair()
    early, late = alice.seal(b"early"), alice.seal(b"late")
    turn_about(alice, bob)
    bob.open(alice.seal())
    assert bob.open(early) == b"early"
    assert refusal(bob, early) == "ratchet.duplicate"  # late's key keeps the chain known
    assert bob.open(late) == b"late"
    assert refusal(bob, early) == "ratchet.unreadable"  # with its last key the chain is forgotten


def test_ones_own_message_does_not_come_back_as_the_peers():
    alice, bob = answered_pair()
    assert refusal(alice, alice.seal()) == "ratchet.unreadable"
    assert refusal(bob, bob.seal()) == "ratchet.unreadable"


def test_a_message_of_another_session_is_unreadable():
    alice, bob = answered_pair()
    stranger = Ratchet(replace(bob.state, next_receiving_header=b"other" * 6 + b"!!"))
    assert refusal(stranger, alice.seal()) == "ratchet.unreadable"


@pytest.mark.parametrize("size_bytes", [0, 1, ratchet.MESSAGE_OVERHEAD_BYTES - 1])
def test_a_message_too_short_is_malformed(size_bytes):
    _, bob = fresh_pair()
    assert refusal(bob, bytes(size_bytes)) == "ratchet.malformed"


def test_every_region_of_a_message_is_authenticated():
    alice, bob = answered_pair()
    message = alice.seal(b"x" * 100)
    header_end = ratchet.SEALED_HEADER_BYTES
    places = {
        0: "ratchet.unreadable",  # nonce of the header
        30: "ratchet.unreadable",
        header_end - 1: "ratchet.unreadable",
        header_end: "ratchet.commitment",
        header_end + 31: "ratchet.commitment",
        header_end + 32: "ratchet.ciphertext",
        len(message) - 1: "ratchet.ciphertext",
    }
    for place, code in places.items():
        damaged = bytearray(message)
        damaged[place] ^= 1
        assert refusal(bob, bytes(damaged)) == code
    assert refusal(bob, message + b"\0") == "ratchet.ciphertext"
    assert refusal(bob, message[:-1]) == "ratchet.ciphertext"
    assert bob.open(message) == b"x" * 100


def test_headers_cannot_be_swapped_between_messages():
    alice, bob = answered_pair()
    one, two = alice.seal(b"one"), alice.seal(b"two")
    end = ratchet.SEALED_HEADER_BYTES
    assert refusal(bob, one[:end] + two[end:]) == "ratchet.commitment"
    assert refusal(bob, two[:end] + one[end:]) == "ratchet.commitment"
    assert bob.open(two) == b"two"
    assert bob.open(one) == b"one"


def test_the_same_numbers_under_another_header_nonce_are_refused():
    """The commitment covers the encrypted header, so even the owner of the header key cannot re-encrypt it unseen."""
    alice, bob = answered_pair()
    message = alice.seal()
    sending = alice.state.sending
    header = sending.turn + (alice.state.previous_count).to_bytes(4, "big") + (sending.number - 1).to_bytes(4, "big")
    again = seal_header(sending.header_key, bytes(24), header) + message[ratchet.SEALED_HEADER_BYTES :]
    assert refusal(bob, again) == "ratchet.commitment"


def test_a_turn_that_answers_keys_we_have_not_made_is_refused():
    """After the peer's turn our turn keys are gone until we send: no honest peer can turn again before."""
    alice, bob = answered_pair()
    alice.open(bob.seal())
    bob.open(alice.seal())
    assert bob.state.own is None
    forged = seal_header(bob.state.next_receiving_header, bytes(24), bytes(ratchet.HEADER_BYTES)) + bytes(48)
    assert refusal(bob, forged) == "ratchet.turn_unexpected"


def forged_turn(alice, bob, turn):
    """A message under bob's next receiving header key: only alice could make it, and here she is dishonest."""
    header = turn + bytes(8)
    return seal_header(bob.state.next_receiving_header, bytes(24), header) + bytes(48)


def test_a_turn_with_a_low_order_curve_key_is_refused():
    alice, bob = fresh_pair()
    turn = bytes(32) + alice.state.sending.turn[32:]
    assert refusal(bob, forged_turn(alice, bob, turn)) == "x25519.low_order"


def test_a_turn_with_an_impossible_kem_key_is_refused_when_it_comes_and_not_when_we_answer():
    alice, bob = fresh_pair()
    honest = alice.state.sending.turn
    turn = honest[:32] + b"\xff" * 1184 + honest[32 + 1184 :]
    assert refusal(bob, forged_turn(alice, bob, turn)) == "ml_kem.public_invalid"


def test_a_wrong_kem_ciphertext_gives_keys_that_open_nothing():
    alice, bob = fresh_pair()
    honest = alice.state.sending.turn
    turn = honest[:-1] + bytes((honest[-1] ^ 1,))
    assert refusal(bob, forged_turn(alice, bob, turn)) == "ratchet.commitment"


def test_a_chain_ends_before_its_number_overflows():
    alice, _ = fresh_pair()
    alice.state = replace(alice.state, sending=replace(alice.state.sending, number=ratchet.NUMBER_MAX))
    assert len(alice.seal()) == ratchet.MESSAGE_OVERHEAD_BYTES + 4
    with pytest.raises(LocalMisuse, match=r"ratchet\.exhausted"):
        alice.seal()


def test_a_number_that_does_not_fit_the_stored_state_is_refused():
    _, bob = answered_pair()
    state = replace(bob.state, receiving=replace(bob.state.receiving, number=2**32 - 1))
    header = bytes(ratchet.TURN_BYTES) + bytes(4) + b"\xff" * 4
    bob.state = state
    forged = seal_header(state.receiving.header_key, bytes(24), header) + bytes(48)
    assert refusal(bob, forged) == "ratchet.malformed"


def test_secrets_do_not_show_in_a_repr():
    alice, bob = answered_pair()
    bob.open(alice.seal())
    alice.seal()
    for state in (alice.state, bob.state):
        shown = repr(state)
        secrets = [state.root, state.next_sending_header, state.next_receiving_header]
        if state.own:
            secrets += [state.own.curve, state.own.kem_seed]
        if state.sending:
            secrets += [state.sending.chain_key, state.sending.header_key]
        assert not any(repr(secret)[2:-1] in shown for secret in secrets)


def test_the_state_survives_storage_at_every_step():
    alice, bob = fresh_pair()
    for _ in range(2):
        for one, other in ((alice, bob), (bob, alice)):
            one.seal(b"lost")
            text = one.seal(b"text")
            one.state = RatchetState.decode(one.state.encode())
            other.state = RatchetState.decode(other.state.encode())
            assert other.open(text) == b"text"
            assert RatchetState.decode(other.state.encode()) == other.state


def test_the_initiators_first_header_shows_its_curve_key():
    alice, _ = fresh_pair()
    assert alice.state.sending.turn[:32] == x25519_public(alice.state.own.curve)
    assert ENTROPY is alice.entropy
