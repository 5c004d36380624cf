"""What every mailbox store promises (`relay/mailbox_store.py`), shown on each: SQLite, and three real NATS nodes."""

from __future__ import annotations

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
    FetchDirectory,
    KeepMailboxes,
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
from e2ee_desktop.wire.frames_control import Refusal
from e2ee_desktop.wire.limits import ONE_TIME_ITEMS_MAX
from tests.fakes.mailbox_stores import NatsPlace, SqlitePlace, Stores

KEY = SigningKey(bytes(32))
PROOF = OwnerProof(b"statement", KEY.sign(b"statement").signature)
RECEIVE, SEND = b"r" * 16, b"s" * 16
CREATE = CreateMailbox(RECEIVE, SEND, bytes(KEY.verify_key), ())
BODY = bytes(4_096)


@pytest.fixture(params=["sqlite", "nats"])
def apply(request, tmp_path):
    nats = request.param == "nats"
    stores = Stores(NatsPlace(request.getfixturevalue("nats_nodes").urls) if nats else SqlitePlace(tmp_path))
    try:
        assert stores.one(CREATE) == Changed()
        yield stores
    finally:
        stores.close()


def accept(number: int, body: bytes = BODY) -> AcceptEnvelope:
    return AcceptEnvelope(SEND, None, bytes([number]) * 16, body)


def other(number: int) -> CreateMailbox:
    return CreateMailbox(bytes([number]) * 16, bytes([200 + number]) * 16, bytes(KEY.verify_key), ())


def waiting(apply) -> list[int]:
    opened = apply.one(OpenMailbox(RECEIVE, PROOF))
    found = apply.one(ReadEnvelopes(opened.mailbox, 0, 1_000, 10**9))
    assert found.complete
    return [each.envelope_id[0] for each in found.envelopes]


def test_a_batch_takes_effect_in_order(apply):
    another = other(1)
    outcomes = apply(
        AcceptEnvelope(another.send_id, None, b"1" * 16, BODY),
        another,
        AcceptEnvelope(another.send_id, None, b"1" * 16, BODY),
        OpenMailbox(another.receive_id, PROOF),
        DeleteMailbox(another.receive_id, PROOF),
        AcceptEnvelope(another.send_id, None, b"2" * 16, BODY),
    )
    assert [type(each) for each in outcomes] == [Refused, Changed, Accepted, Opened, Deleted, Refused]


def test_sequences_rise_and_are_never_given_twice_also_after_erasing_and_reopening(apply):
    mailbox, first = apply.one(accept(1)).mailbox, apply.one(accept(2)).sequence
    apply.one(EraseEnvelopes(mailbox, (first,)))
    apply.reopen()
    assert apply.one(accept(3)).sequence > first


def test_reading_stops_at_either_limit_and_says_whether_more_waits(apply):
    mailbox = apply(*(accept(number) for number in range(5)))[0].mailbox
    for limits, expected in (((2, 10**9), 2), ((10, 4_096 * 2), 2), ((10, 1), 1)):
        found = apply.one(ReadEnvelopes(mailbox, 0, *limits))
        assert (len(found.envelopes), found.complete) == (expected, False)
    rest = apply.one(ReadEnvelopes(mailbox, found.envelopes[0].sequence, 10, 10**9))
    assert (len(rest.envelopes), rest.complete) == (4, True)
    assert apply.one(ReadEnvelopes(mailbox, 10**9, 10, 10**9)) == Waiting((), True)


@pytest.mark.parametrize(("size", "fit"), [(4_096, 10), (65_536, 10)], ids=["small", "large"])
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


def test_what_follows_a_refused_envelope_in_its_batch_does_not_overtake_it(apply):
    kept = apply(*(accept(number) for number in range(10)))
    erase = EraseEnvelopes(kept[0].mailbox, (kept[0].sequence,))
    full = Refused(Refusal.QUOTA_EXCEEDED)
    assert apply(accept(10), erase, accept(11)) == [full, Changed(), full]
    assert isinstance(apply.one(accept(10)), Accepted)


