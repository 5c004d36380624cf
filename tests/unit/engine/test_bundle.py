"""Bundles: only keys that lead to the digest in the link are believed, whatever the relay serves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto.prekeys import PrekeyPair, batch
from e2ee_desktop.domain.errors import PeerViolation
from e2ee_desktop.domain.octets import prefixed, text, u8
from e2ee_desktop.engine.bundle import compose_base, compose_batch, open_bundle
from e2ee_desktop.engine.mailbox import MailboxSecrets, open_base, seal_base, seal_one_time
from e2ee_desktop.wire.limits import DIRECTORY_BASE_BYTES, ONE_TIME_BYTES
from tests.fakes.refusal import refusal
from tests.fakes.two_parties import NOW_MS, SIGNED_ID, person

BOB, MALLORY = person("bob"), person("mallory")
KEY = BOB.mailbox.keys.directory_key
DIGEST = BOB.account.identity.digest()


def code_of(base, item=None, expected=DIGEST):
    with pytest.raises(PeerViolation) as caught:
        open_bundle(KEY, base, item, expected)
    return caught.value.code


def plain_base(account_id=None, identity=None, devices=None, offer=None, name="bob", form=1):
    """A base of chosen parts, sealed with the directory key that everybody with the link has."""
    bundle = open_bundle(KEY, BOB.published.base, None, DIGEST)
    plain = b"".join(
        (
            u8(form),
            account_id or BOB.account.account_id,
            text(name),
            (identity or BOB.account.identity).encode(),
            prefixed((devices or BOB.account.devices).encode()),
            prefixed((offer or bundle.offer).encode()),
        )
    )
    return seal_base(KEY, plain, BOB.entropy)


def test_an_honest_bundle_is_believed():
    bundle = open_bundle(KEY, BOB.published.base, BOB.published.items[0], DIGEST)
    assert bundle.name == "bob"
    assert bundle.identity == BOB.account.identity
    assert bundle.one_time in [pair.public() for pair in BOB.one_time.values()]
    assert open_bundle(KEY, BOB.published.base, None, DIGEST).one_time is None
    assert open_bundle(KEY, plain_base(), None, DIGEST) == open_bundle(KEY, BOB.published.base, None, DIGEST)


def test_what_the_relay_stores_has_one_size_whoever_publishes():
    assert len(BOB.published.base) == DIRECTORY_BASE_BYTES
    assert {len(item) for item in BOB.published.items} == {ONE_TIME_BYTES}


def test_a_relay_that_serves_other_keys_is_caught_by_the_digest():
    theirs = compose_base(
        MALLORY.account, "bob", BOB.mailbox, MALLORY.signed[SIGNED_ID].public(), (), 5, MALLORY.entropy
    )
    assert code_of(theirs) == "identity.digest_mismatch"
    assert code_of(BOB.published.base, expected=MALLORY.account.identity.digest()) == "identity.digest_mismatch"


@pytest.mark.parametrize("size_bytes", [0, 10, 24, 30, 39, 40, DIRECTORY_BASE_BYTES])
def test_a_base_that_the_owner_did_not_seal_is_unreadable(size_bytes):
    assert code_of(bytes(size_bytes)) == "bundle.unreadable"


@pytest.mark.parametrize("size_bytes", [0, 24, 30, ONE_TIME_BYTES])
def test_an_item_that_the_owner_did_not_seal_is_unreadable(size_bytes):
    assert code_of(BOB.published.base, bytes(size_bytes)) == "bundle.unreadable"


def test_with_another_link_secret_nothing_is_readable():
    with pytest.raises(PeerViolation, match=r"bundle\.unreadable"):
        open_bundle(MALLORY.mailbox.keys.directory_key, BOB.published.base, None, DIGEST)


def test_the_devices_of_somebody_else_are_refused():
    assert code_of(plain_base(devices=MALLORY.account.devices)) == "bundle.malformed"


def test_another_account_id_in_front_of_the_same_keys_is_refused():
    assert code_of(plain_base(account_id=MALLORY.account.account_id)) == "bundle.malformed"


def test_an_offer_that_another_device_signed_is_refused():
    """Swapped prekeys: whoever knows the link can seal, but only bob's device can sign."""
    theirs = open_bundle(
        MALLORY.mailbox.keys.directory_key, MALLORY.published.base, None, MALLORY.account.identity.digest()
    )
    assert code_of(plain_base(offer=theirs.offer)) == "signature.invalid"
    honest = open_bundle(KEY, BOB.published.base, None, DIGEST).offer
    assert code_of(plain_base(offer=replace(honest, address_key=theirs.offer.address_key))) == "signature.invalid"


def test_a_one_time_key_of_somebody_else_is_refused_and_not_replaced_by_the_last_resort():
    _, items = batch([PrekeyPair.generate(5, MALLORY.entropy).public()])
    foreign = seal_one_time(KEY, items[0], MALLORY.entropy)
    assert code_of(BOB.published.base, foreign) == "prekey.not_in_batch"


def test_another_format_or_trailing_bytes_are_malformed():
    assert code_of(plain_base(form=2)) == "bundle.malformed"
    plain = open_base(KEY, BOB.published.base) + b"\0"
    assert code_of(seal_base(KEY, plain, BOB.entropy)) == "bundle.malformed"
    assert code_of(plain_base(name="x" * 257)) == "bundle.malformed"


def test_a_batch_is_sealed_item_by_item():
    secrets = MailboxSecrets.generate(BOB.entropy)
    pairs = tuple(PrekeyPair.generate(number, BOB.entropy) for number in (1, 2, 3))
    root, items = compose_batch(pairs, secrets, BOB.entropy)
    assert len(root) == 32
    assert len(set(items)) == 3


def test_an_honest_bundle_says_who_where_and_when():
    bundle = open_bundle(KEY, BOB.published.base, BOB.published.items[0], DIGEST)
    assert bundle.party == BOB.account.party()
    assert bundle.certificate == BOB.account.certificate
    assert bundle.offer.created_ms == NOW_MS
    assert bundle.offer.address_key == BOB.mailbox.address_public()


def test_refusals_of_a_bundle_are_told_by_their_codes_alone():
    with refusal(PeerViolation, "bundle.malformed"):
        open_bundle(KEY, plain_base(form=0), None, DIGEST)
    with refusal(PeerViolation, "bundle.malformed"):
        open_bundle(KEY, plain_base(devices=MALLORY.account.devices), None, DIGEST)
    with refusal(PeerViolation, "identity.digest_mismatch"):
        open_bundle(KEY, BOB.published.base, None, MALLORY.account.identity.digest())
    _, items = batch([PrekeyPair.generate(5, MALLORY.entropy).public()])
    with refusal(PeerViolation, "prekey.not_in_batch"):
        open_bundle(KEY, BOB.published.base, seal_one_time(KEY, items[0], MALLORY.entropy), DIGEST)


def test_a_name_of_256_bytes_is_taken():
    assert open_bundle(KEY, plain_base(name="x" * 256), None, DIGEST).name == "x" * 256
