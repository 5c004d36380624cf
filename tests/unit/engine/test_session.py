"""One session: fixed envelopes, the opening until it is answered, and refusals that change nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto.ratchet import MESSAGE_OVERHEAD_BYTES
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation, StorageFailure
from e2ee_desktop.engine.session import Session, content_capacity, envelope_body, open_seal
from e2ee_desktop.wire.limits import ENVELOPE_SIZES
from tests.fakes.refusal import refusal
from tests.fakes.two_parties import two_people

SMALL, MIDDLE, LARGE = ENVELOPE_SIZES


def test_a_reply_overtakes_the_second_message(two_parties):
    link = two_parties.hostile_link(seed=7)
    alice, bob = two_parties
    alice >> "one"
    alice >> "two"
    link.deliver(1)
    bob << "two"
    bob >> "got two"
    link.deliver(1)
    alice << "got two"
    link.deliver_all()
    bob << "one"
    assert bob.skipped_keys == 0


@pytest.mark.parametrize("one_time_keys", [0, 3])
def test_the_first_message_and_its_answer(one_time_keys):
    parties = two_people(one_time_keys)
    alice, bob = parties
    alice >> "hello"
    alice.link.deliver_all()
    bob << "hello"
    assert bob.last_resort_served == (0 if one_time_keys else 1)
    bob >> "hello yourself"
    bob.link.deliver_all()
    alice << "hello yourself"
    assert not alice.archive.current.unanswered


def test_an_unanswered_initiator_sends_many_and_each_alone_would_open_the_session(two_parties):
    alice, bob = two_parties
    for number in range(20):
        alice >> f"{number}"
    alice.link.shuffle()
    alice.link.deliver_all()
    assert sorted(bob.heard, key=int) == [b"%d" % number for number in range(20)]
    assert len(bob.archive.sessions) == 1
    assert bob.skipped_keys == 0


def test_when_the_first_message_is_lost_the_second_opens_the_session(two_parties):
    alice, bob = two_parties
    alice >> "lost"
    alice >> "found"
    alice.link.drop(0)
    alice.link.deliver_all()
    bob << "found"
    assert bob.skipped_keys == 1


def test_the_opening_is_left_out_once_it_is_answered(two_parties):
    alice, bob = two_parties
    assert len(alice.send(b"hello")) == MIDDLE
    alice.link.deliver_all()
    assert len(bob.send(b"hello yourself")) == SMALL
    alice.link.deliver_all()
    assert len(alice.send(b"again")) == SMALL


def test_a_repeated_opening_is_a_duplicate_and_no_second_session(two_parties):
    alice, bob = two_parties
    alice >> "once"
    alice.link.duplicate(0)
    alice.link.deliver_all()
    bob << "once"
    assert bob.refused == ["ratchet.duplicate"]
    assert len(bob.archive.sessions) == 1


def test_an_opening_against_the_last_resort_key_cannot_be_played_again_after_its_session_is_gone():
    alice, bob = two_people(one_time_keys=0)
    envelope = alice.send(b"once")
    alice.link.deliver_all()
    bob << "once"
    bob.archive = replace(bob.archive, sessions=())
    bob.receive(envelope)
    assert bob.refused == ["handshake.replayed"]


def test_an_opening_against_a_used_one_time_key_is_refused(two_parties):
    alice, bob = two_parties
    envelope = alice.send(b"once")
    alice.link.deliver_all()
    bob.archive = replace(bob.archive, sessions=())
    bob.met.clear()
    bob.receive(envelope)
    assert bob.refused == ["handshake.prekey_unknown"]


def capacity_of(session, size_bytes):
    """Content bytes that fit an envelope of this size."""
    return size_bytes - (LARGE - content_capacity(session))


def test_an_answered_envelope_has_the_smallest_class_that_fits(talking_parties):
    alice, bob = talking_parties
    session = alice.archive.current
    assert content_capacity(session) == LARGE - 2 - MESSAGE_OVERHEAD_BYTES - 4
    for size_bytes, larger in ((SMALL, MIDDLE), (MIDDLE, LARGE)):
        fits = b"x" * capacity_of(session, size_bytes)
        assert len(alice.send(fits)) == size_bytes
        assert len(alice.send(fits + b"x")) == larger
        alice.link.deliver_all()
        assert [bob.heard.popleft() for _ in range(2)] == [fits, fits + b"x"]
    assert 1_600 <= capacity_of(session, SMALL) <= 1_700
    assert len(alice.send(b"")) == SMALL
    alice.link.deliver_all()
    bob << ""


@pytest.mark.parametrize("answered", [False, True])
def test_content_of_exactly_the_capacity_is_sent_and_one_byte_more_is_not(two_parties, answered):
    alice, bob = two_parties
    alice >> "hello"
    if answered:
        alice.link.deliver_all()
        bob >> "hello yourself"
        alice.link.deliver_all()
        bob.heard.clear()
    session = alice.archive.current
    full = b"x" * content_capacity(session)
    before = alice.frozen()
    with pytest.raises(LocalMisuse, match=r"session\.content_too_long"):
        alice.send(full + b"x")
    assert alice.frozen() == before
    assert len(alice.send(full)) == LARGE
    alice.link.deliver_all()
    assert bob.heard.pop() == full


def test_a_handshake_fits_the_middle_envelope_with_room_for_a_short_message(two_parties):
    alice, _ = two_parties
    alice.begin()
    session = alice.archive.current
    assert capacity_of(session, MIDDLE) > 3_000
    assert len(alice.send(b"x" * capacity_of(session, MIDDLE))) == MIDDLE
    assert len(alice.send(b"x" * (capacity_of(session, MIDDLE) + 1))) == LARGE


@pytest.mark.parametrize("size_bytes", [0, 1, SMALL - 1, SMALL + 1, MIDDLE - 1, LARGE + 1])
def test_an_envelope_of_another_size_is_refused(two_parties, size_bytes):
    bob = two_parties.bob
    bob.receive(bytes(size_bytes))
    assert bob.refused == ["envelope.size"]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("value", [0, 2, 255])
def test_another_version_or_suite_is_refused(talking_parties, place, value):
    alice, bob = talking_parties
    envelope = bytearray(alice.send(b"text"))
    envelope[place] = value
    bob.receive(bytes(envelope))
    assert bob.refused == ["suite.unknown"]
    alice.link.deliver_all()
    bob << "text"


def test_every_bit_that_the_link_turns_is_noticed(talking_parties):
    alice, bob = talking_parties
    alice >> "text"
    for place in (2, 25, 26, 1_000, 2_336, 2_400, 2_410, 4_095):
        for bit in (0, 7):
            alice.link.corrupt(0, place, bit)
    assert len(bob.refused) == 16
    assert not bob.heard
    alice.link.deliver_all()
    bob << "text"


def test_every_bit_that_the_link_turns_in_an_opening_is_noticed(two_parties):
    alice, bob = two_parties
    alice >> "text"
    for place in (2, 700, 1_089, 1_090, 1_121, 1_122, 5_000, 16_383):
        alice.link.corrupt(0, place)
    assert set(bob.refused) == {"ratchet.unreadable"}
    assert len(bob.refused) == 8
    alice.link.deliver_all()
    bob << "text"


def test_wrong_padding_is_refused(talking_parties):
    """Only a dishonest peer can: padding lies inside the encryption."""
    alice, bob = talking_parties
    from e2ee_desktop.crypto.ratchet import encrypt  # noqa: PLC0415 - below the session on purpose

    session = alice.archive.current
    for padded in (b"\0\0\0\1xy" + bytes(1_000), b"\xff\xff\xff\xff" + bytes(1_000), b"\0\0\0"):
        _, message = encrypt(session.ratchet, padded, alice.entropy)
        with pytest.raises(PeerViolation, match=r"envelope\.padding"):
            bob.archive.decrypt(message, bob.now_ms)


def test_a_seal_that_holds_no_opening_is_malformed(two_parties):
    bob = two_parties.bob
    for plain in (b"", b"\0\0\0\1", b"\0\0\0\2\1\1", b"\xff" * 40):
        sealed = bob.entropy.seal_hpke(bob.mailbox.address_public(), b"e2ee-desktop/v1/handshake/hpke", plain)
        with pytest.raises(PeerViolation, match=r"opening\.malformed"):
            open_seal(sealed, *bob.mailbox.address_private())


def test_a_session_survives_storage_at_every_step(two_parties):
    alice, bob = two_parties
    for number in range(3):
        for one, other in ((alice, bob), (bob, alice)):
            one.reload()
            one >> f"{number}"
            one.reload()
            other.reload()
            one.link.deliver_all()
            other << f"{number}"


def test_a_stored_session_of_another_format_or_cut_short_is_damaged(talking_parties):
    data = talking_parties.alice.archive.current.encode()
    assert Session.decode(data) == talking_parties.alice.archive.current
    for damaged in (b"\2" + data[1:], data[:-1], data + b"\0", b""):
        with pytest.raises(StorageFailure, match=r"session\.damaged"):
            Session.decode(damaged)


def test_a_session_hides_its_secrets(talking_parties):
    session = talking_parties.alice.archive.current
    assert "ratchet=" not in repr(session)
    assert repr(session.ratchet.root)[2:-1] not in repr(session)


def test_the_body_is_what_follows_version_and_suite(talking_parties):
    envelope = talking_parties.alice.send(b"text")
    assert envelope_body(envelope) == envelope[2:]
    assert open_seal(envelope[2:], *talking_parties.bob.mailbox.address_private()) is None


def test_refusals_of_a_session_are_told_by_code_and_size(talking_parties):
    alice, bob = talking_parties
    session = alice.archive.current
    with refusal(LocalMisuse, "session.content_too_long", size_bytes=LARGE + 1):
        session.encrypt(b"x" * (content_capacity(session) + 1), alice.entropy)
    with refusal(PeerViolation, "envelope.size", size_bytes=4_095):
        envelope_body(bytes(4_095))
    with refusal(PeerViolation, "suite.unknown"):
        envelope_body(bytes(SMALL))
    for damaged in (b"", b"\0" + session.encode()[1:], session.encode() + b"\0"):
        with refusal(StorageFailure, "session.damaged"):
            Session.decode(damaged)
    seal = bob.entropy.seal_hpke(bob.mailbox.address_public(), b"e2ee-desktop/v1/handshake/hpke", b"")
    with refusal(PeerViolation, "opening.malformed"):
        open_seal(seal, *bob.mailbox.address_private())


def test_both_sides_name_the_session_alike_and_each_other_rightly(two_parties):
    alice, bob = two_parties
    alice >> "hello"
    hers = alice.archive.current
    assert (hers.initiated, hers.unanswered, hers.rival) == (True, True, b"")
    assert hers.device_id == bob.account.device.device_id
    assert hers.address_key == bob.mailbox.address_public()
    alice.link.deliver_all()
    his = bob.archive.current
    assert (his.initiated, his.unanswered, his.rival) == (False, False, b"")
    assert his.device_id == alice.account.device.device_id
    assert (his.opening, his.address_key) == (b"", b"")
    assert his.session_id == hers.session_id
    assert len(his.session_id) == 16
    bob >> "hello yourself"
    alice.link.deliver_all()
    assert (alice.archive.current.opening, alice.archive.current.address_key) == (b"", b"")


def test_the_stored_form_carries_every_field(two_parties):
    alice, _ = two_parties
    alice >> "hello"
    session = replace(alice.archive.current, rival=b"r" * 32)
    data = session.encode()
    assert data.startswith(b"\1" + session.device_id + session.base_key + b"\1")
    assert Session.decode(data) == session
    for initiated in (True, False):
        assert Session.decode(replace(session, initiated=initiated).encode()).initiated is initiated


@pytest.mark.parametrize(
    ("field", "limit_bytes"), [("opening", 12_288), ("address_key", 1_216), ("rival", 32)], ids=str
)
def test_no_stored_field_is_longer_than_any_that_we_write(talking_parties, field, limit_bytes):
    session = talking_parties.alice.archive.current
    longest = replace(session, **{field: bytes(limit_bytes)})
    assert Session.decode(longest.encode()) == longest
    with refusal(StorageFailure, "session.damaged"):
        Session.decode(replace(session, **{field: bytes(limit_bytes + 1)}).encode())


def test_wrong_padding_is_told_by_its_code(talking_parties):
    alice, bob = talking_parties
    from e2ee_desktop.crypto.ratchet import encrypt  # noqa: PLC0415 - below the session on purpose

    _, message = encrypt(alice.archive.current.ratchet, b"\0\0\0\1xy", alice.entropy)
    with refusal(PeerViolation, "envelope.padding"):
        bob.archive.current.decrypt(message, bob.now_ms)
