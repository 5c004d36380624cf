"""A document that a contact sealed to this profile, opened."""

from __future__ import annotations

from dataclasses import dataclass, field

from e2ee_desktop.domain.ids import ContactId

DOCUMENT_BYTES_MAX = 4 * 1024**2


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """contact_id: who sealed it, by the identity that they have now. sealed_ms: by their clock."""

    contact_id: ContactId
    data: bytes = field(repr=False)
    sealed_ms: int
