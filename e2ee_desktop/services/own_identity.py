"""This account's own identity: made once, renamed, rotated (docs/protocol.md section 4.5).

Rotation is safe against a crash at any point: custody first holds both seeds, then the database changes in one transaction,
then custody drops the old one. On opening, and before the next rotation, `settle_pending` finishes whichever half was
reached: a pending seed that the database already lives by must never be overwritten. One rotation at a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from e2ee_desktop.domain.errors import StorageFailure
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Account, Standing, own_name
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.services.custody import Custodian, RootSecrets
from e2ee_desktop.services.former_identities import FormerIdentities
from e2ee_desktop.services.mailboxes import Mailboxes
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.records import ProfileRecord, Purpose
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.welcome import Welcome
from e2ee_desktop.wire.content import Rotation


class OwnIdentity:
    """Renames the account and rotates its identity."""

    def __init__(
        self, profile: OpenProfile, custodian: Custodian, sealer: Sealer, mailboxes: Mailboxes, welcome: Welcome
    ) -> None:
        self._profile = profile
        self._custodian = custodian
        self._sealer = sealer
        self._mailboxes = mailboxes
        self._welcome = welcome
        self._rotating = asyncio.Lock()

    def rename(self, name: str) -> Account:
        """Tell every contact the new name. Raises UserActionNeeded: name.empty, name.too_long."""
        chosen = own_name(name)
        with self._profile.unit() as happened:
            happened.append(self._profile.change_record(name=chosen))
            self._mailboxes.rename_doors()
            for contact_id in self._reached(Standing.ACTIVE, Standing.WAITING):
                self._welcome.introduce(contact_id)
        return self._profile.account()

    def _reached(self, *standings: Standing) -> list[ContactId]:
        """Contacts of these standings with whom there is a session: without one, they find out when the next begins."""
        records = self._profile.store.contacts.all()
        chosen = [record.contact.contact_id for record in records if record.contact.standing in standings]
        return [contact_id for contact_id in chosen if self._sealer.reaches(contact_id)]

    async def rotate(self) -> Account:
        """A new identity, announced to every contact under the old one's signature.

        Links handed out before name the old identity: open invites and the address are retired, once what was sent there is
        read; who comes so late is a request. Raises what custody says.
        """
        async with self._rotating:
            await settle_pending(self._custodian, await self._custodian.load(), self._profile.own)
            secrets = await self._custodian.load()
            begun = secrets.rotating(self._profile.entropy.random)
            await self._custodian.store(begun)
            with begun.reveal() as plain:
                self._change(plain.identity_seed, plain.pending_identity_seed or b"")
            await self._custodian.store(begun.rotated())
        return self._profile.account()

    def _change(self, old_seed: bytes, new_seed: bytes) -> None:
        changed, rotation = self._profile.own.rotate(old_seed, new_seed, self._profile.entropy)
        with self._profile.unit() as happened:
            happened.append(
                self._profile.change_record(
                    identity_public=changed.identity.encode(), certificate=changed.devices.encode()
                )
            )
            announcement = Rotation(rotation.encode())
            for contact_id in self._reached(*Standing):  # for people who may not hear from us it waits until they may
                self._sealer.seal(contact_id, announcement)
            for mailbox in self._profile.store.mailboxes.all():
                if mailbox.purpose in {Purpose.INVITE, Purpose.ADDRESS}:
                    self._mailboxes.close_soon(mailbox)
            FormerIdentities(self._profile).remember(self._profile.own, announcement.announcement)
        self._profile.own = changed

    def move(self, relay: str) -> Account:
        """Our relay is reached at another address (the same relay, with all mailboxes): tell every contact.

        relay: an address as text. Links handed out before lead to the old address.
        """
        before = self._profile.record.relay
        if relay == before:
            return self._profile.account()
        store = self._profile.store
        for mailbox in store.mailboxes.all():
            self._profile.transport.unsubscribe(mailbox.receive_id)
        with self._profile.unit() as happened:
            happened.append(self._profile.change_record(relay=relay))
            for mailbox in store.mailboxes.all():
                if mailbox.relay == before:
                    store.mailboxes.save(replace(mailbox, relay=relay))
            for contact_id in self._reached(Standing.ACTIVE, Standing.WAITING):
                self._welcome.introduce(contact_id)
        self._mailboxes.subscribe_all()
        return self._profile.account()


async def settle_pending(custodian: Custodian, secrets: RootSecrets, own: OwnAccount) -> None:
    """Finish a rotation that a crash interrupted: keep the seed that the database's identity comes from.

    Raises StorageFailure("identity.seed_mismatch") when neither seed is the identity's.
    """
    with secrets.reveal() as plain:
        pending = plain.pending_identity_seed
        current, waiting = own.matches_seed(plain.identity_seed), pending is not None and own.matches_seed(pending)
    if not (current or waiting):
        raise StorageFailure("identity.seed_mismatch")
    if pending is not None:
        await custodian.store(secrets.rotated() if waiting else secrets.not_rotated())


def first_record(own: OwnAccount, name: str, relay: str, custody: str, now_ms: Callable[[], int]) -> ProfileRecord:
    """The stored form of a new account."""
    return ProfileRecord(
        own.account_id,
        name,
        own.identity.encode(),
        own.device.encode(),
        own.devices.encode(),
        relay,
        custody,
        now_ms(),
    )
