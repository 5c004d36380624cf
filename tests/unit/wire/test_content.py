"""Content frames: every kind comes back, unknown kinds are kept, nonsense is one error, fragments rebuild the whole."""

from __future__ import annotations

import msgspec
import pytest

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.messages import TEXT_BYTES_MAX
from e2ee_desktop.engine.session import content_capacity
from e2ee_desktop.wire import content
from e2ee_desktop.wire.content import (
    Fragment,
    Introduction,
    Offer,
    Receipt,
    RetryRefused,
    RetryRequest,
    Rotation,
    SasAccept,
    SasCancel,
    SasCommit,
    SasConfirm,
    SasInvite,
    SasReveal,
    Text,
    decode_body,
    decode_frame,
    encode_frame,
    is_known,
    replaced_envelopes,
    split_frame,
    with_retry_of,
)
from e2ee_desktop.wire.conversation_bodies import Deletion, Edit, Pin, Reaction, Seen, Timer, Typing
from e2ee_desktop.wire.file_body import File
from e2ee_desktop.wire.limits import FRAGMENTS_MAX, FRAME_CONTENT_BYTES_MAX, RETRIES_NAMED_MAX
from e2ee_desktop.wire.order_bodies import GapRefused, GapRequest
from tests.fakes.two_parties import two_people

OFFER = Offer("e2ee-relay://h:1#" + "A" * 43, b"s" * 16, b"x" * 32)
BODIES = [
    Text(""),
    Text("שלום 👋🏽 مرحبا"),
    Receipt([b"i" * 16]),
    Introduction("Alice", OFFER, b""),
    Introduction("", OFFER, b"t" * 32),
    Rotation(b"announcement"),
    RetryRequest([b"i" * 16] * 1_000),
    RetryRefused([b"i" * 16]),
    Fragment(0, 2, b"data"),
    SasInvite(b"i" * 16),
    SasAccept(b"i" * 16),
    SasCommit(b"i" * 16, b"c" * 32),
    SasReveal(b"i" * 16, b"n" * 32),
    SasConfirm(b"i" * 16),
    SasCancel(b"i" * 16, "x" * 64),
    Reaction(b"i" * 16, b"a" * 16, "👍", 1),
    Edit(b"i" * 16, "better", 1),
    Deletion([b"i" * 16]),
    Timer(60, 1),
    Pin(b"i" * 16, b"a" * 16, True, 1),
    Seen([b"i" * 16]),
    Typing(True),
    GapRequest([1]),
    GapRefused([], [2]),
    File(
        "a.jpg", "image/jpeg", 9, "e2ee-relay://x:1#y", b"i" * 16, *(bytes([at]) * 32 for at in range(4)), 1, voice=True
    ),
]


def framed(body, **changes):
    frame = decode_frame(encode_frame(body, b"m" * 16, b"c" * 16, 5, 1, b""))
    return msgspec.structs.replace(frame, **changes)


def code_of(call):
    with pytest.raises(PeerViolation) as caught:
        call()
    return caught.value.code


@pytest.mark.parametrize("body", BODIES, ids=lambda body: type(body).__name__)
def test_every_kind_comes_back_as_it_was(body):
    frame = decode_frame(encode_frame(body, b"m" * 16, b"c" * 16, 5, 7, b"h" * 32))
    assert is_known(frame)
    assert decode_body(frame) == body
    assert (frame.message_id, frame.conversation_id) == (b"m" * 16, b"c" * 16)
    assert (frame.sent_ms, frame.counter, frame.previous, frame.retry_of) == (5, 7, b"h" * 32, b"")


def test_every_kind_has_a_sample_here():
    assert {type(body) for body in BODIES} == set(content.KINDS.values())


@pytest.mark.parametrize("changes", [{"kind": "poll"}, {"version": 2}, {"kind": "x" * 64, "version": 99}])
def test_an_unknown_kind_or_a_newer_version_is_kept_as_it_came(changes):
    frame = framed(Text("x"), **changes)
    again = decode_frame(msgspec.msgpack.encode(frame))
    assert not is_known(again)
    assert bytes(again.body) == bytes(frame.body)


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 0},
        {"version": -1},
        {"kind": ""},
        {"kind": "x" * 65},
        {"message_id": b"m" * 15},
        {"message_id": b""},
        {"conversation_id": b"c" * 17},
        {"sent_ms": -1},
        {"sent_ms": 2**53 + 1},
        {"counter": -1},
        {"counter": 2**63},
        {"previous": b"h" * 31},
        {"retry_of": b"r" * 15},
    ],
)
def test_a_field_out_of_its_bounds_is_malformed(changes):
    data = msgspec.msgpack.encode(framed(Text("x"), **changes))
    assert code_of(lambda: decode_frame(data)) == "content.malformed"


def test_frames_that_are_no_frames_are_malformed():
    whole = encode_frame(Text("x"), b"m" * 16, b"c" * 16, 5, 1, b"")
    for data in (b"", b"\xc1", whole[:-1], whole + b"\0", b"\x91" * 5_000, bytes(FRAME_CONTENT_BYTES_MAX + 1)):
        assert code_of(lambda data=data: decode_frame(data)) == "content.malformed"


