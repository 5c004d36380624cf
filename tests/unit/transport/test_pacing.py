"""A relay that named a time to wait is not asked earlier."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.transport.pacing import REMEMBERED_MAX, Pacing


def busy(retry_after_ms: int) -> RelayFailure:
    return RelayFailure("relay.busy", retry_after_ms=retry_after_ms)


def test_the_same_waits_for_what_is_left_and_anything_else_does_not():
    pacing = Pacing()
    pacing.heard(b"fetch", busy(500), 1_000)
    with pytest.raises(RelayFailure, match=r"relay\.busy") as refused:
        pacing.check(b"fetch", 1_400)
    assert refused.value.facts["retry_after_ms"] == 101
    pacing.check(b"Create", 1_400)
    pacing.check(b"fetch", 1_500)


def test_a_refusal_without_a_time_holds_nobody_up():
    pacing = Pacing()
    pacing.heard(b"fetch", RelayFailure("relay.busy"), 0)
    pacing.check(b"fetch", 0)


def test_what_is_over_is_forgotten_and_memory_is_bounded():
    pacing = Pacing()
    for number in range(REMEMBERED_MAX + 10):
        pacing.heard(number.to_bytes(16), busy(100), 0)
    pacing.check((REMEMBERED_MAX + 5).to_bytes(16), 0)
    pacing.heard(b"new", busy(100), 200)
    assert pacing.left_ms(b"new", 200) == 101
    assert len(pacing._until_ms) == 1
