"""What people do to messages: react, edit, delete, pin, star, time, schedule – and what arrives late, twice, or for nothing."""

from __future__ import annotations

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import TypingNoticed
from e2ee_desktop.domain.ids import MessageId
from e2ee_desktop.domain.messages import Message, MessageKind, MessageState, Quote, Reaction
from e2ee_desktop.services.change_handling import ON, READ_RECEIPTS, TYPING
from e2ee_desktop.wire.content import Text
from e2ee_desktop.wire.conversation_bodies import Deletion, Edit, Pin, Timer, Typing
from e2ee_desktop.wire.conversation_bodies import Reaction as ReactionBody
from tests.fakes.person import Person, settle

Friends = tuple[Person, Person]
NOBODYS = MessageId(b"?" * 16)


async def said(author: Person, listener: Person, text: str) -> MessageId:
    """A text that has arrived."""
    message = await author.say(listener.name, text)
    await settle(author, listener)
    return message.message_id


def shown(person: Person, name: str, message_id: MessageId) -> Message:
    """The message as this person sees it."""
    return next(message for message in person.history(name) if message.message_id == message_id)


def seal(author: Person, name: str, body: object) -> None:
    """Send any body, as an author who is not bound by our checks would."""
    with author.parts.profile.store.transaction():
        author.parts.changes._sealer.seal(author.knows(name).contact_id, body)  # type: ignore[arg-type]  # any body is the point
    author.parts.pump.wake()


async def test_a_reply_carries_what_it_answers(friends: Friends) -> None:
    alice, bob = friends
    question = await said(alice, bob, "shall we?")
    answer = await bob.messenger.send_text(bob.knows("Alice").contact_id, "yes", question)
    await settle(alice, bob)
    assert shown(bob, "Alice", answer.message_id).quote == Quote(question, False, "shall we?")
    assert shown(alice, "Bob", answer.message_id).quote == Quote(question, True, "shall we?")


async def test_a_reply_to_nothing_is_refused(friends: Friends) -> None:
    alice, _ = friends
    with pytest.raises(UserActionNeeded, match=r"message\.unknown"):
        await alice.messenger.send_text(alice.knows("Bob").contact_id, "yes", NOBODYS)


async def test_a_reaction_is_seen_by_both_replaced_and_withdrawn(friends: Friends) -> None:
    alice, bob = friends
    text = await said(alice, bob, "news")
    contact = bob.knows("Alice").contact_id
    for emoji, expected in (("👍", (Reaction(True, "👍"),)), ("❤️", (Reaction(True, "❤️"),)), ("", ())):
        await bob.messenger.react(contact, text, emoji)
        await settle(alice, bob)
        assert shown(bob, "Alice", text).reactions == expected
        assert shown(alice, "Bob", text).reactions == tuple(Reaction(False, one.emoji) for one in expected)


async def test_an_edit_is_shown_with_its_history_on_both_sides(friends: Friends) -> None:
    alice, bob = friends
    text = await said(alice, bob, "teh")
    await alice.messenger.edit(alice.knows("Bob").contact_id, text, "the")
    await settle(alice, bob)
    for person, other in ((alice, "Bob"), (bob, "Alice")):
        assert shown(person, other, text).text == "the"
        assert shown(person, other, text).edited_ms
        history = person.messenger.revisions(person.knows(other).contact_id, text)
        assert [revision.text for revision in history] == ["teh"]


async def test_nobody_edits_or_deletes_what_another_wrote(friends: Friends) -> None:
    alice, bob = friends
    text = await said(alice, bob, "mine")
    contact = bob.knows("Alice").contact_id
    with pytest.raises(UserActionNeeded, match=r"message\.not_yours"):
        await bob.messenger.edit(contact, text, "yours")
    with pytest.raises(UserActionNeeded, match=r"message\.not_yours"):
        await bob.messenger.delete_for_everyone(contact, [text])
    seal(bob, "Alice", Edit(text, "forged", 9))
    seal(bob, "Alice", Deletion([text]))
    seal(bob, "Alice", ReactionBody(text, bob.messenger.account().account_id, "👎", 9))  # names the wrong author
    await settle(alice, bob)
    assert shown(alice, "Bob", text).text == "mine"
    assert shown(alice, "Bob", text).reactions == ()


async def test_an_edit_a_day_later_is_refused(friends: Friends) -> None:
    alice, bob = friends
    text = await said(alice, bob, "agreed: 100")
    alice.clock.time_ms += 25 * 3600 * 1000
    with pytest.raises(UserActionNeeded, match=r"message\.too_old"):
        await alice.messenger.edit(alice.knows("Bob").contact_id, text, "agreed: 10")


