"""The state's stored form: everything comes back; what we cannot have written is damage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto.ratchet_state import RatchetState, SkippedChain
from e2ee_desktop.domain.errors import StorageFailure
from tests.fakes.ratchet_pair import answered_pair, fresh_pair


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
