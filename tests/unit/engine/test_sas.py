"""Comparing emoji as a transcript: the usual way, crossings, repetitions, late steps, cheats, time."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

import pytest

from e2ee_desktop.domain.comparison import COMPARISON_LIFETIME_MS, CancelReason
from e2ee_desktop.domain.errors import LocalMisuse, UserActionNeeded
from e2ee_desktop.engine.sas import Fresh, Parties, SasExchange, meet, parties_of, unknown
from e2ee_desktop.wire.content import (
    SasAccept,
    SasBody,
    SasCancel,
    SasCommit,
    SasConfirm,
    SasInvite,
    SasReveal,
)
from tests.fakes.two_parties import two_people

LOW, HIGH, THIRD = b"\x01" * 16, b"\x02" * 16, b"\x03" * 16
NOW = 1_000_000
ALICE, BOB = b"A" * 32, b"B" * 32


@dataclass
class Side:
    """One device. sent: what waits for the other side."""

    parties: Parties
    nonce: bytes
    exchange: SasExchange | None = None
    now_ms: int = NOW
    sent: deque[SasBody] = field(default_factory=deque)

    @property
    def run(self) -> SasExchange:
        assert self.exchange is not None
        return self.exchange

    @property
    def phase(self) -> str:
        return self.run.phase.value

    def take(self, step: tuple[SasExchange, tuple[SasBody, ...]]) -> None:
        self.exchange = step[0]
        self.sent += step[1]

    def fresh(self) -> Fresh:
        return Fresh(self.parties, self.nonce, self.now_ms)

    def start(self, comparison_id: bytes = LOW) -> None:
        self.take(SasExchange.start(comparison_id, self.fresh()))

    def hear(self, *bodies: SasBody) -> None:
        for body in bodies:
            if isinstance(body, SasInvite):
                self.take(meet(self.exchange, body, self.fresh()))
            else:
                self.take(self.run.receive(body))

    def says(self, *kinds: type[SasBody]) -> list[SasBody]:
        """Everything that waits, which must be of these kinds."""
        waiting = list(self.sent)
        self.sent.clear()
        assert [type(body) for body in waiting] == list(kinds)
        return waiting


def pair() -> tuple[Side, Side]:
    return Side(Parties(ALICE, BOB), b"a" * 32), Side(Parties(BOB, ALICE), b"b" * 32)


def deliver(one: Side, other: Side) -> None:
    """Everything that waits, in order, until nothing does."""
    while one.sent or other.sent:
        for sender, hearer in ((one, other), (other, one)):
            while sender.sent:
                hearer.hear(sender.sent.popleft())


def comparing() -> tuple[Side, Side]:
    alice, bob = pair()
    alice.start()
    deliver(alice, bob)
    bob.take(bob.run.accept())
    deliver(alice, bob)
    return alice, bob


def test_the_usual_way():
    alice, bob = pair()
    alice.start()
    assert alice.phase == "inviting"
    bob.hear(*alice.says(SasInvite))
    assert bob.phase == "invited"
    bob.take(bob.run.accept())
    accept, commit = bob.says(SasAccept, SasCommit)
    alice.hear(accept)
    (hers,) = alice.says(SasCommit)
    alice.hear(commit)
    (revealed,) = alice.says(SasReveal)
    assert (alice.phase, alice.run.emoji) == ("exchanging", ())
    bob.hear(hers, revealed)
    assert bob.phase == "comparing"
    alice.hear(*bob.says(SasReveal))
    assert alice.phase == "comparing"
    assert alice.run.emoji == bob.run.emoji
    assert len(alice.run.emoji) == 7
    alice.take(alice.run.confirm())
    assert alice.phase == "confirmed"
    bob.hear(*alice.says(SasConfirm))
    assert bob.phase == "comparing", "the other side's word alone changes nothing"
    bob.take(bob.run.confirm())
    assert bob.phase == "matched"
    alice.hear(*bob.says(SasConfirm))
    assert alice.phase == "matched"


def test_the_same_randomness_gives_the_same_steps():
    first, second = comparing(), comparing()
    assert [side.run for side in first] == [side.run for side in second]


def test_another_identity_on_one_side_gives_other_emoji():
    alice, bob = pair()
    alice.parties = Parties(ALICE, b"M" * 32)
    alice.start()
    deliver(alice, bob)
    bob.take(bob.run.accept())
    deliver(alice, bob)
    assert {alice.phase, bob.phase} == {"cancelled"}, "passed on unchanged, the commitments name other parties"
    assert {alice.run.reason, bob.run.reason} == {CancelReason.BROKEN}


def test_the_parties_are_the_same_two_seen_from_both_sides():
    alice, bob = two_people()
    hers = parties_of(
        alice.account, bob.account.account_id, bob.account.identity.digest(), bob.account.certificate.encode()
    )
    his = parties_of(
        bob.account, alice.account.account_id, alice.account.identity.digest(), alice.account.certificate.encode()
    )
    assert (hers.own, hers.peer) == (his.peer, his.own)
    assert hers.own != hers.peer


@pytest.mark.parametrize("hers_first", [True, False])
def test_invitations_that_cross_settle_on_the_lower_id(hers_first: bool):
    alice, bob = pair()
    alice.start(LOW)
    bob.start(HIGH)
    hers, his = alice.says(SasInvite), bob.says(SasInvite)
    for hearer, said in ((bob, hers), (alice, his)) if hers_first else ((alice, his), (bob, hers)):
        hearer.hear(*said)
    deliver(alice, bob)
    assert alice.run.comparison_id == bob.run.comparison_id == LOW
    assert (alice.phase, bob.phase) == ("comparing", "comparing")
    assert alice.run.emoji == bob.run.emoji


def test_who_asks_anew_has_given_the_former_comparison_up():
    alice, bob = comparing()
    alice.exchange = None  # the program was closed
    alice.start(HIGH)
    bob.hear(*alice.says(SasInvite))
    assert (bob.phase, bob.run.comparison_id, bob.run.emoji) == ("invited", HIGH, ())


def test_a_new_invitation_is_taken_after_one_that_is_over():
    alice, bob = comparing()
    bob.take(bob.run.differ())
    bob.hear(SasInvite(THIRD))
    assert (bob.phase, bob.run.comparison_id) == ("invited", THIRD)
    assert alice.phase == "comparing"


def test_everything_twice_is_the_same_as_once():
    alice, bob = pair()
    alice.start()
    bob.hear(*alice.says(SasInvite) * 2)
    bob.take(bob.run.accept())
    bob.take(bob.run.accept())
    alice.hear(*bob.says(SasAccept, SasCommit) * 2)
    bob.hear(*alice.says(SasCommit, SasReveal) * 2)
    alice.hear(*bob.says(SasReveal) * 2)
    alice.take(alice.run.confirm())
    alice.take(alice.run.confirm())
    bob.hear(*alice.says(SasConfirm) * 2)
    bob.take(bob.run.confirm())
    alice.hear(*bob.says(SasConfirm) * 2)
    alice.take(alice.run.confirm())
    assert (alice.phase, bob.phase) == ("matched", "matched")
    assert not alice.sent


def test_a_commit_that_overtook_the_accept_is_consent():
    alice, bob = pair()
    alice.start()
    bob.hear(*alice.says(SasInvite))
    bob.take(bob.run.accept())
    accept, commit = bob.says(SasAccept, SasCommit)
    alice.hear(commit, accept)
    bob.hear(*alice.says(SasCommit, SasReveal))
    assert bob.phase == "comparing"


def test_a_reveal_that_overtook_its_commit_waits_for_it():
    alice, bob = pair()
    alice.start()
    bob.hear(*alice.says(SasInvite))
    bob.take(bob.run.accept())
    accept, commit = bob.says(SasAccept, SasCommit)
    alice.hear(accept)
    bob.hear(*alice.says(SasCommit))
    (reveal,) = bob.says(SasReveal)
    alice.hear(reveal)
    assert (alice.phase, alice.says()) == ("exchanging", [])
    alice.hear(commit)
    assert alice.phase == "comparing"
    bob.hear(*alice.says(SasReveal))
    assert bob.run.emoji == alice.run.emoji


def test_a_reveal_that_overtook_its_commit_and_does_not_fit_is_never_answered_with_ours():
    alice, _ = pair()
    alice.start()
    alice.hear(SasAccept(LOW))
    alice.says(SasInvite, SasCommit)
    alice.hear(SasReveal(LOW, b"x" * 32), SasCommit(LOW, b"c" * 32))
    assert (alice.phase, alice.run.reason) == ("cancelled", CancelReason.BROKEN)
    assert alice.says(SasCancel) == [SasCancel(LOW, "broken")]


def exchanging() -> tuple[Side, SasBody, SasBody]:
    """Alice between accept and commit, and Bob's commit and reveal."""
    alice, bob = pair()
    alice.start()
    bob.hear(*alice.says(SasInvite))
    bob.take(bob.run.accept())
    accept, commit = bob.says(SasAccept, SasCommit)
    alice.hear(accept)
    bob.hear(*alice.says(SasCommit))
    (reveal,) = bob.says(SasReveal)
    return alice, commit, reveal


