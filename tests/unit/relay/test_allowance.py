"""The token bucket."""

from __future__ import annotations

from e2ee_desktop.relay.allowance import Allowance, Rate


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
