"""What every mailbox store promises (`relay/mailbox_store.py`); its adapters run through this suite."""

from __future__ import annotations

import asyncio
import os

import pytest
from nacl.signing import SigningKey

from e2ee_desktop.relay.mailbox_store import (
    Accepted,
    AcceptEnvelope,
    Changed,
    CreateMailbox,
    Deleted,
    DeleteMailbox,
    DirectoryFetched,
    EraseEnvelopes,
    Expire,
    Expired,
    FetchDirectory,
    Opened,
    OpenMailbox,
    Pool,
    PublishDirectory,
    ReadEnvelopes,
    Refused,
    SetMailboxCapabilities,
    Waiting,
)
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.relay.sqlite_envelopes import Quota
from e2ee_desktop.relay.sqlite_store import RETENTION_HOURS, SqliteMailboxStore
from e2ee_desktop.wire.frames_control import Refusal

KEY = SigningKey(bytes(32))
PROOF = OwnerProof(b"statement", KEY.sign(b"statement").signature)
RECEIVE, SEND = b"r" * 16, b"s" * 16
CREATE = CreateMailbox(RECEIVE, SEND, bytes(KEY.verify_key), ())
BODY = bytes(4_096)


class Hours:
    """A clock that a test turns."""

    now = 500_000

    def __call__(self) -> int:
        return self.now


class Stores:
    """Opens the same data again and again."""

    def __init__(self, folder) -> None:
        self.folder, self.hours, self.quota = folder, Hours(), Quota(10, 200_000)
        self.store = SqliteMailboxStore(folder, self.quota, self.hours)

    def __call__(self, *batch):
        return asyncio.run(self.store.apply(batch))

    def one(self, operation):
        [outcome] = self(operation)
        return outcome

    def reopen(self) -> None:
        asyncio.run(self.store.close())
        self.store = SqliteMailboxStore(self.folder, self.quota, self.hours)


@pytest.fixture
def apply(tmp_path):
    stores = Stores(tmp_path)
    assert stores.one(CREATE) == Changed()
    yield stores
    asyncio.run(stores.store.close())


def accept(number: int, body: bytes = BODY) -> AcceptEnvelope:
    return AcceptEnvelope(SEND, None, bytes([number]) * 16, body)


def waiting(apply) -> list[int]:
    opened = apply.one(OpenMailbox(RECEIVE, PROOF))
    found = apply.one(ReadEnvelopes(opened.mailbox, 0, 1_000, 10**9))
    assert found.complete
    return [each.envelope_id[0] for each in found.envelopes]


def test_a_batch_takes_effect_in_order(apply):
    other = CreateMailbox(b"o" * 16, b"p" * 16, bytes(KEY.verify_key), ())
    outcomes = apply(
        AcceptEnvelope(other.send_id, None, b"1" * 16, BODY),
        other,
        AcceptEnvelope(other.send_id, None, b"1" * 16, BODY),
        OpenMailbox(other.receive_id, PROOF),
        DeleteMailbox(other.receive_id, PROOF),
        AcceptEnvelope(other.send_id, None, b"2" * 16, BODY),
    )
    assert [type(each) for each in outcomes] == [Refused, Changed, Accepted, Opened, Deleted, Refused]


def test_sequences_rise_and_are_never_given_twice_also_after_erasing_and_reopening(apply):
    mailbox, first = apply.one(accept(1)).mailbox, apply.one(accept(2)).sequence
    apply.one(EraseEnvelopes(mailbox, (first,)))
    apply.hours.now += RETENTION_HOURS + 1
    apply.one(Expire(100))
    apply.reopen()
    assert apply.one(accept(3)).sequence > first


def test_an_erased_envelope_stays_known_until_the_retention_is_over(apply):
    accepted = apply.one(accept(1))
    assert apply.one(EraseEnvelopes(accepted.mailbox, (accepted.sequence, 999))) == Changed()
    assert waiting(apply) == []
    apply.hours.now += RETENTION_HOURS
    assert apply.one(Expire(100)) == Expired(0)
    apply.reopen()
    assert apply.one(accept(1)) == Accepted(accepted.mailbox, 0)
    apply.hours.now += 1
    assert apply.one(Expire(100)) == Expired(1)
    assert apply.one(accept(1)).sequence > accepted.sequence


def test_the_undelivered_expires_in_small_batches_oldest_first(apply):
    for number in range(5):
        apply.one(accept(number))
    apply.hours.now += RETENTION_HOURS + 1
    apply.one(accept(9))
    assert apply.one(Expire(3)) == Expired(3)
    assert waiting(apply) == [3, 4, 9]
    assert apply.one(Expire(3)) == Expired(2)
    assert apply.one(Expire(3)) == Expired(0)
    assert waiting(apply) == [9]


def test_reading_stops_at_either_limit_and_says_whether_more_waits(apply):
    mailbox = apply(*(accept(number) for number in range(5)))[0].mailbox
    for limits, expected in (((2, 10**9), 2), ((10, 4_096 * 2), 2), ((10, 1), 1)):
        found = apply.one(ReadEnvelopes(mailbox, 0, *limits))
        assert (len(found.envelopes), found.complete) == (expected, False)
    rest = apply.one(ReadEnvelopes(mailbox, found.envelopes[0].sequence, 10, 10**9))
    assert (len(rest.envelopes), rest.complete) == (4, True)
    assert apply.one(ReadEnvelopes(mailbox, 10**9, 10, 10**9)) == Waiting((), True)


