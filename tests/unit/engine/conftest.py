"""Fixtures of the engine's tests: two people, fresh or after one message each way."""

from __future__ import annotations

import pytest

from tests.fakes.two_parties import TwoParties, talked, two_people


@pytest.fixture
def two_parties() -> TwoParties:
    """Alice and Bob, who have prekeys published and have not spoken."""
    return two_people()


@pytest.fixture
def talking_parties() -> TwoParties:
    """Alice and Bob after one message each way."""
    return talked(two_people())
