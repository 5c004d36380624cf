"""Wycheproof against our own wrappers, not against the libraries under them.

Its results are valid, invalid and acceptable. Acceptable means that the specification leaves a choice; ours, stated once:
- X25519: a public key on the twist, of special form or not canonical is computed with, as RFC 7748 section 5 demands; a
  result of zero (a point of low order) is refused as the peer's violation, which section 6.1 allows and rule 6 of ours demands.
- The other files hold no acceptable case; a test says so, that none slips in unseen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from e2ee_desktop.crypto import primitives
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from tests.vectors.locations import shared_json

ED25519, X25519 = "wycheproof/ed25519_test.json", "wycheproof/x25519_test.json"
ML_KEM, HKDF = "wycheproof/mlkem_768_test.json", "wycheproof/hkdf_sha256_test.json"
XCHACHA = "wycheproof/xchacha20_poly1305_test.json"


def cases(name: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for group in shared_json(name)["testGroups"]:
        for case in group["tests"]:
            yield group, case


def octets(case: dict[str, Any], *names: str) -> list[bytes]:
    return [bytes.fromhex(case[name]) for name in names]


def all_pass(name: str, judged: list[tuple[int, bool]]) -> None:
    assert len(judged) == shared_json(name)["numberOfTests"]
    assert [number for number, passed in judged if not passed] == []


@pytest.mark.parametrize("name", [ED25519, ML_KEM, HKDF, XCHACHA])
def test_only_x25519_leaves_a_choice(name):
    assert "acceptable" not in {case["result"] for _, case in cases(name)}


def test_ed25519():
    judged = []
    for group, case in cases(ED25519):
        key, message, signature = bytes.fromhex(group["publicKey"]["pk"]), *octets(case, "msg", "sig")
        verified = primitives.ed25519_verify(key, message, signature)
        judged.append((case["tcId"], verified == (case["result"] == "valid")))
    all_pass(ED25519, judged)


def test_x25519():
    judged = []
    for _, case in cases(X25519):
        public, private, expected = octets(case, "public", "private", "shared")
        assert case["result"] in {"valid", "acceptable"}
        try:
            passed = primitives.x25519(private, public) == expected and expected != bytes(32)
        except PeerViolation as error:
            passed = error.code == "x25519.low_order" and "ZeroSharedSecret" in case["flags"]
        judged.append((case["tcId"], passed))
    all_pass(X25519, judged)


def test_xchacha20_poly1305():
    judged = []
    for _, case in cases(XCHACHA):
        key, nonce, associated, plaintext, ciphertext, tag = octets(case, "key", "iv", "aad", "msg", "ct", "tag")
        opened = primitives.aead_open(key, nonce, ciphertext + tag, associated)
        if case["result"] == "valid":
            sealed = primitives.aead_seal(key, nonce, plaintext, associated)
            judged.append((case["tcId"], opened == plaintext and sealed == ciphertext + tag))
        else:
            judged.append((case["tcId"], opened is None))
    all_pass(XCHACHA, judged)


def test_hkdf_sha256():
    judged = []
    for _, case in cases(HKDF):
        material, salt, info, expected = octets(case, "ikm", "salt", "info", "okm")
        if case["result"] == "valid":
            judged.append((case["tcId"], primitives.hkdf(salt, material, info, case["size"]) == expected))
            continue
        with pytest.raises(ValueError, match="larger"):  # only our own code chooses a length: no typed error is due
            primitives.hkdf(salt, material, info, case["size"])
        judged.append((case["tcId"], True))
    all_pass(HKDF, judged)


def test_ml_kem_768():
    """Keys and ciphertexts of wrong length are stopped before the library: what comes from outside has a fixed-length field."""
    judged = []
    for _, case in cases(ML_KEM):
        seed, ciphertext = octets(case, "seed", "c")
        if case["result"] == "valid":
            key = primitives.ml_kem_public(seed) == bytes.fromhex(case["ek"])
            judged.append((case["tcId"], key and primitives.ml_kem_decapsulate(seed, ciphertext).hex() == case["K"]))
            continue
        with pytest.raises(LocalMisuse, match=r"ml_kem\.(seed|ciphertext)_length"):
            primitives.ml_kem_decapsulate(seed, ciphertext)
        judged.append((case["tcId"], True))
    all_pass(ML_KEM, judged)
