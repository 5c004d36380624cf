"""Somebody else in the place of a person: by the relay, by a contact, and with keys stolen from the very person who is fooled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto import pqxdh
from e2ee_desktop.crypto.prekeys import PrekeyOffer, PrekeyPair
from e2ee_desktop.crypto.primitives import x25519
from e2ee_desktop.engine.bundle import compose_base, compose_batch, open_bundle
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.session import Session, envelope_body, open_seal
from tests.attacks.intruder import (
    Directory,
    answered,
    bundle_of,
    code_of,
    impersonator,
    recertified,
    understood,
    unsealed,
)
from tests.fakes.two_parties import NOW_MS, SIGNED_ID, person, two_people


@pytest.fixture
def three():
    alice, bob = two_people()
    return alice, bob, person("mallory")


def test_identity_substitution_by_a_relay_that_has_the_link_too(three):
    """The relay serves a whole directory of its own under bob's mailbox, to sit between the two. The link names bob's digest: a
    directory of other keys is refused before a secret is made, also when it is sealed rightly because the relay saw the link."""
    alice, bob, relay = three
    signed = relay.signed[SIGNED_ID].public()
    theirs = compose_base(relay.account, "bob", bob.mailbox, signed, (), NOW_MS, relay.entropy)
    bob.published.base = theirs
    bob.published.items.clear()
    assert code_of(alice.begin) == "identity.digest_mismatch"
    assert alice.archive.current is None


def test_identity_substitution_with_bobs_identity_in_front_of_the_relays_devices(three):
    """The digest fits, the device list is the relay's own: it needs bob's account signature, and names bob's account."""
    _, bob, relay = three
    theirs = replace(relay.account, account_id=bob.account.account_id, identity=bob.account.identity)
    assert code_of(replace(Directory.of(bob), account=theirs).read) == "bundle.malformed"
    renamed = replace(relay.account.devices, account_id=bob.account.account_id)
    assert code_of(replace(Directory.of(bob), account=replace(theirs, devices=renamed)).read) == "signature.invalid"


def test_prekey_swap_of_the_signed_prekey_the_address_key_or_the_batch(three):
    """The relay keeps bob's identity and changes one key that messages are encrypted to. One hybrid signature covers them all."""
    _, bob, relay = three
    honest, theirs = bundle_of(bob).offer, bundle_of(relay).offer
    swapped = (
        replace(honest, signed=theirs.signed),
        replace(honest, signed=replace(honest.signed, kem=theirs.signed.kem)),
        replace(honest, signed=replace(honest.signed, prekey_id=9)),
        replace(honest, address_key=theirs.address_key),
        replace(honest, batch_roots=theirs.batch_roots),
        replace(honest, batch_roots=()),
        replace(honest, created_ms=honest.created_ms + 1),
        replace(theirs, signature=honest.signature),
    )
    for offer in swapped:
        assert code_of(replace(Directory.of(bob), offer=offer).read) == "signature.invalid"
    assert Directory.of(bob).read() == bundle_of(bob)


def test_prekey_swap_with_an_offer_of_bobs_own_for_another_mailbox(three):
    """A contact who got a mailbox of their own serves that offer in a second one. The prekeys are truly bob's, and so is whoever
    answers: the message is sealed to the first mailbox's address key and opens there alone."""
    alice, bob, _ = three
    elsewhere = MailboxSecrets.generate(bob.entropy)
    envelope = alice.send(b"for bob alone")
    assert open_seal(envelope_body(envelope), *elsewhere.address_private()) is None
    assert answered(bob, envelope) == b"for bob alone"


def test_prekey_swap_of_a_one_time_prekey(three):
    """The relay hands out a one-time prekey of its own. It leads to no root that bob signed, and the last resort is not taken instead."""
    _, bob, relay = three
    pair = PrekeyPair.generate(10, relay.entropy)
    _, items = compose_batch((pair,), bob.mailbox, relay.entropy)
    assert code_of(lambda: Directory.of(bob).read(items[0])) == "prekey.not_in_batch"


def test_unknown_key_share_by_a_certificate_for_somebody_elses_agreement_key(three):
    """Mallory certifies alice's public agreement key as a device of his own and passes alice's opening on, so that bob would
    think that mallory wrote what alice wrote. Both parties' ids, digests and keys are bound into every key: nothing opens."""
    alice, bob, mallory = three
    envelope = alice.send(b"my secret")
    opening, message = unsealed(bob, envelope)
    his = recertified(mallory, agreement=alice.account.certificate.agreement)
    relabelled = replace(opening, account_id=his.account_id, identity=his.identity, certificate=his.certificate)
    assert code_of(lambda: understood(bob, relabelled, message)) == "ratchet.unreadable"
    assert answered(bob, envelope) == b"my secret"


