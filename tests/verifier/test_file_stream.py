"""file-stream.json: sealed files, whole; with AEGIS-256 in plain Python only the short ones."""

from __future__ import annotations

import hashlib

import pytest

from tests.verifier.aegis import Aegis256, aes_round
from tests.verifier.file_stream import AEGIS_256, file_keys, seal_file
from tests.verifier.vectors import hexed, vectors

CASES = vectors("file-stream")["cases"]
PLAIN_PYTHON_BYTES_MAX = 1_000


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['cipher']} {case['plaintext_bytes']}")
def test_the_header_commits_and_the_file_is_sealed_the_same(case):
    bound = hexed(case["conversation_id"]) + hexed(case["message_id"])
    keys = file_keys(case["cipher"], hexed(case["salt"]), bound, hexed(case["file_key"]))
    assert keys.header.hex() == case["header"]
    size = case["plaintext_bytes"]
    if case["cipher"] == AEGIS_256 and size > PLAIN_PYTHON_BYTES_MAX:
        return
    plaintext = hashlib.shake_256(case["plaintext_seed"].encode()).digest(size)
    sealed = seal_file(case["cipher"], keys, plaintext)
    assert len(sealed) == case["sealed_bytes"]
    assert hashlib.sha256(sealed).hexdigest() == case["sealed_sha256"]


def test_the_round_function_is_the_published_one():
    """draft-irtf-cfrg-aegis-aead, appendix A.1."""
    block, key = hexed("000102030405060708090a0b0c0d0e0f"), hexed("101112131415161718191a1b1c1d1e1f")
    assert aes_round(block, key).hex() == "7a7b4e5638782546a8c0477a3b813f43"


def test_aegis_256_is_the_published_one():
    """draft-irtf-cfrg-aegis-aead, appendix A.4, test vector 1 (without associated data)."""
    key, nonce = hexed("1001" + "00" * 30), hexed("10000200" + "00" * 28)
    sealed = Aegis256(key, nonce).encrypt(bytes(16))
    assert sealed[:16].hex() == "754fc3d8c973246dcc6d741412a4b236"
