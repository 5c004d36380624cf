"""The conversation with oneself: a row like a contact's, without mailbox, session or anything that could be sealed.

It is made when it is first asked for. Its trust is `verified`, since there is nobody to be taken for; `Sealer` seals nothing
for it, so that all that is done to messages and conversations works there as everywhere.
"""

from __future__ import annotations

from e2ee_desktop.domain.events import ContactAdded
from e2ee_desktop.domain.ids import ID_BYTES, ContactId, SendId
from e2ee_desktop.domain.people import Contact, Standing, Trust
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.records import ContactRecord, RouteRecord


def note_to_self(profile: OpenProfile) -> ContactId:
    """Its id; the conversation is there from now on."""
    known = next(
        (one.contact for one in profile.store.contacts.all() if one.contact.standing is Standing.YOURSELF), None
    )
    if known is not None:
        return known.contact_id
    record = profile.record
    contact = Contact(
        contact_id=ContactId(profile.entropy.random(ID_BYTES)),
        account_id=record.account_id,
        name=record.name,
        identity_digest=profile.own.identity.digest(),
        trust=Trust.VERIFIED,
        standing=Standing.YOURSELF,
        was_verified=False,
        created_ms=profile.clock.now_ms(),
    )
    nowhere = RouteRecord(record.relay, SendId(bytes(ID_BYTES)), b"", b"")
    with profile.unit() as happened:
        profile.store.contacts.save(ContactRecord(contact, record.identity_public, record.certificate, nowhere))
        happened.append(ContactAdded(contact))
    return contact.contact_id
