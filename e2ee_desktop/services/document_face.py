"""What a face can ask about documents that are sealed outside of messages (see `face.Messenger`)."""

from __future__ import annotations

from typing import Protocol

from e2ee_desktop.domain.documents import OpenedDocument
from e2ee_desktop.domain.ids import ContactId


class Sealing(Protocol):
    """Documents to and from contacts."""

    async def seal_document(self, contact_id: ContactId, data: bytes) -> bytes:
        """Only the contact can open it, and they see that it is from this account. UserActionNeeded: document.too_large,
        contact.yourself, and as `send_text`; RelayFailure: relay.*, when their key has to be fetched; PeerViolation: bundle.*,
        identity.digest_mismatch."""
        ...

    async def open_document(self, sealed: bytes) -> OpenedDocument:
        """PeerViolation: document.malformed, document.not_for_us, signature.invalid, certificate.malformed;
        UserActionNeeded("document.sender_unknown") when it is signed by nobody whom this profile knows as a contact."""
        ...
