"""Openings: somebody begins a session with us, through a door (invite, address) or through their own mailbox.

Decides who they are (docs/protocol.md section 4.4):

    came through     account id known  identity       -> result
    own mailbox      that contact's    same           -> a new session with the contact
    own mailbox      that contact's    other          -> the contact's identity changed
    own mailbox      another's         –              -> refused
    door             no                –              -> a new contact (invite in time) or request (address)
    door             yes               same           -> the known contact, reached anew
    door             yes               other          -> a request that claims the name, never a change of the contact

"Known" is whom the person has let in, or once met: who only asks at the address cannot take an invited person's name first.
Nothing is kept of an opening whose first message doesn't open. Knows no content but the introduction that a door demands.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from hmac import compare_digest

from e2ee_desktop.domain.errors import PeerViolation, UserActionNeeded
from e2ee_desktop.domain.events import ContactAdded, ContactRequested, Event, LastResortServed
from e2ee_desktop.domain.ids import ID_BYTES, ContactId, SendId
from e2ee_desktop.domain.messages import MessageKind
from e2ee_desktop.domain.people import Contact, Standing, Trust, TrustMethod, clean_name
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.engine.handshake import Opening
from e2ee_desktop.engine.mailbox import LinkKeys, MailboxSecrets
from e2ee_desktop.engine.prekeys import PrekeyPair
from e2ee_desktop.engine.session import Session, session_id
from e2ee_desktop.services.event_lines import event_line
from e2ee_desktop.services.former_identities import FormerIdentities
from e2ee_desktop.services.mailboxes import Mailboxes
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.order_keeping import begin_order_anew
from e2ee_desktop.services.prekey_keeper import PrekeyKeeper
from e2ee_desktop.services.records import ContactRecord, MailboxRecord, PrekeyKind, Purpose, RouteRecord
from e2ee_desktop.services.session_shelf import SessionShelf
from e2ee_desktop.services.trust import change_identity, first_seen
from e2ee_desktop.services.welcome import Welcome
from e2ee_desktop.wire.content import Introduction, decode_body, decode_frame

REQUESTS_MAX = 100
"""Requests that wait for the person. More are a flood: each may hold messages, and anybody can make up accounts."""


@dataclass(frozen=True, slots=True)
class Admitted(Withheld):
    """An opened first (or repeated) message. content: an encoded frame."""

    contact_id: ContactId
    content: bytes = field(repr=False)


class Doorkeeper:
    """Turns openings into sessions and contacts. Every call belongs into a transaction of the caller."""

    def __init__(
        self, profile: OpenProfile, shelf: SessionShelf, prekeys: PrekeyKeeper, mailboxes: Mailboxes, welcome: Welcome
    ) -> None:
        self._profile = profile
        self._mailboxes = mailboxes
        self.shelf = shelf
        """The receiver opens with the same sessions."""
        self._prekeys = prekeys
        self._welcome = welcome
        self._former = FormerIdentities(profile)

    def admit(self, mailbox: MailboxRecord, opening: Opening, message: bytes, happened: list[Event]) -> Admitted:
        """Raises PeerViolation: opening.*, handshake.*, introduction.*, ratchet.*, signature.invalid."""
        if opening.account_id == self._profile.own.account_id:
            raise PeerViolation("opening.own_account")
        repeated = self._repeated(opening, message)
        if repeated is not None:
            return repeated
        known_before = len(happened)
        session, content, announcements = self._answer(opening, message, happened)
        if mailbox.purpose is Purpose.CONTACT and mailbox.contact_id is not None:
            record = self._owner(mailbox.contact_id, opening, happened)
        else:
            record = self._through_door(mailbox, opening, content, happened)
        contact_id = record.contact.contact_id
        before = self.shelf.of_device(contact_id, session.device_id)
        self.shelf.save(contact_id, before, before.with_answered(session))
        if mailbox.purpose is not Purpose.CONTACT:
            self._mailboxes.welcome_guest(mailbox, contact_id)
            if record.contact.standing is Standing.ACTIVE:
                self._welcome.introduce(contact_id)
                if any(isinstance(event, ContactAdded) for event in happened[known_before:]):
                    happened += self._welcome.set_default_timer(record.contact)
        self._welcome.announce(contact_id, announcements)
        return Admitted(contact_id, content)

    def _repeated(self, opening: Opening, message: bytes) -> Admitted | None:
        """A message of a session that we know: the initiator repeats its opening until it hears from us."""
        known = session_id(opening.proposal.base_key)
        for record in self._profile.store.contacts.all():
            if record.contact.account_id != opening.account_id:
                continue
            contact_id = record.contact.contact_id
            before = self.shelf.of_device(contact_id, opening.certificate.device_id)
            if before.knows(known):
                after, content = before.decrypt_with(known, message, self._profile.clock.now_ms())
                self.shelf.save(contact_id, before, after)
                return Admitted(contact_id, content)
        return None

    def _answer(
        self, opening: Opening, message: bytes, happened: list[Event]
    ) -> tuple[Session, bytes, tuple[bytes, ...]]:
        """(session, content, announcements): what leads from the identity that was meant to the one of today."""
        proposal = opening.proposal
        signed = self._prekeys.find(proposal.signed_id, PrekeyKind.SIGNED)
        one_time = self._prekeys.find(proposal.one_time_id, PrekeyKind.ONE_TIME) if proposal.one_time_id else None
        if signed is None or (proposal.one_time_id and one_time is None):
            raise PeerViolation("handshake.prekey_unknown")
        now_ms = self._profile.clock.now_ms()
        answered, content, announcements = self._as_now_or_before(opening, message, signed, one_time)
        if self._profile.store.inbox.handshake_seen(proposal.fingerprint(), now_ms):
            raise PeerViolation("handshake.replayed")
        if one_time is not None:
            self._profile.store.prekeys.remove(one_time.prekey_id)
        else:
            happened.append(LastResortServed())
        return answered, content, announcements

    def _as_now_or_before(
        self, opening: Opening, message: bytes, signed: PrekeyPair, one_time: PrekeyPair | None
    ) -> tuple[Session, bytes, tuple[bytes, ...]]:
        now_ms = self._profile.clock.now_ms()
        try:
            session = Session.respond(self._profile.own, opening, signed, one_time)
            return *session.decrypt(message, now_ms), ()
        except PeerViolation as violation:
            if violation.code != "ratchet.unreadable":
                raise
            for former in self._former.young():
                session = Session.respond(former.own, opening, signed, one_time)
                with suppress(PeerViolation):
                    return *session.decrypt(message, now_ms), former.announcements
            raise

    def _owner(self, contact_id: ContactId, opening: Opening, happened: list[Event]) -> ContactRecord:
        record = self._profile.store.contacts.get(contact_id)
        if record is None or record.contact.account_id != opening.account_id:
            raise PeerViolation("opening.other_account")
        if opening.digest() == record.contact.identity_digest:
            return self._same_identity(record, opening, happened)
        self.shelf.forget(contact_id)  # else whoever has the former device would go on as the new identity
        happened += change_identity(
            self._profile,
            record,
            opening.identity.encode(),
            opening.certificate.encode(),
            opening.digest(),
            TrustMethod.IDENTITY_REPLACED,
        )
        return self._profile.store.contacts.get(contact_id) or record

    def _same_identity(self, record: ContactRecord, opening: Opening, happened: list[Event]) -> ContactRecord:
        """Where their device is another, they restored a backup or their identity: a quiet line, and their order begins anew."""
        certificate, contact_id = opening.certificate.encode(), record.contact.contact_id
        if certificate != record.certificate:
            record = replace(record, certificate=certificate)
            self._profile.store.contacts.save(record)
            begin_order_anew(self._profile, contact_id)
            happened += event_line(self._profile, contact_id, MessageKind.RESTORED)
        return record

    def _through_door(
        self, mailbox: MailboxRecord, opening: Opening, content: bytes, happened: list[Event]
    ) -> ContactRecord:
        frame = decode_frame(content)
        introduction = decode_body(frame) if frame.kind == "introduction" else None
        if not isinstance(introduction, Introduction):
            raise PeerViolation("introduction.missing")
        if not compare_digest(introduction.token, MailboxSecrets.decode(mailbox.secrets).keys.token):
            raise PeerViolation("introduction.token")
        same_account = [
            record for record in self._profile.store.contacts.all() if record.contact.account_id == opening.account_id
        ]
        for record in same_account:
            if record.contact.identity_digest == opening.digest():
                begin_order_anew(self._profile, record.contact.contact_id)
                return self._same_identity(record, opening, happened)
        if mailbox.purpose is not Purpose.ADDRESS and mailbox.contact_id is not None:
            raise PeerViolation("introduction.link_used")
        claims = next((one.contact.contact_id for one in same_account if self._is_rival(one, mailbox)), None)
        record = self._newcomer(mailbox, opening, introduction, claims)
        if record.contact.standing is Standing.REQUEST:
            self._refuse_flood()
        first_seen(self._profile, record)
        contact = record.contact
        active = contact.standing is Standing.ACTIVE
        happened.append(ContactAdded(contact) if active else ContactRequested(contact))
        return record

    def _is_rival(self, record: ContactRecord, mailbox: MailboxRecord) -> bool:
        return mailbox.purpose is not Purpose.INVITE or record.contact.standing is not Standing.REQUEST

    def _refuse_flood(self) -> None:
        waiting = (record.contact.standing is Standing.REQUEST for record in self._profile.store.contacts.all())
        if sum(waiting) >= REQUESTS_MAX:
            raise PeerViolation("request.flood")

    def _newcomer(
        self, mailbox: MailboxRecord, opening: Opening, introduction: Introduction, claims: ContactId | None
    ) -> ContactRecord:
        now_ms = self._profile.clock.now_ms()
        in_time = not mailbox.expires_ms or now_ms < mailbox.expires_ms  # the relay keeps it open until we come online
        invited = mailbox.purpose is Purpose.INVITE and in_time and claims is None
        contact = Contact(
            contact_id=ContactId(self._profile.entropy.random(ID_BYTES)),
            account_id=opening.account_id,
            name=clean_name(introduction.name),
            identity_digest=opening.digest(),
            trust=Trust.UNVERIFIED,
            standing=Standing.ACTIVE if invited else Standing.REQUEST,
            was_verified=False,
            created_ms=now_ms,
            claims=claims,
        )
        identity, certificate = opening.identity.encode(), opening.certificate.encode()
        return ContactRecord(contact, identity, certificate, route_of(introduction))


def route_of(introduction: Introduction) -> RouteRecord:
    """How to reach who introduced themselves. Raises PeerViolation("introduction.relay") for an address that is none."""
    offer = introduction.offer
    try:
        relay = RelayAddress.parse(offer.relay)
    except UserActionNeeded as error:
        raise PeerViolation("introduction.relay") from error
    keys = LinkKeys.of(offer.secret)
    return RouteRecord(str(relay), SendId(offer.send_id), keys.capability, keys.directory_key)
