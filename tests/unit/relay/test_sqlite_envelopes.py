"""Where an envelope lies depends on whether its owner is there; what the owner reads does not."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    CreateMailbox,
    EraseEnvelopes,
    OpenMailbox,
    ReadEnvelopes,
    Refused,
)
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.relay.sqlite_store import SqliteMailboxStore
from e2ee_desktop.wire.frames_control import Refusal

KEY = SigningKey(bytes(32))
PROOF = OwnerProof(b"statement", KEY.sign(b"statement").signature)
RECEIVE, SEND = b"r" * 16, b"s" * 16
OPEN = OpenMailbox(RECEIVE, PROOF)
BODY = bytes(4_096)


def accept(number: int) -> AcceptEnvelope:
    return AcceptEnvelope(SEND, None, number.to_bytes(16), BODY)


class House:
    """One mailbox, its store, and what should wait in it."""

    def __init__(self, folder) -> None:
        folder.mkdir()
        self.folder = folder
        self.store = SqliteMailboxStore(folder)
        self.do(CreateMailbox(RECEIVE, SEND, bytes(KEY.verify_key), ()))
        self.mailbox = self.do(OPEN)[0].mailbox
        self.store.leave(self.mailbox)
        self.expected: list[int] = []
        self.sequences: dict[int, int] = {}
        self.sent = 0

    def do(self, *batch):
        return self.store.apply_blocking(batch)

    def send(self, count: int) -> None:
        numbers = range(self.sent, self.sent + count)
        self.sent += count
        for number, outcome in zip(numbers, self.do(*map(accept, numbers)), strict=True):
            assert outcome.sequence > max(self.sequences.values(), default=0)
            self.sequences[number] = outcome.sequence
        self.expected += numbers

    def erase_first(self) -> None:
        if self.expected:
            self.do(EraseEnvelopes(self.mailbox, (self.sequences[self.expected.pop(0)],)))

    def crash(self) -> None:
        """What is on disk now, under another name."""
        copied = self.folder.with_name(self.folder.name + "-")
        shutil.copytree(self.folder, copied)
        self.folder, self.store = copied, SqliteMailboxStore(copied)

    def check(self) -> None:
        [found] = self.do(ReadEnvelopes(self.mailbox, 0, 1_000, 10**9))
        assert [int.from_bytes(each.envelope_id) for each in found.envelopes] == self.expected
        assert self.do(*map(accept, range(self.sent))) == [Accepted(self.mailbox, 0)] * self.sent


STEPS = st.lists(st.sampled_from(["send", "send", "open", "leave", "erase", "settle", "crash"]), max_size=16)


@given(steps=STEPS)
@settings(max_examples=30, deadline=None)
def test_in_whatever_order_it_comes_goes_and_crashes_the_owner_reads_each_once_in_order(tmp_path_factory, steps):
    house = House(tmp_path_factory.mktemp("store") / "1")
    for step in steps:
        match step:
            case "send":
                house.send(3)
            case "open":
                house.do(OPEN)
            case "leave":
                house.store.leave(house.mailbox)
            case "erase":
                house.erase_first()
            case "settle":
                house.store._settle_blocking(10**9)
            case _:
                house.crash()
        house.check()


@pytest.mark.parametrize("there", [True, False])
def test_a_batch_that_reads_after_it_accepted_finds_it(tmp_path, there):
    house = House(tmp_path / "1")
    if there:
        house.do(OPEN)
    _, found, opened, again = house.do(accept(1), ReadEnvelopes(house.mailbox, 0, 10, 10**9), OPEN, accept(1))
    assert [each.envelope_id for each in found.envelopes] == [(1).to_bytes(16)]
    assert opened.last_sequence == found.envelopes[0].sequence
    assert again.sequence == 0


def test_a_made_up_capability_never_spares_the_price_of_a_public_mailbox(tmp_path):
    house = House(tmp_path / "1")
    unpaid = [AcceptEnvelope(SEND, b"c" * 32, number.to_bytes(16), BODY, paid=False) for number in range(3)]
    assert house.do(*unpaid[:2]) + house.do(unpaid[2]) == [Refused(Refusal.PAYMENT_NEEDED)] * 3


def test_no_sequence_is_given_twice_although_nothing_is_left_of_it(tmp_path):
    house = House(tmp_path / "1")
    house.send(2)
    house.erase_first()
    house.erase_first()
    house.crash()
    house.send(1)


def test_what_comes_after_the_owner_left_is_read_after_what_came_before(tmp_path):
    house = House(tmp_path / "1")
    house.do(OPEN)
    house.send(2)
    house.store.leave(house.mailbox)
    house.send(2)
    house.check()
