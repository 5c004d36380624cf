"""Skipped keys: how many, how long, and which go first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto import ratchet
from e2ee_desktop.crypto.message_keys import seal_header
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from tests.fakes.ratchet_pair import NOW_MS, SECRETS, answered_pair, fresh_pair
from tests.fakes.refusal import refusal


def code_of(side, message):
    before = side.state.encode()
    with pytest.raises(PeerViolation) as caught:
        side.open(message)
    assert side.state.encode() == before
    return caught.value.code


def skip(side, count):
    return [side.seal(b"%d" % number) for number in range(count)]


def test_a_jump_of_exactly_a_thousand_is_followed_and_one_more_is_not():
    alice, bob = answered_pair()
    skip(alice, ratchet.SKIPPED_PER_JUMP_MAX)
    at_the_limit = alice.seal(b"just")
    beyond = alice.seal(b"over")
    assert code_of(bob, beyond) == "ratchet.too_far"
    assert bob.open(at_the_limit) == b"just"
    assert bob.state.skipped_keys == ratchet.SKIPPED_PER_JUMP_MAX
    assert bob.open(beyond) == b"over"


def test_a_jump_at_the_end_of_an_old_chain_has_the_same_limit():
    alice, bob = fresh_pair()
    bob.open(alice.seal())
    skip(alice, ratchet.SKIPPED_PER_JUMP_MAX + 1)
    alice.open(bob.seal())
    turned = alice.seal()
    assert code_of(bob, turned) == "ratchet.too_far"


def test_at_most_two_thousand_keys_are_stored_and_the_oldest_go_first():
    alice, bob = answered_pair()
    rounds = [skip(alice, 900)]
    bob.open(alice.seal())
    for _ in range(2):
        rounds.append(skip(alice, 900))
        bob.open(alice.seal())
    assert bob.state.skipped_keys == ratchet.SKIPPED_STORED_MAX
    surplus = 2_700 - ratchet.SKIPPED_STORED_MAX
    assert code_of(bob, rounds[0][surplus - 1]) == "ratchet.duplicate"
    assert bob.open(rounds[0][surplus]) == b"%d" % surplus
    assert bob.open(rounds[2][899]) == b"899"


def test_a_whole_old_chain_makes_room_before_a_newer_one_loses_a_key():
    alice, bob = answered_pair()
    old = skip(alice, 100)
    bob.open(alice.seal())
    alice.open(bob.seal())
    newer = skip(alice, 1_000)
    bob.open(alice.seal())
    alice.open(bob.seal())
    newest = skip(alice, 1_000)
    bob.open(alice.seal())
    assert [len(chain.keys) for chain in bob.state.skipped] == [1_000, 1_000]
    assert code_of(bob, old[99]) == "ratchet.unreadable"
    assert bob.open(newer[0]) == b"0"
    assert bob.open(newest[0]) == b"0"


def test_keys_of_at_most_five_chains_are_kept():
    alice, bob = answered_pair()
    lost = []
    for number in range(ratchet.SKIPPED_CHAINS_MAX + 1):
        lost.append(alice.seal(b"%d" % number))
        bob.open(alice.seal())
        alice.open(bob.seal())
    assert len(bob.state.skipped) == ratchet.SKIPPED_CHAINS_MAX
    assert code_of(bob, lost[0]) == "ratchet.unreadable"
    for number, message in enumerate(lost[1:], start=1):
        assert bob.open(message) == b"%d" % number
    assert bob.state.skipped == ()


def test_a_skipped_key_opens_on_its_thirtieth_day_and_not_after():
    alice, bob = answered_pair()
    late, later = alice.seal(b"late"), alice.seal(b"later")
    bob.open(alice.seal())
    bob.now_ms += ratchet.SKIPPED_AGE_MAX_MS
    assert bob.open(late) == b"late"
    bob.now_ms += 1
    assert code_of(bob, later) == "ratchet.duplicate"


def test_old_keys_leave_the_state_with_the_next_message_even_when_nothing_is_skipped():
    alice, bob = answered_pair()
    alice.seal()
    bob.open(alice.seal())
    assert bob.state.skipped_keys == 1
    bob.now_ms += ratchet.SKIPPED_AGE_MAX_MS + 1
    bob.open(alice.seal())
    assert bob.state.skipped_keys == 0


def test_a_clock_that_jumps_back_forgets_nothing():
    alice, bob = answered_pair()
    late = alice.seal(b"late")
    bob.open(alice.seal())
    bob.now_ms -= 10**9
    bob.open(alice.seal())
    assert bob.open(late) == b"late"


def test_gaps_of_one_chain_are_kept_together():
    alice, bob = answered_pair()
    one = alice.seal(b"one")
    bob.open(alice.seal())
    two = alice.seal(b"two")
    bob.open(alice.seal())
    assert [len(chain.keys) for chain in bob.state.skipped] == [2]
    assert bob.open(two) == b"two"
    assert bob.open(one) == b"one"


def test_too_far_a_jump_is_told_with_its_length():
    alice, bob = answered_pair()
    skip(alice, ratchet.SKIPPED_PER_JUMP_MAX + 1)
    with refusal(PeerViolation, "ratchet.too_far", messages=ratchet.SKIPPED_PER_JUMP_MAX + 1):
        bob.open(alice.seal())


def test_the_last_number_of_a_chain_arrives_and_the_next_is_neither_sent_nor_read():
    alice, bob = answered_pair()
    bob.open(alice.seal())
    sending, receiving = alice.state.sending, bob.state.receiving
    alice.state = replace(alice.state, sending=replace(sending, number=ratchet.NUMBER_MAX))
    bob.state = replace(bob.state, receiving=replace(receiving, number=ratchet.NUMBER_MAX))
    assert bob.open(alice.seal(b"last")) == b"last"
    assert bob.state.receiving.number == 2**32 - 1
    with refusal(LocalMisuse, "ratchet.exhausted"):
        alice.seal()
    header = sending.turn + bytes(4) + b"\xff" * 4
    with refusal(PeerViolation, "ratchet.malformed"):
        bob.open(seal_header(sending.header_key, bytes(24), header) + bytes(48))


def test_the_codes_of_a_ratchet_that_cannot_and_of_one_that_will_not():
    alice, bob = fresh_pair()
    with refusal(LocalMisuse, "ratchet.cannot_send_yet"):
        bob.seal()
    with refusal(PeerViolation, "ratchet.malformed"):
        bob.open(bytes(ratchet.MESSAGE_OVERHEAD_BYTES - 1))
    with refusal(PeerViolation, "ratchet.unreadable"):
        bob.open(bytes(ratchet.MESSAGE_OVERHEAD_BYTES))
    first = alice.seal(b"")
    assert len(first) == ratchet.MESSAGE_OVERHEAD_BYTES
    assert bob.open(first) == b""
    with refusal(PeerViolation, "ratchet.duplicate"):
        bob.open(first)


def test_skipped_keys_are_stored_with_their_numbers_their_chain_and_their_day():
    alice, bob = answered_pair()
    skip(alice, 3)
    bob.open(alice.seal())
    (chain,) = bob.state.skipped
    assert chain.header_key == bob.state.receiving.header_key
    assert (list(chain.keys), chain.stored_ms) == ([0, 1, 2], NOW_MS)
    assert bob.state.receiving.number == 4


def test_a_turn_says_how_long_the_chain_before_it_was():
    alice, bob = answered_pair()
    skip(alice, 5)
    bob.open(alice.seal())
    alice.open(bob.seal())
    assert alice.state.previous_count == 6
    bob.open(alice.seal())
    alice.open(bob.seal())
    assert alice.state.previous_count == 1


def test_messages_in_order_do_not_renew_the_keys_that_were_skipped():
    alice, bob = answered_pair()
    late = alice.seal(b"late")
    bob.open(alice.seal())
    bob.now_ms += ratchet.SKIPPED_AGE_MAX_MS
    bob.open(alice.seal())
    assert [chain.stored_ms for chain in bob.state.skipped] == [NOW_MS]
    bob.now_ms += 1
    with refusal(PeerViolation, "ratchet.duplicate"):
        bob.open(late)


def test_how_far_a_jump_is_counts_from_the_last_message():
    alice, bob = answered_pair()
    skip(alice, 9)
    bob.open(alice.seal())
    skip(alice, ratchet.SKIPPED_PER_JUMP_MAX + 1)
    with refusal(PeerViolation, "ratchet.too_far", messages=ratchet.SKIPPED_PER_JUMP_MAX + 1):
        bob.open(alice.seal())


def test_a_responder_begins_without_any_key_of_the_peer():
    pair = PrekeyPair(1, b"c" * 32, b"k" * 64)
    state = ratchet.start_as_responder(SECRETS, pair, pair)
    assert (state.peer_curve, state.peer_kem, state.sending, state.receiving) == (b"", b"", None, None)
    assert (state.previous_count, state.skipped, state.bound) == (0, (), SECRETS.bound)
    assert (state.next_sending_header, state.next_receiving_header) == (b"S" * 32, b"I" * 32)
