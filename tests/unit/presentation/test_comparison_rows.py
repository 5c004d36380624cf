"""Each step of comparing emoji: what is said, and what can be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from e2ee_desktop.domain.comparison import EMOJI, CancelReason, Comparison, ComparisonPhase
from e2ee_desktop.domain.ids import AccountId, ContactId, IdentityDigest
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.presentation.comparison_rows import ComparisonAct, comparison_row
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.trust_badges import Tone

READER = Reader(0, UTC)
BOB_ID = ContactId(b"b" * 16)
BOB = Contact(BOB_ID, AccountId(BOB_ID), "Bob", IdentityDigest(b"d" * 32), Trust.UNVERIFIED, Standing.ACTIVE, False, 0)
A = ComparisonAct


@pytest.mark.parametrize(
    ("phase", "acts"),
    [
        (ComparisonPhase.INVITING, (A.CANCEL,)),
        (ComparisonPhase.INVITED, (A.ACCEPT, A.DECLINE)),
        (ComparisonPhase.EXCHANGING, (A.CANCEL,)),
        (ComparisonPhase.COMPARING, (A.CONFIRM, A.REJECT, A.CANCEL)),
        (ComparisonPhase.CONFIRMED, (A.CANCEL,)),
        (ComparisonPhase.MATCHED, ()),
        (ComparisonPhase.MISMATCHED, (A.START,)),
        (ComparisonPhase.CANCELLED, (A.START,)),
    ],
)
def test_every_step_offers_what_can_be_done(phase, acts):
    row = comparison_row(BOB, Comparison(BOB_ID, b"c" * 16, phase, EMOJI[:7], 0, reason=CancelReason.EXPIRED), READER)
    assert row.acts == acts
    assert row.text
    shown = phase in (ComparisonPhase.COMPARING, ComparisonPhase.CONFIRMED)
    assert row.emoji == (tuple((each.symbol, each.word) for each in EMOJI[:7]) if shown else ())


@pytest.mark.parametrize("reason", CancelReason)
@pytest.mark.parametrize("by_us", [True, False])
def test_every_end_says_who_and_why(reason, by_us):
    ended = Comparison(BOB_ID, b"c" * 16, ComparisonPhase.CANCELLED, (), 0, by_us, reason)
    row = comparison_row(BOB, ended, READER)
    assert row.text
    assert (row.tone is Tone.DANGER) == (reason is CancelReason.BROKEN)
    if by_us and reason in (CancelReason.STOPPED, CancelReason.DECLINED):
        assert row.text.startswith("You")


def test_nothing_is_offered_where_nothing_could_come_of_it():
    assert comparison_row(BOB, None, READER).acts == (A.START,)
    assert comparison_row(replace(BOB, standing=Standing.WAITING), None, READER).acts == ()
    assert comparison_row(replace(BOB, trust=Trust.CHANGED), None, READER).acts == ()
