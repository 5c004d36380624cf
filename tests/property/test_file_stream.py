"""File streams under any division and any damage. Chunks are made small, so that files of many chunks are quick to try."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from e2ee_desktop.crypto import file_stream
from e2ee_desktop.crypto.chunk_cipher import SHAPES, Cipher
from e2ee_desktop.crypto.file_stream import HEADER_BYTES, FileOpener, FileSealer, Layout, open_stream, seal_stream
from e2ee_desktop.domain.errors import PeerViolation

KEY, SALT, BOUND = b"k" * 32, b"s" * 32, b"b" * 32
SMALL = 48
ciphers = st.sampled_from(Cipher)
contents = st.binary(max_size=6 * SMALL) | st.integers(0, 6).map(lambda chunks: b"x" * (chunks * SMALL))


@pytest.fixture(autouse=True, scope="module")
def small_chunks() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_stream, "CHUNK_BYTES", SMALL)
        yield


def divided(data: bytes, cuts: list[int]) -> list[bytes]:
    """`data` in pieces, some of them empty."""
    places = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return [b"", *(data[start:end] for start, end in pairwise(places)), b""]


def sealed(cipher: Cipher, content: bytes) -> bytes:
    return b"".join(seal_stream(FileSealer(KEY, BOUND, cipher, SALT), [content]))


@settings(max_examples=200)
@given(ciphers, contents, st.lists(st.integers(0, 10_000), max_size=6), st.lists(st.integers(0, 10_000), max_size=6))
def test_however_it_is_divided_on_both_sides_the_file_comes_back(cipher, content, before, after):
    pieces = list(seal_stream(FileSealer(KEY, BOUND, cipher, SALT), divided(content, before)))
    data = b"".join(pieces)
    assert data == sealed(cipher, content)
    assert b"".join(open_stream(KEY, BOUND, divided(data, after))) == content
    layout = Layout(cipher, len(data))
    assert layout == Layout.of_plaintext(cipher, len(content))
    assert [len(piece) for piece in pieces[1:]] == [layout.span(index)[1] for index in range(layout.chunks)]


@settings(max_examples=300)
@given(ciphers, contents, st.integers(0, 10_000), st.integers(1, 255))
def test_any_changed_byte_is_found_and_what_came_before_is_true(cipher, content, at, change):
    data = bytearray(sealed(cipher, content))
    data[at % len(data)] ^= change
    got = bytearray()

    def take() -> None:
        for piece in open_stream(KEY, BOUND, [bytes(data)]):
            got.extend(piece)

    with pytest.raises(PeerViolation):
        take()
    assert content.startswith(bytes(got))
    assert len(got) < len(content) or not content


@settings(max_examples=200)
@given(ciphers, contents, st.integers(0, 10_000))
def test_cut_anywhere_it_is_never_taken_for_whole(cipher, content, at):
    data = sealed(cipher, content)
    with pytest.raises(PeerViolation):
        list(open_stream(KEY, BOUND, [data[: at % len(data)]]))


@settings(max_examples=300)
@given(ciphers, st.binary(min_size=2 * SMALL, max_size=6 * SMALL), st.data())
def test_chunks_in_any_other_order_or_number_are_found(cipher, content, data):
    whole = sealed(cipher, content)
    layout = Layout(cipher, len(whole))
    spans = [layout.span(index) for index in range(layout.chunks)]
    chunks = [whole[begin : begin + size] for begin, size, _ in spans]
    order = data.draw(st.lists(st.integers(0, len(chunks) - 1), min_size=1, max_size=len(chunks) + 2))
    if order == list(range(len(chunks))):
        return
    with pytest.raises(PeerViolation):
        list(open_stream(KEY, BOUND, [whole[:HEADER_BYTES], *(chunks[index] for index in order)]))


@settings(max_examples=200)
@given(ciphers, contents, st.data())
def test_a_chunk_opens_at_its_own_place_alone(cipher, content, data):
    whole = sealed(cipher, content)
    layout, opener = Layout(cipher, len(whole)), FileOpener.begin(KEY, BOUND, whole[:HEADER_BYTES])
    index = data.draw(st.integers(0, layout.chunks - 1))
    begin, size, last = layout.span(index)
    chunk = whole[begin : begin + size]
    assert opener.open(index, chunk, last=last) == content[index * SMALL : (index + 1) * SMALL]
    for place, flag in ((index + 1, last), (index, not last), (2**31 + index, last)):
        with pytest.raises(PeerViolation):
            opener.open(place, chunk, last=flag)


@settings(max_examples=300)
@given(ciphers, st.integers(-10, 8 * (SMALL + 32)))
def test_a_layout_is_of_a_size_that_a_file_has_or_none(cipher, body):
    try:
        layout = Layout(cipher, HEADER_BYTES + body)
    except PeerViolation:
        sizes = {Layout.of_plaintext(cipher, size).sealed_bytes for size in range(8 * SMALL)}
        assert HEADER_BYTES + body not in sizes
    else:
        assert Layout.of_plaintext(cipher, layout.plaintext_bytes) == layout
        assert sum(layout.span(index)[1] for index in range(layout.chunks)) == body


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_file_or_one_error(data):
    with pytest.raises(PeerViolation):
        list(open_stream(KEY, BOUND, [data]))


def test_tags_are_larger_than_what_the_layouts_of_these_tests_need():
    assert all(shape.tag_bytes < SMALL for shape in SHAPES.values())
