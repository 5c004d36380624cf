"""A whole archive is stolen: the current session, those before it, the device's keys and the mailbox's. What the thief reads.

Nothing that was opened before; and of what comes later nothing after one honest round trip in the session that carries it, be it the
current one or an archived one that came back, unless both halves of the hybrid are broken. Beside each "reads nothing" stands a control
in which the same thief reads.
"""

from __future__ import annotations

import pytest

from e2ee_desktop.crypto.pqxdh import NO_ONE_TIME
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.crypto.ratchet_state import TurnKeys
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.engine.archive import Archive
from e2ee_desktop.engine.session import Session, envelope_body, open_seal
from tests.fakes.thief import Broken, Thief
from tests.fakes.two_parties import NOW_MS, SIGNED_ID, Person, two_people

SESSIONS = 4
BREAKS = pytest.mark.parametrize(
    ("broken", "reads"),
    [
        (Broken(), False),
        (Broken(curves=True), False),
        (Broken(kems=True), False),
        (Broken(curves=True, kems=True), True),
    ],
    ids=["nothing broken", "X25519 broken", "ML-KEM broken", "control: both broken"],
)


def round_trip(one: Person, other: Person) -> list[bytes]:
    """Two messages from one, two from the other; everything arrives."""
    sent: list[bytes] = []
    for author in (one, other):
        sent += [author.send(b"text"), author.send(b"more")]
        author.link.deliver_all()
    assert len(one.heard) == len(other.heard) == 2
    one.heard.clear()
    other.heard.clear()
    return sent


def many_sessions(one_time_keys: int = SESSIONS) -> tuple[Person, Person, list[bytes]]:
    """(alice, bob, every envelope of theirs) after as many sessions as there are to be, begun by both in turn."""
    alice, bob = two_people(one_time_keys)
    sent: list[bytes] = []
    for number in range(SESSIONS):
        beginner, other = (alice, bob) if number % 2 == 0 else (bob, alice)
        beginner.begin()
        sent += round_trip(beginner, other) + round_trip(beginner, other)
    assert len(bob.archive.sessions) == len(alice.archive.sessions) == SESSIONS
    return alice, bob, sent


def opens(thief: Person, stolen: Archive, envelope: bytes) -> bool:
    """With the archive, the device, the mailbox and every prekey that the thief found."""
    body = envelope_body(envelope)
    candidates = [(session, body) for session in stolen.sessions]
    unsealed = open_seal(body, *thief.mailbox.address_private())
    if unsealed is not None:
        opening, message = unsealed
        candidates += [(session, message) for session in stolen.sessions]
        used = opening.proposal.one_time_id
        if used == NO_ONE_TIME or used in thief.one_time:
            signed, one_time = thief.signed[SIGNED_ID], thief.one_time.get(used)
            candidates.append((Session.respond(thief.account, opening, signed, one_time), message))
    return any(_reads(session, message) for session, message in candidates)


def _reads(session: Session, message: bytes) -> bool:
    try:
        session.decrypt(message, NOW_MS)
    except PeerViolation:
        return False
    return True


@pytest.mark.parametrize("victim", ["alice", "bob"])
def test_a_stolen_archive_opens_nothing_that_was_read_before_in_any_of_its_sessions(victim):
    """Not the first messages either: their one-time prekeys are gone."""
    alice, bob, sent = many_sessions()
    person = {"alice": alice, "bob": bob}[victim]
    assert not any(opens(person, person.archive, envelope) for envelope in sent)


def test_a_message_that_was_passed_over_in_an_archived_session_does_open():
    """The control, and the limit: the key of what has not arrived is kept, 30 days at most."""
    alice, bob = two_people()
    round_trip(alice, bob)
    lost = alice.send(b"lost")
    alice.link.drop()
    round_trip(alice, bob)
    alice.begin()
    round_trip(alice, bob)
    assert opens(bob, bob.archive, lost)
    bob.receive(lost)
    assert bob.heard.pop() == b"lost"
    assert not opens(bob, bob.archive, lost)