def test_unknown_key_share_by_republishing_somebody_elses_prekeys(three):
    """Mallory publishes bob's signed prekey as his own: alice means to write to mallory, who lets bob read it. The keys that alice
    derives name mallory, the keys that bob derives name bob."""
    alice, bob, mallory = three
    bobs = bundle_of(bob).offer
    his = PrekeyOffer.issue(mallory.account.device.signer, bobs.signed, bobs.address_key, (), NOW_MS, mallory.entropy)
    bundle = replace(Directory.of(mallory), offer=his).read()
    _, envelope = Session.initiate(alice.account, bundle, alice.entropy).encrypt(b"for mallory", alice.entropy)
    assert code_of(lambda: answered(bob, envelope)) == "ratchet.unreadable"


def test_key_compromise_impersonation_with_the_responders_long_term_keys(three):
    """Who stole bob's identity seed and all his device's keys wants to write *to bob as alice*. DH1 needs alice's agreement key or the
    signed prekey's private half, which rotates weekly and is neither of those: the message does not open."""
    alice, bob, thief = three
    account = impersonator(thief, alice, b"t" * 32)
    for agreement in (b"t" * 32, bob.account.device.agreement, bob.account.device.seed):
        account = impersonator(thief, alice, agreement)
        _, envelope = Session.initiate(account, bundle_of(bob), thief.entropy).encrypt(b"I am alice", thief.entropy)
        assert code_of(lambda envelope=envelope: answered(bob, envelope)) == "ratchet.unreadable"


def test_key_compromise_impersonation_with_the_signed_prekey_works_until_it_is_rotated(three, monkeypatch):
    """What does *not* hold, as in every X3DH: with the private half of bob's signed prekey the thief computes DH1 = X25519(signed
    prekey, alice's public agreement key) and is alice to bob. It ends when the signed prekey is gone, 37 days at the latest."""
    alice, bob, thief = three
    signed, account = bob.signed[SIGNED_ID], impersonator(thief, alice, b"t" * 32)

    def with_stolen_prekey(private, public):
        stolen = private == account.device.agreement
        return x25519(signed.curve, alice.account.certificate.agreement) if stolen else x25519(private, public)

    monkeypatch.setattr(pqxdh, "x25519", with_stolen_prekey)
    _, envelope = Session.initiate(account, bundle_of(bob), thief.entropy).encrypt(b"I am alice", thief.entropy)
    monkeypatch.undo()
    assert answered(bob, envelope) == b"I am alice"
    rotated = replace(PrekeyPair.generate(2, bob.entropy), prekey_id=SIGNED_ID)
    assert code_of(lambda: answered(bob, envelope, rotated)) == "ratchet.unreadable"


def test_key_compromise_impersonation_of_the_responder_to_a_stolen_initiator(three):
    """Who stole alice's device keys, and saw her first message under its seal, wants to answer *alice as bob*. The root comes from
    the base key's private half or bob's prekeys: a responder who guesses at bob's has other keys, and alice opens nothing."""
    alice, bob, thief = three
    opening, message = unsealed(bob, alice.send(b"hello bob"))
    guess = replace(thief.signed[SIGNED_ID], prekey_id=opening.proposal.signed_id)
    one_time = replace(guess, prekey_id=opening.proposal.one_time_id)
    stolen = replace(alice.account.device, device_id=bob.account.device.device_id)
    as_bob = replace(bob.account, device=stolen)
    session = Session.respond(as_bob, opening, guess, one_time)
    assert code_of(lambda: session.decrypt(message, NOW_MS)) == "ratchet.unreadable"
    own = replace(session.ratchet, peer_curve=guess.public().curve, peer_kem=guess.public().kem)
    _, envelope = replace(session, ratchet=own).encrypt(b"I am bob", thief.entropy)
    assert code_of(lambda: alice.archive.decrypt(envelope[2:], NOW_MS)) == "ratchet.unreadable"


def test_a_directory_of_another_person_is_no_directory_of_bob(three):
    """A relay that answers every fetch with one and the same honest directory."""
    _, bob, other = three
    key = other.mailbox.keys.directory_key
    assert (
        code_of(lambda: open_bundle(key, bob.published.base, None, other.account.identity.digest()))
        == "bundle.unreadable"
    )
