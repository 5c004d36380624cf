"""Gaps, forks and doubtful clocks: what is shown, what is asked for, and that nothing that was read moves."""

from __future__ import annotations

from e2ee_desktop.domain.events import ConversationChanged
from e2ee_desktop.domain.ids import MessageId
from e2ee_desktop.domain.messages import Conversation, Message, MessageKind
from e2ee_desktop.engine.account import conversation_id
from e2ee_desktop.services.file_face import FileToSend
from e2ee_desktop.services.gap_filling import ANSWERS_MAX, WAITS_MS
from e2ee_desktop.services.order_keeping import AHEAD_MS, FIRST_ASK_MS, FRESH_MAX, MISSING_MAX
from e2ee_desktop.services.records import OutboxPhase
from e2ee_desktop.wire.content import Text, encode_frame
from e2ee_desktop.wire.order_bodies import GapRequest
from tests.fakes.memory_blobs import BLOBS
from tests.fakes.person import Person, befriend, settle
from tests.integration.people.test_changes import Friends, seal

HOUR_MS = 3600 * 1000


def talk(person: Person, name: str) -> Conversation:
    return person.parts.profile.store.messages.conversation(person.knows(name).contact_id)


def incoming(person: Person, name: str) -> list[tuple[MessageKind, str]]:
    return [(one.kind, one.text) for one in person.history(name) if one.direction.value == "incoming"]


def texts(person: Person, name: str) -> list[str]:
    return [text for kind, text in incoming(person, name) if kind is MessageKind.TEXT]


async def lose(author: Person, reader: Person, *lost: str) -> list[Message]:
    """Texts that the relay took and then forgot."""
    await settle(author, reader)
    author.relay.set_online(False)
    messages = [await author.say(reader.name, text) for text in lost]
    outbox = author.parts.profile.store.outbox
    with author.parts.profile.store.transaction():
        for record in outbox.queued(author.knows(reader.name).contact_id, 1_000):
            outbox.set_phase(record.envelope_id, OutboxPhase.ACCEPTED)
    author.relay.set_online(True)
    await settle(author, reader)
    return messages


async def pass_time(elapsed_ms: int, *people: Person) -> None:
    for person in people:
        person.clock.time_ms += elapsed_ms
        person.parts.work.wake()
    await settle(*people)


async def say(author: Person, reader: Person, text: str) -> Message:
    message = await author.say(reader.name, text)
    await settle(author, reader)
    return message


def inject(author: Person, name: str, counter: int, text: str, previous: bytes = b"", ahead_ms: int = 0) -> MessageId:
    """A text at any place of the order, as an author who is not bound by our code would."""
    own, peer = author.parts.profile.own.account_id, author.knows(name).account_id
    message_id = MessageId(author.parts.profile.entropy.random(16))
    sent_ms = author.clock.now_ms() + ahead_ms
    author.seal_raw(name, encode_frame(Text(text), message_id, conversation_id(own, peer), sent_ms, counter, previous))
    return message_id