def test_a_nonce_other_than_the_one_committed_to_ends_it():
    alice, commit, _ = exchanging()
    alice.hear(commit, SasReveal(LOW, b"x" * 32))
    assert (alice.phase, alice.run.reason, alice.run.by_us) == ("cancelled", CancelReason.BROKEN, True)
    assert alice.says(SasReveal, SasCancel)[1] == SasCancel(LOW, "broken")
    assert alice.run.emoji == ()


def test_a_second_word_that_differs_ends_it():
    alice, commit, _ = exchanging()
    alice.hear(commit, SasCommit(LOW, b"c" * 32))
    assert alice.run.reason is CancelReason.BROKEN
    alice, commit, reveal = exchanging()
    alice.hear(reveal, SasReveal(LOW, b"x" * 32))
    assert alice.run.reason is CancelReason.BROKEN


def test_ones_own_commitment_and_nonce_sent_back_end_it():
    alice, _, _ = exchanging()
    echo = comparing()[1].run.peer_commitment
    alice.hear(SasCommit(LOW, echo))
    (reveal,) = alice.says(SasReveal)
    alice.hear(reveal)
    assert (alice.phase, alice.run.reason) == ("cancelled", CancelReason.BROKEN)


@pytest.mark.parametrize(
    "body", [SasAccept(LOW), SasCommit(LOW, b"c" * 32), SasReveal(LOW, b"n" * 32), SasConfirm(LOW)]
)
def test_whoever_invited_can_do_nothing_before_we_answer(body: SasBody):
    _, bob = pair()
    bob.hear(SasInvite(LOW), body)
    assert (bob.phase, bob.run.reason) == ("cancelled", CancelReason.BROKEN)


