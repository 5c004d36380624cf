"""What the world does to a profile: a relay that lost everything, a session that is damaged."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from e2ee_desktop.domain.events import Event, TroubleNoticed
from e2ee_desktop.services.ports import Delivery
from e2ee_desktop.transport.memory_relay import MemoryRelay
from tests.fakes.person import Person, settle

Friends = tuple[Person, Person]


async def test_a_relay_that_lost_everything_gets_the_mailboxes_again(friends: Friends, relay: MemoryRelay) -> None:
    alice, bob = friends
    await bob.say("Alice", "before")
    await alice.hears("Bob", "before")
    await alice.say("Bob", "so that both know the other's own mailbox")
    await bob.hears("Alice", "so that both know the other's own mailbox")
    relay.set_online(False)
    relay.forget_everything()
    relay.set_online(True)
    await bob.say("Alice", "after")
    await alice.hears("Bob", "before", "after")


async def test_a_damaged_session_is_replaced_and_what_it_should_have_opened_comes_again(friends: Friends) -> None:
    alice, bob = friends
    await bob.say("Alice", "one")
    await alice.hears("Bob", "one")
    await settle(alice, bob)  # a receipt under way would be asked for first, and the text a minute later
    contact_id = alice.knows("Bob").contact_id
    store = alice.parts.profile.store
    with store.transaction():
        for record in store.sessions.of_contact(contact_id):
            store.sessions.save(replace(record, state=b"damaged"))
    await bob.say("Alice", "two")
    await alice.hears("Bob", "one", "two")


async def test_a_defect_in_one_task_ends_neither_sending_nor_receiving(friends: Friends) -> None:
    alice, bob = friends
    acknowledge, faults = alice.transport.acknowledge, [RuntimeError("a defect")]

    def faulty(deliveries: Sequence[Delivery]) -> None:
        if faults:
            raise faults.pop()
        acknowledge(deliveries)

    alice.transport.acknowledge = faulty  # type: ignore[method-assign]  # the fault that is injected
    with noted_by_the_loop() as noted:
        await bob.say("Alice", "one")
        await alice.hears("Bob", "one")
        await alice.until(lambda: TroubleNoticed("internal.defect") in alice.events)
        await bob.say("Alice", "two")
        await alice.hears("Bob", "one", "two")
        await alice.say("Bob", "three")
        await bob.hears("Alice", "three")
    assert [type(context["exception"]) for context in noted] == [ExceptionGroup]


async def test_a_face_that_fails_hides_no_event_from_the_others(friends: Friends) -> None:
    alice, bob = friends

    def fails(event: Event) -> None:
        raise RuntimeError(type(event).__name__)

    alice.parts.profile.listeners.insert(0, fails)
    with noted_by_the_loop() as noted:
        await bob.say("Alice", "one")
        await alice.hears("Bob", "one")
    assert noted


@contextmanager
def noted_by_the_loop() -> Iterator[list[dict[str, Any]]]:
    """What the event loop was told of, instead of its log."""
    noted: list[dict[str, Any]] = []
    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: noted.append(context))
    try:
        yield noted
    finally:
        loop.set_exception_handler(before)
