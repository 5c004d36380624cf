"""The long-term key kept elsewhere, rotation, terms, and a certificate of a CA."""

from __future__ import annotations

import datetime
import stat
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from e2ee_desktop.domain.errors import StorageFailure, UserActionNeeded
from e2ee_desktop.relay.certificate import FOR_EVER, TlsFiles, end_of_term, self_signed
from e2ee_desktop.relay.identity import ONLINE_NAME, load_identity, rotate, utc_now
from e2ee_desktop.relay.long_term_key import KEY_NAME, encode_key, make_offline_key, read_offline_key
from e2ee_desktop.relay.sqlite_schema import DATABASE_NAME

NOON = datetime.datetime(2026, 3, 5, 12, tzinfo=datetime.UTC)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "relay"
    made.mkdir()
    return made


@pytest.fixture
def offline(folder, tmp_path) -> SigningKey:
    """A relay whose long-term key never was on its machine, with mailboxes."""
    key = make_offline_key(tmp_path / "stick.key")
    rotate(folder, key, offline=True, days=90)
    (folder / DATABASE_NAME).touch()
    return key


def given(folder: Path, days: int = 0) -> TlsFiles:
    """What an ACME client would put there."""
    path = folder / "fullchain.pem"
    path.write_bytes(self_signed(end_of_term(utc_now(), days)))
    return TlsFiles(path, path)


def test_a_relay_serves_without_the_key_that_signed_its_certificate(folder, offline):
    identity = load_identity(folder)
    assert identity.public_key == bytes(offline.verify_key)
    assert identity.voucher.covers(identity.certificate)
    assert not (folder / KEY_NAME).exists()
    assert identity.days_left(utc_now()) == 90
    identity.tls()


def test_the_key_file_is_private_and_never_overwritten(tmp_path):
    key = make_offline_key(tmp_path / "stick.key")
    assert stat.S_IMODE((tmp_path / "stick.key").stat().st_mode) == 0o600
    assert make_offline_key(tmp_path / "stick.key") == read_offline_key(tmp_path / "stick.key") == key
    with pytest.raises(UserActionNeeded, match=r"relay\.offline_key_unreadable"):
        read_offline_key(tmp_path / "none.key")
    with pytest.raises(UserActionNeeded, match=r"relay\.offline_key_unreadable"):
        make_offline_key(tmp_path / "no" / "folder.key")


def test_a_rotation_changes_certificate_and_tls_key_and_no_pin(folder, offline):
    before, key_before = load_identity(folder), (folder / ONLINE_NAME).read_bytes()
    rotate(folder, offline, offline=True, days=90)
    after = load_identity(folder)
    assert after.public_key == before.public_key
    assert after.certificate_hash != before.certificate_hash
    private = key_before[key_before.index(b"PRIVATE KEY") :][:120]
    assert private not in (folder / ONLINE_NAME).read_bytes()


def test_a_certificate_whose_term_is_over_does_not_start(folder, offline):
    at_the_end = load_identity(folder).certificate.ends
    load_identity(folder, now=lambda: at_the_end - datetime.timedelta(seconds=1))
    with pytest.raises(UserActionNeeded, match=r"relay\.certificate_ended"):
        load_identity(folder, now=lambda: at_the_end)


def test_terms_end_with_a_day_and_none_lasts_for_ever(folder):
    assert end_of_term(NOON, 0) == FOR_EVER
    assert end_of_term(NOON, 30) == datetime.datetime(2026, 4, 4, 23, 59, 59, tzinfo=datetime.UTC)
    identity = load_identity(folder)
    assert identity.certificate.ends == FOR_EVER
    assert identity.days_left(NOON) is None


def test_files_that_change_while_they_are_loaded_are_refused_rather_than_mixed(folder):
    identity = load_identity(folder)
    rotate(folder, SigningKey.generate(), offline=False, days=0)
    with pytest.raises(StorageFailure, match=r"relay\.certificate_damaged"):
        identity.tls()


def test_a_key_that_is_not_the_one_that_signed_is_refused(folder):
    load_identity(folder)
    (folder / KEY_NAME).write_bytes(encode_key(SigningKey.generate()))
    with pytest.raises(StorageFailure, match=r"relay\.certificate_damaged"):
        load_identity(folder)


def test_the_pin_vouches_for_a_certificate_that_is_given_as_files(folder, tmp_path):
    own = load_identity(folder)
    files = given(tmp_path, 30)
    identity = load_identity(folder, files)
    assert identity.public_key == own.public_key
    assert identity.certificate_hash != own.certificate_hash
    assert identity.voucher.covers(identity.certificate)
    renewed = load_identity(folder, given(tmp_path, 60))
    assert renewed.certificate_hash != identity.certificate_hash
    assert renewed.voucher.covers(renewed.certificate)


def test_a_given_certificate_needs_the_offline_keys_word_each_time_it_changes(folder, offline, tmp_path):
    files = given(tmp_path)
    with pytest.raises(UserActionNeeded, match=r"relay\.offline_key_needed"):
        load_identity(folder, files)
    rotate(folder, offline, offline=True, days=0, files=files)
    assert load_identity(folder, files).public_key == bytes(offline.verify_key)
    files = given(tmp_path)
    with pytest.raises(UserActionNeeded, match=r"relay\.offline_key_needed"):
        load_identity(folder, files)


def test_a_given_certificate_that_is_missing_or_none_is_an_error(folder, tmp_path):
    load_identity(folder)
    files = given(tmp_path)
    files.chain.write_bytes(b"nothing")
    with pytest.raises(StorageFailure, match=r"relay\.certificate_damaged"):
        load_identity(folder, files)
    files.chain.unlink()
    with pytest.raises(StorageFailure, match=r"relay\.certificate_missing"):
        load_identity(folder, files)
