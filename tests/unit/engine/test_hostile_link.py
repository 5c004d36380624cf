"""Long conversations over a link that drops, repeats, reorders and damages: all that comes is read, once, as it was written."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.fakes.replayed_entropy import Recording, replay
from tests.fakes.two_parties import connect, person, two_people


def live(parties, seed, rounds=60):
    """Both write, the link does its worst; returns (sent, heard, dropped) of both together."""
    link = parties.hostile_link(seed)
    chance, sent, dropped, heard = link.chance, Counter(), Counter(), Counter()
    for number in range(rounds):
        for one in parties:
            if chance.random() < 0.6:
                text = f"{one.name} {number} " + "x" * chance.choice((0, 0, 3_000))
                envelope = one.send(text.encode())
                sent[text.encode()] += 1
                if chance.random() < 0.2:
                    link.corrupt(len(link.waiting) - 1)
                if chance.random() < 0.15:
                    link.waiting = [waiting for waiting in link.waiting if waiting[1] is not envelope]
                    dropped[text.encode()] += 1
                elif chance.random() < 0.2:
                    link.duplicate(len(link.waiting) - 1)
        if chance.random() < 0.5:
            link.shuffle()
            for _ in range(chance.randrange(len(link.waiting) + 1)):
                link.deliver()
    link.deliver_all()
    for one in parties:
        heard.update(one.heard)
    return sent, heard, dropped


@pytest.mark.parametrize("seed", range(4))
def test_everything_that_came_was_heard_once(seed):
    parties = two_people()
    sent, heard, dropped = live(parties, seed)
    assert sum(dropped.values()) > 3
    unheard = sent - dropped - heard
    assert not heard - sent
    assert max(heard.values()) == 1
    refused = Counter(code for one in parties for code in one.refused)
    assert refused["ratchet.duplicate"] > 3
    # A chain of which six younger ones have gaps is forgotten: only that may go unheard, and each time it is refused aloud.
    assert sum(unheard.values()) <= refused["ratchet.unreadable"] + refused["ratchet.too_far"]


def test_a_conversation_with_recorded_randomness_is_the_same_when_it_is_played_again():
    def played(entropies):
        alice, bob = (person(name, name.encode(), entropy, one_time_keys=1) for name, entropy in entropies.items())
        link = connect(alice, bob, seed=3)
        envelopes = [alice.send(b"one"), alice.send(b"two")]
        link.deliver(1)
        envelopes.append(bob.send(b"three"))
        link.deliver_all()
        envelopes.append(alice.send(b"four"))
        link.deliver_all()
        return envelopes, alice.frozen(), bob.frozen()

    recordings = {name: Recording.of(name.encode()) for name in ("alice", "bob")}
    first = played({name: recording.entropy for name, recording in recordings.items()})
    again = played({name: replay(name.encode(), recording.calls) for name, recording in recordings.items()})
    assert first == again


def test_an_envelope_reflected_to_its_sender_is_refused():
    alice, bob = two_people()
    opening = alice.send(b"hello")
    alice.receive(opening)
    alice.link.deliver_all()
    answer = bob.send(b"hello yourself")
    bob.receive(answer)
    alice.receive(answer)
    again = alice.send(b"again")
    alice.receive(again)
    assert bob.refused == ["ratchet.unreadable"]
    assert alice.refused == ["ratchet.unreadable"] * 2
    assert list(alice.heard) == [b"hello yourself"]
