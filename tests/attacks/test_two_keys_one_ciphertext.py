"""The invisible salamander (Dodis, Grubbs, Ristenpart and Woodage, 2018), made for real and refused.

XChaCha20-Poly1305 does not commit to its key. Who knows two message keys can make one ciphertext that both open, to different
texts: a dishonest sender shows two people, or a person and somebody who judges a report, two things under one envelope.
"""

from __future__ import annotations

from functools import cache

import pytest

from e2ee_desktop.crypto import message_keys
from e2ee_desktop.crypto.primitives import aead_open, aead_seal
from e2ee_desktop.domain.errors import PeerViolation
from tests.attacks import salamander

HEADER, BOUND = b"n" * 24 + b"sealed header", b"b" * 32
ONE, OTHER = b"1" * 32, b"2" * 32
TEXT = b"I agree to pay you ten, and I sign here.        "
ASSOCIATED = message_keys._associated(BOUND, HEADER)


@cache
def made() -> bytes:
    """`ciphertext ‖ tag` that opens under the message keys ONE (to TEXT, and a block of noise) and OTHER (to noise)."""
    keys = []
    for message_key in (ONE, OTHER):
        key, nonce = message_keys._aead_inputs(message_key, HEADER)
        probe = aead_seal(key, nonce, b"probe", b"")
        keys.append(salamander.poly_key(key, nonce, probe[-16:], probe[:-16]))
    key, nonce = message_keys._aead_inputs(ONE, HEADER)
    for attempt in range(64):
        plain = TEXT + attempt.to_bytes(16, "little") + bytes(16)
        stream = salamander.keystream(key, nonce, len(plain))
        ciphertext = bytes(a ^ b for a, b in zip(plain, stream, strict=True))
        found = salamander.collide(keys[0], keys[1], ASSOCIATED, ciphertext)
        if found:
            return found
    raise AssertionError("64 linear equations without a solution of 128 bits")


def test_the_salamander_is_real_two_keys_open_one_ciphertext_to_different_texts():
    """The control: without the commitment this would be believed."""
    texts = [
        aead_open(*message_keys._aead_inputs(message_key, HEADER), made(), ASSOCIATED) for message_key in (ONE, OTHER)
    ]
    assert texts[0] is not None
    assert texts[1] is not None
    assert texts[0].startswith(TEXT)
    assert texts[0] != texts[1]


@pytest.mark.parametrize(("committed", "other"), [(ONE, OTHER), (OTHER, ONE)], ids=["to one", "to the other"])
def test_the_commitment_lets_one_key_open_it_and_refuses_the_other(committed, other):
    message = message_keys.commit(committed, HEADER) + made()
    assert message_keys.open_message(committed, HEADER, BOUND, message)
    with pytest.raises(PeerViolation, match=r"ratchet\.commitment"):
        message_keys.open_message(other, HEADER, BOUND, message)


def test_no_commitment_fits_two_keys_or_two_headers():
    """32 bytes of keyed BLAKE2b: a collision costs 2^128, for keys of the attacker's choice too."""
    commitments = {message_keys.commit(key, header) for key in (ONE, OTHER) for header in (HEADER, HEADER + b"\0")}
    assert len(commitments) == 4
