"""Hybrid identities: both halves must hold; certificates, lists and rotations say one thing about one account."""

from __future__ import annotations

from dataclasses import replace

import pytest

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.identity import (
    DeviceCertificate,
    DeviceKeys,
    DeviceList,
    HybridPublic,
    HybridSigner,
    IdentityRotation,
)
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.domain.ids import AccountId, DeviceId
from tests.fakes.refusal import refusal
from tests.fakes.replayed_entropy import SeededBytes

ENTROPY = library_entropy(SeededBytes(b"identity"))
ACCOUNT = HybridSigner.of_account(b"s" * 32)
STRANGER = HybridSigner.of_account(b"t" * 32)
ACCOUNT_ID, OTHER_ID = AccountId(b"a" * 16), AccountId(b"o" * 16)
DEVICE = DeviceKeys.of(DeviceId(b"d" * 16), b"e" * 32, b"g" * 32)


def certificate(signer=ACCOUNT, account_id=ACCOUNT_ID):
    return DeviceCertificate.issue(signer, account_id, DEVICE, "laptop", 5, ENTROPY)


def device_list(signer=ACCOUNT, account_id=ACCOUNT_ID, certificates=None):
    return DeviceList.issue(signer, account_id, 1, certificates or (certificate(signer, account_id),), ENTROPY)


def refused(call):
    with pytest.raises(PeerViolation) as caught:
        call()
    return caught.value.code


def test_both_halves_of_a_signature_must_verify():
    signature = ACCOUNT.sign(labels.DEVICE_LIST, b"m", ENTROPY)
    foreign = STRANGER.sign(labels.DEVICE_LIST, b"m", ENTROPY)
    ACCOUNT.public.verify(labels.DEVICE_LIST, b"m", signature)
    for forged in (
        foreign[:64] + signature[64:],
        signature[:64] + foreign[64:],
        signature[:64],
        signature[:-1],
        signature + b"\0",
        b"",
    ):
        assert refused(lambda forged=forged: ACCOUNT.public.verify(labels.DEVICE_LIST, b"m", forged)) == (
            "signature.invalid"
        )


def test_a_signature_counts_for_its_purpose_and_message_alone():
    signature = ACCOUNT.sign(labels.DEVICE_LIST, b"m", ENTROPY)
    assert refused(lambda: ACCOUNT.public.verify(labels.DEVICE_CERTIFICATE, b"m", signature)) == "signature.invalid"
    assert refused(lambda: ACCOUNT.public.verify(labels.DEVICE_LIST, b"M", signature)) == "signature.invalid"


def test_account_and_device_keys_of_one_seed_are_different_keys():
    assert HybridSigner.of_account(b"s" * 32).public != HybridSigner.of_device(b"s" * 32).public


def test_the_digest_depends_on_both_keys():
    mixed = HybridPublic(ACCOUNT.public.ed25519, STRANGER.public.ml_dsa)
    digests = {ACCOUNT.public.digest(), STRANGER.public.digest(), mixed.digest()}
    assert len(digests) == 3
    assert all(len(one) == 32 for one in digests)


def test_public_keys_have_one_length():
    assert HybridPublic.decode(ACCOUNT.public.encode()) == ACCOUNT.public
    assert refused(lambda: HybridPublic.decode(ACCOUNT.public.encode() + b"\0")) == "identity.malformed"


@pytest.mark.parametrize("make", [HybridSigner.of_account, HybridSigner.of_device])
def test_a_seed_of_wrong_length_is_our_own_mistake(make):
    with pytest.raises(LocalMisuse, match=r"identity\.seed_length"):
        make(b"short")


def test_device_keys_survive_storage_and_hide_their_secrets():
    assert DeviceKeys.decode(DEVICE.encode()) == DEVICE
    assert "eeee" not in repr(DEVICE)
    assert "gggg" not in repr(DEVICE)
    assert "seed" not in repr(ACCOUNT)
    with pytest.raises(LocalMisuse, match=r"device\.malformed"):
        DeviceKeys.decode(DEVICE.encode()[:-1])


def test_a_certificate_says_what_the_account_signed():
    issued = certificate()
    assert DeviceCertificate.decode(issued.encode()) == issued
    issued.verify(ACCOUNT.public)
    for forged in (
        replace(issued, account_id=OTHER_ID),
        replace(issued, device_id=DeviceId(b"x" * 16)),
        replace(issued, name="tablet"),
        replace(issued, created_ms=6),
        replace(issued, signing=STRANGER.public),
        replace(issued, agreement=b"x" * 32),
    ):
        assert refused(lambda forged=forged: forged.verify(ACCOUNT.public)) == "signature.invalid"
    assert refused(lambda: issued.verify(STRANGER.public)) == "signature.invalid"


def test_a_certificate_of_another_version_is_malformed():
    data = b"\x02" + certificate().encode()[1:]
    assert refused(lambda: DeviceCertificate.decode(data)) == "certificate.malformed"


def test_a_device_list_says_what_the_account_signed():
    issued = device_list()
    assert DeviceList.decode(issued.encode()) == issued
    issued.verify(ACCOUNT.public)
    for forged in (replace(issued, serial=2), replace(issued, account_id=OTHER_ID), replace(issued, certificates=())):
        assert refused(lambda forged=forged: forged.verify(ACCOUNT.public)) == "signature.invalid"


