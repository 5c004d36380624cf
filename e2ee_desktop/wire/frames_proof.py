"""What is signed between client and relay: statements of the relay about its certificate, of an owner about an operation.

Pure bytes; who signs and who verifies lies above (PROTOCOL.md section 5). Both statements name the TLS certificate
*as the signer saw it*: a relay in the middle that shows another certificate can replay neither.
"""

from __future__ import annotations

from e2ee_desktop.domain.ids import ReceiveId

CERTIFICATE_LABEL = b"e2ee-desktop/v1/relay-certificate"
OWNER_LABEL = b"e2ee-desktop/v1/relay-owner"


def certificate_statement(certificate_hash: bytes) -> bytes:
    """What the relay's Ed25519 key signs. certificate_hash: SHA-256 of the leaf certificate's DER, 32 bytes."""
    return CERTIFICATE_LABEL + certificate_hash


def owner_statement(nonce: bytes, certificate_hash: bytes, receive_id: ReceiveId, operation: bytes) -> bytes:
    """What a mailbox's owner signs.

    nonce: 32 bytes, the relay's, fresh a connection. operation: name and arguments, as `OwnerFrame.operation()` has
    them; last and therefore without a length, after three fields of fixed size.
    """
    return OWNER_LABEL + nonce + certificate_hash + receive_id + operation
