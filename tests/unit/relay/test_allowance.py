"""Rates: one share, and many of them within a bounded memory."""

from __future__ import annotations

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.relay.allowance import Allowance, Allowances, Rate
from e2ee_desktop.wire.limits import RETRY_AFTER_MS_MAX


def test_a_burst_passes_then_a_waiting_time_is_named_that_suffices():
    allowance = Allowance(Rate(burst=3, per_second=2))
    assert [allowance.take(0) for _ in range(3)] == [0, 0, 0]
    wait_ms = allowance.take(0)
    assert 0 < wait_ms <= 501
    assert allowance.take(wait_ms) == 0
    assert allowance.take(wait_ms) > 0


def test_it_never_holds_more_than_its_burst_and_a_clock_that_goes_back_gives_nothing():
    allowance = Allowance(Rate(burst=2, per_second=2))
    assert [bool(allowance.take(10**9)) for _ in range(3)] == [False, False, True]
    assert allowance.take(0) > 0


def test_a_rate_below_one_a_second_names_no_longer_time_than_the_wire_can_say():
    allowance = Allowance(Rate(burst=1, per_second=0.0001))
    assert allowance.take(0) == 0
    assert allowance.take(0) == RETRY_AFTER_MS_MAX


@given(st.lists(st.integers(0, 2_000), max_size=60), st.integers(1, 5), st.sampled_from([0.5, 1, 2, 10]))
def test_no_span_of_time_ever_passes_more_than_burst_and_rate_and_who_waits_as_told_passes(pauses, burst, per_second):
    allowance, now_ms, passed = Allowance(Rate(burst, per_second)), 0, []
    for pause in pauses:
        now_ms += pause
        wait_ms = allowance.take(now_ms)
        if not wait_ms:
            passed.append(now_ms)
        elif allowance.take(now_ms + wait_ms - 1) == 0:
            raise AssertionError("told to wait longer than needed")
    for first, since in enumerate(passed):
        for last in range(first, len(passed)):
            allowed = burst + (passed[last] - since) * per_second / 1_000
            assert last - first + 1 <= allowed + 1e-6


def test_each_key_has_a_share_of_its_own():
    shares = Allowances(Rate(burst=1, per_second=1), keys_max=10)
    assert [bool(shares.take(key, 0)) for key in (b"a", b"b", b"a", b"b")] == [False, False, True, True]


def test_a_share_that_is_full_again_is_forgotten():
    shares = Allowances(Rate(burst=2, per_second=1), keys_max=1_000)
    for number in range(100):
        shares.take(b"%d" % number, 0)
    assert len(shares) == 100
    for _ in range(60):
        shares.take(b"a", 10_000)
    assert len(shares) == 1


def test_a_flood_of_keys_takes_bounded_memory_and_who_waits_is_the_last_to_be_forgotten():
    shares = Allowances(Rate(burst=1, per_second=0.001), keys_max=1_000)
    tracemalloc.start()
    try:
        for number in range(20_000):
            shares.take(number.to_bytes(16), 0)
            if number % 100 == 0:
                shares.take(b"greedy", 0)
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(shares) == 1_000
    assert shares.take(b"greedy", 0) > 0
    assert held / 1_000 < 400, "bytes a key"
