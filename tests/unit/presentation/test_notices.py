"""Which notices there are: levels, one a conversation, quiet hours, mute, what is seen, and security notices."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from e2ee_desktop.domain.ids import AccountId, ContactId, IdentityDigest, MessageId
from e2ee_desktop.domain.messages import Conversation, Direction, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.presentation.notices import (
    AT_ONCE_MAX,
    SUMMARY,
    Level,
    NoticeBoard,
    NoticeWishes,
    Setting,
    Show,
    Surface,
    Withdraw,
    contact_of,
    is_quiet,
    read_wishes,
    write_quiet,
)
from e2ee_desktop.presentation.reader import Reader

NOON_MS = 1_763_812_800_000
READER = Reader(NOON_MS, UTC)


def person(name: str, standing: Standing = Standing.ACTIVE) -> Contact:
    contact_id = ContactId(name.encode().ljust(16, b"."))
    return Contact(
        contact_id, AccountId(contact_id), name, IdentityDigest(b"d" * 32), Trust.UNVERIFIED, standing, False, 0
    )


def text(contact: Contact, words: str = "See you at eight", kind: MessageKind = MessageKind.TEXT) -> Message:
    return Message(
        1, MessageId(b"m" * 16), contact.contact_id, Direction.INCOMING, kind, words, NOON_MS, NOON_MS, MessageState.RECEIVED
    )  # fmt: skip


def surface(*people: Contact, **values: object) -> Surface:
    contacts = {each.contact_id: each for each in people}
    talks = {each.contact_id: Conversation(each.contact_id, None, 3) for each in people}
    return replace(Surface(contacts, talks, NoticeWishes(), {}, None, READER), **values)


@pytest.mark.parametrize(
    ("level", "title", "body"),
    [
        (Level.FULL, "Bob", "\u2068See you at eight\u2069"),
        (Level.NAME, "Bob", "New message"),
        (Level.NOTHING, "New message", ""),
    ],
)
def test_a_notice_says_as_much_as_is_wished(level, title, body):
    bob, board = person("Bob"), NoticeBoard()
    board.message(text(bob))
    [shown] = board.due(surface(bob, wishes=NoticeWishes(level)))
    assert shown == Show(bob.contact_id.hex(), title, body, urgent=False, sound=True)
    assert board.due(surface(bob)) == ()


def test_messages_of_one_conversation_are_one_notice_that_counts_and_sounds_once():
    bob, board = person("Bob"), NoticeBoard()
    board.message(text(bob))
    board.due(surface(bob))
    board.message(text(bob, "two"))
    board.message(text(bob, "three"))
    [again] = board.due(surface(bob))
    assert isinstance(again, Show)
    assert again.key == bob.contact_id.hex()
    assert again.body == "3 new messages\n\u2068three\u2069"
    assert not again.sound


def test_reading_withdraws_and_counts_from_the_beginning_again():
    bob, board = person("Bob"), NoticeBoard()
    board.message(text(bob))
    board.due(surface(bob))
    board.read(bob.contact_id)
    assert board.due(surface(bob)) == (Withdraw(bob.contact_id.hex()),)
    board.message(text(bob))
    [shown] = board.due(surface(bob))
    assert isinstance(shown, Show)
    assert "new messages" not in shown.body


def test_what_is_read_before_the_decision_is_never_told():
    bob, board = person("Bob"), NoticeBoard()
    board.message(text(bob))
    board.read(bob.contact_id)
    assert board.due(surface(bob)) == ()


def test_nothing_is_told_of_what_is_seen_muted_read_off_quiet_or_not_let_in():
    bob, board = person("Bob"), NoticeBoard()
    bob_id = bob.contact_id
    muted = {bob_id: Conversation(bob_id, None, 1, muted_until_ms=NOON_MS + 1)}
    for now in (
        surface(bob, seen=bob_id),
        surface(bob, conversations=muted),
        surface(bob, conversations={bob_id: Conversation(bob_id, None, 0)}),
        surface(bob, wishes=NoticeWishes(Level.OFF)),
        surface(bob, chat_levels={bob_id: Level.OFF}),
        surface(bob, wishes=NoticeWishes(quiet=(11 * 60, 13 * 60))),
        surface(bob, wishes=NoticeWishes(paused_until_ms=NOON_MS + 1)),
        surface(replace(bob, standing=Standing.BLOCKED)),
        surface(replace(bob, standing=Standing.REQUEST)),
    ):
        board.message(text(bob))
        assert board.due(now) == ()


def test_a_conversation_has_a_level_of_its_own():
    bob, board = person("Bob"), NoticeBoard()
    board.message(text(bob))
    [shown] = board.due(surface(bob, chat_levels={bob.contact_id: Level.NAME}))
    assert isinstance(shown, Show)
    assert shown.body == "New message"


def test_what_is_no_message_is_not_told():
    bob, board = person("Bob"), NoticeBoard()
    board.message(text(bob, kind=MessageKind.TIMER))
    board.message(replace(text(bob), state=MessageState.SENT))
    assert board.due(surface(bob)) == ()


def test_many_conversations_make_one_notice_which_goes_when_all_are_read():
    people = [person(f"Person {n}") for n in range(AT_ONCE_MAX + 3)]
    board = NoticeBoard()
    for each in people:
        board.message(text(each))
    shown = board.due(surface(*people))
    assert len(shown) == AT_ONCE_MAX + 1
    assert shown[-1] == Show(SUMMARY, "21 new messages in 7 chats", "", urgent=False, sound=False)
    for each in people:
        board.read(each.contact_id)
    assert Withdraw(SUMMARY) in board.due(surface(*people))


def test_a_changed_number_is_told_in_every_case_without_what_was_written():
    bob, board = person("Bob"), NoticeBoard()
    muted = {bob.contact_id: Conversation(bob.contact_id, None, 0, muted_until_ms=2**53)}
    strict = NoticeWishes(Level.OFF, quiet=(0, 1439))
    board.identity_changed(bob.contact_id)
    [shown] = board.due(surface(bob, conversations=muted, wishes=strict, seen=bob.contact_id))
    assert isinstance(shown, Show)
    assert (shown.title, shown.urgent) == ("Security notice", True)
    assert "Bob" not in shown.body
    assert contact_of(shown.key) == bob.contact_id
    board.decided(bob.contact_id)
    assert Withdraw(shown.key) in board.due(surface(bob))


def test_a_request_is_told_by_its_name_alone():
    eve, board = person("<b>Eve\u202e</b>", Standing.REQUEST), NoticeBoard()
    board.request(eve.contact_id)
    [shown] = board.due(surface(eve))
    assert isinstance(shown, Show)
    assert (shown.title, shown.body) == ("Message request", "\u2068<b>Eve</b>\u2069 asks to write to you")
    board.request(eve.contact_id)
    [shown] = board.due(surface(eve, wishes=NoticeWishes(Level.NOTHING)))
    assert isinstance(shown, Show)
    assert shown.body == ""


@pytest.mark.parametrize(
    ("begin", "end", "quiet"),
    [(0, 0, False), (720, 721, True), (721, 720, False), (1320, 780, True), (600, 720, False)],
)
def test_quiet_hours_may_go_over_midnight(begin, end, quiet):
    assert is_quiet(NoticeWishes(quiet=(begin, end)), READER) is quiet


def test_wishes_are_read_and_nonsense_is_the_default():
    kept = {
        Setting.LEVEL.value: "name",
        Setting.SOUND.value: "off",
        Setting.QUIET.value: write_quiet(1320, 420),
        Setting.PAUSED.value: "17",
    }
    assert read_wishes(kept.get) == NoticeWishes(Level.NAME, False, (1320, 420), 17)
    assert read_wishes(lambda _: "nonsense") == NoticeWishes()
    assert read_wishes(lambda _: None) == NoticeWishes()
    assert contact_of(SUMMARY) is None
