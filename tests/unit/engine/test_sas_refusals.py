"""Comparing emoji: what our own person and our own code may not do, to the letter."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.comparison import COMPARISON_LIFETIME_MS, CancelReason
from e2ee_desktop.domain.errors import LocalMisuse, UserActionNeeded
from e2ee_desktop.engine.sas import Fresh, Parties, SasExchange, meet
from e2ee_desktop.wire.content import SasInvite
from tests.fakes.refusal import refusal

ID = b"i" * 16
FRESH = Fresh(Parties(b"A" * 32, b"B" * 32), b"n" * 32, 1_000)


@pytest.mark.parametrize(("comparison_id", "nonce"), [(b"i" * 15, b"n" * 32), (ID, b"n" * 31), (b"", b"")])
def test_a_comparison_needs_a_whole_id_and_a_whole_nonce(comparison_id, nonce):
    with refusal(LocalMisuse, "sas.field_length"):
        SasExchange.start(comparison_id, Fresh(FRESH.parties, nonce, 1_000))


def test_emoji_that_are_not_shown_neither_match_nor_differ():
    inviting, _ = SasExchange.start(ID, FRESH)
    with refusal(LocalMisuse, "comparison.not_shown", phase="inviting"):
        inviting.confirm()
    with refusal(LocalMisuse, "comparison.not_shown", phase="inviting"):
        inviting.differ()


def test_when_it_is_over_nothing_can_be_said():
    invited, _ = meet(None, SasInvite(ID), FRESH)
    over, _ = invited.cancel(CancelReason.STOPPED)
    for say in (over.accept, over.confirm, over.differ):
        with refusal(UserActionNeeded, "comparison.over"):
            say()


def test_who_is_asked_keeps_the_id_the_parties_and_the_hour():
    invited, sent = meet(None, SasInvite(ID), FRESH)
    assert (invited.comparison_id, invited.parties, invited.nonce) == (ID, FRESH.parties, FRESH.nonce)
    assert (invited.began_ms, invited.phase.value, sent) == (1_000, "invited", ())
    assert (invited.peer_commitment, invited.peer_nonce, invited.peer_confirmed) == (b"", b"", False)
    assert (invited.by_us, invited.reason) == (False, None)


def test_a_comparison_expires_its_lifetime_after_it_began():
    invited, _ = meet(None, SasInvite(ID), FRESH)
    assert invited.expires_ms == 1_000 + COMPARISON_LIFETIME_MS
