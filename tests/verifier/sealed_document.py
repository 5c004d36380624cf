"""Sealed documents. docs/protocol-sealed-documents.md."""

from __future__ import annotations

from dataclasses import dataclass

from tests.verifier.identity import HYBRID, SIGNATURE, check_signature, identity_digest, read_certificate
from tests.verifier.primitives import (
    SUITE_OCTETS,
    Octets,
    Refused,
    hpke_open,
    kem_public,
    label,
    personal_hash,
    x25519_public,
)


@dataclass(frozen=True, slots=True)
class Document:
    account_id: bytes
    identity_digest: bytes
    sealed_ms: int
    data: bytes


def open_document(sealed: bytes, account_id: bytes, kem_seed: bytes, curve: bytes) -> Document:
    if sealed[:2] != SUITE_OCTETS:
        raise Refused("version")
    plain = hpke_open(kem_seed, curve, label("document/seal"), sealed[2:])
    if plain is None:
        raise Refused("not for us")
    body, signature = plain[:-SIGNATURE], plain[-SIGNATURE:]
    reading = Octets(body)
    sender, account_key = reading.take(16), reading.take(HYBRID)
    certificate = read_certificate(reading.prefixed(), account_key)
    sealed_ms, data = int.from_bytes(reading.take(8), "big"), reading.prefixed()
    if reading.rest() or certificate.account_id != sender:
        raise Refused("fields")
    address = kem_public(kem_seed) + x25519_public(curve)
    signed = SUITE_OCTETS + account_id + personal_hash("document/address-key", address) + body
    check_signature(certificate.signing, "document/signature", signed, signature)
    return Document(sender, identity_digest(account_key), sealed_ms, data)
