"""Keys chosen to do harm, by somebody who may sign: a dishonest contact's directory and first messages.

Points of small order make a secret that everybody knows; keys out of range make encapsulation fail or mean another key than they
say; one half of a signature is what breaking one of the two algorithms would give.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto import labels, ratchet
from e2ee_desktop.crypto.identity import HybridPublic, HybridSigner
from e2ee_desktop.crypto.prekeys import PrekeyOffer, PrekeyPair, batch
from e2ee_desktop.crypto.primitives import ed25519_sign, ed25519_verify, ml_kem_key, x25519, x25519_public
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.engine.mailbox import seal_one_time
from e2ee_desktop.engine.session import Session
from tests.attacks.intruder import Directory, bundle_of, code_of, recertified, understood, unsealed
from tests.fakes.ratchet_pair import answered_pair
from tests.fakes.two_parties import NOW_MS, Person, person, two_people

P = 2**255 - 19
SMALL_ORDER = (
    0,
    1,
    325606250916557431795983626356110631294008115727848805560023387167927233504,
    39382357235489614581723060781553021112529911719440698176882885853963445705823,
    P - 1,
    P,
    P + 1,
)
"""Every u of order 1, 2, 4 or 8 on the curve and its twist, with the two that are written non-canonically (RFC 7748, section 7)."""
TOP_BIT = 1 << 255
POINTS = [point.to_bytes(32, "little") for u in SMALL_ORDER for point in (u, u | TOP_BIT)]
MODULUS = 3_329


def kem_key_with(coefficient: int) -> bytes:
    """A true ML-KEM-768 key whose first coefficient (12 bits) is replaced."""
    honest = bundle_of(person("bob")).offer.signed.kem
    first = int.from_bytes(honest[:3], "little")
    return ((first & ~0xFFF) | coefficient).to_bytes(3, "little") + honest[3:]


def offered(bob: Person, **changes: bytes) -> Directory:
    """Bob's directory with an offer of bad keys that his device truly signed."""
    honest = bundle_of(bob).offer
    signed = replace(honest.signed, **{key: value for key, value in changes.items() if key != "address_key"})
    offer = PrekeyOffer.issue(
        bob.account.device.signer, signed, changes.get("address_key", honest.address_key), (), NOW_MS, bob.entropy
    )
    return replace(Directory.of(bob), offer=offer)


@pytest.mark.parametrize("point", POINTS)
def test_small_order_point_in_any_place_of_a_directory(point):
    """A contact who wants everybody to be able to read what we write to them publishes such a point, truly signed."""
    alice, bob = two_people()
    assert code_of(offered(bob, curve=point).read) == "x25519.low_order"
    address_key = bundle_of(bob).offer.address_key[:-32] + point
    assert code_of(offered(bob, address_key=address_key).read) == "x25519.low_order"
    account = recertified(bob, agreement=point)
    directory = replace(Directory.of(bob), account=account)
    assert code_of(lambda: Session.initiate(alice.account, directory.read(), alice.entropy)) == "x25519.low_order"


@pytest.mark.parametrize("point", POINTS)
def test_small_order_point_as_a_base_key_or_as_the_initiators_agreement_key(point):
    """A first message whose secrets would not depend on the responder: any other person could answer it."""
    alice, bob = two_people()
    opening, message = unsealed(bob, alice.send(b"first"))
    proposal = replace(opening.proposal, base_key=point)
    assert code_of(lambda: understood(bob, replace(opening, proposal=proposal), message)) == "x25519.low_order"
    certificate = recertified(alice, agreement=point).certificate
    assert code_of(lambda: understood(bob, replace(opening, certificate=certificate), message)) == "x25519.low_order"


def test_small_order_point_in_a_one_time_prekey():
    """Signed through the Merkle root: found when the session would be begun, and nothing is sent."""
    alice, bob = two_people()
    pair = PrekeyPair.generate(77, bob.entropy).public()
    assert begun_with(alice, bob, replace(pair, curve=POINTS[2])) == "x25519.low_order"


@pytest.mark.parametrize("coefficient", [MODULUS, MODULUS + 1, 4_095])
def test_ml_kem_key_failing_the_modulus_check_in_any_place_of_a_directory(coefficient):
    """FIPS 203, section 7.2: such a key is another key in disguise, and encapsulating to it is undefined."""
    alice, bob = two_people()
    bad = kem_key_with(coefficient)
    assert code_of(offered(bob, kem=bad).read) == "ml_kem.public_invalid"
    address_key = bad + bundle_of(bob).offer.address_key[-32:]
    assert code_of(offered(bob, address_key=address_key).read) == "ml_kem.public_invalid"
    pair = PrekeyPair.generate(77, bob.entropy).public()
    assert begun_with(alice, bob, replace(pair, kem=bad)) == "ml_kem.public_invalid"


def begun_with(alice: Person, bob: Person, prekey) -> str:
    """The code with which alice refuses to begin with a one-time prekey that bob truly published."""
    root, items = batch([prekey])
    key, honest = bob.mailbox.keys.directory_key, bundle_of(bob).offer
    offer = PrekeyOffer.issue(
        bob.account.device.signer, honest.signed, honest.address_key, (root,), NOW_MS, bob.entropy
    )
    item = seal_one_time(key, items[0], bob.entropy)
    directory = replace(Directory.of(bob), offer=offer)
    return code_of(lambda: Session.initiate(alice.account, directory.read(item), alice.entropy))


