"""Introductions say where to write: none may lead back to where its author no longer reads."""

from __future__ import annotations

from e2ee_desktop.services.ports import Delivery
from tests.fakes.person import settle
from tests.integration.attacks.conftest import Three
from tests.integration.people.tampering import Backwards

HOUR_MS = 3600 * 1000


async def test_an_introduction_held_back_by_a_relay_leads_nobody_back(three: Three) -> None:
    alice, bob, _ = three
    await settle(*three)
    for_alice = {record.receive_id for record in alice.parts.profile.store.mailboxes.all()}
    backwards = Backwards(2)

    def hold_back(delivery: Delivery) -> object:
        return backwards(delivery) if delivery.receive_id in for_alice else (delivery,)

    bob.relay.tamper = hold_back  # type: ignore[assignment]
    bob.clock.time_ms += HOUR_MS
    await bob.messenger.rename("Robert")
    bob.clock.time_ms -= 2 * HOUR_MS  # set right in between: the later introduction bears the earlier time
    await bob.messenger.rename("Bobby")
    await settle(*three)
    assert [contact.name for contact in alice.messenger.contacts()] == ["Bobby", "Mallory"]


async def test_a_clock_that_was_set_back_holds_no_introduction_up(three: Three) -> None:
    alice, bob, _ = three
    await settle(*three)
    bob.clock.time_ms -= HOUR_MS
    await bob.messenger.rename("Bobby")
    await settle(*three)
    assert [contact.name for contact in alice.messenger.contacts()] == ["Bobby", "Mallory"]
