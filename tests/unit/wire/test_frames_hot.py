"""The frames of every message, field by field: what no honest side writes is refused with the code that says why."""

from __future__ import annotations

import struct

import pytest

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.wire.frames import VERSION, decode_client, decode_relay, encode
from e2ee_desktop.wire.frames_control import Refusal
from e2ee_desktop.wire.frames_hot import Delivered, Send, SendOutcome, Sent
from e2ee_desktop.wire.limits import ACKNOWLEDGEMENTS_MAX, RETRY_AFTER_MS_MAX, SEQUENCE_MAX

ID = bytes(range(16))
ENVELOPE_BYTES = 4_096


def code_of(decode, kind, body):
    with pytest.raises(PeerViolation) as caught:
        decode(bytes((VERSION, kind)) + body)
    return caught.value.code


def sent(*outcomes):
    return b"".join(struct.pack("<IBI", *one) for one in outcomes)


def delivered(sequence=1, size=ENVELOPE_BYTES, envelope=bytes(ENVELOPE_BYTES)):
    return struct.pack("<IQ16sI", 1, sequence, ID, size) + envelope


def acknowledged(*sequences):
    return b"".join(struct.pack("<IQ", 1, sequence) for sequence in sequences)


def test_the_longest_time_to_wait_is_told():
    frame = decode_relay(bytes((VERSION, 129)) + sent((7, 0, 0), (8, Refusal.BUSY.value, RETRY_AFTER_MS_MAX)))
    assert frame == Sent((SendOutcome(7), SendOutcome(8, Refusal.BUSY, RETRY_AFTER_MS_MAX)))


@pytest.mark.parametrize(
    "outcome",
    [(7, 0, 1), (7, 255, 0), (7, Refusal.BUSY.value, RETRY_AFTER_MS_MAX + 1), (7, 0, 2**32 - 1)],
    ids=["durable, but wait", "a refusal that is none", "wait too long", "durable, but wait long"],
)
def test_an_outcome_that_says_two_things_or_nothing_known_is_refused(outcome):
    assert code_of(decode_relay, 129, sent(outcome)) == "frame.malformed"
    assert code_of(decode_relay, 129, sent((1, 0, 0), outcome)) == "frame.malformed"


def test_as_many_outcomes_and_acknowledgements_as_the_limit_and_no_more():
    assert len(decode_relay(bytes((VERSION, 129)) + sent((1, 0, 0)) * ACKNOWLEDGEMENTS_MAX).outcomes) == 1_024
    assert len(decode_client(bytes((VERSION, 2)) + acknowledged(1) * ACKNOWLEDGEMENTS_MAX).received) == 1_024
    for count in (0, ACKNOWLEDGEMENTS_MAX + 1):
        assert code_of(decode_relay, 129, sent((1, 0, 0)) * count) == "frame.malformed"
        assert code_of(decode_client, 2, acknowledged(1) * count) == "frame.malformed"


@pytest.mark.parametrize("cut", [1, 8, 10, 17])
def test_half_an_outcome_or_acknowledgement_is_refused(cut):
    assert code_of(decode_relay, 129, sent((1, 0, 0), (2, 0, 0))[:cut]) == "frame.malformed"
    assert code_of(decode_client, 2, acknowledged(1, 2)[:cut]) == "frame.malformed"


@pytest.mark.parametrize("sequence", [0, SEQUENCE_MAX + 1])
def test_an_acknowledged_sequence_out_of_bounds_is_refused_wherever_it_stands(sequence):
    assert code_of(decode_client, 2, acknowledged(1, sequence, 2)) == "frame.malformed"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "frame.malformed"),
        (delivered()[:31], "frame.malformed"),
        (delivered() + b"\0", "frame.malformed"),
        (delivered()[:-1], "frame.malformed"),
        (delivered(sequence=0), "frame.malformed"),
        (delivered(sequence=SEQUENCE_MAX + 1), "frame.malformed"),
        (delivered(size=0, envelope=b""), "frame.envelope_size"),
        (delivered(size=ENVELOPE_BYTES + 1, envelope=bytes(ENVELOPE_BYTES + 1)), "frame.envelope_size"),
        (delivered() + delivered(size=16_384), "frame.malformed"),
    ],
)
def test_a_delivery_that_does_not_add_up_is_refused(body, code):
    assert code_of(decode_relay, 130, body) == code


def test_deliveries_follow_each_other_without_a_gap():
    frame = decode_relay(bytes((VERSION, 130)) + delivered() + delivered(sequence=SEQUENCE_MAX))
    assert frame.deliveries == (
        Delivered(1, 1, ID, bytes(ENVELOPE_BYTES)),
        Delivered(1, SEQUENCE_MAX, ID, bytes(ENVELOPE_BYTES)),
    )


def test_a_payment_of_a_kind_that_has_no_form_is_a_defect_of_ours():
    with pytest.raises(AssertionError):
        encode(Send(7, ID, ID, None, bytes(ENVELOPE_BYTES), 1.5))


def test_a_send_does_not_show_its_capability():
    assert repr(Send(7, ID, ID, b"capability of 32 bytes for a test"[:32], b"")) == "Send(7, …)"
