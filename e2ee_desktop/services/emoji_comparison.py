"""Comparing emoji with contacts: one comparison a contact, its steps sealed and its events told (docs/protocol-sas.md).

A comparison lives in memory only: two people are there, or they try again. Its state advances once what it sends is in the
outbox, so that a failing disk leaves it where it was. Trust changes when both people have said that the emoji match, and only
if both identities are still the ones that were compared.
"""

from __future__ import annotations

from collections.abc import Sequence

from e2ee_desktop.domain.comparison import CancelReason, Comparison, ComparisonPhase
from e2ee_desktop.domain.errors import E2EEError, UserActionNeeded
from e2ee_desktop.domain.events import ComparisonChanged, Event, TroubleNoticed
from e2ee_desktop.domain.ids import ID_BYTES, ContactId
from e2ee_desktop.domain.people import Contact, Standing, Trust, TrustMethod
from e2ee_desktop.engine.sas import NONCE_BYTES, Fresh, Parties, SasExchange, SasStep, meet, parties_of, unknown
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.records import ContactRecord
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.trust import set_trust
from e2ee_desktop.wire.content import SasBody, SasInvite


class EmojiComparisons:
    """State: the newest comparison with each contact, also when it is over."""

    def __init__(self, profile: OpenProfile, book: ContactBook, sealer: Sealer) -> None:
        self._profile = profile
        self._book = book
        self._sealer = sealer
        self._exchanges: dict[ContactId, SasExchange] = {}

    def current(self, contact_id: ContactId) -> Comparison | None:
        """The newest comparison with a contact, over or not. Raises UserActionNeeded("contact.unknown")."""
        self._book.get(contact_id)
        exchange = self._exchanges.get(contact_id)
        return None if exchange is None else _shown(contact_id, exchange)

    def start(self, contact_id: ContactId) -> Comparison:
        """Invite; accept when they invited; else the one that runs. Raises UserActionNeeded: contact.*, identity.changed,
        comparison.not_yet."""
        record = self._book.get(contact_id)
        _refuse(record.contact)
        exchange = self._looked_at(contact_id)
        if exchange is None or not exchange.phase.live:
            step = SasExchange.start(self._profile.entropy.random(ID_BYTES), self._fresh(record))
        else:
            step = exchange.accept()
        return self._take(contact_id, step)

    def accept(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        """Answer an invitation. Raises UserActionNeeded: comparison.over, contact.*, identity.changed, comparison.not_yet."""
        _refuse(self._book.get(contact_id).contact)
        return self._take(contact_id, self._named(contact_id, comparison_id).accept())

    def confirm(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        """The person says that the emoji of this comparison match. Raises UserActionNeeded("comparison.over")."""
        return self._take(contact_id, self._named(contact_id, comparison_id).confirm())

    def differ(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        """The person says that they differ: trust stays, and nothing is sent. Raises UserActionNeeded("comparison.over")."""
        return self._take(contact_id, self._named(contact_id, comparison_id).differ())

    def cancel(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        """Break it off, or decline the invitation. Raises UserActionNeeded("comparison.over") when another took its place."""
        exchange = self._named(contact_id, comparison_id)
        declined = exchange.phase is ComparisonPhase.INVITED
        return self._take(contact_id, exchange.cancel(CancelReason.DECLINED if declined else CancelReason.STOPPED))

    def receive(self, steps: Sequence[tuple[ContactId, SasBody]]) -> None:
        """Steps of the other sides, in the order in which they came. What fails is told and never stops the rest."""
        for contact_id, body in steps:
            try:
                self._receive(contact_id, body)
            except E2EEError as error:
                self._profile.publish([TroubleNoticed(error.code, contact_id)])

    def expire(self) -> int | None:
        """End what is ten minutes old or compares an identity of the past; returns when the next one is due, in ms from now."""
        for contact_id in tuple(self._exchanges):
            self._looked_at(contact_id)
        now_ms = self._profile.clock.now_ms()
        due = [one.expires_ms - now_ms for one in self._exchanges.values() if one.phase.live]
        return max(min(due), 0) if due else None

    def _receive(self, contact_id: ContactId, body: SasBody) -> None:
        record = self._profile.store.contacts.get(contact_id)
        if record is None or record.contact.standing is not Standing.ACTIVE or record.contact.trust is Trust.CHANGED:
            return  # nothing that we could answer would leave before the person decides
        exchange = self._looked_at(contact_id)
        if isinstance(body, SasInvite):
            self._take(contact_id, meet(exchange, body, self._fresh(record)))
        elif exchange is not None and exchange.comparison_id == body.comparison_id:
            self._take(contact_id, exchange.receive(body))
        else:
            self._keep(contact_id, None, unknown(body))

    def _looked_at(self, contact_id: ContactId) -> SasExchange | None:
        """The contact's exchange, after its time and both identities were looked at."""
        exchange = self._exchanges.get(contact_id)
        record = self._profile.store.contacts.get(contact_id)
        if exchange is None:
            return None
        if record is None:  # gone, with its sessions
            del self._exchanges[contact_id]
            return None
        step = exchange.woke(self._profile.clock.now_ms())
        if self._parties(record) != exchange.parties:
            step = exchange.cancel(CancelReason.IDENTITY_CHANGED)
        self._take(contact_id, step)
        return self._exchanges[contact_id]

    def _named(self, contact_id: ContactId, comparison_id: bytes) -> SasExchange:
        self._book.get(contact_id)
        exchange = self._looked_at(contact_id)
        if exchange is None or exchange.comparison_id != comparison_id:
            raise UserActionNeeded("comparison.over")
        return exchange

    def _fresh(self, record: ContactRecord) -> Fresh:
        nonce = self._profile.entropy.random(NONCE_BYTES)
        return Fresh(self._parties(record), nonce, self._profile.clock.now_ms())

    def _parties(self, record: ContactRecord) -> Parties:
        contact = record.contact
        return parties_of(self._profile.own, contact.account_id, contact.identity_digest, record.certificate)

    def _take(self, contact_id: ContactId, step: SasStep) -> Comparison:
        """Keep a step, unless it changed nothing."""
        after, sent = step
        if after != self._exchanges.get(contact_id):
            self._keep(contact_id, after, sent)
        return _shown(contact_id, after)

    def _keep(self, contact_id: ContactId, after: SasExchange | None, sent: Sequence[SasBody]) -> None:
        """Seal what a step sends and do what it decides; then its state is the current one, and is told."""
        happened: list[Event] = []
        with self._profile.store.transaction():
            for body in sent:
                self._sealer.seal(contact_id, body, receipted=False)
            if after is not None and after.phase is ComparisonPhase.MATCHED:
                record = self._book.get(contact_id)
                happened.append(set_trust(self._profile, record, Trust.VERIFIED, TrustMethod.EMOJI))
        if after is not None:
            self._exchanges[contact_id] = after
            happened.append(ComparisonChanged(_shown(contact_id, after)))
        self._profile.publish(happened)


def _shown(contact_id: ContactId, exchange: SasExchange) -> Comparison:
    return Comparison(
        contact_id,
        exchange.comparison_id,
        exchange.phase,
        exchange.emoji,
        exchange.expires_ms,
        exchange.by_us,
        exchange.reason,
    )


def _refuse(contact: Contact) -> None:
    """Whom nothing would reach, or who could not answer."""
    match contact.standing:
        case Standing.BLOCKED:
            raise UserActionNeeded("contact.blocked")
        case Standing.REQUEST:
            raise UserActionNeeded("contact.not_accepted")
        case Standing.WAITING:
            raise UserActionNeeded("comparison.not_yet")
        case Standing.IMPORTED:
            raise UserActionNeeded("contact.imported")
        case Standing.YOURSELF:
            raise UserActionNeeded("contact.yourself")
        case Standing.ACTIVE:
            pass
    if contact.trust is Trust.CHANGED:
        raise UserActionNeeded("identity.changed")
