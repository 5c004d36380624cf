"""Changes of a contact's trust, each with its line in the security history and, where people must see it, in the timeline.

The one place that writes `Contact.trust`. Every call belongs into a transaction of the caller.
"""

from __future__ import annotations

from dataclasses import replace

from e2ee_desktop.domain.events import ContactChanged, Event, IdentityChanged
from e2ee_desktop.domain.ids import ContactId, IdentityDigest
from e2ee_desktop.domain.messages import MessageKind
from e2ee_desktop.domain.people import Trust, TrustChange, TrustMethod
from e2ee_desktop.services.event_lines import event_line
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.order_keeping import begin_order_anew
from e2ee_desktop.services.records import ContactRecord


def set_trust(profile: OpenProfile, record: ContactRecord, trust: Trust, method: TrustMethod) -> Event:
    """The person decided. Leaving `changed` settles the marks of messages that came meanwhile."""
    if record.contact.trust is Trust.CHANGED:
        profile.store.messages.settle_identity_marks(record.contact.contact_id)
    contact = replace(record.contact, trust=trust, was_verified=False)
    profile.store.contacts.save(replace(record, contact=contact))
    _remember(profile, contact.contact_id, trust, method, contact.identity_digest)
    return ContactChanged(contact)


def change_identity(
    profile: OpenProfile,
    record: ContactRecord,
    identity_public: bytes,
    certificate: bytes,
    digest: IdentityDigest,
    method: TrustMethod,
) -> list[Event]:
    """The contact has another identity: trust becomes `changed`, and sending stops until the person decides."""
    before = record.contact
    was_verified = before.trust is Trust.VERIFIED or before.was_verified
    contact = replace(before, identity_digest=digest, trust=Trust.CHANGED, was_verified=was_verified)
    profile.store.contacts.save(
        replace(record, contact=contact, identity_public=identity_public, certificate=certificate)
    )
    if method is TrustMethod.IDENTITY_REPLACED:
        profile.store.profile.set_setting(introduced(contact.contact_id), "")  # the new one may count from elsewhere
        begin_order_anew(profile, contact.contact_id)
    _remember(profile, contact.contact_id, Trust.CHANGED, method, digest)
    shown = event_line(profile, contact.contact_id, MessageKind.IDENTITY_CHANGED)
    return [*shown, IdentityChanged(contact, before.trust)]


def first_seen(profile: OpenProfile, record: ContactRecord) -> None:
    """Save a new contact with the first line of its history."""
    profile.store.contacts.save(record)
    contact = record.contact
    _remember(profile, contact.contact_id, Trust.UNVERIFIED, TrustMethod.FIRST_SEEN, contact.identity_digest)


def introduced(contact_id: ContactId) -> str:
    """Name of the setting that holds the number of this contact's last introduction."""
    return f"introduced/{contact_id.hex()}"


def _remember(
    profile: OpenProfile, contact_id: ContactId, trust: Trust, method: TrustMethod, digest: IdentityDigest
) -> None:
    change = TrustChange(profile.clock.now_ms(), trust, method, digest)
    profile.store.contacts.add_trust_change(contact_id, change)
