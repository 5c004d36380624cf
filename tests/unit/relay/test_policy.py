"""Prices that an operator may set."""

from __future__ import annotations

import pytest

from e2ee_desktop.relay.policy import Policy, Toll
from e2ee_desktop.wire.frames_payment import FREE, Price
from e2ee_desktop.wire.limits import WORK_BITS_MAX

TOKEN = "a-token-of-the-operator"


def test_nothing_costs_anything_unless_it_is_set():
    assert Policy().creating.price() == Policy().writing.price() == FREE


def test_a_toll_is_the_price_that_clients_are_told():
    assert Toll(token=True, work_bits=WORK_BITS_MAX).price() == Price(token=True, work_bits=WORK_BITS_MAX)


@pytest.mark.parametrize("bits", [-1, WORK_BITS_MAX + 1])
def test_work_that_no_client_would_do_is_refused(bits):
    with pytest.raises(ValueError, match="work_bits"):
        Toll(work_bits=bits)


def test_a_token_that_nobody_has_is_refused_and_work_in_its_place_is_not():
    with pytest.raises(ValueError, match="tokens"):
        Policy(creating=Toll(token=True))
    Policy(creating=Toll(token=True, work_bits=8))
    Policy(creating=Toll(token=True), tokens=(TOKEN,))


def test_a_token_that_could_not_be_typed_in_is_refused():
    with pytest.raises(ValueError, match="tokens"):
        Policy(tokens=(TOKEN, "short"))
