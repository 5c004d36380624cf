"""Everybody's wishes in turn: nobody waits behind all that another one wishes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.relay.mailbox_store import AcceptEnvelope, CreateMailbox, EraseEnvelopes, OpenMailbox
from e2ee_desktop.relay.policy import Policy
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.relay.switchboard import Switchboard, Wish
from e2ee_desktop.relay.turns import SLOW, SLOW_AT_ONCE, Turns

PROOF = OwnerProof(b"statement", bytes(64))
OPEN = OpenMailbox(bytes(16), PROOF)
CREATE = CreateMailbox(bytes(16), bytes(16), bytes(32), ())
SEND = AcceptEnvelope(bytes(16), None, bytes(16), bytes(4_096))
ERASE = EraseEnvelopes(1, (1,))


@dataclass(eq=False)
class Client:
    """A connection by name."""

    name: str


def board(*wished: tuple[Client, object, int]) -> Switchboard:
    """party, operation, how often."""
    made = Switchboard(Policy(), bytes(32))
    for party, operation, times in wished:
        for _ in range(times):
            made.wish(Wish(party, operation))
    return made


@pytest.mark.parametrize("operation", [OPEN, SEND])
def test_who_wishes_little_does_not_wait_behind_who_wishes_much(operation):
    greedy, modest = Client("greedy"), Client("modest")
    switchboard = board((greedy, operation, 4_000), (modest, SEND, 1))
    assert any(wish.party is modest for wish in switchboard.take_wishes(1_024))


def test_a_batch_has_few_signatures_however_many_are_wished():
    switchboard = board(*((Client(str(number)), OPEN, 100) for number in range(8)))
    batch = switchboard.take_wishes(1_024)
    assert len(batch) == SLOW_AT_ONCE
    assert len({wish.party for wish in batch}) == 8


def test_mailboxes_that_are_made_count_more_and_leave_room_for_what_is_quick():
    switchboard = board(*((Client(str(number)), CREATE, 100) for number in range(8)), (Client("modest"), SEND, 3))
    batch = switchboard.take_wishes(1_024)
    assert [type(wish.operation) for wish in batch].count(CreateMailbox) == SLOW_AT_ONCE // SLOW[CreateMailbox]
    assert [type(wish.operation) for wish in batch].count(AcceptEnvelope) == 3
    taken = len(batch)
    while more := switchboard.take_wishes(1_024):
        taken += len(more)
    assert taken == 803


def test_nobody_is_passed_over_for_ever():
    """A thousand connections wish signatures without end; the last one has its turn."""
    many, last = [Client(str(number)) for number in range(1_000)], Client("last")
    switchboard = board(*((each, OPEN, 4) for each in many), (last, OPEN, 1))
    for batches in count(1):
        if any(wish.party is last for wish in switchboard.take_wishes(1_024)):
            break
        assert batches <= len(many) // SLOW_AT_ONCE + 1


def test_parties_take_turns_and_keep_their_own_order():
    one, other = Client("one"), Client("other")
    switchboard = board((one, SEND, 2), (other, OPEN, 2), (one, ERASE, 1))
    taken = switchboard.take_wishes(1_024)
    expected = [(one, SEND), (other, OPEN), (one, SEND), (other, OPEN), (one, ERASE)]
    assert [(wish.party, wish.operation) for wish in taken] == expected
    assert not switchboard.has_wishes


def test_a_party_of_whose_envelopes_none_is_admitted_holds_up_nobody():
    turned_away, modest = Client("turned away"), Client("modest")
    switchboard = board((modest, OPEN, 1))
    switchboard.wish_all(turned_away, (), 0)
    assert [wish.party for wish in switchboard.take_wishes(1_024)] == [modest]
    assert not switchboard.has_wishes


def test_what_a_client_wished_that_is_turned_away_is_not_done():
    gone, modest = Client("gone"), Client("modest")
    switchboard = board((gone, OPEN, 300), (modest, SEND, 1))
    switchboard.forget(gone)
    assert [wish.party for wish in switchboard.take_wishes(1_024)] == [modest]
    assert not switchboard.has_wishes
    switchboard.forget(gone)


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from((OPEN, SEND, ERASE)))), st.integers(1, 40))
def test_every_wish_is_taken_once_and_each_partys_in_order(wished, most):
    clients, turns = [Client(str(number)) for number in range(5)], Turns[Wish]()
    for place, (number, operation) in enumerate(wished, 1):
        turns.add(Wish(clients[number], operation, request=place))
    taken: list[Wish] = []
    while turns:
        batch = turns.take(most)
        assert 0 < len(batch) <= most
        taken += batch
    for client in clients:
        mine = [wish.request for wish in taken if wish.party is client]
        assert mine == sorted(mine)
    assert sorted(wish.request for wish in taken) == list(range(1, len(wished) + 1))
