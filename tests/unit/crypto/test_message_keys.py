"""The sealing of one message: commitment first, then the AEAD; all of header and session bound."""

from __future__ import annotations

import hashlib

import pytest

from e2ee_desktop.crypto import message_keys
from e2ee_desktop.crypto.primitives import aead_open, aead_seal
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from tests.fakes.refusal import refusal

KEY, HEADER, BOUND = b"m" * 32, b"header", b"b" * 32


def test_a_chain_gives_other_keys_at_every_step_and_no_step_back():
    chain, seen = b"c" * 32, set()
    for _ in range(100):
        chain, message_key = message_keys.step_chain(chain)
        seen |= {chain, message_key}
    assert len(seen) == 200


def test_a_message_opens_with_its_key_header_and_session():
    sealed = message_keys.seal_message(KEY, HEADER, BOUND, b"plain")
    assert len(sealed) == 5 + message_keys.SEAL_OVERHEAD_BYTES
    assert message_keys.open_message(KEY, HEADER, BOUND, sealed) == b"plain"


@pytest.mark.parametrize(
    ("key", "header", "bound", "code"),
    [
        (b"M" * 32, HEADER, BOUND, "ratchet.commitment"),
        (KEY, b"Header", BOUND, "ratchet.commitment"),
        (KEY, HEADER, b"B" * 32, "ratchet.ciphertext"),
    ],
)
def test_it_opens_with_nothing_else(key, header, bound, code):
    sealed = message_keys.seal_message(KEY, HEADER, BOUND, b"plain")
    with pytest.raises(PeerViolation) as caught:
        message_keys.open_message(key, header, bound, sealed)
    assert caught.value.code == code


@pytest.mark.parametrize("size_bytes", [0, 16, 31, 32, 47])
def test_a_sealed_message_cut_short_is_refused(size_bytes):
    sealed = message_keys.seal_message(KEY, HEADER, BOUND, b"")[:size_bytes]
    with pytest.raises(PeerViolation):
        message_keys.open_message(KEY, HEADER, BOUND, sealed)


def test_a_ciphertext_that_another_key_opens_is_stopped_by_the_commitment():
    """What a dishonest sender does to show two people two texts: a ciphertext without a commitment to one key."""
    other = b"o" * 32
    key, nonce = message_keys._aead_inputs(other, HEADER)
    ciphertext = aead_seal(key, nonce, b"for the other", message_keys._associated(BOUND, HEADER))
    with pytest.raises(PeerViolation, match=r"ratchet\.commitment"):
        message_keys.open_message(other, HEADER, BOUND, message_keys.commit(KEY, HEADER) + ciphertext)


@pytest.mark.parametrize("size_bytes", [0, 31, 33, 64])
def test_a_commitment_needs_a_whole_key(size_bytes):
    with pytest.raises(LocalMisuse, match=r"commitment\.key_length"):
        message_keys.commit(bytes(size_bytes), HEADER)


def test_associated_data_cannot_be_shifted_between_its_parts():
    assert message_keys._associated(b"ab", b"c") != message_keys._associated(b"a", b"bc")


@pytest.mark.parametrize("size_bytes", [0, 23, 24, 39])
def test_a_header_cut_short_is_nobodys_header(size_bytes):
    assert message_keys.open_header(b"k" * 32, bytes(size_bytes)) is None


def test_a_header_opens_under_its_key_alone():
    sealed = message_keys.seal_header(b"k" * 32, b"n" * 24, b"numbers")
    assert message_keys.open_header(b"k" * 32, sealed) == b"numbers"
    assert message_keys.open_header(b"K" * 32, sealed) is None


def test_a_state_that_was_used_twice_does_not_use_a_keystream_twice():
    """A restored disk brings an old chain key back. The header's random nonce keeps the two messages apart: without it their
    ciphertexts would differ exactly where the plaintexts do, for the relay to read."""
    first = message_keys.seal_message(KEY, message_keys.seal_header(b"h" * 32, b"1" * 24, b"same"), BOUND, bytes(64))
    second = message_keys.seal_message(KEY, message_keys.seal_header(b"h" * 32, b"2" * 24, b"same"), BOUND, b"\1" * 64)
    overhead = message_keys.COMMITMENT_BYTES
    difference = bytes(a ^ b for a, b in zip(first[overhead:-16], second[overhead:-16], strict=True))
    assert difference != b"\1" * 64


def blake2b(key, purpose, data, size_bytes):
    """The KDF as docs/protocol.md writes it, without a line of the module under test."""
    label = b"e2ee-desktop/v1/" + purpose
    person = hashlib.blake2b(label, digest_size=16).digest()
    return hashlib.blake2b(data, digest_size=size_bytes, key=key, person=person).digest()


def test_a_step_of_the_chain_is_one_hash_in_two_halves():
    both = blake2b(b"c" * 32, b"ratchet/chain", b"", 64)
    assert message_keys.step_chain(b"c" * 32) == (both[:32], both[32:])


def test_a_sealed_message_is_commitment_and_ciphertext_under_keys_of_their_own():
    header = bytes(range(40))
    sealed = message_keys.seal_message(KEY, header, BOUND, b"plain")
    assert sealed[:32] == message_keys.commit(KEY, header) == blake2b(KEY, b"ratchet/commitment", header, 32)
    keys = blake2b(KEY, b"ratchet/message", header[:24], 56)
    associated = b"\1\1" + b"\0\0\0\x20" + BOUND + b"\0\0\0\x28" + header
    assert aead_open(keys[:32], keys[32:], sealed[32:], associated) == b"plain"


def test_a_sealed_header_is_nonce_and_ciphertext_under_its_label():
    sealed = message_keys.seal_header(b"k" * 32, b"n" * 24, b"numbers")
    assert sealed == b"n" * 24 + aead_seal(b"k" * 32, b"n" * 24, b"numbers", b"e2ee-desktop/v1/ratchet/header")


def test_refusals_are_told_by_their_codes():
    sealed = message_keys.seal_message(KEY, HEADER, BOUND, b"plain")
    with refusal(LocalMisuse, "commitment.key_length", size_bytes=31):
        message_keys.commit(bytes(31), HEADER)
    with refusal(PeerViolation, "ratchet.commitment"):
        message_keys.open_message(KEY, HEADER, BOUND, b"")
    with refusal(PeerViolation, "ratchet.ciphertext"):
        message_keys.open_message(KEY, HEADER, BOUND, sealed[:-1])