@pytest.mark.parametrize("body", [SasReveal(LOW, b"n" * 32), SasConfirm(LOW)])
def test_whom_we_invited_cannot_skip_steps(body: SasBody):
    alice, _ = pair()
    alice.start()
    alice.hear(body)
    assert alice.run.reason is CancelReason.BROKEN
    alice, _, _ = exchanging()
    alice.hear(SasConfirm(LOW))
    assert alice.run.reason is CancelReason.BROKEN


def test_a_confirmation_that_overtook_the_reveal_counts():
    alice, commit, reveal = exchanging()
    alice.hear(commit, SasConfirm(LOW), reveal)
    assert alice.phase == "comparing"
    alice.take(alice.run.confirm())
    assert alice.phase == "matched"


def test_a_mismatch_ends_it_here_and_sends_nothing():
    alice, bob = comparing()
    alice.take(alice.run.differ())
    assert (alice.phase, alice.says()) == ("mismatched", [])
    assert len(alice.run.emoji) == 7
    bob.take(bob.run.confirm())
    alice.hear(*bob.says(SasConfirm))
    alice.take(alice.run.differ())
    assert (alice.phase, bob.phase) == ("mismatched", "confirmed")
    with pytest.raises(UserActionNeeded, match=r"comparison\.over"):
        alice.run.confirm()


