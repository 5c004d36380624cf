"""Pieces of a sealed file that arrive from front to back: kept only when they open, and resumable at every one."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import AccountId, MessageId
from e2ee_desktop.engine.attachment import (
    HEAD_BYTES,
    PIECE_BYTES,
    PIECE_ROOM_BYTES,
    AttachmentReader,
    AttachmentSealer,
    PieceCheck,
    bound,
    new_key,
)

ALICE, BOB = AccountId(b"a" * 16), AccountId(b"b" * 16)


def sealed(size_bytes, *, aes=True):
    where = bound(ALICE, BOB, MessageId(b"m" * 16))
    key = new_key(os.urandom, where, size_bytes, has_aes_instructions=aes)
    sealer, content, room = AttachmentSealer(key, os.urandom), os.urandom(size_bytes), bytearray(PIECE_ROOM_BYTES)
    pieces = [sealer.header]
    for at in range(0, max(1, size_bytes), PIECE_BYTES):
        piece = content[at : at + PIECE_BYTES]
        pieces.append(bytes(room[: sealer.seal_into(piece, room, last=at + PIECE_BYTES >= size_bytes)]))
    return replace(key, commitment=sealer.commitment), pieces


def test_both_sides_bind_alike():
    assert bound(ALICE, BOB, MessageId(b"m" * 16)) == bound(BOB, ALICE, MessageId(b"m" * 16))


@pytest.mark.parametrize("size_bytes", [0, 1, PIECE_BYTES, PIECE_BYTES + 1, 2 * PIECE_BYTES])
@pytest.mark.parametrize("aes", [True, False])
def test_every_piece_is_asked_for_by_its_size_and_taken(size_bytes, aes):
    key, pieces = sealed(size_bytes, aes=aes)
    check, at = PieceCheck(key), 0
    for piece in pieces:
        assert check.piece_bytes(at) == len(piece)
        check.check(at, piece)
        at += len(piece)
    assert at == key.sealed_bytes == check.resumes_at(at) == check.resumes_at(at + 9)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_an_altered_piece_is_refused(number):
    key, pieces = sealed(PIECE_BYTES + 5)
    check, at = PieceCheck(key), 0
    for index, piece in enumerate(pieces):
        if index == number:
            with pytest.raises(PeerViolation):
                check.check(at, piece[:-1] + bytes([piece[-1] ^ 1]))
            return
        check.check(at, piece)
        at += len(piece)


def test_another_sealing_under_the_same_key_is_refused():
    key, _ = sealed(3)
    other = AttachmentSealer(replace(key, commitment=b""), os.urandom)
    with pytest.raises(PeerViolation, match=r"file\.commitment"):
        AttachmentReader(key, other.header)


def test_nothing_is_taken_before_the_header():
    key, pieces = sealed(3)
    with pytest.raises(PeerViolation, match="header"):
        PieceCheck(key).check(HEAD_BYTES, pieces[1])


@settings(max_examples=60)
@given(st.integers(0, 5 * PIECE_BYTES), st.integers(0, 6 * PIECE_BYTES))
def test_it_goes_on_behind_the_last_whole_piece(size_bytes, there_bytes):
    key = new_key(os.urandom, bytes(32), size_bytes, has_aes_instructions=True)
    check = PieceCheck(key)
    resumes = check.resumes_at(there_bytes)
    assert resumes <= there_bytes or resumes == key.sealed_bytes <= there_bytes
    at = 0
    while at < resumes:
        at += check.piece_bytes(at)
    assert at == resumes
    assert at == key.sealed_bytes or at + check.piece_bytes(at) > there_bytes