def test_one_mailboxs_envelopes_are_no_other_mailboxs(apply):
    neighbours = (other(1), other(2))
    apply(*neighbours)
    mine = apply.one(accept(1))
    for each in neighbours:
        theirs = apply.one(AcceptEnvelope(each.send_id, None, bytes([1]) * 16, BODY))
        apply.one(EraseEnvelopes(theirs.mailbox, (mine.sequence,)))
        apply.one(OpenMailbox(each.receive_id, PROOF))
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
    _, _, fetched, _ = apply(
        SetMailboxCapabilities(RECEIVE, PROOF, (capability,)),
        PublishDirectory(RECEIVE, PROOF, b"base", (b"one", b"two"), True),
        FetchDirectory(SEND, b"a" * 16),
        AcceptEnvelope(SEND, capability, b"1" * 16, BODY),
    )
    apply.reopen()
    assert apply.one(accept(2)) == Refused(Refusal.CAPABILITY_REFUSED)
    assert fetched in (DirectoryFetched(b"base", b"one"), DirectoryFetched(b"base", b"two"))
    assert apply.one(FetchDirectory(SEND, b"a" * 16)) == fetched
    assert apply.one(FetchDirectory(SEND, b"b" * 16)) == Refused(Refusal.DIRECTORY_USED)
    assert apply.one(OpenMailbox(RECEIVE, PROOF)).one_time_left == 1
    assert waiting(apply) == [ord("1")]


def test_a_deleted_mailbox_leaves_nothing_and_its_number_is_not_given_again(apply):
    apply(accept(1), PublishDirectory(RECEIVE, PROOF, b"base", (b"one",), False))
    gone = apply.one(DeleteMailbox(RECEIVE, PROOF))
    apply.one(CREATE)
    again = apply.one(OpenMailbox(RECEIVE, PROOF))
    assert again == Opened(again.mailbox, 0, 0)
    assert again.mailbox != gone.mailbox
    assert apply.one(FetchDirectory(SEND, b"a" * 16)) == Refused(Refusal.DIRECTORY_MISSING)
    assert apply.one(ReadEnvelopes(gone.mailbox, 0, 10, 10**9)) == Waiting((), True)


def test_a_public_mailbox_takes_only_what_is_paid_for_and_one_with_capabilities_asks_for_those(apply):
    unpaid = AcceptEnvelope(SEND, None, b"1" * 16, BODY, paid=False)
    assert apply.one(unpaid) == Refused(Refusal.PAYMENT_NEEDED)
    assert waiting(apply) == []
    apply.one(SetMailboxCapabilities(RECEIVE, PROOF, (b"c" * 32,)))
    assert apply.one(unpaid) == Refused(Refusal.CAPABILITY_REFUSED)
    assert isinstance(apply.one(AcceptEnvelope(SEND, b"c" * 32, b"1" * 16, BODY, paid=False)), Accepted)


def test_one_contacts_capability_is_withdrawn_and_the_others_stay(apply):
    kept, withdrawn = b"k" * 32, b"w" * 32
    apply.one(SetMailboxCapabilities(RECEIVE, PROOF, (kept, withdrawn)))
    assert isinstance(apply.one(AcceptEnvelope(SEND, withdrawn, b"1" * 16, BODY)), Accepted)
    apply.one(SetMailboxCapabilities(RECEIVE, PROOF, (kept,)))
    assert apply.one(AcceptEnvelope(SEND, withdrawn, b"2" * 16, BODY)) == Refused(Refusal.CAPABILITY_REFUSED)
    apply.reopen()
    assert apply.one(AcceptEnvelope(SEND, withdrawn, b"2" * 16, BODY)) == Refused(Refusal.CAPABILITY_REFUSED)
    assert isinstance(apply.one(AcceptEnvelope(SEND, kept, b"3" * 16, BODY)), Accepted)


def test_the_relay_holds_so_many_mailboxes_and_says_when_it_is_full(apply):
    wishes = [other(1), other(2), other(3)]
    outcomes = apply(*wishes)  # in any order: a cluster makes them at the same time
    assert outcomes.count(Changed()) == 2
    excess = wishes[outcomes.index(Refused(Refusal.RELAY_FULL))]
    assert apply.one(CREATE) == Changed(), "one that is there is no new one"
    apply.reopen()
    assert apply.one(excess) == Refused(Refusal.RELAY_FULL)
    apply.one(DeleteMailbox(RECEIVE, PROOF))
    assert apply.one(excess) == Changed()


