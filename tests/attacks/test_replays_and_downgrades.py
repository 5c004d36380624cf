"""Old messages again, older versions and weaker suites, and headers that belong to another message."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.message_keys import COMMITMENT_BYTES
from e2ee_desktop.crypto.pqxdh import NO_ONE_TIME
from e2ee_desktop.crypto.prekeys import PrekeyOffer
from e2ee_desktop.crypto.ratchet import SEALED_HEADER_BYTES
from e2ee_desktop.domain.octets import prefixed
from e2ee_desktop.engine.archive import Archive
from e2ee_desktop.engine.handshake import Opening
from e2ee_desktop.engine.mailbox import open_base, seal_base
from tests.attacks.intruder import Directory, bundle_of, code_of, sealed, understood, unsealed
from tests.fakes.ratchet_pair import Ratchet, answered_pair
from tests.fakes.two_parties import SIGNED_ID, talked, two_people

CUTS = (24, SEALED_HEADER_BYTES - 16, SEALED_HEADER_BYTES, SEALED_HEADER_BYTES + COMMITMENT_BYTES)


def test_replay_of_the_first_message_against_the_last_resort_key():
    """The last-resort prekey is not used up: a relay that kept the first envelope plays it again after the listener has let the
    session go. Its fingerprint was met; the same message sealed anew, or numbered otherwise, fares no better."""
    alice, bob = two_people(one_time_keys=0)
    envelope = alice.send(b"pay now")
    opening, message = unsealed(bob, envelope)
    assert opening.proposal.one_time_id == NO_ONE_TIME
    bob.receive(envelope)
    bob << "pay now"
    bob.receive(envelope)
    bob.archive = Archive()
    for again in (envelope, sealed(bob, opening, message)):
        bob.receive(again)
    assert bob.refused == ["ratchet.duplicate", "handshake.replayed", "handshake.replayed"]
    assert not bob.heard
    top_bit = bytes((opening.proposal.base_key[31] ^ 0x80,))
    renamed = replace(opening.proposal, base_key=opening.proposal.base_key[:31] + top_bit)
    bob.receive(sealed(bob, replace(opening, proposal=renamed), message))
    assert bob.refused[-1] == "ratchet.unreadable"
    assert not bob.archive.sessions


def test_replay_of_a_first_message_that_used_a_one_time_key():
    """The private key is erased with the first use: nothing can answer the opening a second time, whatever is remembered."""
    alice, bob = two_people()
    envelope = alice.send(b"pay now")
    opening, message = unsealed(bob, envelope)
    bob.receive(envelope)
    assert opening.proposal.one_time_id not in bob.one_time
    assert code_of(lambda: understood(bob, opening, message)) == "handshake.prekey_unknown"


def test_downgrade_of_a_one_time_opening_to_the_last_resort_key():
    """The relay, which cannot read the opening, is helped by somebody who can: they strike the one-time key out of it, to make the
    session depend on fewer keys. The proposal is bound."""
    alice, bob = two_people()
    opening, message = unsealed(bob, alice.send(b"text"))
    struck = replace(opening, proposal=replace(opening.proposal, one_time_id=NO_ONE_TIME))
    assert code_of(lambda: understood(bob, struck, message)) == "ratchet.unreadable"


@pytest.mark.parametrize(("place", "value"), [(0, 0), (0, 2), (0, 255), (1, 0), (1, 2), (1, 255)])
def test_downgrade_of_version_or_suite_of_an_envelope_an_opening_or_an_offer(place, value):
    """There is one version and one suite, none is negotiated, and every other is refused before a key is touched: in the envelope's
    head, in the opening under the seal, and in the offer, whose head is signed besides."""
    alice, bob = two_people()
    envelope = bytearray(alice.send(b"text"))
    opening, message = unsealed(bob, bytes(envelope))
    envelope[place] = value
    bob.receive(bytes(envelope))
    assert bob.refused == ["suite.unknown"]
    changed = bytearray(opening.encode())
    changed[place] = value
    assert code_of(lambda: Opening.decode(bytes(changed))) == "suite.unknown"
    plain = prefixed(bytes(changed)) + message
    body = bob.entropy.seal_hpke(bob.mailbox.address_public(), labels.HANDSHAKE_SEAL.text, plain)
    bob.receive(bytes((labels.VERSION, labels.SUITE)) + body)
    assert bob.refused[-1] == "suite.unknown"
    offer = bytearray(bundle_of(bob).offer.encode())
    offer[place] = value
    assert code_of(lambda: PrekeyOffer.decode(bytes(offer))) == "suite.unknown"
    assert not bob.archive.sessions


def test_downgrade_to_an_old_offer_keeps_its_signature_and_fails_at_the_prekey():
    """A relay serves last year's offer, truly signed. What is sent to it names a signed prekey that is gone: refused and asked for
    again, never read with another key."""
    alice, bob = two_people(one_time_keys=0)
    bob.published.base = seal_base(
        bob.mailbox.keys.directory_key, open_base(bob.mailbox.keys.directory_key, bob.published.base), bob.entropy
    )
    envelope = alice.send(b"to an old key")
    del bob.signed[SIGNED_ID]
    bob.receive(envelope)
    assert bob.refused == ["handshake.prekey_unknown"]
    assert Directory.of(bob).read().offer.signed.prekey_id == SIGNED_ID


def refused_unchanged(side: Ratchet, message: bytes) -> str:
    before = side.state.encode()
    code = code_of(lambda: side.open(message))
    assert side.state.encode() == before
    return code


@pytest.mark.parametrize("cut", CUTS)
def test_header_swap_between_messages_of_one_chain_and_of_two(cut):
    """The relay puts one message's header before another's commitment or ciphertext: of the same chain, of the chain before, and of the
    other direction. Nothing opens, nothing changes, and the true ones still do."""
    alice, bob = answered_pair()
    old = alice.seal(b"old chain")
    back = bob.seal(b"other way")
    alice.open(back)
    first, second = alice.seal(b"first"), alice.seal(b"second")
    for one, other in ((first, second), (second, first), (old, first), (first, old), (back, first), (first, back)):
        assert refused_unchanged(bob, one[:cut] + other[cut:]) in {
            "ratchet.unreadable",
            "ratchet.commitment",
            "ratchet.ciphertext",
        }
    assert [bob.open(message) for message in (second, first, old)] == [b"second", b"first", b"old chain"]


def test_header_swap_between_two_sessions_of_the_same_people():
    """Two sessions share people and prekeys, and no key: a header of one before a body of the other is nobody's."""
    alice, bob = talked(two_people())
    old = alice.send(b"in the first session")
    alice.begin()
    new = alice.send(b"in the second")
    alice.link.deliver_all()
    bob.heard.clear()
    bob.send(b"answer")
    bob.link.deliver_all()
    after = alice.send(b"again in the second")
    cut = 2 + SEALED_HEADER_BYTES
    for forged in (old[:cut] + after[cut:], after[:cut] + old[cut:]):
        bob.receive(forged)
    assert len(old) < len(new)
    assert set(bob.refused) <= {"ratchet.commitment", "ratchet.duplicate", "ratchet.ciphertext", "ratchet.unreadable"}
    assert len(bob.refused) == 2
    assert not bob.heard
    bob.receive(after)
    assert bob.heard.pop() == b"again in the second"
