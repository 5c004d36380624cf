"""Getting to know people: links, adding, requests, blocking, removing. What a face asks for, one method each.

Knows nothing of ratchets beyond "begin a session with a verified bundle".
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from e2ee_desktop.domain.errors import RelayFailure, UserActionNeeded
from e2ee_desktop.domain.events import ContactAdded, ContactChanged, ContactRemoved
from e2ee_desktop.domain.ids import ID_BYTES, ContactId
from e2ee_desktop.domain.messages import Direction
from e2ee_desktop.domain.people import Contact, Standing, Trust, clean_name
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.bundle import Bundle, open_bundle
from e2ee_desktop.engine.mailbox import LinkKeys, MailboxSecrets
from e2ee_desktop.engine.session import Session
from e2ee_desktop.services.document_keys import drop_key, keep_key
from e2ee_desktop.services.face import IssuedLink
from e2ee_desktop.services.mailboxes import Mailboxes
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import SendAddress
from e2ee_desktop.services.records import ContactRecord, MailboxRecord, Purpose, RouteRecord
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.sending_rules import refuse_yourself
from e2ee_desktop.services.session_shelf import SessionShelf
from e2ee_desktop.services.trust import first_seen
from e2ee_desktop.services.welcome import Welcome
from e2ee_desktop.wire.content import Receipt
from e2ee_desktop.wire.limits import IDS_PER_FRAME_MAX
from e2ee_desktop.wire.links import ContactLink, LinkKind, parse_link

INVITE_LIFETIME_MS = 7 * 24 * 3600 * 1000


class ContactBook:
    """The contacts of one profile."""

    def __init__(
        self, profile: OpenProfile, shelf: SessionShelf, sealer: Sealer, mailboxes: Mailboxes, welcome: Welcome
    ) -> None:
        self._profile = profile
        self._shelf = shelf
        self._sealer = sealer
        self._mailboxes = mailboxes
        self._welcome = welcome

    def get(self, contact_id: ContactId) -> ContactRecord:
        """Raises UserActionNeeded("contact.unknown")."""
        record = self._profile.store.contacts.get(contact_id)
        if record is None:
            raise UserActionNeeded("contact.unknown")
        return record

    def other(self, contact_id: ContactId) -> ContactRecord:
        """Somebody who is not oneself, and has keys. Raises UserActionNeeded: contact.unknown, contact.yourself, contact.imported."""
        record = self.get(contact_id)
        refuse_yourself(record.contact)
        if record.contact.standing is Standing.IMPORTED:
            raise UserActionNeeded("contact.imported")
        return record

    def removable(self, contact_id: ContactId) -> ContactRecord:
        """Anybody but oneself. Raises UserActionNeeded: contact.unknown, contact.yourself."""
        record = self.get(contact_id)
        refuse_yourself(record.contact)
        return record

    def find(self, id_or_name: str) -> Contact:
        """By 32 hexadecimal digits or by unique name; notes to oneself by id alone. Raises UserActionNeeded: contact.unknown, contact.ambiguous."""
        contacts = [record.contact for record in self._profile.store.contacts.all()]
        wanted = id_or_name.strip()
        by_id = [contact for contact in contacts if contact.contact_id.hex() == wanted.lower()]
        others = (contact for contact in contacts if contact.standing is not Standing.YOURSELF)
        named = [contact for contact in others if contact.name.casefold() == wanted.casefold()]
        found = by_id or [contact for contact in named if contact.standing is not Standing.IMPORTED] or named
        if len(found) > 1:
            raise UserActionNeeded("contact.ambiguous", matches=len(found))
        if not found:
            raise UserActionNeeded("contact.unknown")
        return found[0]

    async def create_invite(self) -> IssuedLink:
        """A link for one person. Raises RelayFailure: its mailbox must be at the relay before it is handed out."""
        expires_ms = self._profile.clock.now_ms() + INVITE_LIFETIME_MS
        with self._profile.store.transaction():
            door = self._mailboxes.new(Purpose.INVITE, expires_ms=expires_ms)
        return await self._open_door(door, LinkKind.INVITE)

    async def address(self) -> IssuedLink:
        """The long-lived link, always the same one for as long as the relay stays the same. Raises RelayFailure."""
        doors = self._profile.store.mailboxes.all()
        relay = self._profile.record.relay
        door = next((one for one in doors if one.purpose is Purpose.ADDRESS and one.relay == relay), None)
        if door is None:
            with self._profile.store.transaction():
                door = self._mailboxes.new(Purpose.ADDRESS)
        return await self._open_door(door, LinkKind.ADDRESS)

    async def _open_door(self, door: MailboxRecord, kind: LinkKind) -> IssuedLink:
        try:
            ready = await self._mailboxes.provision(door)
        except RelayFailure:
            if kind is LinkKind.INVITE and not door.created:
                with self._profile.store.transaction():
                    self._mailboxes.retire(door)
            raise
        self._mailboxes.subscribe_all()
        secret = MailboxSecrets.decode(ready.secrets).link_secret
        digest = self._profile.own.identity.digest()
        link = ContactLink(kind, RelayAddress.parse(ready.relay), ready.send_id, digest, secret, ready.expires_ms)
        return IssuedLink(link.encode(), ready.expires_ms)

    async def add(self, text: str) -> Contact:
        """Add who handed out the link. Nothing is stored unless their keys match the link's digest."""
        link = parse_link(text)
        self._refuse_useless(link)
        keys = LinkKeys.of(link.secret)
        address = SendAddress(link.relay, link.send_id, keys.capability)
        try:
            fetched = await self._profile.transport.fetch_directory(address, self._claim(link))
        except RelayFailure as failure:
            raise _of_link(failure) from failure
        bundle = open_bundle(keys.directory_key, fetched.base, fetched.one_time, link.identity_digest)
        session = Session.initiate(self._profile.own, bundle, self._profile.entropy)
        self._refuse_useless(link)  # somebody may have been added while the relay answered
        record = self._newcomer(link, bundle, keys)
        contact_id = record.contact.contact_id
        with self._profile.unit() as happened:
            first_seen(self._profile, record)
            before = self._shelf.of_device(contact_id, session.device_id)
            self._shelf.save(contact_id, before, before.with_initiated(session))
            self._welcome.introduce(contact_id, keys.token)
            keep_key(self._profile, record.route.send_id, record.contact.identity_digest, bundle.offer.address_key)
            happened.append(ContactAdded(record.contact))
            if record.contact.standing is Standing.ACTIVE:
                happened.extend(self._welcome.set_default_timer(record.contact))
        return record.contact

    def _refuse_useless(self, link: ContactLink) -> None:
        if link.expires_ms and self._profile.clock.now_ms() >= link.expires_ms:
            raise UserActionNeeded("link.expired", expired_ms=link.expires_ms)
        if link.identity_digest == self._profile.own.identity.digest():
            raise UserActionNeeded("link.own")
        for record in self._profile.store.contacts.all():
            if record.contact.identity_digest == link.identity_digest:
                raise UserActionNeeded("contact.exists", contact_id=record.contact.contact_id)

    def _claim(self, link: ContactLink) -> bytes:
        """For an invite the same as before, so that an attempt that broke off can be repeated.

        For an address a new one: the one-time prekey of a former attempt may have been used up.
        """
        if link.kind is LinkKind.ADDRESS:
            return self._profile.entropy.random(ID_BYTES)
        device_id = self._profile.own.device.device_id
        return hashlib.blake2b(device_id, digest_size=ID_BYTES, key=link.secret, person=b"e2ee link claim").digest()

    def _newcomer(self, link: ContactLink, bundle: Bundle, keys: LinkKeys) -> ContactRecord:
        known = (record.contact for record in self._profile.store.contacts.all())
        claims = next((one.contact_id for one in known if one.account_id == bundle.party.account_id), None)
        contact = Contact(
            contact_id=ContactId(self._profile.entropy.random(ID_BYTES)),
            account_id=bundle.party.account_id,
            name=clean_name(bundle.name),
            identity_digest=bundle.party.identity_digest,
            trust=Trust.UNVERIFIED,
            standing=Standing.ACTIVE if link.kind is LinkKind.INVITE else Standing.WAITING,
            was_verified=False,
            created_ms=self._profile.clock.now_ms(),
            claims=claims,
        )
        capability = keys.capability if link.kind is LinkKind.INVITE else b""  # an address is public
        route = RouteRecord(str(link.relay), link.send_id, capability, keys.directory_key)
        return ContactRecord(contact, bundle.identity.encode(), bundle.certificate.encode(), route)

    def accept(self, contact_id: ContactId) -> None:
        """Let a request in: they get our mailbox, and receipts for what they wrote."""
        record = self.get(contact_id)
        if record.contact.standing is not Standing.REQUEST:
            return
        with self._profile.unit() as happened:
            contact = replace(record.contact, standing=Standing.ACTIVE)
            self._profile.store.contacts.save(replace(record, contact=contact))
            self._welcome.introduce(contact_id)
            waiting = self._profile.store.messages.newest(contact_id, None, IDS_PER_FRAME_MAX)
            ids = [message.message_id for message in waiting if message.direction is Direction.INCOMING]
            if ids:
                self._sealer.seal(contact_id, Receipt(list(ids)), receipted=False)
            happened.append(ContactChanged(contact))
            happened.append(ContactAdded(contact))
            happened.extend(self._welcome.set_default_timer(contact))

    def block(self, contact_id: ContactId) -> None:
        """Nothing of theirs is stored any more, and nothing is sent."""
        self._set_standing(contact_id, Standing.BLOCKED)

    def unblock(self, contact_id: ContactId) -> None:
        """Back to talking; a request that was blocked is a request again."""
        reachable = self._mailboxes.of_contact(contact_id) is not None
        self._set_standing(contact_id, Standing.ACTIVE if reachable else Standing.REQUEST)

    def _set_standing(self, contact_id: ContactId, standing: Standing) -> None:
        record = self.other(contact_id)
        with self._profile.unit() as happened:
            contact = replace(record.contact, standing=standing)
            self._profile.store.contacts.save(replace(record, contact=contact))
            happened.append(ContactChanged(contact))

    def remove(self, contact_id: ContactId) -> None:
        """With messages and sessions; the mailbox they write to is deleted at the relay as soon as it can be reached.

        Raises UserActionNeeded: contact.unknown, contact.yourself.
        """
        self.removable(contact_id)
        with self._profile.unit() as happened:
            drop_key(self._profile, self.get(contact_id).route.send_id)
            for mailbox in self._profile.store.mailboxes.of_contact(contact_id):
                self._mailboxes.retire(mailbox)
            self._mailboxes.forget_guest(contact_id)
            self._profile.store.contacts.remove(contact_id)
            happened.append(ContactRemoved(contact_id))


def _of_link(failure: RelayFailure) -> Exception:
    """What a relay's answer means for somebody who pasted a link."""
    if failure.code == "relay.directory_used":
        return UserActionNeeded("link.used")
    if failure.code in {"relay.mailbox_unknown", "relay.directory_missing"}:
        return UserActionNeeded("link.gone")
    return failure