def test_a_first_message_to_the_last_resort_key_opens_while_that_key_is_kept():
    """The limit that the threat model names: prekey and device together, for 37 days. Only the initiator's first chain."""
    _, bob, sent = many_sessions(one_time_keys=0)
    opened = [envelope for envelope in sent if opens(bob, bob.archive, envelope)]
    assert [sent.index(envelope) for envelope in opened] == [0, 1, 16, 17]
    bob.signed[SIGNED_ID] = PrekeyPair.generate(SIGNED_ID, bob.entropy)  # the one that served was deleted
    assert not any(opens(bob, bob.archive, envelope) for envelope in sent)


def seed_of(person: Person, base_key: bytes) -> bytes:
    """The ML-KEM seed to which the next turn of the peer is made."""
    own = next(one for one in person.archive.sessions if one.base_key == base_key).ratchet.own
    assert isinstance(own, TurnKeys)
    return own.kem_seed


def turn_watched(thief: Thief, owner: Person, peer: Person) -> None:
    """The owner of the stolen archive begins a turn; the peer reads it, and the thief follows as far as possible."""
    current = owner.archive.current
    assert current
    seed = seed_of(peer, current.base_key)
    envelope = owner.send(b"turn")
    made = owner.archive.current.ratchet.own
    thief.watches(envelope_body(envelope), made, seed)
    owner.link.deliver_all()
    assert peer.heard.pop() == b"turn"


def read_by(thief: Thief, author: Person, listener: Person) -> list[bool]:
    """Two messages to the owner of the stolen archive."""
    found = []
    for text in (b"one", b"two"):
        envelope = author.send(text)
        found.append(thief.reads(envelope_body(envelope)))
        author.link.deliver_all()
        assert listener.heard.pop() == text
    return found


@BREAKS
def test_one_round_trip_in_the_current_session_closes_it_to_a_thief_of_the_whole_archive(broken, reads):
    alice, bob, _ = many_sessions()
    alice.send(b"so that bob's next message is a turn")
    alice.link.deliver_all()
    bob.heard.clear()
    thief = Thief.of((session.ratchet for session in bob.archive.sessions), broken, NOW_MS)
    for _ in range(3):
        turn_watched(thief, bob, alice)
        assert read_by(thief, alice, bob) == [reads, reads]


@BREAKS
def test_one_round_trip_in_an_archived_session_that_came_back_closes_it_too(broken, reads):
    """Alice's message was held back by the network while they went on in newer sessions; it makes its session current again. It was
    written to keys that lay in the stolen archive, so the thief reads it: the turn of bob that answers it ends that."""
    alice, bob = two_people(SESSIONS)
    round_trip(alice, bob)
    held_back = alice.send(b"held back")
    alice.link.drop()
    for beginner, other in ((bob, alice), (alice, bob)):
        beginner.begin()
        round_trip(beginner, other)
    old = bob.archive.sessions[-1].base_key
    thief = Thief.of((session.ratchet for session in bob.archive.sessions), broken, NOW_MS)
    assert thief.reads(envelope_body(held_back))
    bob.receive(held_back)
    assert bob.heard.pop() == b"held back"
    assert bob.archive.current.base_key == old
    for _ in range(3):
        turn_watched(thief, bob, alice)
        assert alice.archive.current.base_key == old
        assert read_by(thief, alice, bob) == [reads, reads]


@pytest.mark.parametrize("broken", [Broken(), Broken(curves=True), Broken(kems=True)], ids=str)
def test_a_session_begun_after_the_theft_is_closed_from_its_first_message(broken):
    """Nothing of the archive goes into it: its secrets come from prekeys. Healing needs no round trip then."""
    alice, bob, _ = many_sessions(SESSIONS + 2)
    thief = Thief.of((session.ratchet for session in bob.archive.sessions), broken, NOW_MS)
    alice.begin()
    opening, message = open_seal(envelope_body(alice.send(b"new")), *bob.mailbox.address_private())
    assert opening.proposal.one_time_id in bob.one_time
    assert not thief.reads(message)
    alice.link.deliver_all()
    assert bob.heard.pop() == b"new"
    turn_watched(thief, bob, alice)
    assert read_by(thief, alice, bob) == [False, False]
