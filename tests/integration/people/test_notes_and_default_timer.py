"""Notes to oneself, and the timer that new conversations begin with."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.messages import MessageKind, MessageState
from e2ee_desktop.domain.people import Standing
from tests.fakes.person import befriend, settle
from tests.integration.people.test_changes import Friends, shown

DAY_S = 86_400


async def test_a_note_is_kept_and_never_sealed(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    before = alice.relay._sequence
    notes = await alice.messenger.note_to_self()
    assert await alice.messenger.note_to_self() == notes
    message = await alice.messenger.send_text(notes, "buy milk")
    assert message.state is MessageState.DELIVERED
    await alice.messenger.edit(notes, message.message_id, "buy oat milk")
    await alice.messenger.react(notes, message.message_id, "👍")
    await alice.messenger.star(notes, message.message_id, starred=True)
    await alice.messenger.pin(notes, message.message_id, pinned=True)
    answer = await alice.messenger.send_text(notes, "done", message.message_id)
    await alice.messenger.delete_for_everyone(notes, [answer.message_id])
    await alice.messenger.mark_read(notes)
    await settle(alice, bob)
    assert alice.relay._sequence == before
    assert alice.parts.profile.store.outbox.queued(notes, 10) == ()
    (first, second) = alice.messenger.history(notes, None, 10)
    assert (first.text, first.starred, first.pinned, second.kind) == ("buy oat milk", True, True, MessageKind.DELETED)
    assert notes in {talk.contact_id for talk in alice.messenger.conversations()}
    await alice.stop()
    await alice.start()
    assert alice.messenger.find_contact("me").contact_id == notes


async def test_a_note_may_be_rewritten_after_years(friends: Friends) -> None:
    alice, _ = friends
    notes = await alice.messenger.note_to_self()
    message = await alice.messenger.send_text(notes, "x")
    alice.clock.time_ms += 1000 * DAY_S * 1000
    await alice.messenger.edit(notes, message.message_id, "y")
    assert alice.messenger.history(notes, None, 1)[0].text == "y"


async def test_notes_with_a_timer_and_scheduled_ones_keep_their_time(friends: Friends) -> None:
    alice, _ = friends
    notes = await alice.messenger.note_to_self()
    await alice.messenger.set_timer(notes, 60)
    await alice.messenger.send_text(notes, "soon gone")
    await alice.messenger.set_timer(notes, 0)
    await alice.messenger.schedule_text(notes, "wake up", alice.clock.time_ms + 61_000)
    alice.clock.time_ms += 62_000
    alice.parts.work.wake()
    await settle(alice)
    texts = [one.text for one in alice.messenger.history(notes, None, 10) if one.kind is MessageKind.TEXT]
    assert texts == ["wake up"]


async def test_what_is_for_others_cannot_be_done_to_oneself(friends: Friends) -> None:
    alice, _ = friends
    notes = await alice.messenger.note_to_self()
    await alice.messenger.send_text(notes, "precious")
    for refused in (
        alice.messenger.remove_contact(notes),
        alice.messenger.block(notes),
        alice.messenger.unblock(notes),
        alice.messenger.remove_verification(notes),
        alice.messenger.verify_digits(notes, "1" * 60),
        alice.messenger.start_comparison(notes),
    ):
        with pytest.raises(UserActionNeeded, match=r"contact\.yourself"):
            await refused
    await alice.messenger.accept_request(notes)
    assert alice.messenger.contact(notes).standing is Standing.YOURSELF
    assert len(alice.messenger.history(notes, None, 10)) == 1


async def test_renaming_and_a_new_identity_pass_notes_by(friends: Friends) -> None:
    alice, bob = friends
    notes = await alice.messenger.note_to_self()
    await alice.messenger.rename("Alicia")
    await alice.messenger.rotate_identity()
    await settle(alice, bob)
    assert alice.parts.profile.store.outbox.queued(notes, 10) == ()
    assert alice.troubles() == []
    await alice.messenger.send_text(notes, "still mine")


async def test_a_contact_called_me_is_found_first(friends: Friends) -> None:
    alice, bob = friends
    await bob.messenger.rename("me")
    await settle(alice, bob)
    assert alice.messenger.find_contact("me").standing is Standing.ACTIVE


async def test_the_default_timer_holds_for_new_conversations_on_both_sides(strangers: Friends) -> None:
    alice, bob = strangers
    await alice.messenger.set_default_timer(DAY_S)
    assert alice.messenger.default_timer() == DAY_S
    await befriend(alice, bob)
    await settle(alice, bob)
    for person, other in ((alice, "Bob"), (bob, "Alice")):
        assert [talk.timer_s for talk in person.messenger.conversations()] == [DAY_S]
        assert [line.kind for line in person.history(other)] == [MessageKind.TIMER]
    message = await alice.say("Bob", "hello")
    await settle(alice, bob)
    assert shown(bob, "Alice", message.message_id).timer_s == DAY_S


async def test_two_default_timers_end_alike(strangers: Friends) -> None:
    alice, bob = strangers
    await alice.messenger.set_default_timer(DAY_S)
    await bob.messenger.set_default_timer(60)
    await befriend(alice, bob)
    await settle(alice, bob)
    (one,), (other,) = alice.messenger.conversations(), bob.messenger.conversations()
    assert one.timer_s == other.timer_s in {DAY_S, 60}


async def test_a_request_gets_the_default_timer_when_it_is_let_in(strangers: Friends) -> None:
    alice, bob = strangers
    await bob.messenger.set_default_timer(60)
    address = await alice.messenger.address()
    await bob.messenger.add_contact(address.link)
    await settle(alice, bob)
    assert bob.messenger.conversations()[0].timer_s == 0
    await alice.messenger.accept_request(alice.knows("Bob").contact_id)
    await settle(alice, bob)
    assert [person.messenger.conversations()[0].timer_s for person in (alice, bob)] == [60, 60]


async def test_a_default_timer_out_of_range_is_refused_and_a_damaged_one_ignored(friends: Friends) -> None:
    alice, _ = friends
    with pytest.raises(UserActionNeeded, match=r"timer\.out_of_range"):
        await alice.messenger.set_default_timer(366 * DAY_S)
    for damaged in ("-1", "x", "9" * 99, "99999999", "٣"):
        await alice.messenger.set_setting("default_timer", damaged)
        assert alice.messenger.default_timer() == 0
