"""The frozen comparisons: the product still computes them, and so does the protocol's text with `hashlib` alone."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.vectors.sas import FILE, made

FROZEN = json.loads(FILE.read_text(encoding="utf-8"))


def by_the_book(purpose: str, *fields: str, size_bytes: int = 32) -> bytes:
    """B(purpose, data) of docs/protocol.md, written anew."""
    person = hashlib.blake2b(f"e2ee-desktop/v1/sas/{purpose}".encode(), digest_size=16).digest()
    return hashlib.blake2b(bytes.fromhex("".join(fields)), digest_size=size_bytes, person=person).digest()


def test_the_product_still_computes_the_frozen_values():
    assert made() == FROZEN


@pytest.mark.parametrize("case", FROZEN["cases"], ids=lambda case: case["comparison_id"][:8])
def test_the_text_of_the_protocol_gives_the_same(case):
    alice, bob, named = case["alice"], case["bob"], case["comparison_id"]
    for one, other in ((alice, bob), (bob, alice)):
        fields = (one[name] for name in ("account_id", "device_id", "identity_digest", "signing", "agreement"))
        assert by_the_book("party", *fields).hex() == one["party"]
        assert by_the_book("commitment", named, one["party"], other["party"], one["nonce"]).hex() == one["commitment"]
    sides = sorted((alice["party"] + alice["nonce"], bob["party"] + bob["nonce"]))
    bits = "".join(f"{octet:08b}" for octet in by_the_book("code", named, *sides, size_bytes=8))[:42]
    assert int(bits, 2) == case["code"]
    assert [int(bits[at : at + 6], 2) for at in range(0, 42, 6)] == case["numbers"]
    assert [FROZEN["emoji"][number][0] for number in case["numbers"]] == case["emoji"]


def test_the_table_has_sixty_four_different_emoji_with_different_words():
    symbols, words = zip(*FROZEN["emoji"], strict=True)
    assert len(set(symbols)) == len(set(words)) == 64
    assert (FROZEN["emoji"][0], FROZEN["emoji"][36], FROZEN["emoji"][63]) == (
        ["🐶", "dog"],
        ["👍", "thumbs up"],
        ["📌", "pin"],
    )
