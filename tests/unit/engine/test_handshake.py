"""PQXDH with verified keys: both agree, everything named is bound, and a forged opening opens nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto.identity import HybridPublic
from e2ee_desktop.crypto.pqxdh import NO_ONE_TIME, Proposal
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import AccountId, DeviceId
from e2ee_desktop.engine.handshake import Opening, initiate, respond
from e2ee_desktop.engine.session import Session, envelope_body, open_seal
from tests.fakes.refusal import refusal
from tests.fakes.two_parties import FIRST_ONE_TIME_ID, SIGNED_ID, person, two_people


def opened(parties, text="first"):
    """(opening, ratchet message) of alice's first envelope, as bob unseals them."""
    alice, bob = parties
    alice >> text
    _, envelope = alice.link.waiting.pop()
    unsealed = open_seal(envelope_body(envelope), *bob.mailbox.address_private())
    assert unsealed is not None
    return unsealed


def answer(bob, opening, message):
    """What bob's device does with an opening it does not know."""
    one_time = bob.one_time.get(opening.proposal.one_time_id)
    session = Session.respond(bob.account, opening, bob.signed[opening.proposal.signed_id], one_time)
    return session.decrypt(message, bob.now_ms)


def code_of(call):
    with pytest.raises(PeerViolation) as caught:
        call()
    return caught.value.code


@pytest.mark.parametrize("one_time_keys", [0, 3])
def test_both_sides_agree_with_and_without_a_one_time_prekey(one_time_keys):
    parties = two_people(one_time_keys)
    opening, message = opened(parties)
    assert opening.proposal.one_time_id == (FIRST_ONE_TIME_ID if one_time_keys else NO_ONE_TIME)
    _, content = answer(parties.bob, opening, message)
    assert content == b"first"


def test_the_responder_learns_who_writes(two_parties):
    opening, _ = opened(two_parties)
    party = opening.verify()
    assert party.account_id == two_parties.alice.account.account_id
    assert opening.digest() == two_parties.alice.account.identity.digest()
    assert Opening.decode(opening.encode()) == opening


def test_two_sessions_to_the_same_person_share_no_key(two_parties):
    alice, bundle = two_parties.alice, two_parties.alice.fetch()
    (_, one), (_, other) = (initiate(alice.account, bundle, alice.entropy) for _ in range(2))
    assert one.root != other.root
    assert one.sending.header_key != other.sending.header_key
    assert one.bound != other.bound


def test_every_field_of_the_proposal_is_bound_to_the_session(two_parties):
    """X25519 ignores the top bit of a public key: without binding, a changed base key gives the same secrets under another
    session id and another replay fingerprint, and whoever holds the address key could play the first message again."""
    bob = two_parties.bob
    opening, message = opened(two_parties)
    top_bit = bytearray(opening.proposal.base_key)
    top_bit[31] ^= 0x80
    bob.signed[2] = replace(bob.signed[SIGNED_ID], prekey_id=2)  # the same keys under another number
    for proposal in (
        replace(opening.proposal, base_key=bytes(top_bit)),
        replace(opening.proposal, signed_id=2),
        replace(opening.proposal, kem_ciphertext=bytes(1088)),
    ):
        assert code_of(lambda proposal=proposal: answer(bob, replace(opening, proposal=proposal), message)) == (
            "ratchet.unreadable"
        )
    assert answer(bob, opening, message)[1] == b"first"


def test_the_fingerprint_of_a_proposal_names_prekeys_and_base_key():
    proposal = Proposal(b"b" * 32, 1, 10, bytes(1088))
    others = (replace(proposal, base_key=b"c" * 32), replace(proposal, signed_id=2), replace(proposal, one_time_id=11))
    assert len({one.fingerprint() for one in (proposal, *others)}) == 4


def test_an_opening_with_the_keys_of_somebody_else_is_refused(two_parties):
    """Mallory certifies his own device for alice's account: his identity is another one, and the digest says so."""
    opening, message = opened(two_parties)
    mallory = person("mallory").account
    forged_identity = replace(opening, identity=mallory.identity)
    assert code_of(lambda: answer(two_parties.bob, forged_identity, message)) == "signature.invalid"
    forged_account = replace(opening, account_id=mallory.account_id)
    assert code_of(lambda: answer(two_parties.bob, forged_account, message)) == "opening.malformed"


