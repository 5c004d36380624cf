"""The frozen sealed files: the product still writes them, and the format's text with PyNaCl and `hashlib` alone does too."""

from __future__ import annotations

import hashlib
import json

import pytest
from nacl import bindings

from tests.vectors.file_stream import FILE, made, octets

FROZEN = json.loads(FILE.read_text(encoding="utf-8"))
AEADS = {
    1: (bindings.crypto_aead_aegis256_encrypt, 32),
    2: (bindings.crypto_aead_xchacha20poly1305_ietf_encrypt, 24),
}


def by_the_book(purpose: str, data: bytes, key: bytes) -> bytes:
    person = hashlib.blake2b(f"e2ee-desktop/v1/file/{purpose}".encode(), digest_size=16).digest()
    return hashlib.blake2b(data, digest_size=32, key=key, person=person).digest()


def test_the_product_still_writes_the_frozen_files():
    assert made() == FROZEN


@pytest.mark.parametrize("case", FROZEN["cases"], ids=lambda case: case["plaintext_seed"])
def test_the_text_of_the_format_gives_the_same(case):
    plaintext, key = octets(case["plaintext_seed"], case["plaintext_bytes"]), bytes.fromhex(case["file_key"])
    bound = bytes.fromhex(case["conversation_id"] + case["message_id"])
    start = bytes([1, case["cipher"]]) + bytes.fromhex(case["salt"])
    data = start + len(bound).to_bytes(4, "big") + bound
    sealed = start + by_the_book("commitment", data, key)
    assert sealed.hex() == case["header"]
    seal, nonce_bytes = AEADS[case["cipher"]]
    chunks = [plaintext[at : at + 2**20] for at in range(0, len(plaintext), 2**20)] or [b""]
    for index, chunk in enumerate(chunks):
        nonce = (index.to_bytes(8, "big") + bytes([index == len(chunks) - 1])).ljust(nonce_bytes, b"\0")
        sealed += seal(chunk, None, nonce, by_the_book("chunk-key", data, key))
    assert (len(sealed), hashlib.sha256(sealed).hexdigest()) == (case["sealed_bytes"], case["sealed_sha256"])
    assert case.get("sealed", sealed.hex()) == sealed.hex()
