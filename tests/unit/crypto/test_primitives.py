"""The primitives as we call them: lengths, checks, and one typed answer for anything that can come from outside."""

from __future__ import annotations

import hashlib

import pytest

from e2ee_desktop.crypto import labels, primitives
from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from tests.fakes.refusal import refusal
from tests.fakes.replayed_entropy import SeededBytes

ENTROPY = library_entropy(SeededBytes(b"primitives"))


@pytest.mark.parametrize("size_bytes", [0, 1, 15])
def test_a_ciphertext_shorter_than_its_tag_does_not_open(size_bytes):
    assert primitives.aead_open(b"k" * 32, b"n" * 24, bytes(size_bytes), b"") is None


@pytest.mark.parametrize("nonce_bytes", [0, 12, 23, 25])
def test_a_nonce_of_another_length_does_not_open(nonce_bytes):
    assert primitives.aead_open(b"k" * 32, bytes(nonce_bytes), bytes(32), b"") is None


def test_what_was_sealed_opens_with_everything_the_same():
    sealed = primitives.aead_seal(b"k" * 32, b"n" * 24, b"plain", b"ad")
    assert len(sealed) == 5 + primitives.AEAD_TAG_BYTES
    assert primitives.aead_open(b"k" * 32, b"n" * 24, sealed, b"ad") == b"plain"
    assert primitives.aead_open(b"k" * 32, b"n" * 24, sealed, b"AD") is None
    assert primitives.aead_open(b"k" * 32, b"N" * 24, sealed, b"ad") is None
    assert primitives.aead_open(b"K" * 32, b"n" * 24, sealed, b"ad") is None


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: primitives.x25519_public(b"short"), "x25519.private_length"),
        (lambda: primitives.x25519(b"short", b"p" * 32), "x25519.private_length"),
        (lambda: primitives.x25519(b"s" * 32, b"short"), "x25519.public_length"),
        (lambda: primitives.ed25519_public(b"short"), "ed25519.seed_length"),
        (lambda: primitives.ed25519_sign(b"short", b"m"), "ed25519.seed_length"),
        (lambda: primitives.ml_dsa_public(b"short"), "ml_dsa.seed_length"),
        (lambda: primitives.ml_kem_public(b"short"), "ml_kem.seed_length"),
        (lambda: primitives.ml_kem_decapsulate(b"short", bytes(1088)), "ml_kem.seed_length"),
        (lambda: primitives.ml_kem_decapsulate(bytes(64), b"short"), "ml_kem.ciphertext_length"),
    ],
)
def test_a_key_of_wrong_length_is_our_own_mistake(call, code):
    with pytest.raises(LocalMisuse) as caught:
        call()
    assert caught.value.code == code


LOW_ORDER = [
    "00" * 32,
    "01" + "00" * 31,
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]


@pytest.mark.parametrize("point", LOW_ORDER)
def test_a_low_order_point_is_refused(point):
    with pytest.raises(PeerViolation, match=r"x25519\.low_order"):
        primitives.x25519(b"s" * 32, bytes.fromhex(point))


def test_a_small_order_ed25519_key_verifies_nothing():
    """With such a key the all-zero signature would verify for some messages (libsodium refuses it outright)."""
    for key in ("01" + "00" * 31, "00" * 32, "ec" + "ff" * 30 + "7f"):
        public = bytes.fromhex(key)
        for number in range(16):
            assert not primitives.ed25519_verify(public, b"%d" % number, public + bytes(32))


@pytest.mark.parametrize(("key", "signature"), [(31, 64), (33, 64), (32, 63), (32, 65), (0, 0)])
def test_an_ed25519_signature_of_wrong_lengths_does_not_verify(key, signature):
    assert not primitives.ed25519_verify(bytes(key), b"m", bytes(signature))


