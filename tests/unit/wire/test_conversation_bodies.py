"""What is done to messages: every bound of every body, at the bound and one beyond it."""

from __future__ import annotations

import msgspec
import pytest

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.wire import limits
from e2ee_desktop.wire.content import Text, decode_body, decode_frame, encode_frame
from e2ee_desktop.wire.conversation_bodies import (
    Deletion,
    Edit,
    Mention,
    Pin,
    Quoted,
    Reaction,
    Seen,
    Timer,
    Typing,
    conversation_body_fits,
)
from e2ee_desktop.wire.order_bodies import GapRefused, GapRequest, order_body_fits

ID, LAST = b"i" * 16, limits.REVISION_MAX
MENTION = Mention(ID, 0, 1)


def read_back(body):
    return decode_body(decode_frame(encode_frame(body, b"m" * 16, b"c" * 16, 5, 1, b"")))


@pytest.mark.parametrize(
    "body",
    [
        Reaction(ID, ID, "👩🏽‍❤️‍💋‍👨🏿", 1),
        Reaction(ID, ID, "", LAST),
        Reaction(ID, ID, "e" * limits.EMOJI_BYTES_MAX, 1),
        Edit(ID, "better", LAST),
        Deletion([ID] * limits.IDS_PER_FRAME_MAX),
        Timer(0, 1),
        Timer(limits.TIMER_SECONDS_MAX, LAST),
        Pin(ID, ID, True, 1),
        Seen([ID]),
        Typing(True),
        GapRequest([1, limits.COUNTER_MAX]),
        GapRefused([1], [2] * (limits.COUNTERS_PER_FRAME_MAX - 1)),
        Text("x", Quoted(ID, ID, "e" * limits.EXCERPT_BYTES_MAX), [MENTION] * limits.MENTIONS_MAX, 60, True),
        Text("x", None, [Mention(ID, LAST, LAST)], limits.TIMER_SECONDS_MAX),
    ],
    ids=lambda body: type(body).__name__,
)
def test_a_body_within_its_bounds_comes_back(body):
    assert read_back(body) == body


@pytest.mark.parametrize(
    "body",
    [
        Reaction(ID[1:], ID, "👍", 1),
        Reaction(ID, ID + b"i", "👍", 1),
        Reaction(ID, ID, "e" * (limits.EMOJI_BYTES_MAX + 1), 1),
        Reaction(ID, ID, "👍", 0),
        Reaction(ID, ID, "👍", LAST + 1),
        Edit(b"", "x", 1),
        Edit(ID, "x", 0),
        Deletion([]),
        Deletion([ID] * (limits.IDS_PER_FRAME_MAX + 1)),
        Deletion([ID, ID[1:]]),
        Timer(-1, 1),
        Timer(limits.TIMER_SECONDS_MAX + 1, 1),
        Timer(5, 0),
        Pin(ID, b"", True, 1),
        Pin(b"", ID, True, 1),
        Pin(ID, ID, False, 0),
        Seen([]),
        Seen([b"short"]),
        Text("x", Quoted(ID[1:], ID, "")),
        Text("x", Quoted(ID, ID[1:], "")),
        Text("x", Quoted(ID, ID, "e" * (limits.EXCERPT_BYTES_MAX + 1))),
        Text("x", None, [MENTION] * (limits.MENTIONS_MAX + 1)),
        Text("x", None, [Mention(ID[1:], 0, 1)]),
        Text("x", None, [Mention(ID, -1, 1)]),
        Text("x", None, [Mention(ID, 0, 0)]),
        Text("x", None, [Mention(ID, LAST + 1, 1)]),
        Text("x", None, [Mention(ID, 0, LAST + 1)]),
        Text("x", timer_s=-1),
        Text("x", timer_s=limits.TIMER_SECONDS_MAX + 1),
        GapRequest([]),
        GapRequest([0]),
        GapRequest([limits.COUNTER_MAX + 1]),
        GapRequest([1] * (limits.COUNTERS_PER_FRAME_MAX + 1)),
        GapRefused([], []),
        GapRefused([1] * limits.COUNTERS_PER_FRAME_MAX, [2]),
        GapRefused([1], [-1]),
    ],
)
def test_a_body_beyond_its_bounds_is_malformed(body):
    with pytest.raises(PeerViolation) as caught:
        read_back(body)
    assert caught.value.code == "content.malformed"


def test_a_plain_text_is_encoded_as_it_was_before_texts_had_options():
    frame = decode_frame(encode_frame(Text("x"), b"m" * 16, b"c" * 16, 5, 1, b""))
    assert bytes(frame.body) == msgspec.msgpack.encode({"text": "x"})


def test_a_body_for_which_nobody_wrote_down_bounds_is_a_defect_of_ours():
    for fits in (conversation_body_fits, order_body_fits):
        with pytest.raises(AssertionError):
            fits(MENTION)
