"""Many sessions with one device: which is current, what an archived one still opens, and how two people settle on one."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.engine.archive import SESSIONS_MAX, Archive
from tests.fakes.refusal import refusal
from tests.fakes.two_parties import two_people


def current_keys(parties):
    return [person.archive.current.base_key for person in parties]


def crossing():
    """(lower, higher): both wrote first; the envelopes are under way. The first is who initiated with the lower base key."""
    alice, bob = two_people()
    alice >> "from alice"
    bob >> "from bob"
    ordered = sorted((alice, bob), key=lambda one: one.archive.current.base_key)
    return ordered[0], ordered[1]


@pytest.mark.parametrize("order", [(0, 0), (1, 0)])
def test_people_who_wrote_first_at_the_same_time_settle_on_the_lower_base_key(order):
    lower, higher = crossing()
    lowest = lower.archive.current.base_key
    for at in order:
        lower.link.deliver(at)
    assert current_keys((lower, higher)) == [lowest, lowest]
    assert len(lower.heard) == len(higher.heard) == 1
    for number in range(3):
        lower >> f"{number}"
        higher >> f"{number}"
        lower.link.deliver_all()
    assert len(lower.heard) == len(higher.heard) == 4
    assert current_keys((lower, higher)) == [lowest, lowest]


def test_the_loser_sends_more_before_it_knows_and_nothing_is_lost():
    lower, higher = crossing()
    lowest = lower.archive.current.base_key
    for number in range(3):
        higher >> f"{number}"
    lower.link.shuffle()
    lower.link.deliver_all()
    lower >> "settled?"
    higher >> "settled."
    lower.link.deliver_all()
    assert current_keys((lower, higher)) == [lowest, lowest]
    assert not lower.refused
    assert not higher.refused
    assert len(lower.heard) == 5
    assert len(higher.heard) == 2


def test_an_answer_in_the_lower_session_overtakes_the_rival_opening():
    """The higher initiator answers in the lower session before its own opening arrives: one message later both agree."""
    lower, higher = crossing()
    lowest = lower.archive.current.base_key
    higher_was_late = next(at for at, (to, _) in enumerate(lower.link.waiting) if to is lower)
    late = lower.link.waiting.pop(higher_was_late)
    lower.link.deliver_all()
    higher >> "in the lower one"
    lower.link.deliver_all()
    lower.link.waiting.append(late)
    lower.link.deliver_all()
    higher >> "next"
    lower >> "next"
    lower.link.deliver_all()
    higher >> "last"
    lower >> "last"
    lower.link.deliver_all()
    assert current_keys((lower, higher)) == [lowest, lowest]
    assert len(lower.heard) == 4
    assert len(higher.heard) == 3


def test_a_message_that_an_archived_session_opens_makes_it_current_again(talking_parties):
    alice, bob = talking_parties
    old = alice.archive.current.base_key
    alice.begin()
    assert alice.archive.current.base_key != old
    bob >> "in the old one"
    alice.link.deliver_all()
    alice << "in the old one"
    assert alice.archive.current.base_key == old
    assert len(alice.archive.sessions) == 2


def test_a_reset_replaces_the_session_on_both_sides_and_the_old_one_still_reads(talking_parties):
    alice, bob = talking_parties
    old = alice.archive.current.base_key
    alice >> "late, in the old one"
    alice.begin()
    alice >> "in the new one"
    alice.link.deliver(1)
    bob << "in the new one"
    assert bob.archive.current.base_key == alice.archive.current.base_key != old
    alice.link.deliver(0)
    bob << "late, in the old one"
    bob >> "answer"
    alice.link.deliver_all()
    alice << "answer"


def test_after_one_side_lost_everything_a_new_session_works_both_ways(talking_parties):
    alice, bob = talking_parties
    alice.archive = Archive()
    alice >> "I am back"
    alice.link.deliver_all()
    bob << "I am back"
    bob >> "welcome"
    alice.link.deliver_all()
    alice << "welcome"


def test_forty_sessions_are_kept_and_the_oldest_goes_first(talking_parties):
    alice, bob = talking_parties
    first = alice.archive.current.base_key
    alice.peer.published.items.clear()
    for number in range(SESSIONS_MAX):
        alice.begin()
        alice >> f"{number}"
        alice.link.deliver_all()
        bob << f"{number}"
    for one in (alice, bob):
        assert len(one.archive.sessions) == SESSIONS_MAX
        assert first not in {session.base_key for session in one.archive.sessions}


def test_the_oldest_of_forty_sessions_still_opens_its_messages(talking_parties):
    alice, bob = talking_parties
    bob.published.items.clear()
    late = alice.send(b"late")
    alice.link.waiting.clear()
    for _ in range(SESSIONS_MAX - 1):
        alice.begin()
        alice.send(b"x")
    alice.link.deliver_all()
    assert bob.archive.sessions[-1].session_id != bob.archive.current.session_id
    bob.receive(late)
    assert bob.heard[-1] == b"late"


def test_without_a_session_nothing_can_be_sent_or_read(two_parties):
    alice = two_parties.alice
    assert alice.archive.current is None
    with pytest.raises(LocalMisuse, match=r"session\.none"):
        Archive().encrypt(b"text", alice.entropy)
    with pytest.raises(PeerViolation, match=r"ratchet\.unreadable"):
        Archive().decrypt(bytes(3_000), 0)
    with pytest.raises(PeerViolation, match=r"ratchet\.unreadable"):
        Archive().decrypt_with(b"i" * 16, bytes(3_000), 0)
    assert not Archive().knows(b"i" * 16)


def test_a_session_is_found_by_its_id_among_others(talking_parties):
    alice, bob = talking_parties
    alice.begin()
    alice >> "one"
    alice >> "two"
    alice.link.deliver_all()
    assert [bob.heard.popleft() for _ in range(2)] == [b"one", b"two"]
    ids = [session.session_id for session in bob.archive.sessions]
    assert bob.archive.knows(ids[1])
    with pytest.raises(PeerViolation, match=r"ratchet\.unreadable"):
        bob.archive.decrypt_with(ids[1], bytes(3_000), bob.now_ms)


def test_a_duplicate_in_an_archived_session_is_named_as_one(talking_parties):
    alice, bob = talking_parties
    old = alice.send(b"old")
    alice.link.deliver_all()
    alice.begin()
    alice >> "new"
    alice.link.deliver_all()
    bob.receive(old)
    assert bob.refused == ["ratchet.duplicate"]


def test_a_peer_who_can_never_read_our_opening_is_reached_with_their_second_try():
    """They lost the prekeys that our unanswered session needs, and it has the lower base key: at their first new session we stay
    with ours, as rivals do; at their second we follow them, or nothing of ours would ever arrive."""
    lower, higher = crossing()
    higher.signed.clear()
    higher.one_time.clear()
    lower.link.deliver_all()
    assert higher.refused == ["handshake.prekey_unknown"]
    lower >> "into the void"
    lower.link.deliver_all()
    higher.begin()
    higher >> "can you hear me?"
    lower.link.deliver_all()
    lower >> "now I can"
    lower.link.deliver_all()
    assert [*higher.heard] == [b"now I can"]
    assert current_keys((lower, higher))[0] == current_keys((lower, higher))[1]


def test_what_an_archive_refuses_is_told_by_its_code(two_parties):
    with refusal(LocalMisuse, "session.none"):
        Archive().encrypt(b"text", two_parties.alice.entropy)
    with refusal(PeerViolation, "ratchet.unreadable"):
        Archive().decrypt(bytes(3_000), 0)
    with refusal(PeerViolation, "ratchet.unreadable"):
        Archive().decrypt_with(b"i" * 16, bytes(3_000), 0)


def three_sessions(alice, bob):
    """Both know three sessions that alice began; the first is the oldest."""
    for text in ("one", "two", "three"):
        alice.begin()
        alice >> text
        alice.link.deliver_all()
        bob << text


def test_the_order_of_the_others_stays_when_one_becomes_current_again(two_parties):
    alice, bob = two_parties
    three_sessions(alice, bob)
    newest, middle, oldest = bob.archive.sessions
    one_step_on = Archive(alice.archive.sessions[1:])
    _, envelope = one_step_on.encrypt(b"in the middle one", alice.entropy)
    bob.receive(envelope)
    bob << "in the middle one"
    ids = [session.session_id for session in bob.archive.sessions]
    assert ids == [middle.session_id, newest.session_id, oldest.session_id]
    alice >> "in the newest one"
    alice.link.deliver_all()
    ids = [session.session_id for session in bob.archive.sessions]
    assert ids == [newest.session_id, middle.session_id, oldest.session_id]


def test_a_message_changes_the_session_that_opened_it_and_no_other(two_parties):
    alice, bob = two_parties
    three_sessions(alice, bob)
    before = bob.archive.sessions
    _, message = alice.archive.sessions[2].encrypt(b"in the oldest one", alice.entropy)
    bob.receive(message)
    bob << "in the oldest one"
    advanced, *others = bob.archive.sessions
    assert advanced.session_id == before[2].session_id
    assert advanced != before[2]
    assert tuple(others) == before[:2]


def test_rivals_name_each_other_and_the_archive_keeps_those_before_them(talking_parties):
    alice, bob = talking_parties
    before = alice.archive.sessions
    alice.begin()
    bob.begin()
    alice.send(b"from alice")
    bob.send(b"from bob")
    hers, his = alice.archive.current.base_key, bob.archive.current.base_key
    alice.link.deliver_all()
    for person, own in ((alice, hers), (bob, his)):
        first, second, *older = person.archive.sessions
        assert (first.base_key, second.base_key) == (min(hers, his), max(hers, his))
        assert (first.rival, second.rival) == (second.base_key, first.base_key)
        assert first.initiated is (first.base_key == own)
        assert [session.session_id for session in older] == [session.session_id for session in before]


def test_a_higher_rival_becomes_current_when_its_lower_one_is_not_the_current_any_more():
    """Rule 3 holds between the two rivals alone: against a third session, what the peer writes in decides."""
    lower, higher = crossing()
    lower.link.deliver_all()
    low, high = lower.archive.sessions
    assert (low.rival, high.rival) == (high.base_key, low.base_key)
    _, envelope = Archive(higher.archive.sessions[1:]).encrypt(b"in the higher one", higher.entropy)
    lower.begin()
    third = lower.archive.current.base_key
    lower.receive(envelope)
    assert lower.heard[-1] == b"in the higher one"
    assert [session.base_key for session in lower.archive.sessions] == [high.base_key, third, low.base_key]
