"""Bits of the relay's database that were turned over: a clear error at the start, or service for whomever it doesn't concern."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    Changed,
    CreateMailbox,
    EraseEnvelopes,
    Expire,
    Opened,
    OpenMailbox,
    ReadEnvelopes,
    Refused,
    Waiting,
)
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore
from e2ee_desktop.wire.frames_control import Refusal

KEY = SigningKey(bytes(32))
PROOF = OwnerProof(b"statement", KEY.sign(b"statement").signature)
MAILBOXES, ENVELOPES, PAGE_BYTES = 4, 40, 4_096
BODY_BYTES = 1_900
"""Two a page: what lies on one is of one mailbox."""
FLIPS = 60
CODES = {"relay.data_damaged", "relay.data_not_ours", "relay.data_newer", "relay.data_unwritable"}
FULL = Refusal.STORAGE_FULL


def receive_id(mailbox: int) -> bytes:
    return bytes([mailbox]) * 16


def accept(mailbox: int, number: int) -> AcceptEnvelope:
    return AcceptEnvelope(bytes([100 + mailbox]) * 16, None, bytes([mailbox, number]) * 8, bytes([number]) * BODY_BYTES)


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> bytes:
    """A database in which each of four mailboxes has forty envelopes, one mailbox after the other."""
    folder = tmp_path_factory.mktemp("whole")
    store = SqliteMailboxStore(folder)
    for each in range(MAILBOXES):
        create = CreateMailbox(receive_id(each), bytes([100 + each]) * 16, bytes(KEY.verify_key), ())
        assert store.apply_blocking([create]) == [Changed()]
        store.apply_blocking([accept(each, number) for number in range(ENVELOPES)])
    asyncio.run(store.close())
    return (folder / DATABASE_NAME).read_bytes()


def opened(folder: Path, content: bytes) -> SqliteMailboxStore:
    (folder / DATABASE_NAME).write_bytes(content)
    return SqliteMailboxStore(folder)


def opened_or_refused(folder: Path, content: bytes) -> SqliteMailboxStore | str:
    try:
        return opened(folder, content)
    except StorageFailure as refused:
        return refused.code


def read(store: SqliteMailboxStore, mailbox: int) -> list[int] | None:
    """Numbers of what can be had, None when it can't be opened."""
    [outcome] = store.apply_blocking([OpenMailbox(receive_id(mailbox), PROOF)])
    if isinstance(outcome, Refused):
        return None
    assert isinstance(outcome, Opened)
    found: list[int] = []
    after = 0
    while True:
        [page] = store.apply_blocking([ReadEnvelopes(outcome.mailbox, after, 1_000, 100_000_000)])
        if isinstance(page, Refused):
            return found
        assert isinstance(page, Waiting)
        found += [each.envelope_id[1] for each in page.envelopes]
        if page.complete:
            return found
        after = page.envelopes[-1].sequence


def test_a_damaged_page_concerns_those_whose_envelopes_lie_there_and_nobody_else(whole, tmp_path):
    damaged = bytearray(whole)
    page = whole.index(bytes([1, 20]) * 8) // PAGE_BYTES * PAGE_BYTES
    damaged[page : page + 16] = bytes(16)
    store = opened(tmp_path, bytes(damaged))
    first = read(store, 1)
    assert first is not None
    assert 0 < len(first) <= 20
    assert first == list(range(len(first))), "what lies before the damage"
    for each in (0, 2, 3):
        assert read(store, each) == list(range(ENVELOPES))
    broken, fine = OpenMailbox(receive_id(1), PROOF), OpenMailbox(receive_id(2), PROOF)
    one, other = store.apply_blocking([broken, fine])
    assert isinstance(one, Opened)
    assert isinstance(other, Opened)
    behind = ReadEnvelopes(one.mailbox, ENVELOPES + len(first), 1_000, 100_000_000)
    together = [accept(2, 200), behind, ReadEnvelopes(other.mailbox, 0, 1_000, 100_000_000), accept(3, 200)]
    taken, refused, had, taken_too = store.apply_blocking(together)
    assert isinstance(taken, Accepted)
    assert isinstance(taken_too, Accepted)
    assert isinstance(refused, Refused)
    assert refused.refusal is FULL
    assert isinstance(had, Waiting)
    assert len(had.envelopes) == ENVELOPES + 1
    asyncio.run(store.close())


@pytest.mark.parametrize("seed", range(FLIPS))
def test_any_bits_turned_over_end_in_an_error_with_a_code_or_in_service(seed, whole, tmp_path):
    """What SQLite can't see is for the recipient's authentication; nothing here dies of it."""
    chance, damaged = random.Random(seed), bytearray(whole)
    for _ in range(chance.choice((1, 4, 64))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    store = opened_or_refused(tmp_path, bytes(damaged))
    if isinstance(store, str):
        assert store in CODES
        return
    for each in range(MAILBOXES):
        read(store, each)
        outcomes = store.apply_blocking([accept(each, 200), EraseEnvelopes(each, (1, 2)), Expire(100)])
        assert len(outcomes) == 3
    asyncio.run(store.close())
