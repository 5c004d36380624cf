"""The state's stored form: everything comes back; what we cannot have written is damage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto.ratchet_state import RatchetState, SendingChain, SkippedChain
from e2ee_desktop.domain.errors import StorageFailure
from tests.fakes.ratchet_pair import answered_pair, fresh_pair
from tests.fakes.refusal import refusal


def states():
    alice, bob = fresh_pair()
    yield from (alice.state, bob.state)
    alice, bob = answered_pair()
    alice.seal()
    bob.open(alice.seal())
    yield from (alice.state, bob.state)


def test_every_shape_of_state_comes_back():
    shapes = set()
    for state in states():
        assert RatchetState.decode(state.encode()) == state
        shapes.add((state.own is None, state.sending is None, state.receiving is None, bool(state.skipped)))
    assert len(shapes) == 4


@pytest.mark.parametrize(
    "skipped",
    [
        (SkippedChain(b"h" * 32, {0: b"k" * 32}, 5),) * 65,
        (SkippedChain(b"h" * 32, dict.fromkeys(range(4_097), b"k" * 32), 5),),
    ],
    ids=["chains", "keys"],
)
def test_more_than_we_ever_store_is_damage(skipped):
    alice, _ = fresh_pair()
    with pytest.raises(StorageFailure, match=r"session\.damaged"):
        RatchetState.decode(replace(alice.state, skipped=skipped).encode())


def test_another_format_trailing_bytes_or_a_cut_are_damage():
    data = next(states()).encode()
    for damaged in (b"\2" + data[1:], data + b"\0", data[:-1], b""):
        with pytest.raises(StorageFailure, match=r"session\.damaged"):
            RatchetState.decode(damaged)


@pytest.mark.parametrize(
    "skipped",
    [
        (SkippedChain(b"h" * 32, {0: b"k" * 32}, 5),) * 64,
        (SkippedChain(b"h" * 32, dict.fromkeys(range(4_096), b"k" * 32), 2**64 - 1),),
        (SkippedChain(b"h" * 32, {2**32 - 1: b"k" * 32, 7: b"l" * 32}, 0),),
    ],
    ids=["chains", "keys", "numbers"],
)
def test_as_much_as_the_form_allows_comes_back(skipped):
    alice, _ = fresh_pair()
    state = replace(alice.state, skipped=skipped)
    assert RatchetState.decode(state.encode()) == state


def test_the_longest_turn_comes_back_and_a_longer_one_is_damage():
    alice, _ = fresh_pair()
    longest = replace(alice.state, sending=SendingChain(b"h" * 32, b"c" * 32, 7, b"t" * 4_096))
    assert RatchetState.decode(longest.encode()) == longest
    with refusal(StorageFailure, "session.damaged"):
        RatchetState.decode(replace(longest, sending=replace(longest.sending, turn=b"t" * 4_097)).encode())


@pytest.mark.parametrize("change", [{"peer_curve": bytes(33)}, {"peer_kem": bytes(1_185)}])
def test_a_peers_key_longer_than_any_is_damage(change):
    alice, _ = fresh_pair()
    with refusal(StorageFailure, "session.damaged"):
        RatchetState.decode(replace(alice.state, **change).encode())


def test_every_cut_of_every_shape_is_damage_under_one_code():
    for state in states():
        data = state.encode()
        for size_bytes in range(0, len(data), 97):
            with refusal(StorageFailure, "session.damaged"):
                RatchetState.decode(data[:size_bytes])
        for damaged in (data + b"\0", b"\2" + data[1:]):
            with refusal(StorageFailure, "session.damaged"):
                RatchetState.decode(damaged)


def test_the_form_begins_with_its_number_and_has_the_fields_in_one_order():
    """A profile of today is read by every later version: what is written may only change under another number."""
    alice, _ = fresh_pair()
    state = alice.state
    front = state.bound + state.root + state.next_sending_header + state.next_receiving_header + bytes(4)
    assert state.encode().startswith(b"\1" + front + b"\0\0\0\x20" + state.peer_curve + b"\0\0\4\xa0")
    assert state.encode().endswith(state.sending.turn + b"\0" + bytes(4))
