"""Two people compare emoji: every layer but the network is real."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.comparison import COMPARISON_LIFETIME_MS, CancelReason, Comparison, ComparisonPhase
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import ComparisonChanged, MessageStored
from e2ee_desktop.domain.people import Trust, TrustMethod
from e2ee_desktop.wire.content import SasCancel, SasReveal, encode_frame
from tests.fakes.person import Person

Friends = tuple[Person, Person]
Phase = ComparisonPhase


def contact(one: Person, other: Person):
    return one.knows(other.name).contact_id


def seen(one: Person, other: Person) -> Comparison | None:
    return one.messenger.comparison(contact(one, other))


async def reaches(one: Person, other: Person, phase: ComparisonPhase) -> Comparison:
    """Wait until `one`'s comparison with `other` is in that phase."""

    def there() -> bool:
        now = seen(one, other)
        return now is not None and now.phase is phase

    await one.until(there)
    now = seen(one, other)
    assert now is not None
    return now


async def compare(alice: Person, bob: Person) -> tuple[Comparison, Comparison]:
    """From the invitation to the emoji on both screens."""
    await alice.messenger.start_comparison(contact(alice, bob))
    asked = await reaches(bob, alice, Phase.INVITED)
    await bob.messenger.accept_comparison(contact(bob, alice), asked.comparison_id)
    return await reaches(alice, bob, Phase.COMPARING), await reaches(bob, alice, Phase.COMPARING)


async def test_two_people_see_the_same_emoji_and_are_verified_when_both_say_so(friends: Friends) -> None:
    alice, bob = friends
    hers, his = await compare(alice, bob)
    assert hers.emoji == his.emoji
    assert len(hers.emoji) == 7
    await alice.messenger.confirm_comparison(contact(alice, bob), hers.comparison_id)
    assert alice.knows("Bob").trust is Trust.UNVERIFIED
    assert bob.knows("Alice").trust is Trust.UNVERIFIED
    await bob.messenger.confirm_comparison(contact(bob, alice), his.comparison_id)
    await reaches(alice, bob, Phase.MATCHED)
    await reaches(bob, alice, Phase.MATCHED)
    for one, other in ((alice, bob), (bob, alice)):
        assert one.knows(other.name).trust is Trust.VERIFIED
        newest = one.messenger.trust_history(contact(one, other))[-1]
        assert (newest.trust, newest.method) == (Trust.VERIFIED, TrustMethod.EMOJI)
    assert not alice.saw(MessageStored), "nothing of it is in the history"
    phases = [event.comparison.phase for event in alice.events if isinstance(event, ComparisonChanged)]
    assert phases == [
        Phase.INVITING,
        Phase.EXCHANGING,
        Phase.EXCHANGING,
        Phase.COMPARING,
        Phase.CONFIRMED,
        Phase.MATCHED,
    ]


async def test_it_works_before_anybody_has_written_and_also_for_who_was_invited_to_talk(friends: Friends) -> None:
    alice, bob = friends
    his, hers = await compare(bob, alice)
    assert his.emoji == hers.emoji


async def test_both_ask_at_once_and_meet_in_one_comparison(friends: Friends) -> None:
    alice, bob = friends
    await alice.messenger.start_comparison(contact(alice, bob))
    await bob.messenger.start_comparison(contact(bob, alice))
    hers, his = await reaches(alice, bob, Phase.COMPARING), await reaches(bob, alice, Phase.COMPARING)
    assert (hers.comparison_id, hers.emoji) == (his.comparison_id, his.emoji)


async def test_starting_twice_is_one_comparison_and_starting_when_asked_accepts(friends: Friends) -> None:
    alice, bob = friends
    first = await alice.messenger.start_comparison(contact(alice, bob))
    assert await alice.messenger.start_comparison(contact(alice, bob)) == first
    await reaches(bob, alice, Phase.INVITED)
    await bob.messenger.start_comparison(contact(bob, alice))
    await reaches(alice, bob, Phase.COMPARING)


async def test_a_mismatch_leaves_trust_as_it_was_and_sends_nothing(friends: Friends) -> None:
    alice, bob = friends
    hers, his = await compare(alice, bob)
    await bob.messenger.confirm_comparison(contact(bob, alice), his.comparison_id)
    queued = alice.parts.profile.store.outbox.queued(contact(alice, bob), 100)
    ended = await alice.messenger.reject_comparison(contact(alice, bob), hers.comparison_id)
    assert ended.phase is Phase.MISMATCHED
    assert alice.parts.profile.store.outbox.queued(contact(alice, bob), 100) == queued == ()
    assert alice.knows("Bob").trust is Trust.UNVERIFIED
    assert bob.knows("Alice").trust is Trust.UNVERIFIED
    with pytest.raises(UserActionNeeded, match=r"comparison\.over"):
        await alice.messenger.confirm_comparison(contact(alice, bob), hers.comparison_id)


async def test_both_see_who_declined_and_who_stopped(friends: Friends) -> None:
    alice, bob = friends
    await alice.messenger.start_comparison(contact(alice, bob))
    asked = await reaches(bob, alice, Phase.INVITED)
    await bob.messenger.cancel_comparison(contact(bob, alice), asked.comparison_id)
    ended = await reaches(alice, bob, Phase.CANCELLED)
    assert (ended.by_us, ended.reason) == (False, CancelReason.DECLINED)
    hers, _ = await compare(alice, bob)
    await alice.messenger.cancel_comparison(contact(alice, bob), hers.comparison_id)
    ended = await reaches(bob, alice, Phase.CANCELLED)
    assert (ended.by_us, ended.reason) == (False, CancelReason.STOPPED)