def test_creating_twice_is_harmless_and_anything_else_under_a_taken_id_is_refused(apply):
    assert apply.one(CREATE) == Changed()
    key, thief = bytes(KEY.verify_key), bytes(SigningKey(b"t" * 32).verify_key)
    for wish in (
        CreateMailbox(RECEIVE, b"?" * 16, key, ()),
        CreateMailbox(b"?" * 16, SEND, key, ()),
        CreateMailbox(RECEIVE, SEND, thief, ()),
        CreateMailbox(RECEIVE, SEND, key, (b"c" * 32,)),
    ):
        assert apply.one(wish) == Refused(Refusal.MAILBOX_EXISTS)


def test_an_erased_envelope_is_not_stored_again_and_leaves_the_others_in_order(apply):
    accepted = apply(*(accept(number) for number in range(6)))
    mailbox, sequences = accepted[0].mailbox, [each.sequence for each in accepted]
    assert apply.one(EraseEnvelopes(mailbox, (sequences[1],))) == Changed()
    assert waiting(apply) == [0, 2, 3, 4, 5]
    assert apply(EraseEnvelopes(mailbox, (sequences[0],)), EraseEnvelopes(mailbox, (sequences[2],))) == [Changed()] * 2
    assert waiting(apply) == [3, 4, 5]
    assert apply.one(EraseEnvelopes(mailbox, (sequences[4], sequences[1]))) == Changed()
    apply.reopen()
    assert apply(*(accept(number) for number in range(6))) == [Accepted(mailbox, 0)] * 6
    assert waiting(apply) == [3, 5]


def test_an_id_twice_in_one_batch_is_stored_once(apply):
    outcomes = apply(accept(1), accept(2), accept(1), accept(3), accept(2))
    assert [each.sequence == 0 for each in outcomes] == [False, False, True, False, True]
    assert waiting(apply) == [1, 2, 3]


def test_who_opens_is_told_where_the_backlog_ends(apply):
    opened = apply.one(OpenMailbox(RECEIVE, PROOF))
    assert (opened.one_time_left, opened.last_sequence) == (0, 0)
    apply.one(PublishDirectory(RECEIVE, PROOF, b"base", (b"one", b"two"), False))
    accepted = apply(accept(1), accept(2))
    assert apply.one(OpenMailbox(RECEIVE, PROOF)) == Opened(opened.mailbox, 2, accepted[-1].sequence)


def test_every_claim_gets_an_item_of_its_own_until_the_pool_is_dry(apply):
    items = tuple(b"%d" % number for number in range(5))
    assert apply.one(PublishDirectory(RECEIVE, PROOF, b"base", items, False)) == Pool(5)
    fetched = apply(*(FetchDirectory(SEND, bytes([number]) * 16) for number in range(6)))
    assert sorted(each.one_time for each in fetched if each.one_time) == sorted(items)
    again = apply(*(FetchDirectory(SEND, bytes([number]) * 16) for number in range(5)))
    assert sum(first == second for first, second in zip(fetched, again, strict=False)) == 5
    assert apply.one(PublishDirectory(RECEIVE, PROOF, None, items, False)) == Pool(0), "handed out is handed out"


def test_a_pool_has_a_limit_and_what_exceeds_it_changes_nothing(apply):
    full = tuple(b"%d" % number for number in range(ONE_TIME_ITEMS_MAX))
    assert apply.one(PublishDirectory(RECEIVE, PROOF, b"base", full, False)) == Pool(ONE_TIME_ITEMS_MAX)
    assert apply.one(PublishDirectory(RECEIVE, PROOF, b"new", (b"more",), True)) == Refused(Refusal.QUOTA_EXCEEDED)
    assert apply.one(FetchDirectory(SEND, b"a" * 16)).base == b"base"


def test_what_is_kept_is_changed_and_what_is_gone_does_no_harm(apply):
    opened = apply.one(OpenMailbox(RECEIVE, PROOF))
    apply.hours.now += 24
    assert apply.one(KeepMailboxes((opened.mailbox, 12_345))) == Changed()
    apply.one(DeleteMailbox(RECEIVE, PROOF))
    apply.hours.now += 24
    assert apply.one(KeepMailboxes((opened.mailbox,))) == Changed()
    assert apply.one(OpenMailbox(RECEIVE, PROOF)) == Refused(Refusal.MAILBOX_UNKNOWN)
