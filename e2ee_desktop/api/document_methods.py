"""Documents sealed to a contact, for programs (docs/protocol-sealed-documents.md)."""

from __future__ import annotations

from base64 import b64encode

from e2ee_desktop.api import forms
from e2ee_desktop.api.file_methods import from_base64
from e2ee_desktop.api.world import Asked
from e2ee_desktop.presentation.json_rows import contact_row

_SEALED_BYTES_MAX = forms.DOCUMENT_BYTES_MAX + 64 * 1024


async def seal(asked: Asked[forms.SealDocument]) -> forms.SealedDocument:
    """Raises what `seal_document` of the application does."""
    contact = asked.world.messenger.find_contact(asked.wish.contact)
    data = from_base64(asked.wish.data, forms.DOCUMENT_BYTES_MAX)
    sealed = await asked.world.messenger.seal_document(contact.contact_id, data)
    return forms.SealedDocument(b64encode(sealed).decode())


async def open_sealed(asked: Asked[forms.OpenDocument]) -> forms.OpenedDocument:
    """Raises what `open_document` of the application does."""
    opened = await asked.world.messenger.open_document(from_base64(asked.wish.sealed, _SEALED_BYTES_MAX))
    contact = dict(contact_row(asked.world.messenger.contact(opened.contact_id)))
    return forms.OpenedDocument(b64encode(opened.data).decode(), contact, opened.sealed_ms)
