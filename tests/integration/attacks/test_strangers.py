"""Strangers at the address, and late ones at an invite: how much they can leave, and what they can call themselves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from e2ee_desktop.domain.events import ContactRequested
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.services import doorkeeping
from e2ee_desktop.services.content_handling import UNREAD_OF_REQUEST_MAX
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, settle

DAY_MS = 24 * 3600 * 1000


@pytest.fixture
async def alice(tmp_path: Path, relay: MemoryRelay) -> AsyncIterator[Person]:
    yield (person := await Person("Alice", tmp_path, relay).start())
    await person.stop()


@pytest.fixture
async def bob(tmp_path: Path, relay: MemoryRelay) -> AsyncIterator[Person]:
    yield (person := await Person("Bob", tmp_path, relay).start())
    await person.stop()


@pytest.fixture
async def impostor(tmp_path: Path, relay: MemoryRelay, bob: Person) -> AsyncIterator[Person]:
    """Bob's account id under other keys."""
    person = Person("Impostor", tmp_path, relay, account_id=bob.messenger.account().account_id)
    yield await person.start()
    await person.stop()


async def test_an_invite_used_in_time_that_is_read_too_late_is_only_a_request(alice: Person, bob: Person) -> None:
    link = (await alice.messenger.create_invite()).link
    await alice.stop()
    await bob.messenger.add_contact(link)
    await settle(bob)
    alice.clock.time_ms += 8 * DAY_MS
    await alice.start()
    await alice.until(lambda: bool(alice.messenger.contacts()))
    assert alice.knows("Bob").standing is Standing.REQUEST


async def test_an_expired_invite_is_deleted_only_after_what_waits_in_it_was_read(alice: Person, bob: Person) -> None:
    link = (await alice.messenger.create_invite()).link
    await alice.stop()
    await bob.messenger.add_contact(link)
    await bob.say("Alice", "in time")
    await settle(bob)
    alice.clock.time_ms += 8 * DAY_MS
    await alice.start(connected=False)
    alice.transport.set_online(False)
    await alice.messenger.connect()
    await settle(alice)  # upkeep comes first, as over any real network
    alice.transport.set_online(True)
    await alice.until(lambda: alice.saw(ContactRequested))
    await alice.hears("Bob", "in time")
    invite = alice.parts.profile.store.mailboxes.all()[0]
    await settle(alice, bob)
    assert not alice.relay.knows(invite.receive_id)


async def test_who_asks_first_under_an_invited_persons_account_does_not_make_them_the_impostor(
    alice: Person, bob: Person, impostor: Person
) -> None:
    await impostor.messenger.add_contact((await alice.messenger.address()).link)
    await alice.until(lambda: alice.saw(ContactRequested))
    await bob.messenger.add_contact((await alice.messenger.create_invite()).link)
    await alice.until(lambda: len(alice.messenger.contacts()) == 2)
    assert alice.knows("Bob").standing is Standing.ACTIVE
    assert alice.knows("Bob").claims is None


async def test_somebody_who_was_not_let_in_cannot_fill_the_disk(alice: Person, bob: Person) -> None:
    await bob.messenger.add_contact((await alice.messenger.address()).link)
    for number in range(UNREAD_OF_REQUEST_MAX + 10):
        await bob.say("Alice", str(number))
    await alice.until(lambda: alice.troubles().count("request.flood") == 10)
    assert len(alice.texts_from("Bob")) == UNREAD_OF_REQUEST_MAX
    await alice.messenger.accept_request(alice.knows("Bob").contact_id)
    await bob.say("Alice", "thank you")
    await alice.until(lambda: alice.texts_from("Bob")[-1] == "thank you")


async def test_made_up_accounts_cannot_make_requests_without_end(
    alice: Person, bob: Person, impostor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doorkeeping, "REQUESTS_MAX", 1)
    link = (await alice.messenger.address()).link
    await bob.messenger.add_contact(link)
    await alice.until(lambda: alice.saw(ContactRequested))
    await impostor.messenger.add_contact(link)
    await alice.until(lambda: "request.flood" in alice.troubles())
    assert [contact.name for contact in alice.messenger.contacts()] == ["Bob"]
