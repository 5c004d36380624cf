"""Mending a broken session: what could not be opened is asked for again, in a new session (docs/protocol.md section 3.7).

An envelope that no session opens leaves a placeholder in the timeline and a note here, in one transaction. A task then
begins a new session through the contact's directory and sends one encrypted request for all that is noted. Both are
limited, so that garbage from a relay neither fills the timeline nor keeps us busy.
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import E2EEError, PeerViolation, RelayFailure
from e2ee_desktop.domain.events import Event, MessageStored, TroubleNoticed
from e2ee_desktop.domain.ids import ID_BYTES, ContactId, EnvelopeId, MessageId
from e2ee_desktop.domain.messages import Direction, Message, MessageKind, MessageState
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.bundle import open_bundle
from e2ee_desktop.engine.session import Session
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import SendAddress
from e2ee_desktop.services.records import ContactRecord
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.session_shelf import SessionShelf
from e2ee_desktop.wire.content import RetryRequest

NOTED_MAX = 100
"""Envelopes asked for at once; more at a time is a flood, and is reported as such."""
ASKED = frozenset({Standing.ACTIVE, Standing.WAITING})
"""Whom we ask. Somebody who waits at our address has nothing that we want, somebody blocked even less."""
NO_NEW_SESSION = frozenset({"relay.directory_used", "relay.directory_missing"})
"""The way we know leads to a door that has served, so that no new session can begin there."""
INTERVAL_MS = 60_000
"""At most one new session a contact and minute: a handshake costs both sides signatures and a one-time prekey."""


class Retries:
    """Notes what could not be opened, and asks for it again."""

    def __init__(self, profile: OpenProfile, shelf: SessionShelf, sealer: Sealer) -> None:
        self._profile = profile
        self._shelf = shelf
        self._sealer = sealer
        self._asked_ms: dict[ContactId, int] = {}

    def note(self, contact_id: ContactId, envelope_id: EnvelopeId) -> list[Event]:
        """Leave a placeholder and a note. Belongs into a transaction of the caller."""
        noted = self._noted(contact_id)
        if len(noted) >= NOTED_MAX:
            return [TroubleNoticed("retry.flood", contact_id)]
        self._save(contact_id, [*noted, envelope_id])
        now_ms = self._profile.clock.now_ms()
        placeholder = Message(
            row=0,
            message_id=MessageId(self._profile.entropy.random(ID_BYTES)),
            contact_id=contact_id,
            direction=Direction.INCOMING,
            kind=MessageKind.UNREADABLE,
            text="",
            sent_ms=now_ms,
            stored_ms=now_ms,
            state=MessageState.RECEIVED,
        )
        stored = self._profile.store.messages.add(placeholder, envelope_id)
        return [MessageStored(stored)] if stored is not None else []

    async def ask(self) -> int | None:
        """Ask every contact for what is noted. Returns when to come back, in ms from now, or None when nothing is left.

        Raises the RelayFailure or PeerViolation of the first contact that could not be asked, after trying all.
        """
        failure: E2EEError | None = None
        wait_ms: int | None = None
        for record in self._profile.store.contacts.all():
            contact_id = record.contact.contact_id
            if record.contact.standing not in ASKED or not self._noted(contact_id):
                continue
            due_ms = self._asked_ms.get(contact_id, -INTERVAL_MS) + INTERVAL_MS - self._profile.clock.now_ms()
            if 0 < due_ms <= INTERVAL_MS:  # longer: the system's clock went back
                wait_ms = min(due_ms, wait_ms or due_ms)
                continue
            try:
                await self._ask_contact(record)
            except (RelayFailure, PeerViolation) as error:
                failure = failure or error
        if failure is not None:
            raise failure
        return wait_ms

    async def _ask_contact(self, record: ContactRecord) -> None:
        contact_id = record.contact.contact_id
        self._asked_ms[contact_id] = self._profile.clock.now_ms()
        session = await self.begin(record)
        with self._profile.store.transaction():
            noted = self._noted(contact_id)
            if session is not None:
                before = self._shelf.of_device(contact_id, session.device_id)
                self._shelf.save(contact_id, before, before.with_initiated(session))
            self._sealer.seal(contact_id, RetryRequest(list(noted)), receipted=False)
            self._save(contact_id, [])

    async def begin(self, record: ContactRecord) -> Session | None:
        """A new session with the contact; None where only the one that we have can be used: it may well be sound.

        Raises RelayFailure, PeerViolation.
        """
        contact, route = record.contact, record.route
        usable = self._shelf.sending(contact.contact_id).current is not None
        if contact.standing is Standing.WAITING and usable:
            return None  # a door takes only strangers who introduce themselves
        address = SendAddress(RelayAddress.parse(route.relay), route.send_id, route.capability or None)
        try:
            fetched = await self._profile.transport.fetch_directory(address, self._profile.entropy.random(ID_BYTES))
            bundle = open_bundle(route.directory_key, fetched.base, fetched.one_time, contact.identity_digest)
        except RelayFailure as failure:
            if usable and failure.code in NO_NEW_SESSION:
                return None
            raise
        except PeerViolation:
            if usable:  # another identity than we know: its announcement may be the very thing that we ask for
                return None
            raise
        return Session.initiate(self._profile.own, bundle, self._profile.entropy)

    def _noted(self, contact_id: ContactId) -> list[EnvelopeId]:
        text = self._profile.store.profile.setting(f"retry/{contact_id.hex()}") or ""
        return [EnvelopeId(bytes.fromhex(one)) for one in text.split(",") if one]

    def _save(self, contact_id: ContactId, noted: list[EnvelopeId]) -> None:
        text = ",".join(envelope_id.hex() for envelope_id in noted)
        self._profile.store.profile.set_setting(f"retry/{contact_id.hex()}", text)
