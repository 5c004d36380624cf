"""content.json: frames of every kind, ids and hashes, frames sent again, fragments."""

from __future__ import annotations

from typing import Any

import pytest

from tests.verifier.content import FIELDS, Frame, conversation_id, join, message_hash, read_frame
from tests.verifier.primitives import Refused
from tests.verifier.vectors import hexed, vectors

FROZEN = vectors("content")
CONVERSATION = hexed(FROZEN["conversation_id"])


def unshown(value: Any) -> Any:
    """From JSON: {"hex": …} is bytes."""
    match value:
        case {"hex": text, **rest} if not rest:
            return hexed(text)
        case dict():
            return {name: unshown(member) for name, member in value.items()}
        case list():
            return [unshown(member) for member in value]
        case _:
            return value


@pytest.mark.parametrize("entry", FROZEN["frames"], ids=lambda entry: f"{entry['kind']} {entry['counter']}")
def test_a_frame_is_read_and_written(entry):
    expected = Frame(
        entry["kind"],
        hexed(entry["message_id"]),
        CONVERSATION,
        entry["sent_ms"],
        entry["counter"],
        hexed(entry["previous"]),
        b"",
        unshown(entry["body"]),
    )
    assert read_frame(hexed(entry["frame"])) == expected
    assert expected.encode().hex() == entry["frame"]


def test_there_is_a_frame_of_every_kind():
    assert {entry["kind"] for entry in FROZEN["frames"]} | {"fragment"} == set(FIELDS)


def test_conversation_id_and_message_hash():
    people = vectors("people")
    ids = [hexed(people[name]["account_id"]) for name in ("alice", "bob")]
    assert conversation_id(*ids) == conversation_id(*reversed(ids)) == CONVERSATION
    assert message_hash(hexed(FROZEN["frames"][0]["frame"])).hex() == FROZEN["message_hash"]


def test_a_frame_sent_again_names_every_envelope_that_it_replaces():
    again, first = FROZEN["again"], FROZEN["frames"][FROZEN["again"]["of"]]
    frame = read_frame(hexed(again["frame"]))
    assert frame.retry_of.hex() == "".join(again["retry_of"])
    assert frame.message_id.hex() == first["message_id"]
    assert frame.encode().hex() == again["frame"]


def test_fragments_in_any_order_are_the_frame():
    pieces = [hexed(piece) for piece in FROZEN["fragments"]]
    assert join(pieces[::-1]).hex() == FROZEN["whole"]
    assert all(len(piece) <= 1_690 for piece in pieces)
    whole = read_frame(hexed(FROZEN["whole"]))
    assert {read_frame(piece).message_id for piece in pieces} == {whole.message_id}
    with pytest.raises(Refused):
        join(pieces[1:])
