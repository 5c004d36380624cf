"""Floods of hostile messages: memory and work a message stay within figures that follow from the limits of the protocol.

Work is counted, not timed. The figures of a million messages are in docs/fuzzing.md; `tests.attacks.exhaustion` measures them.
"""

from __future__ import annotations

import tracemalloc

import pytest

from e2ee_desktop.crypto import ratchet
from e2ee_desktop.engine.archive import SESSIONS_MAX
from tests.attacks import exhaustion

COUNTS = {"noise": 50_000, "lies": 10_000, "replays": 1_000, "turns": 300, "openings": 60, "far": 12}
TRACED = {"replays": 300, "turns": 60}
TRACED_MAX = 2_000
"""Tracing costs ten times the message, and what grows with each message still grows with the last ones."""
ALLOCATED_BYTES_MAX = 1_000_000


@pytest.mark.parametrize("name", COUNTS)
def test_state_exhaustion_by_a_flood(name):
    """However many come: the state is bounded, what lives is bounded, and a message costs at most so many trials and steps."""
    listener, send = exhaustion.FLOODS[name][0]()
    traced = min(TRACED.get(name, TRACED_MAX), COUNTS[name] // 2)
    for _ in range(COUNTS[name] - traced):
        send()
    tracemalloc.start()
    try:
        for _ in range(traced):
            send()
        grown, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert grown < ALLOCATED_BYTES_MAX
    assert exhaustion.state_bytes(listener) <= exhaustion.ARCHIVE_BYTES_MAX
    assert len(listener.archive.sessions) <= SESSIONS_MAX
    assert listener.skipped_keys <= ratchet.SKIPPED_STORED_MAX


@pytest.mark.parametrize("name", ["noise", "lies", "replays", "turns"])
def test_work_exhaustion_by_a_single_message(name):
    """The dearest message that can be made: trial decryptions for each header key kept, and keys of two full jumps."""
    listener, send = exhaustion.FLOODS[name][0]()
    for _ in range(200):
        with exhaustion.counted() as work:
            send()
        assert work.trials <= len(listener.archive.sessions) * exhaustion.TRIALS_PER_SESSION_MAX
        assert work.steps <= exhaustion.STEPS_MAX


def test_a_flood_of_noise_does_try_every_header_key():
    """The control: the flood reaches what it is meant to exhaust."""
    _, send = exhaustion.noise()
    with exhaustion.counted() as work:
        send()
    assert work.trials == exhaustion.TRIALS_PER_SESSION_MAX


def test_a_flood_of_turns_does_the_work_of_turns():
    """The control: keys are skipped in the old chain and the new one before the commitment is looked at."""
    _, send = exhaustion.turns()
    with exhaustion.counted() as work:
        for _ in range(20):
            send()
    assert work.steps > 20 * ratchet.SKIPPED_PER_JUMP_MAX / 2


def test_a_flood_of_replays_or_turns_leaves_the_session_as_it_was():
    for flood in (exhaustion.replays, exhaustion.turns):
        bob, send = flood()
        before = bob.frozen()
        for _ in range(50):
            send()
        assert bob.frozen() == before
        bob.peer.send(b"true")
        bob.link.deliver_all()
        assert bob.heard.pop() == b"true"


def test_a_flood_of_far_jumps_fills_the_store_of_skipped_keys():
    """The control, and the honest conversation goes on after it."""
    bob, send = exhaustion.far()
    for _ in range(4):
        send()
    assert bob.skipped_keys == ratchet.SKIPPED_STORED_MAX
    bob.peer.send(b"still here")
    bob.link.deliver_all()
    assert bob.heard.pop() == b"still here"


def test_after_a_flood_of_lies_the_true_message_is_read():
    """No lie moved the chain."""
    bob, send = exhaustion.lies()
    for _ in range(500):
        send()
    bob.heard.clear()
    bob.peer.send(b"true")
    bob.link.deliver_all()
    assert bob.heard.pop() == b"true"
