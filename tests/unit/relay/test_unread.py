"""What one turn of the loop looks at, of a line that says much at once."""

from __future__ import annotations

import os

from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.relay.unread import HANDFUL_COST, OTHER_COST, Unread, cost_of
from e2ee_desktop.wire.frames import encode
from e2ee_desktop.wire.frames_control import Create, Open
from e2ee_desktop.wire.frames_hot import Acknowledge, Send
from e2ee_desktop.wire.limits import ENVELOPE_SIZES

SEND = encode(Send(1, bytes(16), bytes(16), None, bytes(ENVELOPE_SIZES[0])))
OPEN = encode(Open(1, 1, bytes(16), bytes(64)))
CREATE = encode(Create(1, bytes(16), bytes(16), bytes(32), (), bytes(64)))
FEW = encode(Acknowledge(((1, 1),)))
MANY = encode(Acknowledge(tuple((channel, number) for channel in range(8) for number in range(1, 129))))


def kept(*messages: bytes) -> Unread:
    unread = Unread()
    for message in messages:
        unread.add(message)
    return unread


def test_a_handful_is_smaller_the_more_its_frames_cost():
    sizes = [len(kept(*[message] * 100).take()) for message in (SEND, FEW, OPEN, MANY, CREATE)]
    assert sizes[:2] == [HANDFUL_COST, HANDFUL_COST]
    assert sizes[2] == HANDFUL_COST // OTHER_COST
    assert sizes[3:] == [1, 1], (
        "a thousand acknowledgements, or one signature to be checked, are as much as all the sends"
    )


def test_what_is_alone_is_taken_whatever_it_costs():
    assert kept(MANY).take() == [MANY]
    assert kept().take() == []


@given(st.lists(st.sampled_from((SEND, FEW, OPEN, MANY, CREATE, b"", os.urandom(40))), max_size=60))
def test_handfuls_together_are_all_that_came_in_order_and_none_costs_more_than_one_frame_beyond(messages):
    unread, taken = kept(*messages), []
    while unread:
        before = unread.size_bytes
        handful = unread.take()
        assert handful
        assert sum(map(cost_of, handful[:-1])) < HANDFUL_COST
        assert unread.size_bytes == before - sum(map(len, handful))
        taken += handful
    assert taken == messages
    assert unread.size_bytes == 0
