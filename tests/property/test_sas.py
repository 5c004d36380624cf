"""Comparing emoji under any history: what is never revealed too early, never shown without a commitment, and always settles."""

from __future__ import annotations

from collections import deque

from hypothesis import given, settings
from hypothesis import strategies as st

from e2ee_desktop.crypto.sas import Nonced, commit, reveals
from e2ee_desktop.domain.comparison import CancelReason, ComparisonPhase
from e2ee_desktop.domain.errors import LocalMisuse, UserActionNeeded
from e2ee_desktop.engine.sas import Fresh, Parties, SasExchange, meet
from e2ee_desktop.wire.content import (
    SasAccept,
    SasBody,
    SasCancel,
    SasCommit,
    SasConfirm,
    SasInvite,
    SasReveal,
)

OWN, PEER = b"A" * 32, b"B" * 32
FRESH = Fresh(Parties(OWN, PEER), b"a" * 32, 1_000)
IDS = [bytes([number]) * 16 for number in range(1, 4)]
NONCES = [b"n" * 32, b"m" * 32]
SHOWN = {ComparisonPhase.COMPARING, ComparisonPhase.CONFIRMED, ComparisonPhase.MATCHED, ComparisonPhase.MISMATCHED}

ids = st.sampled_from(IDS)
nonces = st.sampled_from(NONCES)
commitments = st.builds(lambda named, nonce: commit(named, Nonced(PEER, nonce), OWN), ids, nonces) | st.just(b"c" * 32)
bodies: st.SearchStrategy[SasBody] = st.one_of(
    st.builds(SasInvite, ids),
    st.builds(SasAccept, ids),
    st.builds(SasCommit, ids, commitments),
    st.builds(SasReveal, ids, nonces),
    st.builds(SasConfirm, ids),
    st.builds(SasCancel, ids, st.text(min_size=1, max_size=8)),
)
deeds = st.sampled_from(["accept", "confirm", "differ", "cancel", "time"])


def act(exchange: SasExchange, deed: str) -> tuple[SasExchange, tuple[SasBody, ...]]:
    match deed:
        case "accept":
            return exchange.accept()
        case "confirm":
            return exchange.confirm()
        case "differ":
            return exchange.differ()
        case "cancel":
            return exchange.cancel(CancelReason.STOPPED)
        case _:
            return exchange.woke(exchange.expires_ms)


@settings(max_examples=300)
@given(st.lists(bodies | deeds, max_size=24), st.booleans())
def test_whatever_comes_nothing_is_revealed_before_a_commitment_or_shown_without_one(history, started):
    exchange = SasExchange.start(IDS[1], FRESH)[0] if started else None
    revealed: set[bytes] = set()
    for event in history:
        sent: tuple[SasBody, ...] = ()
        if isinstance(event, SasInvite):
            exchange, sent = meet(exchange, event, FRESH)
        elif exchange is None:
            continue
        elif isinstance(event, str):
            try:
                exchange, sent = act(exchange, event)
            except (LocalMisuse, UserActionNeeded):
                continue
        else:
            exchange, sent = exchange.receive(event)
        for body in sent:
            assert body.comparison_id == exchange.comparison_id
            if isinstance(body, SasReveal):
                assert exchange.peer_commitment, "revealed to somebody who has not committed"
                assert exchange.comparison_id not in revealed, "revealed twice"
                revealed.add(exchange.comparison_id)
        if exchange.phase in SHOWN:
            peer = Nonced(PEER, exchange.peer_nonce)
            assert reveals(exchange.peer_commitment, exchange.comparison_id, peer, OWN)
            assert len(exchange.emoji) == 7
        else:
            assert exchange.emoji == ()


@settings(max_examples=100)
@given(st.sampled_from(ComparisonPhase), bodies)
def test_over_is_over_whatever_comes(phase, body):
    exchange = SasExchange(IDS[0], FRESH.parties, FRESH.nonce, FRESH.now_ms, phase)
    after, sent = exchange.receive(body)
    if not phase.live:
        assert (after, sent) == (exchange, ())


@settings(max_examples=200)
@given(
    st.binary(min_size=16, max_size=16),
    st.binary(min_size=16, max_size=16),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_two_honest_sides_always_come_to_the_same_emoji_over_a_link_that_reorders_and_repeats(hers, his, both, chance):
    """Steps may overtake each other, invitations are not overtaken: then the former would be taken for one given up."""
    sides = {
        "alice": (Parties(OWN, PEER), b"a" * 32, hers),
        "bob": (Parties(PEER, OWN), b"b" * 32, his if his != hers else bytes(16)),
    }
    fresh = {name: Fresh(parties, nonce, 1_000) for name, (parties, nonce, _) in sides.items()}
    exchanges: dict[str, SasExchange] = {}
    waiting: dict[str, deque[SasBody]] = {"alice": deque(), "bob": deque()}

    def keep(name: str, step: tuple[SasExchange, tuple[SasBody, ...]]) -> None:
        exchanges[name] = step[0]
        waiting["bob" if name == "alice" else "alice"].extend(step[1])

    for name in ("alice", "bob") if both else ("alice",):
        keep(name, SasExchange.start(sides[name][2], fresh[name]))
    while any(waiting.values()):
        name = chance.choice([one for one, queue in waiting.items() if queue])
        queue = waiting[name]
        invites = [body for body in queue if isinstance(body, SasInvite)]
        body = invites[0] if invites else chance.choice(list(queue))
        queue.remove(body)
        for _ in range(chance.choice([1, 1, 2])):
            if isinstance(body, SasInvite):
                keep(name, meet(exchanges.get(name), body, fresh[name]))
            else:
                keep(name, exchanges[name].receive(body))
        if exchanges[name].phase is ComparisonPhase.INVITED:
            keep(name, exchanges[name].accept())
    alice, bob = exchanges["alice"], exchanges["bob"]
    assert (alice.phase, bob.phase) == (ComparisonPhase.COMPARING, ComparisonPhase.COMPARING)
    assert alice.emoji == bob.emoji
