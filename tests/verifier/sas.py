"""Comparing emoji. docs/protocol-sas.md section 1."""

from __future__ import annotations

from tests.verifier.primitives import personal_hash


def party(account_id: bytes, device_id: bytes, digest: bytes, signing: bytes, agreement: bytes) -> bytes:
    return personal_hash("sas/party", account_id + device_id + digest + signing + agreement)


def commitment(comparison_id: bytes, own_party: bytes, other_party: bytes, nonce: bytes) -> bytes:
    return personal_hash("sas/commitment", comparison_id + own_party + other_party + nonce)


def code(comparison_id: bytes, one: bytes, other: bytes) -> int:
    """42 bits. one, other: party ‖ nonce."""
    octets = personal_hash("sas/code", comparison_id + b"".join(sorted((one, other))), size=8)
    return int.from_bytes(octets, "big") >> 22


def numbers(shown: int) -> list[int]:
    """Seven numbers of six bits."""
    return [shown >> shift & 63 for shift in range(36, -1, -6)]
