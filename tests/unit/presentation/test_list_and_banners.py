"""The list's rows, the badges, the one banner, the safety number's lines, and words for every error."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

import e2ee_desktop.services as services
from e2ee_desktop.domain.events import Link
from e2ee_desktop.domain.ids import AccountId, ContactId, IdentityDigest, MessageId
from e2ee_desktop.domain.messages import Conversation, Direction, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Contact, SafetyNumber, Standing, Trust, TrustChange, TrustMethod
from e2ee_desktop.presentation.banners import Action, Circumstances, Kind, choose_banner
from e2ee_desktop.presentation.conversation_rows import KeptRows, Mark, conversation_rows, matches, request_rows
from e2ee_desktop.presentation.error_texts import TEXTS, error_text
from e2ee_desktop.presentation.passphrase_strength import Strength, passphrase_strength
from e2ee_desktop.presentation.reader import Reader
from e2ee_desktop.presentation.safety_number_rows import fingerprint_lines, safety_number_row
from e2ee_desktop.presentation.trust_badges import Tone, history_row, trust_badge

NOW = 1_763_823_600_000
READER = Reader(NOW, UTC)


def person(name: str = "Bob", **changes: object) -> Contact:
    contact_id = ContactId(name.encode().ljust(16, b"."))
    base = Contact(
        contact_id,
        AccountId(contact_id),
        name,
        IdentityDigest(b"d" * 32),
        Trust.UNVERIFIED,
        Standing.ACTIVE,
        False,
        NOW,
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # a test names fields freely


def said(contact: Contact, text: str, **changes: object) -> Message:
    base = Message(
        1,
        MessageId(b"m" * 16),
        contact.contact_id,
        Direction.INCOMING,
        MessageKind.TEXT,
        text,
        NOW,
        NOW,
        MessageState.RECEIVED,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def rows(*pairs: tuple[Contact, Conversation]):
    contacts = {contact.contact_id: contact for contact, _ in pairs}
    return conversation_rows(contacts, [talk for _, talk in pairs], READER)


def test_newest_activity_stands_first_and_requests_stand_elsewhere():
    old, new, asking = person("Old"), person("New", created_ms=NOW - 9), person("Asking", standing=Standing.REQUEST)
    shown = rows(
        (old, Conversation(old.contact_id, said(old, "x", stored_ms=NOW - 10), 0)),
        (new, Conversation(new.contact_id, None, 0)),
        (asking, Conversation(asking.contact_id, None, 0)),
    )
    assert [row.name for row in shown] == ["New", "Old"]
    assert [row.name for row in request_rows({asking.contact_id: asking}, {}, READER)] == ["Asking"]


def test_a_line_is_made_again_only_when_it_shows_something_else():
    kept, bob = KeptRows(), person()
    talk, contacts = Conversation(bob.contact_id, said(bob, "Hello"), 0), {bob.contact_id: bob}
    (first,) = conversation_rows(contacts, [talk], READER, (), kept)
    later = replace(READER, now_ms=NOW + 60_000)
    assert conversation_rows(contacts, [talk], later, (), kept)[0] is first
    assert conversation_rows(contacts, [talk], later, (bob.contact_id,), kept)[0].typing
    assert conversation_rows(contacts, [replace(talk, unread=3)], later, (), kept)[0].unread == 3
    assert conversation_rows({bob.contact_id: replace(bob, name="Rob")}, [talk], later, (), kept)[0].name == "Rob"
    tomorrow = replace(READER, now_ms=NOW + 86_400_000)
    assert conversation_rows(contacts, [talk], tomorrow, (), kept)[0].time == "Yesterday"


def test_a_row_says_what_matters_most():
    bob = person()
    own = said(bob, "Hello", direction=Direction.OUTGOING, state=MessageState.FAILED)
    (row,) = rows((bob, Conversation(bob.contact_id, own, 0)))
    assert row.preview == "You: \u2068Hello\u2069"
    assert row.mark is Mark.FAILED
    assert row.accessible == "\u2068Bob\u2069, Not verified, you wrote \u2068Hello\u2069, 15:00"
    (drafted,) = rows((bob, Conversation(bob.contact_id, own, 3, "to be")))
    assert drafted.draft
    assert "3 unread" in drafted.accessible
    (changed,) = rows((person(trust=Trust.CHANGED), Conversation(bob.contact_id, None, 0)))
    assert changed.mark is Mark.CHANGED


def test_imported_history_is_said_to_be_so_and_no_trust_is_claimed_for_it():
    bob = person(standing=Standing.IMPORTED)
    (row,) = rows((bob, Conversation(bob.contact_id, said(bob, "Hello"), 0)))
    assert row.imported
    assert "imported history" in row.accessible
    assert "verified" not in row.accessible
    assert not rows((person(), Conversation(bob.contact_id, None, 0)))[0].imported


def test_search_looks_for_every_word_in_the_name():
    (row,) = rows((person("Anna Karenina"), Conversation(person("Anna Karenina").contact_id, None, 0)))
    assert matches(row, "kare ANNA")
    assert not matches(row, "anna x")


def test_a_badge_has_words_icon_and_tone():
    assert trust_badge(person(), READER).tone is Tone.NEUTRAL
    assert trust_badge(person(trust=Trust.VERIFIED), READER).text == "Verified"
    assert trust_badge(person(trust=Trust.CHANGED), READER).tone is Tone.WARN
    assert trust_badge(person(trust=Trust.CHANGED, was_verified=True), READER).tone is Tone.DANGER
    assert trust_badge(person(standing=Standing.BLOCKED), READER).text == "Blocked"


def test_every_way_to_trust_has_its_line():
    for method in TrustMethod:
        assert history_row(TrustChange(NOW, Trust.UNVERIFIED, method, IdentityDigest(b"d" * 32)), READER).text


def test_the_loudest_banner_wins():
    changed = person(trust=Trust.CHANGED, was_verified=True)
    everything = Circumstances(changed, Link.OFFLINE, "relay.wrong_key", "store.disk_full", True)
    first = choose_banner(everything, READER)
    assert first is not None
    assert (first.kind, first.tone) == (Kind.KEY_CHANGED, Tone.DANGER)
    assert first.actions == (Action.COMPARE, Action.CONTINUE_UNVERIFIED)
    second = choose_banner(replace(everything, contact=person()), READER)
    assert second is not None
    assert (second.kind, second.code) == (Kind.ERROR, "store.disk_full")
    third = choose_banner(replace(everything, contact=person(), notice=""), READER)
    assert third is not None
    assert third.code == "relay.wrong_key"
    fourth = choose_banner(Circumstances(person(), Link.OFFLINE, "relay.unreachable"), READER)
    assert fourth is not None
    assert fourth.kind is Kind.OFFLINE
    assert choose_banner(Circumstances(person(), Link.ONLINE, ""), READER) is None
    assert choose_banner(Circumstances(person(), Link.CONNECTING, ""), READER) is None
    waiting = choose_banner(Circumstances(person(standing=Standing.WAITING), Link.ONLINE, ""), READER)
    assert waiting is not None
    assert waiting.kind is Kind.INFO


def test_a_change_of_an_unverified_contact_warns_and_pauses_as_well():
    banner = choose_banner(Circumstances(person(trust=Trust.CHANGED), Link.ONLINE, ""), READER)
    assert banner is not None
    assert banner.tone is Tone.WARN
    assert "paused" in banner.text


def test_a_stranger_who_claims_a_known_name_is_announced():
    known = person("Bob")
    liar = person("Bob", standing=Standing.REQUEST, claims=known.contact_id)
    banner = choose_banner(Circumstances(liar, Link.ONLINE, "", claimed_name="Bob"), READER)
    assert banner is not None
    assert banner.tone is Tone.DANGER


def test_a_safety_number_is_three_lines_of_four_groups():
    row = safety_number_row(person(), SafetyNumber("0123456789" * 6, b"qr"), READER)
    assert row.lines == ("01234  56789  01234  56789",) * 3
    assert row.copied.replace(" ", "") == "0123456789" * 6
    assert len(fingerprint_lines(b"d" * 32)) == 4


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("short", Strength.TOO_SHORT),
        ("password1", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("word word word word word", Strength.WEAK),
        ("11111111111111111111", Strength.WEAK),
        ("correct horse battery", Strength.WEAK),
        ("correct horse battery staple", Strength.GOOD),
        ("correct horse battery staple violin", Strength.STRONG),
    ],
)
def test_a_passphrase_is_judged_by_its_words(passphrase, strength):
    assert passphrase_strength(passphrase).strength is strength


CODE = re.compile(
    r"\b(?:link|contact|text|identity|safety_number|name|passphrase|keyring|keyslot|profile|store|relay)\.[a-z_]+\b"
)
CONTRACTS = ("face.py", "ports.py", "store_port.py")


def test_every_code_named_in_the_contracts_has_a_sentence():
    folder = Path(services.__path__[0])
    named = {code for file in CONTRACTS for code in CODE.findall((folder / file).read_text())}
    assert {code for code in named if code not in TEXTS} == set()


def test_sentences_are_sentences_and_an_unknown_code_is_shown():
    for code, text in TEXTS.items():
        assert re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)+", code)
        assert text[0].isupper()
        assert text.endswith((".", "?"))
    assert "new.code" in error_text("new.code")