async def test_a_gap_is_shown_asked_for_and_filled(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    await lose(alice, bob, "two", "three")
    await say(alice, bob, "four")
    assert talk(bob, "Alice").missing == 2
    shown = [event.conversation.missing for event in bob.events if isinstance(event, ConversationChanged)]
    assert shown[-1] == 2
    assert texts(bob, "Alice") == ["one", "four"]
    await pass_time(FIRST_ASK_MS, bob, alice)
    await pass_time(0, alice, bob)
    assert texts(bob, "Alice") == ["one", "four", "two", "three"]  # what was read stays where it was
    assert talk(bob, "Alice").missing == 0
    assert not any(one.clock_doubt for one in bob.history("Alice"))
    assert MessageKind.FORKED not in [kind for kind, _ in incoming(bob, "Alice")]


async def test_what_the_relay_swaps_is_sorted_where_it_arrives_together(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    await bob.stop()
    for text in ("two", "three", "four"):
        await alice.say("Bob", text)
    await settle(alice)
    kept: list[object] = []

    def last_first(delivery):
        kept.append(delivery)
        return tuple(reversed(kept)) if len(kept) == 3 else ()

    alice.relay.tamper = last_first
    await bob.start()
    await settle(alice, bob)
    assert texts(bob, "Alice") == ["one", "two", "three", "four"]
    assert talk(bob, "Alice").missing == 0


async def test_a_reader_who_goes_on_from_an_old_copy_gets_the_rest_from_the_history(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    await settle(alice, bob)
    await bob.stop()
    copy = bob.copy_database()
    await bob.start()
    quoted = await say(alice, bob, "two")
    answer = await alice.messenger.send_text(alice.knows("Bob").contact_id, "three", quoted.message_id)
    await settle(alice, bob)
    await alice.messenger.edit(alice.knows("Bob").contact_id, quoted.message_id, "2")
    await settle(alice, bob)
    await bob.stop()
    bob.put_back(copy)
    await bob.start()
    await say(alice, bob, "four")
    for _ in range(4):
        await pass_time(60_000, bob, alice)
    assert sorted(texts(bob, "Alice")) == ["2", "four", "one", "three"]
    again = next(one for one in bob.history("Alice") if one.message_id == answer.message_id)
    assert again.quote is not None
    assert again.quote.message_id == quoted.message_id
    assert talk(bob, "Alice").missing == 0


async def test_what_its_author_deleted_is_waited_for_no_longer(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    (slip, _) = await lose(alice, bob, "slip", "here")
    (gone_here,) = await lose(alice, bob, "gone here")
    contact = alice.knows("Bob").contact_id
    await alice.messenger.delete_for_everyone(contact, [slip.message_id])
    await alice.messenger.delete_here(contact, [gone_here.message_id])
    await say(alice, bob, "end")
    assert talk(bob, "Alice").missing == 3
    await pass_time(FIRST_ASK_MS, bob, alice)
    await pass_time(0, alice, bob)
    assert incoming(bob, "Alice") == [(MessageKind.TEXT, text) for text in ("one", "end", "here")]
    assert talk(bob, "Alice").missing == 0


async def test_a_file_that_was_lost_is_told_again_from_the_history(friends: Friends) -> None:
    alice, bob = friends
    BLOBS.clear()
    await say(alice, bob, "one")
    await settle(alice, bob)
    contact = alice.knows("Bob").contact_id
    alice.relay.set_online(False)
    file = await alice.messenger.send_file(contact, FileToSend(b"content", "plan.txt", "the plan"))
    await alice.messenger.settle_files()
    store = alice.parts.profile.store
    with store.transaction():
        store.outbox.remove_message(contact, file.message_id)
    alice.relay.set_online(True)
    await settle(alice, bob)
    await say(alice, bob, "three")
    assert talk(bob, "Alice").missing == 1
    await pass_time(FIRST_ASK_MS, bob, alice)
    await pass_time(0, alice, bob)
    (told,) = [one for one in bob.history("Alice") if one.kind is MessageKind.FILE]
    assert (told.text, told.file.name) == ("the plan", "plan.txt")
    await bob.messenger.fetch_file(told.contact_id, told.message_id)
    await bob.messenger.settle_files()
    assert await bob.messenger.read_file(told.contact_id, told.message_id) == b"content"


async def test_what_its_author_no_longer_knows_of_is_lost_and_said_so(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    inject(alice, "Bob", 4, "from another time")
    await settle(alice, bob)
    assert talk(bob, "Alice").missing == 2
    await pass_time(FIRST_ASK_MS, bob, alice)
    await pass_time(0, alice, bob)
    assert [kind for kind, _ in incoming(bob, "Alice")] == [MessageKind.TEXT] * 2 + [MessageKind.LOST] * 2
    assert talk(bob, "Alice").missing == 0


async def test_an_author_who_never_answers_is_asked_ever_more_rarely_and_then_no_more(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    await lose(alice, bob, "two")
    await say(alice, bob, "three")
    await alice.stop()
    asked = alice.relay._sequence
    await pass_time(FIRST_ASK_MS, bob)
    assert alice.relay._sequence == asked + 1
    await pass_time(WAITS_MS[0] - 60_000, bob)
    assert alice.relay._sequence == asked + 1
    for wait_ms in WAITS_MS:
        await pass_time(wait_ms, bob)
    assert alice.relay._sequence == asked + len(WAITS_MS)
    assert [kind for kind, _ in incoming(bob, "Alice")][-1] is MessageKind.LOST
    assert talk(bob, "Alice").missing == 0


async def test_an_author_who_goes_on_from_an_old_copy_is_a_fork_told_once(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    await alice.stop()
    copy = alice.copy_database()
    await alice.start()
    for text in ("two", "three"):
        await say(alice, bob, text)
    await alice.stop()
    alice.put_back(copy)
    await alice.start()
    for text in ("second again", "third again", "fourth"):
        await alice.say("Bob", text)
        for _ in range(3):  # the old ratchet has to be replaced first
            await pass_time(60_000, bob, alice)
    lines = incoming(bob, "Alice")
    assert [kind for kind, _ in lines].count(MessageKind.FORKED) == 1
    assert {"two", "three", "second again", "third again", "fourth"} <= {text for _, text in lines}


async def test_a_message_that_names_another_before_it_is_a_fork(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    inject(alice, "Bob", 2, "two", previous=b"?" * 32)
    await settle(alice, bob)
    assert [kind for kind, _ in incoming(bob, "Alice")][1:] == [MessageKind.FORKED, MessageKind.TEXT]


async def test_a_late_message_that_is_not_the_one_that_was_hashed_is_a_fork(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    inject(alice, "Bob", 3, "three", previous=b"?" * 32)
    await settle(alice, bob)
    first = alice.parts.profile.store.inbox.chain(alice.knows("Bob").contact_id).our_hash
    inject(alice, "Bob", 2, "not two", previous=first)
    await settle(alice, bob)
    assert MessageKind.FORKED in [kind for kind, _ in incoming(bob, "Alice")]


async def test_a_clock_ahead_or_backwards_is_doubted(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "right")
    alice.clock.time_ms += AHEAD_MS + 10_000
    await say(alice, bob, "ahead")
    alice.clock.time_ms -= AHEAD_MS + HOUR_MS
    await say(alice, bob, "backwards")
    await say(alice, bob, "late but steady")
    doubts = {one.text: one.clock_doubt for one in bob.history("Alice")}
    assert doubts == {"right": False, "ahead": True, "backwards": True, "late but steady": False}


async def test_nothing_is_asked_of_who_is_blocked_nor_for_what_came_meanwhile(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    contact = bob.knows("Alice").contact_id
    await bob.messenger.block(contact)
    await say(alice, bob, "unheard")
    await bob.messenger.unblock(contact)
    await say(alice, bob, "three")
    assert talk(bob, "Alice").missing == 0
    await lose(alice, bob, "four")
    await say(alice, bob, "five")
    await bob.messenger.block(contact)
    await pass_time(FIRST_ASK_MS, bob, alice)
    assert talk(bob, "Alice").missing == 0
    assert texts(bob, "Alice") == ["one", "three", "five"]


async def test_who_was_removed_and_comes_back_is_not_sent_the_old_history(friends: Friends) -> None:
    alice, bob = friends
    for number in range(3):
        await say(alice, bob, f"old {number}")
    await bob.messenger.remove_contact(bob.knows("Alice").contact_id)
    issued = await alice.messenger.create_invite()
    await bob.messenger.add_contact(issued.link)
    await settle(alice, bob)
    await say(alice, bob, "new")
    for _ in range(3):
        await pass_time(60_000, bob, alice)
    assert texts(bob, "Alice") == ["new"]
    assert talk(bob, "Alice").missing == 0
    await say(bob, alice, "hello again")
    assert MessageKind.FORKED not in [kind for kind, _ in incoming(alice, "Bob")]


async def test_a_made_up_place_costs_a_bounded_number_of_rows_and_answers(friends: Friends) -> None:
    alice, bob = friends
    await say(alice, bob, "one")
    await say(bob, alice, "one")
    inject(alice, "Bob", 2**62, "far away")
    await settle(alice, bob)
    assert talk(bob, "Alice").missing == MISSING_MAX
    before = alice.relay._sequence
    for _ in range(ANSWERS_MAX // 100 + 5):
        seal(alice, "Bob", GapRequest([1] * 100))
    await settle(alice, bob)
    answers = alice.relay._sequence - before - (ANSWERS_MAX // 100 + 5)
    assert answers <= 2 * (ANSWERS_MAX // 100)


async def test_a_conversation_that_begins_late_misses_only_what_may_be_under_way(strangers: Friends) -> None:
    alice, bob = strangers
    await befriend(alice, bob)
    await settle(alice, bob)
    inject(alice, "Bob", FRESH_MAX + 2, "begun elsewhere")
    await settle(alice, bob)
    assert talk(bob, "Alice").missing == 0


async def test_a_stranger_makes_no_gaps(strangers: Friends) -> None:
    alice, bob = strangers
    address = await alice.messenger.address()
    await bob.messenger.add_contact(address.link)
    await settle(alice, bob)
    inject(bob, "Alice", 20, "let me in")
    await settle(alice, bob)
    assert alice.parts.profile.store.order.next_ask_ms() == 0