@pytest.mark.parametrize(("key", "signature"), [(1951, 3309), (1952, 3308), (1952, 3310), (0, 0), (1952, 3309)])
def test_an_ml_dsa_signature_of_wrong_lengths_does_not_verify(key, signature):
    assert not primitives.ml_dsa_verify(bytes(key), b"m", bytes(signature), b"context")


def test_an_ml_dsa_signature_counts_in_its_context_only():
    public = primitives.ml_dsa_public(b"s" * 32)
    signature = ENTROPY.sign_ml_dsa(b"s" * 32, b"m", b"one")
    assert primitives.ml_dsa_verify(public, b"m", signature, b"one")
    assert not primitives.ml_dsa_verify(public, b"m", signature, b"two")


@pytest.mark.parametrize("public", [b"", bytes(1183), bytes(1185), b"\xff" * 1184])
def test_an_impossible_ml_kem_key_is_refused(public):
    with pytest.raises(PeerViolation, match=r"ml_kem\.public_invalid"):
        primitives.ml_kem_key(public)


def test_a_wrong_ml_kem_ciphertext_gives_a_secret_nobody_else_has():
    shared, ciphertext = ENTROPY.encapsulate(primitives.ml_kem_public(b"k" * 64))
    assert primitives.ml_kem_decapsulate(b"k" * 64, ciphertext) == shared
    wrong = primitives.ml_kem_decapsulate(b"k" * 64, ciphertext[:-1] + bytes((ciphertext[-1] ^ 1,)))
    assert len(wrong) == 32
    assert wrong != shared


@pytest.mark.parametrize("size_bytes", [0, 1, 1120, primitives.HPKE_OVERHEAD_BYTES, 4_000])
def test_bytes_that_nobody_sealed_do_not_open(size_bytes):
    assert primitives.hpke_open(b"k" * 64, b"x" * 32, bytes(size_bytes), b"info") is None


def test_a_seal_opens_with_its_key_and_info_alone():
    public = primitives.ml_kem_public(b"k" * 64) + primitives.x25519_public(b"x" * 32)
    sealed = ENTROPY.seal_hpke(public, b"info", b"plain")
    assert len(sealed) == 5 + primitives.HPKE_OVERHEAD_BYTES
    assert primitives.hpke_open(b"k" * 64, b"x" * 32, sealed, b"info") == b"plain"
    assert primitives.hpke_open(b"k" * 64, b"x" * 32, sealed, b"other") is None
    assert primitives.hpke_open(b"k" * 64, b"y" * 32, sealed, b"info") is None
    assert primitives.hpke_open(b"l" * 64, b"x" * 32, sealed, b"info") is None


def test_keyed_and_unkeyed_hashes_differ_by_purpose():
    purposes = (labels.RATCHET_CHAIN, labels.RATCHET_MESSAGE, labels.SESSION_ID)
    assert len({primitives.derive(b"k" * 32, purpose, b"d") for purpose in purposes}) == 3
    assert len({primitives.digest(purpose, b"d") for purpose in purposes}) == 3
    assert primitives.derive(b"", labels.SESSION_ID, b"d") == primitives.digest(labels.SESSION_ID, b"d")


def test_comparison():
    assert primitives.equal(b"a", b"a")
    assert not primitives.equal(b"a", b"b")
    assert not primitives.equal(b"a", b"ab")


@pytest.mark.parametrize(
    ("call", "code", "size_bytes"),
    [
        (lambda: primitives.x25519_public(bytes(31)), "x25519.private_length", 31),
        (lambda: primitives.x25519(bytes(33), b"p" * 32), "x25519.private_length", 33),
        (lambda: primitives.x25519(b"s" * 32, bytes(31)), "x25519.public_length", 31),
        (lambda: primitives.ed25519_public(bytes(33)), "ed25519.seed_length", 33),
        (lambda: primitives.ed25519_sign(bytes(31), b"m"), "ed25519.seed_length", 31),
        (lambda: primitives.ml_dsa_public(bytes(31)), "ml_dsa.seed_length", 31),
        (lambda: primitives.ml_kem_public(bytes(65)), "ml_kem.seed_length", 65),
        (lambda: primitives.ml_kem_decapsulate(bytes(64), bytes(1_087)), "ml_kem.ciphertext_length", 1_087),
    ],
)
def test_a_wrong_length_is_told_with_its_size(call, code, size_bytes):
    with refusal(LocalMisuse, code, size_bytes=size_bytes):
        call()


