"""Short authentication strings: what is committed to, revealed and shown (docs/protocol-sas.md).

Commitment and reveal as in ZRTP (RFC 6189, section 4.4) and Matrix, with a random nonce on each side instead of an ephemeral
key: the exchange runs inside a session, so the string needs no secrecy, only that nobody could choose it. Both sides commit,
and neither reveals before it holds the other's commitment; `engine/sas.py` keeps that order. Knows no message and no state.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from e2ee_desktop.crypto import labels
from e2ee_desktop.crypto.identity import PUBLIC_BYTES, HybridPublic
from e2ee_desktop.crypto.primitives import X25519_BYTES, digest, equal
from e2ee_desktop.domain.errors import LocalMisuse
from e2ee_desktop.domain.ids import DIGEST_BYTES, ID_BYTES, AccountId, DeviceId, IdentityDigest
from e2ee_desktop.domain.withheld import Withheld

NONCE_BYTES = 32
COMMITMENT_BYTES = 32
COMPARISON_ID_BYTES = 16
SHOWN_BITS = 42
"""Seven emoji out of 64."""
_CODE_BYTES = 8
_PARTY_BYTES = 2 * ID_BYTES + DIGEST_BYTES + PUBLIC_BYTES + X25519_BYTES


@dataclass(frozen=True, slots=True)
class Nonced(Withheld):
    """One side of the code. party: 32 bytes, see `party_digest`. nonce: 32 bytes, random, for this comparison alone."""

    party: bytes
    nonce: bytes = field(repr=False)


def party_digest(
    account_id: AccountId, device_id: DeviceId, identity: IdentityDigest, signing: HybridPublic, agreement: bytes
) -> bytes:
    """32 bytes that stand for one side: account, device, and every long-term key that authenticates it.

    identity: of the account identity. signing: the device's signing keys. agreement: 32 bytes, the device's X25519 key.
    Raises LocalMisuse("sas.party_length") when a part has not its fixed length.
    """
    encoded = account_id + device_id + identity + signing.encode() + agreement
    if len(encoded) != _PARTY_BYTES:
        raise LocalMisuse("sas.party_length", size_bytes=len(encoded))
    return digest(labels.SAS_PARTY, encoded)


def commit(comparison_id: bytes, side: Nonced, other_party: bytes) -> bytes:
    """32 bytes: what `side` sends before it reveals its nonce. Binding, because BLAKE2b-256 is collision resistant; hiding,
    because the nonce has 256 bits. It names both parties in their roles: one's own commitment sent back fits nothing.
    """
    _need_lengths(comparison_id, side.party, side.nonce, other_party)
    return digest(labels.SAS_COMMITMENT, comparison_id + side.party + other_party + side.nonce, COMMITMENT_BYTES)


def reveals(commitment: bytes, comparison_id: bytes, side: Nonced, other_party: bytes) -> bool:
    """Whether `side`'s nonce is the one committed to. Compared in constant time."""
    return equal(commitment, commit(comparison_id, side, other_party))


def short_code(comparison_id: bytes, one: Nonced, other: Nonced, bits: int = SHOWN_BITS) -> int:
    """The code of a comparison, the same whichever side is `one`: a number of `bits` bits (at most 64; tests take fewer)."""
    _need_lengths(comparison_id, one.party, one.nonce, other.party, other.nonce)
    first, second = sorted((one.party + one.nonce, other.party + other.nonce))
    code = digest(labels.SAS_CODE, comparison_id + first + second, _CODE_BYTES)
    return int.from_bytes(code, "big") >> (8 * _CODE_BYTES - bits)


def emoji_numbers(code: int) -> tuple[int, ...]:
    """The seven numbers, 0 to 63 each, of a 42-bit code: six bits at a time from the most significant."""
    return tuple((code >> shift) & 63 for shift in range(SHOWN_BITS - 6, -1, -6))


def _need_lengths(comparison_id: bytes, *fields: bytes) -> None:
    if len(comparison_id) != COMPARISON_ID_BYTES or any(len(one) != NONCE_BYTES for one in fields):
        raise LocalMisuse("sas.field_length")
