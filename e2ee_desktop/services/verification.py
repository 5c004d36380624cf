"""Comparing safety numbers, and what the person decides about a changed identity."""

from __future__ import annotations

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Contact, SafetyNumber, Trust, TrustMethod
from e2ee_desktop.engine.account import code_matches, digits_match, safety_number_of
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.trust import set_trust


class Verification:
    """Every change of trust that a person makes."""

    def __init__(self, profile: OpenProfile, book: ContactBook) -> None:
        self._profile = profile
        self._book = book
        self._numbers: dict[tuple[bytes, bytes], SafetyNumber] = {}

    def number(self, contact_id: ContactId) -> SafetyNumber:
        """The safety number with a contact. Raises UserActionNeeded: contact.unknown, contact.yourself."""
        contact = self._book.other(contact_id).contact
        own_digest = self._profile.own.identity.digest()
        key = (own_digest, contact.identity_digest + contact.account_id)
        if key not in self._numbers:  # 5,200 hashes a side: worth keeping for as long as the profile is open
            self._numbers[key] = safety_number_of(self._profile.own, contact.account_id, contact.identity_digest)
        return self._numbers[key]

    def by_digits(self, contact_id: ContactId, digits: str) -> Contact:
        """Raises UserActionNeeded("safety_number.mismatch") and changes nothing when they differ."""
        if not digits_match(self.number(contact_id), digits):
            raise UserActionNeeded("safety_number.mismatch")
        return self._set(contact_id, Trust.VERIFIED, TrustMethod.SAFETY_NUMBER)

    def by_code(self, contact_id: ContactId, scanned: bytes) -> Contact:
        """Raises UserActionNeeded: safety_number.mismatch, safety_number.not_a_code."""
        if not code_matches(self.number(contact_id), scanned):
            raise UserActionNeeded("safety_number.mismatch")
        return self._set(contact_id, Trust.VERIFIED, TrustMethod.QR)

    def by_eye(self, contact_id: ContactId, shown: SafetyNumber, method: TrustMethod) -> Contact:
        """The person compared `shown`. Raises UserActionNeeded("safety_number.changed") when it is out of date."""
        if shown != self.number(contact_id):
            raise UserActionNeeded("safety_number.changed")
        return self._set(contact_id, Trust.VERIFIED, method)

    def remove(self, contact_id: ContactId) -> Contact:
        """Verified becomes unverified; any other trust stays."""
        contact = self._book.other(contact_id).contact
        if contact.trust is not Trust.VERIFIED:
            return contact
        return self._set(contact_id, Trust.UNVERIFIED, TrustMethod.REMOVED)

    def acknowledge(self, contact_id: ContactId) -> Contact:
        """Go on with a changed identity without verifying it; any other trust stays."""
        contact = self._book.get(contact_id).contact
        if contact.trust is not Trust.CHANGED:
            return contact
        return self._set(contact_id, Trust.UNVERIFIED, TrustMethod.ACKNOWLEDGED)

    def _set(self, contact_id: ContactId, trust: Trust, method: TrustMethod) -> Contact:
        with self._profile.unit() as happened:
            happened.append(set_trust(self._profile, self._book.get(contact_id), trust, method))
        return self._book.get(contact_id).contact
