"""Rotations that a failing keyring or an impatient person interrupts: the account stays its owner's."""

from __future__ import annotations

import asyncio

import pytest

from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.people import Trust
from e2ee_desktop.services.custody import RootSecrets
from tests.fakes.person import KeptSecrets, Person, settle
from tests.integration.attacks.conftest import Three
from tests.integration.people.tampering import Backwards


class LocksItself(KeptSecrets):
    """A keyring that locks when half of the next rotation is done."""

    refuse_after = 1

    async def store(self, secrets: RootSecrets) -> None:
        await asyncio.sleep(0)
        self.refuse_after -= 1
        if self.refuse_after == -1:
            raise UserActionNeeded("keyring.locked")
        await super().store(secrets)


async def reopened(person: Person) -> Person:
    await person.stop()
    return await person.start()


async def test_a_rotation_after_one_that_the_keyring_broke_off_loses_no_account(three: Three) -> None:
    alice, bob, _ = three
    await settle(*three)
    alice.parts.identity._custodian = alice.custodian = LocksItself(alice.custodian.secrets)
    with pytest.raises(UserActionNeeded, match=r"keyring\.locked"):
        await alice.messenger.rotate_identity()
    await alice.messenger.rotate_identity()
    await settle(*three)
    await reopened(alice)
    assert bob.knows("Alice").trust is Trust.CHANGED
    assert bob.knows("Alice").identity_digest == alice.messenger.account().identity_digest


async def test_two_rotations_at_once_happen_one_after_the_other(three: Three) -> None:
    alice, bob, _ = three
    await settle(*three)
    patient = LocksItself(alice.custodian.secrets)
    patient.refuse_after = 1_000
    alice.parts.identity._custodian = alice.custodian = patient
    await asyncio.gather(alice.messenger.rotate_identity(), alice.messenger.rotate_identity())
    await settle(*three)
    await reopened(alice)
    assert bob.knows("Alice").identity_digest == alice.messenger.account().identity_digest


async def test_rotations_that_overtake_each_other_end_with_the_last_identity(three: Three) -> None:
    alice, bob, _ = three
    await settle(*three)
    for_bob = {record.receive_id for record in bob.parts.profile.store.mailboxes.all()}
    backwards = Backwards(3)
    alice.relay.tamper = lambda delivery: backwards(delivery) if delivery.receive_id in for_bob else (delivery,)
    for _ in range(3):
        await alice.messenger.rotate_identity()
    await settle(*three)
    assert bob.knows("Alice").trust is Trust.CHANGED
    assert bob.knows("Alice").identity_digest == alice.messenger.account().identity_digest
