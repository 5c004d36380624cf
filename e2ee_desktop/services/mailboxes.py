"""Mailboxes of this profile at its relay: making them, publishing beside them, keeping the pools filled, closing them.

Every step is recorded before the next (created, published), so that a crash or a lost connection only repeats a step
that is safe to repeat. Knows no content and no conversation.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.domain.ids import ID_BYTES, ContactId, ReceiveId, SendId
from e2ee_desktop.domain.relay_address import RelayAddress
from e2ee_desktop.engine.mailbox import MailboxSecrets
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.ports import Directory, OwnedMailbox
from e2ee_desktop.services.prekey_keeper import PrekeyKeeper
from e2ee_desktop.services.records import MailboxRecord, Purpose
from e2ee_desktop.services.store_port import Store
from e2ee_desktop.wire.limits import ONE_TIME_ITEMS_MAX

GUESTS = "guests"
"""Setting: ids of contacts who came through the address and have not confirmed yet that they have a mailbox of their own."""
DOOR_KEPT_MS = 24 * 3600 * 1000
"""A door that has served stays open for a day: what was sent there last may wait behind what came the new way."""
REMADE_INTERVAL_MS = 60_000
"""A mailbox that the relay denies is made again at most once a minute: each time costs prekeys, a signature and an upload."""
CLOSED_KEPT_MS = 30 * 24 * 3600 * 1000
"""A closed mailbox's address key may still open what was sealed to it before."""


