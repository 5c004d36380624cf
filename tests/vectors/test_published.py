"""Published vectors as we call the primitives: `cryptography-vectors` (FIPS 203, FIPS 204, RFC 7748, RFC 8032, RFC 5869,
HPKE with X-Wing), libsignal's safety number, and the XChaCha20-Poly1305 draft."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

from e2ee_desktop.crypto import primitives
from e2ee_desktop.crypto.entropy import library_entropy
from e2ee_desktop.crypto.fingerprint import ITERATIONS, numeric_side
from tests.fakes.replayed_entropy import SeededBytes
from tests.vectors.locations import packaged, records, shared_json

X_WING, HKDF_SHA256, CHACHA20_POLY1305 = 25_722, 1, 3


def test_the_published_safety_number():
    """Its keys are 33 bytes, its ids telephone numbers; `numeric_side` takes both as they are."""
    for case in shared_json("safety_numbers.json")["cases"]:
        assert case["iterations"] == ITERATIONS
        sides = [
            numeric_side(case[f"{side}_id"].encode(), bytes.fromhex(case[f"{side}_key_hex"]))
            for side in ("local", "remote")
        ]
        assert "".join(sorted(sides)) == case["displayed"]


def test_ml_kem_768():
    cases = records(packaged("asymmetric", "MLKEM", "kat_MLKEM_768.rsp"))
    assert len(cases) == 1_000
    for case in cases:
        seed = bytes.fromhex(case["d"] + case["z"])
        assert primitives.ml_kem_public(seed).hex() == case["pk"]
        assert primitives.ml_kem_decapsulate(seed, bytes.fromhex(case["ct"])).hex() == case["ss"]
        rejected = primitives.ml_kem_decapsulate(seed, bytes.fromhex(case["ct_n"]))  # not a ciphertext of this key
        assert rejected.hex() == case["ss_n"]


def test_ml_dsa_65():
    cases = records(packaged("asymmetric", "MLDSA", "kat_MLDSA_65_det_pure.rsp"))
    assert len(cases) == 100
    for case in cases:
        seed, public = bytes.fromhex(case["xi"]), bytes.fromhex(case["pk"])
        message, context = bytes.fromhex(case["msg"]), bytes.fromhex(case.get("ctx", ""))
        signature = bytes.fromhex(case["sm"])[: primitives.ML_DSA_SIGNATURE_BYTES]
        assert primitives.ml_dsa_public(seed) == public
        assert primitives.ml_dsa_verify(public, message, signature, context)
        assert not primitives.ml_dsa_verify(public, message + b"x", signature, context)
        assert not primitives.ml_dsa_verify(public, message, signature, context[:254] + b"x")


def test_what_we_sign_with_ml_dsa_verifies_under_the_published_keys():
    sign = library_entropy(SeededBytes(b"published")).sign_ml_dsa
    for case in records(packaged("asymmetric", "MLDSA", "kat_MLDSA_65_det_pure.rsp"))[:5]:
        signature = sign(bytes.fromhex(case["xi"]), b"message", b"context")
        assert primitives.ml_dsa_verify(bytes.fromhex(case["pk"]), b"message", signature, b"context")


def test_x25519():
    cases = records(packaged("asymmetric", "X25519", "rfc7748.txt"))
    assert len(cases) >= 3
    for case in cases:
        scalar, point = bytes.fromhex(case["input_scalar"]), bytes.fromhex(case["input_u"])
        assert primitives.x25519(scalar, point).hex() == case["output_u"]


def test_ed25519():
    lines = packaged("asymmetric", "Ed25519", "sign.input").splitlines()
    assert len(lines) == 1_024
    for line in lines:
        secret, public, message, signed, _ = line.split(":")
        seed, signature = bytes.fromhex(secret)[:32], bytes.fromhex(signed)[:64]
        assert primitives.ed25519_public(seed).hex() == public
        assert primitives.ed25519_sign(seed, bytes.fromhex(message)) == signature
        assert primitives.ed25519_verify(bytes.fromhex(public), bytes.fromhex(message), signature)


def test_hkdf_sha256():
    cases = records(packaged("KDF", "rfc-5869-HKDF-SHA256.txt"))
    assert len(cases) == 3
    for case in cases:
        salt, material, info = (bytes.fromhex(case[name]) for name in ("salt", "ikm", "info"))
        assert primitives.hkdf(salt, material, info, int(case["l"])).hex() == case["okm"]


def x_wing_cases() -> list[dict[str, Any]]:
    """HPKE base mode with our suite: KEM X-Wing, HKDF-SHA-256, ChaCha20-Poly1305."""
    cases = json.loads(packaged("HPKE", "hpke-pq-test-vectors.json"))
    suite = {"mode": 0, "kem_id": X_WING, "kdf_id": HKDF_SHA256, "aead_id": CHACHA20_POLY1305}
    return [case for case in cases if suite.items() <= case.items()]


def test_hpke_with_x_wing_has_a_published_case():
    assert len(x_wing_cases()) == 1


def test_hpke_with_x_wing():
    """An X-Wing private key is a seed that SHAKE-256 stretches to the ML-KEM seed (64) and the X25519 scalar (32).

    Every published encryption has associated data and we never have any, so the library's own door for its tests opens them;
    suite and key are ours.
    """
    for case in x_wing_cases():
        stretched = hashlib.shake_256(bytes.fromhex(case["skRm"])).digest(96)
        kem_seed, curve = stretched[:64], stretched[64:]
        public = primitives.ml_kem_public(kem_seed) + primitives.x25519_public(curve)
        assert public.hex() == case["pkRm"]
        private = MLKEM768X25519PrivateKey(
            MLKEM768PrivateKey.from_seed_bytes(kem_seed), X25519PrivateKey.from_private_bytes(curve)
        )
        first = case["encryptions"][0]
        opened = openssl.hpke._decrypt_with_aad(
            primitives.HPKE_SUITE,
            bytes.fromhex(case["enc"] + first["ct"]),
            private,
            bytes.fromhex(case["info"]),
            bytes.fromhex(first["aad"]),
        )
        assert opened.hex() == first["pt"]
        sealed = library_entropy(SeededBytes(b"x")).seal_hpke(public, b"info", b"plain")
        assert primitives.hpke_open(kem_seed, curve, sealed, b"info") == b"plain"


def test_xchacha20_poly1305_of_the_draft():
    """draft-irtf-cfrg-xchacha-03, appendix A.3.1."""
    plaintext = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
    associated = bytes.fromhex("50515253c0c1c2c3c4c5c6c7")
    sealed = primitives.aead_seal(bytes(range(0x80, 0xA0)), bytes(range(0x40, 0x58)), plaintext, associated)
    assert sealed[:16].hex() == "bd6d179d3e83d43b9576579493c0e939"
    assert sealed[-16:].hex() == "c0875924c1c7987947deafd8780acf49"
    assert primitives.aead_open(bytes(range(0x80, 0xA0)), bytes(range(0x40, 0x58)), sealed, associated) == plaintext


@pytest.mark.parametrize("bit", range(8))
def test_a_turned_bit_in_a_published_signature_is_noticed(bit):
    case = records(packaged("asymmetric", "MLDSA", "kat_MLDSA_65_det_pure.rsp"))[0]
    signature = bytearray(bytes.fromhex(case["sm"])[: primitives.ML_DSA_SIGNATURE_BYTES])
    signature[bit * 400] ^= 1 << bit
    context = bytes.fromhex(case.get("ctx", ""))
    message = bytes.fromhex(case["msg"])
    assert not primitives.ml_dsa_verify(bytes.fromhex(case["pk"]), message, bytes(signature), context)
