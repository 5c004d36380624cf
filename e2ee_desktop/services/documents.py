"""Documents for a contact's eyes alone, outside of messages: sealed and opened, carried by whoever likes.

The recipient's address key comes from their mailbox's directory at the relay, verified against the identity that we know, and is kept.
"""

from __future__ import annotations

from e2ee_desktop.domain.documents import OpenedDocument
from e2ee_desktop.domain.errors import RelayFailure, UserActionNeeded
from e2ee_desktop.domain.ids import ID_BYTES, ContactId
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.bundle import open_bundle
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.engine.sealed_document import open_document, seal_document
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.document_keys import keep_key, kept_key
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import SendAddress
from e2ee_desktop.services.records import ContactRecord
from e2ee_desktop.services.sending_rules import refuse_sending

_NO_DIRECTORY = frozenset({"relay.directory_used", "relay.directory_missing"})


class Documents:
    """Of one profile."""

    def __init__(self, profile: OpenProfile, book: ContactBook) -> None:
        self._profile = profile
        self._book = book

    async def seal(self, contact_id: ContactId, data: bytes) -> bytes:
        """Raises as `document_face.Sealing.seal_document`."""
        record = self._book.get(contact_id)
        if record.contact.standing is Standing.YOURSELF:
            raise UserActionNeeded("contact.yourself")
        refuse_sending(record.contact)
        address = await self._address_key(record)
        now_ms = self._profile.clock.now_ms()
        recipient = record.contact.account_id
        return seal_document(self._profile.own, recipient, address, data, now_ms, self._profile.entropy)

    def open(self, sealed: bytes) -> OpenedDocument:
        """Raises as `document_face.Sealing.open_document`."""
        mailboxes = (MailboxSecrets.decode(record.secrets) for record in self._profile.store.mailboxes.all())
        found = open_document(sealed, self._profile.own.account_id, mailboxes)
        for record in self._profile.store.contacts.all():
            contact = record.contact
            if (contact.account_id, contact.identity_digest) == (found.account_id, found.identity):
                return OpenedDocument(contact.contact_id, found.data, found.sealed_ms)
        raise UserActionNeeded("document.sender_unknown")

    async def _address_key(self, record: ContactRecord) -> bytes:
        route, signer = record.route, record.contact.identity_digest
        kept = kept_key(self._profile, route.send_id, signer)
        if kept is not None:
            return kept
        address = SendAddress(RelayAddress.parse(route.relay), route.send_id, route.capability or None)
        try:
            fetched = await self._profile.transport.fetch_directory(address, self._profile.entropy.random(ID_BYTES))
        except RelayFailure as failure:
            if failure.code in _NO_DIRECTORY:
                raise UserActionNeeded("document.no_key") from failure
            raise
        bundle = open_bundle(route.directory_key, fetched.base, fetched.one_time, signer)
        with self._profile.store.transaction():
            keep_key(self._profile, route.send_id, signer, bundle.offer.address_key)
        return bundle.offer.address_key