class Mailboxes:
    """The profile's mailboxes. Methods that touch the network are `async`; the others belong into a transaction."""

    def __init__(self, profile: OpenProfile, prekeys: PrekeyKeeper) -> None:
        self._profile = profile
        self._prekeys = prekeys
        self._provisioning = asyncio.Lock()
        self._unanswered: dict[ReceiveId, Directory] = {}
        """Sent to the relay without an answer: sent again as it is, since the relay adds no item twice."""
        self._remade_ms: dict[ReceiveId, int] = {}
        self._emptied: set[ReceiveId] = set()
        """Mailboxes of which everything that waited has come since we connected."""

    def new(self, purpose: Purpose, contact_id: ContactId | None = None, expires_ms: int = 0) -> MailboxRecord:
        """A mailbox that the relay does not know yet."""
        random = self._profile.entropy.random
        record = MailboxRecord(
            receive_id=ReceiveId(random(ID_BYTES)),
            send_id=SendId(random(ID_BYTES)),
            relay=self._profile.record.relay,
            purpose=purpose,
            secrets=MailboxSecrets.generate(self._profile.entropy).encode(),
            contact_id=contact_id,
            created=False,
            published=False,
            created_ms=self._profile.clock.now_ms(),
            expires_ms=expires_ms,
        )
        self._profile.store.mailboxes.save(record)
        return record

    def of_contact(self, contact_id: ContactId) -> MailboxRecord | None:
        """The mailbox this contact writes to."""
        found = self._profile.store.mailboxes.of_contact(contact_id)
        return next((record for record in found if record.purpose is Purpose.CONTACT), None)

    def address_keys(self, record: MailboxRecord) -> tuple[tuple[bytes, bytes], ...]:
        """Private address keys that may open a seal arriving here: this mailbox's, and the doors its owner came through."""
        doors = {Purpose.ADDRESS, Purpose.CLOSED, Purpose.INVITE}
        others = [
            other
            for other in self._profile.store.mailboxes.all()
            if other.purpose in doors and other.contact_id in {None, record.contact_id}
        ]
        candidates = [record, *(other for other in others if other.receive_id != record.receive_id)]
        if record.purpose is not Purpose.CONTACT:
            candidates = [record]
        return tuple(MailboxSecrets.decode(one.secrets).address_private() for one in candidates)

    async def provision(self, record: MailboxRecord) -> MailboxRecord:
        """Create it at the relay and publish its directory, as far as that is not done. Raises RelayFailure."""
        async with self._provisioning:  # two at once would publish prekeys that the other has just removed
            return await self._provision(self._profile.store.mailboxes.get(record.receive_id) or record)

    async def _provision(self, record: MailboxRecord) -> MailboxRecord:
        owned = owned_mailbox(record)
        if not record.created:
            keys = MailboxSecrets.decode(record.secrets).keys
            # An address is public: the relay may ask strangers for a price, and can't tell them from others otherwise.
            capabilities = [] if record.purpose is Purpose.ADDRESS else [keys.capability]
            await self._profile.transport.create_mailbox(owned, capabilities)
            record = self._save(record.receive_id, created=True) or record
        if not record.published:
            directory = self._unanswered.get(record.receive_id)
            if directory is None:
                with self._profile.store.transaction():
                    directory = self._prekeys.first_directory(record)
            await self._publish(record, directory)
            record = self._save(record.receive_id, published=True) or record
        return record

    def forgotten_by_relay(self, receive_id: ReceiveId) -> bool:
        """The relay says that it has no such mailbox: make it there again, under the same ids.

        False when it is not ours, or was made again just now: then it is asked for again when there is something else to do.
        """
        now_ms = self._profile.clock.now_ms()
        if 0 <= now_ms - self._remade_ms.get(receive_id, now_ms - REMADE_INTERVAL_MS) < REMADE_INTERVAL_MS:
            return False
        self._remade_ms[receive_id] = now_ms
        with self._profile.store.transaction():
            record = self._profile.store.mailboxes.get(receive_id)
            if record is None or record.purpose is Purpose.CLOSED:
                return False
            self._profile.transport.unsubscribe(receive_id)
            self._unanswered.pop(receive_id, None)
            self._profile.store.mailboxes.save(replace(record, created=False, published=False))
            return True

    async def provision_all(self) -> None:
        """Whatever is not yet at the relay. Raises the first RelayFailure, after trying them all."""
        failure: RelayFailure | None = None
        for record in self._profile.store.mailboxes.all():
            if record.published or record.purpose is Purpose.CLOSED:
                continue
            try:
                await self.provision(record)
            except RelayFailure as error:
                failure = failure or error
        if failure is not None:
            raise failure

    def subscribe_all(self) -> None:
        """Ask for the envelopes of every mailbox that the relay has."""
        for mailbox in subscribed(self._profile.store):
            self._profile.transport.subscribe(mailbox)

    async def refill(self, receive_id: ReceiveId, left: int | None) -> None:
        """Fill the pool when it runs low, and renew the base when it is out of date. Raises RelayFailure.

        left: items in the pool as the relay said; None to ask it.
        """
        record = self._profile.store.mailboxes.get(receive_id)
        if record is None or not record.published or record.purpose is Purpose.CLOSED:
            return
        if left is None:
            left = await self._profile.transport.publish(owned_mailbox(record), self._prekeys.nothing_new(record))
        directory = self._unanswered.get(receive_id)
        if directory is None:
            with self._profile.store.transaction():
                if left < ONE_TIME_ITEMS_MAX:  # else it is full, or `refresh_all` only says so
                    self._prekeys.handed_out(record, left)
                directory = self._prekeys.refill(record, left) or self._prekeys.refresh(record)
        if directory is None:
            return
        try:
            await self._publish(record, directory)
        except RelayFailure:
            with self._profile.store.transaction():
                self._prekeys.mark_stale(receive_id)
            raise

    async def refresh_all(self) -> None:
        """Renew every base that is out of date. Raises RelayFailure."""
        for record in self._profile.store.mailboxes.all():
            await self.refill(record.receive_id, left=ONE_TIME_ITEMS_MAX)

    def rename_doors(self) -> None:
        """Who comes from now on shall read our new name: doors' directories are out of date. Belongs into a transaction."""
        for record in self._profile.store.mailboxes.all():
            if record.purpose in {Purpose.INVITE, Purpose.ADDRESS}:
                self._prekeys.mark_stale(record.receive_id)

    def addresses(self) -> tuple[ReceiveId, ...]:
        """Mailboxes whose pool anybody may draw from."""
        doors = self._profile.store.mailboxes.all()
        return tuple(record.receive_id for record in doors if record.purpose is Purpose.ADDRESS and record.published)

    async def _publish(self, record: MailboxRecord, directory: Directory) -> None:
        owned, transport = owned_mailbox(record), self._profile.transport
        self._unanswered[record.receive_id] = directory
        try:
            await transport.publish(owned, directory)
        except RelayFailure as failure:
            if failure.code != "relay.quota_exceeded" or not directory.one_time:
                raise
            # an attempt of which we know nothing any more has filled the pool: its prekeys are kept, the base names them
            await transport.publish(owned, replace(directory, one_time=()))
        self._unanswered.pop(record.receive_id, None)

    def retire(self, record: MailboxRecord) -> None:
        """It is no longer needed: `delete_retired` deletes it at the relay; its secrets open what may still arrive.

        Belongs into a transaction of the caller.
        """
        until_ms = self._profile.clock.now_ms() + CLOSED_KEPT_MS
        self._profile.store.mailboxes.save(replace(record, purpose=Purpose.CLOSED, expires_ms=until_ms))

    def close_soon(self, record: MailboxRecord) -> None:
        """Retire this door as soon as everything that waits there is read. Belongs into a transaction of the caller."""
        now_ms = self._profile.clock.now_ms()
        self._profile.store.mailboxes.save(replace(record, expires_ms=min(now_ms, record.expires_ms or now_ms)))

    def retire_doors(self, contact_id: ContactId) -> None:
        """The contact has our mailbox for them: the door they came through closes behind them, a day from now."""
        self.forget_guest(contact_id)
        until_ms = self._profile.clock.now_ms() + DOOR_KEPT_MS
        for record in self._profile.store.mailboxes.of_contact(contact_id):
            if record.purpose is Purpose.INVITE:
                self._profile.store.mailboxes.save(replace(record, expires_ms=min(until_ms, record.expires_ms)))

    def welcome_guest(self, record: MailboxRecord, contact_id: ContactId) -> None:
        """A contact came through this door, and writes there until they have our mailbox for them."""
        if record.purpose is Purpose.INVITE:
            self._profile.store.mailboxes.save(replace(record, contact_id=contact_id))
        elif contact_id not in self._guests():
            self._set_guests((*self._guests(), contact_id))

    def forget_guest(self, contact_id: ContactId) -> None:
        """The contact writes to our address no longer, or is a contact no longer."""
        self._set_guests(guest for guest in self._guests() if guest != contact_id)

    def guests(self, record: MailboxRecord) -> tuple[ContactId, ...]:
        """Contacts who may write to this door in a session that was answered already."""
        if record.purpose is Purpose.CONTACT:
            return ()
        return (record.contact_id,) if record.contact_id is not None else self._guests()

    def _guests(self) -> tuple[ContactId, ...]:
        text = self._profile.store.profile.setting(GUESTS) or ""
        return tuple(ContactId(bytes.fromhex(one)) for one in text.split(",") if one)

    def _set_guests(self, guests: Iterable[ContactId]) -> None:
        text = ",".join(guest.hex() for guest in guests)
        if text != (self._profile.store.profile.setting(GUESTS) or ""):
            self._profile.store.profile.set_setting(GUESTS, text)

    def emptied(self, receive_id: ReceiveId) -> bool:
        """Everything that waited in this mailbox is stored. Returns whether it may now be retired, since its time is over."""
        self._emptied.add(receive_id)
        record = self._profile.store.mailboxes.get(receive_id)
        return record is not None and self._is_over(record)

    def disconnected(self) -> None:
        """From now on something may wait that we do not know of."""
        self._emptied.clear()

    def _is_over(self, record: MailboxRecord) -> bool:
        return bool(record.expires_ms) and self._profile.clock.now_ms() >= record.expires_ms

    async def delete_retired(self) -> None:
        """Delete retired mailboxes at the relay. Raises RelayFailure."""
        for record in self._profile.store.mailboxes.all():
            if record.purpose is Purpose.CLOSED and record.created:
                self._profile.transport.unsubscribe(record.receive_id)
                await self._profile.transport.delete_mailbox(owned_mailbox(record))
                self._save(record.receive_id, created=False)

    def tidy(self) -> None:
        """Retire doors that expired, forget what was retired a month ago, and old prekeys. Needs no relay.

        A door at the relay is retired only when it is known to be empty: what was sent there in time goes with it.
        """
        store = self._profile.store
        with store.transaction():
            self._prekeys.forget_retired()
            self._prekeys.forget_handshakes()
            for record in store.mailboxes.all():
                if not self._is_over(record):
                    continue
                if record.purpose is not Purpose.CLOSED:
                    if record.receive_id in self._emptied or not record.created:
                        self.retire(record)
                elif not record.created:
                    store.prekeys.remove_of_mailbox(record.receive_id)
                    store.mailboxes.remove(record.receive_id)

    def _save(self, receive_id: ReceiveId, **changes: object) -> MailboxRecord | None:
        with self._profile.store.transaction():
            record = self._profile.store.mailboxes.get(receive_id)  # it may have gone while the relay answered
            if record is None:
                return None
            changed = replace(record, **changes)  # type: ignore[arg-type]  # names are checked by replace() itself
            self._profile.store.mailboxes.save(changed)
            return changed


def owned_mailbox(record: MailboxRecord) -> OwnedMailbox:
    """The mailbox as the transport needs it."""
    owner = MailboxSecrets.decode(record.secrets).owner()
    relay = RelayAddress.parse(record.relay)
    return OwnedMailbox(relay, record.receive_id, record.send_id, owner.key(), owner.sign)


def subscribed(store: Store) -> tuple[OwnedMailbox, ...]:
    """The mailboxes whose envelopes are asked for: all that the relay has and that are not closed."""
    there = (one for one in store.mailboxes.all() if one.created and one.purpose is not Purpose.CLOSED)
    return tuple(owned_mailbox(record) for record in there)
