"""Values of blobs: what is written is read, what is not in the one form is refused, limits hold to the last one."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from e2ee_desktop.domain.errors import PeerViolation, StorageFailure
from e2ee_desktop.relay.blob_line import Room
from e2ee_desktop.relay.blob_ranges import NOT_SATISFIABLE, Span, wanted_span
from e2ee_desktop.relay.blob_record import BlobRecord
from e2ee_desktop.wire.blobs import CREATION_BYTES, Creation, Right, Shape, UploadState, payment_of, payment_text
from e2ee_desktop.wire.limits import BLOB_CHUNK_SIZES, BLOB_CHUNKS_MAX, WORK_COUNTER_MAX

SHAPES = st.builds(Shape, st.sampled_from(BLOB_CHUNK_SIZES), st.integers(1, 300))
HASHES = st.binary(min_size=32, max_size=32)
CREATIONS = st.builds(Creation, SHAPES, HASHES, HASHES, HASHES)
RECORDS = st.builds(BlobRecord, CREATIONS, st.integers(0, 2**32 - 1), st.booleans(), st.binary(min_size=8, max_size=8))


@given(CREATIONS)
def test_a_creation_is_read_as_it_was_written(creation):
    assert len(creation.encode()) == CREATION_BYTES
    assert Creation.decode(creation.encode()) == creation


@given(st.one_of(st.binary(), st.binary(min_size=CREATION_BYTES, max_size=CREATION_BYTES)))
def test_any_bytes_are_a_creation_or_one_error(data):
    try:
        assert Creation.decode(data).encode() == data
    except PeerViolation as error:
        assert error.code == "blob.malformed"  # noqa: PT017 - either outcome is right


@given(SHAPES, st.booleans(), st.sets(st.integers(0, 299)))
def test_a_state_is_read_as_it_was_written(shape, complete, indexes):
    state = UploadState(complete, frozenset(index for index in indexes if index < shape.chunks))
    assert UploadState.decode(state.encode(shape), shape) == state


@given(SHAPES, st.data())
def test_any_bytes_are_a_state_or_one_error(shape, data):
    size = 1 + -(-shape.chunks // 8)
    octets = data.draw(st.binary(min_size=size - 1, max_size=size + 1))
    try:
        assert UploadState.decode(octets, shape).encode(shape) == octets
    except PeerViolation as error:
        assert error.code == "blob.malformed"  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize(("chunk_bytes", "chunks"), [(65_535, 1), (65_536, 0), (1_048_576, BLOB_CHUNKS_MAX + 1)])
def test_a_shape_that_nobody_has_is_refused(chunk_bytes, chunks):
    with pytest.raises(PeerViolation, match=r"blob\.malformed"):
        Shape(chunk_bytes, chunks)


@pytest.mark.parametrize(
    ("size_bytes", "shape"),
    [
        (0, (65_536, 1)),
        (65_536, (65_536, 1)),
        (65_537, (65_536, 2)),
        (1_048_576, (65_536, 16)),
        (1_048_577, (1_048_576, 2)),
        (4 << 30, (1_048_576, 4_096)),
    ],
)
def test_small_files_have_small_chunks(size_bytes, shape):
    assert Shape.holding(size_bytes) == Shape(*shape)


def test_a_secret_opens_its_own_door_alone():
    secrets = {right: os.urandom(32) for right in Right}
    creation = Creation(Shape(65_536, 1), *(right.hash(secrets[right]) for right in Right))
    record = BlobRecord(creation, 0, complete=True, tag=bytes(8))
    opened = {(right, of) for right in Right for of in Right if record.allows(right, secrets[of])}
    assert opened == {(right, right) for right in Right}
    assert len({right.hash(bytes(32)) for right in Right}) == 3, "one secret for all doors opens only what it is for"


@given(RECORDS)
def test_a_record_is_read_as_it_was_written(record):
    assert BlobRecord.decode(record.encode()) == record


@given(RECORDS, st.data())
def test_a_record_in_which_any_bit_changed_is_told(record, data):
    octets = bytearray(record.encode())
    octets[data.draw(st.integers(0, len(octets) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(StorageFailure, match=r"relay\.blob_damaged"):
        BlobRecord.decode(bytes(octets))


@given(st.binary(max_size=200))
def test_what_is_no_record_is_told(data):
    with pytest.raises(StorageFailure, match=r"relay\.blob_damaged"):
        BlobRecord.decode(data)


@pytest.mark.parametrize("payment", [None, bytes(32), b"\xff" * 32, 0, 7, WORK_COUNTER_MAX])
def test_a_payment_survives_its_header(payment):
    assert payment_of(payment_text(payment)) == payment


@pytest.mark.parametrize("text", ["-1", "01", "1e3", "a", "ff" * 31, "G" * 64, str(WORK_COUNTER_MAX + 1), "9" * 30])
def test_what_is_no_payment_is_refused(text):
    with pytest.raises(PeerViolation, match=r"blob\.malformed"):
        payment_of(text)


@given(st.integers(0, 200), st.integers(0, 200), st.integers(1, 100))
def test_a_range_never_leaves_the_blob(first, last, size_bytes):
    span = wanted_span(f"bytes={first}-{last}", size_bytes)
    if last < first:
        assert span is None
    elif first >= size_bytes:
        assert span is NOT_SATISFIABLE
    else:
        assert span == Span(first, min(last + 1, size_bytes))


@given(st.text(max_size=40), st.integers(1, 1_000))
def test_any_text_is_a_range_within_the_blob_or_none(text, size_bytes):
    span = wanted_span(text, size_bytes)
    assert span is None or span is NOT_SATISFIABLE or 0 <= span.begin < span.end <= size_bytes


def test_room_is_counted_in_all_and_for_each_source():
    room = Room(3, 2)
    with room.for_one(b"a") as first, room.for_one(b"a") as second, room.for_one(b"a") as third:
        assert (first, second, third) == (True, True, False)
        with room.for_one(b"b") as fourth, room.for_one(b"b") as fifth, room.for_one(None) as sixth:
            assert (fourth, fifth, sixth) == (True, False, False)
    uncounted = [room.for_one(None) for _ in range(3)]
    assert [each.__enter__() for each in uncounted] == [True, True, True], "one that is not counted may have all"
    with room.for_one(b"a") as late:
        assert not late
