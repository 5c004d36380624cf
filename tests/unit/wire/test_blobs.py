"""Blobs on the wire, in known bytes: one form for each value, and every other is refused."""

from __future__ import annotations

import hashlib

import pytest

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.wire.blobs import (
    CREATION_BYTES,
    Creation,
    Right,
    Shape,
    UploadState,
    blob_name,
    chunk_digest,
    payment_of,
    payment_text,
)
from e2ee_desktop.wire.limits import BLOB_CHUNK_SIZES, BLOB_CHUNKS_MAX, WORK_COUNTER_MAX

SMALL, LARGE = BLOB_CHUNK_SIZES
CREATION = Creation(Shape(LARGE, 258), b"u" * 32, b"r" * 32, b"d" * 32)
WRITTEN = b"\x01\x01\x00\x00\x01\x02" + b"u" * 32 + b"r" * 32 + b"d" * 32


def refused(call):
    with pytest.raises(PeerViolation, match=r"^blob\.malformed"):
        call()


def test_a_creation_has_one_form():
    assert CREATION.encode() == WRITTEN
    assert len(WRITTEN) == CREATION_BYTES
    assert Creation.decode(WRITTEN) == CREATION


@pytest.mark.parametrize(
    "data",
    [
        b"",
        WRITTEN[:-1],
        WRITTEN + b"\0",
        b"\x02" + WRITTEN[1:],
        b"\x01\x02" + WRITTEN[2:],
        b"\x01\x01\0\0\0\0" + WRITTEN[6:],
        b"\x01\x01\xff\xff\xff\xff" + WRITTEN[6:],
    ],
    ids=["empty", "short", "long", "version", "size class", "no chunk", "too many chunks"],
)
def test_what_is_no_creation_is_refused(data):
    refused(lambda: Creation.decode(data))


@pytest.mark.parametrize("shape", [(SMALL + 1, 1), (SMALL, 0), (SMALL, -1), (LARGE, BLOB_CHUNKS_MAX + 1)])
def test_a_shape_that_nobody_has_is_refused(shape):
    refused(lambda: Shape(*shape))


def test_the_largest_shape_is_one():
    assert Shape(LARGE, BLOB_CHUNKS_MAX).size_bytes == LARGE * BLOB_CHUNKS_MAX


@pytest.mark.parametrize(
    ("size_bytes", "shape"),
    [(0, (SMALL, 1)), (SMALL, (SMALL, 1)), (SMALL + 1, (SMALL, 2)), (LARGE, (SMALL, 16)), (LARGE + 1, (LARGE, 2))],
)
def test_a_shape_holds_so_many_bytes_in_small_chunks_while_they_are_few(size_bytes, shape):
    assert Shape.holding(size_bytes) == Shape(*shape)


def test_the_lowest_bit_of_the_first_byte_is_the_first_chunk():
    shape = Shape(SMALL, 10)
    state = UploadState(complete=True, present=frozenset({0, 3, 9}))
    assert state.encode(shape) == b"\x01\x09\x02"
    assert UploadState.decode(b"\x01\x09\x02", shape) == state
    assert UploadState.decode(b"\x00\x00\x00", shape) == UploadState(complete=False, present=frozenset())


@pytest.mark.parametrize("data", [b"", b"\x01\x09", b"\x01\x09\x02\x00", b"\x02\x09\x02", b"\x01\x09\x04"])
def test_a_state_of_another_length_flag_or_chunk_is_refused(data):
    refused(lambda: UploadState.decode(data, Shape(SMALL, 10)))


@pytest.mark.parametrize(
    ("payment", "text"), [(None, ""), (b"\x0f" * 32, "0f" * 32), (0, "0"), (WORK_COUNTER_MAX, str(WORK_COUNTER_MAX))]
)
def test_a_payment_is_one_text(payment, text):
    assert payment_text(payment) == text
    assert payment_of(text) == payment


@pytest.mark.parametrize("text", ["01", "-1", "1e3", "0F" * 32, "0f" * 31, " 1", str(WORK_COUNTER_MAX + 1)])
def test_any_other_text_is_no_payment(text):
    refused(lambda: payment_of(text))


def test_a_payment_of_a_new_kind_that_nobody_writes_down_is_a_defect_of_ours():
    with pytest.raises(AssertionError):
        payment_text(1.5)


def labelled(purpose, data):
    person = hashlib.blake2b(b"e2ee-desktop/v1/blob/" + purpose, digest_size=16).digest()
    return hashlib.blake2b(data, digest_size=32, person=person).digest()


def test_each_right_and_the_name_have_labels_of_their_own():
    assert {right: right.hash(b"s" * 32) for right in Right} == {
        Right.UPLOAD: labelled(b"upload", b"s" * 32),
        Right.READ: labelled(b"read", b"s" * 32),
        Right.DELETE: labelled(b"delete", b"s" * 32),
    }
    assert blob_name(b"i" * 16) == labelled(b"name", b"i" * 16)


def test_a_chunk_is_named_by_its_hash():
    assert chunk_digest(memoryview(b"chunk")) == hashlib.blake2b(b"chunk", digest_size=32).digest()
