"""The backup's format: every item comes back, damage costs what lies in it, and nobody without the key reads a byte."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from e2ee_desktop.domain.backup import BackupKeyKind
from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.engine.backup import (
    BLOCK_BYTES,
    HEAD_BYTES,
    BlockSealer,
    Head,
    decode_head,
    items_of,
    open_block,
    unwrap_by_seed,
    wrap_by_seed,
)

KEY = bytes(range(32))
SEED = b"s" * 32
HEAD = Head(BackupKeyKind.PHRASE, b"b" * 16, 5, wrap_by_seed(KEY, SEED, bytes(24)))


def sealed(items: list[bytes]) -> list[bytes]:
    sealer = BlockSealer(HEAD.block_key(KEY))
    whole = b"".join(sealer.add(item) for item in items) + sealer.end()
    assert len(whole) % BLOCK_BYTES == 0
    return [whole[at : at + BLOCK_BYTES] for at in range(0, len(whole), BLOCK_BYTES)]


def opened(blocks: list[bytes]) -> list[bytes]:
    return list(items_of(open_block(HEAD.block_key(KEY), number, block) for number, block in enumerate(blocks)))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 200_000), max_size=12))
def test_items_of_any_length_come_back(lengths: list[int]) -> None:
    items = [os.urandom(length) for length in lengths]
    assert opened(sealed(items)) == items


def test_a_damaged_block_costs_the_items_that_lie_in_it_and_no_other() -> None:
    items = [bytes([number]) * 10_000 for number in range(40)]
    blocks = sealed(items)
    for damaged in range(len(blocks)):
        flipped = [*blocks]
        flipped[damaged] = bytes((flipped[damaged][0] ^ 1,)) + flipped[damaged][1:]
        left = opened(flipped)
        assert [item for item in items if item in left] == left
        assert len(items) - len(left) <= 8
        assert damaged == 0 or items[0] in left


def test_a_truncated_backup_gives_what_is_before_its_end() -> None:
    items = [bytes([number]) * 10_000 for number in range(40)]
    assert opened(sealed(items)[:3]) == items[: 3 * BLOCK_BYTES // 10_004]


def test_blocks_that_changed_places_do_not_open() -> None:
    one, two, *_ = sealed([os.urandom(BLOCK_BYTES * 3)])
    assert open_block(HEAD.block_key(KEY), 0, two) is None
    assert open_block(HEAD.block_key(KEY), 0, one) is not None


def test_equal_contents_of_two_backups_look_different() -> None:
    other = Head(HEAD.kind, b"c" * 16, HEAD.created_ms, HEAD.wrap)
    assert other.block_key(KEY) != HEAD.block_key(KEY)


def test_a_head_comes_back_and_what_is_none_says_why() -> None:
    encoded = HEAD.encode()
    assert len(encoded) == HEAD_BYTES
    head = decode_head(encoded)
    assert (head.kind, head.backup_id, head.created_ms, head.wrap) == (HEAD.kind, HEAD.backup_id, 5, HEAD.wrap)
    assert unwrap_by_seed(head.wrap, SEED) == KEY
    for broken, code in (
        (b"", "backup.not_one"),
        (os.urandom(HEAD_BYTES), "backup.not_one"),
        (encoded[:-1] + b"x", "backup.damaged"),
    ):
        with pytest.raises(E2EEError) as caught:
            decode_head(broken)
        assert caught.value.code == code
    with pytest.raises(E2EEError, match=r"phrase\.wrong"):
        unwrap_by_seed(head.wrap, b"t" * 32)
