"""What each table of the Store port promises, except messages (test_message_table.py)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.ids import EnvelopeId, IdentityDigest, MessageId, ReceiveId
from e2ee_desktop.domain.people import Trust, TrustChange, TrustMethod
from e2ee_desktop.services.records import ChainRecord, FragmentRecord, OutboxPhase, PrekeyKind
from e2ee_desktop.storage.sqlite_store import open_existing
from tests.unit.storage.samples import (
    BOB,
    CAROL,
    KEY,
    a_contact,
    a_mailbox,
    a_message,
    a_prekey,
    a_profile,
    a_session,
    an_outgoing,
    id16,
)

MESSAGE = MessageId(id16(1))


def test_a_new_store_has_no_profile(store) -> None:
    assert store.profile.load() is None
    assert store.profile.setting("theme") is None


def test_a_profile_is_replaced_not_added_to(store) -> None:
    with store.transaction():
        store.profile.save(a_profile("Alice"))
        store.profile.save(a_profile("Alice B."))
        store.profile.set_setting("theme", "dark")
        store.profile.set_setting("theme", "light")
    assert store.profile.load() == a_profile("Alice B.")
    assert store.profile.setting("theme") == "light"


def test_contacts_come_oldest_first_and_keep_their_place(peopled) -> None:
    with peopled.transaction():
        peopled.contacts.save(a_contact(BOB, "Robert", claims=CAROL))
    assert peopled.contacts.all() == (a_contact(BOB, "Robert", claims=CAROL), a_contact(CAROL, "Carol"))
    assert peopled.contacts.get(CAROL) == a_contact(CAROL, "Carol")
    assert peopled.contacts.get(id16(404)) is None


def test_saving_a_contact_again_keeps_what_belongs_to_it(peopled) -> None:
    with peopled.transaction():
        peopled.messages.add(a_message(1), None)
        peopled.sessions.save(a_session())
        peopled.contacts.save(a_contact(BOB, "Robert"))
    assert len(peopled.messages.newest(BOB, None, 10)) == 1
    assert len(peopled.sessions.of_contact(BOB)) == 1


def test_removing_a_contact_removes_all_that_belongs_to_it_and_nothing_else(peopled) -> None:
    with peopled.transaction():
        for contact_id, number in ((BOB, 1), (CAROL, 2)):
            peopled.messages.add(a_message(number, contact_id), None)
            peopled.sessions.save(a_session(number, contact_id))
            peopled.outbox.add(an_outgoing(number, contact_id=contact_id))
            peopled.inbox.save_chain(contact_id, ChainRecord(our_counter=number))
            peopled.inbox.add_fragment(FragmentRecord(contact_id, MESSAGE, 0, 2, b"piece", 1))
            peopled.contacts.add_trust_change(contact_id, first_seen(number))
            peopled.mailboxes.save(a_mailbox(number, contact_id))
    with peopled.transaction():
        peopled.contacts.remove(BOB)
    assert owned(peopled, BOB) == ((), (), (), ChainRecord(), (), ())
    assert [len(part) for part in owned(peopled, CAROL) if isinstance(part, tuple)] == [1, 1, 1, 1, 1]
    assert peopled.inbox.chain(CAROL) == ChainRecord(our_counter=2)
    assert len(peopled.mailboxes.all()) == 2
    assert [line.contact_id for line in peopled.messages.conversations()] == [CAROL]


def owned(store, contact_id):
    return (
        store.messages.newest(contact_id, None, 10),
        store.sessions.of_contact(contact_id),
        store.outbox.queued(contact_id, 10),
        store.inbox.chain(contact_id),
        store.inbox.fragments(contact_id, MESSAGE),
        store.contacts.trust_history(contact_id),
    )


def first_seen(at_ms: int) -> TrustChange:
    return TrustChange(at_ms, Trust.UNVERIFIED, TrustMethod.FIRST_SEEN, IdentityDigest(b"d" * 32))


def test_trust_history_comes_in_the_order_of_its_making_whatever_the_clock_said(peopled) -> None:
    with peopled.transaction():
        peopled.contacts.add_trust_change(BOB, first_seen(9))
        peopled.contacts.add_trust_change(BOB, first_seen(3))
    assert [change.at_ms for change in peopled.contacts.trust_history(BOB)] == [9, 3]
    assert peopled.contacts.trust_history(CAROL) == ()


def test_sessions_come_most_recently_updated_first(peopled) -> None:
    with peopled.transaction():
        peopled.sessions.save(a_session(1, updated_ms=5, current=False))
        peopled.sessions.save(a_session(2, updated_ms=9, device=8))
        peopled.sessions.save(a_session(3, updated_ms=7))
        peopled.sessions.save(a_session(1, updated_ms=8, state=b"later", current=False))
    assert peopled.sessions.of_contact(BOB) == (
        a_session(2, updated_ms=9, device=8),
        a_session(1, updated_ms=8, state=b"later", current=False),
        a_session(3, updated_ms=7),
    )


def test_one_session_a_device_is_current(peopled) -> None:
    with peopled.transaction():
        peopled.sessions.save(a_session(1, updated_ms=1))
        peopled.sessions.save(a_session(2, updated_ms=2, device=8))
        peopled.sessions.save(a_session(3, updated_ms=3))
    assert [(found.session_id, found.current) for found in peopled.sessions.of_contact(BOB)] == [
        (id16(3), True),
        (id16(2), True),
        (id16(1), False),
    ]


def test_a_removed_session_is_gone(peopled) -> None:
    with peopled.transaction():
        peopled.sessions.save(a_session(1))
        peopled.sessions.remove(id16(1))
        peopled.sessions.remove(id16(404))
    assert peopled.sessions.of_contact(BOB) == ()


def test_queued_envelopes_leave_in_the_order_of_their_adding(peopled) -> None:
    with peopled.transaction():
        for number in (9, 3, 7):
            peopled.outbox.add(an_outgoing(number))
        peopled.outbox.add(an_outgoing(1, contact_id=CAROL))
    assert [record.envelope_id for record in peopled.outbox.queued(BOB, 2)] == [id16(9), id16(3)]
    assert peopled.outbox.contacts_with_queued() == (BOB, CAROL)


def test_an_accepted_envelope_drops_its_bytes_and_keeps_its_content(peopled) -> None:
    with peopled.transaction():
        peopled.outbox.add(an_outgoing(1))
        peopled.outbox.set_phase(EnvelopeId(id16(1)), OutboxPhase.ACCEPTED)
        peopled.outbox.set_phase(EnvelopeId(id16(404)), OutboxPhase.ACCEPTED)
    accepted = replace(an_outgoing(1), phase=OutboxPhase.ACCEPTED, envelope=b"")
    assert peopled.outbox.get(EnvelopeId(id16(1))) == accepted
    assert peopled.outbox.queued(BOB, 10) == ()
    assert peopled.outbox.contacts_with_queued() == ()


def test_failed_envelopes_of_one_message_can_be_queued_again(peopled) -> None:
    with peopled.transaction():
        for number in (1, 2, 3):
            peopled.outbox.add(an_outgoing(number))
        peopled.outbox.add(an_outgoing(4, message=2))
        peopled.outbox.set_phase(EnvelopeId(id16(3)), OutboxPhase.ACCEPTED)
        for number in (1, 2, 3, 4):
            peopled.outbox.set_phase(EnvelopeId(id16(number)), OutboxPhase.FAILED)
        assert peopled.outbox.requeue(BOB, MESSAGE) == 2  # the third has nothing left to send
    assert peopled.outbox.phases(BOB, MESSAGE) == (OutboxPhase.QUEUED, OutboxPhase.QUEUED, OutboxPhase.FAILED)
    assert [record.envelope for record in peopled.outbox.queued(BOB, 10)] == [b"sealed", b"sealed"]
    assert peopled.outbox.phases(BOB, MessageId(id16(2))) == (OutboxPhase.FAILED,)


def test_a_receipt_ends_all_envelopes_of_its_message(peopled) -> None:
    with peopled.transaction():
        for number in (1, 2):
            peopled.outbox.add(an_outgoing(number))
        peopled.outbox.add(an_outgoing(3, message=2))
        peopled.outbox.add(an_outgoing(4, contact_id=CAROL))
    assert [record.envelope_id for record in peopled.outbox.of_message(BOB, MESSAGE)] == [id16(1), id16(2)]
    with peopled.transaction():
        peopled.outbox.remove_message(BOB, MESSAGE)
        peopled.outbox.remove(EnvelopeId(id16(3)))
    assert peopled.outbox.queued(BOB, 10) == ()
    assert len(peopled.outbox.queued(CAROL, 10)) == 1


def test_an_envelope_id_is_used_once(peopled) -> None:
    with pytest.raises(LocalMisuse) as caught, peopled.transaction():  # noqa: PT012  the transaction is one statement
        peopled.outbox.add(an_outgoing(1))
        peopled.outbox.add(an_outgoing(1, message=2))
    assert caught.value.code == "store.refused"
    assert peopled.outbox.get(EnvelopeId(id16(1))) is None


def test_envelopes_are_seen_once_and_forgotten_oldest_first(store) -> None:
    with store.transaction():
        for number, at_ms in ((1, 30), (2, 10), (3, 20), (1, 5)):
            store.inbox.mark_seen([EnvelopeId(id16(number))], at_ms)
        assert store.inbox.forget_seen(before_ms=30, limit=1) == 1
    assert [bool(store.inbox.seen_among([EnvelopeId(id16(number))])) for number in (1, 2, 3, 4)] == [
        True,
        False,
        True,
        False,
    ]
    with store.transaction():
        assert store.inbox.forget_seen(before_ms=30, limit=10) == 1
        assert store.inbox.forget_seen(before_ms=30, limit=10) == 0


def test_a_handshake_is_new_once(store) -> None:
    with store.transaction():
        assert [store.inbox.handshake_seen(mark * 32, 1) for mark in (b"a", b"b", b"a")] == [False, False, True]


def test_fragments_come_by_index_and_a_repetition_is_ignored(peopled) -> None:
    pieces = {index: FragmentRecord(BOB, MESSAGE, index, 3, b"piece %d" % index, 1) for index in range(3)}
    with peopled.transaction():
        for index in (2, 0, 1, 0):
            peopled.inbox.add_fragment(pieces[index])
        peopled.inbox.add_fragment(replace(pieces[1], data=b"another"))
    assert peopled.inbox.fragments(BOB, MESSAGE) == (pieces[0], pieces[1], pieces[2])
    with peopled.transaction():
        peopled.inbox.remove_fragments(BOB, MESSAGE)
    assert peopled.inbox.fragments(BOB, MESSAGE) == ()


def test_a_chain_begins_empty_and_is_replaced(peopled) -> None:
    assert peopled.inbox.chain(BOB) == ChainRecord()
    chain = ChainRecord(3, b"ours", 4, b"theirs")
    with peopled.transaction():
        peopled.inbox.save_chain(BOB, ChainRecord(1, b"o", 1, b"t"))
        peopled.inbox.save_chain(BOB, chain)
    assert peopled.inbox.chain(BOB) == chain


def test_mailboxes_are_found_by_id_and_by_contact(peopled) -> None:
    with peopled.transaction():
        for number, owner in ((1, None), (2, BOB), (3, BOB)):
            peopled.mailboxes.save(a_mailbox(number, owner))
        peopled.mailboxes.save(replace(a_mailbox(1), published=True, contact_id=CAROL))
    assert [box.receive_id for box in peopled.mailboxes.all()] == [id16(1), id16(2), id16(3)]
    assert peopled.mailboxes.get(ReceiveId(id16(1))) == replace(a_mailbox(1), published=True, contact_id=CAROL)
    assert peopled.mailboxes.of_contact(BOB) == (a_mailbox(2, BOB), a_mailbox(3, BOB))
    with peopled.transaction():
        peopled.mailboxes.remove(ReceiveId(id16(2)))
    assert peopled.mailboxes.get(ReceiveId(id16(2))) is None
    assert peopled.mailboxes.of_contact(BOB) == (a_mailbox(3, BOB),)


def test_prekey_ids_are_never_given_twice(store) -> None:
    with store.transaction():
        first, second = store.prekeys.next_id(), store.prekeys.next_id()
        store.prekeys.save([a_prekey(first), a_prekey(second)])
        store.prekeys.remove(second)
    with store.transaction():
        assert store.prekeys.next_id() == 3
    assert (first, second) == (1, 2)


def test_the_current_signed_prekey_is_the_one_that_is_not_retired(store) -> None:
    assert store.prekeys.current_signed() is None
    old, new = a_prekey(1, PrekeyKind.SIGNED, retired_ms=9), a_prekey(2, PrekeyKind.SIGNED)
    with store.transaction():
        store.prekeys.save([a_prekey(1, PrekeyKind.SIGNED), new])
        store.prekeys.save([old])
    assert store.prekeys.current_signed() == new
    assert store.prekeys.of_kind(PrekeyKind.SIGNED) == (old, new)
    assert store.prekeys.get(1) == old


def test_one_time_prekeys_go_with_their_mailbox(store) -> None:
    with store.transaction():
        store.prekeys.save([a_prekey(1, mailbox=7), a_prekey(2, mailbox=8), a_prekey(3, mailbox=7)])
        store.prekeys.remove_of_mailbox(ReceiveId(id16(7)))
    assert store.prekeys.of_kind(PrekeyKind.ONE_TIME) == (a_prekey(2, mailbox=8),)
    assert store.prekeys.get(1) is None


def test_of_one_time_prekeys_the_relay_holds_the_newest_and_of_the_others_a_bounded_number_is_kept(store) -> None:
    mailbox = ReceiveId(id16(5))
    with store.transaction():
        store.prekeys.save([a_prekey(number, mailbox=5) for number in range(1, 9)])
        store.prekeys.save([a_prekey(20, mailbox=6)])
        store.prekeys.handed_out(mailbox, left=3, now_ms=100, keep=4)
        assert _retired(store) == {2: 100, 3: 100, 4: 100, 5: 100, 6: 0, 7: 0, 8: 0, 20: 0}
        store.prekeys.handed_out(mailbox, left=4, now_ms=200, keep=4)  # the relay knew more than it said
        assert _retired(store) == {2: 100, 3: 100, 4: 100, 5: 0, 6: 0, 7: 0, 8: 0, 20: 0}
        assert store.prekeys.forget_handed_out(99) == 0
        assert store.prekeys.forget_handed_out(100) == 3


def _retired(store) -> dict[int, int]:
    return {one.prekey_id: one.retired_ms for one in store.prekeys.of_kind(PrekeyKind.ONE_TIME)}


def test_receipts_are_owed_once_each_and_taken_oldest_first(peopled) -> None:
    ids = [MessageId(id16(number)) for number in range(1, 6)]
    with peopled.transaction():
        peopled.receipts.owe(BOB, ids[:3], 50)
        peopled.receipts.owe(CAROL, ids[:1], 40)
        peopled.receipts.owe(BOB, ids[3:], 90)  # together with those that are owed already
        assert peopled.receipts.times() == ((BOB, 50), (CAROL, 40))
        assert peopled.receipts.take(BOB, 2) == tuple(ids[:2])
        assert peopled.receipts.take(BOB, 10) == tuple(ids[2:])
        assert peopled.receipts.take(BOB, 10) == ()


def test_rows_that_are_kept_in_memory_follow_what_is_taken_back(peopled, path) -> None:
    session, mailbox = a_session(), a_mailbox(7, BOB)
    with peopled.transaction():
        peopled.sessions.save(session)
        peopled.mailboxes.save(mailbox)
        peopled.inbox.save_chain(BOB, ChainRecord(1, b"h"))
    before = _kept(peopled)
    for deeper in (False, True):
        with peopled.transaction():
            with pytest.raises(ZeroDivisionError):
                _change_in_vain(peopled, session, mailbox, deeper=deeper)
            assert _kept(peopled) == before
        assert _kept(peopled) == before
    with peopled.transaction():
        _change(peopled, session, mailbox)
    changed = _kept(peopled)
    peopled.close()
    assert _kept(open_existing(path, KEY)) == changed
    with_nobody = open_existing(path, KEY)
    with with_nobody.transaction():
        with_nobody.contacts.remove(BOB)
    assert with_nobody.sessions.of_contact(BOB) == ()
    assert with_nobody.inbox.chain(BOB) == ChainRecord()
    assert with_nobody.contacts.get(BOB) is None
    with_nobody.close()


def _change_in_vain(store, session, mailbox, *, deeper: bool) -> None:
    before = _kept(store)
    with store.transaction():
        _change(store, session, mailbox)
        assert _kept(store) != before
        if deeper:
            with store.transaction():
                store.sessions.advance(replace(session, state=b"inner", updated_ms=99))
        raise ZeroDivisionError


def _change(store, session, mailbox) -> None:
    store.contacts.save(a_contact(BOB, "Robert"))
    store.sessions.advance(replace(session, state=b"later", updated_ms=50))
    store.mailboxes.save(replace(mailbox, published=True))
    store.inbox.save_chain(BOB, ChainRecord(2, b"i", 3, b"j", 4))


def _kept(store) -> tuple[object, ...]:
    return (
        store.contacts.get(BOB),
        store.sessions.of_contact(BOB),
        store.mailboxes.get(ReceiveId(id16(7))),
        store.inbox.chain(BOB),
    )
