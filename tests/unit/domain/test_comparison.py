"""Phases of a comparison of emoji."""

from __future__ import annotations

from e2ee_desktop.domain.comparison import ComparisonPhase


def test_phases_that_are_over_are_the_last_three():
    over = [phase for phase in ComparisonPhase if not phase.live]
    assert over == [ComparisonPhase.MATCHED, ComparisonPhase.MISMATCHED, ComparisonPhase.CANCELLED]