def test_second_thoughts_after_confirming_are_heard_while_the_other_is_silent():
    alice, _ = comparing()
    alice.take(alice.run.confirm())
    alice.take(alice.run.differ())
    assert alice.phase == "mismatched"


@pytest.mark.parametrize("reason", [CancelReason.STOPPED, CancelReason.DECLINED])
def test_both_see_who_cancelled_and_why(reason: CancelReason):
    alice, bob = comparing()
    bob.take(bob.run.cancel(reason))
    assert (bob.phase, bob.run.by_us, bob.run.reason) == ("cancelled", True, reason)
    alice.hear(*bob.says(SasCancel))
    assert (alice.phase, alice.run.by_us, alice.run.reason) == ("cancelled", False, reason)
    assert alice.says() == []
    bob.take(bob.run.cancel(CancelReason.STOPPED))
    assert (bob.run.reason, bob.says()) == (reason, [])


def test_a_reason_of_a_newer_version_is_unknown():
    alice, _ = comparing()
    alice.hear(SasCancel(LOW, "out of emoji"))
    assert alice.run.reason is CancelReason.UNKNOWN


@pytest.mark.parametrize("passed_ms", [COMPARISON_LIFETIME_MS, -COMPARISON_LIFETIME_MS])
def test_after_ten_minutes_it_ends_and_the_other_side_hears(passed_ms: int):
    alice, _ = comparing()
    alice.take(alice.run.woke(NOW + passed_ms - (1 if passed_ms > 0 else -1)))
    assert alice.phase == "comparing"
    alice.take(alice.run.woke(NOW + passed_ms))
    assert (alice.phase, alice.run.reason, alice.run.by_us) == ("cancelled", CancelReason.EXPIRED, True)
    assert alice.says(SasCancel) == [SasCancel(LOW, "expired")]
    before = alice.run
    alice.take(alice.run.woke(NOW + 10 * COMPARISON_LIFETIME_MS))
    assert (alice.run, alice.says()) == (before, [])


def test_an_invitation_that_nobody_answered_expires_in_silence():
    _, bob = pair()
    bob.hear(SasInvite(LOW))
    bob.take(bob.run.woke(bob.run.expires_ms))
    assert (bob.phase, bob.says()) == ("cancelled", [])
    with pytest.raises(UserActionNeeded, match=r"comparison\.over"):
        bob.run.accept()


def test_what_comes_after_the_end_or_for_another_comparison_changes_nothing():
    alice, bob = comparing()
    alice.take(alice.run.cancel(CancelReason.STOPPED))
    alice.says(SasCancel)
    before = alice.run
    for body in (SasAccept(LOW), SasCommit(LOW, b"c" * 32), SasReveal(LOW, b"n" * 32), SasConfirm(LOW)):
        alice.hear(body)
    assert (alice.run, alice.says()) == (before, [])
    before = bob.run
    bob.hear(SasCancel(HIGH, "stopped"), SasConfirm(HIGH))
    bob.take(bob.run.receive(SasInvite(LOW)))
    assert bob.run == before


def test_a_step_of_a_comparison_nobody_knows_is_answered_once_and_a_cancel_never():
    for body in (SasAccept(LOW), SasCommit(LOW, b"c" * 32), SasReveal(LOW, b"n" * 32)):
        assert unknown(body) == (SasCancel(LOW, "unknown"),)
    for body in (SasInvite(LOW), SasConfirm(LOW), SasCancel(LOW, "stopped")):
        assert unknown(body) == ()


def test_nothing_can_be_said_about_emoji_that_are_not_shown():
    alice, _, _ = exchanging()
    for say in (alice.run.confirm, alice.run.differ):
        with pytest.raises(LocalMisuse, match=r"comparison\.not_shown"):
            say()
    with pytest.raises(LocalMisuse, match=r"sas\.field_length"):
        SasExchange.start(b"short", alice.fresh())


def test_nonces_are_not_shown_to_logs():
    alice, bob = comparing()
    shown = repr(alice.run) + repr(alice.fresh())
    assert repr(alice.run.nonce) not in shown
    assert repr(bob.run.nonce) not in shown