async def test_after_ten_minutes_it_is_over_on_both_sides(friends: Friends) -> None:
    alice, bob = friends
    _, his = await compare(alice, bob)
    alice.clock.time_ms += COMPARISON_LIFETIME_MS
    alice.parts.work.wake()
    ended = await reaches(alice, bob, Phase.CANCELLED)
    assert (ended.by_us, ended.reason) == (True, CancelReason.EXPIRED)
    ended = await reaches(bob, alice, Phase.CANCELLED)
    assert (ended.by_us, ended.reason) == (False, CancelReason.EXPIRED)
    with pytest.raises(UserActionNeeded, match=r"comparison\.over"):
        await bob.messenger.confirm_comparison(contact(bob, alice), his.comparison_id)


async def test_an_answer_to_emoji_that_are_no_longer_shown_is_refused(friends: Friends) -> None:
    alice, bob = friends
    _, his = await compare(alice, bob)
    await alice.stop()
    await alice.start()
    await alice.messenger.start_comparison(contact(alice, bob))
    anew = await reaches(bob, alice, Phase.INVITED)
    assert anew.comparison_id != his.comparison_id
    with pytest.raises(UserActionNeeded, match=r"comparison\.over"):
        await bob.messenger.confirm_comparison(contact(bob, alice), his.comparison_id)
    assert bob.knows("Alice").trust is Trust.UNVERIFIED


async def test_who_was_restarted_tells_who_waits(friends: Friends) -> None:
    alice, bob = friends
    await alice.messenger.start_comparison(contact(alice, bob))
    asked = await reaches(bob, alice, Phase.INVITED)
    await alice.stop()
    await alice.start()
    assert seen(alice, bob) is None
    await bob.messenger.accept_comparison(contact(bob, alice), asked.comparison_id)
    ended = await reaches(bob, alice, Phase.CANCELLED)
    assert (ended.by_us, ended.reason) == (False, CancelReason.UNKNOWN)


async def test_an_identity_that_changes_meanwhile_ends_it_unverified(friends: Friends) -> None:
    alice, bob = friends
    hers, his = await compare(alice, bob)
    await alice.messenger.confirm_comparison(contact(alice, bob), hers.comparison_id)
    await reaches(bob, alice, Phase.COMPARING)
    await bob.messenger.rotate_identity()
    ended = await reaches(alice, bob, Phase.CANCELLED)
    assert ended.reason is CancelReason.IDENTITY_CHANGED
    with pytest.raises(UserActionNeeded, match=r"comparison\.over"):
        await bob.messenger.confirm_comparison(contact(bob, alice), his.comparison_id)
    assert alice.knows("Bob").trust is Trust.CHANGED
    with pytest.raises(UserActionNeeded, match=r"identity\.changed"):
        await alice.messenger.start_comparison(contact(alice, bob))
    assert bob.knows("Alice").trust is Trust.UNVERIFIED
    await alice.messenger.acknowledge_change(contact(alice, bob))
    both = await compare(bob, alice)
    assert both[0].emoji == both[1].emoji


async def test_only_a_contact_who_answered_can_be_asked(strangers: Friends) -> None:
    alice, bob = strangers
    await bob.messenger.add_contact((await alice.messenger.address()).link)
    with pytest.raises(UserActionNeeded, match=r"comparison\.not_yet"):
        await bob.messenger.start_comparison(contact(bob, alice))
    await alice.until(lambda: bool(alice.messenger.contacts()))
    with pytest.raises(UserActionNeeded, match=r"contact\.not_accepted"):
        await alice.messenger.start_comparison(contact(alice, bob))
    await alice.messenger.accept_request(contact(alice, bob))
    await alice.messenger.block(contact(alice, bob))
    with pytest.raises(UserActionNeeded, match=r"contact\.blocked"):
        await alice.messenger.start_comparison(contact(alice, bob))


async def test_a_person_who_is_blocked_or_removed_meanwhile_hears_and_changes_nothing(friends: Friends) -> None:
    alice, bob = friends
    hers, his = await compare(alice, bob)
    await alice.messenger.block(contact(alice, bob))
    await bob.messenger.confirm_comparison(contact(bob, alice), his.comparison_id)
    await bob.say("Alice", "did you see?")
    await bob.until(lambda: not bob.parts.profile.store.outbox.queued(contact(bob, alice), 10))
    blocked = seen(alice, bob)
    assert blocked is not None
    assert blocked.comparison_id == hers.comparison_id
    await alice.messenger.remove_contact(contact(alice, bob))
    alice.parts.comparisons.receive(())
    assert alice.parts.comparisons.expire() is None


async def test_nonsense_in_place_of_a_step_ends_it_and_the_conversation_goes_on(friends: Friends) -> None:
    alice, bob = friends
    hers, _ = await compare(alice, bob)
    frame = encode_frame(SasReveal(hers.comparison_id, b"x" * 32), b"m" * 16, b"c" * 16, 5, 0, b"")
    bob.seal_raw("Alice", frame)
    ended = await reaches(alice, bob, Phase.CANCELLED)
    assert (ended.by_us, ended.reason) == (True, CancelReason.BROKEN)
    late = encode_frame(SasCancel(b"z" * 16, "stopped"), b"n" * 16, b"c" * 16, 5, 0, b"")
    bob.seal_raw("Alice", late)
    await bob.say("Alice", "still here")
    await alice.hears("Bob", "still here")
    assert alice.knows("Bob").trust is Trust.UNVERIFIED
