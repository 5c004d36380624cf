"""PQXDH alone: the published formula, computed here with another library; both sides agree, and on nothing that differs."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.pqxdh import (
    NO_ONE_TIME,
    Party,
    Proposal,
    agree_as_initiator,
    agree_as_responder,
    bound_data,
)
from e2ee_desktop.crypto.prekeys import PrekeyPair
from e2ee_desktop.crypto.primitives import x25519_public
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.ids import AccountId, DeviceId, IdentityDigest
from e2ee_desktop.domain.octets import OctetReader
from tests.fakes.replayed_entropy import SeededBytes

ENTROPY = library_entropy(SeededBytes(b"pqxdh"))
INITIATOR, RESPONDER, BASE = b"i" * 32, b"r" * 32, b"b" * 32
SIGNED, ONE_TIME = PrekeyPair.generate(1, ENTROPY), PrekeyPair.generate(10, ENTROPY)
ALICE = Party(AccountId(b"a" * 16), DeviceId(b"A" * 16), IdentityDigest(b"1" * 32), x25519_public(INITIATOR))
BOB = Party(AccountId(b"b" * 16), DeviceId(b"B" * 16), IdentityDigest(b"2" * 32), x25519_public(RESPONDER))
LOW_ORDER = bytes(32)


def proposed(one_time):
    """(proposal, KEM secret) to the one-time prekey or the last resort."""
    secret, ciphertext = ENTROPY.encapsulate((one_time or SIGNED).public().kem)
    return Proposal(x25519_public(BASE), 1, one_time.prekey_id if one_time else NO_ONE_TIME, ciphertext), secret


def initiated(one_time, kem_secret, bound):
    public = one_time.public() if one_time else None
    return agree_as_initiator(INITIATOR, BASE, BOB.agreement, SIGNED.public(), public, kem_secret, bound)


def exchanged(private, public):
    return X25519PrivateKey.from_private_bytes(private).exchange(X25519PublicKey.from_public_bytes(public))


@pytest.mark.parametrize("one_time", [ONE_TIME, None], ids=["one-time", "last resort"])
def test_both_sides_agree_on_what_the_published_formula_gives(one_time):
    proposal, kem_secret = proposed(one_time)
    bound = bound_data(ALICE, BOB, (one_time or SIGNED).public().kem, proposal)
    ours = initiated(one_time, kem_secret, bound)
    theirs = agree_as_responder(RESPONDER, SIGNED, one_time, ALICE.agreement, proposal, bound)
    assert ours == theirs
    pairs = [(INITIATOR, SIGNED.public().curve), (BASE, BOB.agreement), (BASE, SIGNED.public().curve)]
    pairs += [(BASE, one_time.public().curve)] if one_time else []
    material = b"\xff" * 32 + b"".join(exchanged(*pair) for pair in pairs) + kem_secret
    keys = HKDF(SHA256(), 96, bytes(32), b"e2ee-desktop/v1/handshake/pqxdh" + bound).derive(material)
    assert ours.root + ours.initiator_header + ours.responder_header == keys
    assert ours.bound == bound


@pytest.mark.parametrize(
    ("signed", "one_time"),
    [(replace(SIGNED, prekey_id=2), ONE_TIME), (SIGNED, replace(ONE_TIME, prekey_id=11)), (SIGNED, None)],
    ids=["another signed prekey", "another one-time prekey", "no one-time prekey"],
)
def test_prekeys_that_the_proposal_does_not_name_are_refused(signed, one_time):
    proposal, _ = proposed(ONE_TIME)
    with pytest.raises(PeerViolation, match=r"^handshake\.prekey_unknown"):
        agree_as_responder(RESPONDER, signed, one_time, ALICE.agreement, proposal, b"d" * 32)


def test_points_of_low_order_are_refused_wherever_they_stand():
    proposal, kem_secret = proposed(ONE_TIME)
    low = replace(proposal, base_key=LOW_ORDER)
    offered, spare = replace(SIGNED.public(), curve=LOW_ORDER), replace(ONE_TIME.public(), curve=LOW_ORDER)
    signed = SIGNED.public()
    for attempt in (
        lambda: agree_as_responder(RESPONDER, SIGNED, ONE_TIME, ALICE.agreement, low, b"d" * 32),
        lambda: agree_as_responder(RESPONDER, SIGNED, ONE_TIME, LOW_ORDER, proposal, b"d" * 32),
        lambda: agree_as_initiator(INITIATOR, BASE, LOW_ORDER, signed, None, kem_secret, b"d" * 32),
        lambda: agree_as_initiator(INITIATOR, BASE, BOB.agreement, offered, None, kem_secret, b"d" * 32),
        lambda: agree_as_initiator(INITIATOR, BASE, BOB.agreement, signed, spare, kem_secret, b"d" * 32),
    ):
        with pytest.raises(PeerViolation, match=r"^x25519\.low_order"):
            attempt()


def test_every_field_of_both_people_and_of_the_proposal_is_bound():
    proposal, _ = proposed(ONE_TIME)
    kem = ONE_TIME.public().kem
    seen = {bound_data(ALICE, BOB, kem, proposal), bound_data(BOB, ALICE, kem, proposal)}
    for field in fields(Party):
        other = bytes(len(getattr(ALICE, field.name)))
        seen.add(bound_data(replace(ALICE, **{field.name: other}), BOB, kem, proposal))
        seen.add(bound_data(ALICE, replace(BOB, **{field.name: other}), kem, proposal))
    changes = {"base_key": bytes(32), "signed_id": 2, "one_time_id": 11, "kem_ciphertext": bytes(1_088)}
    assert set(changes) == {field.name for field in fields(Proposal)}
    seen |= {bound_data(ALICE, BOB, kem, replace(proposal, **{name: value})) for name, value in changes.items()}
    seen.add(bound_data(ALICE, BOB, SIGNED.public().kem, proposal))
    assert len(seen) == 2 + 2 * len(fields(Party)) + len(changes) + 1


@pytest.mark.parametrize("changed", ["bound", "kem secret", "peer's agreement key"])
def test_whatever_the_two_sides_see_differently_leaves_them_without_a_common_key(changed):
    proposal, kem_secret = proposed(ONE_TIME)
    ours = initiated(ONE_TIME, b"k" * 32 if changed == "kem secret" else kem_secret, b"d" * 32)
    peer = x25519_public(b"m" * 32) if changed == "peer's agreement key" else ALICE.agreement
    bound = b"e" * 32 if changed == "bound" else b"d" * 32
    theirs = agree_as_responder(RESPONDER, SIGNED, ONE_TIME, peer, proposal, bound)
    assert not {ours.root, ours.initiator_header, ours.responder_header} & {theirs.root, theirs.initiator_header}


def test_a_proposal_is_read_as_it_was_written():
    proposal, _ = proposed(ONE_TIME)
    written = proposal.encode()
    assert written == x25519_public(BASE) + bytes((0, 0, 0, 1, 0, 0, 0, 10)) + proposal.kem_ciphertext
    reader = OctetReader(written, "opening.malformed")
    assert Proposal.read(reader) == proposal
    reader.end()
    with pytest.raises(PeerViolation, match=r"^opening\.malformed"):
        Proposal.read(OctetReader(written[:-1], "opening.malformed"))


def test_the_fingerprint_names_prekeys_and_base_key_and_not_the_ciphertext():
    """What is remembered against a replay must not change with what anybody can make anew."""
    proposal, _ = proposed(ONE_TIME)
    last_resort = replace(proposal, one_time_id=NO_ONE_TIME)
    assert replace(proposal, kem_ciphertext=bytes(1_088)).fingerprint() == proposal.fingerprint()
    others = [
        replace(proposal, base_key=bytes(32)),
        replace(proposal, signed_id=2),
        replace(proposal, one_time_id=11),
        last_resort,
        replace(last_resort, signed_id=2),
    ]
    assert len({proposal.fingerprint(), *(other.fingerprint() for other in others)}) == 6


def test_the_secrets_are_not_shown():
    shared = initiated(None, b"k" * 32, b"d" * 32)
    shown = repr(shared)
    assert all(repr(secret) not in shown for secret in (shared.root, shared.initiator_header, shared.responder_header))