async def test_what_is_deleted_for_everyone_leaves_nothing_but_its_place(friends: Friends) -> None:
    alice, bob = friends
    text = await said(alice, bob, "wrong window")
    answer = await bob.messenger.send_text(bob.knows("Alice").contact_id, "what?", text)
    await bob.messenger.react(bob.knows("Alice").contact_id, text, "😮")
    await settle(alice, bob)
    await alice.messenger.delete_for_everyone(alice.knows("Bob").contact_id, [text])
    await settle(alice, bob)
    for person, other in ((alice, "Bob"), (bob, "Alice")):
        gone = shown(person, other, text)
        assert (gone.kind, gone.text, gone.reactions) == (MessageKind.DELETED, "", ())
        quote = shown(person, other, answer.message_id).quote
        assert quote is not None
        assert quote.excerpt == ""
        assert person.parts.profile.store.outbox.of_message(person.knows(other).contact_id, text) == ()


async def test_what_is_deleted_here_stays_away_whatever_comes_again(friends: Friends) -> None:
    alice, bob = friends
    text = await said(alice, bob, "once")
    contact = bob.knows("Alice").contact_id
    await bob.messenger.delete_here(contact, [text])
    await alice.messenger.edit(alice.knows("Bob").contact_id, text, "twice")
    with alice.parts.profile.store.transaction():
        alice.parts.changes._sealer.seal(alice.knows("Bob").contact_id, Text("once"), text)
    alice.parts.pump.wake()
    await settle(alice, bob)
    assert all(message.message_id != text for message in bob.history("Alice"))
    assert shown(alice, "Bob", text).text == "twice"


async def test_changes_that_come_before_their_message_wait_for_it(friends: Friends) -> None:
    alice, bob = friends
    author = alice.messenger.account().account_id
    ids = [MessageId(bytes((number,)) * 16) for number in range(3)]
    seal(alice, "Bob", Edit(ids[0], "second version", 2))
    seal(alice, "Bob", Edit(ids[0], "first version", 1))
    seal(alice, "Bob", ReactionBody(ids[0], author, "🎉", 3))
    seal(alice, "Bob", Pin(ids[1], author, True, 4))
    seal(alice, "Bob", Deletion([ids[2]]))
    await settle(alice, bob)
    with alice.parts.profile.store.transaction():
        for message_id in ids:
            alice.parts.changes._sealer.seal(alice.knows("Bob").contact_id, Text("original"), message_id)
    alice.parts.pump.wake()
    await settle(alice, bob)
    assert shown(bob, "Alice", ids[0]).text == "second version"
    assert shown(bob, "Alice", ids[0]).reactions == (Reaction(False, "🎉"),)
    assert shown(bob, "Alice", ids[1]).pinned
    assert all(message.message_id != ids[2] for message in bob.history("Alice"))


async def test_both_set_a_timer_at_once_and_agree(friends: Friends) -> None:
    alice, bob = friends
    alice.relay.tamper = lambda delivery: ()
    await alice.messenger.set_timer(alice.knows("Bob").contact_id, 60)
    await bob.messenger.set_timer(bob.knows("Alice").contact_id, 3600)
    await settle(alice, bob)
    alice.relay.tamper = lambda delivery: (delivery,)
    for person in friends:
        await person.stop()
        await person.start()
    await settle(alice, bob)
    timers = {
        person.parts.profile.store.messages.conversation(person.knows(other).contact_id).timer_s
        for person, other in ((alice, "Bob"), (bob, "Alice"))
    }
    assert len(timers) == 1
    assert timers <= {60, 3600}


async def test_a_timed_message_goes_after_it_was_seen_on_both_sides(friends: Friends) -> None:
    alice, bob = friends
    await alice.messenger.set_timer(alice.knows("Bob").contact_id, 60)
    await settle(alice, bob)
    text = await said(bob, alice, "for a minute")
    assert shown(bob, "Alice", text).expires_ms  # the relay has it: its author's time runs
    assert not shown(alice, "Bob", text).expires_ms
    await alice.messenger.mark_read(alice.knows("Bob").contact_id)
    assert shown(alice, "Bob", text).expires_ms
    for person in friends:
        person.clock.time_ms += 61_000
        person.parts.work.wake()
    await settle(alice, bob)
    for person, other in ((alice, "Bob"), (bob, "Alice")):
        assert all(message.message_id != text for message in person.history(other))
        assert MessageKind.TIMER in [message.kind for message in person.history(other)]


