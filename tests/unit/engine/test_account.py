"""This profile's account: made, stored, rotated; and what others believe of a rotation."""

from __future__ import annotations

import pytest

from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.identity import DeviceCertificate, HybridPublic
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.domain.ids import AccountId
from e2ee_desktop.engine import entropy as door
from e2ee_desktop.engine import prekeys as prekeys_door
from e2ee_desktop.engine.account import (
    OwnAccount,
    code_matches,
    conversation_id,
    digits_match,
    message_hash,
    read_rotation,
    safety_number_of,
)
from tests.fakes.replayed_entropy import SeededBytes

SOURCE = library_entropy(SeededBytes(b"account"))
SEED, NEW_SEED = b"s" * 32, b"n" * 32


@pytest.fixture(scope="module")
def account():
    return OwnAccount.create(SEED, "laptop", 5, SOURCE)


def test_the_doors_lead_to_the_crypto_floor():
    assert door.library_entropy is library_entropy
    assert prekeys_door.PrekeyPair.__name__ == "PrekeyPair"


def test_a_new_account_has_one_certified_device(account):
    account.devices.verify(account.identity)
    assert account.certificate.name == "laptop"
    assert account.certificate.device_id == account.device.device_id
    assert account.party().agreement == account.certificate.agreement


def test_the_account_comes_back_from_what_is_stored(account):
    stored = account.account_id, account.identity.encode(), account.device.encode(), account.devices.encode()
    assert OwnAccount.restore(*stored) == account
    assert account.matches_seed(SEED)
    assert not account.matches_seed(NEW_SEED)


@pytest.mark.parametrize("damaged", [1, 2, 3])
def test_damaged_parts_are_refused(account, damaged):
    stored = [account.account_id, account.identity.encode(), account.device.encode(), account.devices.encode()]
    stored[damaged] = stored[damaged][:-1]
    with pytest.raises((PeerViolation, LocalMisuse)):
        OwnAccount.restore(*stored)


def test_the_account_hides_its_device_keys(account):
    assert "device=" not in repr(account)


def test_a_rotation_gives_new_keys_to_the_same_account_and_device(account):
    rotated, rotation = account.rotate(SEED, NEW_SEED, SOURCE)
    assert rotated.account_id == account.account_id
    assert rotated.device == account.device
    assert rotated.devices.serial == account.devices.serial + 1
    assert rotated.matches_seed(NEW_SEED)
    identity, certificate, digest = read_rotation(rotation.encode(), account.account_id, account.identity.encode())
    assert HybridPublic.decode(identity) == rotated.identity
    assert DeviceCertificate.decode(certificate) == rotated.certificate
    assert digest == rotated.identity.digest() != account.identity.digest()


def test_a_rotation_played_again_after_the_next_one_is_refused(account):
    rotated, first = account.rotate(SEED, NEW_SEED, SOURCE)
    _, second = rotated.rotate(NEW_SEED, b"t" * 32, SOURCE)
    identity, _, _ = read_rotation(second.encode(), account.account_id, rotated.identity.encode())
    with pytest.raises(PeerViolation, match=r"rotation\.other_identity"):
        read_rotation(first.encode(), account.account_id, identity)


def test_a_rotation_signed_with_a_seed_that_is_not_the_accounts_is_refused(account):
    _, rotation = account.rotate(b"x" * 32, NEW_SEED, SOURCE)
    with pytest.raises(PeerViolation, match=r"rotation\.other_identity"):
        read_rotation(rotation.encode(), account.account_id, account.identity.encode())


def test_a_conversation_has_one_name_on_both_sides():
    one, other = AccountId(b"a" * 16), AccountId(b"b" * 16)
    assert conversation_id(one, other) == conversation_id(other, one)
    assert conversation_id(one, other) != conversation_id(one, one)
    assert len(conversation_id(one, other)) == 16


def test_message_hashes_differ():
    assert message_hash(b"one") != message_hash(b"two")
    assert len(message_hash(b"")) == 32


def test_the_safety_number_of_two_accounts_is_the_same_on_both_sides(account):
    other = OwnAccount.create(NEW_SEED, "desk", 5, SOURCE)
    here = safety_number_of(account, other.account_id, other.identity.digest())
    there = safety_number_of(other, account.account_id, account.identity.digest())
    assert digits_match(here, there.digits)
    assert code_matches(here, there.qr)


def test_a_new_account_says_what_it_was_made_with(account):
    assert account.certificate.created_ms == 5
    assert account.devices.serial == 1
    assert account.devices.account_id == account.account_id
    party = account.party()
    assert (party.account_id, party.device_id) == (account.account_id, account.device.device_id)
    assert party.identity_digest == account.identity.digest()


def test_a_rotation_keeps_the_name_and_the_age_of_the_device(account):
    rotated, _ = account.rotate(SEED, NEW_SEED, SOURCE)
    rotated.devices.verify(rotated.identity)
    assert rotated.devices.account_id == account.account_id
    before, after = account.certificate, rotated.certificate
    assert (after.name, after.created_ms, after.agreement) == (before.name, before.created_ms, before.agreement)