def test_a_list_that_names_the_device_of_another_account_is_refused_although_it_is_signed():
    foreign = device_list(certificates=(certificate(account_id=OTHER_ID),))
    assert refused(lambda: foreign.verify(ACCOUNT.public)) == "device_list.foreign_certificate"


def test_a_list_that_names_a_device_which_another_identity_certified_is_refused():
    foreign = device_list(certificates=(certificate(signer=STRANGER),))
    assert refused(lambda: foreign.verify(ACCOUNT.public)) == "signature.invalid"


@pytest.mark.parametrize("count", [0, 17])
def test_a_list_has_one_to_sixteen_devices(count):
    one = certificate()
    with pytest.raises(LocalMisuse, match=r"device_list\.length"):
        DeviceList.issue(ACCOUNT, ACCOUNT_ID, 1, (one,) * count, ENTROPY)
    data = replace(device_list(), certificates=(one,) * count).encode()
    assert refused(lambda: DeviceList.decode(data)) == "device_list.malformed"


def test_a_list_of_another_version_is_malformed():
    assert refused(lambda: DeviceList.decode(b"\0" + device_list().encode()[1:])) == "device_list.malformed"


def rotation(old=ACCOUNT, new=STRANGER, account_id=ACCOUNT_ID, listed=None):
    listed = listed or device_list(signer=new, account_id=account_id)
    return IdentityRotation.issue(old, account_id, new.public, listed, ENTROPY)


def test_a_rotation_turns_the_old_identity_into_the_new_one():
    issued = rotation()
    assert IdentityRotation.decode(issued.encode()) == issued
    issued.verify(ACCOUNT_ID, ACCOUNT.public)


def test_a_rotation_of_another_account_or_another_identity_is_refused():
    issued = rotation()
    assert refused(lambda: issued.verify(OTHER_ID, ACCOUNT.public)) == "rotation.other_identity"
    assert refused(lambda: issued.verify(ACCOUNT_ID, STRANGER.public)) == "rotation.other_identity"


def test_a_rotation_that_the_old_identity_did_not_sign_is_refused():
    forged = replace(rotation(old=STRANGER), old_digest=ACCOUNT.public.digest())
    assert refused(lambda: forged.verify(ACCOUNT_ID, ACCOUNT.public)) == "signature.invalid"


def test_a_rotation_to_keys_that_somebody_else_holds_is_refused():
    """The device list is the new identity's own word: an announcement cannot claim a stranger's keys."""
    claimed = HybridSigner.of_account(b"v" * 32)
    issued = IdentityRotation.issue(ACCOUNT, ACCOUNT_ID, claimed.public, device_list(), ENTROPY)
    assert refused(lambda: issued.verify(ACCOUNT_ID, ACCOUNT.public)) == "signature.invalid"


def test_a_rotation_with_the_devices_of_another_account_is_refused():
    issued = rotation(listed=device_list(signer=STRANGER, account_id=OTHER_ID))
    assert refused(lambda: issued.verify(ACCOUNT_ID, ACCOUNT.public)) == "rotation.other_identity"


def test_a_rotation_of_another_version_is_malformed():
    assert refused(lambda: IdentityRotation.decode(b"\x09" + rotation().encode()[1:])) == "rotation.malformed"


@pytest.mark.parametrize(
    ("decode", "whole", "code"),
    [
        (DeviceCertificate.decode, certificate().encode(), "certificate.malformed"),
        (DeviceList.decode, device_list().encode(), "device_list.malformed"),
        (IdentityRotation.decode, rotation().encode(), "rotation.malformed"),
    ],
)
def test_what_was_cut_off_or_goes_on_is_malformed_under_its_own_code(decode, whole, code):
    for data in (b"", whole[:-1], whole + b"\0"):
        with refusal(PeerViolation, code):
            decode(data)


def test_our_own_mistakes_are_told_by_their_codes():
    with refusal(LocalMisuse, "identity.seed_length"):
        HybridSigner.of_account(b"s" * 33)
    with refusal(LocalMisuse, "device.malformed"):
        DeviceKeys.decode(DEVICE.encode() + b"\0")
    with refusal(LocalMisuse, "device_list.length"):
        DeviceList.issue(ACCOUNT, ACCOUNT_ID, 1, (), ENTROPY)


def test_a_name_of_128_bytes_fits_a_certificate_and_a_longer_one_is_malformed():
    longest = replace(certificate(), name="n" * 128)
    assert DeviceCertificate.decode(longest.encode()) == longest
    with refusal(PeerViolation, "certificate.malformed"):
        DeviceCertificate.decode(replace(longest, name="n" * 129).encode())


def test_sixteen_devices_fit_a_list_and_a_rotation():
    sixteen = DeviceList.issue(STRANGER, ACCOUNT_ID, 1, (certificate(signer=STRANGER),) * 16, ENTROPY)
    assert DeviceList.decode(sixteen.encode()) == sixteen
    issued = rotation(listed=sixteen)
    assert IdentityRotation.decode(issued.encode()) == issued
    issued.verify(ACCOUNT_ID, ACCOUNT.public)