async def test_stars_are_for_oneself_and_pins_for_both(friends: Friends) -> None:
    alice, bob = friends
    text = await said(alice, bob, "the address")
    await bob.messenger.star(bob.knows("Alice").contact_id, text, starred=True)
    await bob.messenger.pin(bob.knows("Alice").contact_id, text, pinned=True)
    await settle(alice, bob)
    assert [message.message_id for message in bob.messenger.starred(None, 10)] == [text]
    assert alice.messenger.starred(None, 10) == ()
    assert [message.message_id for message in alice.messenger.pinned(alice.knows("Bob").contact_id)] == [text]
    await alice.messenger.pin(alice.knows("Bob").contact_id, text, pinned=False)
    await settle(alice, bob)
    assert bob.messenger.pinned(bob.knows("Alice").contact_id) == ()


async def test_a_forwarded_text_names_nobody(friends: Friends) -> None:
    alice, bob = friends
    text = await said(alice, bob, "the recipe")
    contact = bob.knows("Alice").contact_id
    await bob.messenger.forward(contact, [text], [contact])
    await settle(alice, bob)
    forwarded = alice.history("Bob")[-1]
    assert (forwarded.text, forwarded.forwarded, forwarded.quote) == ("the recipe", True, None)


async def test_a_scheduled_text_leaves_when_its_time_comes_also_after_a_restart(friends: Friends) -> None:
    alice, bob = friends
    contact = alice.knows("Bob").contact_id
    with pytest.raises(UserActionNeeded, match=r"schedule\.past"):
        await alice.messenger.schedule_text(contact, "too late", alice.clock.now_ms())
    later = await alice.messenger.schedule_text(contact, "good morning", alice.clock.now_ms() + 3_600_000)
    dropped = await alice.messenger.schedule_text(contact, "never mind", alice.clock.now_ms() + 3_600_000)
    await alice.messenger.cancel_scheduled(contact, dropped.message_id)
    await settle(alice, bob)
    assert bob.texts_from("Alice") == []
    assert alice.messenger.scheduled(contact) == (later,)
    await alice.stop()
    alice.clock.time_ms += 3_700_000
    await alice.start()
    await bob.hears("Alice", "good morning")
    assert alice.messenger.scheduled(alice.knows("Bob").contact_id) == ()


async def test_read_is_told_and_shown_only_when_both_want_it(friends: Friends) -> None:
    alice, bob = friends
    first = await said(alice, bob, "one")
    await bob.messenger.set_setting(READ_RECEIPTS, ON)
    await bob.messenger.mark_read(bob.knows("Alice").contact_id)
    await settle(alice, bob)
    assert shown(alice, "Bob", first).state is MessageState.DELIVERED
    await alice.messenger.set_setting(READ_RECEIPTS, ON)
    second = await said(alice, bob, "two")
    await bob.messenger.mark_read(bob.knows("Alice").contact_id)
    await settle(alice, bob)
    assert shown(alice, "Bob", second).state is MessageState.READ


async def test_word_of_writing_is_news_only_while_it_is_fresh_and_wanted(friends: Friends) -> None:
    alice, bob = friends
    seal(bob, "Alice", Typing(True))
    await settle(alice, bob)
    assert not alice.saw(TypingNoticed)
    await alice.messenger.set_setting(TYPING, ON)
    bob.clock.time_ms -= 60_000
    seal(bob, "Alice", Typing(True))
    await settle(alice, bob)
    assert not alice.saw(TypingNoticed)
    bob.clock.time_ms += 60_000
    seal(bob, "Alice", Typing(True))
    await settle(alice, bob)
    assert alice.saw(TypingNoticed)


async def test_what_only_this_person_sets_is_told_to_nobody(friends: Friends) -> None:
    alice, bob = friends
    await settle(alice, bob)
    contact, envelopes = alice.knows("Bob").contact_id, alice.relay._sequence
    await alice.messenger.mute(contact, 5)
    await alice.messenger.archive(contact, archived=True)
    await alice.messenger.pin_conversation(contact, pinned=True)
    await alice.messenger.mark_unread(contact)
    talk = alice.parts.profile.store.messages.conversation(contact)
    assert (talk.muted_until_ms, talk.archived, talk.pinned, talk.marked_unread) == (5, True, True, True)
    await alice.messenger.mark_read(contact)
    assert not alice.parts.profile.store.messages.conversation(contact).marked_unread
    await settle(alice, bob)
    assert alice.relay._sequence == envelopes


async def test_a_timer_beyond_a_year_is_refused(friends: Friends) -> None:
    alice, bob = friends
    with pytest.raises(UserActionNeeded, match=r"timer\.out_of_range"):
        await alice.messenger.set_timer(alice.knows("Bob").contact_id, 366 * 24 * 3600)
    seal(bob, "Alice", Timer(60, 2**53))
    await settle(alice, bob)
    assert alice.parts.profile.store.messages.conversation(alice.knows("Bob").contact_id).timer_s == 60
