"""New sessions with contacts after this profile was restored, or after an old copy of it came back (docs/backup.md).

A setting for each contact says that it is to be done and why, so that a crash loses nothing. The new session begins through the
contact's directory and carries our introduction; what the contact sent into the old sessions they send again when they are asked.
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import E2EEError, PeerViolation, RelayFailure
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.records import ContactRecord
from e2ee_desktop.services.retries import Retries
from e2ee_desktop.services.session_shelf import SessionShelf
from e2ee_desktop.services.welcome import Welcome

_RENEW = "renew/"


def renewal_of(contact_id: ContactId) -> str:
    """Name of the setting that asks for a new session with this contact; "" when it is done."""
    return _RENEW + contact_id.hex()


class Renewal:
    """Begins the sessions that are asked for."""

    def __init__(self, profile: OpenProfile, shelf: SessionShelf, retries: Retries, welcome: Welcome) -> None:
        self._profile = profile
        self._shelf = shelf
        self._retries = retries
        self._welcome = welcome

    def ask_for_all(self, why: str) -> None:
        """Every contact who hears from us gets a new session. Belongs into a transaction of the caller."""
        for record in self._profile.store.contacts.all():
            if record.contact.standing is Standing.ACTIVE:
                self._profile.store.profile.set_setting(renewal_of(record.contact.contact_id), why)

    async def run(self) -> None:
        """Begin what is asked for. Raises the first RelayFailure or PeerViolation, after trying all."""
        failure: E2EEError | None = None
        for record in self._profile.store.contacts.all():
            if not self._profile.store.profile.setting(renewal_of(record.contact.contact_id)):
                continue
            try:
                await self._renew(record)
            except (RelayFailure, PeerViolation) as error:
                failure = failure or error
        if failure is not None:
            raise failure

    async def _renew(self, record: ContactRecord) -> None:
        contact_id = record.contact.contact_id
        reachable = record.contact.standing is Standing.ACTIVE and record.route.capability
        session = await self._retries.begin(record) if reachable else None
        with self._profile.store.transaction():
            if session is not None:
                before = self._shelf.of_device(contact_id, session.device_id)
                self._shelf.save(contact_id, before, before.with_initiated(session))
                self._welcome.introduce(contact_id)
            self._profile.store.profile.set_setting(renewal_of(contact_id), "")