@pytest.mark.parametrize(
    "body",
    [
        Receipt([]),
        Receipt([b"short"]),
        RetryRequest([b"i" * 16] * 1_001),
        RetryRefused([b"i" * 17]),
        Introduction("n" * 257, OFFER, b""),
        Introduction("Alice", OFFER, b"short"),
        Introduction("Alice", Offer("r" * 321, b"s" * 16, b"x" * 32), b""),
        Introduction("Alice", Offer("r", b"s" * 15, b"x" * 32), b""),
        Introduction("Alice", Offer("r", b"s" * 16, b"x" * 31), b""),
        Fragment(0, 1, b""),
        Fragment(2, 2, b""),
        Fragment(-1, 2, b""),
        Fragment(0, FRAGMENTS_MAX + 1, b""),
        SasInvite(b"i" * 15),
        SasAccept(b"i" * 17),
        SasConfirm(b""),
        SasCommit(b"i" * 15, b"c" * 32),
        SasCommit(b"i" * 16, b"c" * 31),
        SasReveal(b"i" * 16, b"n" * 33),
        SasReveal(b"i" * 17, b"n" * 32),
        SasCancel(b"i" * 15, "stopped"),
        SasCancel(b"i" * 16, ""),
        SasCancel(b"i" * 16, "x" * 65),
    ],
)
def test_a_body_out_of_its_bounds_is_malformed(body):
    assert code_of(lambda: decode_body(framed(body))) == "content.malformed"


@pytest.mark.parametrize(
    "raw",
    [
        b"\x80",
        b"\xc0",
        msgspec.msgpack.encode({"text": 5}),
        msgspec.msgpack.encode({"text": "x", "bold": True}),
        b"\x81\xa4text\xa3\xed\xa0\x80",  # a lone surrogate is no UTF-8
        b"\x81" * 3_000,
    ],
)
def test_a_body_of_another_shape_is_malformed(raw):
    frame = msgspec.structs.replace(framed(Text("x")), body=msgspec.Raw(raw))
    assert code_of(lambda: decode_body(frame)) == "content.malformed"


def test_a_retry_says_which_envelope_it_replaces_and_changes_nothing_else():
    whole = encode_frame(Text("x"), b"m" * 16, b"c" * 16, 5, 1, b"h" * 32)
    again = decode_frame(with_retry_of(whole, b"e" * 16))
    assert again.retry_of == b"e" * 16
    assert msgspec.structs.replace(again, retry_of=b"") == decode_frame(whole)


def test_the_envelopes_that_a_retry_replaces_are_read_in_order_and_the_oldest_go_first():
    whole = encode_frame(Text("x"), b"m" * 16, b"c" * 16, 5, 1, b"")
    assert replaced_envelopes(decode_frame(whole)) == ()
    ids = [bytes((number,)) * 16 for number in range(RETRIES_NAMED_MAX + 1)]
    for one in ids:
        whole = with_retry_of(whole, one)
    assert replaced_envelopes(decode_frame(whole)) == tuple(ids[1:])


def test_a_body_for_which_nobody_wrote_down_bounds_is_a_defect_of_ours():
    """Not a silent yes or no: a kind that is added to the union must be added to the bounds."""
    with pytest.raises(AssertionError):
        content._fits(OFFER)


def test_a_frame_that_fits_is_not_split():
    whole = encode_frame(Text("x"), b"m" * 16, b"c" * 16, 5, 1, b"")
    assert split_frame(whole, len(whole)) == (whole,)


@pytest.mark.parametrize("size_bytes", [53_500, TEXT_BYTES_MAX, FRAME_CONTENT_BYTES_MAX - 200])
def test_fragments_fit_the_tightest_session_and_rebuild_the_whole(size_bytes):
    """The tightest session is an unanswered one: every envelope carries the opening too."""
    alice, _ = two_people()
    alice.begin()
    capacity = content_capacity(alice.archive.current)
    whole = encode_frame(Text("x" * size_bytes), b"m" * 16, b"c" * 16, 2**53, 2**63 - 1, b"h" * 32)
    frames = [decode_frame(piece) for piece in split_frame(whole, capacity)]
    pieces = [decode_body(frame) for frame in frames]
    assert max(len(piece) for piece in split_frame(whole, capacity)) <= capacity
    assert 1 < len(pieces) <= FRAGMENTS_MAX
    assert [piece.index for piece in pieces] == list(range(len(pieces)))
    assert b"".join(piece.data for piece in pieces) == whole
    assert {frame.message_id for frame in frames} == {b"m" * 16}


def test_what_opens_a_mailbox_or_a_comparison_is_not_shown():
    shown = repr([OFFER, Introduction("Alice", OFFER, b"t" * 32), SasReveal(b"i" * 16, b"n" * 32)])
    assert shown == "[Offer(…), Introduction(…), SasReveal(…)]"
