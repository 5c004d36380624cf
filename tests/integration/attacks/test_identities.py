"""Sessions and the identity they were made under: who has an old device is not the new identity, and devices are counted."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from e2ee_desktop.crypto.identity import DeviceCertificate, DeviceKeys, DeviceList, HybridSigner
from e2ee_desktop.domain.events import IdentityChanged
from e2ee_desktop.domain.ids import ID_BYTES, DeviceId
from e2ee_desktop.domain.people import Trust
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.services.session_shelf import DEVICES_MAX
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, settle
from tests.integration.attacks.conftest import Three


@pytest.fixture
async def newer(three: Three, tmp_path: Path, relay: MemoryRelay) -> AsyncIterator[Person]:
    """Bob on another computer, with another identity; the old computer was stolen."""
    account_id = three[1].messenger.account().account_id
    person = Person("Bob anew", tmp_path, relay, account_id=account_id)
    yield await person.start()
    await person.stop()


async def test_a_stolen_device_cannot_go_on_as_the_identity_that_replaced_it(three: Three, newer: Person) -> None:
    alice, thief, _ = three
    await thief.say("Alice", "before the theft")
    await alice.hears("Bob", "before the theft")
    await settle(*three)
    newer.take_over(thief, "Alice")
    with newer.parts.profile.store.transaction():
        newer.parts.book._welcome.introduce(newer.knows("Alice").contact_id)
    newer.parts.pump.wake()
    await alice.until(lambda: alice.saw(IdentityChanged))
    contact_id = alice.knows("Bob anew").contact_id
    digits = newer.messenger.safety_number(newer.knows("Alice").contact_id).digits
    assert (await alice.messenger.verify_digits(contact_id, digits)).trust is Trust.VERIFIED
    await settle(alice, newer)
    await thief.say("Alice", "it is still me, Bob")
    await settle(alice, thief, newer)
    assert "it is still me, Bob" not in alice.texts_from("Bob anew")
    await alice.say("Bob anew", "for the new computer alone")
    await newer.until(lambda: "for the new computer alone" in newer.texts_from("Alice"))
    assert "for the new computer alone" not in thief.texts_from("Alice")


def on_another_device(person: Person) -> OwnAccount:
    """The same identity on a device of its own, which it has just certified."""
    own, entropy = person.parts.profile.own, person.parts.profile.entropy
    signer = HybridSigner.of_account(person.custodian.secrets.identity_seed)
    device = DeviceKeys.of(DeviceId(os.urandom(ID_BYTES)), os.urandom(32), os.urandom(32))
    certificate = DeviceCertificate.issue(signer, own.account_id, device, "made up", 1, entropy)
    devices = DeviceList.issue(signer, own.account_id, own.devices.serial + 1, (certificate,), entropy)
    return replace(own, device=device, devices=devices)


async def test_a_contact_who_makes_up_devices_leaves_a_bounded_number_of_sessions(three: Three) -> None:
    alice, _, mallory = three
    await mallory.say("Alice", "0")
    await alice.hears("Mallory", "0")
    await settle(*three)
    record = mallory.parts.profile.store.contacts.get(mallory.knows("Alice").contact_id)
    assert record is not None
    for number in range(1, DEVICES_MAX + 4):
        mallory.parts.profile.own = on_another_device(mallory)
        mallory.relay, home = alice.relay, mallory.relay
        mallory._begin_session(record)
        mallory.relay = home
        await mallory.say("Alice", str(number))
        await alice.until(lambda: str(number) in alice.texts_from("Mallory"))  # noqa: B023 - awaited in the same round
    sessions = alice.parts.profile.store.sessions.of_contact(alice.knows("Mallory").contact_id)
    assert len({session.device_id for session in sessions}) == DEVICES_MAX
