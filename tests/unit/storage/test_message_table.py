"""The history: shown once, in the order of arrival, with counts that always agree with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.ids import ContactId, EnvelopeId, MessageId
from e2ee_desktop.domain.messages import Conversation, MessageKind, MessageState
from e2ee_desktop.domain.people import Standing
from tests.unit.storage.samples import BOB, CAROL, a_contact, a_message, id16

ENVELOPE = EnvelopeId(id16(0xE))


def test_a_message_comes_back_with_its_row(peopled) -> None:
    with peopled.transaction():
        stored = peopled.messages.add(a_message(1, text="שלום 🧪", new_identity=True), None)
    assert stored == replace(a_message(1, text="שלום 🧪", new_identity=True), row=1)
    assert peopled.messages.get(BOB, MessageId(id16(1))) == stored
    assert peopled.messages.get(CAROL, MessageId(id16(1))) is None


def test_a_repetition_is_not_stored(peopled) -> None:
    with peopled.transaction():
        assert peopled.messages.add(a_message(1, text="first"), None) is not None
        assert peopled.messages.add(a_message(1, text="second"), None) is None
        assert peopled.messages.add(a_message(1, CAROL), None) is not None
    assert [message.text for message in peopled.messages.newest(BOB, None, 10)] == ["first"]
    assert unread(peopled, BOB) == 1


def test_pages_go_backwards_and_read_forwards(peopled) -> None:
    with peopled.transaction():
        for number in range(1, 11):
            peopled.messages.add(a_message(number, BOB if number % 2 else CAROL), None)
    newest = peopled.messages.newest(BOB, None, 2)
    assert [message.row for message in newest] == [7, 9]
    older = peopled.messages.newest(BOB, newest[0].row, 10)
    assert [message.row for message in older] == [1, 3, 5]
    assert peopled.messages.newest(BOB, 1, 10) == ()


def test_order_is_of_arrival_whatever_the_author_s_clock_says(peopled) -> None:
    with peopled.transaction():
        peopled.messages.add(replace(a_message(1), sent_ms=9_999_999), None)
        peopled.messages.add(replace(a_message(2), sent_ms=-1), None)
    assert [message.sent_ms for message in peopled.messages.newest(BOB, None, 10)] == [9_999_999, -1]


def test_a_state_changes_once(peopled) -> None:
    with peopled.transaction():
        peopled.messages.add(a_message(1, state=MessageState.QUEUED), None)
        assert peopled.messages.set_state(BOB, MessageId(id16(1)), MessageState.FAILED, "relay.refused")
        assert not peopled.messages.set_state(BOB, MessageId(id16(1)), MessageState.FAILED, "relay.refused")
        assert not peopled.messages.set_state(CAROL, MessageId(id16(1)), MessageState.SENT)
    assert state_of(peopled, 1) == (MessageState.FAILED, "relay.refused")
    with peopled.transaction():
        assert peopled.messages.set_state(BOB, MessageId(id16(1)), MessageState.QUEUED)
    assert state_of(peopled, 1) == (MessageState.QUEUED, "")


def state_of(store, number: int) -> tuple[MessageState, str]:
    found = store.messages.get(BOB, MessageId(id16(number)))
    return found.state, found.failure


def test_reading_a_conversation_clears_its_count_alone(peopled) -> None:
    with peopled.transaction():
        for number in (1, 2):
            peopled.messages.add(a_message(number), None)
        peopled.messages.add(a_message(3, state=MessageState.SENT), None)
        peopled.messages.add(a_message(4, CAROL), None)
    assert (unread(peopled, BOB), unread(peopled, CAROL)) == (2, 1)
    with peopled.transaction():
        assert peopled.messages.mark_read(BOB) == 2
        assert peopled.messages.mark_read(BOB) == 0
    assert (unread(peopled, BOB), unread(peopled, CAROL)) == (0, 1)
    states = [message.state for message in peopled.messages.newest(BOB, None, 10)]
    assert states == [MessageState.READ, MessageState.READ, MessageState.SENT]


def unread(store, contact_id: ContactId) -> int:
    return store.messages.conversation(contact_id).unread


def test_a_placeholder_is_filled_in_its_own_row(peopled) -> None:
    with peopled.transaction():
        peopled.messages.add(a_message(1, text="before"), None)
        hole = peopled.messages.add(a_message(2, text="", kind=MessageKind.UNREADABLE), ENVELOPE)
        peopled.messages.add(a_message(3, text="after"), None)
        filled = peopled.messages.replace_placeholder(BOB, ENVELOPE, a_message(4, text="at last"))
    assert filled == replace(a_message(4, text="at last"), row=hole.row)
    assert [message.text for message in peopled.messages.newest(BOB, None, 10)] == ["before", "at last", "after"]
    assert unread(peopled, BOB) == 3
    with peopled.transaction():
        assert peopled.messages.replace_placeholder(BOB, ENVELOPE, a_message(5)) is None


def test_a_placeholder_that_was_read_counts_again_when_filled(peopled) -> None:
    with peopled.transaction():
        peopled.messages.add(a_message(1, text="", kind=MessageKind.UNREADABLE), ENVELOPE)
        peopled.messages.mark_read(BOB)
        assert unread(peopled, BOB) == 0
        peopled.messages.replace_placeholder(BOB, ENVELOPE, a_message(2))
    assert unread(peopled, BOB) == 1


def test_a_placeholder_whose_message_came_another_way_goes(peopled) -> None:
    with peopled.transaction():
        peopled.messages.add(a_message(1, text="came by itself"), None)
        peopled.messages.add(a_message(2, text="", kind=MessageKind.UNREADABLE), ENVELOPE)
        assert peopled.messages.replace_placeholder(BOB, ENVELOPE, a_message(1, text="came by itself")) is None
    assert [message.text for message in peopled.messages.newest(BOB, None, 10)] == ["came by itself"]
    line = peopled.messages.conversation(BOB)
    assert (line.unread, line.newest.text) == (1, "came by itself")


def test_a_placeholder_that_gave_up_can_still_be_filled(peopled) -> None:
    hole = a_message(1, text="", kind=MessageKind.UNREADABLE)
    with peopled.transaction():
        peopled.messages.add(hole, ENVELOPE)
        lost = peopled.messages.replace_placeholder(BOB, ENVELOPE, replace(hole, kind=MessageKind.LOST))
        assert lost.kind is MessageKind.LOST
        assert peopled.messages.replace_placeholder(BOB, ENVELOPE, a_message(2)) is not None


def test_an_envelope_has_one_placeholder(peopled) -> None:
    with peopled.transaction():
        assert peopled.messages.add(a_message(1, kind=MessageKind.UNREADABLE), ENVELOPE) is not None
        assert peopled.messages.add(a_message(2, kind=MessageKind.UNREADABLE), ENVELOPE) is None
        assert peopled.messages.add(a_message(2, CAROL, kind=MessageKind.UNREADABLE), ENVELOPE) is not None


def test_content_of_a_newer_version_is_kept(peopled) -> None:
    with peopled.transaction():
        peopled.messages.add(a_message(1, text="", kind=MessageKind.NEWER), None, raw=b"tomorrow's content")
    assert peopled._database.rows("SELECT raw FROM message") == ((b"tomorrow's content",),)


def test_identity_marks_are_settled_for_one_contact(peopled) -> None:
    with peopled.transaction():
        peopled.messages.add(a_message(1, new_identity=True), None)
        peopled.messages.add(a_message(2, CAROL, new_identity=True), None)
        peopled.messages.settle_identity_marks(BOB)
    assert not peopled.messages.newest(BOB, None, 1)[0].new_identity
    assert peopled.messages.newest(CAROL, None, 1)[0].new_identity


def test_the_conversation_list_is_newest_activity_first(peopled) -> None:
    newcomer, asker = ContactId(id16(0xD)), ContactId(id16(0xE))
    with peopled.transaction():
        peopled.messages.add(a_message(1, CAROL), None)
        peopled.contacts.save(a_contact(newcomer, "Dan"))
        peopled.contacts.save(a_contact(asker, "Eve", Standing.REQUEST))
        peopled.messages.add(a_message(2, asker), None)
    assert order(peopled) == [newcomer, CAROL, BOB]
    with peopled.transaction():
        peopled.messages.add(a_message(3, BOB), None)
    assert order(peopled) == [BOB, newcomer, CAROL]
    with peopled.transaction():
        peopled.contacts.save(a_contact(asker, "Eve", Standing.ACTIVE))
    assert order(peopled) == [BOB, asker, newcomer, CAROL]


def order(store) -> list[ContactId]:
    return [line.contact_id for line in store.messages.conversations()]


def test_a_conversation_shows_its_newest_message_and_draft(peopled) -> None:
    assert peopled.messages.conversation(BOB) == Conversation(BOB, None, 0, "")
    with peopled.transaction():
        peopled.conversations.set_draft(BOB, "half a thou")
        peopled.messages.add(a_message(1), None)
        newest = peopled.messages.add(a_message(2, text="newest"), None)
    assert peopled.messages.conversation(BOB) == Conversation(BOB, newest, 2, "half a thou")
    assert peopled.messages.conversations()[0] == Conversation(BOB, newest, 2, "half a thou")


def test_an_unknown_conversation_is_a_defect_of_the_caller(store) -> None:
    with pytest.raises(LocalMisuse) as caught:
        store.messages.conversation(BOB)
    assert caught.value.code == "store.unknown_contact"
    with pytest.raises(LocalMisuse), store.transaction():
        store.conversations.set_draft(BOB, "text")


def test_questions_that_a_face_asks_often_use_an_index(peopled) -> None:
    for sql in (
        "SELECT * FROM message m WHERE m.contact_id = ?1 AND m.position < ?2 ORDER BY m.position DESC LIMIT 20",
        "SELECT * FROM message m WHERE m.contact_id = ?1 AND m.message_id = ?2",
        "UPDATE message SET state = 'read' WHERE contact_id = ?1 AND state = 'received'",
        "SELECT * FROM outbox WHERE contact_id = ?1 AND phase = 'queued' ORDER BY position LIMIT 5",
    ):
        plan = " ".join(
            row[3] for row in peopled._database.rows(f"EXPLAIN QUERY PLAN {sql}", (b"", b"")[: sql.count("?")])
        )
        assert "INDEX" in plan, plan
        assert "SCAN" not in plan, plan
        assert "TEMP B-TREE" not in plan, plan