def test_what_a_peer_may_not_send_is_told_by_its_code_alone():
    with refusal(PeerViolation, "x25519.low_order"):
        primitives.x25519(b"s" * 32, bytes(32))
    with refusal(PeerViolation, "ml_kem.public_invalid"):
        primitives.ml_kem_key(bytes(1_183))


def test_hashes_are_blake2b_with_key_size_and_personalisation():
    person = labels.SESSION_ID.person
    for size_bytes in (1, 16, 32, 64):
        keyed = hashlib.blake2b(b"d", digest_size=size_bytes, key=b"k" * 32, person=person).digest()
        assert primitives.derive(b"k" * 32, labels.SESSION_ID, b"d", size_bytes) == keyed
        plain = hashlib.blake2b(b"d", digest_size=size_bytes, person=person).digest()
        assert primitives.digest(labels.SESSION_ID, b"d", size_bytes) == plain
    assert primitives.derive(b"k" * 32, labels.SESSION_ID) == primitives.derive(b"k" * 32, labels.SESSION_ID, b"", 32)
    assert len(primitives.digest(labels.SESSION_ID, b"")) == 32


def test_a_kem_key_is_expanded_once_and_its_public_half_written_once():
    key = primitives.KemKey(b"k" * 64)
    public, expanded = key.public(), key._expanded
    shared, ciphertext = ENTROPY.encapsulate(public)
    assert key.decapsulate(ciphertext) == shared
    assert key.public() is public
    assert key._expanded is expanded is not None
    assert primitives.ml_kem_key(public) is primitives.ml_kem_key(bytes(bytearray(public)))


@pytest.mark.parametrize("top_bit", [0, 0x80])
@pytest.mark.parametrize("point", LOW_ORDER)
def test_a_point_of_low_order_is_known_before_it_is_used_also_with_its_top_bit_set(point, top_bit):
    encoded = bytearray.fromhex(point)
    encoded[31] |= top_bit
    assert not primitives.x25519_usable(bytes(encoded))
    with refusal(PeerViolation, "x25519.low_order"):
        primitives.x25519(b"s" * 32, bytes(encoded))


@pytest.mark.parametrize("top_bit", [0, 0x80])
def test_the_neighbours_of_low_order_and_every_honest_key_are_usable(top_bit):
    neighbours = [bytes.fromhex(point) for point in LOW_ORDER]
    changed = [bytes([one[0] ^ 4, *one[1:]]) for one in neighbours]
    shifted = [bytes([*one[:30], one[30] ^ 1, one[31]]) for one in neighbours]
    honest = [primitives.x25519_public(bytes([number]) * 32) for number in range(16)]
    for public in (*changed, *shifted, *honest):
        encoded = public[:-1] + bytes([public[-1] | top_bit])
        assert primitives.x25519_usable(encoded)
        assert len(primitives.x25519(b"s" * 32, encoded)) == 32
    for size_bytes in (0, 31, 33):
        assert not primitives.x25519_usable(b"p" * size_bytes)


def test_bytes_behind_a_signature_are_not_taken_for_the_beginning_of_the_message():
    """libsodium takes signature and message as one: of a longer signature, the rest would be read as message."""
    public, signature = primitives.ed25519_public(b"s" * 32), primitives.ed25519_sign(b"s" * 32, b"pay")
    assert primitives.ed25519_verify(public, b"pay", signature)
    assert not primitives.ed25519_verify(public, b"ay", signature + b"p")
    assert not primitives.ed25519_verify(public + b"\0", b"pay", signature)