@pytest.mark.parametrize(("size", "fit"), [(4_096, 10), (65_536, 3)], ids=["envelopes", "bytes"])
def test_the_quota_counts_what_waits_also_after_reopening_and_erasing(apply, size, fit):
    body = bytes(size)
    outcomes = apply(*(accept(number, body) for number in range(fit + 1)))
    assert outcomes[-1] == Refused(Refusal.QUOTA_EXCEEDED)
    assert all(isinstance(each, Accepted) for each in outcomes[:-1])
    assert apply.one(accept(0, body)) == Accepted(outcomes[0].mailbox, 0), "a resend is no new envelope"
    apply.reopen()
    assert apply.one(accept(fit, body)) == Refused(Refusal.QUOTA_EXCEEDED)
    apply.one(EraseEnvelopes(outcomes[0].mailbox, (outcomes[0].sequence, outcomes[0].sequence)))
    assert isinstance(apply.one(accept(fit, body)), Accepted)
    assert apply.one(accept(fit + 1, body)) == Refused(Refusal.QUOTA_EXCEEDED)
    apply.hours.now += RETENTION_HOURS + 1
    apply.one(Expire(100))
    assert isinstance(apply.one(accept(fit + 1, body)), Accepted)


def test_one_mailboxs_envelopes_are_no_other_mailboxs(apply):
    other = CreateMailbox(b"o" * 16, b"p" * 16, bytes(KEY.verify_key), ())
    apply.one(other)
    mine = apply.one(accept(1))
    theirs = apply.one(AcceptEnvelope(other.send_id, None, bytes([1]) * 16, BODY))
    assert theirs.sequence > mine.sequence
    apply.one(EraseEnvelopes(theirs.mailbox, (mine.sequence,)))
    assert waiting(apply) == [1]


def test_only_the_owner_changes_opens_or_deletes(apply):
    thief = OwnerProof(PROOF.statement, SigningKey(b"t" * 32).sign(PROOF.statement).signature)
    for operation in (
        OpenMailbox(RECEIVE, thief),
        SetMailboxCapabilities(RECEIVE, thief, (b"c" * 32,)),
        PublishDirectory(RECEIVE, thief, BODY, (), False),
        DeleteMailbox(RECEIVE, thief),
    ):
        assert apply.one(operation) == Refused(Refusal.REFUSED)
    assert apply.one(DeleteMailbox(b"?" * 16, thief)) == Deleted(None)


def test_everything_is_there_after_reopening(apply):
    capability = b"c" * 32
    apply(
        SetMailboxCapabilities(RECEIVE, PROOF, (capability,)),
        PublishDirectory(RECEIVE, PROOF, b"base", (b"one", b"two"), True),
        FetchDirectory(SEND, b"a" * 16),
        AcceptEnvelope(SEND, capability, b"1" * 16, BODY),
    )
    apply.reopen()
    assert apply.one(accept(2)) == Refused(Refusal.CAPABILITY_REFUSED)
    assert apply.one(FetchDirectory(SEND, b"a" * 16)) == DirectoryFetched(b"base", b"one")
    assert apply.one(FetchDirectory(SEND, b"b" * 16)) == Refused(Refusal.DIRECTORY_USED)
    assert apply.one(OpenMailbox(RECEIVE, PROOF)).one_time_left == 1
    assert waiting(apply) == [ord("1")]


def test_a_handed_out_item_is_forgotten_after_the_retention(apply):
    assert apply.one(PublishDirectory(RECEIVE, PROOF, b"base", (b"one",), False)) == Pool(1)
    assert apply.one(FetchDirectory(SEND, b"a" * 16)).one_time == b"one"
    apply.hours.now += RETENTION_HOURS + 1
    assert apply.one(Expire(10)) == Expired(1)
    assert apply.one(FetchDirectory(SEND, b"a" * 16)).one_time is None


def test_a_deleted_mailbox_leaves_nothing_and_its_number_is_not_given_again(apply):
    apply(accept(1), PublishDirectory(RECEIVE, PROOF, b"base", (b"one",), False))
    gone = apply.one(DeleteMailbox(RECEIVE, PROOF))
    apply.one(CREATE)
    assert apply.one(OpenMailbox(RECEIVE, PROOF)) == Opened(gone.mailbox + 1, 0, 0)
    assert apply.one(FetchDirectory(SEND, b"a" * 16)) == Refused(Refusal.DIRECTORY_MISSING)
    assert apply.one(ReadEnvelopes(gone.mailbox, 0, 10, 10**9)) == Waiting((), True)


def test_after_a_batch_that_the_disk_refused_memory_agrees_with_the_disk(apply):
    """The limit on the database's pages stands for a full disk: SQLite refuses with the same error."""
    database = apply.store._database
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    accepted = apply.one(accept(1))
    database.execute(f"PRAGMA max_page_count = {pages + 3}")
    batch = apply(
        SetMailboxCapabilities(RECEIVE, PROOF, (b"c" * 32,)),
        AcceptEnvelope(SEND, b"c" * 32, b"2" * 16, os.urandom(65_536)),
        ReadEnvelopes(accepted.mailbox, 0, 10, 10**9),
        EraseEnvelopes(accepted.mailbox, (accepted.sequence,)),
    )
    assert [each for each in batch if isinstance(each, Refused)] == [Refused(Refusal.STORAGE_FULL, 30_000)] * 2
    assert [type(each) for each in batch[2:]] == [Waiting, Changed]
    database.execute("PRAGMA max_page_count = 100000")
    assert isinstance(apply.one(accept(2)), Accepted), "the capability was not set"
    assert waiting(apply) == [2]