def test_an_opening_with_another_device_of_the_same_account_does_not_open_the_message(two_parties):
    opening, message = opened(two_parties)
    other = replace(opening.certificate, device_id=DeviceId(b"x" * 16))
    assert code_of(lambda: answer(two_parties.bob, replace(opening, certificate=other), message)) == "signature.invalid"


def test_an_opening_passed_on_by_its_receiver_opens_nothing_for_a_third(two_parties):
    """Bob seals alice's opening to carol: carol's keys are others, so no secret fits."""
    opening, message = opened(two_parties)
    carol = person("carol")
    assert code_of(lambda: answer(carol, opening, message)) == "ratchet.unreadable"


def test_a_low_order_base_key_is_refused(two_parties):
    opening, message = opened(two_parties)
    proposal = replace(opening.proposal, base_key=bytes(32))
    assert code_of(lambda: answer(two_parties.bob, replace(opening, proposal=proposal), message)) == "x25519.low_order"


def test_an_answer_with_another_prekey_than_the_proposed_one_is_refused(two_parties):
    opening, _ = opened(two_parties)
    bob = two_parties.bob
    signed = bob.signed[SIGNED_ID]
    other = PrekeyPair.generate(99, bob.entropy)
    assert code_of(lambda: respond(bob.account, opening, signed, None)) == "handshake.prekey_unknown"
    assert code_of(lambda: respond(bob.account, opening, signed, other)) == "handshake.prekey_unknown"
    one_time = bob.one_time[opening.proposal.one_time_id]
    assert code_of(lambda: respond(bob.account, opening, other, one_time)) == "handshake.prekey_unknown"


@pytest.mark.parametrize(("place", "value"), [(0, 0), (0, 2), (1, 0), (1, 9)])
def test_an_opening_of_another_version_or_suite_is_refused(two_parties, place, value):
    opening, _ = opened(two_parties)
    data = bytearray(opening.encode())
    data[place] = value
    assert code_of(lambda: Opening.decode(bytes(data))) == "suite.unknown"


def test_ids_and_keys_of_both_sides_are_bound(two_parties):
    """Each side sees other people than the other side does: no message opens."""
    alice, bob = two_parties
    opening, message = opened(two_parties)
    elsewhere = replace(bob.account, account_id=AccountId(b"y" * 16))
    renamed = replace(bob, account=elsewhere)
    assert code_of(lambda: answer(renamed, opening, message)) == "ratchet.unreadable"
    other_identity = HybridPublic(alice.account.identity.ed25519, bob.account.identity.ml_dsa)
    reidentified = replace(bob, account=replace(bob.account, identity=other_identity))
    assert code_of(lambda: answer(reidentified, opening, message)) == "ratchet.unreadable"


def test_what_an_opening_is_refused_with(two_parties):
    opening, _ = opened(two_parties)
    data = opening.encode()
    for damaged in (b"", data[:-1], data + b"\0"):
        with refusal(PeerViolation, "opening.malformed"):
            Opening.decode(damaged)
    with refusal(PeerViolation, "suite.unknown"):
        Opening.decode(b"\2" + data[1:])
    with refusal(PeerViolation, "opening.malformed"):
        replace(opening, account_id=AccountId(b"y" * 16)).verify()


def test_an_opening_names_account_device_identity_and_the_prekeys_used(two_parties):
    alice, bob = two_parties
    opening, _ = opened(two_parties)
    assert opening.verify() == alice.account.party()
    assert opening.certificate == alice.account.certificate
    assert opening.identity == alice.account.identity
    assert opening.proposal.signed_id == SIGNED_ID
    assert opening.proposal.base_key == alice.archive.current.base_key
    assert len(opening.proposal.base_key) == 32
    assert opening.encode().startswith(b"\1\1" + alice.account.account_id + alice.account.identity.encode())
    assert bob.one_time.keys() >= {opening.proposal.one_time_id}


def test_a_session_that_answers_has_nothing_to_open_and_nobody_to_seal_to(two_parties):
    bob = two_parties.bob
    opening, _ = opened(two_parties)
    one_time = bob.one_time[opening.proposal.one_time_id]
    session = Session.respond(bob.account, opening, bob.signed[SIGNED_ID], one_time)
    assert (session.opening, session.address_key, session.rival) == (b"", b"", b"")
    assert (session.initiated, session.unanswered) == (False, False)
