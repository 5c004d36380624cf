"""A mailbox's two secrets and everything that follows from them."""

from __future__ import annotations

import pytest

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.primitives import aead_seal, ed25519_verify
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.engine.mailbox import LinkKeys, MailboxSecrets, open_base, open_one_time, seal_base
from e2ee_desktop.wire.limits import DIRECTORY_BASE_BYTES, ONE_TIME_BYTES
from tests.fakes.refusal import refusal
from tests.fakes.replayed_entropy import SeededBytes

SOURCE = library_entropy(SeededBytes(b"mailbox"))
SECRETS = MailboxSecrets(b"o" * 32, b"l" * 32)


def test_secrets_survive_storage_and_stay_hidden():
    fresh = MailboxSecrets.generate(SOURCE)
    assert MailboxSecrets.decode(fresh.encode()) == fresh
    assert repr(fresh) == "MailboxSecrets()"
    assert repr(fresh.keys) == "LinkKeys()"
    with pytest.raises(LocalMisuse, match=r"mailbox\.malformed"):
        MailboxSecrets.decode(fresh.encode()[:-1])


def test_what_the_link_gives_away_says_nothing_about_the_owner():
    keys = SECRETS.keys
    assert keys == LinkKeys.of(b"l" * 32)
    assert keys == MailboxSecrets(b"p" * 32, b"l" * 32).keys
    every = {keys.directory_key, keys.capability, keys.token, SECRETS.owner().key(), *SECRETS.address_private()}
    assert len(every) == 6


def test_the_owner_signs():
    signature = SECRETS.owner().sign(b"challenge")
    assert ed25519_verify(SECRETS.owner().key(), b"challenge", signature)
    assert not ed25519_verify(SECRETS.owner().key(), b"another", signature)


def test_the_address_key_opens_what_is_sealed_to_it():
    assert len(SECRETS.address_public()) == 1_216
    kem_seed, curve = SECRETS.address_private()
    assert (len(kem_seed), len(curve)) == (64, 32)


def test_a_base_of_any_content_has_one_size_and_opens_again():
    for content in (b"", b"x", b"x" * 30_000):
        sealed = seal_base(b"k" * 32, content, SOURCE)
        assert len(sealed) == 32_768
        assert open_base(b"k" * 32, sealed) == content
    with pytest.raises(LocalMisuse, match=r"octets\.too_long"):
        seal_base(b"k" * 32, b"x" * 32_768, SOURCE)


def test_a_base_is_no_one_time_item():
    with pytest.raises(PeerViolation, match=r"bundle\.unreadable"):
        open_one_time(b"k" * 32, seal_base(b"k" * 32, b"", SOURCE))


def badly_padded(label, size_bytes):
    """What somebody who knows the directory key can seal: the length says nothing, and the padding is not zeros."""
    return b"n" * 24 + aead_seal(b"k" * 32, b"n" * 24, (b"\0" * 4).ljust(size_bytes - 40, b"\1"), label.text)


def test_every_refusal_has_the_code_of_what_was_read():
    with refusal(LocalMisuse, "mailbox.malformed"):
        MailboxSecrets.decode(SECRETS.encode() + b"\0")
    with refusal(PeerViolation, "bundle.unreadable"):
        open_base(b"k" * 32, b"")
    with refusal(PeerViolation, "bundle.unreadable"):
        open_one_time(b"k" * 32, b"")
    with refusal(PeerViolation, "bundle.malformed"):
        open_base(b"k" * 32, badly_padded(labels.DIRECTORY_BASE, DIRECTORY_BASE_BYTES))
    with refusal(PeerViolation, "prekey.malformed"):
        open_one_time(b"k" * 32, badly_padded(labels.DIRECTORY_ONE_TIME, ONE_TIME_BYTES))
