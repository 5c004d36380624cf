"""A relay that denies what it has: it costs its own users a little, and no more."""

from __future__ import annotations

from typing import NoReturn

from e2ee_desktop.domain.errors import RelayFailure
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import settle
from tests.integration.attacks.conftest import Three
from tests.integration.people.tampering import reconnect


class Denial:
    """What a subscriber hears from such a relay."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *_: object) -> NoReturn:
        self.times += 1
        raise RelayFailure("relay.mailbox_unknown")


async def test_a_relay_that_denies_mailboxes_for_ever_has_them_made_once_a_minute(
    three: Three, relay: MemoryRelay
) -> None:
    alice, bob, _ = three
    await alice.messenger.address()
    await settle(*three)
    denial, honest = Denial(), relay.subscribe
    relay.subscribe = denial  # type: ignore[method-assign, assignment]
    reconnect(relay)
    await settle(*three)
    mailboxes = sum(len(person.parts.profile.store.mailboxes.all()) for person in (alice, bob))
    assert denial.times <= 4 * mailboxes
    relay.subscribe = honest  # type: ignore[method-assign]
    alice.clock.time_ms += 61_000
    bob.clock.time_ms += 61_000
    reconnect(relay)
    alice.parts.work.wake()
    bob.parts.work.wake()
    await bob.say("Alice", "there it is again")
    await alice.hears("Bob", "there it is again")