def test_the_largest_coefficient_below_the_modulus_is_a_key():
    """The control: the check refuses from 3,329 on, not before."""
    ml_kem_key(kem_key_with(MODULUS - 1))


def test_non_canonical_x25519_key_means_the_same_point_and_yet_another_session():
    """u and u + p, and u with the top bit set, are one point to X25519. The octets are bound, so a relay that changes them changes
    every key instead of getting the same session under a second name."""
    alice, bob = two_people()
    opening, message = unsealed(bob, alice.send(b"first"))
    base_key = opening.proposal.base_key
    disguised = base_key[:31] + bytes((base_key[31] | 0x80,))
    assert x25519(b"s" * 32, base_key) == x25519(b"s" * 32, disguised)
    proposal = replace(opening.proposal, base_key=disguised)
    assert code_of(lambda: understood(bob, replace(opening, proposal=proposal), message)) == "ratchet.unreadable"
    assert x25519(b"s" * 32, (9).to_bytes(32, "little")) == x25519_public(b"s" * 32)
    assert x25519(b"s" * 32, (9 + P).to_bytes(32, "little")) == x25519_public(b"s" * 32)


def test_non_canonical_ed25519_keys_and_signatures_verify_nothing():
    """A y of p or more is a second name for a key, S + L a second form of a signature: both would let one signed thing be two."""
    signer = HybridSigner.of_account(b"s" * 32)
    message = b"statement"
    signature = ed25519_sign(signer.ed25519_seed, message)
    assert ed25519_verify(signer.public.ed25519, message, signature)
    order = 2**252 + 27742317777372353535851937790883648493
    scalar = int.from_bytes(signature[32:], "little")
    second_form = signature[:32] + (scalar + order).to_bytes(32, "little")
    assert not ed25519_verify(signer.public.ed25519, message, second_form)
    for y in range(19):
        for sign in (0, TOP_BIT):
            key = ((P + y) | sign).to_bytes(32, "little")
            assert not ed25519_verify(key, message, key + bytes(32))
            assert not ed25519_verify(key, message, bytes((1,)) + bytes(63))


@pytest.mark.parametrize("broken", ["ed25519", "ml_dsa"])
def test_signature_by_only_one_of_the_two_algorithms(broken):
    """Who breaks one algorithm signs with it alone, and takes the other half from another true signature of the same key, from a key of
    their own, or leaves it empty. Every one of the four things that are signed needs both halves."""
    victim, forger = HybridSigner.of_account(b"v" * 32), HybridSigner.of_account(b"f" * 32)
    entropy = person("bob").entropy
    for purpose in (labels.DEVICE_CERTIFICATE, labels.DEVICE_LIST, labels.PREKEY_OFFER, labels.IDENTITY_ROTATION):
        forged_statement = victim.sign(purpose, b"forged", entropy)
        victim.public.verify(purpose, b"forged", forged_statement)  # the control
        for other in (victim.sign(purpose, b"true", entropy), forger.sign(purpose, b"forged", entropy), bytes(3_373)):
            half = forged_statement[:64] + other[64:] if broken == "ed25519" else other[:64] + forged_statement[64:]
            assert code_of(lambda half=half, purpose=purpose: victim.public.verify(purpose, b"forged", half)) == (
                "signature.invalid"
            )


@pytest.mark.parametrize("broken", ["ed25519", "ml_dsa"])
def test_identity_of_which_one_half_is_somebody_elses_has_another_fingerprint(broken):
    """Who breaks one algorithm can't keep the victim's other key beside a key of their own: the digest covers both."""
    victim, forger = (HybridSigner.of_account(seed * 32).public for seed in (b"v", b"f"))
    mixed = (
        HybridPublic(forger.ed25519, victim.ml_dsa)
        if broken == "ed25519"
        else HybridPublic(victim.ed25519, forger.ml_dsa)
    )
    assert mixed.digest() not in (victim.digest(), forger.digest())


def test_small_order_and_out_of_range_keys_in_a_turn_change_nothing():
    """The peer of a running session sends them in a header. Refused on arrival, before anything is stored, byte for byte."""
    alice, bob = answered_pair()
    alice.open(bob.seal())
    for turn in (
        lambda honest: POINTS[2] + honest[32:],
        lambda honest: POINTS[11] + honest[32:],
        lambda honest: honest[:32] + kem_key_with(MODULUS) + honest[1_216:],
    ):
        begun, _ = ratchet._turn_to_send(alice.state, alice.entropy)
        poisoned = replace(begun, sending=replace(begun.sending, turn=turn(begun.sending.turn)))
        _, message = ratchet.encrypt(poisoned, b"text", alice.entropy)
        before = bob.state.encode()
        with pytest.raises(PeerViolation, match=r"x25519\.low_order|ml_kem\.public_invalid"):
            bob.open(message)
        assert bob.state.encode() == before
    assert bob.open(alice.seal(b"honest")) == b"honest"
