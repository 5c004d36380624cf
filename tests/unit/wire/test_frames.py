"""Frames: each travels there and back, and nothing but its one encoding is accepted."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.wire import limits
from e2ee_desktop.wire.frames import VERSION, decode_client, decode_relay, encode
from e2ee_desktop.wire.frames_control import (
    Close,
    Closed,
    Create,
    Delete,
    Done,
    Drained,
    Failed,
    Fetch,
    Fetched,
    Hello,
    Open,
    Publish,
    Refusal,
    SetCapabilities,
)
from e2ee_desktop.wire.frames_hot import Acknowledge, Deliver, Delivered, Send, SendOutcome, Sent
from e2ee_desktop.wire.frames_payment import Price

ID, KEY, SIGNATURE = bytes(range(16)), bytes(range(32)), bytes(range(64))
SMALL = b"e" * 4_096
FROM_CLIENT = [
    Send(7, ID, ID, None, SMALL),
    Send(7, ID, ID, KEY, SMALL),
    Send(0xFFFFFFFF, ID, ID, KEY, b"e" * 65_536),
    Acknowledge(((1, 1), (2, limits.SEQUENCE_MAX))),
    Open(1, 2, ID, SIGNATURE),
    Close(2),
    Create(1, ID, ID, KEY, (), SIGNATURE),
    Create(1, ID, ID, KEY, (KEY,) * 4, SIGNATURE),
    SetCapabilities(1, ID, (KEY,), SIGNATURE),
    Publish(1, ID, b"b" * limits.DIRECTORY_BASE_BYTES, (b"o" * limits.ONE_TIME_BYTES,) * 100, True, SIGNATURE),
    Publish(1, ID, None, (), False, SIGNATURE),
    Delete(1, ID, SIGNATURE),
    Fetch(1, ID, ID),
    Create(1, ID, ID, KEY, (), SIGNATURE, KEY),
    Create(1, ID, ID, KEY, (), SIGNATURE, limits.WORK_COUNTER_MAX),
    Send(7, ID, ID, None, SMALL, KEY),
    Send(7, ID, ID, None, SMALL, 0),
    Send(7, ID, ID, None, SMALL, limits.WORK_COUNTER_MAX),
]
FROM_RELAY = [
    Sent((SendOutcome(7), SendOutcome(8, Refusal.BUSY, 250))),
    Deliver((Delivered(1, 9, ID, SMALL), Delivered(2, 10, ID, b"e" * 16_384))),
    Hello(KEY, KEY, SIGNATURE),
    Hello(KEY, KEY, SIGNATURE, Price(token=True), Price(token=True, work_bits=limits.WORK_BITS_MAX)),
    Done(1, 100),
    Fetched(1, b"b" * limits.DIRECTORY_BASE_BYTES, None),
    Fetched(1, b"b" * limits.DIRECTORY_BASE_BYTES, b"o" * limits.ONE_TIME_BYTES),
    Failed(0, Refusal.PROTOCOL, 0),
    Drained(1),
    Closed(1, Refusal.TAKEN_OVER),
]


@pytest.mark.parametrize("frame", FROM_CLIENT, ids=lambda frame: type(frame).__name__)
def test_a_clients_frame_travels_there_and_back_and_fits(frame):
    data = encode(frame)
    assert decode_client(data) == frame
    assert len(data) <= limits.FRAME_BYTES_MAX


@pytest.mark.parametrize("frame", FROM_RELAY, ids=lambda frame: type(frame).__name__)
def test_a_relays_frame_travels_there_and_back(frame):
    assert decode_relay(encode(frame)) == frame


@pytest.mark.parametrize("frame", FROM_CLIENT, ids=lambda frame: type(frame).__name__)
def test_a_clients_frame_is_no_frame_of_a_relay(frame):
    with pytest.raises(PeerViolation, match=r"frame\.kind"):
        decode_relay(encode(frame))


@pytest.mark.parametrize("frame", FROM_CLIENT + FROM_RELAY, ids=lambda frame: type(frame).__name__)
def test_trailing_bytes_truncation_and_other_versions_are_refused(frame):
    data, decode = encode(frame), decode_client if frame in FROM_CLIENT else decode_relay
    for wrong in (data + b"\0", data[:-1], bytes((VERSION + 1,)) + data[1:], bytes((0,)) + data[1:]):
        with pytest.raises(PeerViolation, match=r"^frame\."):
            decode(wrong)


@pytest.mark.parametrize(
    "fields",
    [
        (1, 2, ID + b"x", SIGNATURE),
        (1, 2, ID, SIGNATURE + b"x"),
        (-1, 2, ID, SIGNATURE),
        (2**32, 2, ID, SIGNATURE),
        (1, 2, ID),
        (1, 2, ID, SIGNATURE, b"more"),
        (1, 2, "0123456789abcdef", SIGNATURE),
        ((((((),),),),),),
        {"request": 1},
    ],
)
def test_an_open_with_a_wrong_field_is_refused(fields):
    with pytest.raises(PeerViolation, match=r"frame\.malformed"):
        decode_client(bytes((VERSION, 3)) + msgspec.msgpack.encode(fields))


def test_a_longer_encoding_of_the_same_frame_is_refused():
    """A number may be written in several ways in msgpack; only the shortest is a frame."""
    assert decode_client(bytes((VERSION, 4, 0x91, 0x05))) == Close(5)
    with pytest.raises(PeerViolation, match=r"frame\.malformed"):
        decode_client(bytes((VERSION, 4, 0x91, 0xCC, 0x05)))


@pytest.mark.parametrize("size", [0, 1, 4_095, 4_097, 65_535, 65_537])
def test_an_envelope_of_another_size_is_refused(size):
    with pytest.raises(PeerViolation, match=r"frame\.envelope_size"):
        decode_client(encode(Send(1, ID, ID, None, bytes(size))))
    with pytest.raises(PeerViolation, match=r"frame\."):
        decode_relay(encode(Deliver((Delivered(1, 1, ID, bytes(size)),))))


def test_a_send_that_carries_a_capability_without_saying_so_is_refused():
    data = bytearray(encode(Send(7, ID, ID, KEY, SMALL)))
    flag = 2 + 4 + 16 + 16
    for value in (0, 3, 4, 255):
        data[flag] = value
        with pytest.raises(PeerViolation, match=r"frame\.malformed"):
            decode_client(bytes(data))


@pytest.mark.parametrize("sequence", [0, 2**63, 2**64 - 1])
def test_a_sequence_that_no_store_can_hold_is_refused(sequence):
    with pytest.raises(PeerViolation, match=r"frame\.malformed"):
        decode_client(encode(Acknowledge(((1, sequence),))))
    with pytest.raises(PeerViolation, match=r"frame\.malformed"):
        decode_relay(encode(Deliver((Delivered(1, sequence, ID, SMALL),))))


@pytest.mark.parametrize(("data", "code"), [(b"", "frame.empty"), (bytes((VERSION,)), "frame.empty")])
def test_less_than_a_head_is_no_frame(data, code):
    for decode in (decode_client, decode_relay):
        with pytest.raises(PeerViolation) as caught:
            decode(data)
        assert caught.value.code == code


def test_the_longest_frame_is_read_for_what_it_is_and_a_byte_more_is_not_looked_at():
    for size_bytes, code in (
        (limits.FRAME_BYTES_MAX, "frame.malformed"),
        (limits.FRAME_BYTES_MAX + 1, "frame.too_long"),
    ):
        with pytest.raises(PeerViolation) as caught:
            decode_client(bytes((VERSION, 3)).ljust(size_bytes, b"\0"))
        assert caught.value.code == code


def test_every_send_of_one_envelope_size_is_equally_long():
    assert len(encode(Send(1, ID, ID, None, SMALL))) == len(encode(Send(1, ID, ID, KEY, SMALL)))


def test_an_operation_binds_every_argument():
    signed = [frame for frame in FROM_CLIENT if hasattr(frame, "signature") and getattr(frame, "payment", None) is None]
    signed += [Publish(1, ID, None, (), True, SIGNATURE), Create(1, ID, KEY[:16], KEY, (KEY,), SIGNATURE)]
    assert len({frame.operation() for frame in signed}) == len(signed)


HEADS = st.builds(lambda kind: bytes((VERSION, kind)), st.integers(0, 255))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.binary(max_size=80) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=7) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=8,
)
HOSTILE = st.one_of(
    st.binary(max_size=200),
    st.builds(bytes.__add__, HEADS, st.binary(max_size=200)),
    st.builds(lambda head, value: head + msgspec.msgpack.encode(value), HEADS, VALUES),
    st.builds(
        lambda frame, place, byte: encode(frame)[: place % 300] + bytes((byte,)) + encode(frame)[place % 300 + 1 :],
        st.sampled_from(FROM_CLIENT + FROM_RELAY),
        st.integers(0, 299),
        st.integers(0, 255),
    ),
)


@given(HOSTILE)
@example(bytes((VERSION, 3)) + b"\x91" * 100_000)
@example(bytes((VERSION, 129)))
@example(bytes(limits.FRAME_BYTES_MAX + 1))
def test_any_bytes_give_a_frame_with_that_encoding_or_one_violation(data):
    for decode in (decode_client, decode_relay):
        frame, code = _decoded(decode, data)
        assert code.startswith("frame.") if frame is None else encode(frame) == data


def _decoded(decode, data):
    try:
        return decode(data), ""
    except PeerViolation as violation:
        return None, violation.code
