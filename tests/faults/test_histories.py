"""The short version of `dev.py faults --histories`: a few seeds in which everything happens at least once."""

from __future__ import annotations

import pytest

from tests.faults.histories import run
from tests.faults.history_judge import Allowed, Promised, findings
from tests.faults.history_plan import WEIGHTS, drawn

SEEDS = range(1693, 1697)


def test_the_seeds_of_the_short_version_hold_every_kind_of_step_but_the_rarest():
    kinds = {step.kind for seed in SEEDS for step in drawn(seed)}
    assert {kind for kind, weight in WEIGHTS.items() if weight > 3} <= kinds


@pytest.mark.timeout(600)
async def test_two_people_have_equal_histories_after_every_fault_history():
    told = []
    assert await run(len(SEEDS), SEEDS[0], 2, told.append, shorten=False) == 0, told
    assert told[-1]["histories"] == len(SEEDS)


def look(*rows, **more):
    return {"rows": list(rows), "queued": 0, "missing": 0, "orphans": [], **more}


def text(own, name, said, state="delivered", **more):
    state = state if own else "received"
    return {"own": own, "id": name, "kind": "text", "text": said, "state": state, "reactions": [], **more}


def judged(alice, bob, *, back=(), said=None):
    return findings((alice, bob), Promised(said or {}), Allowed(frozenset(back)))


def test_the_judge_sees_what_is_lost_doubled_swapped_another_or_half_open():
    both = look(text(True, "1", "a"), text(True, "2", "b")), look(text(False, "1", "a"), text(False, "2", "b"))
    assert judged(*both) == ()
    wrong = {
        "lacks": look(text(False, "1", "a")),
        "is there 2 times": look(*both[1]["rows"], text(False, "2", "b")),
        "order": look(*reversed(both[1]["rows"])),
        "at the other side": look(text(False, "1", "a"), text(False, "2", "another")),
        "known to be missing": look(*both[1]["rows"], missing=1),
        "has not left": look(*both[1]["rows"], queued=1),
        "no message has": look(*both[1]["rows"], orphans=["x"]),
        "row of kind unreadable": look(*both[1]["rows"], {**text(False, "3", ""), "kind": "unreadable"}),
        "a fork": look(*both[1]["rows"], {**text(False, "3", ""), "kind": "forked"}),
    }
    for what, bob in wrong.items():
        assert any(what in found for found in judged(both[0], bob)), what
    assert any(
        "is queued" in found for found in judged(look(text(True, "1", "a", "queued")), look(text(False, "1", "a")))
    )


def test_the_judge_forgives_an_old_copy_what_it_can_t_know_and_nothing_else():
    later = look(), look(text(False, "1", "after the copy"))
    assert judged(*later) != ()
    assert judged(*later, back={0}, said={"1": (0, {"after the copy"})}) == ()
    assert judged(look(text(True, "1", "a")), look(), back={0}) != ()
    assert judged(look(text(True, "1", "a")), look(), back={1}) != ()
