"""Safety numbers: Signal's numeric fingerprint, version 0, and the bytes of the QR code (docs/protocol.md section 5).

Follows libsignal's `fingerprint.rs`: 5,200 iterations of SHA-512, 30 digits a side, both sides sorted and joined. The key is
0x05 ‖ identity digest (33 bytes) and the stable identifier is the 16-byte account id. Knows no contact and no trust.
"""

from __future__ import annotations

import hashlib

from e2ee_desktop.crypto.primitives import equal
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import DIGEST_BYTES, ID_BYTES, AccountId, IdentityDigest
from e2ee_desktop.domain.people import SafetyNumber

ITERATIONS = 5_200
KEY_PREFIX = b"\x05"
_VERSION = b"\x00\x00"
QR_VERSION = b"\x01"
QR_BYTES = 1 + 2 * (DIGEST_BYTES + ID_BYTES)


def numeric_side(stable_id: bytes, key: bytes) -> str:
    """30 decimal digits of one side. key: 33 bytes; stable_id: any length."""
    state = _VERSION + key + stable_id
    for _ in range(ITERATIONS):
        state = hashlib.sha512(state + key).digest()
    chunks = (state[start : start + 5] for start in range(0, 30, 5))
    return "".join(f"{int.from_bytes(chunk, 'big') % 100_000:05d}" for chunk in chunks)


def safety_number(
    own_id: AccountId, own_digest: IdentityDigest, peer_id: AccountId, peer_digest: IdentityDigest
) -> SafetyNumber:
    """The 60 digits both sides see, and the code this side shows."""
    sides = sorted((numeric_side(own_id, KEY_PREFIX + own_digest), numeric_side(peer_id, KEY_PREFIX + peer_digest)))
    return SafetyNumber("".join(sides), QR_VERSION + own_id + own_digest + peer_id + peer_digest)


def digits_match(shown: SafetyNumber, digits: str) -> bool:
    """Whether the typed digits, spaces apart, are the number. Compared in constant time."""
    typed = "".join(digits.split())
    return typed.isascii() and equal(typed.encode(), shown.digits.encode())


def code_matches(shown: SafetyNumber, scanned: bytes) -> bool:
    """Whether `scanned` is the other side's view of the same two people.

    Raises UserActionNeeded("safety_number.not_a_code") for bytes that are no code of this version.
    """
    if len(scanned) != QR_BYTES or scanned[:1] != QR_VERSION:
        raise UserActionNeeded("safety_number.not_a_code")
    half = ID_BYTES + DIGEST_BYTES
    return equal(scanned[1 + half :] + scanned[1 : 1 + half], shown.qr[1:])
