"""Domain separation: every key, KDF, signature and AEAD use has its own label, `e2ee-desktop/v1/<purpose>`.

Owns the list of all purposes (docs/protocol.md repeats it). BLAKE2b takes a label as its 16-byte personalisation: the
BLAKE2b-128 hash of the label's text, because labels are longer than 16 bytes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

VERSION = 1
"""Version of every wire format of the engine."""
SUITE = 1
"""X25519, ML-KEM-768, Ed25519, ML-DSA-65, XChaCha20-Poly1305, BLAKE2b, HKDF-SHA-256, HPKE with X-Wing."""


@dataclass(frozen=True, slots=True)
class Label:
    """text: the label as bytes; person: its 16-byte form for BLAKE2b."""

    text: bytes
    person: bytes


def label(purpose: str) -> Label:
    """The label of one purpose."""
    full = f"e2ee-desktop/v1/{purpose}".encode()
    return Label(full, hashlib.blake2b(full, digest_size=16).digest())


IDENTITY_ED25519 = label("identity/ed25519")
IDENTITY_ML_DSA = label("identity/ml-dsa-65")
IDENTITY_DIGEST = label("identity/digest")
DEVICE_ED25519 = label("device/ed25519")
DEVICE_ML_DSA = label("device/ml-dsa-65")
DEVICE_CERTIFICATE = label("device/certificate")
DEVICE_LIST = label("device/list")
IDENTITY_ROTATION = label("identity/rotation")
ACCOUNT_ID = label("account/id")

PREKEY_OFFER = label("prekey/offer")
PREKEY_LEAF = label("prekey/leaf")
PREKEY_NODE = label("prekey/node")
DIRECTORY_BASE = label("directory/base")
DIRECTORY_ONE_TIME = label("directory/one-time")

MAILBOX_OWNER = label("mailbox/owner")
MAILBOX_ADDRESS_X25519 = label("mailbox/address-x25519")
MAILBOX_ADDRESS_ML_KEM = label("mailbox/address-ml-kem-768")
LINK_DIRECTORY = label("link/directory-key")
LINK_CAPABILITY = label("link/send-capability")
LINK_TOKEN = label("link/token")

HANDSHAKE = label("handshake/pqxdh")
HANDSHAKE_BOUND = label("handshake/bound-data")
HANDSHAKE_KEM = label("handshake/kem-prekey")
HANDSHAKE_FINGERPRINT = label("handshake/fingerprint")
HANDSHAKE_SEAL = label("handshake/hpke")
SESSION_ID = label("session/id")

RATCHET_ROOT = label("ratchet/root")
RATCHET_STEP = label("ratchet/step")
RATCHET_CHAIN = label("ratchet/chain")
RATCHET_MESSAGE = label("ratchet/message")
RATCHET_COMMITMENT = label("ratchet/commitment")
RATCHET_HEADER = label("ratchet/header")

CONVERSATION = label("conversation/id")
MESSAGE_HASH = label("message/hash")

SAS_PARTY = label("sas/party")
SAS_COMMITMENT = label("sas/commitment")
SAS_CODE = label("sas/code")

FILE_KEY = label("file/chunk-key")
FILE_COMMITMENT = label("file/commitment")

DOCUMENT_SEAL = label("document/seal")
DOCUMENT_SIGNATURE = label("document/signature")
DOCUMENT_KEY = label("document/address-key")

LOCKED_RECORD = label("locked/record")
LOCKED_NEXT = label("locked/next")
